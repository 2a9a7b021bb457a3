// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "store/record.h"

namespace Store {

class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsWhatAReaderOfJsonReads()
    {
        const Record record{{"quote", QStringLiteral("a\"b\\c")},
            {"lines", QStringLiteral("一\n\t\u0001\u001f")},
            {"wide", QStringLiteral("😀é")},
            {"empty", QString()},
            {"number", qint64{9'007'199'254'740'993}},
            {"below", -1},
            {"nothing", Value()},
            {"broken", Value::broken(0.1)}};

        const QJsonObject read = QJsonDocument::fromJson(record.toText().toUtf8()).object();

        QCOMPARE(read, record.toJson());
        QCOMPARE(read.value("number").toInteger(), 9'007'199'254'740'993);
        QCOMPARE(Record::fromJson(read), record);
    }

    void columnsHaveNoOrderWhenRowsAreCompared()
    {
        const Record one{{"id", QStringLiteral("1")}, {"lane", 2}};
        const Record other{{"lane", 2}, {"id", QStringLiteral("1")}};
        const Record more{{"lane", 2}, {"id", QStringLiteral("1")}, {"state", 0}};
        const Record different{{"lane", 3}, {"id", QStringLiteral("1")}};

        QCOMPARE(one, other);
        QVERIFY(one != more);
        QVERIFY(one != different);
        QVERIFY(one != Record());
    }

    void columnThatIsNotThereIsNothing()
    {
        const Record record{{"id", QStringLiteral("1")}};

        QVERIFY(record.value("name").isNull());
        QCOMPARE(record.value("name").toString(), QString());
        QCOMPARE(record.value("name").toInteger(), 0);
        QVERIFY(Record().value(QLatin1String("id")).isNull());
    }

    void changingOneRowLeavesTheOthersOfItsTable()
    {
        const Columns columns = columnsOf({"id", "lane"});
        const Record row(columns, {QStringLiteral("1"), 2});
        Record changed = row;

        changed.insert("lane", 3);
        changed.insert("state", 1);
        changed.remove("id");

        QCOMPARE(row.value("lane").toInt(), 2);
        QCOMPARE(row.columns(), columnsOf({"id", "lane"}));
        QCOMPARE(changed, (Record{{"lane", 3}, {"state", 1}}));
    }

    void whatIsNeitherTextNorNumberIsNothing()
    {
        const QJsonObject odd{
            {"list", QJsonArray{1}}, {"object", QJsonObject{{"a", 1}}}, {"flag", true}};

        const Record record = Record::fromJson(odd);

        QVERIFY(record.value("list").isNull());
        QVERIFY(record.value("object").isNull());
        QCOMPARE(record.value("flag").toInteger(), 1);
        QCOMPARE(Value(qint64{5'000'000'000}).toInt(), 0); // it does not fit
    }
};
} // namespace Store

QTEST_APPLESS_MAIN(Store::RecordTest)
#include "recordtest.moc"
