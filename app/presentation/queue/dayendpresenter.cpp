// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/dayendpresenter.h"

#include <algorithm>

#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;
using Operations::DayEnding;

namespace {
constexpr std::array OpenStates{TicketState::Serving,
    TicketState::Called,
    TicketState::Waiting,
    TicketState::Parked,
    TicketState::Missed,
    TicketState::AwaitingResult};
} // namespace

DayEndPresenter::DayEndPresenter(Sync::Station &station,
    DeskDirectory &directory,
    DeskSettings &settings,
    DeskMessages &messages,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_settings(settings)
    , m_messages(messages)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (m_shown && tables.contains(QStringLiteral("ticket")))
            read();
        settle();
    });
    connect(&station, &Sync::Station::pendingChanged, this, &DayEndPresenter::settle);
    connect(&station, &Sync::Station::contactChanged, this, &DayEndPresenter::settle);
    connect(&settings, &DeskSettings::queueChanged, this, [this] {
        m_rows.clear();
        if (m_shown)
            read();
    });
    connect(&directory, &DeskDirectory::changed, this, [this] {
        if (m_shown)
            read();
    });
    fill(); // its columns are there from the beginning
}

void DayEndPresenter::setShown(bool shown)
{
    m_shown = shown;
}

bool DayEndPresenter::mayCarry(const Row &row) const
{
    return row.state != TicketState::Serving;
}

void DayEndPresenter::read()
{
    auto reader = m_station.reader();
    std::vector<Row> rows;
    std::vector<QString> names;
    for (const TicketState state : OpenStates) {
        const auto some =
            Sync::TicketTable(reader).inState(m_settings.queueId(), m_station.today(), state);
        if (!some) {
            m_messages.tellError(some.error());
            return;
        }
        for (const Ticket &ticket : *some) {
            Row row{ticket.id, state, ticket.number, Fate::Close};
            const auto before = std::ranges::find(m_rows, ticket.id, &Row::ticketId);
            if (before != m_rows.end() && (before->fate != Fate::Carry || mayCarry(row)))
                row.fate = before->fate;
            rows.push_back(row);
            const auto patient = Sync::PatientTable(reader).patient(ticket.patientId);
            names.push_back(patient && *patient ? (*patient)->name : ticket.maskedName);
        }
    }
    m_rows = std::move(rows);
    m_names = std::move(names);
    m_chosen = std::clamp(m_chosen, 0, std::max(0, int(m_rows.size()) - 1));
    fill();
    Q_EMIT changed();
}

void DayEndPresenter::fill()
{
    const auto stateWord = [](TicketState state) {
        switch (state) {
        case TicketState::Serving:
            return tr("在看");
        case TicketState::Called:
            return tr("已叫");
        case TicketState::Waiting:
            return tr("候诊");
        case TicketState::Missed:
            return tr("过号");
        case TicketState::AwaitingResult:
            return tr("等结果");
        default:
            return tr("暂时离开");
        }
    };
    std::vector<TextTableModel::Row> rows;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        TextTableModel::Row out;
        const Fate fate = m_rows[i].fate;
        out.cells = {m_rows[i].number,
            m_names[i],
            stateWord(m_rows[i].state),
            fate == Fate::Close ? tr("关闭")
                : fate == Fate::Carry
                ? tr("带到 %1 月 %2 日").arg(nextDay().month()).arg(nextDay().day())
                : tr("不动")};
        out.bold = {0};
        if (fate == Fate::Leave)
            out.alarm = {3};
        rows.push_back(out);
    }
    m_model.setTable({tr("号"), tr("姓名"), tr("现在"), tr("怎么办")}, std::move(rows));
}

QDate DayEndPresenter::nextDay() const
{
    constexpr int Looked = 14;
    const QDate today = m_station.today();
    for (int ahead = 1; ahead <= Looked; ++ahead) {
        for (const DeskRoom &room :
            m_directory.roomsOf(m_settings.queueId(), today.addDays(ahead))) {
            if (!room.practitionerId.isEmpty())
                return today.addDays(ahead);
        }
    }
    return today.addDays(1);
}

QString DayEndPresenter::summary() const
{
    const auto count = [this](std::initializer_list<TicketState> states) {
        return std::ranges::count_if(m_rows, [states](const Row &row) {
            return std::ranges::find(states, row.state) != states.end();
        });
    };
    if (m_rows.empty())
        return {};
    const QString open =
        tr("%1：候诊 %2 · 已叫 %3 · 在看 %4 · 离开、过号和等结果 %5")
            .arg(m_directory.queueName(m_settings.queueId()))
            .arg(count({TicketState::Waiting}))
            .arg(count({TicketState::Called}))
            .arg(count({TicketState::Serving}))
            .arg(count({TicketState::Parked, TicketState::Missed, TicketState::AwaitingResult}));
    return m_unsure.numbers.empty()
        ? open
        : tr("%1 · 其中 %2 个在等确认").arg(open).arg(m_unsure.numbers.size());
}

