// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

#include "base/clock.h"
#include "testlib/verify.h"
#include "widgets/banner.h"
#include "widgets/bigbutton.h"
#include "widgets/chartdrawing.h"
#include "widgets/chartpanel.h"
#include "widgets/choicerow.h"
#include "widgets/clockbar.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/focusring.h"
#include "widgets/mapview.h"
#include "widgets/onscreenkeypad.h"
#include "widgets/peoplerow.h"
#include "widgets/stepprogress.h"
#include "widgets/textblock.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

using namespace Widgets;
using namespace std::chrono_literals;

namespace {
/// Half a minute passes between any two looks at it, so no press is taken for a second strike.
class HastyClock : public Base::Clock
{
public:
    Base::Instant now() const override { return Base::Never; }

    std::chrono::milliseconds steady() const override { return m_steady += 30s; }

private:
    mutable std::chrono::milliseconds m_steady{0};
};

BigButton &key(OnScreenKeypad &keypad, const QString &name)
{
    auto *found = keypad.findChild<BigButton *>(name);
    Q_ASSERT(found);
    return *found;
}

/// How many rows of `widget` at `size` are not of one colour.
int inkedRows(QWidget &widget, QSize size)
{
    widget.resize(size);
    const QImage image = widget.grab().toImage();
    int rows = 0;
    for (int y = 0; y < image.height(); ++y) {
        bool inked = false;
        for (int x = 1; x < image.width() && !inked; ++x)
            inked = image.pixel(x, y) != image.pixel(0, y);
        rows += inked ? 1 : 0;
    }
    return rows;
}
} // namespace

class ComponentsTest : public QObject
{
    Q_OBJECT

    HastyClock m_clock;
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:

