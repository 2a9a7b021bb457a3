// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/staff/signinscreen.h"

#include <QAbstractButton>
#include <QLineEdit>

#include "ctl/staffcommands.h"
#include "presentation/desk.h"
#include "presentation/staff/deskaccount.h"
#include "reception/deskview.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "testlib/hospital.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/theme.h"

using namespace std::chrono_literals;
using Presentation::DeskAccount;
using TestLib::Desk;
using TestLib::Hospital;

namespace {
const QString Own = QStringLiteral("three quiet words");
}

class SignInScreenTest : public QObject
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

    bool isShut() { return find<QWidget>("signInScreen")->isVisible(); }

    void type(const QString &text) { QTest::keyClicks(m_window->focusWidget(), text); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->focusWidget(), key, modifiers);
    }

    /// Account and password by the keyboard alone.
    void signInByKeys(const QString &password)
    {
        type("zhou.min");
        key(Qt::Key_Return);
        type(password);
        key(Qt::Key_Return);
    }

    void hire(const char *role = "receptionist")
    {
        const auto given = m_staff->add("zhou.min", role, "周敏");
        VERIFY_OK(given);
        m_given = *given;
        m_door->askPolicy();
        m_hospital->settle();
    }

    /// She is in, with her own password.
    void begin()
    {
        hire();
        signInByKeys(m_given);
        QTRY_VERIFY(find<QLineEdit>("signInAgain")->isVisible());
        type(Own);
        key(Qt::Key_Return);
        type(Own);
        key(Qt::Key_Return);
        QTRY_VERIFY(!isShut());
    }

