// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/password.h"

#include "testlib/verify.h"

using namespace Base;

namespace {
/// The cheapest that libsodium takes, on the same way.
constexpr PasswordCost Cheap{1, 8192};
} // namespace

class PasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onlyThePasswordFitsItsHash()
    {
        const auto hash = hashPassword("门诊楼下的桂花开了", Cheap);

        VERIFY_OK(hash);
        QVERIFY(hash->startsWith("$argon2id$"));
        QVERIFY(!hash->contains("桂花"));
        QVERIFY(isPassword("门诊楼下的桂花开了", *hash));
        for (const char *wrong : {"", "门诊楼下的桂花", "门诊楼下的桂花开了 ", "x"})
            QVERIFY2(!isPassword(QString::fromUtf8(wrong), *hash), wrong);
    }

    void sameWordHasAnotherHashEveryTime()
    {
        QVERIFY(*hashPassword("correct horse", Cheap) != *hashPassword("correct horse", Cheap));
    }

    void lettersPutTogetherInAnotherWayAreTheSame()
    {
        const auto hash = hashPassword(QString::fromUtf8("caf\u00e9 au lait"), Cheap);

        QVERIFY(isPassword(QString::fromUtf8("cafe\u0301 au lait"), *hash));
    }

    void whatIsNoHashFitsNothing()
    {
        for (const QString &hash : {QString(), QStringLiteral("x"), QString(500, 'a'),
                 QStringLiteral("$argon2id$v=19$m=8,t=1,p=1$")})
            QVERIFY(!isPassword("x", hash));
    }

    void impossibleCostIsSaidSo()
    {
        VERIFY_FAILS(hashPassword("x", {1, 1}), "no-memory");
    }

    void usualCostIsModerate()
    {
        const auto hash = hashPassword("x", ModerateCost);

        VERIFY_OK(hash);
        QVERIFY2(hash->contains("$m=262144,t=3,p=1$"), qPrintable(*hash));
    }

    void workerAnswersLaterAndInOrder()
    {
        PasswordWorker worker(Cheap);
        QStringList heard;
        QObject context;
        worker.hash("a", &context, [&](const Result<QString> &hash) {
            heard += hash && isPassword("a", *hash) ? "hash" : "none";
        });
        worker.check("a", *hashPassword("a", Cheap), &context, [&](const Result<bool> &fits) {
            heard += fits && *fits ? "fits" : "not";
        });
        worker.check("b", *hashPassword("a", Cheap), &context, [&](const Result<bool> &fits) {
            heard += fits && *fits ? "fits" : "not";
        });
        QVERIFY(heard.isEmpty());

        QTRY_COMPARE(heard, QStringList({"hash", "fits", "not"}));
    }

    void tooManyAtOnceAreTurnedAway()
    {
        PasswordWorker worker(Cheap);
        int hashed = 0;
        int busy = 0;
        for (int i = 0; i < PasswordWorker::MostWaiting + 5; ++i)
            worker.hash("a", this, [&](const Result<QString> &hash) {
                ++(hash ? hashed : busy);
            });

        QTRY_COMPARE(hashed + busy, PasswordWorker::MostWaiting + 5);
        QCOMPARE(busy, 5);
    }

    void whoeverIsGoneHearsNothing()
    {
        PasswordWorker worker(Cheap);
        bool heard = false;
        bool last = false;
        auto gone = std::make_unique<QObject>();
        worker.hash("a", gone.get(), [&](const Result<QString> &) { heard = true; });
        gone.reset();
        worker.hash("a", this, [&](const Result<QString> &) { last = true; });

        QTRY_VERIFY(last);
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(PasswordTest)
#include "passwordtest.moc"
