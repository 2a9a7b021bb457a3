// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QList>

#include "store/dialect.h"
#include "store/mapping.h"

namespace Store {

/// A way to one database: statements in, rows out. Belongs to the thread that made it.
class Connection
{
public:
    virtual ~Connection() = default;
    [[nodiscard]] virtual const Dialect &dialect() const = 0;
    /// Errors: as `Database::run`.
    [[nodiscard]] virtual Base::Result<std::vector<Record>> run(
        const QString &sql, const Values &values) = 0;
    /// For a statement inside a transaction whose answer nobody needs: it is on its way. What
    /// fails is told by the next `settle` or `run`, and nothing sent after it was done.
    /// Errors: as `Database::run`.
    [[nodiscard]] virtual Base::Result<void> post(
        const QString &sql, const Values &values) = 0;
    /// Whether everything posted was done. Errors: as `Database::run`.
    [[nodiscard]] virtual Base::Result<void> settle() = 0;
    /// Whether a statement has failed so that everything until the transaction's end will fail too.
    /// What is still under way has not been seen. In SQLite a statement fails for itself.
    [[nodiscard]] virtual bool isSpoilt() const { return false; }
    /// `news` is called, later, from the event loop, when another program has told of a change
    /// (`Dialect::tellOthers`), or may have. A file tells of nothing.
    virtual void listen(std::function<void()> news) = 0;
};

/// The connection to a SQLite file; makes the file when it is not there.
/// Errors: as `Database::open`.
[[nodiscard]] Base::Result<std::unique_ptr<Connection>> openSqlite(
    const QString &file, StoreKind kind);

/// The connection to the PostgreSQL database at `address`, a `postgresql://` URI as libpq reads
/// it. The database itself has to be there; its tables need not.
/// Errors: as `Database::open`.
[[nodiscard]] Base::Result<std::unique_ptr<Connection>> openPostgres(
    const QString &address, StoreKind kind);
} // namespace Store
