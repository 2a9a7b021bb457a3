// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <optional>
#include <utility>

#include <libpq-fe.h>
#include <poll.h>

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSocketNotifier>

#include "base/log.h"
#include "store/connection.h"
#include "store/postgresrows.h"
#include "store/schema.h"

namespace Store {

using Base::ErrorKind;

namespace {
using namespace std::chrono_literals;
/// A server that has not answered by then is taken for gone. A COMMIT that waits for a standby
/// which is away ends here too: nothing is acknowledged, and a station tries again.
constexpr std::chrono::milliseconds LongestAnswer{15s};
/// Building an index over a large table takes as long as it takes.
constexpr std::chrono::milliseconds LongestSchemaChange{10min};
/// Each attempt may block for seconds while a machine is away; in between everybody is told at
/// once that there is no store.
constexpr std::chrono::milliseconds PauseBetweenAttempts{500ms};

struct Clear {
    void operator()(PGresult *result) const { PQclear(result); }

    void operator()(PGconn *link) const { PQfinish(link); }
};

using Answer = std::unique_ptr<PGresult, Clear>;
using Link = std::unique_ptr<PGconn, Clear>;

Base::Error lost()
{
    return PostgresDialect::error({});
}

/// Asked for often enough that a plan of its own is worth keeping.
bool isWorthPreparing(const QString &sql)
{
    static const std::array<QLatin1String, 4> kinds{QLatin1String("SELECT"),
        QLatin1String("INSERT"),
        QLatin1String("UPDATE"),
        QLatin1String("DELETE")};
    return std::any_of(
        kinds.begin(), kinds.end(), [&](QLatin1String kind) { return sql.startsWith(kind); });
}

class PostgresConnection : public Connection
{
public:
    explicit PostgresConnection(QByteArray address)
        : m_address(std::move(address))
    {
    }

    [[nodiscard]] const Dialect &dialect() const override { return m_dialect; }

    [[nodiscard]] Base::Result<Rows> run(const QString &sql, const Values &values) override;
    [[nodiscard]] Base::Result<void> post(const QString &sql, const Values &values) override;
    [[nodiscard]] Base::Result<void> settle() override;
    [[nodiscard]] bool isSpoilt() const override
    {
        return m_inTransaction && (!m_link || PQtransactionStatus(m_link.get()) == PQTRANS_INERROR);
    }

    void listen(std::function<void()> news) override;
    /// Whether the database is a store of this kind, or empty; an empty one gets the table that
    /// says so. Errors: as `Database::open`.
    [[nodiscard]] Base::Result<void> inspect(StoreKind kind);
    /// Finds the server that writes and talks to it. Errors: Unavailable `no-connection`.
    [[nodiscard]] Base::Result<void> connect();

private:
    [[nodiscard]] Base::Result<Rows> exchange(const QString &sql, const Values &values);
    [[nodiscard]] Base::Result<Rows> plain(const char *sql);
    [[nodiscard]] Base::Result<void> send(const QString &sql, const Values &values);
    [[nodiscard]] std::optional<QByteArray> prepared(const QString &sql);
    /// Waits for the end of all that was sent; the rows of the last one.
    /// Errors: the server's first one; lost when it does not come.
    [[nodiscard]] Base::Result<Rows> answer(std::chrono::milliseconds longest);
    [[nodiscard]] bool waitForBytes(const QElapsedTimer &since, std::chrono::milliseconds longest);
    [[nodiscard]] Base::Result<void> prepareSession();
    [[nodiscard]] Base::Result<void> confirm();
    void disconnect();
    void readNews();
    static void onNotice(void *self, const PGresult *notice);

