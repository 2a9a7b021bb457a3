// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/policyview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "ctl/staffcommands.h"
#include "presentation/desk.h"
#include "presentation/queue/policywords.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "store/policytable.h"
#include "sync/signin.h"
#include "testlib/hospital.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/theme.h"

using namespace std::chrono_literals;
using namespace TestLib;

namespace {
const QString Own = QStringLiteral("three quiet words");
}

class PolicyViewTest : public QObject
{
    Q_OBJECT

    template<typename Kind>
    Kind *find(const char *name)
    {
        auto *found = m_window->findChild<Kind *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    /// The day after a demonstration day, with `role` signed in at the desk.
    void open(const char *role)
    {
        m_hospital = std::make_unique<Hospital>();
        m_hospital->clock.advance(9h);
        VERIFY_OK(m_hospital->administration().playDemo({300, 7, m_hospital->clock.now()}));
        m_hospital->clock.advance(16h);
        m_station = &m_hospital->join("reception", "2 号前台");
        Ctl::Staff staff(m_hospital->serverStore(),
            m_hospital->clock,
            m_hospital->random,
            Hospital::passwordCost);
        const auto given = staff.add("zhou.min", role, "周敏");
        VERIFY_OK(given);
        m_theme = std::move(*Widgets::Theme::load());
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);
        m_door = std::make_unique<Sync::SignIn>(
            *m_station->station, *m_station->database, Hospital::passwordCost);
        VERIFY_OK(m_door->load());
        m_door->changePassword("zhou.min", *given, Own, [](const Base::Result<void> &) {});
        QTRY_VERIFY(m_door->person());
        m_desk->policy.setEditor({m_door->person()->displayName,
            m_door->person()->role == Domain::StaffRole::Administrator});
        m_window = Reception::makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->showView(QStringLiteral("policyView"));
        m_hospital->settle();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->focusWidget(), key, modifiers);
        m_hospital->settle();
    }

    /// By the keyboard: the rule, its number.
    void change(const QString &rule, int value)
    {
        auto *table = find<QTableView>("policyNumbers");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == rule)
                table->setCurrentIndex(table->model()->index(row, 0));
        }
        table->setFocus();
        m_desk->policy.choose(table->currentIndex().row());
        press(Qt::Key_Return);
        QTest::keyClicks(find<QSpinBox>("policyValue"), QString::number(value));
        press(Qt::Key_Return);
    }

    int bookedCredit()
    {
        Store::Reader reader(*m_station->database);
        return Store::PolicyTable(reader).current()->booked.creditMin;
    }

