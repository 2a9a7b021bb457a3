// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include <QString>

#include "store/connection.h"

namespace Store {

/// What may go wrong with a disk. Asked before every statement except ROLLBACK, which in a
/// write-ahead log writes nothing and always succeeds. Programs have none; tests let the n-th
/// statement fail, and count.
class Faults
{
public:
    virtual ~Faults() = default;
    /// The error that `sql` ends with instead of being run; nothing: it is run.
    [[nodiscard]] virtual std::optional<Base::Error> strike(const QString &sql) = 0;
};

/// One connection to one store: a SQLite file or, for a server, a PostgreSQL database. Above it
/// nobody knows which. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens the store at `address` and brings its schema to the newest version. An address that
    /// `isPostgres` is a libpq URI, also one of several hosts; anything else is a file, made when
    /// it is not there. Durable: WAL with synchronous=FULL, or synchronous_commit.
    /// Errors: Corrupt `corrupt-store` (not a store or damaged), Invalid `newer-store` (made by a
    /// newer version), Invalid `other-store` (a store of the other kind), Unavailable
    /// `cannot-open`. In all of them the store is left as it was. `faults` must outlive it.
    [[nodiscard]] static Base::Result<std::unique_ptr<Database>> open(
        const QString &address, StoreKind kind, Faults *faults = nullptr);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with its values bound by position; the answer's rows as records.
    /// Statements are prepared once and kept. After `no-connection` a transaction is over, its
    /// changes are gone, and the next one connects anew; when it meets COMMIT itself nobody knows
    /// which of both happened.
    /// Errors: Unavailable `disk-full` / `busy` / `io` / `no-connection`, Corrupt `corrupt-store`,
    /// Conflict `constraint`, Invalid `sql` / `bad-text` (U+0000, which PostgreSQL cannot keep).
    [[nodiscard]] Base::Result<std::vector<Record>> run(
        const QString &sql, const Values &values = {});
    /// See `Connection::post`. Outside a transaction the same as `run`.
    [[nodiscard]] Base::Result<void> post(const QString &sql, const Values &values = {});

    /// See `Connection::settle`.
    [[nodiscard]] Base::Result<void> settle() { return m_connection->settle(); }

    /// See `Connection::isSpoilt`.
    [[nodiscard]] bool isSpoilt() const { return m_connection->isSpoilt(); }

    /// Runs a CREATE or ALTER of the schema, written as for SQLite. Errors: as `run`.
    [[nodiscard]] Base::Result<void> define(const QString &sql);

    /// Of `table`; made once and kept.
    [[nodiscard]] const TableStatements &statements(const TableShape &table);

    [[nodiscard]] const Dialect &dialect() const { return m_connection->dialect(); }

    [[nodiscard]] StoreKind kind() const { return m_kind; }

    [[nodiscard]] const QString &address() const { return m_address; }

    /// See `Connection::listen`.
    void listen(std::function<void()> news) { m_connection->listen(std::move(news)); }

private:
    Database(
        std::unique_ptr<Connection> connection, QString address, StoreKind kind, Faults *faults);

    [[nodiscard]] Base::Result<void> struck(const QString &sql);

    std::unique_ptr<Connection> m_connection;
    QString m_address;
    StoreKind m_kind;
    Faults *m_faults;
    std::unordered_map<QString, TableStatements> m_statements; ///< by table
};

/// `postgresql://…` or `postgres://…`.
[[nodiscard]] bool isPostgres(const QString &address);
/// The address as it may be shown and logged: without a password.
[[nodiscard]] QString shownAddress(const QString &address);

/// Moves a damaged store and its companions aside, as "<file>.damaged-<seconds>"; nothing is
/// deleted. The new name. Errors: Unavailable `cannot-move`.
[[nodiscard]] Base::Result<QString> setAside(const QString &file, Base::Instant now);
} // namespace Store
