// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/signature.h"

#include "testlib/verify.h"

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOwnersSignatureIsAccepted()
    {
        const Base::KeyPair mine = Base::makeKeyPair();
        const Base::KeyPair other = Base::makeKeyPair();

        const auto signature = Base::sign("challenge", mine.secretKey);

        VERIFY_OK(signature);
        QVERIFY(Base::verify("challenge", *signature, mine.publicKey));
        QVERIFY(!Base::verify("Challenge", *signature, mine.publicKey));
        QVERIFY(!Base::verify("challenge", *signature, other.publicKey));
        QVERIFY(!Base::verify("challenge", "short", mine.publicKey));
    }

    void aWrongKeyIsRefused()
    {
        VERIFY_FAILS(Base::sign("challenge", "short"), "bad-key");
    }

    void digestDependsOnItsKey()
    {
        const QByteArray key(32, 'k');

        QCOMPARE(Base::digest("x").size(), 32);
        QVERIFY(Base::digest("x") != Base::digest("x", key));
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signaturetest.moc"
