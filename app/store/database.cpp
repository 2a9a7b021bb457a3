// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "store/schema.h"

namespace Store {

bool isPostgres(const QString &address)
{
    return address.startsWith(QLatin1String("postgresql://"))
        || address.startsWith(QLatin1String("postgres://"));
}

QString shownAddress(const QString &address)
{
    if (!isPostgres(address))
        return address;
    static const QRegularExpression before(QStringLiteral("(://[^:@/?]*):[^@/?]*@"));
    static const QRegularExpression after(QStringLiteral("([?&](?:ssl)?password)=[^&]*"));
    QString shown = address;
    return shown.replace(before, QStringLiteral("\\1@")).replace(after, QStringLiteral("\\1=…"));
}

Database::Database(
    std::unique_ptr<Connection> connection, QString address, StoreKind kind, Faults *faults)
    : m_connection(std::move(connection))
    , m_address(std::move(address))
    , m_kind(kind)
    , m_faults(faults)
{
}

Database::~Database() = default;

Base::Result<std::unique_ptr<Database>> Database::open(
    const QString &address, StoreKind kind, Faults *faults)
{
    auto connection = isPostgres(address) ? openPostgres(address, kind) : openSqlite(address, kind);
    if (!connection)
        return Base::passOn(connection);
    std::unique_ptr<Database> database(new Database(std::move(*connection), address, kind, faults));
    if (const auto done = migrate(*database, kind); !done)
        return Base::passOn(done);
    return database;
}

Base::Result<void> Database::struck(const QString &sql)
{
    if (m_faults != nullptr && !sql.startsWith(QLatin1String("ROLLBACK"))) {
        if (const auto error = m_faults->strike(sql))
            return tl::unexpected<Base::Error>(*error);
    }
    return {};
}

Base::Result<std::vector<Record>> Database::run(const QString &sql, const Values &values)
{
    if (const auto whole = struck(sql); !whole)
        return Base::passOn(whole);
    return m_connection->run(sql, values);
}

Base::Result<void> Database::post(const QString &sql, const Values &values)
{
    if (const auto whole = struck(sql); !whole)
        return whole;
    return m_connection->post(sql, values);
}

const TableStatements &Database::statements(const TableShape &table)
{
    const auto known = m_statements.find(table.name);
    if (known != m_statements.end())
        return known->second;
    return m_statements.emplace(table.name, statementsOf(table)).first->second;
}

Base::Result<void> Database::define(const QString &sql)
{
    if (const auto done = run(dialect().definition(sql)); !done)
        return Base::passOn(done);
    return {};
}

Base::Result<QString> setAside(const QString &file, Base::Instant now)
{
    const QString aside = QStringLiteral("%1.damaged-%2").arg(file).arg(Base::toSeconds(now));
    for (const char *companion : {"", "-wal", "-shm"}) {
        const QString from = file + QLatin1String(companion);
        if (QFile::exists(from) && !QFile::rename(from, aside + QLatin1String(companion)))
            return Base::fail(
                Base::ErrorKind::Unavailable, "cannot-move", QFileInfo(file).fileName());
    }
    return aside;
}
} // namespace Store
