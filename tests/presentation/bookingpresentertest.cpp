// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/bookingpresenter.h"

#include <algorithm>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "operations/bookingoperations.h"
#include "operations/patientoperations.h"
#include "store/messagetable.h"
#include "store/slottable.h"
#include "testlib/receptiondesk.h"
#include "testlib/verify.h"

using namespace Presentation;
using namespace TestLib;
using namespace std::chrono_literals;

class BookingPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// One hospital for all: every test has a person of its own, and the tests that stop the
    /// server or let hours go by stand at the end.
    void initTestCase() { m_desk = std::make_unique<ReceptionDesk>(30min); }

    void init()
    {
        m_desk->messages->clear();
        m_presenter = std::make_unique<BookingPresenter>(
            m_desk->station(), *m_desk->directory, *m_desk->messages);
        m_patient = person("陆小满");
    }

    void cleanup()
    {
        m_presenter.reset();
        m_desk->hospital.settle();
    }

    void cleanupTestCase() { m_desk.reset(); }

    void cursorStartsOnTheNextHalfHourThatCanBeBooked()
    {
        const BookingGrid &grid = m_presenter->grid();
        const QModelIndex first = grid.firstBookable();
        QVERIFY(first.isValid());
        QVERIFY(grid.cell(first.row(), first.column()).free > 0);
        for (int row = 0; row < grid.rowCount(); ++row) {
            for (int column = 0; column < first.column(); ++column)
                QVERIFY(grid.cell(row, column).state == CellState::Past
                    || grid.cell(row, column).state == CellState::Full
                    || grid.cell(row, column).state == CellState::Closed);
        }
    }

    void ownBookingIsGoneToAtOnce()
    {
        m_presenter->setPatient(m_patient);
        m_presenter->setDay(m_presenter->day().addDays(2));
        const QDate day = m_presenter->day();
        m_presenter->choose(openSlot());
        const Domain::SlotId slot = m_presenter->choice().slotId;
        m_presenter->book();
        m_desk->hospital.settle();
        m_presenter->setDay(day.addDays(-2));

        m_presenter->showOwn();

        QCOMPARE(m_presenter->day(), day);
        QCOMPARE(m_presenter->choice().slotId, slot);
        QVERIFY(m_presenter->choice().mine);
    }

    void gridShowsDoctorsAndHalfHoursOfTheDay()
    {
        const QAbstractItemModelTester tester(
            &m_presenter->grid(), QAbstractItemModelTester::FailureReportingMode::QtTest);

        QVERIFY(m_presenter->grid().rowCount() > 0);
        QVERIFY(m_presenter->grid().columnCount() > 0);
        m_presenter->setDay(m_presenter->day().addDays(1));
        m_presenter->setPatient(m_patient);
    }

    void enterBooksTheChosenHalfHour()
    {
        m_presenter->setPatient(m_patient);
        m_presenter->choose(openSlot());
        const int free = freeOf(openSlot());
        const Domain::SlotId slot = m_presenter->choice().slotId;
        QSignalSpy booked(m_presenter.get(), &BookingPresenter::booked);

        m_presenter->book();
        m_presenter->book(); // edge 25: a second press is the same one
        m_desk->hospital.settle();

        QCOMPARE(booked.size(), 1);
        QCOMPARE(freeOf(slot), free - 1);
        QVERIFY(m_presenter->choice().mine);
        QCOMPARE(m_desk->messages->tone(), DeskTone::Success);
    }

    void longVisitIsBookedAndItsLengthChanged() // edges 31, 33
    {
        m_presenter->setDay(m_presenter->day().addDays(3));
        m_presenter->setPatient(m_patient);
        const auto [first, second] = twoInARow();
        const int freeThen = freeOf(second);
        m_presenter->choose(first);
        QCOMPARE(m_presenter->choice().minutes, 30);

        m_presenter->setMinutes(60);
        QVERIFY(m_presenter->choice().act.contains(QStringLiteral("约 ")));
        m_presenter->book();
        m_desk->hospital.settle();

        QCOMPARE(freeOf(second), freeThen - 1);
        QVERIFY(m_presenter->choice().mine);
        QCOMPARE(m_presenter->choice().minutes, 60);
        m_presenter->choose(second); // hers too, and her name says how long
        QVERIFY(m_presenter->choice().mine);
        QVERIFY(m_presenter->choice().people.back().name.contains(QStringLiteral("–")));

        m_presenter->setMinutes(30);
        QVERIFY(m_presenter->choice().act.startsWith(QStringLiteral("改成")));
        m_presenter->book();
        m_desk->hospital.settle();
        QCOMPARE(freeOf(second), freeThen);
        QVERIFY2(m_desk->messages->sentence().contains(QStringLiteral("现在是")),
            qPrintable(m_desk->messages->sentence()));

        m_presenter->choose(first);
        m_presenter->setMinutes(60);
        Desk &other =
            m_desk->hospital.join(QStringLiteral("reception"), QStringLiteral("6 号前台"));
        fill(second, other, freeOf(second));
        m_desk->hospital.settle();
        QVERIFY(m_presenter->choice().act.isEmpty()); // said before it is asked
        QVERIFY(m_presenter->choice().advice.contains(QStringLiteral("不够 60 分钟")));
    }

    void longVisitNeverGoesIntoABreak()
    {
        m_presenter->setDay(m_presenter->day().addDays(4));
        m_presenter->setPatient(m_patient);
        m_presenter->choose(lastOfASession());

        m_presenter->setMinutes(60);

        QVERIFY(m_presenter->choice().act.isEmpty());
        QVERIFY(m_presenter->choice().advice.contains(QStringLiteral("连着没有 60 分钟")));
        m_presenter->setMinutes(30);
        QVERIFY(!m_presenter->choice().act.isEmpty());
    }

    void holdIsKeptUntilItIsBooked()
    {
        m_presenter->setPatient(m_patient);
        m_presenter->choose(openSlot());
        const Domain::SlotId slot = m_presenter->choice().slotId;
        const int free = freeOf(slot);

        m_presenter->hold();
        m_desk->hospital.settle();
        QCOMPARE(freeOf(slot), free - 1);
        QVERIFY(!m_presenter->choice().act.isEmpty());

        m_presenter->book();
        m_desk->hospital.settle();
        QCOMPARE(freeOf(slot), free - 1);
        QVERIFY(m_presenter->choice().mine);
    }

    // edge 24
    void holdEndsWhenTheNextPersonComes()
    {
        m_presenter->setPatient(m_patient);
        m_presenter->choose(openSlot());
        const Domain::SlotId slot = m_presenter->choice().slotId;
        const int free = freeOf(slot);
        m_presenter->hold();
        m_desk->hospital.settle();

        m_presenter->setPatient(person("何满仓"));
        m_desk->hospital.settle();

        QCOMPARE(freeOf(slot), free);
    }

    // edge 22
    void whoComesSecondGetsTheNearestAlternatives()
    {
        m_presenter->setPatient(m_patient);
        const Domain::SlotId slot = openSlot();
        m_presenter->choose(slot);
        Desk &other =
            m_desk->hospital.join(QStringLiteral("reception"), QStringLiteral("1 号前台"));
        fill(slot, other, freeOf(slot));

        // The other desk was first, and this one has not heard of it yet.
        m_presenter->book();
        m_desk->hospital.settle();

        QCOMPARE(m_desk->messages->tone(), DeskTone::Warn);
        QVERIFY(m_desk->messages->sentence().contains(QStringLiteral("最近还有")));
        QVERIFY(m_presenter->choice().act.isEmpty());
        QVERIFY(!m_presenter->choice().alternatives.empty());
        QCOMPARE(m_presenter->person().id, m_patient);
    }

    // edge 47
    void fullHalfHourIsOverbookedOnlyWithAReason()
    {
        const Domain::SlotId slot = openSlot();
        Desk &other =
            m_desk->hospital.join(QStringLiteral("reception"), QStringLiteral("1 号前台"));
        fill(slot, other, freeOf(slot));
        m_desk->hospital.settle();
        m_presenter->setPatient(m_patient);
        m_presenter->choose(slot);
        QVERIFY(m_presenter->choice().overbook);

        m_presenter->overbook(QStringLiteral("  "));
        m_desk->hospital.settle();
        QVERIFY(!m_presenter->choice().mine);

        m_presenter->overbook(QStringLiteral("医生同意加号"));
        m_desk->hospital.settle();
        QVERIFY(m_presenter->choice().mine);
        QCOMPARE(m_presenter->choice().left.text, QStringLiteral("超了"));
    }

    void whoBooksForSomebodyIsRecordedAndTold() // edge 15
    {
        m_presenter->setPatient(m_patient);
        m_presenter->choose(openSlot());
        m_presenter->setProxy({{}, QStringLiteral("李芳"), {}});
        m_presenter->book();
        QVERIFY(!m_presenter->proxyProblem().isEmpty()); // who is she?
        m_presenter->setProxy(
            {QStringLiteral("女儿"), QStringLiteral("李芳"), QStringLiteral("138")});
        m_presenter->book();
        m_desk->hospital.settle();
        QVERIFY(!m_presenter->choice().mine);

        m_presenter->setProxy(
            {QStringLiteral("女儿"), QStringLiteral("李芳"), QStringLiteral("138 0000 5678")});
        m_presenter->book();
        m_desk->hospital.settle();

        QVERIFY(m_presenter->choice().mine);
        QVERIFY(m_presenter->choice().people.front().name.contains(QStringLiteral("女儿代约")));
        QVERIFY(m_presenter->proxy() == BookingProxy()); // the next one is asked anew
        Store::Reader reader(m_desk->hospital.serverStore());
        const auto booked =
            Store::SlotTable(reader).appointmentsOf(m_patient, m_desk->station().today());
        VERIFY_OK(booked);
        QCOMPARE(booked->back().proxyName, QStringLiteral("李芳"));
        QCOMPARE(booked->back().proxyPhone, QStringLiteral("13800005678"));
        const auto messages = Store::MessageTable(reader).of(booked->back().id);
        VERIFY_OK(messages);
        QVERIFY(std::ranges::any_of(*messages, [](const Domain::Message &one) {
            return one.kind == Domain::MessageKind::Booked && one.to == Domain::Recipient::Proxy;
        }));
        QVERIFY(std::ranges::any_of(*messages, [](const Domain::Message &one) {
            return one.kind == Domain::MessageKind::Booked && one.to == Domain::Recipient::Patient;
        }));
    }

    void bookingMovesInOneAct() // edge 40
    {
        m_presenter->setPatient(m_patient);
        const Domain::SlotId first = openSlot();
        m_presenter->choose(first);
        m_presenter->book();
        m_desk->hospital.settle();
        const int free = freeOf(first);

        m_presenter->move();
        QVERIFY(m_presenter->isMoving());
        const Domain::SlotId second = openSlot(first);
        m_presenter->choose(second);
        m_presenter->book();
        m_desk->hospital.settle();
        QVERIFY(m_presenter->isReadingBack()); // old and new, before anything moves
        QCOMPARE(m_presenter->choice().advice.count(QStringLiteral("5月14日")), 2);
        QVERIFY(!m_presenter->choice().mine);
        m_presenter->choose(first); // looked elsewhere: it is asked anew
        m_presenter->choose(second);
        m_presenter->book();
        QVERIFY(m_presenter->isReadingBack());
        m_presenter->book();
        m_desk->hospital.settle();

        QVERIFY(!m_presenter->isMoving());
        QVERIFY(m_presenter->choice().mine);
        QVERIFY(m_desk->messages->sentence().contains(QStringLiteral("已改到 5月14日")));
        QCOMPARE(freeOf(first), free); // it cools before it is anybody's
    }

    void bookingIsCancelledOnlyWithAReason()
    {
        m_presenter->setPatient(m_patient);
        m_presenter->choose(openSlot());
        m_presenter->book();
        m_desk->hospital.settle();

        m_presenter->cancel({});
        QVERIFY(m_presenter->choice().mine);
        m_presenter->cancel(QStringLiteral("他不来了"));
        QVERIFY(!m_presenter->choice().mine);
    }

    // edge 27
    void sameDoctorTwiceADayIsRefusedClearly()
    {
        m_presenter->setPatient(m_patient);
        const Domain::SlotId first = openSlot();
        m_presenter->choose(first);
        m_presenter->book();
        m_desk->hospital.settle();

        m_presenter->choose(sameDoctor(first));
        m_presenter->book();
        m_desk->hospital.settle();

        QCOMPARE(m_desk->messages->tone(), DeskTone::Warn);
        QVERIFY(m_desk->messages->sentence().contains(QStringLiteral("已经约了这位医生")));
    }

    void pastHalfHourSaysWhyAndWhatElse()
    {
        m_desk->hospital.clock.advance(2h);
        m_presenter->tick();
        m_presenter->setPatient(m_patient);
        m_presenter->choose(slotIn(CellState::Past));

        QVERIFY(m_presenter->choice().act.isEmpty());
        QVERIFY(m_presenter->choice().advice.contains(QStringLiteral("已经过了")));
        QVERIFY(!m_presenter->choice().alternatives.empty());
    }

    void nearestDayWithPlacesIsSaidWithTheReason()
    {
        const auto days = m_presenter->days();
        const auto isNearest = [this, &days](size_t day) {
            m_presenter->setDay(days[3]);
            m_presenter->tick();
            const QString &notice = m_presenter->dayNotice();
            return notice.startsWith(QStringLiteral("这一天没有号了。"))
                && notice.endsWith(
                    QStringLiteral("最近有号的是%1日。").arg(m_presenter->dayWords(days[day])));
        };
        m_presenter->setDay(days[3]);
        QVERIFY(m_presenter->dayNotice().isEmpty()); // the wished day itself

        fillDay(days[3]);
        QVERIFY2(isNearest(2), qPrintable(m_presenter->dayNotice())); // as near as the day after
        fillDay(days[2]);
        QVERIFY2(isNearest(4), qPrintable(m_presenter->dayNotice()));
        fillDay(days[4]);
        fillDay(days[1]);
        QVERIFY2(isNearest(5), qPrintable(m_presenter->dayNotice()));
        for (const QDate day : days)
            fillDay(day);
        m_presenter->tick();
        QCOMPARE(m_presenter->dayNotice(), QStringLiteral("这一天没有号了。"));
        for (const QDate day : days)
            emptyDay(day);
    }

    void longBookingOfflineSaysThatTheServerGivesIt() // edge 31
    {
        m_presenter->setPatient(m_patient);
        m_presenter->choose(openSlot());
        m_presenter->setMinutes(60);
        m_desk->hospital.stopServer();
        m_desk->hospital.settle();

        m_presenter->book();
        m_desk->hospital.settle();

        QVERIFY(!m_presenter->choice().mine);
        QVERIFY2(m_desk->messages->sentence().contains(QStringLiteral("更长的要等连上再约")),
            qPrintable(m_desk->messages->sentence()));
        m_desk->hospital.startServer();
        m_desk->hospital.reconnect(*m_desk->desk);
    }

    void offlineDeskSaysSoAndBooksNothing()
    {
        m_presenter->setPatient(m_patient);
        m_presenter->choose(openSlot());
        m_desk->hospital.stopServer();
        m_desk->hospital.settle();

        m_presenter->book();
        m_desk->hospital.settle();

        QVERIFY(!m_presenter->choice().mine);
        QVERIFY(m_desk->messages->sentence().contains(QStringLiteral("没有连上服务器")));
    }

