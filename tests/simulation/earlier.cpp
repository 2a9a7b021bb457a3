// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier.h"

#include <map>
#include <set>

#include <sqlite3.h>

#include <QStringList>

#include "store/schema.h"

namespace Simulation {

namespace {
using Base::ErrorKind;
using Store::StoreKind;
using Columns = std::map<QString, QStringList>; ///< of every table

class SqlFile
{
public:
    SqlFile(const QString &path, const char *fileSystem, int flags)
    {
        m_good =
            sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, fileSystem) == SQLITE_OK;
    }

    ~SqlFile() { sqlite3_close(m_handle); }

    SqlFile(const SqlFile &) = delete;
    SqlFile &operator=(const SqlFile &) = delete;

    /// The first column of every row.
    std::vector<QString> run(const QString &sql)
    {
        std::vector<QString> found;
        const auto take = [](void *to, int, char **values, char **) {
            static_cast<std::vector<QString> *>(to)->push_back(QString::fromUtf8(values[0]));
            return 0;
        };
        m_good = m_good
            && sqlite3_exec(m_handle, sql.toUtf8().constData(), take, &found, nullptr) == SQLITE_OK;
        return found;
    }

    /// All pages of the database `schema`.
    [[nodiscard]] QByteArray bytes(const char *schema)
    {
        sqlite3_int64 size = 0;
        unsigned char *pages = sqlite3_serialize(m_handle, schema, &size, 0);
        const QByteArray copy(reinterpret_cast<const char *>(pages), static_cast<qsizetype>(size));
        sqlite3_free(pages);
        return copy;
    }

    /// The database `schema`, in memory, has these pages from now on.
    void load(const char *schema, const QByteArray &bytes)
    {
        const auto size = static_cast<sqlite3_uint64>(bytes.size());
        auto *pages = static_cast<unsigned char *>(sqlite3_malloc64(size));
        std::copy(bytes.begin(), bytes.end(), pages);
        const auto length = static_cast<sqlite3_int64>(size);
        constexpr unsigned Own = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
        const int code = sqlite3_deserialize(m_handle, schema, pages, length, length, Own);
        m_good = m_good && code == SQLITE_OK;
    }

    [[nodiscard]] Columns columns()
    {
        Columns found;
        for (const QString &both : run(QStringLiteral(
                 "SELECT m.name || ' ' || c.name FROM sqlite_master m, "
                 "pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY c.cid")))
            found[both.section(QLatin1Char(' '), 0, 0)] += both.section(QLatin1Char(' '), 1);
        return found;
    }

    [[nodiscard]] bool isGood() const { return m_good; }

private:
    sqlite3 *m_handle = nullptr;
    bool m_good = false;
};

/// The schema before this one.
struct Earlier {
    Columns columns;
    QByteArray empty; ///< a store without rows
};

Earlier read(StoreKind kind)
{
    const QString name =
        QStringLiteral("%1/tests/store/fixtures/%2-%3.sqlite")
            .arg(qEnvironmentVariable("DAOYI_SOURCE", QStringLiteral(".")))
            .arg(kind == StoreKind::Station ? QStringLiteral("station") : QStringLiteral("server"))
            .arg(Store::SchemaVersion - 1);
    SqlFile fixture(QStringLiteral("file:%1?immutable=1").arg(name),
        "unix",
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    SqlFile empty(QStringLiteral(":memory:"), nullptr, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    for (const QString &sql : fixture.run(QStringLiteral(
             "SELECT sql FROM sqlite_master WHERE sql <> '' ORDER BY type <> 'table', rowid")))
        empty.run(sql);
    empty.run(QStringLiteral("PRAGMA user_version = %1").arg(Store::SchemaVersion - 1));
    empty.run(QStringLiteral("PRAGMA application_id = %1").arg(Store::applicationId(kind)));
    if (!fixture.isGood() || !empty.isGood())
        return {};
    return {empty.columns(), empty.bytes("main")};
}

/// Read once: every run goes back to the same.
const Earlier &earlierOf(StoreKind kind)
{
    static const std::map<StoreKind, Earlier> both{{StoreKind::Station, read(StoreKind::Station)},
        {StoreKind::Server, read(StoreKind::Server)}};
    return both.at(kind);
}

/// Takes what the earlier schema had no place for out of the whole rows that a log keeps.
void forget(SqlFile &file, const QString &log, const QStringList &rows, const Columns &earlier)
{
    for (const auto &[table, columns] : file.columns()) {
        const auto known = earlier.find(table);
        if (known == earlier.end()) {
            file.run(QStringLiteral("DELETE FROM earlier.%1 WHERE tbl = '%2'").arg(log, table));
            continue;
        }
        QString added;
        for (const QString &column : columns)
            added +=
                known->second.contains(column) ? QString() : QStringLiteral(", '$.%1'").arg(column);
        for (const QString &row : added.isEmpty() ? QStringList{} : rows)
            file.run(QStringLiteral("UPDATE earlier.%1 SET %2 = json_remove(%2%3) "
                                    "WHERE tbl = '%4' AND %2 <> ''")
                         .arg(log, row, added, table));
    }
}

/// The header says that a write-ahead log belongs to it, as every store's does.
void markAsLogged(QByteArray &bytes)
{
    bytes[18] = bytes[19] = 2; // https://sqlite.org/fileformat2.html, 1.3.3
}
} // namespace

Base::Result<void> makeEarlier(Disk &disk, StoreKind kind)
{
    const Earlier &earlier = earlierOf(kind);
    if (earlier.empty.isEmpty())
        return Base::fail(ErrorKind::Corrupt, "no-fixture", {});
    QByteArray bytes;
    {
        SqlFile file(disk.path("store"), nullptr, SQLITE_OPEN_READWRITE);
        file.run(QStringLiteral("ATTACH ':memory:' AS earlier"));
        file.load("earlier", earlier.empty);
        file.run(QStringLiteral("BEGIN"));
        for (const auto &[table, columns] : earlier.columns)
            file.run(QStringLiteral("INSERT INTO earlier.%1 SELECT %2 FROM main.%1")
                         .arg(table, columns.join(QLatin1Char(','))));
        if (kind == StoreKind::Station)
            forget(file, QStringLiteral("undo"), {QStringLiteral("before")}, earlier.columns);
        else
            forget(file,
                QStringLiteral("change"),
                {QStringLiteral("before"), QStringLiteral("row")},
                earlier.columns);
        file.run(QStringLiteral("COMMIT"));
        if (!file.isGood())
            return Base::fail(ErrorKind::Unavailable, "sql", {});
        bytes = file.bytes("earlier");
    }
    markAsLogged(bytes);
    disk.load({{"store", bytes}});
    return {};
}
} // namespace Simulation