    void init()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
    }

    void keypadTypesAsAKeyboardWould()
    {
        OnScreenKeypad keypad(*m_theme, m_clock, OnScreenKeypad::Layout::Digits);
        QLineEdit line;
        line.setMaxLength(3);
        QSignalSpy edited(&line, &QLineEdit::textEdited);
        keypad.typeInto(&line);

        for (const char *name : {"key1", "key1", "keyX", "key0"})
            QTest::mouseClick(&key(keypad, name), Qt::LeftButton);
        QCOMPARE(line.text(), QStringLiteral("11X"));
        QCOMPARE(edited.count(), 3);
        QTest::mouseClick(&key(keypad, "backspace"), Qt::LeftButton);
        QCOMPARE(line.text(), QStringLiteral("11"));
        QTest::mouseClick(&key(keypad, "clear"), Qt::LeftButton);
        QVERIFY(line.text().isEmpty());
    }

    void keypadOffersEveryLetter()
    {
        OnScreenKeypad keypad(*m_theme, m_clock, OnScreenKeypad::Layout::Letters);
        QSignalSpy typed(&keypad, &OnScreenKeypad::typed);

        for (char letter = 'A'; letter <= 'Z'; ++letter)
            QTest::mouseClick(
                &key(keypad, QStringLiteral("key%1").arg(QChar(letter))), Qt::LeftButton);

        QCOMPARE(typed.count(), 26);
        keypad.setLayoutKind(OnScreenKeypad::Layout::Digits);
        QVERIFY(!keypad.findChild<BigButton *>("keyQ"));
        keypad.setLetterX(OnScreenKeypad::LetterX::Hidden);
        QVERIFY(!keypad.findChild<BigButton *>("keyX"));
    }

    void fieldSaysWhatIsWrongBelowAndToReaders()
    {
        Field field(*m_theme);
        field.setLabel(QStringLiteral("手机号"));
        const int before = field.sizeHint().height();

        field.setError(QStringLiteral("少 1 位，手机号应为 11 位"));

        QCOMPARE(field.line().accessibleName(), QStringLiteral("手机号"));
        QCOMPARE(field.line().accessibleDescription(), QStringLiteral("少 1 位，手机号应为 11 位"));
        QVERIFY(field.sizeHint().height() > before);
        field.setError({});
        QCOMPARE(field.sizeHint().height(), before);
    }

    void choiceSurvivesTheChangeToTheDesk()
    {
        ChoiceRow row(*m_theme, m_clock);
        row.setChoices({"a", "b", "c"});
        QCOMPARE(row.current(), -1);
        row.setCurrent(2);

        m_theme->setSurface(Surface::Reception);

        QCOMPARE(row.current(), 2);
        QSignalSpy chosen(&row, &ChoiceRow::chosen);
        row.findChild<DeskButton *>("choice0")->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(row.current(), 0);
        row.setCurrent(-1);
        QCOMPARE(row.current(), -1);
    }

    void deskButtonKeepsItsKeyWithNewWords()
    {
        DeskButton button(*m_theme, DeskButton::Kind::Primary);
        button.setKey(QKeySequence(Qt::Key_F9));
        const int narrow = button.sizeHint().width();

        button.setText(QStringLiteral("叫下一位"));

        QCOMPARE(button.shortcut(), QKeySequence(Qt::Key_F9));
        QVERIFY(button.sizeHint().width() > narrow);
    }

    void deadlineTellsItsStateInWordsAndTone()
    {
        ClockBar bar(*m_theme);
        bar.setTime(std::chrono::hours(5), std::chrono::hours(24), ClockBar::State::Running);
        QCOMPARE(bar.tone(), Tone::Neutral);
        bar.setTime(std::chrono::minutes(239), std::chrono::hours(24), ClockBar::State::Running);
        QCOMPARE(bar.tone(), Tone::Warn);
        QCOMPARE(bar.words(), QStringLiteral("还有 3 小时 59 分"));
        bar.setTime(std::chrono::minutes(-40), std::chrono::hours(24), ClockBar::State::Running);
        QCOMPARE(bar.tone(), Tone::Danger);
        QCOMPARE(bar.words(), QStringLiteral("超了 40 分"));
        bar.setTime(std::chrono::minutes(-40), std::chrono::hours(24), ClockBar::State::Done);
        QCOMPARE(bar.tone(), Tone::Success);
    }

    void readersHearWhatIsPainted()
    {
        StepProgress progress(*m_theme);
        progress.setStep(2, 4);
        QCOMPARE(progress.accessibleName(), QStringLiteral("第 2 步，共 4 步"));
        PeopleRow people(*m_theme);
        people.setAhead(6);
        QCOMPARE(people.accessibleName(), QStringLiteral("前面还有 6 人"));
        people.setAhead(0);
        QCOMPARE(people.accessibleName(), QStringLiteral("下一位就是您"));
        Banner banner(*m_theme, m_clock, Tone::Danger);
        banner.setTitle(QStringLiteral("离线"));
        banner.setText(QStringLiteral("现在选的号<warn>有效</warn>"));
        QCOMPARE(banner.accessibleName(), QStringLiteral("离线 现在选的号有效"));
    }

    void bannerAsksForItsActionOnKioskAndDesk()
    {
        Banner banner(*m_theme, m_clock, Tone::Warn);
        QSignalSpy asked(&banner, &Banner::actionRequested);
        banner.setAction(QStringLiteral("再试一次"));

        banner.findChild<BigButton *>()->click();
        m_theme->setSurface(Surface::Reception);
        QVERIFY(banner.findChild<BigButton *>()->isHidden());
        banner.findChild<DeskButton *>()->click();

        QCOMPARE(asked.count(), 2);
    }

    void wordsKeepWhatIsNoTag()
    {
        QCOMPARE(TextBlock::plain("a < b <x> <b>c</b> <danger>d</danger>"),
            QStringLiteral("a < b <x> c d"));
        TextLabel label(*m_theme, TextRole::Body);
        label.setText(QStringLiteral("一二三四五六七八九十一二三四五六七八九十"));
        QCOMPARE(label.heightForWidth(330), 2 * m_theme->lineHeight(TextRole::Body));
        m_theme->setSurface(Surface::KioskElder);
        QCOMPARE(label.heightForWidth(330), 4 * m_theme->lineHeight(TextRole::Body));
    }

    void lettersBelowTheLineAreNotCut()
    {
        for (const Surface surface : {Surface::Kiosk, Surface::KioskElder}) {
            m_theme->setSurface(surface);
            for (const TextRole role : {TextRole::Display,
                     TextRole::Title,
                     TextRole::CardTitle,
                     TextRole::Button,
                     TextRole::Body}) {
                TextLabel label(*m_theme, role);
                label.setText(QStringLiteral("您好 Is this (you)? Jgpqy"));
                const int width = label.sizeHint().width();

                const int own = inkedRows(label, QSize(width, label.heightForWidth(width)));

                QCOMPARE(own, inkedRows(label, QSize(width, 2 * label.heightForWidth(width))));
            }
        }
    }

    void chartShowsItsFiguresAsATable()
    {
        ChartData data;
        data.title = QStringLiteral("满意度");
        data.categories = {"2日", "4日"};
        data.series = {{QStringLiteral("满意"), {91.25, NAN}}};
        data.target = 92;
        data.targetName = QStringLiteral("目标");
        data.decimals = 1;
        ChartPanel panel(*m_theme);
        panel.setData(data);

        panel.findChild<DeskButton *>("chartSwitch")->click();

        QCOMPARE(panel.view(), ChartPanel::View::Table);
        const auto *table = panel.findChild<QTableWidget *>("chartTable");
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->columnCount(), 3);
        QCOMPARE(table->item(0, 1)->text(), QString::number(91.25, 'f', 1));
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("–"));
        QVERIFY(misses(data, 91.9));
        QVERIFY(!misses(data, 92));
        data.better = ChartData::Better::Lower;
        QVERIFY(misses(data, 92.1));
        QVERIFY(!misses(data, NAN));
    }

    void emptyChartAndOddMapsAreDrawnQuietly()
    {
        ChartPanel panel(*m_theme);
        panel.resize(400, 300);
        QVERIFY(!panel.grab().isNull());
        panel.setData({.title = "x", .categories = {"a"}, .series = {{"s", {}}}});
        QVERIFY(!panel.grab().isNull());

        MapView map(*m_theme);
        map.resize(968, 430);
        QVERIFY(!map.grab().isNull());
        MapFloor odd;
        odd.rooms = {{QPolygonF(), "no outline", MapKind::Room},
            {QPolygonF{{0, 0}, {1, 0}}, "a line", MapKind::Destination},
            {QPolygonF{{5, 5}, {5, 5}, {5, 5}}, "a point", MapKind::Lift}};
        odd.route = {{1, 1}, {1, 1}, {1, 1}};
        odd.start = QPointF(1, 1);
        odd.startLabel = "here";
        map.setFloors({odd, {}, odd});
        QVERIFY(!map.grab().isNull());
    }

    void focusRingComesWithKeysAndLeavesWithTheFocus()
    {
        QWidget window;
        BigButton one(*m_theme, m_clock, BigButton::Variant::Primary, &window);
        BigButton other(*m_theme, m_clock, BigButton::Variant::Primary, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        one.setFocus(Qt::MouseFocusReason);
        QCOMPARE(window.findChildren<FocusRing *>().size(), 0);
        other.setFocus(Qt::TabFocusReason);
        QCOMPARE(window.findChildren<FocusRing *>().size(), 1);
        one.setFocus(Qt::MouseFocusReason);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(window.findChildren<FocusRing *>().size(), 0);
    }
};

QTEST_MAIN(ComponentsTest)
#include "componentstest.moc"
