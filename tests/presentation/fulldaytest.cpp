// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "presentation/visit/kioskvisit.h"
#include "store/slottable.h"
#include "store/transaction.h"
#include "testlib/lobby.h"
#include "testlib/verify.h"

using namespace Presentation;
using namespace TestLib;
using namespace std::chrono_literals;
using Screen = KioskFlow::Screen;

/// What a kiosk says when a department has nothing left: on the choice itself, before any form.
class FullDayTest : public QObject
{
    Q_OBJECT

    KioskFlow &flow() { return m_lobby->flow; }

    DepartmentPresenter &departments() { return m_lobby->visit.departments(); }

    const DepartmentLine &cardiology()
    {
        return *departments().line(Domain::DepartmentId(QStringLiteral("cardiology")));
    }

    /// The last doctor has gone home; the evening of the same day.
    void evening()
    {
        m_lobby->hospital.clock.advance(11h);
        m_lobby->hospital.settle();
    }

    /// All half hours of the department in these days from today are taken, as this kiosk knows.
    void fill(int from, int to)
    {
        const auto transaction = Store::Transaction::begin(*m_lobby->desk.database);
        for (int ahead = from; ahead <= to; ++ahead) {
            const auto slots = Store::SlotTable(**transaction)
                                   .ofDepartment(Domain::DepartmentId("cardiology"),
                                       m_lobby->desk.station->today().addDays(ahead));
            for (Domain::Slot slot : *slots) {
                const auto leases = Store::SlotTable(**transaction).leasesOfSlot(slot.id);
                for (Domain::Lease lease : *leases) { // what this kiosk could promise by itself
                    lease.used += lease.left();
                    VERIFY_OK((*transaction)->put(lease));
                }
                slot.reserved = 0;
                slot.leased = 0;
                slot.booked = slot.capacity - slot.held - slot.cooling;
                VERIFY_OK((*transaction)->put(slot));
            }
        }
        VERIFY_OK((*transaction)->commit());
    }

    /// Somebody with a file, or somebody nobody knows, before the departments.
    void stepUp(bool known)
    {
        m_lobby->stepUp(Purpose::Register);
        flow().update([known](KioskSession &session) { session.person->known = known; });
        departments().setSearch(QStringLiteral("xxg"));
        departments().setSearch({});
    }

private Q_SLOTS:

    void init() { m_lobby = std::make_unique<Lobby>(); }

    void fullDepartmentSaysTheNextDayWithPlaces() // edge 84
    {
        evening();
        fill(1, 1);
        stepUp(false);
        const QDate today = m_lobby->desk.station->today();

        QCOMPARE(cardiology().left, 0);
        QVERIFY(cardiology().unavailable.isEmpty());
        QVERIFY2(cardiology().state.startsWith(QStringLiteral("今天已满，"))
                && cardiology().state.endsWith(QStringLiteral("有号")),
            qPrintable(cardiology().state));
        QCOMPARE(cardiology().day, today.addDays(2)); // Friday is full

        m_lobby->choose("cardiology");

        QCOMPARE(flow().screen(), Screen::Slot); // still before any form
        const auto &days = m_lobby->visit.times().days();
        const auto shown = std::ranges::find(days, true, &DayOption::chosen);
        QVERIFY(shown != days.end());
        QCOMPARE(shown->day, today.addDays(2));
        QVERIFY(shown->available);
        QVERIFY(m_lobby->visit.times().hasPlaces());
        QVERIFY(!days.front().available || days.front().state != shown->state);
    }

    void fullWeekOffersTheWaitingListOrTheDesk() // edge 84
    {
        evening();
        fill(0, 7);
        stepUp(true);
        QCOMPARE(cardiology().state, QStringLiteral("约满了，可排候补"));

        m_lobby->choose("cardiology");

        QCOMPARE(flow().screen(), Screen::Slot);
        QVERIFY(m_lobby->visit.times().goOnWords().startsWith(QStringLiteral("排候补")));
        const auto &doctors = m_lobby->visit.times().doctors();
        const auto doctor = std::ranges::find(doctors, true, &DoctorOption::chosen);
        QVERIFY(doctor != doctors.end());
        QCOMPARE(doctor->state, QStringLiteral("已满"));

        flow().finish();
        stepUp(false); // the waiting list is for people whom the house can reach
        QCOMPARE(cardiology().unavailable, QStringLiteral("今天已满，请到前台"));
        m_lobby->choose("cardiology");
        QCOMPARE(flow().screen(), Screen::Department);
    }

    void withoutTheServerTheDeskHelps() // edge 84
    {
        evening();
        fill(0, 0);
        m_lobby->hospital.stopServer();
        m_lobby->hospital.settle();
        m_lobby->showContact();
        stepUp(true);

        QCOMPARE(cardiology().unavailable, QStringLiteral("今天已满，请到前台"));
        m_lobby->choose("cardiology");
        QCOMPARE(flow().screen(), Screen::Department);
    }

    void whoCanStillBeSeenTodayIsNotSentAway() // edge 84
    {
        fill(0, 7);
        stepUp(false);

        QVERIFY(cardiology().unavailable.isEmpty());
        QVERIFY2(cardiology().state.startsWith(QStringLiteral("约满，有现场号")),
            qPrintable(cardiology().state));
        m_lobby->choose("cardiology");
        QVERIFY(!m_lobby->visit.times().walkInWords().isEmpty());
    }

private:
    std::unique_ptr<Lobby> m_lobby;
};

QTEST_GUILESS_MAIN(FullDayTest)
#include "fulldaytest.moc"