    PostgresDialect m_dialect;
    QByteArray m_address;
    Link m_link;
    bool m_inTransaction = false;
    bool m_warned = false; ///< since the last statement was sent
    QByteArray m_done;     ///< what the server says it has done last, "INSERT 0 1"
    QElapsedTimer m_sinceFailure;
    QHash<QString, QByteArray> m_prepared; ///< statement → its name on this connection
    QStringList m_fresh;                   ///< of these, those that the server has not answered
    int m_names = 0;
    int m_underWay = 0; ///< statements sent and not answered
    std::function<void()> m_news;
    bool m_newsComing = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QObject m_context; ///< calls on their way to us end with us
};

void PostgresConnection::onNotice(void *self, const PGresult *notice)
{
    // Levels below WARNING are not sent to us, see `prepareSession`.
    static_cast<PostgresConnection *>(self)->m_warned = true;
    qCWarning(logStore, "postgresql warns: %s", qPrintable(stateOf(notice)));
}

Base::Result<void> PostgresConnection::connect()
{
    if (m_sinceFailure.isValid() && m_sinceFailure.elapsed() < PauseBetweenAttempts.count())
        return tl::unexpected<Base::Error>(lost());
    disconnect();
    // What stands before `dbname` gives way to what the address says.
    const std::array<const char *, 10> names{"target_session_attrs",
        "connect_timeout",
        "tcp_user_timeout",
        "keepalives_idle",
        "keepalives_interval",
        "keepalives_count",
        "fallback_application_name",
        "dbname",
        "client_encoding",
        nullptr};
    const std::array<const char *, 10> values{"read-write",
        "3",
        "10000",
        "10",
        "5",
        "3",
        "daoyi",
        m_address.constData(),
        "UTF8",
        nullptr};
    m_link.reset(PQconnectdbParams(names.data(), values.data(), 1));
    if (PQstatus(m_link.get()) != CONNECTION_OK) {
        m_link.reset();
        m_sinceFailure.start();
        return tl::unexpected<Base::Error>(lost());
    }
    m_sinceFailure.invalidate();
    if (PQenterPipelineMode(m_link.get()) == 0) {
        m_link.reset();
        return tl::unexpected<Base::Error>(lost());
    }
    PQsetNoticeReceiver(m_link.get(), &PostgresConnection::onNotice, this);
    if (const auto ready = prepareSession(); !ready) {
        disconnect();
        m_sinceFailure.start();
        return tl::unexpected<Base::Error>(lost());
    }
    return {};
}

/// What every session of ours begins with.
Base::Result<void> PostgresConnection::prepareSession()
{
    for (const char *sql : {"SET client_min_messages = warning",
             "SET standard_conforming_strings = on",
             "SET lock_timeout = 5000",                          // ms; then it is `busy`
             "SET idle_in_transaction_session_timeout = 30000"}) // ms; a frozen program lets go
        if (const auto set = plain(sql); !set)
            return Base::passOn(set);
    // Confirmed means durable, whatever the server's own settings say; a stricter one stays.
    const auto durable = plain("SELECT set_config('synchronous_commit', 'on', false) "
                               "WHERE current_setting('synchronous_commit') IN ('off', 'local')");
    if (!durable)
        return Base::passOn(durable);
    if (m_news) {
        m_notifier =
            std::make_unique<QSocketNotifier>(PQsocket(m_link.get()), QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, &m_context, [this] {
            if (m_link && PQconsumeInput(m_link.get()) == 0)
                disconnect(); // the next transaction tries again
            else
                readNews();
        });
        const QByteArray sql = QByteArrayLiteral("LISTEN ") + PostgresDialect::Channel;
        if (const auto listening = plain(sql.constData()); !listening)
            return Base::passOn(listening);
        m_newsComing = true; // whatever was told while nobody listened
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                m_newsComing = false;
                if (m_news)
                    m_news();
            },
            Qt::QueuedConnection);
    }
    return {};
}

void PostgresConnection::disconnect()
{
    if (m_link)
        qCWarning(logStore, "the connection to postgresql has ended");
    if (m_notifier)
        m_notifier->setEnabled(false);
    if (m_notifier) // we may be inside its signal
        m_notifier.release()->deleteLater();
    m_prepared.clear();
    m_fresh.clear();
    m_link.reset();
}

void PostgresConnection::listen(std::function<void()> news)
{
    m_news = std::move(news);
    if (!m_news)
        m_notifier.reset();
    else if (m_link && !m_inTransaction && !prepareSession())
        disconnect();
}

/// Tells of the others' changes, once for all that have come.
void PostgresConnection::readNews()
{
    bool others = false;
    while (m_link) {
        const std::unique_ptr<PGnotify, decltype(&PQfreemem)> one(
            PQnotifies(m_link.get()), &PQfreemem);
        if (!one)
            break;
        others = others || one->be_pid != PQbackendPID(m_link.get());
    }
    if (!others || !m_news || m_newsComing)
        return;
    m_newsComing = true;
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_newsComing = false;
            if (m_news)
                m_news();
        },
        Qt::QueuedConnection);
}