QString DayEndPresenter::actWord() const
{
    const auto count = [this](Fate fate) {
        return std::ranges::count_if(m_rows, [fate](const Row &row) { return row.fate == fate; });
    };
    return tr("关闭 %1 个，带到下一天 %2 个").arg(count(Fate::Close)).arg(count(Fate::Carry));
}

void DayEndPresenter::choose(int row)
{
    if (row == m_chosen || row < 0 || size_t(row) >= m_rows.size())
        return;
    m_chosen = row;
    Q_EMIT changed();
}

void DayEndPresenter::turn()
{
    if (size_t(m_chosen) >= m_rows.size())
        return;
    Row &row = m_rows[size_t(m_chosen)];
    row.fate = row.fate == Fate::Close ? (mayCarry(row) ? Fate::Carry : Fate::Leave)
        : row.fate == Fate::Carry      ? Fate::Leave
                                       : Fate::Close;
    fill();
    Q_EMIT changed();
}

void DayEndPresenter::setAll(Fate fate)
{
    for (Row &row : m_rows)
        row.fate = fate == Fate::Carry && !mayCarry(row) ? Fate::Close : fate;
    fill();
    Q_EMIT changed();
}

std::vector<Operations::DayEnd> DayEndPresenter::messages(const QString &reason) const
{
    std::vector<Operations::DayEnd> all;
    for (const Row &row : m_rows) {
        if (row.fate == Fate::Leave)
            continue;
        if (all.empty() || all.back().numbers.size() >= Operations::MostEnded) {
            Operations::DayEnd end;
            end.occasion = m_station.random().id<UnplacedId>().text();
            end.queueId = m_settings.queueId();
            end.serviceDay = m_station.today();
            end.nextDay = nextDay();
            end.reason = reason;
            all.push_back(end);
        }
        const bool carry = row.fate == Fate::Carry;
        all.back().numbers.push_back({row.ticketId,
            row.state,
            carry ? DayEnding::Carry : DayEnding::Close,
            carry ? m_station.random().id<TicketId>() : TicketId()});
    }
    return all;
}

void DayEndPresenter::end(const QString &reason)
{
    if (m_deciding)
        return;
    if (!m_unsure.numbers.empty()) {
        m_messages.tell(DeskTone::Warn,
            tr("刚才的 %1 个号还在等确认，连上后再收。").arg(m_unsure.numbers.size()));
        return;
    }
    m_ending = messages(reason);
    if (m_ending.empty()) {
        m_messages.tell(DeskTone::Info, tr("没有选要收的号。"));
        return;
    }
    m_deciding = true;
    m_first = true;
    m_actAt = m_station.now();
    m_closed = 0;
    m_carried = 0;
    m_left.clear();
    Q_EMIT changed();
    endNext();
}

/// One message after the other: the numbers of the next day are given in the order of the list.
void DayEndPresenter::endNext()
{
    m_station.request(Operations::endDay(m_ending.front(), m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) {
            const Operations::DayEnd asked = m_ending.front();
            m_ending.erase(m_ending.begin());
            if (!outcome && outcome.error().code == QLatin1String("being-confirmed")) {
                broke(asked);
                return;
            }
            if (!outcome) {
                m_deciding = false;
                if (m_first)
                    m_messages.tellError(outcome.error());
                else
                    m_messages.tell(DeskTone::Warn,
                        tr("只收了 %1 个号，后面的没有收：%2")
                            .arg(m_closed + m_carried)
                            .arg(DeskWords::refusal(outcome.error())));
                m_ending.clear();
                read();
                return;
            }
            kept(asked.occasion);
            m_closed += outcome->value(QStringLiteral("closed")).toInt();
            m_carried += outcome->value(QStringLiteral("carried")).toInt();
            for (const QJsonValue &number : outcome->value(QStringLiteral("left")).toArray())
                m_left << number.toString();
            if (m_ending.empty())
                ended();
            else
                endNext();
        });
}

/// From its first message on, this act is the one that can be taken back.
void DayEndPresenter::kept(const QString &occasion)
{
    if (std::exchange(m_first, false)) {
        m_ended.clear();
        m_endedAt = m_actAt;
    }
    m_ended.push_back(occasion);
}

