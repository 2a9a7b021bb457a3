// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seal.h"

#include <sodium.h>

#include "testlib/verify.h"

using namespace Base;

class SealTest : public QObject
{
    Q_OBJECT

    SystemRandom m_random;

private Q_SLOTS:

    void onlyTheOwnerOfTheKeyOpensTheBox()
    {
        const SealKeys keys = makeSealKeys(m_random);
        const auto box = seal("欧阳雪梅", keys.publicKey, m_random);

        VERIFY_OK(box);
        QVERIFY(!box->contains("欧阳"));
        QCOMPARE(*openSeal(*box, keys), QByteArray("欧阳雪梅"));
        VERIFY_FAILS(openSeal(*box, makeSealKeys(m_random)), "cannot-open");
    }

    void boxIsOneOfLibsodiums()
    {
        const SealKeys keys = makeSealKeys(m_random);
        QByteArray theirs(5 + crypto_box_SEALBYTES, 0);
        const QByteArray words("hello");
        QCOMPARE(crypto_box_seal(reinterpret_cast<unsigned char *>(theirs.data()),
                     reinterpret_cast<const unsigned char *>(words.constData()),
                     5,
                     reinterpret_cast<const unsigned char *>(keys.publicKey.constData())),
            0);

        QCOMPARE(*openSeal(theirs, keys), words);
        QCOMPARE(seal(words, keys.publicKey, m_random)->size(), theirs.size());
    }

    void sameWordsAreNeverTheSameBox()
    {
        const SealKeys keys = makeSealKeys(m_random);

        QVERIFY(*seal("a", keys.publicKey, m_random) != *seal("a", keys.publicKey, m_random));
    }

    void damagedAndCutBoxesStayClosed()
    {
        const SealKeys keys = makeSealKeys(m_random);
        const QByteArray good = *seal("a", keys.publicKey, m_random);
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 1);
            QVERIFY(!openSeal(bad, keys));
            QVERIFY(!openSeal(good.left(i), keys));
        }
        VERIFY_FAILS(openSeal(good, {}), "cannot-open");
        VERIFY_FAILS(seal("a", "short", m_random), "bad-key");
    }
};

QTEST_GUILESS_MAIN(SealTest)
#include "sealtest.moc"