private:
    Domain::PatientId person(const char *name)
    {
        Domain::Patient patient;
        patient.id = m_desk->station().random().id<Domain::PatientId>();
        patient.name = QString::fromUtf8(name);
        patient.birthDate = QDate(1950, 5, 1);
        patient.birthPrecision = Domain::DatePrecision::Day;
        const auto done = m_desk->station().record(
            Operations::registerPatient({patient, {}}, m_desk->station().now()));
        if (!done)
            qFatal("%s", qPrintable(Base::describe(done.error())));
        m_desk->hospital.settle();
        return patient.id;
    }

    Domain::SlotId slotIn(CellState state, const Domain::SlotId &except = {})
    {
        for (int row = 0; row < m_presenter->grid().rowCount(); ++row) {
            for (int column = 0; column < m_presenter->grid().columnCount(); ++column) {
                const BookingCell &cell = m_presenter->grid().cell(row, column);
                if (cell.state == state && cell.slotId != except)
                    return cell.slotId;
            }
        }
        qFatal("no such cell");
    }

    Domain::SlotId openSlot(const Domain::SlotId &except = {})
    {
        return slotIn(CellState::Open, except);
    }

    Domain::SlotId sameDoctor(const Domain::SlotId &slot)
    {
        const QModelIndex at = m_presenter->grid().indexOf(slot);
        for (int column = 0; column < m_presenter->grid().columnCount(); ++column) {
            const BookingCell &cell = m_presenter->grid().cell(at.row(), column);
            if (column != at.column() && cell.state == CellState::Open)
                return cell.slotId;
        }
        qFatal("no other half hour");
    }

    /// All places of the day are taken, or none, as this desk knows it.
    void fillDay(QDate day)
    {
        changeDay(day, [](Domain::Slot &slot) { slot.cooling = slot.free(); });
    }

    void emptyDay(QDate day)
    {
        changeDay(day, [](Domain::Slot &slot) { slot.cooling = 0; });
    }

    void changeDay(QDate day, const std::function<void(Domain::Slot &)> &change)
    {
        const auto transaction = Store::Transaction::begin(*m_desk->desk->database);
        const auto slots =
            Store::SlotTable(**transaction).ofDepartment(m_presenter->department(), day);
        for (Domain::Slot slot : *slots) {
            slot.reserved = 0;
            const auto leases = Store::SlotTable(**transaction).leasesOfSlot(slot.id);
            for (Domain::Lease lease : *leases) {
                slot.leased -= lease.left();
                lease.used += lease.left();
                VERIFY_OK((*transaction)->put(lease));
            }
            slot.cooling = 0;
            slot.settleOver();
            if (slot.free() > 0)
                change(slot);
            VERIFY_OK((*transaction)->put(slot));
        }
        VERIFY_OK((*transaction)->commit());
    }

    /// Two half hours of one doctor, one behind the other, with places in both.
    std::pair<Domain::SlotId, Domain::SlotId> twoInARow()
    {
        const BookingGrid &grid = m_presenter->grid();
        for (int row = 0; row < grid.rowCount(); ++row) {
            for (int column = 1; column < grid.columnCount(); ++column) {
                const auto &one = grid.cell(row, column - 1);
                const auto &two = grid.cell(row, column);
                if (one.free > 0 && two.free > 0 && endOf(one.slotId) == startOf(two.slotId))
                    return {one.slotId, two.slotId};
            }
        }
        qFatal("no two half hours");
    }

    /// A free half hour behind which its doctor has a break or goes home.
    Domain::SlotId lastOfASession()
    {
        const BookingGrid &grid = m_presenter->grid();
        for (int row = 0; row < grid.rowCount(); ++row) {
            for (int column = 0; column < grid.columnCount(); ++column) {
                const auto &one = grid.cell(row, column);
                const bool last = column + 1 == grid.columnCount()
                    || grid.cell(row, column + 1).slotId.isEmpty()
                    || endOf(one.slotId) != startOf(grid.cell(row, column + 1).slotId);
                if (one.free > 0 && last)
                    return one.slotId;
            }
        }
        qFatal("no last half hour");
    }

    Base::Instant startOf(const Domain::SlotId &id)
    {
        auto reader = m_desk->station().reader();
        return (*Store::SlotTable(reader).slot(id))->startsAt;
    }

    Base::Instant endOf(const Domain::SlotId &id)
    {
        auto reader = m_desk->station().reader();
        return (*Store::SlotTable(reader).slot(id))->endsAt;
    }

    int freeOf(const Domain::SlotId &id)
    {
        auto reader = m_desk->station().reader();
        const auto slot = Store::SlotTable(reader).slot(id);
        return slot && *slot ? (*slot)->free() : -1;
    }

    void fill(const Domain::SlotId &slot, Desk &by, int places)
    {
        for (int i = 0; i < places; ++i) {
            Operations::BookingWish wish;
            wish.id = by.station->random().id<Domain::AppointmentId>();
            wish.slotId = slot;
            wish.patientId = person(qPrintable(QStringLiteral("路人%1").arg(i)));
            wish.channel = Domain::Channel::Desk;
            by.station->request(Operations::confirmBooking(wish, by.station->now()),
                this,
                [](const Operations::Outcome &outcome) { VERIFY_OK(outcome); });
        }
    }

    std::unique_ptr<ReceptionDesk> m_desk;
    std::unique_ptr<BookingPresenter> m_presenter;
    Domain::PatientId m_patient;
};

QTEST_GUILESS_MAIN(BookingPresenterTest)
#include "bookingpresentertest.moc"
