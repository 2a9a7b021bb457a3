// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queueview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

#include "domain/queue/lastact.h"
#include "testlib/pictures.h"
#include "testlib/queuedesk.h"

using namespace std::chrono_literals;
using namespace TestLib;
using Domain::TicketState;
using Presentation::QueueFilter;

class QueueViewTest : public QObject, protected TestLib::QueueDesk
{
    Q_OBJECT

    /// The `n`th who waits, chosen.
    Domain::Ticket chooseWaiting(int n)
    {
        queue().setFilter(QueueFilter::Waiting);
        const auto id = queue().waitingModel().rows()[size_t(n)].ticketId;
        queue().select(id);
        find<QTableView>("queueTable")->setFocus();
        return stored(id);
    }

    /// Our room is empty and calls.
    void takeAFreeRoom()
    {
        for (const auto &room : queue().rooms()) {
            queue().chooseRoom(room.id);
            if (!queue().current())
                return;
        }
        press(Qt::Key_E, Qt::ControlModifier);
        press(Qt::Key_7); // home
        press(Qt::Key_Return);
    }

private Q_SLOTS:

    void init() { open(); }

    void cleanup()
    {
        useChinese();
        close();
    }

    void escalationByKeysAndBack() // edges 57, 62, 77
    {
        const Domain::Ticket before = chooseWaiting(3);

        press(Qt::Key_J, Qt::ControlModifier);
        keepPicture(*m_window, "queue-escalate");
        press(Qt::Key_2);
        press(Qt::Key_Return); // without a reason nothing happens
        QCOMPARE(stored(before.id).lane, 2);
        type("chest pain");
        press(Qt::Key_Return);

        QCOMPARE(stored(before.id).ticketClass, Domain::TicketClass::EmergencyII);
        QCOMPARE(queue().waitingModel().rowOf(before.id), 0);
        keepPicture(*m_window, "queue-escalated");
        press(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(find<QAbstractButton>("calmButton")->isVisible());
        press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stored(before.id).orderKey, before.orderKey);
        QCOMPARE(queue().waitingModel().rowOf(before.id), 3);
    }

    void transferByKeysAndUndo() // edges 56, 77
    {
        const Domain::Ticket before = chooseWaiting(1);

        press(Qt::Key_T, Qt::ControlModifier);
        auto *options = find<QComboBox>("questionOptions");
        QVERIFY(options->isVisible());
        const QString to = options->currentData().toString();
        keepPicture(*m_window, "queue-transfer");
        press(Qt::Key_Return);
        press(Qt::Key_1);

        const Domain::Ticket moved = stored(before.id);
        QCOMPARE(moved.queueId.text(), to);
        QCOMPARE(moved.t0, before.t0); // the wrong desk costs nobody anything
        QVERIFY(moved.number != before.number);
        press(Qt::Key_Z, Qt::ControlModifier);
        Domain::Ticket undone = stored(before.id);
        undone.lastAct = before.lastAct;
        QCOMPARE(undone, before);
    }

