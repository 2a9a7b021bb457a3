// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/scheduleview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

#include "operations/bookingoperations.h"
#include "operations/patientoperations.h"
#include "presentation/desk.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "store/slottable.h"
#include "testlib/hospital.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/deskbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

using namespace Reception;
using namespace TestLib;
using namespace Domain;

/// The demonstration hospital, three people booked with one doctor this afternoon.
class ScheduleViewTest : public QObject
{
    Q_OBJECT

    template<typename Widget>
    Widget &child(const char *name)
    {
        return *m_window->findChild<Widget *>(QString::fromLatin1(name));
    }

    void press(const char *name)
    {
        QTest::mouseClick(&child<Widgets::DeskButton>(name), Qt::LeftButton);
        m_hospital->settle();
    }

    void write(const char *words)
    {
        QLineEdit &line = child<QLineEdit>("scheduleReason");
        line.setFocus();
        line.clear();
        line.insert(QString::fromUtf8(words)); // as an input method does
    }

    QString preview() { return child<Widgets::TextLabel>("schedulePreview").text(); }

    std::vector<Slot> slotsOf(QDate day)
    {
        auto reader = m_station->station->reader();
        std::vector<Slot> open;
        const auto all = Store::SlotTable(reader).ofDepartment(m_department, day);
        for (const Slot &slot : all ? *all : std::vector<Slot>()) {
            if (slot.startsAt > m_station->station->now() && slot.free() > 0)
                open.push_back(slot);
        }
        return open;
    }

private Q_SLOTS:

    void initTestCase()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
    }

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        VERIFY_OK(m_hospital->administration().makeSlots(14));
        m_station = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);
        m_department = m_desk->directory.departments().front().id;
        bookThree();
        m_window = makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
        m_window->resize(1280, 800);
        m_window->setVisible(true);
        m_window->showView(QStringLiteral("scheduleView"));
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_hospital.reset();
    }

    void doctorWhoIsAwayLeavesAListOfPeopleToPlace() // edge 36
    {
        chooseDoctor();
        QVERIFY2(preview().contains(QStringLiteral("3 个")), qPrintable(preview()));
        QVERIFY(preview().contains(QStringLiteral("赵一")));
        press("scheduleApply"); // without a reason
        QCOMPARE(m_desk->schedule.affected().rowCount(), 0);
        keepPicture(*m_window, QStringLiteral("schedule-before"));

        write("参加抢救");
        press("scheduleApply");

        QCOMPARE(m_desk->schedule.affected().rowCount(), 3);
        QCOMPARE(m_desk->schedule.changes().size(), size_t{1});
        QVERIFY(m_desk->schedule.changes().front().words.contains(QStringLiteral("参加抢救")));
        keepPicture(*m_window, QStringLiteral("schedule-affected"));

        QTest::keyClick(&child<QTableView>("affectedTable"), Qt::Key_Return);
        m_hospital->settle();
        QCOMPARE(m_desk->schedule.affected().rowCount(), 2);
        press("toldButton");
        keepPicture(*m_window, QStringLiteral("schedule-told"));
        m_desk->schedule.tell(QStringLiteral("电话告诉了"));
        m_hospital->settle();
        QCOMPARE(m_desk->schedule.affected().rowCount(), 1);

        press("undoChange");
        QCOMPARE(m_desk->schedule.affected().rowCount(), 0);
        QVERIFY(m_desk->schedule.changes().empty());
    }

    void wholeDepartmentIsClosedInOneAct()
    {
        write("停电");
        press("scheduleApply");
        QCOMPARE(m_desk->schedule.affected().rowCount(), 3);
        QVERIFY(slotsOf(m_station->station->today()).empty());
        m_window->resize(1920, 1080);
        keepPicture(*m_window, QStringLiteral("schedule-wide"));
        m_window->resize(1280, 800);
    }

    void badChangeIsRefusedBeforeItIsEntered()
    {
        chooseDoctor();
        child<QComboBox>("scheduleFrom").setCurrentIndex(3 * 2 + 1); // 03:00
        child<QComboBox>("scheduleTo").setCurrentIndex(4 * 2 - 1);   // 04:00
        QVERIFY2(preview().contains(QStringLiteral("不出诊")), qPrintable(preview()));
        QVERIFY(!child<Widgets::DeskButton>("scheduleApply").isEnabled());
        press("scheduleKind2"); // another room, and none is chosen
        QVERIFY2(preview().contains(QStringLiteral("诊室")), qPrintable(preview()));
        keepPicture(*m_window, QStringLiteral("schedule-bad"));
        press("scheduleKind1");
        child<QComboBox>("scheduleFrom").setCurrentIndex(22 * 2 + 1);
        child<QComboBox>("scheduleTo").setCurrentIndex(23 * 2 - 1);
        QVERIFY2(child<Widgets::DeskButton>("scheduleApply").isEnabled(), qPrintable(preview()));
        write("夜诊");
        press("scheduleApply");
        QCOMPARE(m_desk->schedule.changes().size(), size_t{1});
    }

    void weeklySessionIsEndedFromADayOn() // edge 52
    {
        press("showRota");
        auto &rota = m_desk->rota;
        for (size_t i = 0; i < rota.doctors().size(); ++i) {
            if (rota.doctors()[i].id == m_role)
                child<QComboBox>("rotaDoctor").setCurrentIndex(static_cast<int>(i));
        }
        QVERIFY(!rota.sessions().empty());
        keepPicture(*m_window, QStringLiteral("rota"));
        m_desk->rota.setSession(rota.sessions().front().session.startMinute);
        press("rotaScope1");
        child<QComboBox>("rotaFrom").setCurrentIndex(0);
        const QString before = child<Widgets::TextLabel>("rotaPreview").text();
        QVERIFY2(before.contains(QStringLiteral("会碰到")), qPrintable(before));
        press("rotaApply"); // without a reason
        QCOMPARE(m_desk->schedule.affected().rowCount(), 0);
        QLineEdit &line = child<QLineEdit>("rotaReason");
        line.insert(QStringLiteral("调到分院"));
        const auto sessions = rota.sessions().size();
        keepPicture(*m_window, QStringLiteral("rota-ended"));
        press("rotaApply");

        QVERIFY(m_desk->schedule.affected().rowCount() > 0);
        QCOMPARE(rota.sessions().size(), sessions - 1);
        keepPicture(*m_window, QStringLiteral("rota-done"));
    }

    void oneDayOfAWeeklySessionIsShorter() // edge 52
    {
        press("showRota");
        auto &rota = m_desk->rota;
        rota.setDay(m_station->station->today().addDays(1));
        QVERIFY(!rota.sessions().empty());
        const auto session = rota.sessions().front().session;
        const size_t changes = m_desk->schedule.changes().size();
        press("rotaScope0");
        rota.setTime(session.startMinute + 60, session.endMinute);
        child<QLineEdit>("rotaReason").insert(QStringLiteral("早上开会"));
        press("rotaApply");

        QCOMPARE(m_desk->schedule.changes().size(), changes + 1); // may be taken back there
        QCOMPARE(rota.sessions().front().session, session);       // the week is as it was
    }

    void cutOffDeskSaysSoAndChangesNothing()
    {
        chooseDoctor();
        write("参加抢救");
        m_station->wire->cut();
        m_hospital->settle();
        press("scheduleApply");
        QCOMPARE(m_desk->schedule.affected().rowCount(), 0);
        QVERIFY(!m_desk->messages.sentence().isEmpty());
        QCOMPARE(child<QLineEdit>("scheduleReason").text(), QStringLiteral("参加抢救"));
    }

