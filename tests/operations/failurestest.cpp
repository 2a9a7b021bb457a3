// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/careoperations.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using TestLib::Counter;
using TestLib::NthFails;

namespace {

/// What a morning consists of, one operation after the other.
std::vector<Request> morning(Counter &counter)
{
    const auto at = counter.clock.now();
    const TicketId one("ticket 1");
    VisitStep blood;
    blood.id = StepId("blood");
    Complaint complaint;
    complaint.id = ComplaintId("c");
    complaint.text = "慢";
    BookingWish wish;
    wish.id = AppointmentId("a");
    wish.slotId = SlotId("s");
    wish.patientId = PatientId("patient 2");
    wish.holdId = HoldId("h");
    return {
        requestNumbers({ counter.day, { QueueId("heart") } }, at),
        startVisit(counter.walkIn("王建国", 1), at),
        startVisit(counter.walkIn("李梅", 2), at),
        holdSlot({ HoldId("h"), SlotId("s"), {}, PatientId("patient 2"), {} }, at),
        confirmBooking(wish, at),
        rescheduleBooking(AppointmentId("a"), AppointmentId("b"), SlotId("t"), at),
        callNext({ CallId("1"), QueueId("heart"), LocationId("302"), counter.day }, at),
        recall(one, CallId("2"), at),
        passMissed(one, at),
        returnToQueue(one, at),
        callNext({ CallId("3"), QueueId("heart"), LocationId("303"), counter.day }, at),
        park(TicketId("ticket 2"), at),
        finishStep(StepId("step 1"), {}, { blood }, at),
        openComplaint(complaint, at),
        cancelBooking(AppointmentId("b"), "", at),
        closeVisit(VisitId("visit 1"), at),
    };
}

void prepare(Counter &counter)
{
    for (const char *id : { "s", "t" }) {
        Slot slot;
        slot.id = SlotId(QLatin1String(id));
        slot.practitionerId = PractitionerId(QLatin1String(id));
        slot.serviceDay = counter.day;
        slot.startsAt = counter.clock.now() + std::chrono::hours(2);
        slot.endsAt = slot.startsAt + std::chrono::minutes(30);
        slot.capacity = 1;
        counter.put(slot);
    }
}
}

class FailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationHealsAfterEveryFailingStatement() // the n-th failure loop
    {
        Counter calm;
        prepare(calm);
        for (const Request &request : morning(calm))
            VERIFY_OK(calm.record(request));

        for (const auto mode : { NthFails::Mode::Once, NthFails::Mode::FromThenOn }) {
            Counter counter;
            prepare(counter);
            int failures = 0;
            for (const Request &request : morning(counter)) {
                const QByteArray before = counter.everything();
                for (int nth = 1;; ++nth) {
                    counter.faults.arm(nth, mode);
                    const auto outcome = counter.record(request);
                    const bool struck = counter.faults.struck();
                    counter.faults.heal();
                    if (!struck) {
                        QVERIFY2(outcome.has_value(), qPrintable(request.name));
                        break;
                    }
                    ++failures;
                    QVERIFY2(!outcome && outcome.error().code == "disk-full",
                        qPrintable(request.name));
                    QVERIFY2(counter.everything() == before, qPrintable(request.name));
                }
            }
            QVERIFY2(failures > 100, qPrintable(QString::number(failures)));
            QCOMPARE(counter.everything(), calm.everything());
        }
    }
};

QTEST_GUILESS_MAIN(FailuresTest)
#include "failurestest.moc"
