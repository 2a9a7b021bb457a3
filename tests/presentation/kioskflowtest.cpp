// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/kioskflow.h"

#include <QSignalSpy>
#include <QtTest>

#include "testlib/fakeclock.h"

using namespace Presentation;
using namespace std::chrono_literals;
using Screen = KioskFlow::Screen;

class KioskFlowTest : public QObject
{
    Q_OBJECT

    TestLib::FakeClock m_clock;

    void pass(KioskFlow &flow, std::chrono::seconds span)
    {
        for (auto gone = 0s; gone < span; gone += 1s) {
            m_clock.advance(1s);
            flow.tick();
        }
    }

private Q_SLOTS:

    void backLeadsTheWayOneCame()
    {
        KioskFlow flow(m_clock);
        flow.begin(Purpose::Register);
        flow.go(Screen::ConfirmIdentity);

        flow.back();
        QCOMPARE(flow.screen(), Screen::Identify);
        flow.back();

        QCOMPARE(flow.screen(), Screen::Home);
        QVERIFY(!flow.canGoBack());
        QCOMPARE(flow.session(), KioskSession());
    }

    void troubleOfTheMachineIsSaid()
    {
        KioskFlow flow(m_clock);
        QSignalSpy changed(&flow, &KioskFlow::contactChanged);
        QCOMPARE(flow.troubleText(), QString());

        flow.setTrouble(KioskFlow::Trouble::WrittenOff);

        QVERIFY(flow.troubleText().contains(QStringLiteral("已登记为停用")));
        flow.setTrouble(KioskFlow::Trouble::ClockOff);
        QVERIFY(flow.troubleText().contains(QStringLiteral("时钟不准")));
        QCOMPARE(changed.size(), 2);
    }

    void timeIsTheHospitalsAndNobodysWhenNobodyKnowsIt()
    {
        KioskFlow flow(m_clock);
        std::optional<Base::Instant> known = m_clock.now() + 3600s;
        flow.setTime([&known] { return known; });
        QCOMPARE(flow.wallTime().toSecsSinceEpoch(), Base::toSeconds(*known));

        known.reset();

        QVERIFY(!flow.wallTime().isValid());
    }

    void registeringTakesFourSteps()
    {
        KioskFlow flow(m_clock);
        QVERIFY(!flow.step());
        flow.begin(Purpose::Register);
        QCOMPARE(flow.step(), (KioskFlow::Step{1, 4}));
        flow.continueAfterIdentity();
        QCOMPARE(flow.step(), (KioskFlow::Step{2, 4}));
        flow.go(Screen::Slot);
        QCOMPARE(flow.step(), (KioskFlow::Step{3, 4}));
    }

    void idleWarnsThenForgetsEverything() // edges 99, 100
    {
        KioskFlow flow(m_clock);
        flow.begin(Purpose::Register);
        flow.update([](KioskSession &session) {
            session.person = KioskPerson();
            session.person->patient.name = QStringLiteral("张小明");
        });
        QSignalSpy ended(&flow, &KioskFlow::sessionEnded);

        pass(flow, 59s);
        QVERIFY(!flow.warningLeft());
        pass(flow, 1s);
        QVERIFY(flow.warningLeft());
        pass(flow, 19s);
        QVERIFY(ended.isEmpty());
        pass(flow, 1s);

        QCOMPARE(ended.count(), 1);
        QCOMPARE(flow.screen(), Screen::Home);
        QCOMPARE(flow.session(), KioskSession());
        QVERIFY(!flow.warningLeft());
    }

    void elderlyPeopleHaveTwiceTheTime()
    {
        KioskFlow flow(m_clock);
        flow.setMode(KioskFlow::Mode::Elderly);
        flow.begin(Purpose::Register);

        pass(flow, 119s);
        QVERIFY(!flow.warningLeft());
        pass(flow, 1s);
        QVERIFY(flow.warningLeft());
        pass(flow, 39s);
        QCOMPARE(flow.screen(), Screen::Identify);
        pass(flow, 1s);

        QCOMPARE(flow.screen(), Screen::Home);
        QVERIFY(!flow.isElderly());
    }

    void oneTouchExtendsAsOftenAsNeeded()
    {
        KioskFlow flow(m_clock);
        flow.begin(Purpose::Register);

        for (int i = 0; i < 20; ++i) {
            pass(flow, 70s);
            QVERIFY(flow.warningLeft());
            flow.touch();
            QVERIFY(!flow.warningLeft());
        }

        QCOMPARE(flow.screen(), Screen::Identify);
    }

    void timeStandsStillWhileTheMachineWorks() // edge 99
    {
        KioskFlow flow(m_clock);
        flow.begin(Purpose::Register);
        flow.wait(KioskFlow::Waiting::ForMachine);

        pass(flow, 300s);
        QVERIFY(!flow.warningLeft());
        QVERIFY(!flow.canGoBack());
        flow.wait(KioskFlow::Waiting::ForVisitor);
        pass(flow, 60s);

        QVERIFY(flow.warningLeft());
    }

