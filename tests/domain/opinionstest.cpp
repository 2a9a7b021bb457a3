// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/opinions.h"

#include <QStringList>
#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const QTimeZone Shanghai("Asia/Shanghai");
const Base::Instant Eight = Base::fromSeconds(1778716800);

Survey survey(int score, Base::Instant at = Eight)
{
    Survey made;
    made.score = score;
    made.recordedAt = at;
    return made;
}

Complaint complaint(Base::Instant answeredAt, Base::Instant closedAt)
{
    Complaint made;
    made.receivedAt = Eight;
    made.answeredAt = answeredAt;
    made.closedAt = closedAt;
    return made;
}
} // namespace

class OpinionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void twoUpperFacesAreSatisfied()
    {
        QCOMPARE(satisfaction({survey(1), survey(2), survey(3), survey(4)}), (Satisfaction{2, 4}));
    }

    // edge 92
    void nobodyAskedIsUnknown()
    {
        QVERIFY(!satisfaction({}).share());
        QVERIFY(!closure({}, Eight).closingShare());
        QVERIFY(!closure({}, Eight).answerShare());
    }

    void daysAreThoseOfTheHospital()
    {
        const QDate day(2026, 5, 14);
        const auto days = satisfactionByDay({survey(4, Eight),
                                                survey(1, Eight + 15h),
                                                survey(4, Eight + 16h),
                                                survey(4, Eight - 9h)},
            day,
            day.addDays(1),
            Shanghai);

        QCOMPARE(days, (std::vector<Satisfaction>{{1, 2}, {1, 1}}));
    }

    // edge 121: the clock does not stop for the night
    void clocksRunFromReceipt()
    {
        const Complaint open = complaint(Base::Never, Base::Never);

        QCOMPARE(answerClock(open, Eight + 23h).left, std::chrono::seconds(1h));
        QVERIFY(answerClock(open, Eight + 24h).inTime);
        QVERIFY(!answerClock(open, Eight + 24h + 1s).inTime);
        QCOMPARE(closingClock(open, Eight + 50h).left, std::chrono::seconds(-2h));
    }

    void lateAnswerStaysLate()
    {
        const CareClock clock = answerClock(complaint(Eight + 25h, Base::Never), Eight + 26h);

        QVERIFY(clock.done);
        QVERIFY(!clock.inTime);
        QCOMPARE(clock.left, std::chrono::seconds(-1h));
    }

    void closureCountsOnlyWhatIsDecided()
    {
        Complaint praise = complaint(Base::Never, Base::Never);
        praise.kind = FeedbackKind::Praise;
        Complaint young = complaint(Base::Never, Base::Never);
        young.receivedAt = Eight + 40h;

        const Closure result = closure({complaint(Eight + 2h, Eight + 20h),
                                           complaint(Eight + 30h, Base::Never),
                                           young,
                                           praise},
            Eight + 49h);

        QCOMPARE(result.received, 3);
        QCOMPARE(result.open, 2);
        QCOMPARE(result.answerDecided, 2);
        QCOMPARE(result.answeredInTime, 1);
        QCOMPARE(result.closingDecided, 2);
        QCOMPARE(result.closedInTime, 1);
        QCOMPARE(result.halfClosedAfter.value(), std::chrono::seconds(20h));
    }

    // edge 128
    void urgentWordsAreSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("urgent");
        QTest::newRow("pain") << QStringLiteral("胸口疼得厉害，没人理") << true;
        QTest::newRow("fall") << QStringLiteral("My mother had a Fall on the stairs") << true;
        QTest::newRow("violence") << QStringLiteral("有人打人") << true;
        QTest::newRow("not a pain") << QStringLiteral("The painting is ugly") << false;
        QTest::newRow("price") << QStringLiteral("多收了 35 元") << false;
    }

    void urgentWordsAreSeen()
    {
        QFETCH(QString, text);
        QFETCH(bool, urgent);
        const QStringList words{QStringLiteral("疼"),
            QStringLiteral("打人"),
            QStringLiteral("pain"),
            QStringLiteral("fall")};

        QCOMPARE(isUrgent(text, words), urgent);
    }
};

QTEST_GUILESS_MAIN(OpinionsTest)
#include "opinionstest.moc"
