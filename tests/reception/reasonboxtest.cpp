// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/reasonbox.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>
#include <QVBoxLayout>

#include "testlib/verify.h"
#include "widgets/theme.h"

using Reception::ReasonBox;

namespace {
/// A view behind the box, which acts on Enter.
class View : public QWidget
{
public:
    int enters = 0;

protected:
    void keyPressEvent(QKeyEvent *) override { ++enters; }
};
} // namespace

class ReasonBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_theme->setSurface(Widgets::Surface::Reception);
        m_view = std::make_unique<View>();
        m_box = new ReasonBox(*m_theme, m_view.get());
        auto *layout = new QVBoxLayout(m_view.get());
        layout->addWidget(m_box);
        layout->addStretch(1);
        m_view->resize(274, 500); // beside the booking grid on the smallest screen
        m_view->show();
        m_box->ask(QStringLiteral("Why cancel"),
            QStringLiteral("Cancel booking"),
            {QStringLiteral("Not coming")});
        QCoreApplication::processEvents();
        m_line = m_box->findChild<QLineEdit *>(QStringLiteral("reasonLine"));
    }

    void cleanup() { m_view.reset(); }

    void itsButtonsAreNeverCut()
    {
        for (const auto *button : m_box->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(),
                    qPrintable(button->accessibleName() + button->text()));
        }
    }

    void enterGivesTheReasonOnceAndGoesNoFurther()
    {
        QSignalSpy given(m_box, &ReasonBox::given);
        QTest::keyClick(m_line, Qt::Key_Return); // nothing written: asked for again
        QCOMPARE(given.count(), 0);
        QTest::keyClicks(m_line, QStringLiteral("late"));
        QTest::keyClick(m_line, Qt::Key_Return);

        QCOMPARE(given.count(), 1);
        QCOMPARE(m_view->enters, 0);
    }

private:
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<View> m_view;
    ReasonBox *m_box = nullptr;
    QLineEdit *m_line = nullptr;
};

QTEST_MAIN(ReasonBoxTest)
#include "reasonboxtest.moc"
