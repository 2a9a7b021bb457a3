// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include <QTemporaryDir>

#include "store/outboxtable.h"
#include "store/servertable.h"
#include "store/tables.h"
#include "testlib/faults.h"
#include "testlib/postgres.h"
#include "testlib/verify.h"

using namespace Store;
using Domain::Survey;
using Domain::SurveyId;

namespace {
Survey survey(const char *id, int score)
{
    Survey row;
    row.id = SurveyId(QLatin1String(id));
    row.score = score;
    return row;
}
}

class TransactionTest : public QObject
{
    Q_OBJECT

    std::optional<Survey> stored(const char *id)
    {
        return *Reader(*m_database).get<Survey>(SurveyId(QLatin1String(id)));
    }

    QStringList scores()
    {
        QStringList all;
        const auto rows = Reader(*m_database).select<Survey>({});
        for (const Survey &row : *rows)
            all += row.id.text() + '=' + QString::number(row.score);
        return all;
    }

    /// The journal is a station's, and a station's store is a file.
    void useStation()
    {
        m_database = std::move(*Database::open(
            m_folder->filePath("station.sqlite"), StoreKind::Station, &m_faults));
    }

    Base::Result<void> write(const std::vector<Survey> &rows)
    {
        const auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return Base::passOn(transaction);
        for (const Survey &row : rows) {
            if (const auto put = (*transaction)->put(row); !put)
                return put;
        }
        return (*transaction)->commit();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_faults.heal();
        m_database = std::move(*Database::open(
            TestLib::newServerStore(m_folder->path()), StoreKind::Server, &m_faults));
    }

    void nothingStaysWithoutCommit()
    {
        {
            const auto transaction = Transaction::begin(*m_database);
            VERIFY_OK((*transaction)->put(survey("a", 3)));
        }

        QVERIFY(!stored("a"));
        VERIFY_OK(write({ survey("a", 4) })); // and the lock is free again
        QCOMPARE(stored("a")->score, 4);
    }

    void savepointGivesUpItsPartAlone()
    {
        const auto transaction = Transaction::begin(*m_database);
        VERIFY_OK((*transaction)->put(survey("kept", 1)));
        VERIFY_OK((*transaction)->savepoint());
        VERIFY_OK((*transaction)->put(survey("lost", 2)));
        VERIFY_OK((*transaction)->rollbackTo());
        VERIFY_OK((*transaction)->savepoint());
        VERIFY_OK((*transaction)->put(survey("also kept", 3)));
        VERIFY_OK((*transaction)->release());
        VERIFY_OK((*transaction)->commit());

        QCOMPARE(scores(), QStringList({ "also kept=3", "kept=1" }));
    }

    void undoBringsBackEveryRowAsItWas() // sync.md decision 4
    {
        useStation();
        VERIFY_OK(write({ survey("changed", 1), survey("removed", 2) }));
        const QStringList before = scores();
        {
            const auto transaction = Transaction::begin(*m_database);
            UndoJournal journal(*m_database, 1);
            (*transaction)->setSink(&journal);
            VERIFY_OK((*transaction)->put(survey("new", 4)));
            VERIFY_OK((*transaction)->put(survey("changed", 3)));
            VERIFY_OK((*transaction)->put(survey("changed", 4))); // twice: the older one wins
            VERIFY_OK((*transaction)->remove<Survey>(SurveyId("removed")));
            VERIFY_OK((*transaction)->remove<Survey>(SurveyId("never there")));
            QCOMPARE(journal.tables(), QStringList { "survey" });
            VERIFY_OK((*transaction)->commit());
        }
        QCOMPARE(scores(), QStringList({ "changed=4", "new=4" }));

        const auto transaction = Transaction::begin(*m_database);
        const auto tables = OutboxTable(*m_database).undoAll(**transaction);
        VERIFY_OK(tables);
        VERIFY_OK((*transaction)->commit());

        QCOMPARE(*tables, QStringList { "survey" });
        QCOMPARE(scores(), before);
    }

    void decidedOperationsAreUndoneAloneWhereNoLaterOneIsInTheWay_data()
    {
        QTest::addColumn<QString>("later");
        QTest::addColumn<QString>("incoming");
        QTest::addColumn<bool>("alone");
        QTest::newRow("other rows") << "b" << "c" << true;
        QTest::newRow("a later one touched the same row") << "a" << "c" << false;
        QTest::newRow("a later one touched the row that comes") << "b" << "b" << false;
        QTest::newRow("their own row comes back") << "b" << "a" << true;
        QTest::newRow("a later one touched their own row that comes back") << "a" << "a" << false;
        QTest::newRow("nothing is later") << "" << "c" << false;
    }

