// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/insight/figureview.h"

#include <QtTest>

#include "presentation/desk.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "testlib/pictures.h"
#include "testlib/receptiondesk.h"
#include "testlib/verify.h"
#include "widgets/chartpanel.h"
#include "widgets/theme.h"

using namespace Reception;
using namespace TestLib;
using namespace std::chrono_literals;

class FigureViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_house = std::make_unique<ReceptionDesk>(2h + 20min);
        VERIFY_OK(
            m_house->hospital.administration().playDemo({200, 7, m_house->hospital.clock.now()}));
        m_house->hospital.settle();
        m_desk = std::make_unique<Presentation::Desk>(m_house->station(), QString(), nullptr);
        m_window = makeWorkstation(*m_desk, *m_theme, m_house->hospital.clock);
        m_window->resize(1440, 900);
        m_window->setVisible(true);
    }

    void demonstrationDayHasFigures()
    {
        m_window->showView(QStringLiteral("figureView"));

        QVERIFY(!m_desk->figures.targets()[0].value.isEmpty());
        QVERIFY(!m_desk->figures.charts()[1].isEmpty());
        QCOMPARE(m_window->findChildren<Widgets::ChartPanel *>().size(), 4);
        QVERIFY(!m_desk->figures.classes().empty());
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("classCard"))->isVisible());
        keepPicture(*m_window, QStringLiteral("figures"));
    }

    void everyChartHasItsTable()
    {
        for (auto *chart : m_window->findChildren<Widgets::ChartPanel *>())
            chart->setView(Widgets::ChartPanel::View::Table);
        keepPicture(*m_window, QStringLiteral("figures-table"));
        for (auto *chart : m_window->findChildren<Widgets::ChartPanel *>())
            chart->setView(Widgets::ChartPanel::View::Chart);
    }

    void otherLooks()
    {
        m_window->resize(1280, 800);
        keepPicture(*m_window, QStringLiteral("figures-1280"));
        m_theme->setPalette(Widgets::Palette::Dark);
        keepPicture(*m_window, QStringLiteral("figures-dark"));
        m_theme->setPalette(Widgets::Palette::HighContrast);
        keepPicture(*m_window, QStringLiteral("figures-contrast"));
        m_theme->setPalette(Widgets::Palette::Light);
        useEnglish(m_desk->settings);
        keepPicture(*m_window, QStringLiteral("figures-en"));
        m_window->resize(1920, 1080);
        keepPicture(*m_window, QStringLiteral("figures-en-1920"));
    }

private:
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<ReceptionDesk> m_house;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<ReceptionWindow> m_window;
};

QTEST_MAIN(FigureViewTest)
#include "figureviewtest.moc"
