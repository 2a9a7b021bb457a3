// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/waitlistoperations.h"

#include "domain/booking/arrival.h"
#include "domain/booking/slots.h"
#include "operations/messageoperations.h"
#include "operations/noshowoperations.h"
#include "operations/scheduleoperations.h"
#include "store/messagetable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class WaitlistOperationsTest : public QObject
{
    Q_OBJECT

    SlotId makeSlot(
        const char *id, int capacity, std::chrono::minutes from = 240min, const char *doctor = "li")
    {
        Slot slot;
        slot.id = SlotId(QLatin1String(id));
        slot.departmentId = DepartmentId("heart");
        slot.practitionerId = PractitionerId(QLatin1String(doctor));
        slot.serviceDay = m_counter->day;
        slot.startsAt = m_counter->clock.now() + from;
        slot.endsAt = slot.startsAt + SlotLength;
        slot.capacity = capacity;
        m_counter->put(slot);
        return slot.id;
    }

    void addPatient(const char *id)
    {
        Patient patient;
        patient.id = PatientId(QLatin1String(id));
        patient.name = QLatin1String(id);
        m_counter->put(patient);
    }

    Outcome book(const char *id, const SlotId &slot, const char *patient)
    {
        BookingWish wish;
        wish.id = AppointmentId(QLatin1String(id));
        wish.slotId = slot;
        wish.patientId = PatientId(QLatin1String(patient));
        return m_counter->record(confirmBooking(wish, m_counter->clock.now()));
    }

    Outcome cancel(const char *id)
    {
        return m_counter->record(
            cancelBooking(AppointmentId(QLatin1String(id)), "better", m_counter->clock.now()));
    }

    Outcome join(const char *id, const char *patient, const char *doctor = "")
    {
        WaitEntry entry;
        entry.id = WaitEntryId(QLatin1String(id));
        entry.patientId = PatientId(QLatin1String(patient));
        entry.departmentId = DepartmentId("heart");
        entry.practitionerId = PractitionerId(QLatin1String(doctor));
        entry.day = m_counter->day;
        const auto outcome = m_counter->record(joinWaitlist(entry, m_counter->clock.now()));
        m_counter->clock.advance(1s); // nobody joins in the same second
        return outcome;
    }

    void tend(std::chrono::seconds later = 0s)
    {
        m_counter->clock.advance(later);
        VERIFY_OK(m_counter->record(tendBookings(m_counter->day, m_counter->clock.now())));
    }

    WaitEntry entry(const char *id)
    {
        return *m_counter->stored<WaitEntry>(WaitEntryId(QLatin1String(id)));
    }

    Outcome accept(const char *id, const char *booking)
    {
        return m_counter->record(acceptOffer(WaitEntryId(QLatin1String(id)),
            AppointmentId(QLatin1String(booking)),
            m_counter->clock.now()));
    }

    Slot slotNow(const SlotId &id) { return *m_counter->stored<Slot>(id); }

    std::optional<NoShow> noShow(const char *id)
    {
        return m_counter->stored<NoShow>(NoShowId(QLatin1String(id)));
    }

private Q_SLOTS:

    void init()
    {
        m_counter = std::make_unique<Counter>();
        m_counter->put(Site{SiteId("site"), {"院", "House"}, "Asia/Shanghai", {}, {}});
        m_counter->put(
            Department{DepartmentId("heart"), {"心", "Heart"}, "A", "", "", {}, false, 1});
        for (const char *id : {"1", "2", "3", "4"})
            addPatient(id);
    }

    void cancelledPlaceGoesToWhoWaitsAndNobodyElseSeesIt() // edges 28, 48
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(book("a", slot, "1"));
        VERIFY_OK(join("w2", "2"));
        VERIFY_OK(join("w3", "3"));
        tend();
        QCOMPARE(entry("w2").state, WaitState::Waiting);

        VERIFY_OK(cancel("a"));
        tend();

        QCOMPARE(entry("w2").state, WaitState::Offered);
        QCOMPARE(entry("w3").state, WaitState::Waiting);
        QCOMPARE(slotNow(slot).held, 1);
        QCOMPARE(slotNow(slot).cooling, 0);
        VERIFY_FAILS(book("x", slot, "4"), "slot-full");
        VERIFY_OK(accept("w2", "b"));
        QCOMPARE(entry("w2").state, WaitState::Booked);
        QCOMPARE(entry("w2").appointmentId, AppointmentId("b"));
        QCOMPARE(slotNow(slot).booked, 1);
        QCOMPARE(slotNow(slot).held, 0);
        QCOMPARE(m_counter->stored<HoldEnd>(entry("w2").holdId)->ending, HoldEnding::Booked);
    }

    void offerThatRunsOutGoesToTheNext() // edge 48
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(book("a", slot, "1"));
        VERIFY_OK(join("w2", "2"));
        VERIFY_OK(join("w3", "3"));
        VERIFY_OK(cancel("a"));
        tend();
        const HoldId first = entry("w2").holdId;

        m_counter->clock.advance(30min);
        VERIFY_FAILS(accept("w2", "b"), "offer-over");
        tend();

        QCOMPARE(m_counter->stored<HoldEnd>(first)->ending, HoldEnding::Expired);
        QCOMPARE(entry("w2").state, WaitState::Waiting);
        QCOMPARE(entry("w2").unanswered, 1);
        QCOMPARE(entry("w3").state, WaitState::Offered);
        QCOMPARE(slotNow(slot).held, 1);
    }

    void whoNeverAnswersIsNotAskedAnyMore()
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(join("w2", "2"));
        for (int i = 0; i < MostUnanswered; ++i) {
            tend();
            QCOMPARE(entry("w2").state, WaitState::Offered);
            m_counter->clock.advance(30min);
        }
        tend();
        QCOMPARE(entry("w2").state, WaitState::Skipped);
        QCOMPARE(slotNow(slot).held, 0);
    }

    void declinedOfferGoesOnAndSheWaitsOn()
    {
        makeSlot("s", 1);
        VERIFY_OK(join("w2", "2"));
        VERIFY_OK(join("w3", "3"));
        tend();

        VERIFY_OK(m_counter->record(declineOffer(WaitEntryId("w2"), m_counter->clock.now())));
        tend();

        QCOMPARE(entry("w2").state, WaitState::Waiting);
        QCOMPARE(entry("w3").state, WaitState::Offered);
    }

    void whoLeavesGivesTheOfferBack()
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(join("w2", "2"));
        tend();

        VERIFY_OK(m_counter->record(leaveWaitlist(WaitEntryId("w2"), m_counter->clock.now())));

        QCOMPARE(entry("w2").state, WaitState::Left);
        QCOMPARE(slotNow(slot).held, 0);
        VERIFY_OK(m_counter->record(leaveWaitlist(WaitEntryId("w2"), m_counter->clock.now())));
    }

    void whoIsElsewhereThatHourIsSkipped() // edge 49
    {
        const SlotId far = makeSlot("far", 1, 245min, "wang");
        Slot elsewhere = slotNow(far);
        elsewhere.departmentId = DepartmentId("eyes");
        m_counter->put(elsewhere);
        VERIFY_OK(book("eyes", far, "2"));
        makeSlot("s", 1);
        VERIFY_OK(join("w2", "2"));
        VERIFY_OK(join("w3", "3"));

        tend();

        QCOMPARE(entry("w2").state, WaitState::Waiting);
        QCOMPARE(entry("w3").state, WaitState::Offered);
    }

    void doctorAskedForIsTheOnlyOneOffered()
    {
        makeSlot("s", 1, 240min, "wang");
        VERIFY_OK(join("w2", "2", "li"));
        tend();
        QCOMPARE(entry("w2").state, WaitState::Waiting);
        makeSlot("t", 1, 300min, "li");
        tend();
        QCOMPARE(entry("w2").slotId, SlotId("t"));
    }

    void nothingIsOfferedThatBeginsTooSoon()
    {
        makeSlot("s", 1, 60min);
        VERIFY_OK(join("w2", "2"));
        tend();
        QCOMPARE(entry("w2").state, WaitState::Waiting);
    }

    void bookingByHerselfEndsTheWaiting()
    {
        const SlotId slot = makeSlot("s", 2);
        VERIFY_OK(join("w2", "2"));
        tend();
        QCOMPARE(entry("w2").state, WaitState::Offered);

        VERIFY_OK(book("b", slot, "2"));

        QCOMPARE(entry("w2").state, WaitState::Booked);
        QCOMPARE(slotNow(slot).held, 0);
        QCOMPARE(slotNow(slot).booked, 1);
    }

    void joiningTwiceOrWithoutAFileIsRefused()
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(join("w2", "2"));
        VERIFY_FAILS(join("again", "2"), "already-on-list");
        VERIFY_FAILS(join("nobody", "unknown"), "no-patient");
        VERIFY_OK(book("b", slot, "3"));
        VERIFY_FAILS(join("w3", "3"), "already-booked");
        WaitEntry old;
        old.id = WaitEntryId("old");
        old.patientId = PatientId("4");
        old.departmentId = DepartmentId("heart");
        old.day = m_counter->day.addDays(-1);
        VERIFY_FAILS(m_counter->record(joinWaitlist(old, m_counter->clock.now())), "past-day");
    }

    void dayThatIsOverEndsTheWaiting()
    {
        VERIFY_OK(join("w2", "2"));
        VERIFY_OK(m_counter->record(
            tendBookings(m_counter->day.addDays(1), m_counter->clock.now() + 24h)));
        QCOMPARE(entry("w2").state, WaitState::Skipped);
    }

    void whoDidNotComeEntersTheLedger() // edge 50
    {
        const SlotId slot = makeSlot("s", 3, 60min);
        VERIFY_OK(book("missed", slot, "1"));
        VERIFY_OK(book("touched", slot, "2"));
        VERIFY_OK(book("here", slot, "3"));
        AffectedBooking line;
        line.id = AffectedId("l");
        line.appointmentId = AppointmentId("touched");
        line.state = AffectedState::Kept;
        m_counter->put(line);
        Visit visit;
        visit.id = VisitId("v");
        visit.patientId = PatientId("3");
        visit.serviceDay = m_counter->day;
        m_counter->put(visit);
        tend(60min + SlotLength + PlaceKept - 1s);
        QVERIFY(!noShow("missed"));

        tend(1s);

        QCOMPARE(noShow("missed")->state, NoShowState::Counted);
        QCOMPARE(noShow("touched")->excuse, NoShowExcuse::HospitalCancelled);
        QCOMPARE(noShow("here")->excuse, NoShowExcuse::Here);
        QCOMPARE(noShow("here")->state, NoShowState::Excused);
        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("missed"))->status,
            AppointmentStatus::NoShow);
    }

    void lateDoctorAndEmergencyRoomExcuse() // edge 50
    {
        const SlotId slot = makeSlot("s", 1, 60min);
        VERIFY_OK(book("late", slot, "1"));
        Ticket first;
        first.id = TicketId("t");
        first.serviceDay = m_counter->day;
        first.startedAt = slotNow(slot).startsAt + 21min;
        m_counter->put(first);
        tend(60min + SlotLength + PlaceKept);
        QCOMPARE(noShow("late")->excuse, NoShowExcuse::DoctorLate);

        m_counter->put(Department{DepartmentId("heart"), {"急", "ER"}, "A", "", "", {}, true, 1});
        const SlotId other = makeSlot("t", 1, 60min);
        VERIFY_OK(book("urgent", other, "2"));
        tend(60min + SlotLength + PlaceKept);
        QCOMPARE(noShow("urgent")->excuse, NoShowExcuse::Emergency);
    }

    void appealStopsTheCountAndASupervisorDecides()
    {
        VERIFY_OK(book("a", makeSlot("s", 1, 60min), "1"));
        tend(120min);
        const NoShowId id("a");
        const auto appeal = [&](const char *text) {
            return m_counter->record(appealNoShow(id, QLatin1String(text), m_counter->clock.now()));
        };
        const auto decide = [&](Verdict verdict, const char *why) {
            return m_counter->record(
                decideNoShow(id, verdict, QLatin1String(why), m_counter->clock.now()));
        };

        VERIFY_FAILS(decide(Verdict::Accepted, "kind"), "settled"); // nobody appealed
        VERIFY_FAILS(appeal(" "), "bad-arguments");
        VERIFY_OK(appeal("the bus broke down"));
        QCOMPARE(noShow("a")->state, NoShowState::Appealed);
        VERIFY_FAILS(decide(Verdict::Accepted, ""), "bad-arguments");
        VERIFY_OK(decide(Verdict::Accepted, "it did"));
        QCOMPARE(noShow("a")->state, NoShowState::Accepted);
        VERIFY_FAILS(appeal("again"), "settled");
    }

    void sanctionIsOffUntilTheHospitalSwitchesItOn() // edge 50
    {
        for (const char *id : {"x", "y", "z"}) {
            NoShow row;
            row.id = NoShowId(QLatin1String(id));
            row.patientId = PatientId("1");
            row.serviceDay = m_counter->day.addDays(-3);
            m_counter->put(row);
        }
        const SlotId slot = makeSlot("s", 3);
        VERIFY_OK(book("a", slot, "1"));
        VERIFY_OK(cancel("a"));
        m_counter->put(Document{
            DocumentId("booking"), "application/json", R"({"noShow": {"enabled": true}})", 1});

        const auto refused = book("b", slot, "1");
        VERIFY_FAILS(refused, "booking-blocked");
        QCOMPARE(refused.error().detail, "2026-06-10");
        BookingWish atDesk;
        atDesk.id = AppointmentId("c");
        atDesk.slotId = slot;
        atDesk.patientId = PatientId("1");
        atDesk.channel = Channel::Desk;
        VERIFY_OK(m_counter->record(confirmBooking(atDesk, m_counter->clock.now())));
    }

    void supervisorsExemptionNeedsAReasonAndCountsOnce() // edge 50
    {
        NoShow row;
        row.id = NoShowId("x");
        row.patientId = PatientId("1");
        row.serviceDay = m_counter->day.addDays(-3);
        m_counter->put(row);
        const auto excuse = [&](const char *id, const char *why) {
            return m_counter->record(excuseNoShow(
                NoShowId(QLatin1String(id)), QString::fromUtf8(why), m_counter->clock.now()));
        };

        VERIFY_FAILS(excuse("x", " "), "bad-arguments");
        VERIFY_FAILS(excuse("y", "住院"), "no-no-show");
        VERIFY_OK(excuse("x", "住院"));
        VERIFY_FAILS(excuse("x", "住院"), "settled");

        const auto stored = m_counter->stored<NoShow>(NoShowId("x"));
        QCOMPARE(stored->excuse, NoShowExcuse::ByStaff);
        NoShowRules rules;
        rules.enabled = true;
        rules.most = 1;
        QVERIFY(!blockedUntil({*stored}, rules, m_counter->day));
        QCOMPARE(countedMisses({*stored}, rules, m_counter->day), 0);
    }

    void callThatNobodyAnsweredStaysOnTheList()
    {
        VERIFY_OK(book("a", makeSlot("s", 1), "1"));
        const auto all = m_counter->all<Message>();
        const auto booked = std::ranges::find(all, MessageKind::Booked, &Message::kind);
        const auto tried = [&] {
            return m_counter->record(triedByPerson(booked->id, m_counter->clock.now()));
        };
        VERIFY_OK(tried()); // a machine still tries: nothing is different
        QCOMPARE(*m_counter->stored<Message>(booked->id), *booked);
        VERIFY_OK(m_counter->record(
            settleMessage(booked->id, Sending::NoPhone, "no-phone", m_counter->clock.now())));
        VERIFY_OK(tried());

        QCOMPARE(m_counter->stored<Message>(booked->id)->error, "no-answer");
        Store::Reader reader(*m_counter->database);
        QCOMPARE(Store::MessageTable(reader).toCall()->size(), size_t{1});
        VERIFY_OK(m_counter->record(toldByPerson(booked->id, m_counter->clock.now())));
        VERIFY_OK(tried()); // told since by another desk
        QCOMPARE(m_counter->stored<Message>(booked->id)->state, MessageState::Told);
    }

    void messageIsTriedAgainAndThenLeftToAPerson()
    {
        VERIFY_OK(book("a", makeSlot("s", 1), "1"));
        const auto all = m_counter->all<Message>();
        const auto booked = std::ranges::find(all, MessageKind::Booked, &Message::kind);
        const MessageId id = booked->id;
        const auto settle = [&](Sending what) {
            return m_counter->record(settleMessage(id, what, "gateway", m_counter->clock.now()));
        };
        for (int attempt = 1; attempt <= MostAttempts; ++attempt) {
            VERIFY_OK(settle(Sending::Started));
            VERIFY_FAILS(settle(Sending::Started), "busy"); // another server
            VERIFY_OK(settle(Sending::TryAgain));
            QCOMPARE(m_counter->stored<Message>(id)->attempts, attempt);
            m_counter->clock.advance(pauseAfter(attempt));
        }
        QCOMPARE(m_counter->stored<Message>(id)->state, MessageState::Failed);
        VERIFY_OK(m_counter->record(toldByPerson(id, m_counter->clock.now())));
        QCOMPARE(m_counter->stored<Message>(id)->state, MessageState::Told);
        VERIFY_FAILS(settle(Sending::Sent), "settled");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(WaitlistOperationsTest)
#include "waitlistoperationstest.moc"
