// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/capacity.h"

#include <numeric>

#include <rapidcheck.h>

#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;

class CapacityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sessionTakesAsManyAsTheDoctorSees()
    {
        // Four hours at 8 min: 0.85 * 240 / 8 = 25; the first half hour one more, the last one
        // less.
        const auto places = sessionPlaces(8, {8min, 0});
        QCOMPARE(std::accumulate(places.begin(), places.end(), 0), 25);
        QCOMPARE(places, (std::vector<int>{4, 3, 3, 3, 3, 3, 3, 3}));
    }

    void whoWillNotComeIsAddedBack()
    {
        const auto places = sessionPlaces(8, {8min, 0.2});
        QCOMPARE(std::accumulate(places.begin(), places.end(), 0), 31); // 25.5 / 0.8
    }

    void nothingAbsurdEverComesOut()
    {
        QCOMPARE(sessionPlaces(0, {}), std::vector<int>());
        QVERIFY(rc::check([] {
            const int halfHours = *rc::gen::inRange(1, 40);
            const SessionPace pace{std::chrono::seconds(*rc::gen::inRange(-100, 20000)),
                *rc::gen::inRange(-10, 200) / 100.0};
            const auto places = sessionPlaces(halfHours, pace);
            RC_ASSERT(static_cast<int>(places.size()) == halfHours);
            const int all = std::accumulate(places.begin(), places.end(), 0);
            RC_ASSERT(all >= 1);
            for (const int one : places)
                RC_ASSERT(one >= 0 && one <= 99);
        }));
    }
};

QTEST_APPLESS_MAIN(CapacityTest)
#include "capacitytest.moc"
