// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visit/routeplan.h"

#include <QtTest>

using namespace Domain;

class RoutePlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void newVisitIsRegisteredAndGoesToTheDoctor()
    {
        int made = 0;
        RoutePlan plan;
        plan.visitId = VisitId(QStringLiteral("v"));
        plan.ticketClass = TicketClass::Booked;
        plan.consultAt = LocationId(QStringLiteral("room-302"));
        plan.bring = {QStringLiteral("身份证"), QStringLiteral("ID card")};
        plan.now = Base::fromSeconds(1778716800);

        const auto steps = firstRoute(plan, [&made] { return StepId(QString::number(++made)); });

        QCOMPARE(steps.size(), size_t{2});
        QCOMPARE(steps[0].kind, StepKind::Register);
        QCOMPARE(steps[0].state, StepState::Done);
        QCOMPARE(steps[0].doneAt, plan.now);
        const VisitStep *next = nextStep(steps);
        QVERIFY(next != nullptr);
        QCOMPARE(next->kind, StepKind::Consult);
        QCOMPARE(next->locationId, plan.consultAt);
        QCOMPARE(next->limitMinutes, 30);
        QCOMPARE(next->bring, plan.bring);
        QVERIFY(steps[0].id != steps[1].id);
    }

    void limitsFollowThePolicy()
    {
        QCOMPARE(consultLimitMinutes(TicketClass::EmergencyII), 10);
        QCOMPARE(consultLimitMinutes(TicketClass::Return), 20);
        QCOMPARE(consultLimitMinutes(TicketClass::WalkIn), 60);
        QCOMPARE(consultLimitMinutes(TicketClass::BookedLate), 60);
    }
};

QTEST_GUILESS_MAIN(RoutePlanTest)
#include "routeplantest.moc"
