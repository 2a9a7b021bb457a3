// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outboxtable.h"

#include <QTemporaryDir>

#include "testlib/verify.h"

using namespace Store;

class OutboxTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database
            = std::move(*Database::open(m_folder->filePath("a.sqlite"), StoreKind::Station));
    }

    void stateIsFreshUntilItIsStored()
    {
        OutboxTable outbox(*m_database);
        QCOMPARE(*outbox.state(), SyncState {});

        SyncState state;
        state.stationId = "7";
        state.cursor = 12345678901;
        state.lastContactAt = Base::fromSeconds(1778716800);
        VERIFY_OK(outbox.setState(state));

        QCOMPARE(*outbox.state(), state);
    }

    void rowsComeBackInOrderAndOnlyOnce()
    {
        OutboxTable outbox(*m_database);
        const OutboxRow first { 1, "survey.record", 1, { { "a", "王" } },
            Base::fromSeconds(1778716800), "h1", 1 };
        OutboxRow second = first;
        second.seq = 2;
        second.kind = 2;
        VERIFY_OK(outbox.append(first));
        VERIFY_OK(outbox.append(second));

        QCOMPARE(*outbox.after(0, 10), std::vector({ first, second }));
        QCOMPARE(*outbox.after(0, 1), std::vector { first });
        QCOMPARE(*outbox.after(1, 10), std::vector { second });
        VERIFY_FAILS(outbox.append(second), "constraint");
    }

    void stagedRowsAreGivenInPages()
    {
        OutboxTable outbox(*m_database);
        for (int i = 0; i < 5; ++i)
            VERIFY_OK(outbox.stage("survey", QString::number(i), { { "n", i } }));

        const auto page = outbox.staged(0, 3);
        const auto rest = outbox.staged(page->back().value("n").toInteger(), 3);

        QCOMPARE(page->size(), size_t { 3 });
        QCOMPARE(rest->size(), size_t { 2 });
        VERIFY_OK(outbox.clearStage());
        QVERIFY(outbox.staged(0, 3)->empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(OutboxTableTest)
#include "outboxtabletest.moc"
