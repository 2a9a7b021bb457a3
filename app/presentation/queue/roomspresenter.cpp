// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/roomspresenter.h"

#include <algorithm>

#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;
using Operations::OtherRoom;
using Operations::RoomOrder;

namespace {
/// What is said of a room without a doctor stands on its card.
constexpr qsizetype LongestVacated = 60;
} // namespace

RoomsPresenter::RoomsPresenter(Sync::Station &station,
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
        static const QStringList ours{
            QStringLiteral("room_duty"), QStringLiteral("practitioner_role")};
        if (std::ranges::any_of(tables, [](const QString &name) { return ours.contains(name); }))
            read();
    });
    connect(&settings, &DeskSettings::queueChanged, this, [this] {
        m_chosen = 0;
        read();
    });
    connect(&directory, &DeskDirectory::changed, this, &RoomsPresenter::read);
    read();
}

RoomsPresenter::Room RoomsPresenter::roomOf(
    const DeskRoom &place, const std::vector<RoomDuty> &duties)
{
    Room room;
    room.id = place.id;
    room.name = m_directory.roomName(place.id);
    room.doctor = place.practitionerId;
    room.state = {DeskTone::Neutral, QStringLiteral("check"), tr("按排班")};
    for (const RoomDuty &duty : duties) {
        if (duty.alsoRoomId == place.id)
            room.also = tr("%1也在", "doctor's other room").arg(m_directory.roomName(duty.roomId));
        if (duty.roomId != place.id)
            continue;
        room.said = duty.practitionerId;
        room.queues = queuesOf(duty);
        room.queueIds = duty.queueIds;
        if (!duty.practitionerId.isEmpty())
            room.doctor = duty.practitionerId;
        if (!duty.alsoRoomId.isEmpty())
            room.also = tr("兼 %1", "second room").arg(m_directory.roomName(duty.alsoRoomId));
        if (duty.state == DutyState::Left) {
            room.doctor = {};
            room.state = {DeskTone::Warn, QStringLiteral("door"), tr("没有医生")};
        } else if (duty.state != DutyState::Working) {
            room.state = {DeskTone::Warn,
                QStringLiteral("hourglass"),
                duty.state == DutyState::Late ? tr("晚到") : tr("暂停")};
        } else if (!duty.practitionerId.isEmpty() || !duty.queueIds.isEmpty()) {
            room.state = {DeskTone::Info, QStringLiteral("edit"), tr("今天改过")};
        }
    }
    room.doctorName = m_directory.doctorName(room.doctor);
    return room;
}

void RoomsPresenter::read()
{
    auto reader = m_station.reader();
    const auto duties = Sync::DutyTable(reader).ofDay(m_station.today());
    if (!duties) {
        m_messages.tellError(duties.error());
        return;
    }
    m_rooms.clear();
    for (const DeskRoom &place : m_directory.roomsOf(m_settings.queueId(), m_station.today()))
        m_rooms.push_back(roomOf(place, *duties));
    m_chosen = std::clamp(m_chosen, 0, std::max(0, int(m_rooms.size()) - 1));
    fill();
    Q_EMIT changed();
}

void RoomsPresenter::fill()
{
    std::vector<TextTableModel::Row> rows;
    for (const Room &room : m_rooms) {
        QStringList names;
        for (const QueueId &queue : room.queues)
            names << m_directory.queueName(queue);
        const QString doctor = room.doctorName.isEmpty() ? tr("没有人") : room.doctorName;
        TextTableModel::Row row;
        row.cells = {room.name,
            room.also.isEmpty() ? doctor : tr("%1（%2）", "doctor, room").arg(doctor, room.also),
            names.isEmpty() ? m_directory.queueName(m_settings.queueId()) : names.join(tr("、")),
            room.state.text};
        row.bold = {0};
        rows.push_back(row);
    }
    m_model.setTable({tr("诊室"), tr("医生"), tr("叫哪些队"), tr("状态")}, std::move(rows));
}

void RoomsPresenter::refresh()
{
    read();
}

const RoomsPresenter::Room *RoomsPresenter::room() const
{
    return size_t(m_chosen) < m_rooms.size() ? &m_rooms[size_t(m_chosen)] : nullptr;
}

