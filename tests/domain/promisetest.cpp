// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/promise.h"

#include <QtTest>

using namespace Domain;

class PromiseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void promiseOfTheBuiltInPolicyIsThirtyAndSixtyMinutes()
    {
        QCOMPARE(promisedMin({}), 30);
        QCOMPARE(promisedEmergencyMin({}), 60);
    }

    void itIsWhatClassAndGroupReallyAddUpTo()
    {
        QueuePolicy policy;
        policy.returning.creditMin = 5;
        policy.booked.creditMin = 10;
        policy.statutoryMin = {0, 4, 6, 6, 6, 6};

        QCOMPARE(promisedMin(policy), 16); // booked and 80, below the cap
        policy.nonMedicalCapMin = 12;
        QCOMPARE(promisedMin(policy), 12);
    }

    void emergencyIsNeverPromisedLessThanTheOthers()
    {
        QueuePolicy policy;
        policy.emergencyThree.creditMin = 10;

        QCOMPARE(promisedEmergencyMin(policy), 30);
    }
};

QTEST_APPLESS_MAIN(PromiseTest)
#include "promisetest.moc"
