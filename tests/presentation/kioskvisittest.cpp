// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/kioskvisit.h"

#include <QtTest>

#include "operations/bookingoperations.h"
#include "store/database.h"
#include "store/slottable.h"
#include "store/tables.h"
#include "store/tickettable.h"
#include "testlib/lobby.h"
#include "testlib/verify.h"

using namespace Presentation;
using TestLib::Lobby;
using Screen = KioskFlow::Screen;
using std::chrono::minutes;

namespace {

/// Books the first free half hour that is offered, of another station's person.
void takePlace(TestLib::Hospital &hospital, TestLib::Desk &desk, const Domain::SlotId &slot)
{
    Operations::PatientDraft draft;
    draft.patient.id = hospital.random.id<Domain::PatientId>();
    draft.patient.name = QStringLiteral("王小红");
    VERIFY_OK(desk.station->record(Operations::registerPatient(draft, desk.station->now())));
    Operations::BookingWish wish;
    wish.id = hospital.random.id<Domain::AppointmentId>();
    wish.slotId = slot;
    wish.patientId = draft.patient.id;
    desk.station->request(Operations::confirmBooking(wish, desk.station->now()),
        desk.station.get(),
        [](const Operations::Outcome &) {});
    hospital.settle();
}
} // namespace

class KioskVisitTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Lobby> m_lobby;

    [[nodiscard]] KioskFlow &flow() { return m_lobby->flow; }

    [[nodiscard]] KioskVisit &visit() { return m_lobby->visit; }

    /// The session's choice: this time of the shown doctor, held.
    void holdTime(const QString &time)
    {
        m_lobby->chooseTime(time);
        visit().times().goOn();
        m_lobby->hospital.settle();
    }

    /// The first half hour of any day and doctor that can be booked as things are.
    Domain::SlotId firstOffered()
    {
        auto &times = visit().times();
        for (const DayOption &day : std::vector(times.days())) {
            times.chooseDay(day.day);
            for (const DoctorOption &doctor : std::vector(times.doctors())) {
                times.chooseDoctor(doctor.roleId);
                for (const SlotOption &option : times.times()) {
                    if (option.available)
                        return option.id;
                }
            }
        }
        return {};
    }

    std::optional<KioskPerson> m_person;

    /// Somebody has booked 14:30 and gone home.
    Domain::Appointment bookTheAfternoon()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        holdTime(QStringLiteral("14:30"));
        visit().confirm().confirm();
        m_lobby->hospital.settle();
        const auto booked = flow().session().result.appointment;
        m_person = flow().session().person;
        flow().finish();
        if (!booked)
            qFatal("not booked");
        return *booked;
    }

    Domain::Appointment stored(const Domain::AppointmentId &id)
    {
        Store::Reader reader(m_lobby->hospital.serverStore());
        const auto row = Store::SlotTable(reader).appointment(id);
        return row && *row ? **row : Domain::Appointment();
    }

