// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include "interop/mapimport.h"
#include "operations/dutyoperations.h"
#include "presentation/kioskpresenters.h"
#include "presentation/visit/kioskvisit.h"
#include "sync/view.h"
#include "testlib/hospital.h"

namespace TestLib {

/// Keeps the slips instead of printing them; can be out of paper.
class FakeSlipPrinter : public Domain::SlipPrinter
{
public:
    [[nodiscard]] Base::Result<void> print(const Domain::Slip &slip) override
    {
        if (broken)
            return Base::fail(Base::ErrorKind::Unavailable, "printer-io", {});
        slips.push_back(slip);
        return {};
    }

    bool broken = false;
    std::vector<Domain::Slip> slips;
};

/// A kiosk in the hall of the demonstration hospital with a week of half hours, and its presenters;
/// Thursday 2026-05-14, 08:00.
struct Lobby {
    Lobby()
        : desk((makeWeek(hospital), hospital.join(QStringLiteral("kiosk"), QStringLiteral("1"))))
        , presenters(*desk.station, hospital.clock)
        , flow(presenters.flow)
        , map(readMap())
        , visit(*desk.station, flow, {map, QStringLiteral("kiosk-1")}, printer)
    {
        flow.setHospital(
            {QStringLiteral("青禾市人民医院"), QStringLiteral("Qinghe People's Hospital")},
            desk.station->zone());
        QObject::connect(
            desk.station.get(), &Sync::Station::contactChanged, &flow, [this] { showContact(); });
        showContact();
    }

    /// A person who is known by nobody yet, in front of the kiosk and past the identity screens.
    void stepUp(Presentation::Purpose purpose, QDate birth = QDate(1958, 3, 7))
    {
        flow.begin(purpose);
        flow.update([this, birth](Presentation::KioskSession &session) {
            Presentation::KioskPerson person;
            person.patient.id = hospital.random.id<Domain::PatientId>();
            person.patient.name = QStringLiteral("张晓明");
            person.patient.birthDate = birth;
            person.patient.birthPrecision = Domain::DatePrecision::Day;
            person.patient.insurance = QStringLiteral("职工医保");
            session.person = person;
            session.consented = true;
            session.consentVersion = QStringLiteral("1");
        });
        flow.continueAfterIdentity();
        hospital.settle();
    }

    void choose(const char *department)
    {
        visit.departments().choose(Domain::DepartmentId(QString::fromLatin1(department)));
    }

    /// The first bookable time after the present day and doctor at `time` ("08:30").
    void chooseTime(const QString &time)
    {
        for (const Presentation::SlotOption &option : visit.times().times()) {
            if (option.time == time)
                visit.times().chooseTime(Domain::SlotId(option.id));
        }
    }

    /// A desk lets every room of `department` pause for `howLong`.
    void pauseRooms(const char *department, std::chrono::minutes howLong)
    {
        Sync::Station &front =
            *hospital.join(QStringLiteral("reception"), QStringLiteral("2")).station;
        auto reader = front.reader();
        const auto slots = Sync::SlotTable(reader).ofDepartment(
            Domain::DepartmentId(QString::fromLatin1(department)), front.today());
        if (!slots || slots->empty())
            qFatal("no rooms in %s", department);
        for (const Domain::Slot &slot : *slots) {
            Domain::RoomDuty duty;
            duty.id = Domain::dutyId(slot.roomId, front.today());
            duty.roomId = slot.roomId;
            duty.serviceDay = front.today();
            duty.state = Domain::DutyState::Paused;
            duty.sinceAt = front.now();
            duty.untilAt = front.now() + howLong;
            duty.why = QStringLiteral("会诊");
            if (const auto done = front.record(Operations::setDuty(duty, front.now())); !done)
                qFatal("%s", qPrintable(Base::describe(done.error())));
        }
        hospital.settle();
    }

    void showContact()
    {
        using Flow = Presentation::KioskFlow;
        flow.setContact(desk.station->contact() == Sync::Contact::Connected
                ? Flow::Contact::Online
                : Flow::Contact::Offline);
    }

    static void makeWeek(Hospital &hospital)
    {
        if (const auto made = hospital.administration().makeSlots(8); !made)
            qFatal("%s", qPrintable(Base::describe(made.error())));
        hospital.hub()->keepUp();
    }

    static Domain::BuildingMap readMap()
    {
        QFile file(sourceFile(QStringLiteral("resources/hospital/map.geojson")));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no map");
        const auto map = Interop::importMap(file.readAll());
        if (!map)
            qFatal("%s", qPrintable(Base::describe(map.error())));
        return *map;
    }

    Hospital hospital;
    FakeSlipPrinter printer;
    Desk &desk;
    Presentation::KioskPresenters presenters;
    Presentation::KioskFlow &flow;
    Domain::BuildingMap map;
    Presentation::KioskVisit visit;
};
} // namespace TestLib