private Q_SLOTS:

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_staff = std::make_unique<Ctl::Staff>(m_hospital->serverStore(),
            m_hospital->clock,
            m_hospital->random,
            Hospital::passwordCost);
        m_station = &m_hospital->join("reception", "2 号前台");
        m_theme = std::move(*Widgets::Theme::load());
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);
        m_door = std::make_unique<Sync::SignIn>(
            *m_station->station, *m_station->database, Hospital::passwordCost);
        VERIFY_OK(m_door->load());
        m_account = std::make_unique<DeskAccount>(
            *m_door, *m_station->station, m_hospital->clock);
        m_window = Reception::makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
        m_window->guard(*m_account);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_hospital->settle();
    }

    void cleanup()
    {
        m_window.reset();
        m_account.reset();
        m_door.reset();
        m_desk.reset();
        m_hospital.reset();
    }

    void withoutAccountsTheDeskIsOpen()
    {
        QVERIFY(!isShut());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(isShut()); // and says how to begin
        QVERIFY(m_account->notice().contains("daoyictl staff add"));
        key(Qt::Key_Escape);
        QVERIFY(!isShut());
    }

    void firstAccountShutsTheDesk()
    {
        hire();

        QVERIFY(isShut());
        QVERIFY(!find<QWidget>("deskView")->isVisible()); // also for who reads it by voice
        key(Qt::Key_Escape);
        QVERIFY(isShut());
        TestLib::keepPicture(*m_window, "sign-in");
    }

    void firstSignInChoosesAPassword()
    {
        hire();
        signInByKeys(m_given);

        QTRY_VERIFY(find<QLineEdit>("signInAgain")->isVisible());
        QVERIFY(find<QLineEdit>("signInAgain")->text().isEmpty());
        TestLib::keepPicture(*m_window, "sign-in-own-password");
        type(Own);
        key(Qt::Key_Return);
        type("another one here");
        key(Qt::Key_Return);
        QVERIFY(m_account->problem().contains("两次"));
        QTest::keySequence(m_window->focusWidget(), QKeySequence::SelectAll);
        type(Own);
        key(Qt::Key_Return);
        QTRY_VERIFY(!isShut());
        QCOMPARE(find<QAbstractButton>("personButton")->text(), "周敏");
        TestLib::keepPicture(*m_window, "signed-in");
    }

    void wrongPasswordIsSaidAndCanBeTypedAgain()
    {
        begin();
        m_account->switchUser();
        signInByKeys("guess");

        QTRY_COMPARE(m_account->problem(), "账号或密码不对。");
        QVERIFY(find<QLineEdit>("signInPassword")->hasFocus());
        TestLib::keepPicture(*m_window, "sign-in-wrong");
        type(Own); // in place of the wrong one, which is selected
        key(Qt::Key_Return);
        QTRY_VERIFY(!isShut());
    }

    void lockKeepsWhatWasTyped()
    {
        begin();
        QTest::keyClick(m_window.get(), Qt::Key_F3);
        auto *name = find<QLineEdit>("nameField");
        name->setFocus();
        QTest::keyClicks(name, "Zhang");
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(isShut());
        QVERIFY(!name->isVisible());
        QCOMPARE(find<QLineEdit>("signInName")->text(), "zhou.min");
        QVERIFY(find<QLineEdit>("signInPassword")->hasFocus());
        TestLib::keepPicture(*m_window, "locked");

        type(Own);
        key(Qt::Key_Return);
        QTRY_VERIFY(!isShut());
        QCOMPARE(name->text(), "Zhang");
        QVERIFY(name->hasFocus());
    }

    void keysOfTheDeskDoNothingWhileItIsLocked()
    {
        begin();
        m_account->lock();
        const QString before = m_window->currentView()->objectName();

        for (const Qt::Key one : {Qt::Key_F3, Qt::Key_F5, Qt::Key_F9, Qt::Key_F1})
            key(one);
        key(Qt::Key_N, Qt::ControlModifier);
        key(Qt::Key_K, Qt::ControlModifier);

        QVERIFY(isShut());
        QCOMPARE(m_window->currentView()->objectName(), before);
        QVERIFY(!find<QWidget>("keysOverlay")->isVisible());
    }

    void untouchedDeskLocksItself()
    {
        begin();
        m_hospital->clock.advance(DeskAccount::LockAfter - 1s);
        key(Qt::Key_Shift);
        m_hospital->clock.advance(DeskAccount::LockAfter - 1s);
        m_account->tick();
        QVERIFY(!isShut());

        m_hospital->clock.advance(1s);
        m_account->tick();
        QVERIFY(isShut());
    }

    void offlineSignInSaysWhatItIsGoodFor()
    {
        begin();
        QTRY_VERIFY(*Store::StaffTable(*m_station->database).verifierNamed("zhou.min"));
        m_account->lock();
        m_station->wire->cut();
        m_hospital->settle();
        QVERIFY(m_account->notice().contains("离线登录"));
        TestLib::keepPicture(*m_window, "sign-in-offline");

        type(Own);
        key(Qt::Key_Return);
        QTRY_VERIFY(!isShut());
        QVERIFY(m_account->isOffline());
        QVERIFY(find<QAbstractButton>("personButton")->accessibleName().contains("离线"));
        m_hospital->reconnect(*m_station);
        QVERIFY(m_desk->messages.sentence().contains("Ctrl+L"));
        TestLib::keepPicture(*m_window, "signed-in-offline");
    }

    void everythingHasANameForTheVoice()
    {
        hire();
        for (const char *name : {"signInName", "signInPassword"})
            QVERIFY(!find<QLineEdit>(name)->accessibleName().isEmpty());
        QCOMPARE(find<QLineEdit>("signInPassword")->echoMode(), QLineEdit::Password);
        QVERIFY(!find<QAbstractButton>("signInButton")->text().isEmpty());
    }

private:
    std::unique_ptr<Hospital> m_hospital;
    std::unique_ptr<Ctl::Staff> m_staff;
    Desk *m_station = nullptr;
    QString m_given;
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<Sync::SignIn> m_door;
    std::unique_ptr<DeskAccount> m_account;
    std::unique_ptr<Reception::ReceptionWindow> m_window;
};

QTEST_MAIN(SignInScreenTest)
#include "signinscreentest.moc"
