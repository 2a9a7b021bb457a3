// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/queuepresenter.h"

#include <algorithm>

#include <QSet>

#include "domain/insight/classtargets.h"
#include "operations/queueoperations.h"
#include "operations/visitoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {

TicketState stateOf(QueueFilter filter)
{
    switch (filter) {
    case QueueFilter::Waiting:
        return TicketState::Waiting;
    case QueueFilter::Parked:
        return TicketState::Parked;
    case QueueFilter::Missed:
        return TicketState::Missed;
    case QueueFilter::Done:
        return TicketState::Done;
    case QueueFilter::Awaiting:
        return TicketState::AwaitingResult;
    }
    return TicketState::Waiting;
}

int minutesSince(Base::Instant from, Base::Instant now)
{
    return int(std::max<qint64>(0, (now - from).count()) / 60);
}
} // namespace

QueuePresenter::QueuePresenter(Sync::Station &station,
    DeskDirectory &directory,
    DeskSettings &settings,
    DeskMessages &messages,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_settings(settings)
    , m_messages(messages)
    , m_claims(station, directory, settings, messages)
    , m_lists(QueueFilterCount)
{
    connect(&station, &Sync::Station::changed, this, &QueuePresenter::onChanged);
    connect(&station, &Sync::Station::contactChanged, this, &QueuePresenter::read);
    connect(&m_claims, &QueueClaims::changed, this, &QueuePresenter::read);
    connect(&settings, &DeskSettings::queueChanged, this, &QueuePresenter::read);
    connect(&directory, &DeskDirectory::changed, this, [this] {
        m_people.clear();
        m_model.retranslate();
        m_waitingModel.retranslate();
        read();
    });
    read();
}

void QueuePresenter::onChanged(const QStringList &tables)
{
    static const QStringList people{QStringLiteral("patient")};
    static const QStringList ours{QStringLiteral("ticket"),
        QStringLiteral("call"),
        QStringLiteral("claim"),
        QStringLiteral("room_duty"),
        QStringLiteral("slot"),
        QStringLiteral("appointment")};
    const auto touches = [&tables](const QStringList &names) {
        return std::any_of(tables.begin(), tables.end(), [&names](const QString &table) {
            return names.contains(table);
        });
    };
    const bool names = touches(people);
    if (names)
        m_people.clear();
    if (names || touches(ours))
        read();
}

const QueueId &QueuePresenter::queueId() const
{
    return m_settings.queueId();
}

std::vector<std::pair<QueueId, QString>> QueuePresenter::queues() const
{
    std::vector<std::pair<QueueId, QString>> all;
    for (const Department &department : m_directory.departments()) {
        for (const Queue &queue : m_directory.queues()) {
            if (queue.departmentId == department.id)
                all.emplace_back(queue.id, m_directory.queueName(queue.id));
        }
    }
    return all;
}

QString QueuePresenter::queueName() const
{
    return m_directory.queueName(queueId());
}

QString QueuePresenter::queueIcon() const
{
    const Queue *queue = m_directory.queue(queueId());
    const Department *department = queue ? m_directory.department(queue->departmentId) : nullptr;
    return department ? department->icon : QStringLiteral("queue");
}

void QueuePresenter::chooseQueue(const QueueId &queue)
{
    m_selected = {};
    m_settings.setQueue(queue);
}

void QueuePresenter::chooseRoom(const LocationId &room)
{
    m_settings.setRoom(room);
}

void QueuePresenter::setFilter(QueueFilter filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_selected = {};
    show();
    Q_EMIT selectionChanged();
}

void QueuePresenter::select(const TicketId &ticket)
{
    if (m_selected == ticket)
        return;
    m_selected = ticket;
    m_allBefore = false;
    Q_EMIT selectionChanged();
    Q_EMIT changed();
}

const std::vector<Ticket> &QueuePresenter::list(QueueFilter filter) const
{
    return m_lists[size_t(filter)];
}

int QueuePresenter::count(QueueFilter filter) const
{
    return int(list(filter).size());
}

void QueuePresenter::read()
{
    if (queueId().isEmpty() && !m_directory.queues().empty()) {
        const auto all = queues();
        if (!all.empty()) {
            m_settings.setQueue(all.front().first); // comes back here
            return;
        }
    }
    auto reader = m_station.reader();
    Sync::TicketTable table(reader);
    const QDate day = m_station.today();
    const auto keep = [this](auto &target, auto &&rows) {
        if (rows)
            target = std::move(*rows);
        else
            m_messages.tellError(rows.error());
    };
    keep(m_lists[size_t(QueueFilter::Waiting)], table.waiting(queueId(), day));
    m_claims.read(list(QueueFilter::Waiting));
    for (const QueueFilter filter :
        {QueueFilter::Parked, QueueFilter::Missed, QueueFilter::Done, QueueFilter::Awaiting})
        keep(m_lists[size_t(filter)], table.inState(queueId(), day, stateOf(filter)));
    readInside(reader);
    if (const Queue *queue = m_directory.queue(queueId())) {
        std::vector<Slot> slots;
        keep(slots, Sync::SlotTable(reader).ofDepartment(queue->departmentId, day));
        keep(m_figures, QueueFigures::read(reader, queueId(), day, slots, m_station.now()));
        learnWaits();
    }
    show();
}

void QueuePresenter::show()
{
    const auto rows = [this](const std::vector<Ticket> &tickets, bool ordered) {
        std::vector<QueueRow> out;
        out.reserve(tickets.size());
        for (size_t i = 0; i < tickets.size(); ++i)
            out.push_back(row(tickets[i], ordered ? int(i) + 1 : 0));
        return out;
    };
    readRooms();
    m_waitingModel.setRows(rows(list(QueueFilter::Waiting), true));
    m_model.setRows(
        m_filter == QueueFilter::Waiting ? m_waitingModel.rows() : rows(list(m_filter), false));
    if (!m_selected.isEmpty() && !found(m_selected))
        m_selected = {};
    Q_EMIT changed();
    Q_EMIT selectionChanged();
}

void QueuePresenter::tick()
{
    read();
}

QString QueuePresenter::wall(Base::Instant at) const
{
    return Base::wallTime(at, m_station.zone()).toString(QStringLiteral("HH:mm"));
}

QueuePresenter::Person QueuePresenter::person(const Ticket &ticket)
{
    const auto known = m_people.constFind(ticket.patientId.text());
    if (known != m_people.constEnd())
        return *known;
    auto reader = m_station.reader();
    const auto patient = Sync::PatientTable(reader).patient(ticket.patientId);
    if (!patient || !*patient)
        return {ticket.maskedName, {}, {}}; // a kiosk's new file may still be on its way
    const Person one{(*patient)->name,
        DeskWords::genderAndAgeShort(**patient, m_station.today()),
        (*patient)->nameReading.isEmpty() ? QString() : DeskWords::reading(**patient)};
    m_people.insert(ticket.patientId.text(), one);
    return one;
}

std::optional<Appointment> QueuePresenter::appointmentOf(const Ticket &ticket)
{
    if (ticket.appointmentId.isEmpty())
        return {};
    auto reader = m_station.reader();
    const auto appointment = Sync::SlotTable(reader).appointment(ticket.appointmentId);
    return appointment ? *appointment : std::nullopt;
}

QueueRow QueuePresenter::row(const Ticket &ticket, int position)
{
    const Person who = person(ticket);
    const auto appointment = appointmentOf(ticket);
    QueueRow row;
    row.ticketId = ticket.id;
    row.patientId = ticket.patientId;
    row.position = position;
    row.number = ticket.number;
    row.name = who.name;
    row.person = who.detail;
    row.tag = DeskWords::ticketClass(ticket);
    row.booked = appointment ? wall(appointment->startsAt) : QStringLiteral("—");
    row.arrived = wall(ticket.checkedInAt);
    const auto slotStart =
        appointment ? std::optional(appointment->startsAt) : std::optional<Base::Instant>();
    const Base::Instant since = waitingSince(ticket.checkedInAt, slotStart);
    const bool over = ticket.state == TicketState::Done || ticket.state == TicketState::Void;
    row.waitedMinutes = minutesSince(since, over ? ticket.calledAt : m_station.now());
    const std::chrono::minutes target(ruleOf(m_figures.policy, ticket.ticketClass).targetMin);
    if (const auto waited = waitForTarget(ticket, slotStart, m_station.now()); waited && !over) {
        row.targetMinutes = int(target.count());
        row.late = waited->length > target;
    }
    const SteadyWait wait = position > 0 ? waitOf(ticket) : SteadyWait();
    row.wait = PlaceWords::waitShort(wait.wait());
    row.room = m_directory.roomName(
        ticket.roomId.isEmpty() && appointment ? appointment->roomId : ticket.roomId);
    row.reason = DeskWords::placeReason(ticket, m_figures.policy);
    if (const QString needs = DeskWords::needWords(ticket.needs); !needs.isEmpty())
        row.reason = tr("%1 · %2", "needs, reason").arg(needs, row.reason);
    if (const QString rise = PlaceWords::rise(wait); !rise.isEmpty())
        row.reason = tr("%1 · %2", "why longer, reason").arg(rise, row.reason);
    if (ticket.state == TicketState::Waiting && m_claims.isAlone())
        row.reason = m_claims.mayCallAlone(ticket.id) ? tr("已领到，现在能叫") : row.reason;
    else if (ticket.state == TicketState::Parked)
        row.reason = tr("%1 离开，回来按「回队」").arg(wall(ticket.parkedAt));
    else if (ticket.state == TicketState::Missed)
        row.reason = tr("%1 叫过没应").arg(wall(ticket.calledAt));
    else if (ticket.state == TicketState::AwaitingResult)
        row.reason = tr("等结果；检查都办好就自动排队，也可以按「回队」");
    else if (ticket.state == TicketState::Done)
        row.reason = tr("%1 看完").arg(wall(ticket.finishedAt));
    return row;
}

void QueuePresenter::readRooms()
{
    m_rooms.clear();
    m_current.reset();
    m_atDoor.reset();
    // Whoever is inside comes before who stands at the door.
    std::ranges::stable_sort(m_inside, [](const Ticket &one, const Ticket &other) {
        return one.state == TicketState::Serving && other.state != TicketState::Serving;
    });
    const LocationId &own = m_settings.roomId();
    for (const DeskRoom &place : roomsHere()) {
        QueueRoom room;
        room.id = place.id;
        room.name = m_directory.roomName(place.id);
        room.doctor = m_directory.doctorName(place.practitionerId);
        room.ours = place.id == own;
        room.state = {DeskTone::Neutral, QStringLiteral("check"), tr("空")};
        room.brief = room.state.text;
        const auto inside = std::find_if(m_inside.begin(),
            m_inside.end(),
            [&place](const Ticket &one) { return one.roomId == place.id; });
        if (inside != m_inside.end()) {
            const bool serving = inside->state == TicketState::Serving;
            room.number = inside->number;
            room.person = person(*inside).called();
            const int minutes =
                minutesSince(serving ? inside->startedAt : inside->calledAt, m_station.now());
            room.state = serving ? DeskTag{DeskTone::Success,
                             QStringLiteral("door"),
                             tr("看诊 %1 分钟").arg(minutes)}
                                 : DeskTag{DeskTone::Info,
                                     QStringLiteral("call"),
                                     tr("叫了 %1 次，%2 分钟").arg(inside->callCount).arg(minutes)};
            room.brief = serving ? tr("看 %1 分").arg(minutes) : tr("叫 %1 分").arg(minutes);
            if (room.ours)
                m_current = *inside;
            const auto door = std::find_if(inside + 1, m_inside.end(), [&place](const Ticket &one) {
                return one.roomId == place.id;
            });
            if (door != m_inside.end()) {
                room.state.text =
                    tr("%1，门口 %2", "state, number").arg(room.state.text, door->number);
                if (room.ours)
                    m_atDoor = *door;
            }
        }
        addDuty(room);
        m_rooms.push_back(room);
    }
}

QString QueuePresenter::longestWait() const
{
    const auto &rows = m_waitingModel.rows();
    const auto longest = std::ranges::max_element(rows, {}, &QueueRow::waitedMinutes);
    if (longest == rows.end())
        return {};
    const QString waited = longest->targetMinutes < 0
        ? tr("等得最久 %1 分").arg(longest->waitedMinutes)
        : tr("等得最久 %1 分，目标 %2 分").arg(longest->waitedMinutes).arg(longest->targetMinutes);
    const auto late = std::ranges::count(rows, true, &QueueRow::late);
    return late == 0 ? waited : tr("%1；超时 %2 人", "longest, people").arg(waited).arg(late);
}

QString QueuePresenter::callWord() const
{
    if (m_deciding)
        return tr("正在确认…");
    const auto &waiting = m_waitingModel.rows();
    const QString room = m_directory.roomName(m_settings.roomId());
    if (m_claims.isAlone() && !room.isEmpty())
        return m_claims.next() ? tr("叫已领的：%1 → %2").arg(m_claims.next()->number, room)
                               : tr("领到的号叫完了");
    if (waiting.empty() || room.isEmpty())
        return tr("叫下一位");
    return tr("叫下一位：%1 → %2").arg(waiting.front().number, room);
}

QueueAbilities QueuePresenter::abilities() const
{
    QueueAbilities can;
    const bool somebodyCalled = called() != nullptr;
    const Ticket *chosen = found(m_selected);
    const auto chosenIs = [chosen](std::initializer_list<TicketState> states) {
        return chosen && std::ranges::find(states, chosen->state) != states.end();
    };
    can.call = !m_deciding;
    can.callToDoor = !m_deciding && m_current.has_value();
    can.recall = can.pass = somebodyCalled;
    can.start = somebodyCalled && m_current->state != TicketState::Serving;
    can.finish = m_current.has_value();
    can.park = somebodyCalled || chosenIs({TicketState::Waiting});
    can.bringBack =
        chosenIs({TicketState::Missed, TicketState::Parked, TicketState::AwaitingResult});
    can.leave = chosenIs({TicketState::Waiting,
        TicketState::Missed,
        TicketState::Parked,
        TicketState::AwaitingResult});
    can.duty = !m_settings.roomId().isEmpty();
    can.escalate = can.transfer =
        chosenIs({TicketState::Waiting, TicketState::Missed, TicketState::Parked});
    can.undoEscalation = can.escalate && !chosen->earlierPlaces.isEmpty();
    can.undo = undoable().has_value() || (somebodyCalled && !m_atDoor);
    return can;
}

const Ticket *QueuePresenter::called() const
{
    if (m_atDoor)
        return &*m_atDoor;
    return m_current && m_current->state == TicketState::Called ? &*m_current : nullptr;
}

const Ticket *QueuePresenter::found(const TicketId &ticket) const
{
    for (const auto &tickets : m_lists) {
        for (const Ticket &one : tickets) {
            if (one.id == ticket)
                return &one;
        }
    }
    return nullptr;
}

PlaceReason QueuePresenter::placeReason() const
{
    const Ticket *ticket = found(m_selected);
    if (!ticket)
        return {};
    auto reader = m_station.reader();
    Sync::TicketTable table(reader);
    PlaceFacts facts;
    facts.ticket = *ticket;
    facts.zone = m_station.zone();
    facts.policy = m_figures.policy;
    if (!ticket->appointmentId.isEmpty()) {
        if (auto booked = Sync::SlotTable(reader).appointment(ticket->appointmentId))
            facts.appointment = *booked;
    }
    if (auto calls = table.callsOf(ticket->id))
        facts.ownCalls = std::move(*calls);
    facts.before = callsBefore(*ticket, facts.ownCalls);
    facts.all = m_allBefore;
    const auto &waiting = list(QueueFilter::Waiting);
    for (size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i].id != ticket->id)
            continue;
        facts.position = int(i) + 1;
        facts.wait = waitOf(*ticket);
    }
    PlaceReason reason = PlaceWords::explain(facts);
    const Person who = const_cast<QueuePresenter *>(this)->person(*ticket);
    reason.name = who.name;
    reason.person = who.detail;
    return reason;
}

std::vector<Call> QueuePresenter::callsBefore(
    const Ticket &ticket, const std::vector<Call> &own) const
{
    constexpr int Looked = 200; // of one queue within hours
    const Base::Instant until = own.empty() ? m_station.now() : own.back().calledAt;
    auto reader = m_station.reader();
    auto calls =
        Sync::TicketTable(reader).callsBetween(ticket.queueId, ticket.checkedInAt, until, Looked);
    if (!calls)
        return {};
    std::vector<Call> first; // of each person; who was called again is told once
    QSet<QString> seen{ticket.id.text()};
    for (auto call = calls->rbegin(); call != calls->rend(); ++call) {
        if (seen.contains(call->ticketId.text()))
            continue;
        seen.insert(call->ticketId.text());
        first.insert(first.begin(), *call);
    }
    return first;
}

void QueuePresenter::tellAllBefore(bool all)
{
    m_allBefore = all;
    Q_EMIT selectionChanged();
}

bool QueuePresenter::done(const Base::Result<QJsonObject> &outcome)
{
    if (!outcome) {
        m_messages.tellError(outcome.error());
        read(); // a stale screen gets the newest state with the sentence (edge 65)
    }
    return outcome.has_value();
}
} // namespace Presentation