std::vector<std::pair<PractitionerId, QString>> RoomsPresenter::doctors() const
{
    std::vector<std::pair<PractitionerId, QString>> all{{{}, tr("按排班的医生")}};
    auto reader = m_station.reader();
    const Queue *queue = m_directory.queue(m_settings.queueId());
    const auto roles = Sync::DirectoryTable(reader).roles();
    const auto people = Sync::DirectoryTable(reader).practitioners();
    if (!queue || !roles || !people)
        return all;
    const auto add = [this, &all](const Practitioner &doctor) {
        all.emplace_back(doctor.id,
            tr("%1 %2", "doctor, title")
                .arg(m_directory.doctorName(doctor.id), doctor.title.in(m_directory.language())));
    };
    const auto ours = [&](const Practitioner &doctor) {
        return std::ranges::any_of(*roles, [&](const PractitionerRole &role) {
            return role.practitionerId == doctor.id && role.departmentId == queue->departmentId;
        });
    };
    for (const Practitioner &doctor : *people) {
        if (ours(doctor))
            add(doctor);
    }
    for (const Practitioner &doctor : *people) {
        if (!ours(doctor))
            add(doctor);
    }
    return all;
}

std::vector<std::pair<QueueId, QString>> RoomsPresenter::queues() const
{
    std::vector<std::pair<QueueId, QString>> all;
    const Queue *mine = m_directory.queue(m_settings.queueId());
    for (const bool own : {true, false}) {
        for (const Queue &queue : m_directory.queues()) {
            if (mine && (queue.departmentId == mine->departmentId) == own)
                all.emplace_back(queue.id, m_directory.queueName(queue.id));
        }
    }
    return all;
}

void RoomsPresenter::choose(int row)
{
    if (row == m_chosen || row < 0 || size_t(row) >= m_rooms.size())
        return;
    m_chosen = row;
    m_asked.reset();
    m_askedRoom.clear();
    Q_EMIT changed();
}

void RoomsPresenter::assign(const PractitionerId &doctor, const std::vector<QueueId> &queues)
{
    const Room *chosen = room();
    if (!chosen)
        return;
    RoomOrder order;
    order.roomId = chosen->id;
    order.serviceDay = m_station.today();
    order.practitionerId = doctor;
    order.queues = queues;
    order.seenPractitionerId = chosen->said;
    order.seenQueues = chosen->queueIds;
    record(order);
}

void RoomsPresenter::record(const RoomOrder &order)
{
    const Operations::Request request = Operations::assignRoom(order, m_station.now());
    const auto outcome = m_station.record(request);
    if (!outcome && outcome.error().code == u"doctor-elsewhere") {
        m_asked = order;
        m_askedRoom = m_directory.roomName(LocationId(outcome.error().detail));
        Q_EMIT elsewhere(m_askedRoom);
        Q_EMIT changed();
        return;
    }
    m_asked.reset();
    m_askedRoom.clear();
    if (!outcome) {
        m_messages.tellError(outcome.error());
        read();
        return;
    }
    m_done = Done{Operations::changesOf(*outcome), request.at};
    if (m_done->changes.empty())
        m_done.reset();
    QStringList back;
    for (const QJsonValue &number : outcome->value(QStringLiteral("back")).toArray())
        back << number.toString();
    const QString room = m_directory.roomName(order.roomId);
    if (back.isEmpty())
        m_messages.tell(DeskTone::Success, tr("%1改好了，叫号从现在起照新的安排。").arg(room));
    else
        m_messages.tell(DeskTone::Success,
            tr("%1改好了。等这位医生的 %2 回到原来的位置。").arg(room, back.join(tr("、"))));
    read();
}

void RoomsPresenter::answer(OtherRoom other)
{
    if (!m_asked)
        return;
    RoomOrder order = *m_asked;
    if (other == OtherRoom::Refuse) {
        m_asked.reset();
        m_askedRoom.clear();
        Q_EMIT changed();
        return;
    }
    order.other = other;
    if (other == OtherRoom::Vacate)
        order.vacated =
            tr("医生换到%1", "room").arg(m_directory.roomName(order.roomId)).left(LongestVacated);
    record(order);
}

QString RoomsPresenter::undoWord() const
{
    if (!m_done)
        return {};
    QStringList rooms;
    for (const Operations::RoomChange &change : m_done->changes)
        rooms << m_directory.roomName(change.after.roomId);
    return tr("撤销：%1").arg(rooms.join(tr("、")));
}

void RoomsPresenter::takeBack()
{
    if (!m_done)
        return;
    const Done done = *m_done;
    m_done.reset();
    const auto outcome =
        m_station.record(Operations::restoreRooms(done.changes, done.at, m_station.now()));
    if (!outcome) {
        m_messages.tellError(outcome.error());
        read();
        return;
    }
    QStringList waits;
    for (const QJsonValue &number : outcome->value(QStringLiteral("waits")).toArray())
        waits << number.toString();
    m_messages.tell(DeskTone::Success,
        waits.isEmpty()
            ? tr("撤销了，诊室和之前一样。")
            : tr("撤销了，诊室和之前一样。%1 又在等原来的医生。").arg(waits.join(tr("、"))));
    read();
}
} // namespace Presentation
