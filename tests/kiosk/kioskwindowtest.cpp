// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kioskwindow.h"

#include <QDir>
#include <QSignalSpy>
#include <QTranslator>
#include <QtTest>

#include "kiosk/kioskscreen.h"
#include "kiosk/screens.h"
#include "testlib/fakeclock.h"
#include "testlib/verify.h"

using namespace Kiosk;
using namespace Presentation;
using namespace std::chrono_literals;

class KioskWindowTest : public QObject
{
    Q_OBJECT

    TestLib::FakeClock m_clock;
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<KioskFlow> m_flow;
    std::unique_ptr<KioskWindow> m_window;

    void open(QSize size)
    {
        m_window = std::make_unique<KioskWindow>(KioskContext{*m_flow, *m_theme, m_clock});
        addScreens(*m_window);
        m_window->resize(size);
        m_window->show();
    }

    /// With DAOYI_PICTURES set, leaves a picture there to look at.
    void picture(const QString &name)
    {
        QTest::qWait(1);
        const QString folder = qEnvironmentVariable("DAOYI_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(m_window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }

    void click(const char *name)
    {
        auto *button = m_window->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
        m_clock.advance(1s);
    }

private Q_SLOTS:

    void init()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_flow = std::make_unique<KioskFlow>(m_clock);
        m_flow->setHospital(
            {QStringLiteral("青禾市人民医院"), QStringLiteral("Qinghe People's Hospital")},
            QTimeZone("Asia/Shanghai"));
    }

    void cleanup() { m_window.reset(); }

    void homeShows_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("elder");
        QTest::newRow("home-portrait") << QSize(1080, 1920) << false;
        QTest::newRow("home-landscape") << QSize(1920, 1080) << false;
        QTest::newRow("home-portrait-elder") << QSize(1080, 1920) << true;
        QTest::newRow("home-landscape-elder") << QSize(1920, 1080) << true;
    }

    void homeShows()
    {
        QFETCH(QSize, size);
        QFETCH(bool, elder);
        open(size);
        if (elder)
            click("footerElderlyButton");
        picture(QLatin1String(QTest::currentDataTag()));
        QCOMPARE(m_window->currentScreen()->objectName(), QStringLiteral("homeScreen"));
    }
};

QTEST_MAIN(KioskWindowTest)
#include "kioskwindowtest.moc"
