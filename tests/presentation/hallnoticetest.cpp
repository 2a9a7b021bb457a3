// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/hallnotice.h"

#include <QtTest>

using namespace Domain;
using namespace Presentation;

class HallNoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void promiseHasTheNumbersOfThePolicy()
    {
        const QString usual = HallNotice({}).promise();
        QVERIFY2(usual.contains(QStringLiteral("晚 30 分钟以上")), qPrintable(usual));
        QVERIFY2(usual.contains(QStringLiteral("急诊三级最多是 60 分钟")), qPrintable(usual));

        QueuePolicy own;
        own.nonMedicalCapMin = 40;
        own.returning.creditMin = 35;
        own.emergencyThree.creditMin = 90;
        const QString changed = HallNotice(own).promise();
        QVERIFY2(changed.contains(QStringLiteral("晚 40 分钟以上")), qPrintable(changed));
        QVERIFY2(changed.contains(QStringLiteral("最多是 90 分钟")), qPrintable(changed));
    }

    void everyClassAndGroupStandsWithWhatItAdds()
    {
        QueuePolicy own;
        own.booked.creditMin = 17;
        own.statutoryMin[size_t(Statutory::Age65)] = 11;
        own.statutoryMin[size_t(Statutory::ServiceMember)] = 0;
        const HallNotice notice(own);

        QCOMPARE(notice.classes().size(), size_t(7));
        const QString text = notice.text();
        QVERIFY2(text.contains(QStringLiteral("预约，准时到：从预约时间算起，多算 17 分钟")),
            qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("65 岁以上：再多算 11 分钟")));
        QVERIFY(!text.contains(QStringLiteral("军人"))); // nothing is granted here
        QVERIFY(text.contains(QStringLiteral("为什么先叫她")));
    }

    void pageToBePrintedHasAllOfIt()
    {
        QueuePolicy own;
        own.version = 3;
        const HallNotice notice(own);

        const QString page = notice.html(QStringLiteral("A<B 医院"), QDate(2026, 5, 14));

        QVERIFY(page.contains(notice.promise()));
        for (const auto &lines : {notice.classes(), notice.groups()}) {
            for (const HallNotice::Line &line : lines)
                QVERIFY2(page.contains(line.what), qPrintable(line.what));
        }
        QVERIFY(page.contains(notice.howToAsk()));
        QVERIFY(page.contains(QStringLiteral("A&lt;B 医院 · 排队规则第 3 版 · 2026-05-14")));
        QVERIFY(page.contains(QStringLiteral("size: A4")));
    }
};

QTEST_MAIN(HallNoticeTest)
#include "hallnoticetest.moc"
