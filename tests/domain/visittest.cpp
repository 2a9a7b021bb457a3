// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visit/visit.h"

#include <QtTest>

#include "domain/queue/ticket.h"

using namespace Domain;

namespace {
VisitStep step(int position, StepState state)
{
    VisitStep result;
    result.id = StepId(QString::number(position));
    result.position = position;
    result.state = state;
    return result;
}
}

class VisitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheBeginningOfAVisitCanBeUndone()
    {
        Ticket waiting;
        VisitStep registered = step(1, StepState::Done);
        registered.kind = StepKind::Register;
        VisitStep consult = step(2, StepState::Active);
        consult.kind = StepKind::Consult;
        QVERIFY(nothingFollowed({ waiting }, { registered, consult }));

        Ticket called = waiting;
        called.state = TicketState::Called;
        Ticket missed = waiting;
        missed.missCount = 1;
        Ticket parked = waiting;
        parked.parkedSeconds = 60;
        for (const Ticket &followed : { called, missed, parked })
            QVERIFY(!nothingFollowed({ followed }, { registered, consult }));
        consult.state = StepState::Done;
        QVERIFY(!nothingFollowed({ waiting }, { registered, consult }));
        QVERIFY(!nothingFollowed({ waiting, waiting }, { registered }));
        QVERIFY(!nothingFollowed({}, { registered }));
    }

    void personGoesToTheActiveStep()
    {
        const std::vector<VisitStep> steps { step(3, StepState::Planned),
            step(2, StepState::Active), step(1, StepState::Done) };

        QCOMPARE(nextStep(steps)->position, 2);
    }

    void withoutAnActiveOneTheFirstPlannedIsNext() // edge 130: past step 2 already
    {
        const std::vector<VisitStep> steps { step(4, StepState::Planned),
            step(3, StepState::Planned), step(2, StepState::Skipped), step(1, StepState::Done) };

        QCOMPARE(nextStep(steps)->position, 3);
    }

    void finishedVisitHasNoNextStep()
    {
        QVERIFY(nextStep({}) == nullptr);
        QVERIFY(nextStep({ step(1, StepState::Done), step(2, StepState::Skipped) }) == nullptr);
    }
};

QTEST_APPLESS_MAIN(VisitTest)
#include "visittest.moc"
