// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier.h"

#include <map>
#include <set>

#include <sqlite3.h>

#include "store/schema.h"

namespace Simulation {

namespace {
using Base::ErrorKind;

/// Columns of every table, and the names of the indexes that somebody has made.
struct Shape {
    std::map<QString, std::set<QString>> tables;
    std::set<QString> indexes;
};

class File
{
public:
    File(const QString &path, const char *fileSystem, int flags)
    {
        m_good =
            sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, fileSystem) == SQLITE_OK;
    }

    ~File() { sqlite3_close(m_handle); }

    File(const File &) = delete;
    File &operator=(const File &) = delete;

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

    [[nodiscard]] bool isGood() const { return m_good; }

private:
    sqlite3 *m_handle = nullptr;
    bool m_good = false;
};

Shape shapeOf(File &file)
{
    Shape shape;
    for (const QString &table :
        file.run(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table'"))) {
        for (const QString &column :
            file.run(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)))
            shape.tables[table].insert(column);
    }
    for (const QString &index : file.run(
             QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'index' AND sql <> ''")))
        shape.indexes.insert(index);
    return shape;
}

/// Read once: every run goes back to the same.
const Shape &earlierShape()
{
    static const Shape shape = [] {
        const QString name = QStringLiteral("%1/tests/store/fixtures/station-%2.sqlite")
                                 .arg(qEnvironmentVariable("DAOYI_SOURCE", QStringLiteral(".")))
                                 .arg(Store::SchemaVersion - 1);
        File fixture(QStringLiteral("file:%1?immutable=1").arg(name),
            "unix",
            SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
        return fixture.isGood() ? shapeOf(fixture) : Shape{};
    }();
    return shape;
}

void dropColumns(File &file, const QString &table, const std::set<QString> &now)
{
    for (const QString &column : now) {
        if (earlierShape().tables.at(table).count(column) > 0)
            continue;
        file.run(QStringLiteral("ALTER TABLE %1 DROP COLUMN %2").arg(table, column));
        file.run(QStringLiteral("UPDATE undo SET before = json_remove(before, '$.%2') "
                                "WHERE tbl = '%1' AND before <> ''")
                     .arg(table, column));
    }
}
} // namespace

Base::Result<void> makeEarlier(const QString &path)
{
    const Shape &earlier = earlierShape();
    if (earlier.tables.empty())
        return Base::fail(ErrorKind::Corrupt, "no-fixture", {});
    File file(path, nullptr, SQLITE_OPEN_READWRITE);
    const Shape now = shapeOf(file);
    file.run(QStringLiteral("BEGIN IMMEDIATE"));
    for (const QString &index : now.indexes) {
        if (earlier.indexes.count(index) == 0)
            file.run(QStringLiteral("DROP INDEX %1").arg(index));
    }
    for (const auto &[table, columns] : now.tables) {
        if (earlier.tables.count(table) > 0) {
            dropColumns(file, table, columns);
            continue;
        }
        file.run(QStringLiteral("DROP TABLE %1").arg(table));
        file.run(QStringLiteral("DELETE FROM undo WHERE tbl = '%1'").arg(table));
    }
    file.run(QStringLiteral("PRAGMA user_version = %1").arg(Store::SchemaVersion - 1));
    file.run(QStringLiteral("COMMIT"));
    if (!file.isGood())
        return Base::fail(ErrorKind::Unavailable, "sql", {});
    return {};
}
} // namespace Simulation
