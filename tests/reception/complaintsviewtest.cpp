// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/care/complaintsview.h"

#include <QPlainTextEdit>
#include <QtTest>

#include "presentation/desk.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "testlib/pictures.h"
#include "testlib/register.h"
#include "testlib/verify.h"
#include "widgets/deskbutton.h"
#include "widgets/theme.h"

using namespace Reception;
using namespace TestLib;
using namespace std::chrono_literals;

class ComplaintsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_local = std::make_unique<LocalStation>(Operations::Role::Reception);
        m_local->clock().advance(2h);
        m_area = std::make_unique<WaitingArea>(*m_local);
        m_register = std::make_unique<Register>(*m_local);
        m_register->fill();
        m_desk = std::make_unique<Presentation::Desk>(m_local->station(), QString(), nullptr);
        m_window = makeWorkstation(*m_desk, *m_theme, m_local->clock());
        m_window->resize(1440, 900);
        m_window->setVisible(true);
        m_window->showView(QStringLiteral("complaintsView"));
        m_view = m_window->findChild<ComplaintsView *>();
        QVERIFY(m_view);
    }

    void registerShowsUrgentOnesFirst()
    {
        QVERIFY(m_desk->complaints.model().rows().front().urgent);
        keepPicture(*m_window, QStringLiteral("complaints"));
        m_desk->complaints.choose(Domain::ComplaintId(QStringLiteral("complaint-1")));
        keepPicture(*m_window, QStringLiteral("complaints-late"));
    }

    void newOneIsWrittenByKeyboard()
    {
        button("newComplaint")->click();
        auto *text = m_view->findChild<QPlainTextEdit *>(QStringLiteral("newText"));
        QVERIFY(text->isVisible());
        QTest::keyClicks(text, QStringLiteral("The queue was too long"));
        keepPicture(*m_window, QStringLiteral("complaints-new"));

        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(m_desk->complaints.detail().text, QStringLiteral("The queue was too long"));
        QVERIFY(!text->isVisible());
    }

    // edge 109
    void markupInAComplaintIsShownAsTyped()
    {
        m_register->add("<danger>bold</danger> <b>x</b>", 5min);
        m_desk->complaints.choose(Domain::ComplaintId(QStringLiteral("complaint-7")));
        keepPicture(*m_window, QStringLiteral("complaints-markup"));
        QVERIFY(m_desk->complaints.detail().text.startsWith(QLatin1Char('<')));
    }

    void readyPhraseGoesIntoTheAnswer()
    {
        auto *answer = m_view->findChild<QPlainTextEdit *>(QStringLiteral("answerText"));
        answer->clear();
        answer->insertPlainText(m_desk->complaints.phrases().front().text);

        button("answerButton")->click();

        QCOMPARE(m_desk->complaints.detail().answer.isEmpty(), false);
        QVERIFY(button("closeButton")->isEnabled());
    }

    void otherLooks()
    {
        m_window->resize(1280, 800);
        keepPicture(*m_window, QStringLiteral("complaints-1280"));
        m_theme->setPalette(Widgets::Palette::Dark);
        keepPicture(*m_window, QStringLiteral("complaints-dark"));
        m_theme->setPalette(Widgets::Palette::HighContrast);
        keepPicture(*m_window, QStringLiteral("complaints-contrast"));
        m_theme->setPalette(Widgets::Palette::Light);
        useEnglish(m_desk->settings);
        keepPicture(*m_window, QStringLiteral("complaints-en"));
    }

private:
    Widgets::DeskButton *button(const char *name)
    {
        return m_view->findChild<Widgets::DeskButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<LocalStation> m_local;
    std::unique_ptr<WaitingArea> m_area;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<ReceptionWindow> m_window;
    ComplaintsView *m_view = nullptr;
};

QTEST_MAIN(ComplaintsViewTest)
#include "complaintsviewtest.moc"