private Q_SLOTS:

    void cleanup()
    {
        useChinese();
        m_window.reset();
        m_door.reset();
        m_desk.reset();
        m_hospital.reset();
    }

    void everyNumberHasAName()
    {
        using Presentation::PolicyWords;
        QSet<QString> names;
        for (const auto &number : Domain::numbersOf({})) {
            const QString name = PolicyWords::name(number.place);
            QVERIFY2(name != number.place, qPrintable(number.place));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names += name;
        }
    }

    void administratorSeesTheEffectSavesAndRollsBack()
    {
        open("administrator");
        new QAbstractItemModelTester(&m_desk->policy.numbers(), this);
        keepPicture(*m_window, "policy");
        change("预约：多算的等候", 0);
        QCOMPARE(m_desk->policy.changes(), 1);
        press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(m_desk->policy.effect().rowCount() > 1);
        QVERIFY2(m_desk->policy.effectNote().contains("人的叫号时间会变"),
            qPrintable(m_desk->policy.effectNote()));
        keepPicture(*m_window, "policy-effect");

        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bookedCredit(), 20); // no reason, nothing is kept
        QCOMPARE(m_window->focusWidget(), find<QLineEdit>("policyWhy"));
        QTest::keyClicks(m_window->focusWidget(), "for a month");
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->policy.versionInForce(), 2);
        QCOMPARE(bookedCredit(), 0);
        QCOMPARE(m_desk->policy.versions().rowCount(), 2);
        keepPicture(*m_window, "policy-saved");

        find<QTableView>("policyVersions")->selectRow(1);
        m_hospital->settle();
        QTest::keyClicks(find<QLineEdit>("policyWhy"), "longer waits");
        press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->policy.versionInForce(), 3);
        QCOMPARE(bookedCredit(), 20);
        keepPicture(*m_window, "policy-restored");
    }

    void capBelowACreditIsRefusedWithItsName()
    {
        open("administrator");
        change("非病情最多多算（大厅公示的承诺）", 15);
        QVERIFY2(m_desk->policy.problem().startsWith("「带结果回诊：多算的等候」"),
            qPrintable(m_desk->policy.problem()));
        QVERIFY(find<QWidget>("policyProblem")->isVisible());
        QTest::keyClicks(find<QLineEdit>("policyWhy"), "try");
        keepPicture(*m_window, "policy-refused");

        press(Qt::Key_S, Qt::ControlModifier);

        QCOMPARE(m_desk->messages.sentence(), m_desk->policy.problem());
        QCOMPARE(m_desk->policy.versionInForce(), 1);
        press(Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(m_desk->policy.changes(), 0);
        QVERIFY(m_desk->policy.problem().isEmpty());
    }

    void administratorWritesTheNoticeOfTheHall()
    {
        QTemporaryDir folder;
        open("administrator");
        QVERIFY(find<QAbstractButton>("hallNotice")->isEnabled());

        QVERIFY(m_desk->policy.writeNotice(folder.path()));

        QFile page(folder.filePath(QStringLiteral("排队公示-第 1 版.html")));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString words = QString::fromUtf8(page.readAll());
        QVERIFY(words.contains(QStringLiteral("比您晚 30 分钟以上")));
        QVERIFY(words.contains(QStringLiteral("人民医院")));
        keepPicture(*m_window, "policy-notice");
        QVERIFY(!m_desk->policy.writeNotice(folder.filePath(QStringLiteral("not there"))));
    }

    void othersReadOnly()
    {
        open("supervisor");
        QTemporaryDir folder;
        QVERIFY(!find<QAbstractButton>("hallNotice")->isEnabled());
        QVERIFY(!m_desk->policy.writeNotice(folder.path()));

        QVERIFY(!find<QSpinBox>("policyValue")->isEnabled());
        QVERIFY(!find<QAbstractButton>("savePolicy")->isEnabled());
        QVERIFY(!find<QAbstractButton>("rollBackPolicy")->isEnabled());
        m_desk->policy.choose(4);
        m_desk->policy.setValue(3);
        QCOMPARE(m_desk->policy.changes(), 0);
        keepPicture(*m_window, "policy-reader");
    }

    void withoutTheServerNothingIsSaved()
    {
        open("administrator");
        change("预约：多算的等候", 10);
        m_station->wire->cut();
        m_hospital->settle();

        m_desk->policy.save("试一个月");

        QVERIFY(!m_desk->policy.isDeciding());
        QVERIFY(m_desk->messages.sentence().contains("离线"));
        QCOMPARE(m_desk->policy.changes(), 1); // what was typed stays
    }

    void otherLooks()
    {
        open("administrator");
        change("预约：多算的等候", 0);
        press(Qt::Key_P, Qt::ControlModifier);
        m_window->resize(1920, 1080);
        keepPicture(*m_window, "policy-1920");
        m_window->resize(1280, 800);
        m_theme->setPalette(Widgets::Palette::HighContrast);
        keepPicture(*m_window, "policy-contrast");
        m_theme->setPalette(Widgets::Palette::Light);
        useEnglish(m_desk->settings);
        m_hospital->settle();
        press(Qt::Key_P, Qt::ControlModifier);
        keepPicture(*m_window, "policy-en");
    }

    void namesOfClassesStandWhole_data()
    {
        QTest::addColumn<bool>("inEnglish");
        QTest::newRow("zh") << false;
        QTest::newRow("en") << true;
    }

    void namesOfClassesStandWhole()
    {
        QFETCH(bool, inEnglish);
        open("administrator");
        change("预约：多算的等候", 0);
        if (inEnglish)
            useEnglish(m_desk->settings);
        m_hospital->settle();
        press(Qt::Key_P, Qt::ControlModifier);

        auto *effect = find<QTableView>("policyEffect");
        QTRY_VERIFY(effect->isVisible());
        QVERIFY(effect->model()->rowCount() > 3);
        const QFontMetrics letters(m_theme->font(Widgets::TextRole::Body));
        int widest = letters.horizontalAdvance(inEnglish ? "Back with results" : "带结果回诊");
        for (int row = 0; row < effect->model()->rowCount(); ++row)
            widest = std::max(widest,
                letters.horizontalAdvance(effect->model()->index(row, 0).data().toString()));
        constexpr int Edges = 24; // left of the first column, and to the next
        QTRY_VERIFY2(effect->columnWidth(0) >= widest + Edges,
            qPrintable(QStringLiteral("%1 < %2").arg(effect->columnWidth(0)).arg(widest + Edges)));
        keepPicture(*m_window, inEnglish ? "policy-classes-en" : "policy-classes");
    }

private:
    std::unique_ptr<Hospital> m_hospital;
    TestLib::Desk *m_station = nullptr;
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<Sync::SignIn> m_door;
    std::unique_ptr<Reception::ReceptionWindow> m_window;
};

QTEST_MAIN(PolicyViewTest)
#include "policyviewtest.moc"