/// The line broke while `last` was on its way: it is in the outbox and ends its numbers when the
/// line is back, unless the server has done so already; the messages after it were never sent.
void DayEndPresenter::broke(const Operations::DayEnd &last)
{
    size_t unsent = 0;
    for (const Operations::DayEnd &end : std::exchange(m_ending, {}))
        unsent += end.numbers.size();
    m_deciding = false;
    m_unsure = last;
    kept(last.occasion);
    const QString unknown =
        tr("网络断了：已收 %1 个号；另外 %2 个收了没有还不知道，连上就会收，到时在这里说。")
            .arg(m_closed + m_carried)
            .arg(last.numbers.size());
    m_messages.tell(DeskTone::Warn,
        unsent == 0 ? unknown : tr("%1还有 %2 个没有收。", "unknown").arg(unknown).arg(unsent));
    read();
}

/// Says what became of the message that was on its way, once the view shows it.
void DayEndPresenter::settle()
{
    if (m_unsure.numbers.empty() || m_station.contact() == Sync::Contact::Lost)
        return;
    const auto undecided = m_station.undecided(QStringLiteral("day.end"));
    const auto open = [this](const Operations::Request &request) {
        return request.arguments.value(QStringLiteral("id")).toString() == m_unsure.occasion;
    };
    if (!undecided || std::ranges::any_of(*undecided, open))
        return;
    auto reader = m_station.reader();
    const auto lines = Sync::UnplacedTable(reader).of(m_unsure.occasion);
    if (!lines) {
        m_messages.tellError(lines.error());
        return;
    }
    const Operations::DayEnd last = std::exchange(m_unsure, {});
    const auto carried = std::ranges::count(*lines, UnplacedState::Carried, &Unplaced::state);
    m_carried += int(carried);
    m_closed += int(lines->size()) - int(carried);
    if (lines->empty())
        std::erase(m_ended, last.occasion);
    const QString done =
        tr("连上了。这次一共关闭了 %1 个号，%2 个带到下一天。").arg(m_closed).arg(m_carried);
    const auto others = last.numbers.size() - lines->size();
    if (others == 0)
        m_messages.tell(DeskTone::Success, done);
    else
        m_messages.tell(
            DeskTone::Warn, tr("%1另有 %2 个没有收，请再看一下。", "done").arg(done).arg(others));
    read();
}

void DayEndPresenter::ended()
{
    m_deciding = false;
    const QString done = tr("关闭了 %1 个号，%2 个带到下一天。").arg(m_closed).arg(m_carried);
    if (m_left.isEmpty())
        m_messages.tell(DeskTone::Success, done);
    else
        m_messages.tell(DeskTone::Warn,
            tr("%1%2 刚才有人动过，没有收，请再看一下。", "done, numbers")
                .arg(done, m_left.join(tr("、"))));
    read();
}

bool DayEndPresenter::canTakeBack() const
{
    auto reader = m_station.reader();
    const auto policy = Sync::PolicyTable(reader).current();
    return !m_ended.empty() && !m_deciding && policy
        && m_station.now() - m_endedAt <= std::chrono::minutes(policy->undoMin);
}

void DayEndPresenter::takeBack()
{
    if (!canTakeBack())
        return;
    m_deciding = true;
    m_reopened = 0;
    m_left.clear();
    Q_EMIT changed();
    reopenNext();
}

/// The latest message first; what is refused stays to be tried again.
void DayEndPresenter::reopenNext()
{
    m_station.request(Operations::reopenDay(m_ended.back(), m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) {
            if (!outcome) {
                m_deciding = false;
                m_messages.tellError(outcome.error());
                read();
                return;
            }
            m_ended.pop_back();
            m_reopened += outcome->value(QStringLiteral("reopened")).toInt();
            for (const QJsonValue &number : outcome->value(QStringLiteral("left")).toArray())
                m_left << number.toString();
            if (!m_ended.empty()) {
                reopenNext();
                return;
            }
            m_deciding = false;
            m_messages.tell(m_left.isEmpty() ? DeskTone::Success : DeskTone::Warn,
                m_left.isEmpty() ? tr("撤销了，%1 个号和收之前一样。").arg(m_reopened)
                                 : tr("%1 个号恢复了；%2 个之后有人动过，没有恢复。")
                                       .arg(m_reopened)
                                       .arg(m_left.size()));
            read();
        });
}

void DayEndPresenter::refresh()
{
    read();
}
} // namespace Presentation