    void absenceAsksWhatFor() // edge 70
    {
        const Domain::Ticket before = chooseWaiting(1);

        press(Qt::Key_U, Qt::ControlModifier);
        press(Qt::Key_4);

        QCOMPARE(stored(before.id).state, TicketState::Parked);
        QCOMPARE(stored(before.id).parkReason, Domain::ParkReason::Examination);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stored(before.id).state, TicketState::Waiting);
    }

    void nextOneStandsBeforeTheDoor()
    {
        takeAFreeRoom();
        press(Qt::Key_F9);
        QTRY_VERIFY(queue().current());
        press(Qt::Key_F12);
        const auto inside = queue().current()->id;

        press(Qt::Key_F9);
        QVERIFY(find<QWidget>("busyRoomPanel")->isVisible());
        press(Qt::Key_4);
        QTRY_VERIFY(queue().atDoor());

        QCOMPARE(queue().current()->id, inside);
        keepPicture(*m_window, "queue-door");
        QVERIFY(!queue().abilities().start); // not before the other one is out
    }

    void whoWentBeforeIsToldFromTheRecord() // queue.md section 3
    {
        takeAFreeRoom();
        press(Qt::Key_F9);
        QTRY_VERIFY(queue().current());
        const Domain::Ticket called = *queue().current();
        const Domain::Ticket asks = chooseWaiting(2);

        press(Qt::Key_W, Qt::ControlModifier);

        QStringList words;
        for (const auto &event : queue().placeReason().events)
            words << event.what.text + u' ' + event.detail;
        QVERIFY2(words.join('\n').contains(called.number), qPrintable(words.join('\n')));
        QVERIFY(!words.join('\n').contains(called.maskedName)); // never a person's data
        keepPicture(*m_window, "queue-why");
        press(Qt::Key_F12); // somebody who has been in and gone is explained, too
        press(Qt::Key_E, Qt::ControlModifier);
        press(Qt::Key_7); // home
        press(Qt::Key_Return);
        queue().setFilter(QueueFilter::Done);
        queue().select(called.id);
        words.clear();
        for (const auto &event : queue().placeReason().events)
            words << event.what.text;
        QVERIFY2(words.join('\n').contains("叫到"), qPrintable(words.join('\n')));
        Q_UNUSED(asks);
    }

    void roomThatIsPausedCallsNobodyAndTellsTheHall()
    {
        takeAFreeRoom();
        press(Qt::Key_Y, Qt::ControlModifier);
        keepPicture(*m_window, "queue-duty");
        press(Qt::Key_Return);
        press(Qt::Key_3);
        type("urgent consult");
        press(Qt::Key_Return);
        keepPicture(*m_window, "queue-paused");

        press(Qt::Key_F9);
        QVERIFY(!queue().current());
        QVERIFY2(m_desk->messages.sentence().contains("urgent consult"),
            qPrintable(m_desk->messages.sentence()));
        press(Qt::Key_Y, Qt::ControlModifier);
        press(Qt::Key_Return);
        press(Qt::Key_1);
        press(Qt::Key_Return);
        press(Qt::Key_F9);
        QTRY_VERIFY(queue().current());
    }

    void returnGetsItsNumberAtOnceAndWaitsForTheResult() // edges 71, 72
    {
        takeAFreeRoom();
        press(Qt::Key_F9);
        QTRY_VERIFY(queue().current());
        press(Qt::Key_F12);
        queue().finish({Domain::StepKind::BloodTest, Domain::StepKind::ReturnToDoctor});
        m_hospital->settle();

        QCOMPARE(queue().count(QueueFilter::Awaiting), 1);
        press(Qt::Key_5, Qt::AltModifier);
        keepPicture(*m_window, "queue-awaiting");
        queue().select(queue().model().rows().front().ticketId);
        const auto id = queue().selected();
        QVERIFY(!stored(id).practitionerId.isEmpty());
        find<QTableView>("queueTable")->setFocus();
        press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(stored(id).state, TicketState::Waiting);
    }

    void whoWaitsTooLongIsAnAlarm()
    {
        m_hospital->clock.advance(50min);
        m_desk->alarms.refresh();

        QVERIFY(!m_desk->alarms.alarms().empty());
        QVERIFY(find<QWidget>("alarmStrip")->isVisible());
        keepPicture(*m_window, "queue-alarms");
        const auto first = m_desk->alarms.alarms().front();
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(queue().queueId(), first.queueId);
        QCOMPARE(queue().selected(), first.ticketId);
    }

    /// What a row needs, and how many stand whole in the table.
    int rowsInSight()
    {
        auto *table = find<QTableView>("queueTable");
        return table->viewport()->height() / table->rowHeight(0);
    }

    void eightPeopleAreInSightOnTheSmallestScreen_data()
    {
        QTest::addColumn<bool>("inEnglish");
        QTest::newRow("zh") << false;
        QTest::newRow("en") << true;
    }

    void eightPeopleAreInSightOnTheSmallestScreen()
    {
        QFETCH(bool, inEnglish);
        if (inEnglish)
            useEnglish(m_desk->settings);
        m_hospital->settle();
        chooseWaiting(2);
        QTRY_VERIFY(rowsInSight() >= 8);
        keepPicture(*m_window, inEnglish ? "queue-eight-en" : "queue-eight");

        takeAFreeRoom();
        press(Qt::Key_F9);
        QTRY_VERIFY(queue().current());
        m_desk->messages.clear();
        chooseWaiting(1);
        m_hospital->settle();

        QVERIFY(find<QWidget>("claimLine")->isVisible());
        QTRY_VERIFY2(rowsInSight() >= 8, qPrintable(QString::number(rowsInSight())));
        keepPicture(*m_window, inEnglish ? "queue-eight-claim-en" : "queue-eight-claim");
        auto *acts = find<QWidget>("queueActs");
        const int line = acts->findChild<QWidget *>("callNextButton")->mapTo(acts, QPoint()).y();
        for (auto *button : acts->findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            QCOMPARE(button->mapTo(acts, QPoint()).y(), line);
            QVERIFY2(acts->rect().contains(QRect(button->mapTo(acts, QPoint()), button->size()))
                    && button->width() >= button->sizeHint().width(),
                qPrintable(button->objectName()));
        }
    }

    void secondLineOpensAndItsKeysActWithoutIt()
    {
        auto *transfer = find<QAbstractButton>("transferButton");
        QVERIFY(!transfer->isVisible());
        chooseWaiting(1);
        press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(find<QComboBox>("questionOptions")->isVisible());
        press(Qt::Key_Escape);

        press(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(transfer->isVisible());
        keepPicture(*m_window, "queue-more");
        press(Qt::Key_T, Qt::ControlModifier); // once, not twice
        QVERIFY(find<QComboBox>("questionOptions")->isVisible());
        press(Qt::Key_Escape);
        press(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(!transfer->isVisible());
        press(Qt::Key_3, Qt::AltModifier); // who looks at the missed is about to bring one back
        QVERIFY(find<QAbstractButton>("bringBackButton")->isVisible());
        m_window->resize(1920, 1080);
        press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(transfer->isVisible());
        QVERIFY(!find<QAbstractButton>("moreActsButton")->isVisible());
    }

    void reasonsThatDoNotFitAreScrolledNotCut()
    {
        for (int i = 0; i < 2; ++i) {
            takeAFreeRoom();
            press(Qt::Key_F9);
            QTRY_VERIFY(queue().current());
        }
        chooseWaiting(3);
        press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(queue().placeReason().events.size() >= 4);

        auto *reel = find<QScrollArea>("whyEvents");
        auto *events = reel->widget();
        const bool fits = reel->height() >= events->heightForWidth(reel->width());
        QVERIFY(!fits);
        QTRY_VERIFY(events->height() >= events->heightForWidth(events->width()));
        auto *say = find<QWidget>("saySentence");
        auto *panel = find<QWidget>("whyPanel");
        QVERIFY(panel->rect().contains(QRect(say->mapTo(panel, QPoint()), say->size())));
        QVERIFY(say->height() >= say->heightForWidth(say->width()));
        keepPicture(*m_window, "queue-why-long");
        const int bar = reel->verticalScrollBar()->maximum();
        QVERIFY(bar > 0);
        reel->setFocus(Qt::TabFocusReason);
        QVERIFY(reel->hasFocus());
        for (int i = 0; i < 20; ++i)
            press(Qt::Key_Down);
        QCOMPARE(reel->verticalScrollBar()->value(), bar);
    }

    void otherLooks()
    {
        chooseWaiting(2);
        keepPicture(*m_window, "queue-1280");
        m_window->resize(1920, 1080);
        keepPicture(*m_window, "queue-1920");
        m_window->resize(1280, 800);
        useEnglish(m_desk->settings);
        m_hospital->settle();
        press(Qt::Key_J, Qt::ControlModifier);
        keepPicture(*m_window, "queue-en");
    }
};

QTEST_MAIN(QueueViewTest)
#include "queueviewtest.moc"
