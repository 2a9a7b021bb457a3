// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/workstation.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>
#include <QtTest>

#include "operations/careoperations.h"
#include "operations/claimoperations.h"
#include "operations/queueoperations.h"
#include "presentation/desk.h"
#include "reception/deskview.h"
#include "reception/receptionwindow.h"
#include "store/tickettable.h"
#include "testlib/hospital.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/theme.h"

using namespace std::chrono_literals;
using namespace TestLib;
using Presentation::DeskPalette;
using Presentation::QueueFilter;

class WorkstationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Hospital> m_hospital;
    TestLib::Desk *m_station = nullptr;
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<Reception::ReceptionWindow> m_window;

    /// A demonstration day at 10:24, with one workstation open on it.
    void open()
    {
        m_window.reset();
        m_desk.reset();
        m_hospital = std::make_unique<Hospital>();
        m_hospital->clock.advance(2h + 24min);
        VERIFY_OK(m_hospital->administration().playDemo({400, 7, m_hospital->clock.now()}));
        m_station = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);
        m_window = Reception::makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = m_window->focusWidget();
        QTest::keyClick(target ? target : m_window.get(), key, modifiers);
        m_hospital->settle();
    }

    void type(const QString &text)
    {
        QTest::keyClicks(m_window->focusWidget(), text);
        m_hospital->settle();
    }

    /// The person's phone: who he is beyond doubt.
    [[nodiscard]] QString phoneOf(const Domain::PatientId &id)
    {
        const auto patient = m_station->station->reader().get<Domain::Patient>(id);
        return patient && *patient ? (*patient)->phone : QString();
    }

    /// Ends what goes on in our room with the steps under these number keys.
    void finishWith(const QList<Qt::Key> &steps)
    {
        press(Qt::Key_E, Qt::ControlModifier);
        for (const Qt::Key step : steps)
            press(step);
        press(Qt::Key_Return);
    }

    /// Our desk calls for a room where somebody is.
    void chooseBusyRoom()
    {
        for (const auto &room : m_desk->queue.rooms()) {
            if (!room.number.isEmpty()) {
                m_desk->queue.chooseRoom(room.id);
                return;
            }
        }
    }

    [[nodiscard]] QString shownView() const { return m_window->currentView()->objectName(); }

