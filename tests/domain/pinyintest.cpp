// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/pinyin.h"

#include <QtTest>

using namespace Domain;

class PinyinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nameIsFoundByLetters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("full");
        QTest::addColumn<QStringList>("initials");
        const auto list = [](const char *words) { return QString::fromUtf8(words).split(u' '); };
        QTest::newRow("plain") << "王小明" << list("wangxiaoming") << list("wxm");
        QTest::newRow("lü") << "吕布" << list("lvbu lubu lyubu") << list("lb");
        QTest::newRow("compound") << "欧阳若兰" << list("ouyangruolan") << list("oyrl");
        QTest::newRow("two readings") << "朴树" << list("piaoshu pushu") << list("ps");
        QTest::newRow("other initial") << "单明" << list("shanming danming") << list("sm dm");
        QTest::newRow("compound, two readings")
            << "尉迟恭" << list("yuchigong weichigong") << list("ycg wcg");
        QTest::newRow("rare") << "裴𬱖" << list("peiwei") << list("pw");
        QTest::newRow("Latin") << "José Ñandú" << list("josenandu") << list("jn");
        QTest::newRow("dot") << "古丽·买买提" << list("gulimaimaiti") << list("glmmt");
    }

    void nameIsFoundByLetters()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, full);
        QFETCH(QStringList, initials);

        const Pinyin read = pinyin(name);

        QCOMPARE(read.full, full);
        QCOMPARE(read.initials, initials);
    }

    void ownReadingComesFirst() // edge 106
    {
        QCOMPARE(pinyin("朴恩惠", "piao en hui").full, QStringList("piaoenhui"));
        QCOMPARE(spokenPinyin("单田芳", "shàn tián fāng"), QStringLiteral("shàn tián fāng"));
        QCOMPARE(searchKey("乐嘉", "le jia"), QStringLiteral("lejia yuejia lj yj"));
    }

    void numberedPinyinIsReadByAVoice()
    {
        QCOMPARE(numberedPinyin("请您到一号诊室"),
            QStringLiteral("qing3 nin2 dao4 yi1 hao4 zhen3 shi4"));
        QCOMPARE(numberedPinyin("女厕所"), QStringLiteral("nü3 ce4 suo3"));
        QCOMPARE(numberedPinyin("重新开始了"), QStringLiteral("chong2 xin1 kai1 shi3 le5"));
        QCOMPARE(numberedPinyin("看医生的, A"), QStringLiteral("kan4 yi1 sheng1 de, A"));
        QCOMPARE(numberedPinyin({}), QString());
    }

    void spokenPinyinHasTones()
    {
        QCOMPARE(spokenPinyin("欧阳兰"), QStringLiteral("ōu yáng lán"));
        QCOMPARE(spokenPinyin("吕布"), QStringLiteral("lǚ bù"));
    }

    void manyAmbiguousSyllablesStayFew()
    {
        QVERIFY(pinyin("吕吕吕吕吕吕").full.size() <= MostReadings);
        QCOMPARE(pinyin("").full, QStringList());
        QCOMPARE(searchKey("!?"), QString());
    }
};

QTEST_GUILESS_MAIN(PinyinTest)
#include "pinyintest.moc"
