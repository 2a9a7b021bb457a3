// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/visitscreens.h"

#include <QTranslator>
#include <QtTest>

#include "kiosk/kioskscreen.h"
#include "kiosk/kioskwindow.h"
#include "sync/view.h"
#include "testlib/kioskfaults.h"
#include "testlib/lobby.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/mapview.h"
#include "widgets/textlabel.h"

using namespace Kiosk;
using namespace Presentation;
using TestLib::Lobby;

class VisitScreensTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Lobby> m_lobby;
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<KioskWindow> m_window;
    QString m_tag;

    void open(QSize size)
    {
        m_window = std::make_unique<KioskWindow>(
            KioskContext{m_lobby->presenters, *m_theme, m_lobby->hospital.clock});
        addVisitScreens(*m_window, m_lobby->visit);
        m_window->resize(size);
        m_window->show();
    }

    void settle()
    {
        m_lobby->hospital.settle();
        QTest::qWait(1);
    }

    void picture(const char *name)
    {
        settle();
        TestLib::keepPicture(*m_window, QString::fromLatin1(name) + QLatin1Char('-') + m_tag);
        const QStringList wrong = TestLib::kioskFaults(*m_window, *m_theme);
        QVERIFY2(wrong.isEmpty(),
            qPrintable(
                QLatin1String(name) + QStringLiteral(": ") + wrong.join(QStringLiteral("; "))));
    }

    QAbstractButton *button(const QString &name)
    {
        for (auto *found : m_window->findChildren<QAbstractButton *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    void click(const QString &name)
    {
        auto *found = button(name);
        QVERIFY2(found != nullptr, qPrintable(name));
        QVERIFY2(found->isEnabled(), qPrintable(name));
        // Nobody presses at once what has just appeared.
        m_lobby->hospital.clock.advance(std::chrono::seconds(1));
        QTest::mouseClick(found, Qt::LeftButton);
        m_lobby->hospital.clock.advance(std::chrono::seconds(1));
        settle();
    }

    [[nodiscard]] QString slotName(const QString &time) const
    {
        for (const SlotOption &option : m_lobby->visit.times().times()) {
            if (option.time == time)
                return QStringLiteral("slot_") + option.id.text();
        }
        return {};
    }

    static void layouts()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("elder");
        QTest::addColumn<bool>("english");
        for (const bool english : {false, true}) {
            for (const bool elder : {false, true}) {
                for (const QSize size : {QSize(1080, 1920), QSize(1920, 1080)}) {
                    const QString name = QStringLiteral("%1%2%3").arg(size.width() < size.height()
                            ? QStringLiteral("portrait")
                            : QStringLiteral("landscape"),
                        elder ? QStringLiteral("-elder") : QString(),
                        english ? QStringLiteral("-en") : QString());
                    QTest::newRow(qPrintable(name)) << size << elder << english;
                }
            }
        }
    }

    void begin()
    {
        QFETCH(QSize, size);
        QFETCH(bool, elder);
        QFETCH(bool, english);
        m_tag = QString::fromLatin1(QTest::currentDataTag());
        if (english) {
            m_lobby->flow.switchLanguage();
            QCoreApplication::installTranslator(&m_english);
        }
        if (elder)
            m_lobby->flow.switchMode();
        open(size);
    }

    QTranslator m_english;

    /// The person of this visit comes back to the kiosk and sees the way, in the row's layout.
    void openRoute(const KioskResult &visit)
    {
        QFETCH(bool, elder);
        QFETCH(bool, english);
        if (english)
            m_lobby->flow.switchLanguage();
        if (elder)
            m_lobby->flow.switchMode();
        m_lobby->flow.begin(Purpose::Route);
        m_lobby->flow.update([&visit](KioskSession &session) {
            session.visits = {*visit.visit};
            session.steps = visit.steps;
            session.tickets = {*visit.ticket};
        });
        m_lobby->flow.go(KioskFlow::Screen::Route);
    }

private Q_SLOTS:

    void initTestCase() { QVERIFY(m_english.load(QStringLiteral(DAOYI_QM))); }

    void init()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_lobby = std::make_unique<Lobby>();
    }

    void cleanup()
    {
        m_window.reset();
        QCoreApplication::removeTranslator(&m_english);
    }

    void personRegistersFromDepartmentToNumber_data() { layouts(); }

    void personRegistersFromDepartmentToNumber()
    {
        begin();
        m_lobby->stepUp(Purpose::Register);
        picture("05-department");
        QFETCH(bool, elder);
        if (!elder) {
            click(QStringLiteral("allDepartmentsButton"));
            picture("05d-all");
            click(QStringLiteral("allDepartmentsButton"));
        }
        click(QStringLiteral("departmentGuideButton"));
        picture("05b-body");
        click(QStringLiteral("departmentEmergencyButton"));
        QVERIFY(m_lobby->presenters.help.isOpen());
        QVERIFY(!m_lobby->presenters.help.urgentWords().isEmpty());
        m_lobby->presenters.help.cancel();
        // The longest list there is; large letters show it page by page.
        click(elder ? QStringLiteral("bodyPart_head") : QStringLiteral("bodyPart_whole"));
        picture("05c-complaints");
        m_lobby->visit.departments().choose(Domain::DepartmentId(QStringLiteral("cardiology")));
        settle();
        if (elder) {
            picture("06-slot");
            click(QStringLiteral("walkInButton"));
        } else {
            click(slotName(QStringLiteral("08:30")));
            picture("06-slot");
            click(QStringLiteral("slotConfirmButton"));
        }
        picture("07-confirm");
        click(QStringLiteral("confirmButton"));
        QCOMPARE(m_lobby->flow.screen(), KioskFlow::Screen::Success);
        const auto *number =
            m_window->findChild<Widgets::TextLabel *>(QStringLiteral("successNumber"));
        QCOMPARE(number->text(), m_lobby->visit.success().number());
        click(QStringLiteral("printSlipButton"));
        QCOMPARE(m_lobby->printer.slips.size(), size_t{1});
        picture("08-success");
        click(QStringLiteral("doneButton"));
        QCOMPARE(m_lobby->flow.screen(), KioskFlow::Screen::Home);
    }

    void routeIsShown_data() { layouts(); }

    void routeIsShown()
    {
        begin();
        m_lobby->stepUp(Purpose::Register);
        m_lobby->visit.departments().choose(Domain::DepartmentId(QStringLiteral("cardiology")));
        m_lobby->visit.times().takeWalkIn();
        m_lobby->visit.confirm().confirm();
        const KioskResult result = m_lobby->flow.session().result;
        m_lobby->flow.finish();
        QFETCH(bool, elder);
        openRoute(result);
        picture("14-route");
        click(QStringLiteral("stepFreeSwitch"));
        QVERIFY(m_lobby->visit.route().isStepFree());
        QVERIFY(button(QStringLiteral("stepFreeSwitch"))->isChecked());
        if (elder) {
            click(QStringLiteral("showMapButton"));
            picture("14b-route-map");
        }
    }

    void riseOfTheWaitIsShownWithItsReason_data() { layouts(); }

    void riseOfTheWaitIsShownWithItsReason() // edge 93
    {
        begin();
        m_lobby->stepUp(Purpose::Register);
        m_lobby->choose("cardiology");
        m_lobby->visit.times().takeWalkIn();
        m_lobby->visit.confirm().confirm();
        settle();
        m_lobby->pauseRooms("cardiology", std::chrono::minutes(40));
        m_lobby->hospital.clock.advance(std::chrono::seconds(61));
        m_lobby->flow.touch();
        m_lobby->flow.tick();
        QFETCH(bool, elder);
        const auto *words =
            m_window->findChild<Widgets::TextLabel *>(QStringLiteral("successAhead"));
        if (elder)
            QCOMPARE(words->text(), m_lobby->visit.success().briefRise());
        else
            QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("successRise"))->isVisible());
        picture("11c-success-longer");
        const KioskResult result = m_lobby->flow.session().result;
        m_lobby->flow.finish();
        openRoute(result);
        QVERIFY(!m_lobby->visit.route().rise().isEmpty());
        picture("14c-route-longer");
    }

    void bookingsAreShown_data() { layouts(); }

    void bookingsAreShown()
    {
        begin();
        Domain::Appointment booking;
        booking.id = Domain::AppointmentId(QStringLiteral("a1"));
        booking.departmentId = Domain::DepartmentId(QStringLiteral("cardiology"));
        booking.practitionerId = Domain::PractitionerId(QStringLiteral("li-hui"));
        booking.roomId = Domain::LocationId(QStringLiteral("room-302"));
        booking.serviceDay = m_lobby->desk.station->today();
        booking.startsAt = m_lobby->hospital.clock.now() + std::chrono::minutes(30);
        booking.endsAt = booking.startsAt + std::chrono::minutes(30);
        Domain::Appointment later = booking;
        later.id = Domain::AppointmentId(QStringLiteral("a2"));
        later.startsAt += std::chrono::hours(6);
        later.endsAt += std::chrono::hours(6);
        m_lobby->flow.begin(Purpose::CheckIn);
        m_lobby->flow.update([&](KioskSession &session) {
            session.appointments = {booking, later};
        });
        m_lobby->flow.go(KioskFlow::Screen::CheckIn);
        picture("15-checkin");
        m_lobby->flow.go(KioskFlow::Screen::Reschedule);
        picture("16-reschedule");
        click(QStringLiteral("askCancel_a1"));
        picture("16b-cancel");
        click(QStringLiteral("keep_a1"));
        click(QStringLiteral("move_a1"));
        QCOMPARE(m_lobby->flow.screen(), KioskFlow::Screen::Slot);
    }

    void moveIsReadBack_data() { layouts(); }

    void moveIsReadBack() // edge 40
    {
        begin();
        Domain::Appointment old;
        old.id = Domain::AppointmentId(QStringLiteral("a1"));
        old.departmentId = Domain::DepartmentId(QStringLiteral("cardiology"));
        old.practitionerId = Domain::PractitionerId(QStringLiteral("li-hui"));
        old.roomId = Domain::LocationId(QStringLiteral("room-302"));
        old.serviceDay = m_lobby->desk.station->today();
        old.startsAt = m_lobby->hospital.clock.now() + std::chrono::hours(6);
        old.endsAt = old.startsAt + std::chrono::minutes(30);
        old.feeFen = 3000;
        m_lobby->stepUp(Purpose::Reschedule);
        m_lobby->flow.update([&](KioskSession &session) { session.appointments = {old}; });
        m_lobby->flow.go(KioskFlow::Screen::Reschedule);
        m_lobby->visit.bookings().move(old.id);
        m_lobby->chooseTime(QStringLiteral("15:00"));
        m_lobby->visit.times().goOn();
        m_lobby->hospital.settle();
        QCOMPARE(m_lobby->flow.screen(), KioskFlow::Screen::Confirm);
        picture("17-read-back");
    }

    void whoBooksForSomebodyIsAskedForANumber_data() { layouts(); }

    void whoBooksForSomebodyIsAskedForANumber() // edge 15
    {
        begin();
        m_lobby->stepUp(Purpose::Register);
        m_lobby->flow.update(
            [](KioskSession &session) { session.companionRelation = QStringLiteral("parent"); });
        m_lobby->choose("cardiology");
        m_lobby->chooseTime(QStringLiteral("15:00"));
        m_lobby->visit.times().goOn();
        m_lobby->hospital.settle();
        picture("18-proxy");
        click(QStringLiteral("change_proxy"));
        QCOMPARE(m_lobby->flow.screen(), KioskFlow::Screen::ProxyPhone);
        picture("18b-proxy-phone");
        m_lobby->visit.confirm().takePhone(QStringLiteral("13800005678"));
        m_lobby->visit.confirm().confirm();
        m_lobby->hospital.settle();
        QCOMPARE(m_lobby->flow.screen(), KioskFlow::Screen::Success);
        picture("18c-booked");
    }

    void waitingAndAnOfferAreShown_data() { layouts(); }

    void waitingAndAnOfferAreShown()
    {
        begin();
        Domain::WaitEntry waits;
        waits.id = Domain::WaitEntryId(QStringLiteral("w1"));
        waits.departmentId = Domain::DepartmentId(QStringLiteral("cardiology"));
        waits.practitionerId = Domain::PractitionerId(QStringLiteral("li-hui"));
        waits.day = m_lobby->desk.station->today().addDays(1);
        waits.offerUntil = Base::Never;
        Domain::WaitEntry offered = waits;
        offered.id = Domain::WaitEntryId(QStringLiteral("w2"));
        offered.state = Domain::WaitState::Offered;
        Sync::Reader reader = m_lobby->desk.station->reader();
        const auto slots = Sync::SlotTable(reader).ofDepartment(waits.departmentId, waits.day);
        QVERIFY(slots && !slots->empty());
        offered.slotId = slots->front().id;
        offered.offerUntil = m_lobby->hospital.clock.now() + std::chrono::minutes(20);
        m_lobby->stepUp(Purpose::CheckIn);
        m_lobby->flow.update([&](KioskSession &session) { session.waiting = {waits, offered}; });
        m_lobby->flow.go(KioskFlow::Screen::Reschedule);
        picture("19-waiting");
    }

    void blockedPersonIsToldBeforeChoosing_data() { layouts(); }

    void blockedPersonIsToldBeforeChoosing() // edge 50
    {
        begin();
        m_lobby->stepUp(Purpose::Register);
        m_lobby->flow.update([this](KioskSession &session) {
            session.blockedUntil = m_lobby->desk.station->today().addDays(20);
        });
        m_lobby->choose("cardiology");
        m_lobby->hospital.settle();
        picture("20-blocked");
        QVERIFY(!m_lobby->visit.times().hasPlaces());
        QVERIFY(!m_lobby->visit.times().walkInWords().isEmpty());
    }

    void withoutTheServerOnlyNumbersForNowAreOffered_data() { layouts(); }

    void withoutTheServerOnlyNumbersForNowAreOffered()
    {
        begin();
        m_lobby->stepUp(Purpose::Register);
        m_lobby->visit.departments().choose(Domain::DepartmentId(QStringLiteral("cardiology")));
        m_lobby->desk.wire->cut();
        settle();
        picture("11-offline");
        QVERIFY(button(QStringLiteral("walkInButton"))->isEnabled());
    }
};

QTEST_MAIN(VisitScreensTest)
#include "visitscreenstest.moc"