    void successReturnsHomeByItself()
    {
        KioskFlow flow(m_clock);
        flow.begin(Purpose::Register);
        flow.succeed();
        QVERIFY(!flow.canGoBack());

        pass(flow, 60s);

        QCOMPARE(flow.screen(), Screen::Home);
    }

    void takingTheCardAfterSuccessEndsWithinASecond()
    {
        KioskFlow flow(m_clock);
        flow.begin(Purpose::Register);
        flow.noteCardRemoved();
        pass(flow, 2s);
        QCOMPARE(flow.screen(), Screen::Identify);
        flow.succeed();

        flow.noteCardRemoved();
        pass(flow, 1s);

        QCOMPARE(flow.screen(), Screen::Home);
    }

    void cardLeftInTheReaderBeginsNoOtherSession() // edge 104
    {
        KioskFlow flow(m_clock);
        flow.noteCardPresented();
        flow.begin(Purpose::Register);
        QVERIFY(!flow.isCardLeft());
        flow.succeed();
        QSignalSpy told(&flow, &KioskFlow::contactChanged);
        pass(flow, 60s); // went away without it
        QCOMPARE(flow.screen(), Screen::Home);

        QVERIFY(flow.isCardLeft());
        QCOMPARE(told.count(), 1);
        QVERIFY(flow.troubleText().contains(QStringLiteral("请拿走")));
        for (const auto purpose : {Purpose::Register, Purpose::Feedback}) {
            QVERIFY(!flow.unavailableReason(purpose).isEmpty());
            flow.begin(purpose);
            QCOMPARE(flow.screen(), Screen::Home);
        }

        flow.noteCardRemoved();
        QCOMPARE(told.count(), 2);
        QVERIFY(flow.troubleText().isEmpty());
        flow.begin(Purpose::Register);
        QCOMPARE(flow.screen(), Screen::Identify);
    }

    void cardTakenInTimeLeavesNothingBehind() // edge 104
    {
        KioskFlow flow(m_clock);
        flow.noteCardPresented();
        flow.begin(Purpose::Register);
        flow.noteCardRemoved();
        flow.finish();
        QVERIFY(!flow.isCardLeft());

        flow.noteCardPresented(); // the next person's
        QVERIFY(!flow.isCardLeft());
        flow.begin(Purpose::Register);
        QCOMPARE(flow.screen(), Screen::Identify);
    }

    void anAbandonedHoldIsGivenBackAtOnce() // edge 24
    {
        KioskFlow flow(m_clock);
        QSignalSpy abandoned(&flow, &KioskFlow::holdAbandoned);
        flow.begin(Purpose::Register);
        flow.update([](KioskSession &session) {
            session.choice.hold = Domain::Hold();
            session.choice.hold->id = Domain::HoldId(QStringLiteral("h1"));
        });

        pass(flow, 80s);

        QCOMPARE(abandoned.count(), 1);
        QCOMPARE(abandoned.first().first().value<Domain::HoldId>().text(), QStringLiteral("h1"));
    }

    void aBookedHoldIsNotGivenBack()
    {
        KioskFlow flow(m_clock);
        QSignalSpy abandoned(&flow, &KioskFlow::holdAbandoned);
        flow.begin(Purpose::Register);
        flow.update([](KioskSession &session) {
            session.choice.hold = Domain::Hold();
            session.result.appointment = Domain::Appointment();
        });

        flow.finish();

        QVERIFY(abandoned.isEmpty());
    }

    void languageAndLettersGoBackToTheUsualOnes()
    {
        KioskFlow flow(m_clock);
        QSignalSpy language(&flow, &KioskFlow::languageChanged);
        flow.switchLanguage();
        flow.switchMode();
        QCOMPARE(flow.language(), Base::Language::English);

        pass(flow, 120s);

        QCOMPARE(flow.language(), Base::Language::Chinese);
        QVERIFY(!flow.isElderly());
        QCOMPARE(language.count(), 2);
    }

    void offlineOnlyWhatNeedsNoAnswerMayBegin()
    {
        KioskFlow flow(m_clock);
        flow.setContact(KioskFlow::Contact::Offline);

        QVERIFY(!flow.unavailableReason(Purpose::CheckIn).isEmpty());
        QVERIFY(flow.unavailableReason(Purpose::Register).isEmpty());
        QVERIFY(flow.unavailableReason(Purpose::Feedback).isEmpty());
        flow.begin(Purpose::Reschedule);

        QCOMPARE(flow.screen(), Screen::Home);
    }
};

QTEST_GUILESS_MAIN(KioskFlowTest)
#include "kioskflowtest.moc"
