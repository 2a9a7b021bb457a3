// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QtTest>

class RandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedGivesTheSameRow()
    {
        Base::SeededRandom one(7);
        Base::SeededRandom other(7);

        QCOMPARE(one.bytes(100), other.bytes(100));
        QVERIFY(one.bytes(16) != Base::SeededRandom(8).bytes(16));
    }

    void tokenHas128BitsInTwentySixCharacters()
    {
        Base::SystemRandom random;
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen += random.token();

        QCOMPARE(seen.size(), 1000);
        QCOMPARE(seen.begin()->size(), 26);
    }

    void belowStaysBelowItsBound()
    {
        Base::SeededRandom random(1);
        QSet<quint32> seen;
        for (int i = 0; i < 1000; ++i)
            seen += random.below(5);

        QCOMPARE(seen, (QSet<quint32> { 0, 1, 2, 3, 4 }));
    }
};

QTEST_GUILESS_MAIN(RandomTest)
#include "randomtest.moc"