private Q_SLOTS:

    void cleanup()
    {
        useChinese();
        m_window.reset();
        m_desk.reset();
        m_hospital.reset();
    }

    void opensOnTheFrontDesk()
    {
        open();
        QCOMPARE(shownView(), QStringLiteral("deskView"));
        QVERIFY(m_window->findChild<QLineEdit *>(QStringLiteral("searchField")));
        QVERIFY(m_desk->bookings.rowCount() > 0);
    }

    /// Nothing but keys: found by initials, checked in, called, started, finished with steps.
    void everythingWorksWithoutAMouse()
    {
        open();
        m_desk->bookings.setShow(Presentation::DeskBookings::Show::Expected);
        int row = 0;
        while (phoneOf(m_desk->bookings.row(row).patientId).size() != 11)
            ++row;
        const auto booked = m_desk->bookings.row(row);

        press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("searchField"));
        type(phoneOf(booked.patientId));
        press(Qt::Key_1, Qt::AltModifier); // in one go: nobody waits for the list
        QCOMPARE(m_desk->patient.patientId(), booked.patientId);
        QSignalSpy checkedIn(&m_desk->patient, &Presentation::DeskPatient::checkedIn);
        press(Qt::Key_Return);
        press(Qt::Key_Return); // a second press gives no second number
        QCOMPARE(checkedIn.count(), 1);

        press(Qt::Key_F5);
        QCOMPARE(shownView(), QStringLiteral("queueView"));
        press(Qt::Key_F9); // no room chosen yet: the first room's card has the focus
        QVERIFY(!m_desk->queue.current());
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!m_desk->settings.roomId().isEmpty());
        if (m_desk->queue.current())
            finishWith({Qt::Key_7});
        QVERIFY(!m_desk->queue.current());
        const QString next = m_desk->queue.waitingModel().rows().front().number;
        press(Qt::Key_F9);
        QTRY_VERIFY(m_desk->queue.current());
        QCOMPARE(m_desk->queue.current()->number, next);
        press(Qt::Key_Z, Qt::ControlModifier); // a mistake: back in place, and called anew
        QVERIFY(!m_desk->queue.current());
        QCOMPARE(m_desk->queue.waitingModel().rows().front().number, next);
        press(Qt::Key_F9);
        QTRY_VERIFY(m_desk->queue.current());
        press(Qt::Key_F10);
        QCOMPARE(m_desk->queue.current()->callCount, 2);
        press(Qt::Key_F12);
        QCOMPARE(m_desk->queue.current()->state, Domain::TicketState::Serving);
        finishWith({Qt::Key_1, Qt::Key_4});
        QVERIFY(!m_desk->queue.current());
    }

    void checkInByMistakeIsTakenBackByKeys()
    {
        open();
        m_desk->bookings.setShow(Presentation::DeskBookings::Show::Expected);
        const auto booked = m_desk->bookings.row(0);
        m_desk->patient.open(booked.patientId);
        press(Qt::Key_Return);
        QVERIFY(m_desk->patient.canUndoCheckIn());
        const int waiting = m_desk->queue.waitingModel().rowCount();

        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("reasonLine"));
        press(Qt::Key_Return); // not without a reason
        QVERIFY(m_desk->patient.canUndoCheckIn());
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_Return);

        QVERIFY(!m_desk->patient.canUndoCheckIn()); // nor checked in again by the same Enter
        QCOMPARE(m_desk->messages.tone(), Presentation::DeskTone::Success);
        QVERIFY(m_desk->queue.waitingModel().rowCount() <= waiting);
        QVERIFY(m_desk->bookings.row(0).expected);
        QSignalSpy checkedIn(&m_desk->patient, &Presentation::DeskPatient::checkedIn);
        press(Qt::Key_Return); // and he can be checked in again
        QCOMPARE(checkedIn.count(), 1);

        QVERIFY(m_desk->patient.canUndoCheckIn());
        const auto again = m_station->station->reader().select<Domain::Ticket>(
            {.where = QStringLiteral("patient_id = ? AND state = 1"),
                .values = {booked.patientId.text()}});
        VERIFY_OK(again);
        VERIFY_OK(m_station->station->record(
            Operations::park(again->front().id, m_station->station->now())));
        m_hospital->settle();
        QVERIFY(!m_desk->patient.canUndoCheckIn()); // something has followed
    }

    void enterInTheNoteChecksNobodyIn()
    {
        open();
        m_desk->bookings.setShow(Presentation::DeskBookings::Show::Expected);
        m_desk->patient.open(m_desk->bookings.row(0).patientId);
        QSignalSpy checkedIn(&m_desk->patient, &Presentation::DeskPatient::checkedIn);

        press(Qt::Key_M, Qt::ControlModifier);
        type(QStringLiteral("hears better on the right"));
        press(Qt::Key_Return);

        QCOMPARE(checkedIn.count(), 0);
        QCOMPARE(m_desk->patient.card().note, QStringLiteral("hears better on the right"));
    }

    void bannerBelongsToTheViewThatRaisedIt()
    {
        open();
        auto *banner = m_window->findChild<QWidget *>(QStringLiteral("messageBanner"));
        press(Qt::Key_F3);
        m_desk->messages.tell(Presentation::DeskTone::Danger, QStringLiteral("不对"));
        m_hospital->settle();
        QVERIFY(banner->isVisible());
        press(Qt::Key_F5);
        QVERIFY(!banner->isVisible());

        // What an act tells while it leads to another view goes along: no room is chosen.
        press(Qt::Key_F2);
        press(Qt::Key_F9);
        QCOMPARE(shownView(), QStringLiteral("queueView"));
        QVERIFY(banner->isVisible());
        m_hospital->settle();
        m_desk->patient.open(m_desk->bookings.row(0).patientId); // the desk turns to somebody else
        QVERIFY(!banner->isVisible());
    }

    void nothingIsCutOnTheSmallestScreen_data()
    {
        QTest::addColumn<bool>("english");
        QTest::newRow("Chinese") << false;
        QTest::newRow("English") << true;
    }

    void nothingIsCutOnTheSmallestScreen()
    {
        QFETCH(bool, english);
        open();
        m_window->resize(1280, 800);
        if (english)
            useEnglish(m_desk->settings);
        press(Qt::Key_F3);

        for (const char *name : {"identifierField", "birthDateField", "companionPhoneField"}) {
            auto *field = m_window->findChild<QLineEdit *>(QLatin1String(name));
            QVERIFY2(field, name);
            QVERIFY2(field->visibleRegion().boundingRect().width() == field->width(), name);
            QVERIFY2(field->width() >= 120, name);
        }
        // Tab follows the eye: the document first, its number next.
        auto *number = m_window->findChild<QLineEdit *>(QStringLiteral("identifierField"));
        number->setFocus();
        press(Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("nameField"));

        // No button of the queue is left alone on its line.
        press(Qt::Key_F5);
        QMap<int, int> onLine;
        const auto *acts = m_window->findChild<QWidget *>(QStringLiteral("queueActs"));
        for (const auto *button : acts->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                ++onLine[button->y()];
        }
        for (const int buttons : onLine)
            QVERIFY(buttons > 1);
        // The names beside the card stand whole in their column.
        press(Qt::Key_F2);
        const auto *side = m_window->findChild<QTableView *>(QStringLiteral("queueSideTable"));
        const QFontMetrics metrics(m_theme->font(Widgets::TextRole::Body));
        for (const auto &row : m_desk->queue.waitingModel().rows())
            QVERIFY(metrics.horizontalAdvance(row.name)
                < side->columnWidth(int(Presentation::QueueModel::Column::Name)));
    }

    void callingFromABusyRoomAsksFirst() // edge 66
    {
        open();
        chooseBusyRoom();
        const auto before = *m_desk->queue.current();
        press(Qt::Key_F5);

        press(Qt::Key_F9);
        auto *asked = m_window->findChild<QWidget *>(QStringLiteral("busyRoomPanel"));
        QVERIFY(asked->isVisible());
        QCOMPARE(m_desk->queue.current()->id, before.id);
        press(Qt::Key_3);
        QVERIFY(!asked->isVisible());
        press(Qt::Key_F9);
        press(Qt::Key_1);
        press(Qt::Key_5);
        press(Qt::Key_Return);

        QTRY_VERIFY(m_desk->queue.current() && m_desk->queue.current()->id != before.id);
    }

    void enterInTheFormNeverSaves() // edge 20
    {
        open();
        press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(shownView(), QStringLiteral("registerView"));
        auto *address = m_window->findChild<QLineEdit *>(QStringLiteral("addressField"));
        m_window->findChild<QLineEdit *>(QStringLiteral("nameField"))->setFocus();
        type(QStringLiteral("Ouyang Ceshi"));
        address->setFocus();
        QSignalSpy saved(&m_desk->registration, &Presentation::DeskRegister::saved);
        QSignalSpy refused(&m_desk->registration, &Presentation::DeskRegister::refused);

        press(Qt::Key_Return);

        QCOMPARE(saved.count() + refused.count(), 0);
        QVERIFY(!address->hasFocus());
        QCOMPARE(m_desk->registration.text(Presentation::RegisterField::Name),
            QStringLiteral("Ouyang Ceshi"));
    }

    void aCallFromAKioskIsSeenAndAnswered()
    {
        open();
        TestLib::Desk &kiosk =
            m_hospital->join(QStringLiteral("kiosk"), QStringLiteral("自助机 3"));
        Domain::HelpCall call;
        call.id = kiosk.station->random().id<Domain::HelpCallId>();
        call.place = kiosk.station->name();
        call.screen = QStringLiteral("departmentScreen");
        call.calledAt = kiosk.station->now();
        call.stationId = kiosk.station->id();
        VERIFY_OK(kiosk.station->record(Operations::callForHelp(call, kiosk.station->now())));
        m_hospital->settle();
        auto *answer = m_window->findChild<QAbstractButton *>(QStringLiteral("helpAnswerButton"));
        QTRY_VERIFY(answer->isVisible());
        QVERIFY(answer->text().contains(QStringLiteral("自助机 3")));

        press(Qt::Key_H, Qt::ControlModifier);

        QTRY_VERIFY(!answer->isVisible());
        const auto stored = kiosk.station->reader().get<Domain::HelpCall>(call.id);
        VERIFY_OK(stored);
        QCOMPARE((*stored)->state, Domain::HelpState::Coming);
    }

    void withoutTheServerOnlyWhoWasClaimedIsCalled()
    {
        open();
        press(Qt::Key_F5);
        press(Qt::Key_1, Qt::ControlModifier);
        if (m_desk->queue.current())
            finishWith({Qt::Key_7});
        m_station->wire->cut();
        m_hospital->settle();
        QVERIFY(m_desk->status.isOffline());
        QVERIFY(m_desk->messages.sentence().contains(QStringLiteral("只叫已领到的")));
        auto *note = m_window->findChild<QLabel *>(QStringLiteral("claimNote"));
        QVERIFY(note->text().startsWith(QStringLiteral("离线：只叫已领到的号")));
        keepPicture(*m_window, QStringLiteral("queue-offline"));

        for (int claimed = 0; claimed < Domain::MostClaims; ++claimed) {
            const auto next = m_desk->queue.claims().next();
            QVERIFY(next);
            press(Qt::Key_F9);
            QVERIFY(m_desk->queue.current());
            QCOMPARE(m_desk->queue.current()->id, next->id);
            press(Qt::Key_F11);
        }
        press(Qt::Key_F9);
        QVERIFY(!m_desk->queue.current());
        QVERIFY(m_desk->messages.sentence().contains(QStringLiteral("领到的号叫完了")));
        QVERIFY(note->text().contains(QStringLiteral("领到的号叫完了")));
        keepPicture(*m_window, QStringLiteral("queue-none-claimed"));
        useEnglish(m_desk->settings);
        m_window->resize(1280, 800);
        keepPicture(*m_window, QStringLiteral("queue-none-claimed-en"));
        useChinese();
        m_desk->bookings.setShow(Presentation::DeskBookings::Show::Expected);
        QSignalSpy checkedIn(&m_desk->patient, &Presentation::DeskPatient::checkedIn);
        m_desk->patient.open(m_desk->bookings.row(0).patientId);
        m_desk->patient.act();

        QCOMPARE(checkedIn.count(), 1);
        QVERIFY(m_station->station->pending() > 0);
    }

    void oneDeskCallsForTheWholeQueueAndASupervisorTakesOver()
    {
        open();
        press(Qt::Key_F5);
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_desk->queue.claims().canGiveBack());
        auto *note = m_window->findChild<QLabel *>(QStringLiteral("claimNote"));
        QVERIFY(note->text().contains(QStringLiteral("由本台包叫")));
        keepPicture(*m_window, QStringLiteral("queue-whole"));
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_desk->queue.claims().canClaimWhole());
        TestLib::Desk &other =
            m_hospital->join(QStringLiteral("reception"), QStringLiteral("5 号前台"));
        other.station->request(Operations::claimQueue(m_desk->queue.queueId(),
                                   other.station->today(),
                                   other.station->now()),
            other.station.get(),
            [](const Operations::Outcome &) {});
        m_hospital->settle();
        QVERIFY(note->text().contains(QStringLiteral("5 号前台")));
        auto *takeOver =
            m_window->findChild<QAbstractButton *>(QStringLiteral("takeOverButton"));
        QVERIFY(takeOver->isVisible());
        takeOver->click();
        keepPicture(*m_window, QStringLiteral("queue-take-over"));
        type(QStringLiteral("Wang, head nurse"));
        press(Qt::Key_Return);

        QVERIFY(m_desk->queue.claims().canClaimWhole());
        QVERIFY(m_desk->messages.sentence().contains(QStringLiteral("已接管")));
    }

    void informationIsFoundAndReadByKeys()
    {
        open();
        press(Qt::Key_F8);
        QCOMPARE(shownView(), QStringLiteral("informationView"));
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("informationField"));
        type(QStringLiteral("lihui"));
        QCOMPARE(m_desk->information.doctors().countEntries(), 1);
        press(Qt::Key_Down);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("doctorsList"));
    }

    void listsKeepTheirPromisesAsModels()
    {
        open();
        const QAbstractItemModelTester waiting(&m_desk->queue.waitingModel());
        const QAbstractItemModelTester shown(&m_desk->queue.model());
        const QAbstractItemModelTester hits(&m_desk->search);
        const QAbstractItemModelTester bookings(&m_desk->bookings);
        const QAbstractItemModelTester schedule(&m_desk->patient.schedule());

        m_desk->search.enter(QStringLiteral("wang"));
        m_desk->patient.open(m_desk->bookings.row(0).patientId);
        m_desk->bookings.setShow(Presentation::DeskBookings::Show::Expected);
        m_desk->queue.setFilter(QueueFilter::Done);
        m_desk->queue.setFilter(QueueFilter::Waiting);

        QVERIFY(!m_desk->search.rows().empty());
        QVERIFY(m_desk->queue.waitingModel().rowCount() > 0);
    }

    void languageAndLookChangeLive()
    {
        open();
        m_desk->settings.setPalette(DeskPalette::HighContrast);
        QCOMPARE(m_theme->palette(), Widgets::Palette::HighContrast);
        press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("settingsPanel"))->isVisible());
        press(Qt::Key_Left); // the look in use has the focus, arrows choose another
        QCOMPARE(m_theme->palette(), Widgets::Palette::Dark);
        press(Qt::Key_Escape);
        QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("settingsPanel"))->isVisible());
        press(Qt::Key_F1);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("keysOverlay"))->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("keysOverlay"))->isVisible());
    }

    void looksLikeTheDesign()
    {
        if (qEnvironmentVariableIsEmpty("DAOYI_PICTURES"))
            QSKIP("skipped: no folder for pictures");
        open();
        const auto name = m_desk->bookings.row(m_desk->bookings.rowCount() - 3).name;
        m_desk->search.enter(name.left(1));
        m_desk->patient.open(m_desk->bookings.row(m_desk->bookings.rowCount() - 3).patientId);
        keepPicture(*m_window, QStringLiteral("desk"));
        press(Qt::Key_F3);
        keepPicture(*m_window, QStringLiteral("register"));
        press(Qt::Key_F5);
        keepPicture(*m_window, QStringLiteral("queue"));
        press(Qt::Key_F1);
        keepPicture(*m_window, QStringLiteral("keys"));
        press(Qt::Key_Escape);
        m_desk->settings.setPalette(DeskPalette::Dark);
        keepPicture(*m_window, QStringLiteral("queue-dark"));
        m_desk->settings.setPalette(DeskPalette::HighContrast);
        press(Qt::Key_F2);
        keepPicture(*m_window, QStringLiteral("desk-hc"));
        m_desk->settings.setPalette(DeskPalette::Light);
        m_window->resize(1280, 800);
        keepPicture(*m_window, QStringLiteral("desk-1280"));
        press(Qt::Key_F5);
        keepPicture(*m_window, QStringLiteral("queue-1280"));
        press(Qt::Key_F3);
        keepPicture(*m_window, QStringLiteral("register-1280"));
        press(Qt::Key_F2);
        m_desk->patient.open(m_desk->bookings.row(m_desk->bookings.rowCount() - 4).patientId);
        press(Qt::Key_N, Qt::AltModifier);
        keepPicture(*m_window, QStringLiteral("desk-reading"));
        useEnglish(m_desk->settings);
        keepPicture(*m_window, QStringLiteral("desk-reading-en"));
        useChinese();
    }
};

QTEST_MAIN(WorkstationTest)
#include "workstationtest.moc"