Base::Result<void> PostgresConnection::inspect(StoreKind kind)
{
    const auto there = run(QStringLiteral("SELECT count(*) AS tables, "
                                          "count(*) FILTER (WHERE tablename = 'store_version') "
                                          "AS ours FROM pg_tables "
                                          "WHERE schemaname = current_schema()"),
        {});
    if (!there)
        return Base::passOn(there);
    const auto number = [](const Record &row, const char *name) {
        return row.value(QLatin1String(name)).toInteger();
    };
    if (number(there->front(), "ours") == 0) {
        if (number(there->front(), "tables") > 0)
            return Base::fail(ErrorKind::Invalid, "other-store", QStringLiteral("other tables"));
        for (const QString &sql : m_dialect.firstSchema(kind)) {
            if (const auto done = run(sql, {}); !done)
                return Base::passOn(done);
        }
    }
    const auto stored = run(QStringLiteral("SELECT kind, version FROM store_version"), {});
    if (!stored)
        return Base::passOn(stored);
    const Record row = stored->empty() ? Record() : stored->front();
    if (number(row, "kind") != applicationId(kind))
        return Base::fail(ErrorKind::Invalid, "other-store", QString::number(number(row, "kind")));
    if (number(row, "version") > SchemaVersion)
        return Base::fail(
            ErrorKind::Invalid, "newer-store", QString::number(number(row, "version")));
    return {};
}

Base::Result<Rows> PostgresConnection::run(const QString &sql, const Values &values)
{
    const bool begins = sql.startsWith(QLatin1String("BEGIN"));
    const bool commits = sql == QLatin1String("COMMIT");
    const bool ends = sql == QLatin1String("ROLLBACK") || sql == QLatin1String("END");
    if (m_link && PQstatus(m_link.get()) != CONNECTION_OK)
        disconnect();
    if (!m_link && ends) {
        m_inTransaction = false;
        m_underWay = 0;
        return Rows{};
    }
    if (!m_link && m_inTransaction && !begins) // what it had done is gone with the connection
        return tl::unexpected<Base::Error>(lost());
    if (!m_link) {
        m_underWay = 0;
        if (const auto connected = connect(); !connected)
            return Base::passOn(connected);
    }
    // What goes back must not be skipped because something that was posted before has failed.
    const bool goesBack = sql.startsWith(QLatin1String("ROLLBACK"));
    if (goesBack && m_underWay > 0 && !settle())
        qCDebug(logStore, "given up with what was under way");
    if (goesBack && !m_link)
        return run(sql, values);
    auto rows = exchange(sql, values);
    if (begins)
        m_inTransaction = rows.has_value();
    else if (ends || (commits && rows))
        m_inTransaction = false;
    readNews();
    if (commits && rows) {
        if (const auto confirmed = confirm(); !confirmed)
            return Base::passOn(confirmed);
    }
    return rows;
}

/// Whether the COMMIT that has just been answered is a promise.
Base::Result<void> PostgresConnection::confirm()
{
    if (m_done != "COMMIT") // a statement before had failed: nothing was written
        return Base::fail(ErrorKind::Unavailable, "busy", QStringLiteral("postgresql rolled back"));
    if (m_warned) { // the wait for the standby was given up: it is here, but perhaps only here
        disconnect();
        return tl::unexpected<Base::Error>(lost());
    }
    return {};
}

/// The name of the prepared statement; it is prepared on the way when it is not yet.
std::optional<QByteArray> PostgresConnection::prepared(const QString &sql)
{
    const auto known = m_prepared.constFind(sql);
    if (known != m_prepared.constEnd())
        return *known;
    // Never a name twice: one whose making was given up may be there or not.
    const QByteArray name = QByteArrayLiteral("s") + QByteArray::number(++m_names);
    const QByteArray spoken = m_dialect.spoken(sql).toUtf8();
    if (PQsendPrepare(m_link.get(), name.constData(), spoken.constData(), 0, nullptr) == 0)
        return std::nullopt;
    m_prepared.insert(sql, name);
    m_fresh += sql;
    return name;
}

Base::Result<Rows> PostgresConnection::plain(const char *sql)
{
    return exchange(QString::fromLatin1(sql), {});
}

/// Puts the statement on its way without asking for an answer.
Base::Result<void> PostgresConnection::send(const QString &sql, const Values &values)
{
    std::vector<QByteArray> texts;
    std::vector<const char *> parameters;
    texts.reserve(static_cast<size_t>(values.size()));
    for (const Value &value : values) {
        texts.push_back(value.isInteger() ? QByteArray::number(value.toInteger())
                                          : value.toString().toUtf8());
        // Text cannot hold it there, and cut off would be worse than refused.
        if (texts.back().contains('\0'))
            return Base::fail(ErrorKind::Invalid, "bad-text", QStringLiteral("U+0000"));
        parameters.push_back(texts.back().isNull() ? "" : texts.back().constData());
    }
    const int count = static_cast<int>(parameters.size());
    int sent = 0;
    if (!isWorthPreparing(sql)) {
        sent = PQsendQueryParams(m_link.get(),
            m_dialect.spoken(sql).toUtf8().constData(),
            count,
            nullptr,
            parameters.data(),
            nullptr,
            nullptr,
            0);
    } else if (const auto name = prepared(sql)) {
        sent = PQsendQueryPrepared(
            m_link.get(), name->constData(), count, parameters.data(), nullptr, nullptr, 0);
    }
    if (sent == 0) {
        disconnect();
        return tl::unexpected<Base::Error>(lost());
    }
    ++m_underWay;
    return {};
}