private Q_SLOTS:

    void init() { m_lobby = std::make_unique<Lobby>(); }

    void departmentsSayWhatIsLeft()
    {
        m_lobby->stepUp(Purpose::Register);

        QCOMPARE(flow().screen(), Screen::Department);
        const auto *line =
            visit().departments().line(Domain::DepartmentId(QStringLiteral("cardiology")));
        QVERIFY(line != nullptr);
        QVERIFY(line->left > 0);
        QCOMPARE(line->waiting, 0);
        QVERIFY(line->openRooms > 0);
        QVERIFY(visit().departments().line(Domain::DepartmentId(QStringLiteral("emergency")))
            == nullptr);
    }

    void plainWordsFindADepartment()
    {
        m_lobby->stepUp(Purpose::Register);

        visit().departments().setSearch(QStringLiteral("xxg"));
        QVERIFY(!visit().departments().lines().empty());
        QCOMPARE(visit().departments().lines().front().id.text(), QStringLiteral("cardiology"));
        visit().departments().setSearch(QStringLiteral("胸口痛"));
        QVERIFY(!visit().departments().danger().isEmpty());
    }

    void walkInGetsANumberInOneAct()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        QVERIFY(!visit().times().walkInWords().isEmpty());
        visit().times().takeWalkIn();
        QCOMPARE(flow().screen(), Screen::Confirm);
        QVERIFY(!visit().confirm().fee().isEmpty());
        const int before = m_lobby->desk.station->pending();

        visit().confirm().confirm();

        QCOMPARE(flow().screen(), Screen::Success);
        QCOMPARE(m_lobby->desk.station->pending(), before + 1);
        QVERIFY(visit().success().number().startsWith(u'A'));
        QCOMPARE(visit().success().ahead(), 0);
        QVERIFY(visit().success().isPriority()); // born 1958
        QVERIFY(visit().success().way().walk.has_value());
        QVERIFY(visit().success().way().steps.size() >= 3);
        QCOMPARE(visit().success().token().size(), 26);
        QVERIFY(!flow().session().result.ticket->stepId.isEmpty()); // the desk finishes this step
        m_lobby->hospital.settle();
        QCOMPARE(m_lobby->desk.station->pending(), 0);
    }

    void whoSaysHowToBeCalledIsCalledSo()
    {
        auto &identity = m_lobby->presenters.identity;
        m_lobby->stepUp(Purpose::Register);
        QCOMPARE(identity.needs(), 0);
        QVERIFY(identity.carePromise().isEmpty());
        identity.setNeed(Domain::NeedsWrittenCall, true);
        identity.setNeed(Domain::NeedsSpokenGuide, true);
        identity.setNeed(Domain::NeedsSpokenGuide, false); // thought better of it
        identity.setNeed(Domain::NeedsWheelchair, true);
        QCOMPARE(identity.careWords(), QStringLiteral("会照顾您"));
        QVERIFY(identity.carePromise().contains(QStringLiteral("楼梯")));
        m_lobby->choose("cardiology");
        visit().times().takeWalkIn();
        visit().confirm().confirm();
        m_lobby->hospital.settle();

        // On the number, at the server, too: boards and desks call by it.
        const auto ticket = *flow().session().result.ticket;
        constexpr int Both = Domain::NeedsWrittenCall | Domain::NeedsWheelchair;
        QCOMPARE(ticket.needs, Both);
        QVERIFY(flow().session().result.visit->stepFree);
        Store::Reader server(m_lobby->hospital.serverStore());
        QCOMPARE((**server.get<Domain::Ticket>(ticket.id)).needs, Both);
        QCOMPARE((**server.get<Domain::Patient>(ticket.patientId)).needs, Both); // a new file
    }

    void kioskChangesNobodysFile()
    {
        Domain::Patient known{.id = m_lobby->hospital.random.id<Domain::PatientId>()};
        known.name = QStringLiteral("李小红");
        VERIFY_OK(m_lobby->desk.station->record(
            Operations::registerPatient({known, {}}, m_lobby->desk.station->now())));
        m_lobby->hospital.settle();
        m_lobby->stepUp(Purpose::Register);
        flow().update([&known](KioskSession &session) {
            session.person->patient = known;
            session.person->known = true;
        });
        m_lobby->presenters.identity.setNeed(Domain::NeedsSlowPace, true);
        m_lobby->choose("cardiology");
        visit().times().takeWalkIn();
        visit().confirm().confirm();
        m_lobby->hospital.settle();

        QCOMPARE(flow().session().result.ticket->needs, int(Domain::NeedsSlowPace));
        Store::Reader server(m_lobby->hospital.serverStore());
        QCOMPARE((**server.get<Domain::Patient>(known.id)).needs, int(Domain::NeedsNothing));
    }

    void nobodyWhoTakesNoNumberIsAsked()
    {
        for (const auto &[purpose, asked] : {std::pair{Purpose::Register, true},
                 std::pair{Purpose::CheckIn, true},
                 std::pair{Purpose::Route, false},
                 std::pair{Purpose::Reschedule, false}}) {
            m_lobby->stepUp(purpose);
            QCOMPARE(m_lobby->presenters.identity.asksForNeeds(), asked);
            flow().finish();
        }
        QVERIFY(!m_lobby->presenters.identity.asksForNeeds());
    }

    void walkInNeedsNoServer()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        m_lobby->desk.wire->cut();
        m_lobby->hospital.settle();

        QVERIFY(!visit().times().isOnline());
        visit().times().takeWalkIn();
        visit().confirm().confirm();

        QCOMPARE(flow().screen(), Screen::Success);
        QVERIFY(!visit().success().number().isEmpty());
    }

    void bookingNeedsNoServerWhereThisKioskHoldsAPlace() // edges 112, 120
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        m_lobby->desk.wire->cut();
        m_lobby->hospital.settle();
        const Domain::SlotId offered = firstOffered();
        QVERIFY(!offered.isEmpty());

        visit().times().chooseTime(offered);
        visit().times().goOn();
        QCOMPARE(flow().screen(), Screen::Confirm);
        visit().confirm().confirm();

        QCOMPARE(flow().screen(), Screen::Success); // at once: there is nobody to ask
        const auto told = flow().session().result.appointment;
        QVERIFY(told.has_value());
        QCOMPARE(told->slotId, offered);
        m_lobby->hospital.reconnect(m_lobby->desk);
        Store::Reader reader(m_lobby->hospital.serverStore());
        const auto there = Store::SlotTable(reader).appointment(told->id);
        VERIFY_OK(there);
        QVERIFY(there->has_value());
        QCOMPARE((*there)->status, Domain::AppointmentStatus::Booked);
        QVERIFY(reader.get<Domain::Patient>((*there)->patientId)->has_value());
    }

    void placesOfOthersAreNotOfferedOffline()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        m_lobby->desk.wire->cut();
        m_lobby->hospital.settle();

        int closed = 0;
        for (const SlotOption &option : visit().times().times()) {
            if (option.available)
                continue;
            closed += option.state == QStringLiteral("离线") ? 1 : 0;
            visit().times().chooseTime(option.id);
            QVERIFY(flow().session().choice.slotId != option.id);
        }
        QVERIFY(closed > 0);
    }

    void bookingForNowIsCheckedInAtOnce()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        holdTime(QStringLiteral("08:30"));
        QCOMPARE(flow().screen(), Screen::Confirm);

        visit().confirm().confirm();
        QVERIFY(visit().confirm().isAsking()); // told only when it is known
        m_lobby->hospital.settle();

        QCOMPARE(flow().screen(), Screen::Success);
        const KioskResult &result = flow().session().result;
        QVERIFY(result.ticket && result.appointment);
        QCOMPARE(result.ticket->ticketClass, Domain::TicketClass::Booked);
        QCOMPARE(result.ticket->t0, result.appointment->startsAt); // edge 95
    }

    void bookingForTheAfternoonGetsNoNumberYet()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        holdTime(QStringLiteral("14:30"));
        visit().confirm().confirm();
        m_lobby->hospital.settle();

        QCOMPARE(flow().screen(), Screen::Success);
        QVERIFY(!visit().success().hasTicket());
        QVERIFY(visit().success().comeWords().contains(QStringLiteral("14:00")));
    }

    void bookingIsReadBackBeforeItMoves() // edge 40
    {
        const auto old = bookTheAfternoon();
        flow().begin(Purpose::Reschedule);
        flow().update([&](KioskSession &session) {
            session.person = m_person;
            session.appointments = {old};
        });
        flow().go(Screen::Reschedule);
        visit().bookings().move(old.id);
        holdTime(QStringLiteral("15:00"));

        QCOMPARE(flow().screen(), Screen::Confirm); // nothing has moved
        QVERIFY(flow().session().choice.hold.has_value());
        const auto lines = visit().confirm().answers();
        QCOMPARE(lines.size(), size_t{3});
        QCOMPARE(lines[1].code, QStringLiteral("old"));
        QVERIFY(lines[1].value.contains(QStringLiteral("14:30–15:00")));
        QVERIFY(lines[2].value.contains(QStringLiteral("15:00–15:30")));
        QCOMPARE(stored(old.id).status, Domain::AppointmentStatus::Booked);
        visit().confirm().confirm();
        m_lobby->hospital.settle();

        QCOMPARE(flow().screen(), Screen::Success);
        QCOMPARE(stored(old.id).status, Domain::AppointmentStatus::Cancelled);
        const auto &told = flow().session().result.appointment;
        QVERIFY(told && told->movedFrom == old.id);
        QCOMPARE(stored(told->id), *told);
        Store::Reader reader(m_lobby->hospital.serverStore());
        const auto holds = Store::SlotTable(reader).holdsOfStation(m_lobby->desk.station->id());
        QVERIFY(holds && holds->empty());
    }

    void moveThatIsGivenUpChangesNothing()
    {
        const auto old = bookTheAfternoon();
        flow().begin(Purpose::Reschedule);
        flow().update([&](KioskSession &session) {
            session.person = m_person;
            session.appointments = {old};
        });
        flow().go(Screen::Reschedule);
        visit().bookings().move(old.id);
        holdTime(QStringLiteral("15:00"));
        flow().finish();
        m_lobby->hospital.settle();

        QCOMPARE(stored(old.id).status, Domain::AppointmentStatus::Booked);
        Store::Reader reader(m_lobby->hospital.serverStore());
        const auto holds = Store::SlotTable(reader).holdsOfStation(m_lobby->desk.station->id());
        QVERIFY(holds && holds->empty());
    }

    void familyMemberWhoBooksIsRecordedAndToldToo() // edge 15
    {
        m_lobby->stepUp(Purpose::Register);
        flow().update(
            [](KioskSession &session) { session.companionRelation = QStringLiteral("parent"); });
        m_lobby->choose("cardiology");
        holdTime(QStringLiteral("14:30"));
        const auto lines = visit().confirm().answers();
        QCOMPARE(lines.back().code, QStringLiteral("proxy"));
        visit().confirm().change(lines.back());
        QCOMPARE(flow().screen(), Screen::ProxyPhone);
        visit().confirm().takePhone(QStringLiteral("1380"));
        QVERIFY(!visit().confirm().phoneProblem().isEmpty());
        QCOMPARE(flow().screen(), Screen::ProxyPhone);
        visit().confirm().takePhone(QStringLiteral("13800005678"));
        QCOMPARE(flow().screen(), Screen::Confirm);
        QCOMPARE(visit().confirm().answers().back().value, QStringLiteral("138****5678"));
        visit().confirm().confirm();
        m_lobby->hospital.settle();

        const auto told = flow().session().result.appointment;
        QVERIFY(told.has_value());
        QCOMPARE(stored(told->id).bookedByRelation, QStringLiteral("parent"));
        QCOMPARE(stored(told->id).proxyPhone, QStringLiteral("13800005678"));
        flow().finish();
        QVERIFY(flow().session().companionPhone.isEmpty());
    }

    void personsLimitsHoldWithoutTheServerToo() // edge 111
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        m_lobby->desk.wire->cut();
        m_lobby->hospital.settle();
        flow().update([this](KioskSession &session) { // what the server had told before
            for (int i = 0; i < 5; ++i) {
                Domain::Appointment one;
                one.id = Domain::AppointmentId(QStringLiteral("b%1").arg(i));
                one.serviceDay = m_lobby->desk.station->today().addDays(i + 1);
                session.appointments.push_back(one);
            }
        });
        visit().times().chooseTime(firstOffered());
        visit().times().goOn();
        visit().confirm().confirm();

        QCOMPARE(flow().screen(), Screen::Confirm);
        QVERIFY(visit().confirm().problem().contains(QStringLiteral("5 个号")));
    }

    void doubleTapMakesOneHold() // edge 25
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        m_lobby->chooseTime(QStringLiteral("09:00"));

        visit().times().goOn();
        visit().times().goOn();
        m_lobby->hospital.settle();

        Store::Reader reader(m_lobby->hospital.serverStore());
        const auto holds = Store::SlotTable(reader).holdsOfStation(m_lobby->desk.station->id());
        VERIFY_OK(holds);
        QCOMPARE(holds->size(), size_t{1});
    }

    void loserOfTheLastPlaceKeepsTheFormAndGetsNeighbours() // edge 22
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        m_lobby->chooseTime(QStringLiteral("09:00"));
        const Domain::SlotId wanted = flow().session().choice.slotId;
        auto &other = m_lobby->hospital.join(QStringLiteral("reception"), QStringLiteral("2"));
        m_lobby->desk.wire->cut();
        m_lobby->hospital.settle();
        Store::Reader reader = other.station->reader();
        const auto slot = Store::SlotTable(reader).slot(wanted);
        VERIFY_OK(slot);
        for (int place = 0; place < (*slot)->capacity; ++place)
            takePlace(m_lobby->hospital, other, wanted);
        m_lobby->hospital.reconnect(m_lobby->desk);

        visit().times().chooseTime(wanted);
        visit().times().goOn();
        m_lobby->hospital.settle();

        QCOMPARE(flow().screen(), Screen::Slot);
        QVERIFY(flow().session().person.has_value());
        QCOMPARE(flow().session().choice.departmentId.text(), QStringLiteral("cardiology"));
    }

    void abandonedHoldIsGivenBackAtOnce() // edge 24
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        holdTime(QStringLiteral("09:00"));
        QVERIFY(flow().session().choice.hold.has_value());

        flow().finish();
        m_lobby->hospital.settle();

        Store::Reader reader(m_lobby->hospital.serverStore());
        const auto holds = Store::SlotTable(reader).holdsOfStation(m_lobby->desk.station->id());
        VERIFY_OK(holds);
        QVERIFY(holds->empty());
    }

    void fullHalfHourIsAdvisedAgainst() // service 1.2
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        auto &other = m_lobby->hospital.join(QStringLiteral("reception"), QStringLiteral("2"));
        m_lobby->chooseTime(QStringLiteral("10:00"));
        const Domain::SlotId busy = flow().session().choice.slotId;
        for (int place = 0; place < 3; ++place)
            takePlace(m_lobby->hospital, other, busy);

        m_lobby->chooseTime(QStringLiteral("10:00"));

        QVERIFY(std::ranges::any_of(visit().times().times(), &SlotOption::quiet));
        QVERIFY(visit().times().advice().contains(QStringLiteral("推荐")));
    }

    void failedPrinterLeavesTheNumberValid() // edge 102
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("dermatology");
        visit().times().takeWalkIn();
        visit().confirm().confirm();
        const QString number = visit().success().number();
        m_lobby->printer.broken = true;

        visit().success().print();

        QCOMPARE(visit().success().printing(), SuccessPresenter::Printing::Failed);
        QVERIFY(visit().success().printWords().contains(number));
        m_lobby->printer.broken = false;
        visit().success().print();
        QCOMPARE(m_lobby->printer.slips.size(), size_t{1});
        QCOMPARE(m_lobby->printer.slips[0].number, number);
        QCOMPARE(m_lobby->printer.slips[0].maskedName, QStringLiteral("张*明"));
    }

    void bothConsentsAreWrittenWithTheVisit()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->presenters.identity.setRememberElderly(true);
        m_lobby->choose("cardiology");
        visit().times().takeWalkIn();
        visit().confirm().confirm();
        m_lobby->hospital.settle();

        Store::Reader reader(m_lobby->hospital.serverStore());
        const auto consents = reader.select<Domain::Consent>({});
        VERIFY_OK(consents);
        QCOMPARE(consents->size(), size_t{2});
        for (const Domain::Consent &consent : *consents) {
            const auto patient = reader.get<Domain::Patient>(consent.patientId);
            VERIFY_OK(patient);
            QVERIFY(patient->has_value());
            QVERIFY((*patient)->prefersElderly);
        }
        flow().finish();
    }

    void routeShowsTheNextStepAndTheWayWithoutStairs() // edge 130
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        visit().times().takeWalkIn();
        visit().confirm().confirm();
        m_lobby->hospital.settle();
        const QString number = visit().success().number();
        flow().finish();

        flow().begin(Purpose::Route);
        KioskIdentity &identity = m_lobby->presenters.identity;
        identity.beginTyping();
        identity.typeNumber(KioskIdentity::Document::Ticket, QStringLiteral("A999"));
        QVERIFY(!identity.problem().isEmpty());
        QCOMPARE(flow().screen(), KioskFlow::Screen::TypeNumber);
        identity.typeNumber(KioskIdentity::Document::Ticket, number.toLower());
        QCOMPARE(flow().screen(), KioskFlow::Screen::Route);

        QCOMPARE(visit().route().lines().size(), size_t{2});
        QVERIFY(visit().route().lines()[1].present);
        QVERIFY(visit().route().headline().contains(QStringLiteral("3 楼")));
        visit().route().setStepFree(Domain::StepFree::Yes);
        QVERIFY(visit().route().way().walk.has_value());
        for (const Domain::WalkLeg &leg : visit().route().way().walk->legs)
            QVERIFY(!leg.change || leg.change->kind != Domain::MapEdgeKind::Stairs);
    }

    void routeSaysWhyItTakesLongerThanTheSlipSaid() // edge 93
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        visit().times().takeWalkIn();
        visit().confirm().confirm();
        m_lobby->hospital.settle();
        QVERIFY(visit().success().rise().isEmpty());
        const KioskResult result = flow().session().result;
        flow().finish();
        m_lobby->hospital.clock.advance(std::chrono::minutes(10));
        m_lobby->pauseRooms("cardiology", std::chrono::minutes(40));

        flow().begin(Purpose::Route);
        flow().update([&result](KioskSession &session) {
            session.visits = {*result.visit};
            session.steps = result.steps;
            session.tickets = {*result.ticket};
        });
        flow().go(Screen::Route);

        QVERIFY2(visit().route().rise().contains(QStringLiteral("有诊室暂停叫号")),
            qPrintable(visit().route().rise() + visit().route().waitWords()));
    }

    void waitIsToldAnewWhenTimeGoesByThoughNothingHappens()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        visit().times().takeWalkIn();
        visit().confirm().confirm();
        m_lobby->hospital.settle();
        const QString told = visit().success().wait();
        m_lobby->pauseRooms("cardiology", std::chrono::minutes(40));
        QCOMPARE(visit().success().wait(), told); // stands for a minute

        m_lobby->hospital.clock.advance(std::chrono::seconds(59));
        flow().touch();
        flow().tick();
        QCOMPARE(visit().success().wait(), told);
        m_lobby->hospital.clock.advance(std::chrono::seconds(10));
        flow().tick();

        QVERIFY(visit().success().wait() != told);
        QVERIFY(!visit().success().rise().isEmpty());
    }

    void slipOfAVisitThatIsOverSaysSo()
    {
        Domain::Visit visitToday;
        visitToday.id = m_lobby->hospital.random.id<Domain::VisitId>();
        visitToday.serviceDay = m_lobby->desk.station->today();
        visitToday.state = Domain::VisitState::Closed;
        flow().begin(Purpose::Route);
        flow().update([&](KioskSession &session) { session.visits = {visitToday}; });

        flow().go(Screen::Route);

        QCOMPARE(visit().route().headline(), QStringLiteral("都办好了，可以回家了"));
        QVERIFY(visit().route().waitWords().isEmpty());
    }

    void whoHasNoVisitTodayIsToldWhatToDo()
    {
        flow().begin(Purpose::Route);

        flow().go(Screen::Route);

        QCOMPARE(visit().route().headline(), QStringLiteral("今天没有您的就诊记录"));
        QVERIFY(visit().route().waitWords().contains(QStringLiteral("呼叫帮助")));
    }

    void bookingIsCheckedInMovedAndCancelled()
    {
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        holdTime(QStringLiteral("14:30"));
        visit().confirm().confirm();
        m_lobby->hospital.settle();
        const auto booking = *flow().session().result.appointment;
        flow().finish();

        // Too early: told when to come, nothing happens (edge 53).
        m_lobby->stepUp(Purpose::CheckIn);
        flow().update([&booking](KioskSession &session) { session.appointments = {booking}; });
        flow().back();
        flow().go(Screen::CheckIn);
        visit().bookings().checkIn(booking.id);
        QCOMPARE(flow().screen(), Screen::CheckIn);
        QVERIFY(visit().bookings().message().contains(QStringLiteral("14:00")));

        // In its time: a number.
        m_lobby->hospital.clock.advance(std::chrono::hours(6));
        visit().bookings().checkIn(booking.id);
        QCOMPARE(flow().screen(), Screen::Success);
        QVERIFY(visit().success().hasTicket());
    }
};

QTEST_GUILESS_MAIN(KioskVisitTest)
#include "kioskvisittest.moc"
