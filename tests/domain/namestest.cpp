// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/names.h"

#include <QtTest>

#include "domain/identity/phone.h"
#include "testlib/verify.h"

using namespace Domain;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void strangersReadOnlyAPart_data() // edge 107
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("three") << "王小明"
                               << "王*明";
        QTest::newRow("two") << "王明"
                             << "王*";
        QTest::newRow("one") << "王"
                             << "*";
        QTest::newRow("four") << "张王建华"
                              << "张**华";
        QTest::newRow("compound four") << "欧阳若兰"
                                       << "欧阳*兰";
        QTest::newRow("compound three") << "欧阳兰"
                                        << "欧阳*";
        QTest::newRow("not compound") << "欧阳"
                                      << "欧*";
        QTest::newRow("rare character") << "裴𬱖"
                                        << "裴*";
        QTest::newRow("rare character last") << "王小𬱖"
                                             << "王*𬱖";
        QTest::newRow("ideographic variant") << "葛\U000E0100小明"
                                             << "葛\U000E0100*明";
        QTest::newRow("dot") << "阿依古丽·买买提"
                             << "阿***·买**";
        QTest::newRow("Latin") << "John Smith"
                               << "J*** S***";
        QTest::newRow("Latin one") << "Cher"
                                   << "C***";
        QTest::newRow("accent") << "Élodie O'Neil"
                                << "É*** O***";
        QTest::newRow("decomposed accent") << "E\u0301lodie"
                                           << "E\u0301***";
        QTest::newRow("both") << "王小明 David"
                              << "王*明 D***";
        QTest::newRow("blanks") << "  王小明 "
                                << "王*明";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void strangersReadOnlyAPart()
    {
        QFETCH(QString, name);
        QFETCH(QString, masked);

        QCOMPARE(maskedName(name), masked);
    }

    void numbersAndPhonesShowTheirEnds()
    {
        QCOMPARE(maskedNumber("11010119900101002X"), QStringLiteral("1101**********002X"));
        QCOMPARE(maskedNumber("A1234563"), QStringLiteral("A1****63"));
        QCOMPARE(maskedNumber("1234"), QStringLiteral("1**4"));
        QCOMPARE(maskedNumber("12"), QStringLiteral("**"));
        QCOMPARE(maskedPhone("13812345678"), QStringLiteral("138****5678"));
        QCOMPARE(maskedPhone("+4915112345678"), QStringLiteral("**********5678"));
        QCOMPARE(maskedPhone("12"), QStringLiteral("*2"));
    }

    void typedNameIsStoredTidily_data() // edge 19
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("plain") << "王小明"
                               << "王小明";
        QTest::newRow("blanks") << "  John   Smith "
                                << "John Smith";
        QTest::newRow("decomposed") << "Jose\u0301"
                                    << "José";
        QTest::newRow("rare") << "𬱖䶮𠅤"
                              << "𬱖䶮𠅤";
        QTest::newRow("private use") << "王\ue000"
                                     << "王\ue000";
        QTest::newRow("a hundred rare ones")
            << QStringLiteral("𬱖").repeated(100) << QStringLiteral("𬱖").repeated(100);
    }

    void typedNameIsStoredTidily()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stored);

        const auto name = checkName(typed);

        VERIFY_OK(name);
        QCOMPARE(*name, stored);
    }

    void refusesWhatIsNoName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << ""
                               << "name-empty";
        QTest::newRow("blanks") << " \u3000\t "
                                << "name-empty";
        QTest::newRow("300 characters") << QStringLiteral("王").repeated(300) << "name-too-long";
        QTest::newRow("101 rare ones") << QStringLiteral("𬱖").repeated(101) << "name-too-long";
        QTest::newRow("one letter, many accents")
            << QStringLiteral("e") + QString(5000, QChar(0x301)) << "name-too-long";
        QTest::newRow("escape") << "王\x1b[2J"
                                << "name-control-character";
        QTest::newRow("line break") << "王\n明"
                                    << "name-control-character";
        QTest::newRow("null") << QString(QChar(0)) + "王"
                              << "name-control-character";
        QTest::newRow("turned direction") << "王\u202e明"
                                          << "name-control-character";
        QTest::newRow("half a character")
            << QStringLiteral("王") + QChar(0xd800) << "name-control-character";
    }

    void refusesWhatIsNoName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);

        const auto name = checkName(typed);

        QVERIFY(!name);
        QCOMPARE(name.error().code, code);
    }

    void readersCountCharactersNotUnits()
    {
        QCOMPARE(characterCount("𬱖"), 1);
        QCOMPARE(characterCount("e\u0301"), 1);
        QCOMPARE(characterCount("王小明"), 3);
    }

    void phoneIsStoredAsDialled_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("mobile") << "138 1234-5678"
                                << "13812345678";
        QTest::newRow("full width") << "１３８１２３４５６７８"
                                    << "13812345678";
        QTest::newRow("country code") << "+86 138 1234 5678"
                                      << "13812345678";
        QTest::newRow("00") << "0049 151 1234 5678"
                            << "+4915112345678";
        QTest::newRow("landline") << "(010) 6512-3456"
                                  << "01065123456";
        QTest::newRow("one short") << "1381234567"
                                   << "bad-length";
        QTest::newRow("letters") << "138x2345678"
                                 << "bad-character";
        QTest::newRow("empty") << " "
                               << "phone-empty";
        QTest::newRow("endless") << QString(5000, '1') << "bad-length";
    }

    void phoneIsStoredAsDialled()
    {
        QFETCH(QString, typed);
        QFETCH(QString, outcome);

        const auto phone = checkPhone(typed);

        QCOMPARE(phone ? *phone : phone.error().code, outcome);
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "namestest.moc"
