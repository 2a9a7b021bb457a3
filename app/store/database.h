// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include "store/mapping.h"

namespace Store {

/// Which set of tables a file has beside the hospital's own. Stored as `application_id`.
enum class StoreKind { Station, Server };

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

/// One connection to one store file. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens `file`, makes it when it is not there, and brings its schema to the newest version.
    /// Durable: WAL with synchronous=FULL.
    /// Errors: Corrupt `corrupt-store` (not a store or damaged), Invalid `newer-store` (made by a
    /// newer version), Invalid `other-store` (a store of the other kind), Unavailable
    /// `cannot-open`. In all of them the file is left as it was. `faults` must outlive it.
    [[nodiscard]] static Base::Result<std::unique_ptr<Database>> open(
        const QString &file, StoreKind kind, Faults *faults = nullptr);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with its values bound by position; the answer's rows as records.
    /// Statements are prepared once and kept.
    /// Errors: Unavailable `disk-full` / `busy` / `io`, Corrupt `corrupt-store`, Conflict
    /// `constraint`, Invalid `sql`.
    [[nodiscard]] Base::Result<std::vector<Record>> run(
        const QString &sql, const QVariantList &values = {});

    /// How many rows the last statement changed.
    [[nodiscard]] int changedRows() const { return m_changedRows; }

    /// Rises when another connection, perhaps of another program, has committed.
    [[nodiscard]] Base::Result<qint64> dataVersion();

    [[nodiscard]] const QString &file() const { return m_file; }

private:
    Database(QString connection, QString file, Faults *faults);

    QString m_connection;
    QString m_file;
    Faults *m_faults;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    int m_changedRows = 0;
};

/// Moves a damaged store and its companions aside, as "<file>.damaged-<seconds>"; nothing is
/// deleted. The new name. Errors: Unavailable `cannot-move`.
[[nodiscard]] Base::Result<QString> setAside(const QString &file, Base::Instant now);
} // namespace Store