#ifdef DAOYI_QM
    void englishFits()
    {
        chooseDoctor();
        useEnglish(m_desk->settings);
        QCoreApplication::processEvents();
        const QComboBox &doctors = child<QComboBox>("scheduleDoctor");
        QVERIFY2(doctors.findText(QStringLiteral("Li Hui")) > 0, qPrintable(doctors.itemText(1)));
        QVERIFY(doctors.currentIndex() > 0); // who was chosen stays chosen
        QCOMPARE(child<QComboBox>("scheduleDepartment").currentText(),
            m_desk->directory.departmentName(m_department));
        write("urgent");
        press("scheduleApply");
        keepPicture(*m_window, QStringLiteral("schedule-english"));
        QVERIFY(child<Widgets::DeskButton>("toldButton").text().contains(QStringLiteral("old")));
        press("showRota");
        keepPicture(*m_window, QStringLiteral("rota-english"));
        useChinese();
        m_desk->settings.setLanguage(Base::Language::Chinese);
    }
#endif

private:
    void bookThree()
    {
        const auto open = slotsOf(m_station->station->today());
        QVERIFY(!open.empty());
        m_role = open.front().roleId;
        std::vector<Slot> own;
        for (const Slot &slot : open) {
            if (slot.roleId == m_role)
                own.push_back(slot);
        }
        const QStringList names{
            QStringLiteral("赵一"), QStringLiteral("钱二"), QStringLiteral("孙三")};
        for (size_t i = 0; i < 3; ++i) {
            Operations::PatientDraft draft;
            draft.patient.id = PatientId(QStringLiteral("p%1").arg(i));
            draft.patient.name = names[static_cast<qsizetype>(i)];
            draft.patient.phone = i == 1 ? QString() : QStringLiteral("1390000111%1").arg(i);
            VERIFY_OK(m_station->station->record(
                Operations::registerPatient(draft, m_station->station->now())));
            Operations::BookingWish wish;
            wish.id = AppointmentId(QStringLiteral("a%1").arg(i));
            wish.slotId = own[std::min(i * 2, own.size() - 1)].id;
            wish.patientId = draft.patient.id;
            wish.channel = Channel::Desk;
            bool booked = false;
            m_station->station->request(Operations::confirmBooking(wish, m_station->station->now()),
                this,
                [&booked](const Operations::Outcome &outcome) { booked = outcome.has_value(); });
            m_hospital->settle();
            QVERIFY(booked);
        }
    }

    void chooseDoctor()
    {
        const auto &doctors = m_desk->schedule.doctors();
        for (size_t i = 0; i < doctors.size(); ++i) {
            if (doctors[i].id == m_role)
                child<QComboBox>("scheduleDoctor").setCurrentIndex(static_cast<int>(i));
        }
    }

    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Hospital> m_hospital;
    Desk *m_station = nullptr;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<ReceptionWindow> m_window;
    DepartmentId m_department;
    RoleId m_role;
};

QTEST_MAIN(ScheduleViewTest)
#include "scheduleviewtest.moc"
