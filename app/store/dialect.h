// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "base/error.h"

namespace Store {

/// Which set of tables a store has beside the hospital's own. Stored in it; never renumber.
enum class StoreKind { Station, Server };

/// How one kind of database says what the house says. All SQL of the house is written once, as
/// SQLite understands it; what PostgreSQL says in another way stands in its dialect and nowhere
/// else.
class Dialect
{
public:
    virtual ~Dialect() = default;

    /// A statement of the house in this database's words: marks for values, LIKE that heeds no
    /// case.
    [[nodiscard]] virtual QString spoken(const QString &sql) const = 0;
    /// A CREATE or ALTER of the schema. Text sorts by its bytes, whole numbers have 64 bits.
    [[nodiscard]] virtual QString definition(const QString &sql) const = 0;
    /// What makes the store itself refuse to change or remove a row of `table`.
    [[nodiscard]] virtual QStringList appendOnly(const QString &table) const = 0;
    /// What begins a transaction that writes: afterwards nobody else writes until it ends. A row
    /// with `version`, where one comes, says which schema is there.
    [[nodiscard]] virtual QStringList begin(StoreKind kind) const = 0;
    /// The same while the schema is made or changed.
    [[nodiscard]] virtual QStringList beginSchema() const = 0;
    /// What begins a look at one moment of the store; it hinders no writer.
    [[nodiscard]] virtual QString beginLook() const = 0;
    /// Answers one row with `version`, 0 for a new store.
    [[nodiscard]] virtual QString readVersion() const = 0;
    [[nodiscard]] virtual QStringList writeVersion(StoreKind kind, int version) const = 0;
    /// Answers a row when a commit waits for another machine's disk; empty: it never does.
    [[nodiscard]] virtual QString hasStandby() const = 0;
    /// Said inside a transaction that need not outlive a power cut: its commit does not wait for the
    /// disk. Empty: it always does.
    [[nodiscard]] virtual QString commitAtOnce() const = 0;
    /// Wakes the other programs on this store once the transaction is committed; empty: it can't.
    [[nodiscard]] virtual QString tellOthers() const = 0;
};

class SqliteDialect : public Dialect
{
public:
    [[nodiscard]] QString spoken(const QString &sql) const override { return sql; }

    [[nodiscard]] QString definition(const QString &sql) const override { return sql; }

    [[nodiscard]] QStringList appendOnly(const QString &table) const override;
    [[nodiscard]] QStringList begin(StoreKind kind) const override;
    [[nodiscard]] QStringList beginSchema() const override;
    [[nodiscard]] QString beginLook() const override;
    [[nodiscard]] QString readVersion() const override;
    [[nodiscard]] QStringList writeVersion(StoreKind kind, int version) const override;

    [[nodiscard]] QString hasStandby() const override { return {}; }

    [[nodiscard]] QString commitAtOnce() const override { return {}; }

    [[nodiscard]] QString tellOthers() const override { return {}; }

    /// What SQLite's result code `code` means for a caller.
    [[nodiscard]] static Base::Error error(int code, const QString &words);
};

class PostgresDialect : public Dialect
{
public:
    /// The channel of LISTEN and NOTIFY on which the programs of one store wake each other.
    static constexpr auto Channel = "daoyi_news";

    [[nodiscard]] QString spoken(const QString &sql) const override;
    [[nodiscard]] QString definition(const QString &sql) const override;
    [[nodiscard]] QStringList appendOnly(const QString &table) const override;
    [[nodiscard]] QStringList begin(StoreKind kind) const override;
    [[nodiscard]] QStringList beginSchema() const override;
    [[nodiscard]] QString beginLook() const override;
    [[nodiscard]] QString readVersion() const override;
    [[nodiscard]] QStringList writeVersion(StoreKind kind, int version) const override;
    [[nodiscard]] QString hasStandby() const override;
    [[nodiscard]] QString commitAtOnce() const override;
    [[nodiscard]] QString tellOthers() const override;

    /// Makes the table that says whose store this is and of which version; version 0.
    [[nodiscard]] static QStringList firstSchema(StoreKind kind);
    /// What SQLSTATE `state` means for a caller. The server's own words are left out: they quote
    /// values, and a value may be somebody's name.
    [[nodiscard]] static Base::Error error(const QString &state);
    /// Whether after `state` only a new connection helps: the server ends, or is not (any more)
    /// the one that writes.
    [[nodiscard]] static bool endsConnection(const QString &state);
};

/// `PRAGMA application_id`, or the kind in `store_version`: "DySt" for a station, "DySv" for a
/// server.
[[nodiscard]] qint64 applicationId(StoreKind kind);
} // namespace Store
