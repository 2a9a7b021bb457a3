// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sync/servertime.h"
#include "testlib/fakeclock.h"

using namespace std::chrono_literals;
using Sync::ServerTime;

class ServerTimeTest : public QObject
{
    Q_OBJECT

    TestLib::FakeClock m_clock;
    const Base::Instant m_morning = m_clock.now();

private Q_SLOTS:

    void init() { m_clock = TestLib::FakeClock(); }

    void inContactTheServersTimeCountsWhateverTheMachineSays()
    {
        ServerTime time(m_clock);
        m_clock.jump(-26h);
        time.heard(m_morning);

        m_clock.advance(90s);
        m_clock.jump(5h); // somebody sets it once more

        QCOMPARE(time.now(), m_morning + 90s);
        QVERIFY(time.isKnown());
        QVERIFY(time.isOff());
        QCOMPARE(time.ahead(), -26h);
    }

    void aRightClockIsTrustedAfterAStartWithoutTheServer()
    {
        ServerTime time(m_clock);
        time.load(m_morning - 1h, 3s);

        QVERIFY(time.isKnown());
        QCOMPARE(time.now(), m_morning);
    }

    void aClockThatHasGoneBackIsNot()
    {
        ServerTime time(m_clock);
        m_clock.jump(-1h);
        time.load(m_morning, 0s);

        m_clock.advance(60s);

        QVERIFY(!time.isKnown());
        QCOMPARE(time.now(), m_morning + 60s); // never before the server's last word
    }

    void aClockThatWasOffIsNotTrustedUntilTheServerSpeaks()
    {
        ServerTime time(m_clock);
        m_clock.jump(3h);
        time.load(m_morning - 10s, 3h);
        QVERIFY(!time.isKnown());
        QCOMPARE(time.now(), m_morning); // the best guess: as wrong as it was

        time.heard(m_morning + 5s);

        QVERIFY(time.isKnown());
    }

    void twoMinutesAreBorne()
    {
        ServerTime time(m_clock);
        time.heard(m_clock.now() - ServerTime::Limit);
        QVERIFY(!time.isOff());
        time.heard(m_clock.now() - ServerTime::Limit - 1s);
        QVERIFY(time.isOff());
        time.heard(m_clock.now() + ServerTime::Limit + 1s);
        QVERIFY(time.isOff());
    }

    void aNewMachineHasOnlyItsOwnClock()
    {
        ServerTime time(m_clock);
        time.load(Base::Never, 0s);
        QCOMPARE(time.now(), m_clock.now());
        QVERIFY(time.isKnown());
    }
};

QTEST_GUILESS_MAIN(ServerTimeTest)

#include "servertimetest.moc"
