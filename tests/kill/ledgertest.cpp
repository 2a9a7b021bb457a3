// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.h"

#include <QTemporaryDir>

#include "store/servertable.h"
#include "store/tables.h"
#include "testlib/verify.h"

using namespace Domain;

namespace {

/// A server's store with one registration, one ticket and one call.
class Server
{
public:
    Server()
        : database(*Store::Database::open(
            m_folder.filePath(QStringLiteral("s")), Store::StoreKind::Server))
    {
        put("t1", "A001");
        Call call;
        call.id = CallId(QStringLiteral("c1"));
        call.ticketId = TicketId(QStringLiteral("t1"));
        auto transaction = Store::Transaction::begin(*database);
        if (!(*transaction)->put(call) || !(*transaction)->commit())
            qFatal("no call");
    }

    void put(const char *id, const char *number)
    {
        ++m_ver;
        const QString key = QString::fromLatin1(id);
        Ticket ticket;
        ticket.id = TicketId(key);
        ticket.number = QString::fromLatin1(number);
        auto transaction = Store::Transaction::begin(*database);
        Store::LoggedOperation operation;
        operation.ver = m_ver;
        operation.station = StationId(QStringLiteral("1"));
        operation.seq = m_ver;
        operation.name = QStringLiteral("visit.start");
        operation.arguments = {
            {QStringLiteral("ticket"), QJsonObject{{QStringLiteral("id"), key}}}};
        if (!(*transaction)->put(ticket) || !Store::ServerTable(*database).log({operation})
            || !(*transaction)->commit())
            qFatal("no ticket");
    }

private:
    QTemporaryDir m_folder;
    qint64 m_ver = 0;

public:
    std::unique_ptr<Store::Database> database;
};
} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void keptPromisesAreNotComplainedOf()
    {
        Server server;
        Ledger ledger;

        ledger.add({QStringLiteral("fact t1 A001"), QStringLiteral("call c1 t1")});

        QCOMPARE(ledger.broken(*server.database), QStringList());
    }

    void everyBrokenPromiseIsFound_data()
    {
        QTest::addColumn<QString>("told");
        QTest::newRow("a lost registration") << QStringLiteral("fact t2 A002");
        QTest::newRow("another number than told") << QStringLiteral("fact t1 A007");
        QTest::newRow("one number told to two people") << QStringLiteral("fact t2 A001");
        QTest::newRow("a lost call") << QStringLiteral("call c2 t1");
        QTest::newRow("a call of somebody else") << QStringLiteral("call c1 t2");
    }

    void everyBrokenPromiseIsFound()
    {
        QFETCH(QString, told);
        Server server;
        Ledger ledger;

        ledger.add({QStringLiteral("fact t1 A001"), told});

        QVERIFY(!ledger.broken(*server.database).isEmpty());
    }

    void registrationAppliedTwiceIsFound()
    {
        Server server;
        server.put("t1", "A001");
        Ledger ledger;

        ledger.add({QStringLiteral("fact t1 A001")});

        QCOMPARE(ledger.broken(*server.database).size(), 1);
    }

    void twoTicketsWithOneNumberAreFound()
    {
        Server server;
        server.put("t2", "A001");

        QCOMPARE(Ledger().broken(*server.database).size(), 1);
    }
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledgertest.moc"
