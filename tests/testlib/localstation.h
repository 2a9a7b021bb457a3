// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryDir>

#include "base/random.h"
#include "store/database.h"
#include "store/outboxtable.h"
#include "store/stafftable.h"
#include "store/transaction.h"
#include "sync/station.h"
#include "testlib/fakeclock.h"

namespace TestLib {

/// A wire that leads nowhere: the server is away for as long as the test runs.
class DeadTransport : public Sync::Transport
{
public:
    void open() override { }

    void close() override { }

    void send(const QByteArray &) override { }
};

/// An enrolled station with a real store in a temporary folder and no server; rows that the
/// server would have sent are put in by hand. For what reads only: intents meet `offline`.
class LocalStation
{
public:
    explicit LocalStation(Operations::Role role)
        : m_database(openStore(m_folder.filePath(QStringLiteral("station.sqlite"))))
        , m_station(*m_database, m_transport, m_clock, m_random)
    {
        Store::SyncState state;
        state.stationId = QStringLiteral("station-1");
        state.name = QStringLiteral("2 号前台");
        state.role = Operations::word(role);
        state.lastContactAt = m_clock.now();
        auto transaction = Store::Transaction::begin(*m_database);
        const bool stored = transaction && Store::OutboxTable(*m_database).setState(state)
            && (*transaction)->commit() && m_station.load();
        if (!stored)
            qFatal("the station's own row cannot be written");
    }

    FakeClock &clock() { return m_clock; }

    Sync::Station &station() { return m_station; }

    /// The machine has learned before that a person has given it up.
    void giveUp()
    {
        auto transaction = Store::Transaction::begin(*m_database);
        const bool stored = transaction
            && Store::StaffTable(*m_database)
                   .setSetting(Store::WrittenOffSetting, QStringLiteral("yes"))
            && (*transaction)->commit() && m_station.load();
        if (!stored)
            qFatal("a setting cannot be written");
        Q_EMIT m_station.contactChanged();
    }

    /// Writes rows as if the server had sent them and tells of it.
    template<typename... Rows>
    void put(const Rows &...rows)
    {
        auto transaction = Store::Transaction::begin(*m_database);
        if (!transaction || !((*transaction)->put(rows).has_value() && ...)
            || !(*transaction)->commit())
            qFatal("a row cannot be written");
        QStringList tables{Store::mapping<Rows>().shape().name...};
        tables.removeDuplicates();
        Q_EMIT m_station.changed(tables);
    }

private:
    static std::unique_ptr<Store::Database> openStore(const QString &file)
    {
        auto opened = Store::Database::open(file, Store::StoreKind::Station);
        if (!opened)
            qFatal("no store: %s", qPrintable(Base::describe(opened.error())));
        return std::move(*opened);
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    Base::SeededRandom m_random{1};
    DeadTransport m_transport;
    std::unique_ptr<Store::Database> m_database;
    Sync::Station m_station;
};
} // namespace TestLib