Base::Result<Rows> PostgresConnection::exchange(const QString &sql, const Values &values)
{
    m_warned = false;
    if (const auto sent = send(sql, values); !sent)
        return Base::passOn(sent);
    const bool waitsLong =
        sql.startsWith(QLatin1String("CREATE")) || sql.startsWith(QLatin1String("ALTER"));
    return answer(waitsLong ? LongestSchemaChange : LongestAnswer);
}

Base::Result<void> PostgresConnection::post(const QString &sql, const Values &values)
{
    constexpr int MostUnderWay = 200; // their answers fit the socket's buffer, some 10 KiB
    if (!m_link || !m_inTransaction || m_underWay >= MostUnderWay) {
        if (const auto done = run(sql, values); !done)
            return Base::passOn(done);
        return {};
    }
    return send(sql, values);
}

Base::Result<void> PostgresConnection::settle()
{
    if (m_underWay == 0)
        return {};
    if (!m_link)
        return tl::unexpected<Base::Error>(lost());
    if (const auto done = answer(LongestAnswer); !done)
        return Base::passOn(done);
    return {};
}

bool PostgresConnection::waitForBytes(const QElapsedTimer &since, std::chrono::milliseconds longest)
{
    const int unsent = PQflush(m_link.get());
    const auto left = longest.count() - since.elapsed();
    if (unsent < 0 || left <= 0)
        return false;
    pollfd waiting{PQsocket(m_link.get()), POLLIN, 0};
    if (unsent > 0)
        waiting.events |= POLLOUT;
    if (::poll(&waiting, 1, static_cast<int>(left)) < 0 && errno != EINTR)
        return false;
    return PQconsumeInput(m_link.get()) != 0;
}

Base::Result<Rows> PostgresConnection::answer(std::chrono::milliseconds longest)
{
    QElapsedTimer since;
    since.start();
    Answer last;
    std::optional<QString> failure; // the first one; what came after it was not done
    if (PQpipelineSync(m_link.get()) == 0) {
        disconnect();
        return tl::unexpected<Base::Error>(lost());
    }
    for (int pauses = 0;;) { // a null stands behind each statement's answer
        while (PQisBusy(m_link.get()) != 0) {
            if (waitForBytes(since, longest))
                continue;
            disconnect();
            return tl::unexpected<Base::Error>(lost());
        }
        Answer next(PQgetResult(m_link.get()));
        pauses = next ? 0 : pauses + 1;
        if (!next && (pauses > 1 || PQstatus(m_link.get()) != CONNECTION_OK)) {
            disconnect();
            return tl::unexpected<Base::Error>(failure ? PostgresDialect::error(*failure) : lost());
        }
        if (!next)
            continue;
        const ExecStatusType status = PQresultStatus(next.get());
        if (status == PGRES_PIPELINE_SYNC)
            break;
        if (status == PGRES_PIPELINE_ABORTED)
            continue;
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && !failure)
            failure = stateOf(next.get());
        last = std::move(next);
    }
    m_underWay = 0;
    const QStringList fresh = std::exchange(m_fresh, {});
    if (failure) {
        for (const QString &sql : fresh)
            m_prepared.remove(sql);
        if (failure->isEmpty() || PostgresDialect::endsConnection(*failure))
            disconnect();
        return tl::unexpected<Base::Error>(PostgresDialect::error(*failure));
    }
    m_done = last ? PQcmdStatus(last.get()) : "";
    return last ? rowsOf(last.get()) : Rows{};
}
} // namespace

Base::Result<std::unique_ptr<Connection>> openPostgres(const QString &address, StoreKind kind)
{
    if (kind == StoreKind::Station) // it must work without a network
        return Base::fail(ErrorKind::Invalid, "other-store", QStringLiteral("a station's"));
    auto connection = std::make_unique<PostgresConnection>(address.toUtf8());
    if (const auto seen = connection->inspect(kind); !seen) {
        if (seen.error().kind == ErrorKind::Unavailable)
            return Base::fail(ErrorKind::Unavailable, "cannot-open", seen.error().detail);
        return Base::passOn(seen);
    }
    return std::unique_ptr<Connection>(std::move(connection));
}
} // namespace Store
