// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/staff.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

class StaffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void accountNameIsOneHoweverItIsTyped()
    {
        QCOMPARE(accountName(" Zhou.Min "), "zhou.min");
        QCOMPARE(accountName("ＺＨＯＵ"), "zhou"); // full-width letters of a Chinese keyboard
        QCOMPARE(accountName("周敏"), "周敏");
        for (const char *none : {"", "  ", "zhou min", "a\tb", "<b>", "a/b"})
            QCOMPARE(accountName(QString::fromUtf8(none)), QString());
        QCOMPARE(accountName(QString(41, 'a')), QString());
    }

    void passwordIsLongAndNotTheName()
    {
        QCOMPARE(passwordFlaw("short-one", "zhou"), PasswordFlaw::TooShort);
        QCOMPARE(passwordFlaw("ten-letter", "zhou"), PasswordFlaw::None);
        QCOMPARE(passwordFlaw("一二三四五六七八九十", "zhou"), PasswordFlaw::None);
        QCOMPARE(passwordFlaw("𠮷𠮷𠮷𠮷𠮷", "zhou"), PasswordFlaw::TooShort); // ten units, five letters
        QCOMPARE(passwordFlaw(QString(201, 'a'), "zhou"), PasswordFlaw::TooLong);
        QCOMPARE(passwordFlaw("Zhou.Min.Desk", "zhou.min.desk"), PasswordFlaw::IsName);
        QCOMPARE(passwordFlaw("aaaaaaaaaa", "zhou"), PasswordFlaw::None); // no rules of composition
    }

    void fifthWrongTryLocksAndEachFurtherOneForTwiceAsLong()
    {
        const auto now = Base::fromSeconds(1778716800);

        for (int tries = 0; tries < 5; ++tries)
            QCOMPARE(lockedUntil(tries, now), Base::Never);
        QCOMPARE(lockedUntil(5, now), now + 30s);
        QCOMPARE(lockedUntil(6, now), now + 60s);
        QCOMPARE(lockedUntil(7, now), now + 120s);
        QCOMPARE(lockedUntil(12, now), now + 1h);
        QCOMPARE(lockedUntil(1'000'000, now), now + 1h);
    }

    void everyRoleHasItsWord()
    {
        for (const StaffRole role : {StaffRole::Receptionist,
                 StaffRole::Nurse,
                 StaffRole::Doctor,
                 StaffRole::Supervisor,
                 StaffRole::Administrator})
            QCOMPARE(staffRole(word(role)), role);
        QVERIFY(!staffRole("boss"));
    }
};

QTEST_GUILESS_MAIN(StaffTest)
#include "stafftest.moc"
