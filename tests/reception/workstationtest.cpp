// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/workstation.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>
#include <QtTest>

#include "operations/careoperations.h"
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

    [[nodiscard]] QString shownView() const { return m_window->currentView()->objectName(); }

private Q_SLOTS:

    void cleanup()
    {
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
    }
};

QTEST_MAIN(WorkstationTest)
#include "workstationtest.moc"
