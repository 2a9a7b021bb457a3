// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/kioskhelp.h"

#include <QSignalSpy>
#include <QtTest>

#include "operations/careoperations.h"
#include "store/caretable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Presentation;
using Domain::HelpState;
using TestLib::Hospital;

class KioskHelpTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Hospital> m_hospital;
    TestLib::Desk *m_kiosk = nullptr;
    TestLib::Desk *m_reception = nullptr;
    std::unique_ptr<KioskFlow> m_flow;
    std::unique_ptr<KioskHelp> m_help;

    /// As the desk's own store has them.
    [[nodiscard]] std::vector<Domain::HelpCall> callsAtTheDesk()
    {
        m_hospital->settle();
        Store::Reader reader = m_reception->station->reader();
        return Store::CareTable(reader).openHelpCalls().value();
    }

    void call() { m_help->call(QStringLiteral("typeNumberScreen")); }

private Q_SLOTS:

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_kiosk = &m_hospital->join(QStringLiteral("kiosk"), QStringLiteral("自助机 1"));
        m_reception = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_flow = std::make_unique<KioskFlow>(m_hospital->clock);
        m_help = std::make_unique<KioskHelp>(*m_kiosk->station, *m_flow);
    }

    void cleanup()
    {
        m_help.reset();
        m_flow.reset();
        m_hospital.reset();
    }

    void callReachesTheDeskWithPlaceAndScreen()
    {
        call();

        const auto calls = callsAtTheDesk();
        QVERIFY(m_help->isOpen());
        QCOMPARE(calls.size(), std::size_t(1));
        QCOMPARE(calls.front().state, HelpState::Waiting);
        QCOMPARE(calls.front().place, QStringLiteral("自助机 1"));
        QCOMPARE(calls.front().screen, QStringLiteral("typeNumberScreen"));
        QCOMPARE(calls.front().stationId, m_kiosk->station->id());
    }

    void secondCallWhileOneStandsIsTheSame()
    {
        call();
        m_help->close();
        call();

        QCOMPARE(callsAtTheDesk().size(), std::size_t(1));
        QVERIFY(m_help->isOpen());
    }

    void callCanBeTakenBack() // edge 109
    {
        call();
        QCOMPARE(callsAtTheDesk().size(), std::size_t(1));

        m_help->cancel();

        QVERIFY(!m_help->isOpen());
        QVERIFY(callsAtTheDesk().empty());
    }

    void takenBackBeforeItWentOutItNeverRingsOn() // edge 109
    {
        m_kiosk->wire->cut();
        m_hospital->settle();
        call();
        m_help->cancel();

        m_kiosk->wire->mend();
        m_hospital->reconnect(*m_kiosk);

        QVERIFY(callsAtTheDesk().empty());
    }

    void visitorSeesThatSomebodyComes()
    {
        call();
        const auto calls = callsAtTheDesk();
        const QString before = m_help->title();

        Sync::Station &desk = *m_reception->station;
        VERIFY_OK(
            desk.record(Operations::updateHelp(calls.front().id, HelpState::Coming, desk.now())));
        m_hospital->settle();

        QCOMPARE(m_help->state(), HelpState::Coming);
        QVERIFY(m_help->title() != before);
        QVERIFY(m_help->isOpen());

        VERIFY_OK(
            desk.record(Operations::updateHelp(calls.front().id, HelpState::Done, desk.now())));
        m_hospital->settle();
        QVERIFY(!m_help->isOpen());
    }

    void offlineItSaysThatNobodyIsCalled()
    {
        m_flow->setContact(KioskFlow::Contact::Offline);

        call();

        QVERIFY(m_help->title().contains(QStringLiteral("网络断了")));
        QVERIFY(m_help->advice().contains(QStringLiteral("人工窗口")));
    }

    void callStandsAfterTheSession()
    {
        m_flow->begin(Purpose::Register);
        call();

        m_flow->finish();

        QVERIFY(!m_help->isOpen());
        QCOMPARE(callsAtTheDesk().size(), std::size_t(1));
    }
};

QTEST_MAIN(KioskHelpTest)
#include "kioskhelptest.moc"
