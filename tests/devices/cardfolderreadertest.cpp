// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/cardfolderreader.h"

#include <QSignalSpy>
#include <QtTest>

#include "devices/cardfile.h"
#include "testlib/verify.h"

using namespace Devices;

namespace {
const QByteArray wang = R"({"kind": "resident-id", "number": "110101194803071239",
    "name": "王建国", "gender": "male", "birthDate": "1948-03-07", "address": "青禾市禾苗路 1 号"})";
}

class CardFolderReaderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void lay(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:

    void initTestCase() { qRegisterMetaType<Domain::Card>(); }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void appearingFileIsACardLaidDown()
    {
        CardFolderReader reader(m_folder->path());
        QSignalSpy presented(&reader, &Domain::CardReader::cardPresented);
        QSignalSpy removed(&reader, &Domain::CardReader::cardRemoved);
        reader.poll();
        QVERIFY(presented.isEmpty());

        lay(QStringLiteral("wang.card"), wang);
        reader.poll();
        reader.poll();

        QCOMPARE(presented.count(), 1);
        const auto card = presented.first().first().value<Domain::Card>();
        QCOMPARE(card.name, QStringLiteral("王建国"));
        QCOMPARE(card.birth.date, QDate(1948, 3, 7));
        QVERIFY(removed.isEmpty());

        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("wang.card"))));
        reader.poll();

        QCOMPARE(removed.count(), 1);
    }

    void anotherCardUnderTheSameNameIsNoticed()
    {
        CardFolderReader reader(m_folder->path());
        QSignalSpy presented(&reader, &Domain::CardReader::cardPresented);
        QSignalSpy removed(&reader, &Domain::CardReader::cardRemoved);
        lay(QStringLiteral("x.card"), wang);
        reader.poll();

        QByteArray other = wang;
        lay(QStringLiteral("x.card"), other.replace("王建国", "王小明明"));
        reader.poll();

        QCOMPARE(removed.count(), 1);
        QCOMPARE(presented.count(), 2);
        QCOMPARE(presented.last().first().value<Domain::Card>().name, QStringLiteral("王小明明"));
        reader.poll();
        QCOMPARE(presented.count(), 2);
    }

    void partialCardIsACard() // edge 18
    {
        const auto card = readCardFile(R"({"kind": "insurance-card", "number": "330100123456"})");

        VERIFY_OK(card);
        QVERIFY(card->name.isEmpty());
        QCOMPARE(card->birth.precision, Domain::DatePrecision::Unknown);
    }

    void insuranceCardCarriesTheResidentNumberToo()
    {
        const auto card = readCardFile(
            R"({"kind": "insurance-card", "number": "A1", "residentId": "110101194803071239"})");

        VERIFY_OK(card);
        QCOMPARE(int(card->numbers.size()), 2);
        QCOMPARE(card->numbers.at(1).kind, Domain::IdentifierKind::ResidentId);
    }

    void brokenFileIsSaidOnceAndOnlyAfterItCouldHaveBeenWritten()
    {
        CardFolderReader reader(m_folder->path());
        QSignalSpy failed(&reader, &Domain::CardReader::failed);
        lay(QStringLiteral("x.card"), "{\"kind\": \"resident-id\", \"num");

        for (int i = 1; i < CardFolderReader::Attempts; ++i)
            reader.poll();
        QVERIFY(failed.isEmpty());
        reader.poll();
        reader.poll();

        QCOMPARE(failed.count(), 1);
    }

    void halfWrittenFileIsReadWhenItIsWhole()
    {
        CardFolderReader reader(m_folder->path());
        QSignalSpy presented(&reader, &Domain::CardReader::cardPresented);
        lay(QStringLiteral("x.card"), wang.left(20));
        reader.poll();
        lay(QStringLiteral("x.card"), wang);
        reader.poll();

        QCOMPARE(presented.count(), 1);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("unknown kind") << QByteArray(R"({"kind": "library", "number": "1"})");
        QTest::newRow("no number") << QByteArray(R"({"kind": "resident-id"})");
        QTest::newRow("too long") << QByteArray(LargestCardFile + 1, ' ');
    }

    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, content);
        VERIFY_FAILS(readCardFile(content), "card-unreadable");
    }
};

QTEST_GUILESS_MAIN(CardFolderReaderTest)
#include "cardfolderreadertest.moc"
