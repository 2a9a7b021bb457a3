// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/boardpresenter.h"

#include <algorithm>

#include <QLocale>

#include "base/log.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using Domain::TicketState;

namespace {
const BoardContent *contentOf(
    const std::vector<BoardContent> &contents, const Domain::DepartmentId &department)
{
    const auto found = std::find_if(contents.begin(),
        contents.end(),
        [&department](const BoardContent &one) { return one.departmentId == department; });
    return found == contents.end() ? nullptr : &*found;
}
} // namespace

BoardPresenter::BoardPresenter(Sync::Station &station,
    std::vector<Domain::DepartmentId> departments,
    BoardNaming naming,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_departments(std::move(departments))
    , m_naming(naming)
{
    connect(&m_station, &Sync::Station::changed, this, &BoardPresenter::onChanged);
    connect(&m_station, &Sync::Station::contactChanged, this, &BoardPresenter::tick);
    connect(&m_timer, &QTimer::timeout, this, &BoardPresenter::tick);
    m_timer.start(std::chrono::seconds(1));
    tick();
}

void BoardPresenter::setLanguage(Base::Language language)
{
    m_language = language;
    show();
}

void BoardPresenter::onChanged(const QStringList &tables)
{
    static const QStringList shown{QStringLiteral("ticket"),
        QStringLiteral("call"),
        QStringLiteral("queue"),
        QStringLiteral("department"),
        QStringLiteral("location"),
        QStringLiteral("practitioner_role"),
        QStringLiteral("site")};
    const bool ours = std::any_of(
        tables.begin(), tables.end(), [](const QString &table) { return shown.contains(table); });
    if (ours)
        reload();
}

void BoardPresenter::tick()
{
    const Base::Instant now = m_station.now();
    const bool stale =
        m_station.contact() == Sync::Contact::Lost && now - m_station.lastContact() >= StaleAfter;
    const QString minute = timeText();
    if (m_day != m_station.today()) {
        m_minute = minute;
        m_stale = stale;
        reload();
        return;
    }
    bool different = stale != m_stale || minute != m_minute;
    m_stale = stale;
    m_minute = minute;
    if (m_turns.size() > 1 && now >= m_turnEndsAt) {
        m_turn = (m_turn + 1) % m_turns.size();
        m_turnEndsAt = now + PageTime;
        different = true;
    }
    if (different)
        show();
}

void BoardPresenter::reload()
{
    m_day = m_station.today();
    Sync::Reader reader = m_station.reader();
    std::vector<Domain::DepartmentId> wanted = m_departments;
    if (wanted.empty()) {
        if (const auto all = Sync::DirectoryTable(reader).departments()) {
            for (const Domain::Department &department : *all)
                wanted.push_back(department.id);
        }
    }
    std::vector<BoardContent> contents;
    for (const Domain::DepartmentId &department : wanted) {
        auto content = readBoard(reader, department, m_day, m_naming);
        if (content) {
            contents.push_back(std::move(*content));
            continue;
        }
        qCWarning(logScreen) << "board not read:" << Base::describe(content.error());
        // What was known stays on the wall; a half-read board would be a lie.
        if (const BoardContent *known = contentOf(m_contents, department))
            contents.push_back(*known);
    }
    const auto before = std::exchange(m_contents, std::move(contents));
    makeTurns();
    if (m_loaded)
        announce(before);
    else
        show();
    m_loaded = m_loaded || !m_contents.empty();
}

void BoardPresenter::makeTurns()
{
    const Turn shown = m_turn < m_turns.size() ? m_turns[m_turn] : Turn{};
    m_turns.clear();
    m_turn = 0;
    for (size_t i = 0; i < m_contents.size(); ++i) {
        size_t first = 0;
        do {
            if (i == shown.content && first == shown.firstRoom)
                m_turn = m_turns.size();
            m_turns.push_back({i, first});
            first += RoomsPerPage;
        } while (
            first < m_contents[i].rooms.size() && !m_contents[i].rooms[first].number.isEmpty());
    }
}

void BoardPresenter::announce(const std::vector<BoardContent> &before)
{
    const Base::Instant now = m_station.now();
    const BoardCall *latest = nullptr;
    std::vector<BoardCall> calls;
    for (size_t i = 0; i < m_contents.size(); ++i) {
        const auto &call = m_contents[i].call;
        const BoardContent *known = contentOf(before, m_contents[i].departmentId);
        const bool isNew = call && call->state == TicketState::Called
            && now - call->calledAt < NewsTime
            && !(known && known->call && known->call->callId == call->callId);
        if (isNew)
            calls.push_back(*call);
        if (!isNew || (latest && latest->calledAt > call->calledAt))
            continue;
        latest = &*call;
        m_turn = static_cast<size_t>(std::distance(
            m_turns.begin(), std::find_if(m_turns.begin(), m_turns.end(), [i](const Turn &turn) {
                return turn.content == i;
            })));
        m_turnEndsAt = now + CallTime;
    }
    show();
    if (latest)
        Q_EMIT called();
    std::stable_sort(calls.begin(), calls.end(), [](const BoardCall &one, const BoardCall &other) {
        return one.calledAt < other.calledAt;
    });
    for (const BoardCall &call : calls)
        Q_EMIT announced(utterance(call));
}

Domain::Utterance BoardPresenter::utterance(const BoardCall &call) const
{
    return {tr("请 %1 号，到%2").arg(call.number, text(call.room)),
        m_language,
        Domain::Utterance::Chime::Yes,
        2};
}

void BoardPresenter::show()
{
    m_page = m_turns.empty()
        ? BoardPage{}
        : pageOf(m_contents[m_turns[m_turn].content], m_turns[m_turn].firstRoom);
    if (m_turns.empty())
        m_page.noCall = tr("正在等医院的资料");
    if (m_turns.size() > 1)
        m_page.pages = tr("第 %1 页，共 %2 页").arg(m_turn + 1).arg(m_turns.size());
    Q_EMIT changed();
}

BoardPage BoardPresenter::pageOf(const BoardContent &content, size_t firstRoom) const
{
    BoardPage page;
    page.department = text(content.department);
    page.place = text(content.place);
    fillCall(page, content);
    fillRooms(page, content, firstRoom);
    page.nextHeading =
        m_stale ? tr("%1 时的下一批").arg(clock(m_station.lastContact())) : tr("下面请准备");
    page.waitingCount = tr("共 %n 人", nullptr, content.waiting);
    for (const BoardWaiting &one : content.next)
        page.next.push_back({one.number, one.name, one.reason, reasonWord(one.reason)});
    if (page.next.empty())
        page.nobodyWaits = m_stale ? tr("当时没有人在等") : tr("现在没有人在等");
    return page;
}

void BoardPresenter::fillCall(BoardPage &page, const BoardContent &content) const
{
    if (!content.call) {
        page.callHeading = m_stale ? tr("%1 时").arg(clock(m_station.lastContact())) : tr("叫号");
        page.noCall = m_stale ? tr("还没有叫过号") : tr("还没开始叫号，请先坐");
        return;
    }
    page.number = content.call->number;
    page.name = content.call->name;
    page.room = text(content.call->room);
    if (m_stale)
        page.callHeading = tr("%1 时在叫").arg(clock(m_station.lastContact()));
    else if (content.call->state == TicketState::Called)
        page.callHeading = tr("正在叫号");
    else if (content.call->state == TicketState::Serving)
        page.callHeading = tr("正在看");
    else
        page.callHeading = tr("刚才叫的号");
}

void BoardPresenter::fillRooms(BoardPage &page, const BoardContent &content, size_t firstRoom) const
{
    for (size_t i = firstRoom; i < content.rooms.size() && i < firstRoom + RoomsPerPage; ++i) {
        const BoardRoom &room = content.rooms[i];
        const QString name = text(room.room);
        const QString heading = room.number.isEmpty() ? name
            : m_stale                                 ? tr("%1当时").arg(name)
                                                      : tr("%1正在看").arg(name);
        page.rooms.push_back({heading,
            room.number,
            room.number.isEmpty() ? (m_stale ? tr("当时没有人") : tr("没有人")) : room.name});
    }
}

QString BoardPresenter::reasonWord(BoardReason reason) const
{
    switch (reason) {
    case BoardReason::Emergency:
        return tr("急诊");
    case BoardReason::Priority:
        return tr("优先");
    case BoardReason::Booked:
        return tr("预约");
    case BoardReason::Results:
        return tr("复诊");
    case BoardReason::Returned:
        return tr("回队");
    case BoardReason::WalkIn:
        return tr("现场");
    }
    return {};
}

QString BoardPresenter::staleTitle() const
{
    if (!m_stale)
        return {};
    if (m_station.lastContact() == Base::Never)
        return tr("还没有连上医院的服务器");
    return tr("信息停在 %1，可能已经变了").arg(clock(m_station.lastContact()));
}

QString BoardPresenter::staleAdvice() const
{
    return m_stale ? tr("请听广播，或问护士台") : QString();
}

QString BoardPresenter::notice() const
{
    return m_stale ? tr("会自己再连；恢复后这条提示会自己消失。")
                   : tr("急诊先看；同一时段里，老人、孕妇、残疾人、军人优先。过号请到护士台。");
}

QString BoardPresenter::dateText() const
{
    if (m_station.lastContact() == Base::Never)
        return {};
    const QDate day = m_station.today();
    return m_language == Base::Language::English
        ? QLocale(QLocale::English).toString(day, QStringLiteral("ddd, d MMM"))
        : QLocale(QLocale::Chinese).toString(day, QStringLiteral("M月d日 dddd"));
}

QString BoardPresenter::timeText() const
{
    return m_station.lastContact() == Base::Never ? QString() : clock(m_station.now());
}

QString BoardPresenter::clock(Base::Instant at) const
{
    const QDateTime wall = Base::wallTime(at, m_station.zone());
    if (wall.date() != m_station.today())
        return wall.toString(QStringLiteral("M-d hh:mm"));
    return wall.toString(QStringLiteral("hh:mm"));
}
} // namespace Presentation
