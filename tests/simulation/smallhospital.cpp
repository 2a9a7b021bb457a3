// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallhospital.h"

#include "domain/booking/rota.h"
#include "operations/directoryoperations.h"
#include "operations/patientoperations.h"
#include "store/tables.h"

namespace Simulation {

using namespace Domain;

namespace {
constexpr int People = 12;
constexpr int MostStations = 8; ///< each has a room, `StationNode::room`

/// So many half hours from five in the afternoon on, of the days that a run may see: it begins on a
/// Thursday, people book for today and tomorrow, and a clock may be set wrong by a day.
QString rota(int halfHours, int places)
{
    constexpr int StartMinute = 17 * 60;
    Rota sessions;
    for (int day = 3; day <= 6; ++day)
        sessions.push_back({day, StartMinute, StartMinute + halfHours * 30, places});
    return rotaText(sessions);
}

PractitionerRole doctor(int number, int halfHours)
{
    const QString word = QString::number(number);
    PractitionerRole role;
    role.id = RoleId(QStringLiteral("role-") + word);
    role.practitionerId = PractitionerId(QStringLiteral("doctor-") + word);
    role.departmentId = DepartmentId(QStringLiteral("clinic"));
    role.roomId = LocationId(QStringLiteral("room-") + word);
    role.availableTime = rota(halfHours, SmallHospital::places(number));
    return role;
}

std::vector<Operations::Request> directory(Base::Instant at)
{
    Site site;
    site.id = SiteId(QStringLiteral("site"));
    site.zone = QStringLiteral("Asia/Shanghai");
    Department clinic;
    clinic.id = DepartmentId(QStringLiteral("clinic"));
    clinic.letter = QStringLiteral("A");
    std::vector<Store::Record> queues;
    for (const Queue &queue : SmallHospital::queues())
        queues.push_back(Store::toRecord(queue));
    std::vector<Store::Record> rooms;
    for (int place = 0; place < MostStations; ++place) {
        Location room;
        room.id = LocationId(QStringLiteral("desk-%1").arg(place));
        rooms.push_back(Store::toRecord(room));
    }
    return {Operations::putDirectory(QStringLiteral("site"), {Store::toRecord(site)}, at),
        Operations::putDirectory(QStringLiteral("department"), {Store::toRecord(clinic)}, at),
        Operations::putDirectory(QStringLiteral("location"), rooms, at),
        Operations::putDirectory(QStringLiteral("queue"), queues, at),
        Operations::putDirectory(QStringLiteral("practitioner_role"),
            {Store::toRecord(doctor(1, 1)),
                Store::toRecord(doctor(2, 1)),
                Store::toRecord(doctor(3, 7))},
            at)};
}
} // namespace

const std::vector<Queue> &SmallHospital::queues()
{
    static const std::vector<Queue> all{
        {QueueId(QStringLiteral("queue-a")), DepartmentId(QStringLiteral("clinic")), {}, "A"},
        {QueueId(QStringLiteral("queue-b")), DepartmentId(QStringLiteral("counter")), {}, "B"}};
    return all;
}

const std::vector<PatientId> &SmallHospital::patients()
{
    static const std::vector<PatientId> all = [] {
        std::vector<PatientId> ids;
        for (int i = 1; i <= People; ++i)
            ids.push_back(PatientId(QStringLiteral("patient-%1").arg(i)));
        return ids;
    }();
    return all;
}

int SmallHospital::places(int doctor)
{
    return doctor == 2 ? 2 : 1;
}

const char *SmallHospital::role(int station)
{
    static constexpr std::array roles{
        "reception", "kiosk", "reception", "kiosk", "reception", "board", "kiosk", "reception"};
    return roles[static_cast<size_t>(station) % roles.size()];
}

Base::Result<void> SmallHospital::open(Store::Database &server, const Base::Clock &clock)
{
    Server::Applier applier(server, clock);
    auto requests = directory(clock.now());
    for (const PatientId &id : patients()) {
        Operations::PatientDraft draft;
        draft.patient.id = id;
        draft.patient.name = QStringLiteral("测试");
        requests.push_back(Operations::registerPatient(draft, clock.now()));
    }
    const auto outcomes = applier.applyAllOwn(QStringLiteral("server"), requests);
    if (!outcomes)
        return Base::passOn(outcomes);
    for (const auto &outcome : *outcomes) {
        if (!outcome)
            return Base::passOn(outcome);
    }
    return {};
}
} // namespace Simulation