    void decidedOperationsAreUndoneAloneWhereNoLaterOneIsInTheWay()
    {
        QFETCH(QString, later);
        QFETCH(QString, incoming);
        QFETCH(bool, alone);
        useStation();
        const auto journalled = [this](qint64 seq, const QString &id, int score) {
            const auto transaction = Transaction::begin(*m_database);
            UndoJournal journal(*m_database, seq);
            (*transaction)->setSink(&journal);
            VERIFY_OK((*transaction)->put(survey(qPrintable(id), score)));
            VERIFY_OK((*transaction)->commit());
        };
        journalled(1, "a", 1);
        if (!later.isEmpty())
            journalled(2, later, 2);
        const QStringList before = scores();

        const auto transaction = Transaction::begin(*m_database);
        const auto tables = OutboxTable(*m_database)
                                .undoAlone(**transaction, 1, {rowKey("survey", incoming)});
        VERIFY_OK(tables);
        VERIFY_OK((*transaction)->commit());

        QCOMPARE(tables->has_value(), alone);
        QCOMPARE(scores(), alone ? QStringList({"b=2"}) : before);
    }

    void rowsAreAsTheTransactionHasLeftThem()
    {
        useStation();
        VERIFY_OK(write({ survey("a", 1) }));
        const auto transaction = Transaction::begin(*m_database);
        const auto now = [&](const char *id) {
            const auto row = (*transaction)->get<Survey>(SurveyId(id));
            return row && *row ? (*row)->score : 0;
        };
        QCOMPARE(now("a"), 1);
        QCOMPARE(now("b"), 0);

        VERIFY_OK((*transaction)->savepoint());
        VERIFY_OK((*transaction)->put(survey("a", 2)));
        VERIFY_OK((*transaction)->put(survey("b", 3)));
        QCOMPARE(now("a"), 2);
        QCOMPARE(now("b"), 3);
        VERIFY_OK((*transaction)->remove<Survey>(SurveyId("a")));
        QCOMPARE(now("a"), 0);
        VERIFY_OK((*transaction)->rollbackTo());

        QCOMPARE(now("a"), 1);
        QCOMPARE(now("b"), 0);
    }

    void equalRowIsNoChange()
    {
        useStation();
        VERIFY_OK(write({ survey("a", 1) }));
        const auto transaction = Transaction::begin(*m_database);
        UndoJournal journal(*m_database, 1);
        (*transaction)->setSink(&journal);

        VERIFY_OK((*transaction)->put(survey("a", 1)));

        QVERIFY(journal.tables().isEmpty());
    }

    void otherConnectionsSeeOnlyWhatIsCommitted()
    {
        const auto other = Database::open(m_database->address(), StoreKind::Server);
        VERIFY_OK(other);
        const auto transaction = Transaction::begin(*m_database);
        VERIFY_OK((*transaction)->put(survey("a", 1)));

        QVERIFY(!*Reader(**other).get<Survey>(SurveyId("a")));
        VERIFY_OK((*transaction)->commit());
        QVERIFY(*Reader(**other).get<Survey>(SurveyId("a")));
    }

    void whateverStatementFailsAllOrNothingIsThere() // the n-th failure loop
    {
        for (const auto mode : { TestLib::NthFails::Mode::Once,
                 TestLib::NthFails::Mode::FromThenOn }) {
            for (int nth = 1;; ++nth) {
                const QStringList before = scores();
                m_faults.arm(nth, mode);
                const auto written = write({ survey("a", nth), survey("b", nth) });
                const bool struck = m_faults.struck();
                m_faults.heal();

                if (!struck)
                    break;
                VERIFY_FAILS(written, "disk-full");
                QCOMPARE(scores(), before);
                VERIFY_OK(write({ survey("a", 100 + nth), survey("b", 100 + nth) }));
                QCOMPARE(stored("b")->score, 100 + nth);
                QVERIFY(nth < 50);
            }
        }
    }

    void lookSeesOneMomentOnly()
    {
        const auto other = Database::open(m_database->address(), StoreKind::Server);
        VERIFY_OK(write({ survey("a", 1) }));
        {
            const auto look = Look::begin(**other);
            VERIFY_OK(look);
            QCOMPARE(Reader(**other).get<Survey>(SurveyId("a"))->value().score, 1);
            VERIFY_OK(write({ survey("a", 2) })); // it hinders no writer

            QCOMPARE(Reader(**other).get<Survey>(SurveyId("a"))->value().score, 1);
        }
        QCOMPARE(Reader(**other).get<Survey>(SurveyId("a"))->value().score, 2);
    }

    void badRowIsWrittenNowhere()
    {
        const auto transaction = Transaction::begin(*m_database);
        Record record = toRecord(survey("a", 1));
        record.insert("score", QStringLiteral("sehr gut"));

        VERIFY_FAILS((*transaction)->putRecord(mapping<Survey>().shape(), record), "bad-row");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    TestLib::NthFails m_faults;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TransactionTest)
#include "transactiontest.moc"
