// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/mrz.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "testlib/verify.h"

using namespace Domain;

namespace {
const QDate Today(2026, 5, 14);
const QStringList Passport{
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"};
} // namespace

class MrzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void passportTellsItsHolder()
    {
        const auto mrz = readMrz(Passport, Today);

        VERIFY_OK(mrz);
        QCOMPARE(mrz->format, MrzFormat::TD3);
        QCOMPARE(mrz->documentCode, QStringLiteral("P"));
        QCOMPARE(mrz->issuer, QStringLiteral("UTO"));
        QCOMPARE(mrz->number, QStringLiteral("L898902C3"));
        QCOMPARE(mrz->surname, QStringLiteral("ERIKSSON"));
        QCOMPARE(mrz->givenNames, QStringLiteral("ANNA MARIA"));
        QCOMPARE(mrz->birth.date, QDate(1974, 8, 12));
        QCOMPARE(mrz->gender, Gender::Female);
        QCOMPARE(mrz->expires, QDate(2012, 4, 15));
    }

    void cardWithLongNumberIsReadWhole()
    {
        const auto mrz = readMrz({"IDBEL000590240<6013<<<<<<<<<<<",
                                     "8512017F1311048BEL851201002007",
                                     "REINARTZ<<ULRIKE<KATIA<E<<<<<<"},
            Today);

        VERIFY_OK(mrz);
        QCOMPARE(mrz->number, QStringLiteral("000590240601"));
        QCOMPARE(mrz->optionalData, QString());
    }

    void linesMayComeAsOneText()
    {
        QCOMPARE(readMrz(Passport.join(u'\n') + "\r\n", Today).has_value(), true);
        QCOMPARE(readMrz(Passport.join(QString()).toLower(), Today).has_value(), true);
    }

    void eachDamageHasItsError_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("character");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const QString check = QStringLiteral("bad-check-digit");
        QTest::newRow("number") << 1 << 1 << "9" << check << "document number";
        QTest::newRow("birth") << 1 << 14 << "5" << check << "birth date";
        QTest::newRow("expiry") << 1 << 22 << "3" << check << "expiry date";
        QTest::newRow("personal") << 1 << 30 << "2" << check << "personal number";
        QTest::newRow("whole") << 1 << 43 << "1" << check << "whole document";
        QTest::newRow("strange") << 0 << 8 << "?"
                                 << "bad-character"
                                 << "machine-readable lines";
        QTest::newRow("short") << 0 << 8 << ""
                               << "bad-length"
                               << "machine-readable lines";
    }

    void eachDamageHasItsError()
    {
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, character);
        QFETCH(QString, code);
        QFETCH(QString, field);
        QStringList lines = Passport;
        lines[line].replace(column, 1, character);

        const auto mrz = readMrz(lines, Today);

        QVERIFY(!mrz);
        QCOMPARE(mrz.error().code, code);
        QCOMPARE(mrz.error().detail, field);
    }

    void impossibleDatesAreRefused()
    {
        const QString birth = QStringLiteral("741312");
        QStringList lines = Passport;
        lines[1].replace(13, 7, birth + QString::number(mrzCheckDigit(birth)));
        const QString second = lines[1];
        const QString covered = second.left(10) + second.mid(13, 7) + second.mid(21, 22);
        lines[1][43] = QLatin1Char(char('0' + mrzCheckDigit(covered)));

        VERIFY_FAILS(readMrz(lines, Today), "bad-birth-date");
    }

    void garbageNeverCrashes()
    {
        VERIFY_FAILS(readMrz(QStringList(), Today), "bad-length");
        VERIFY_FAILS(readMrz(QString(1 << 20, u'<'), Today), "bad-length");
        VERIFY_FAILS(readMrz(QString(88, u'<'), Today), "bad-check-digit");
        VERIFY_FAILS(readMrz(QString(90, u'Z'), Today), "bad-check-digit");
        VERIFY_FAILS(readMrz(QString(72, QChar(0x738b)), Today), "bad-character");
    }

    void strangersVectorsAgree()
    {
        QFile file(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/../shared/data/id_vectors/mrz_dev.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("skipped: no ../shared/data");
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!cases.isEmpty());

        for (const QJsonValue &value : cases) {
            const QJsonObject vector = value.toObject();
            QStringList lines;
            for (const QJsonValue &line : vector[u"lines"].toArray())
                lines += line.toString();
            const auto mrz = readMrz(lines, Today);
            const QString name = vector[u"case"].toString();
            const bool damaged = name.contains(u"wrong");
            QVERIFY2(mrz.has_value() != damaged,
                qPrintable(name + ": " + (mrz ? QString() : mrz.error().detail)));
            if (name == u"Use autocorrection")
                QCOMPARE(
                    mrz->surname + u' ' + mrz->givenNames, QStringLiteral("SMITH JOHN ALBERT"));
        }
    }
};

QTEST_GUILESS_MAIN(MrzTest)
#include "mrztest.moc"
