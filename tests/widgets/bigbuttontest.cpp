// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bigbutton.h"

#include <QSignalSpy>
#include <QtTest>

#include "testlib/verify.h"
#include "widgets/theme.h"

using namespace Widgets;
using namespace std::chrono_literals;
using Variant = BigButton::Variant;

namespace {
/// Stands still until moved, by milliseconds.
class StopWatch : public Base::Clock
{
public:
    Base::Instant now() const override { return Base::Never; }

    std::chrono::milliseconds steady() const override { return m_steady; }

    void advance(std::chrono::milliseconds span) { m_steady += span; }

private:
    std::chrono::milliseconds m_steady{1000};
};
} // namespace

class BigButtonTest : public QObject
{
    Q_OBJECT

    StopWatch m_clock;
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:

    void init()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_theme->setCanvas({1080, 1920});
    }

    void actsOnReleaseInside() // edge 101
    {
        BigButton button(*m_theme, m_clock, Variant::Primary);
        button.setText(QStringLiteral("继续"));
        button.resize(400, 122);
        QSignalSpy spy(&button, &BigButton::clicked);

        QTest::mousePress(&button, Qt::LeftButton, {}, {200, 60});
        QCOMPARE(spy.count(), 0);
        QTest::mouseRelease(&button, Qt::LeftButton, {}, {380, 100});

        QCOMPARE(spy.count(), 1);
    }

    void slippingOffDoesNothing() // edge 101
    {
        BigButton button(*m_theme, m_clock, Variant::Primary);
        button.resize(400, 122);
        QSignalSpy spy(&button, &BigButton::clicked);

        QTest::mousePress(&button, Qt::LeftButton, {}, {200, 60});
        QTest::mouseRelease(&button, Qt::LeftButton, {}, {500, 60});

        QCOMPARE(spy.count(), 0);
        QVERIFY(!button.isDown());
    }

    void secondStrikeWithinHalfASecondIsTheSamePress() // edge 25
    {
        BigButton button(*m_theme, m_clock, Variant::Primary);
        button.resize(400, 122);
        QSignalSpy spy(&button, &BigButton::clicked);

        QTest::mouseClick(&button, Qt::LeftButton);
        m_clock.advance(499ms);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QVERIFY(!button.isDown());
        m_clock.advance(1ms);
        QTest::mouseClick(&button, Qt::LeftButton);

        QCOMPARE(spy.count(), 2);
    }

    void tickIsNotTakenBackByASecondStrike()
    {
        BigButton button(*m_theme, m_clock, Variant::Chip);
        button.setCheckable(true);
        button.resize(400, 106);

        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::mouseClick(&button, Qt::LeftButton);

        QVERIFY(button.isChecked());
    }

    void keysPressItOnceAndDoNotRepeat()
    {
        BigButton button(*m_theme, m_clock, Variant::Secondary);
        QSignalSpy spy(&button, &BigButton::clicked);

        for (const auto key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Enter}) {
            m_clock.advance(1s);
            QTest::keyPress(&button, key);
            for (int i = 0; i < 20; ++i) {
                QKeyEvent repeat(QEvent::KeyPress, key, {}, QString(), true);
                QCoreApplication::sendEvent(&button, &repeat);
                QKeyEvent up(QEvent::KeyRelease, key, {}, QString(), true);
                QCoreApplication::sendEvent(&button, &up);
            }
            QTest::keyRelease(&button, key);
        }

        QCOMPARE(spy.count(), 3);
    }

    void unavailableSaysWhyAndCannotBePressed()
    {
        BigButton button(*m_theme, m_clock, Variant::Slot);
        button.setText(QStringLiteral("10:30"));
        button.setSubtitle(QStringLiteral("余 2"));
        button.resize(240, 106);
        QSignalSpy spy(&button, &BigButton::clicked);

        button.setUnavailable(QStringLiteral("已满"));
        QTest::mouseClick(&button, Qt::LeftButton);

        QCOMPARE(spy.count(), 0);
        QCOMPARE(button.accessibleName(), QStringLiteral("10:30 已满"));
        button.setAvailable();
        QCOMPARE(button.accessibleName(), QStringLiteral("10:30 余 2"));
    }

    void longWordsAreNeverCut_data()
    {
        QTest::addColumn<Surface>("surface");
        QTest::addColumn<Variant>("variant");
        QTest::addColumn<QString>("title");
        for (const auto &[name, surface] :
            {std::pair{"kiosk", Surface::Kiosk}, {"elder", Surface::KioskElder}}) {
            for (int i = 0; i <= int(Variant::FooterBar); ++i) {
                QTest::addRow("%s %d zh", name, i)
                    << surface << Variant(i)
                    << QStringLiteral("不知道看哪个科室的话请按这里让护士来帮您");
                QTest::addRow("%s %d en", name, i)
                    << surface << Variant(i)
                    << QStringLiteral("Otorhinolaryngology, head and neck surgery outpatients");
            }
        }
    }

    void longWordsAreNeverCut()
    {
        QFETCH(Surface, surface);
        QFETCH(Variant, variant);
        QFETCH(QString, title);
        m_theme->setSurface(surface);
        BigButton button(*m_theme, m_clock, variant);
        button.setText(title);
        button.setSubtitle(QStringLiteral("一二三四五六七八九十一二三四五六七八九十"));
        button.setIconName(QStringLiteral("calendar"));

        for (const int width : {968, 470, 320}) {
            const int height = button.heightForWidth(width);
            button.resize(width, height);
            QVERIFY2(button.showsEverything(), qPrintable(QString::number(width)));
        }
    }

    void noWordIsBrokenAtItsOwnWidth()
    {
        BigButton button(*m_theme, m_clock, Variant::Option);
        button.setText(QStringLiteral("Gastroenterology and more"));
        button.setIconName(QStringLiteral("calendar"));

        const int width = button.wordWidth();

        button.resize(width, button.heightForWidth(width));
        QVERIFY(button.showsEverything());
        QVERIFY(!button.breaksWord());
        button.resize(width / 2, button.heightForWidth(width / 2));
        QVERIFY(button.breaksWord());
    }

    void growsLiveWhenTheThemeChanges()
    {
        BigButton button(*m_theme, m_clock, Variant::Primary);
        button.setText(QStringLiteral("继续"));
        const int before = button.sizeHint().height();

        m_theme->setSurface(Surface::KioskElder);

        QVERIFY(button.sizeHint().height() > before);
        QVERIFY(button.sizeHint().height() >= 156);
    }
};

QTEST_MAIN(BigButtonTest)
#include "bigbuttontest.moc"
