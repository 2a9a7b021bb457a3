// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/boardpresenter.h"

#include <algorithm>
#include <utility>

#include <QLocale>

#include "base/log.h"
#include "domain/queue/waytimes.h"
#include "presentation/sentences.h"
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

int pagesOf(int count, int perPage)
{
    return std::max(1, (count + perPage - 1) / perPage);
}

/// Rooms with nobody in them fill a page, but get none of their own.
int roomPages(const BoardContent &content)
{
    const auto used = std::count_if(content.rooms.begin(),
        content.rooms.end(),
        [](const BoardRoom &room) { return !room.number.isEmpty(); });
    return pagesOf(int(used), BoardPresenter::RoomsPerPage);
}

/// Those in `content` that were not in `known`, asked in just now. Two rooms may call between two
/// readings; each of them is heard.
std::vector<BoardCall> newCalls(
    const BoardContent &content, const BoardContent *known, Base::Instant now)
{
    const auto all = [](const BoardContent &of) {
        std::vector<BoardCall> calls = of.recent;
        if (of.call)
            calls.push_back(*of.call);
        return calls;
    };
    const std::vector<BoardCall> before = known ? all(*known) : std::vector<BoardCall>{};
    std::vector<BoardCall> fresh = all(content);
    std::erase_if(fresh, [&before, now](const BoardCall &call) {
        const bool heard = std::any_of(before.begin(), before.end(), [&call](const auto &one) {
            return one.callId == call.callId;
        });
        return heard || call.state != TicketState::Called
            || now - call.calledAt >= BoardPresenter::NewsTime;
    });
    return fresh;
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

void BoardPresenter::setLines(int alone, int aboveRecent)
{
    const int lines = std::clamp(alone, 1, LinesPerPage);
    const int less = std::clamp(aboveRecent, 1, LinesPerPage);
    if (lines == m_lines && less == m_linesAboveRecent)
        return;
    m_lines = lines;
    m_linesAboveRecent = less;
    makeTurns();
    show();
}

int BoardPresenter::linesOf(const BoardContent &content) const
{
    return content.recent.empty() ? m_lines : m_linesAboveRecent;
}

int BoardPresenter::nextPages(const BoardContent &content) const
{
    return pagesOf(int(content.next.size()), linesOf(content));
}

void BoardPresenter::onChanged(const QStringList &tables)
{
    static const QStringList shown{QStringLiteral("ticket"),
        QStringLiteral("call"),
        QStringLiteral("queue"),
        QStringLiteral("department"),
        QStringLiteral("location"),
        QStringLiteral("notice"),
        QStringLiteral("practitioner_role"),
        QStringLiteral("queue_policy"),
        QStringLiteral("room_duty"),
        QStringLiteral("slot"),
        QStringLiteral("site")};
    const bool ours = std::any_of(
        tables.begin(), tables.end(), [](const QString &table) { return shown.contains(table); });
    if (tables.contains(QLatin1String("room_duty")))
        m_waits.expire();
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
    if (minute != m_minute || m_waits.isDue(now)) { // a notice or a call may have grown old
        m_stale = stale;
        m_minute = minute;
        reload();
    }
    const QString shown = std::exchange(m_trouble, trouble());
    bool different = shown != m_trouble || stale != m_stale || noticeAt(now) != m_notice;
    m_stale = stale;
    if (m_turns.size() > 1 && now >= m_turnEndsAt) {
        m_turn = (m_turn + 1) % m_turns.size();
        m_turnEndsAt = now + (m_turns[m_turn].page == 0 ? PageTime : OverflowTime);
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
        auto content = readBoard(reader, department, m_day, m_station.now(), m_naming);
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
    readWaits(reader);
    makeTurns();
    if (m_loaded)
        announce(before);
    else
        show();
    m_loaded = m_loaded || !m_contents.empty();
}

void BoardPresenter::readWaits(Sync::Reader &reader)
{
    std::vector<Domain::DepartmentId> shown;
    for (const BoardContent &content : m_contents)
        shown.push_back(content.departmentId);
    if (const auto read = m_waits.read(reader, shown, m_day, m_station.now()); !read)
        qCWarning(logScreen) << "waits not read:" << Base::describe(read.error());
}

/// Nothing when the news is old: who reads it would count on it.
void BoardPresenter::fillWait(BoardPage &page, const BoardContent &content) const
{
    const Domain::SteadyWait *told = m_waits.of(content.departmentId);
    if (m_stale || !told)
        return;
    const Domain::ShownWait &wait = told->wait();
    if (wait.kind == Domain::ShownWait::Kind::Unknown)
        page.wait = tr("现在取号，还不知道要等多久");
    else if (wait.kind == Domain::ShownWait::Kind::Soon)
        page.wait = tr("现在取号，很快就到");
    else if (wait.fromMinutes == wait.toMinutes)
        page.wait = tr("现在取号约等 %1 分钟").arg(wait.toMinutes);
    else
        page.wait = tr("现在取号约等 %1 分钟，多数 %2 分钟内", "half, four in five")
                        .arg(wait.fromMinutes)
                        .arg(wait.toMinutes);
    page.rise = Sentences::rise(*told);
}

void BoardPresenter::makeTurns()
{
    const Turn shown = m_turn < m_turns.size() ? m_turns[m_turn] : Turn{};
    m_turns.clear();
    m_turn = 0;
    for (size_t i = 0; i < m_contents.size(); ++i) {
        const int pages = std::max(roomPages(m_contents[i]), nextPages(m_contents[i]));
        for (int page = 0; page < pages; ++page) {
            if (i == shown.content && page == shown.page)
                m_turn = m_turns.size();
            m_turns.push_back({i, page});
        }
    }
}

void BoardPresenter::announce(const std::vector<BoardContent> &before)
{
    const Base::Instant now = m_station.now();
    std::vector<BoardCall> calls;
    std::optional<size_t> front; // the department with the latest of them
    for (size_t i = 0; i < m_contents.size(); ++i) {
        const BoardContent *known = contentOf(before, m_contents[i].departmentId);
        for (BoardCall &call : newCalls(m_contents[i], known, now)) {
            const bool latest = std::all_of(calls.begin(), calls.end(), [&call](const auto &one) {
                return one.calledAt <= call.calledAt;
            });
            if (latest)
                front = i;
            calls.push_back(std::move(call));
        }
    }
    if (front) {
        m_turn = static_cast<size_t>(std::distance(m_turns.begin(),
            std::find_if(m_turns.begin(), m_turns.end(), [&front](const Turn &turn) {
                return turn.content == *front;
            })));
        m_turnEndsAt = now + standing(calls);
    }
    show();
    if (front)
        Q_EMIT called();
    std::stable_sort(calls.begin(), calls.end(), [](const BoardCall &one, const BoardCall &other) {
        return one.calledAt < other.calledAt;
    });
    for (const BoardCall &call : calls)
        Q_EMIT announced(utterance(call));
}

/// Who has only the board is shown as long as her call stands; the others as always.
std::chrono::seconds BoardPresenter::standing(const std::vector<BoardCall> &calls) const
{
    auto reader = m_station.reader();
    const auto policy = Sync::PolicyTable(reader).current();
    std::chrono::seconds longest = CallTime;
    for (const BoardCall &call : calls) {
        const auto manner =
            Domain::callManner(call.needs, policy ? *policy : Domain::QueuePolicy{});
        if (!manner.byVoice)
            longest = std::max(longest, manner.stands);
    }
    return longest;
}

Domain::Utterance BoardPresenter::utterance(const BoardCall &call) const
{
    return {tr("请 %1 号，到%2").arg(call.number, text(call.room)),
        m_language,
        Domain::Utterance::Chime::Yes,
        Domain::callManner(call.needs).times};
}

void BoardPresenter::show()
{
    m_page = m_turns.empty() ? BoardPage{}
                             : pageOf(m_contents[m_turns[m_turn].content], m_turns[m_turn].page);
    m_trouble = trouble();
    m_notice = noticeAt(m_station.now());
    if (m_turns.empty())
        m_page.noCall = tr("正在等医院的资料");
    if (m_turns.size() > 1)
        m_page.pages = tr("%1 / %2").arg(m_turn + 1).arg(m_turns.size());
    Q_EMIT changed();
}

BoardPage BoardPresenter::pageOf(const BoardContent &content, int number) const
{
    BoardPage page;
    page.department = text(content.department);
    page.place = text(content.place);
    fillCall(page, content);
    fillWait(page, content);
    fillRecent(page, content);
    fillRooms(page, content, size_t(number % roomPages(content)) * RoomsPerPage);
    fillNext(page, content, size_t(number % nextPages(content) * linesOf(content)));
    return page;
}

void BoardPresenter::fillRecent(BoardPage &page, const BoardContent &content) const
{
    if (content.recent.empty())
        return;
    page.recentHeading = m_stale ? tr("当时叫过") : tr("刚才叫过");
    for (const BoardCall &call : content.recent) {
        if (page.recent.size() == RecentLines)
            break;
        const bool missed = call.state == TicketState::Missed;
        page.recent.push_back({call.number, missed ? tr("已过号") : text(call.room)});
    }
}

void BoardPresenter::fillNext(BoardPage &page, const BoardContent &content, size_t first) const
{
    const size_t end = std::min(first + size_t(linesOf(content)), content.next.size());
    if (m_stale)
        page.nextHeading = tr("%1 时的下一批").arg(clock(m_station.lastContact()));
    else if (first == 0)
        page.nextHeading = tr("下面请准备");
    else
        page.nextHeading = tr("后面第 %1–%2 位").arg(first + 1).arg(end);
    page.waitingCount = tr("共 %n 人", nullptr, content.waiting);
    for (size_t i = first; i < end; ++i) {
        const BoardWaiting &one = content.next[i];
        page.next.push_back({one.number, one.name, one.reason, reasonWord(one.reason)});
    }
    if (page.next.empty())
        page.nobodyWaits = m_stale ? tr("当时没有人在等") : tr("现在没有人在等");
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

std::vector<QString> BoardPresenter::posted() const
{
    std::vector<QString> texts;
    if (m_turns.empty() || m_turn >= m_turns.size())
        return texts;
    for (const Base::LocalText &one : m_contents[m_turns[m_turn].content].notices)
        texts.push_back(text(one));
    return texts;
}

size_t BoardPresenter::noticeAt(Base::Instant now) const
{
    if (m_stale || !m_trouble.isEmpty())
        return 0;
    return size_t(Base::toSeconds(now) / NoticeTime.count()) % (posted().size() + 1);
}

QString BoardPresenter::trouble() const
{
    if (m_station.isWrittenOff())
        return tr("这块屏已登记为停用，内容可能不全。请听广播，或问护士台。");
    if (!m_station.time().isKnown())
        return tr("这块屏的时钟不准，时间请看大厅的钟。");
    return {};
}

QString BoardPresenter::notice() const
{
    if (!m_trouble.isEmpty())
        return m_trouble;
    const std::vector<QString> told = posted();
    if (m_notice > 0 && m_notice <= told.size())
        return told[m_notice - 1];
    return m_stale ? tr("会自己再连；恢复后这条提示会自己消失。")
                   : tr("急诊先看；同一时段里，老人、孕妇、残疾人、军人优先。过号请到护士台。");
}

QString BoardPresenter::dateText() const
{
    if (m_station.lastContact() == Base::Never || !m_station.time().isKnown())
        return {};
    const QDate day = m_station.today();
    return m_language == Base::Language::English
        ? QLocale(QLocale::English).toString(day, QStringLiteral("ddd, d MMM"))
        : QLocale(QLocale::Chinese).toString(day, QStringLiteral("M月d日 dddd"));
}

QString BoardPresenter::timeText() const
{
    if (m_station.lastContact() == Base::Never || !m_station.time().isKnown())
        return {};
    return clock(m_station.now());
}

QString BoardPresenter::clock(Base::Instant at) const
{
    const QDateTime wall = Base::wallTime(at, m_station.zone());
    if (wall.date() != m_station.today())
        return wall.toString(QStringLiteral("M-d hh:mm"));
    return wall.toString(QStringLiteral("hh:mm"));
}
} // namespace Presentation
