// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/station.h"

#include <algorithm>
#include <utility>

#include <QJsonDocument>

#include "base/log.h"
#include "base/signature.h"
#include "domain/queue/ticket.h"
#include "operations/queueoperations.h"
#include "store/directorytable.h"
#include "store/tickettable.h"

namespace Sync {

using Base::ErrorKind;
using Operations::Outcome;

namespace {
using namespace std::chrono_literals;
// Back-off 0.5 → 30 s with jitter (sync.md section 5).
constexpr std::chrono::milliseconds FirstPause { 500 };
constexpr std::chrono::milliseconds LongestPause { 30000 };
/// A pull that finds nothing is the heartbeat: it brings the server's time.
constexpr std::chrono::milliseconds HeartbeatPause { 10000 };
/// Numbers left in a queue's blocks below which a new block is asked for.
constexpr int FewNumbers = 10;

Base::Error offline()
{
    return { ErrorKind::Unavailable, QStringLiteral("offline"), {} };
}
}

Station::Station(Store::Database &database, Transport &transport, const Base::Clock &clock,
    Base::Random &random, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_transport(transport)
    , m_clock(clock)
    , m_random(random)
{
    m_reconnect.setSingleShot(true);
    m_heartbeat.setInterval(HeartbeatPause);
    connect(&m_reconnect, &QTimer::timeout, &m_transport, &Transport::open);
    connect(&m_heartbeat, &QTimer::timeout, this, &Station::beat);
    connect(&m_transport, &Transport::disconnected, this, &Station::onDisconnected);
    connect(&m_transport, &Transport::received, this, &Station::onReceived);
}

Station::~Station() = default;

Base::Result<void> Station::load()
{
    const auto state = Store::OutboxTable(m_database).state();
    if (!state)
        return Base::passOn(state);
    m_state = *state;
    if (m_state.publicKey.isEmpty()) {
        const Base::KeyPair keys = Base::makeKeyPair();
        m_state.publicKey = QString::fromLatin1(keys.publicKey.toBase64());
        m_state.secretKey = QString::fromLatin1(keys.secretKey.toBase64());
        if (const auto saved = save(m_state); !saved)
            return saved;
    }
    refreshPending();
    return {};
}

void Station::start()
{
    m_transport.open();
}

Operations::Role Station::role() const
{
    return Operations::role(m_state.role).value_or(Operations::Role::Board);
}

Base::Instant Station::now() const
{
    if (m_offsetServer == Base::Never)
        return m_clock.now();
    return m_offsetServer
        + std::chrono::floor<std::chrono::seconds>(m_clock.steady() - m_offsetSteady);
}

QTimeZone Station::zone() const
{
    if (!m_zone.isValid()) {
        Store::Reader read(m_database);
        const auto site = Store::DirectoryTable(read).site();
        if (!site || !*site)
            return QTimeZone::utc();
        m_zone = QTimeZone((*site)->zone.toLatin1());
        if (!m_zone.isValid())
            m_zone = QTimeZone::utc();
    }
    return m_zone;
}

Base::Result<void> Station::save(const Store::SyncState &state)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    if (const auto stored = Store::OutboxTable(m_database).setState(state); !stored)
        return stored;
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    m_state = state;
    return {};
}

/// Writes the outbox row and the raised counters; the state that holds once the caller has
/// committed (until then `m_state` is left alone).
Base::Result<Store::SyncState> Station::append(
    Store::Transaction &, const Operations::Request &request, Operations::Kind kind)
{
    const qint64 seq = m_state.nextSeq;
    const QString hash = Protocol::chainHash(m_state.lastHash,
        { seq, request.name, request.version, request.arguments, request.at, {} });
    Store::OutboxTable outbox(m_database);
    const auto written = outbox.append({ seq, request.name, request.version, request.arguments,
        request.at, hash, static_cast<int>(kind) });
    if (!written)
        return Base::passOn(written);
    Store::SyncState state = m_state;
    state.nextSeq = seq + 1;
    state.lastHash = hash;
    if (const auto stored = outbox.setState(state); !stored)
        return Base::passOn(stored);
    return state;
}

static Base::Result<void> checkSize(const Operations::Request &request)
{
    const qsizetype size
        = QJsonDocument(request.arguments).toJson(QJsonDocument::Compact).size();
    if (size > Operations::LargestOperation)
        return Base::fail(ErrorKind::Invalid, "too-large", QString::number(size));
    return {};
}

Outcome Station::record(const Operations::Request &fact)
{
    if (const auto small = checkSize(fact); !small)
        return Base::passOn(small);
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::UndoJournal journal(m_database, m_state.nextSeq);
    (*transaction)->setSink(&journal);
    Operations::Context context { **transaction, Operations::Context::Mode::Trying,
        Operations::Context::Place::Station, id(), role(), fact.at };
    auto outcome = Operations::run(context, fact);
    if (!outcome)
        return outcome;
    (*transaction)->setSink(nullptr);
    const auto appended = append(**transaction, fact, Operations::Kind::Fact);
    if (!appended)
        return Base::passOn(appended);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    m_state = *appended;
    refreshPending();
    // It is confirmed; the person in front of the screen need not wait for the packing.
    QMetaObject::invokeMethod(this, &Station::push, Qt::QueuedConnection);
    tell(journal.tables());
    return outcome;
}

void Station::request(const Operations::Request &intent, QObject *context, Answer answer)
{
    const auto fail = [&](const Base::Error &error) {
        QMetaObject::invokeMethod(
            context, [answer, error] { answer(tl::unexpected<Base::Error>(error)); },
            Qt::QueuedConnection);
    };
    if (m_contact == Contact::Lost)
        return fail(offline());
    if (const auto small = checkSize(intent); !small)
        return fail(small.error());
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return fail(transaction.error());
    const auto appended = append(**transaction, intent, Operations::Kind::Intent);
    if (!appended)
        return fail(appended.error());
    if (const auto done = (*transaction)->commit(); !done)
        return fail(done.error());
    const qint64 seq = m_state.nextSeq;
    m_state = *appended;
    m_deciding.insert({ seq, { context, std::move(answer) } });
    refreshPending();
    push();
}

void Station::ask(
    const QString &question, const QJsonObject &arguments, QObject *context, Answer answer)
{
    if (m_contact == Contact::Lost) {
        QMetaObject::invokeMethod(
            context, [answer] { answer(tl::unexpected<Base::Error>(offline())); },
            Qt::QueuedConnection);
        return;
    }
    const qint64 number = m_nextQuestion++;
    m_asking.insert({ number, { context, std::move(answer) } });
    send(Protocol::encode(Protocol::Ask { number, question, arguments }));
}

void Station::send(const QByteArray &message)
{
    m_transport.send(message);
}

void Station::refreshPending()
{
    const int pending
        = static_cast<int>(std::max<qint64>(0, m_state.nextSeq - 1 - m_state.ackedSeq));
    if (pending == m_pending)
        return;
    m_pending = pending;
    Q_EMIT pendingChanged();
}

void Station::tell(const QStringList &tables)
{
    if (tables.isEmpty())
        return;
    if (tables.contains(QStringLiteral("site")))
        m_zone = QTimeZone();
    Q_EMIT changed(tables);
}

void Station::setContact(Contact contact)
{
    if (m_contact == contact)
        return;
    m_contact = contact;
    qCInfo(logSync, "contact %s", contact == Contact::Connected ? "made" : "lost");
    Q_EMIT contactChanged();
}

void Station::noteServerTime(Base::Instant serverTime)
{
    m_offsetServer = serverTime;
    m_offsetSteady = m_clock.steady();
    m_state.lastContactAt = serverTime; // stored with the next pull
}

void Station::onDisconnected()
{
    m_heartbeat.stop();
    m_pushInFlight = false;
    m_pullInFlight = false;
    m_snapshotting = false;
    m_numbersAsked = false;
    setContact(Contact::Lost);
    giveUpWaiting();
    scheduleReconnect();
}

void Station::scheduleReconnect()
{
    const auto pause = std::min(LongestPause, FirstPause * (1 << std::min(m_attempts, 6)));
    m_attempts += 1;
    const auto jitter = m_random.below(static_cast<quint32>(pause.count() / 2));
    m_reconnect.start(pause / 2 + std::chrono::milliseconds(jitter));
}

void Station::giveUpWaiting()
{
    const auto deciding = std::exchange(m_deciding, {});
    const auto asking = std::exchange(m_asking, {});
    for (const auto &[seq, waiting] : deciding) {
        if (waiting.context)
            waiting.answer(Base::fail(ErrorKind::Unavailable, "being-confirmed", {}));
    }
    for (const auto &[number, waiting] : asking) {
        if (waiting.context)
            waiting.answer(tl::unexpected<Base::Error>(offline()));
    }
}

void Station::onReceived(const QByteArray &bytes)
{
    m_awaiting = false;
    const auto message = Protocol::decode(bytes);
    if (!message) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(message.error())));
        m_transport.close();
        return;
    }
    std::visit([this](const auto &one) { handle(one); }, *message);
}

void Station::handle(const Protocol::Challenge &challenge)
{
    m_nonce = challenge.nonce;
    if (challenge.version != Protocol::Version) {
        handle(Protocol::Refused { QStringLiteral("newer-server") });
        return;
    }
    if (isEnrolled()) {
        sayHello();
        return;
    }
    if (m_enrolCode.isEmpty()) {
        handle(Protocol::Refused { QStringLiteral("not-enrolled") });
        return;
    }
    send(Protocol::encode(Protocol::Enrol { m_enrolCode, m_state.publicKey }));
}

void Station::handle(const Protocol::Enrolled &enrolled)
{
    Store::SyncState state = m_state;
    state.stationId = enrolled.station;
    state.name = enrolled.name;
    state.role = enrolled.role;
    if (const auto saved = save(state); !saved) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(saved.error())));
        m_transport.close();
        return;
    }
    m_enrolCode.clear();
    Q_EMIT this->enrolled();
    sayHello();
}

void Station::sayHello()
{
    const QByteArray signedText = m_nonce.toLatin1() + '\n' + m_state.stationId.toUtf8();
    const auto signature
        = Base::sign(signedText, QByteArray::fromBase64(m_state.secretKey.toLatin1()));
    if (!signature) {
        handle(Protocol::Refused { signature.error().code });
        return;
    }
    send(Protocol::encode(Protocol::Hello {
        m_state.stationId, QString::fromLatin1(signature->toBase64()), Protocol::Version }));
}

void Station::handle(const Protocol::Welcome &welcome)
{
    noteServerTime(welcome.serverTime);
    m_attempts = 0;
    m_refusal.clear();
    m_state.ackedSeq = welcome.lastSeq; // less than before: the server has forgotten, tell it again
    if (welcome.epoch != m_state.epoch || m_state.cursor < 0) {
        m_state.epoch = welcome.epoch;
        m_state.cursor = -1;
        snapshot({}, {});
    } else {
        setContact(Contact::Connected);
        pull();
        push();
    }
    m_awaiting = false;
    m_heartbeat.start();
    refreshPending();
}

void Station::handle(const Protocol::Refused &refusal)
{
    if (m_refusal != refusal.code)
        qCWarning(logSync, "refused: %s", qPrintable(refusal.code));
    m_refusal = refusal.code;
    Q_EMIT refused(refusal.code);
    m_transport.close();
}

void Station::beat()
{
    const bool silent = std::exchange(m_awaiting, true);
    if (silent) { // nothing was heard since the last beat: a half-open connection
        m_transport.close();
        return;
    }
    if (!m_snapshotting) {
        push();
        pull();
    }
}

void Station::handle(const Protocol::Poke &poke)
{
    if (poke.head > m_state.cursor)
        pull();
}

void Station::push()
{
    if (m_pushInFlight || m_snapshotting || m_state.cursor < 0 || m_contact == Contact::Lost)
        return;
    const auto rows
        = Store::OutboxTable(m_database).after(m_state.ackedSeq, Protocol::MostOperations);
    if (!rows) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(rows.error())));
        return;
    }
    if (rows->empty())
        return;
    Protocol::Push push { m_state.epoch, {} };
    qsizetype bytes = 0;
    for (const Store::OutboxRow &row : *rows) {
        bytes += QJsonDocument(row.arguments).toJson(QJsonDocument::Compact).size();
        if (bytes > Protocol::LargestPush && !push.operations.empty())
            break;
        push.operations.push_back(
            { row.seq, row.name, row.version, row.arguments, row.madeAt, row.hash });
    }
    m_pushInFlight = true;
    send(Protocol::encode(push));
}

void Station::handle(const Protocol::Pushed &pushed)
{
    noteServerTime(pushed.serverTime);
    m_pushInFlight = false;
    const bool taken = pushed.lastSeq > m_state.ackedSeq;
    m_state.ackedSeq = std::max(m_state.ackedSeq, pushed.lastSeq);
    for (const Protocol::OperationResult &result : pushed.results)
        m_results.insert_or_assign(result.seq, result.outcome);
    refreshPending();
    if (taken) // otherwise its disk is full or busy: the next heartbeat tries again
        push();
    pull();
}

void Station::pull()
{
    if (m_snapshotting)
        return;
    if (m_pullInFlight) {
        m_pullAgain = true;
        return;
    }
    m_pullInFlight = true;
    send(Protocol::encode(Protocol::Pull { m_state.epoch, m_state.cursor }));
}

void Station::handle(const Protocol::Pulled &pulled)
{
    noteServerTime(pulled.serverTime);
    m_pullInFlight = false;
    const bool again = std::exchange(m_pullAgain, false);
    if (pulled.tooOld || pulled.epoch != m_state.epoch) {
        m_state.epoch = pulled.epoch;
        m_state.cursor = -1;
        snapshot({}, {});
        return;
    }
    if (pulled.from == m_state.cursor && (pulled.upto > m_state.cursor
            || pulled.baseSeq > m_state.baseSeq)) {
        if (const auto applied = applyPulled(pulled); !applied) {
            qCWarning(logSync, "%s", qPrintable(Base::describe(applied.error())));
            if (applied.error().kind == ErrorKind::Corrupt)
                snapshot({}, {});
            return;
        }
    }
    deliverResults();
    if (pulled.more || again)
        pull();
    else
        askForNumbers();
}

static void add(QStringList &tables, const QString &table)
{
    if (!tables.contains(table))
        tables += table;
}

static Base::Result<void> applyRow(
    Store::Transaction &transaction, const Protocol::RowChange &change)
{
    const Store::TableShape *table = Store::syncedTable(change.table);
    if (table == nullptr)
        return {}; // a newer server's table: not ours to keep
    return change.row ? transaction.putRecord(*table, *change.row)
                      : transaction.removeRecord(*table, change.key);
}

Base::Result<void> Station::applyPulled(const Protocol::Pulled &pulled)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::OutboxTable outbox(m_database);
    auto tables = outbox.undoAll(**transaction);
    if (!tables)
        return Base::passOn(tables);
    for (const Protocol::RowChange &change : pulled.rows) {
        if (const auto applied = applyRow(**transaction, change); !applied)
            return applied;
        add(*tables, change.table);
    }
    const auto rerun
        = runPending(**transaction, std::max(m_state.baseSeq, pulled.baseSeq));
    if (!rerun)
        return Base::passOn(rerun);
    for (const QString &table : *rerun)
        add(*tables, table);
    Store::SyncState state = m_state;
    state.cursor = pulled.upto;
    state.baseSeq = std::max(state.baseSeq, pulled.baseSeq);
    if (const auto stored = outbox.setState(state); !stored)
        return stored;
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    m_state = state;
    tell(*tables);
    return {};
}

/// Runs our facts that the base does not contain again, on top of it. What fails now was told all
/// the same and is in the outbox; the server decides what becomes of it.
Base::Result<QStringList> Station::runPending(Store::Transaction &transaction, qint64 baseSeq)
{
    constexpr int AllPending = 1000000;
    const auto rows = Store::OutboxTable(m_database).after(baseSeq, AllPending);
    if (!rows)
        return Base::passOn(rows);
    QStringList tables;
    for (const Store::OutboxRow &row : *rows) {
        if (row.kind != static_cast<int>(Operations::Kind::Fact))
            continue;
        if (const auto marked = transaction.savepoint(); !marked)
            return Base::passOn(marked);
        Store::UndoJournal journal(m_database, row.seq);
        transaction.setSink(&journal);
        Operations::Context context { transaction, Operations::Context::Mode::Recording,
            Operations::Context::Place::Station, id(), role(), row.madeAt };
        const auto outcome
            = Operations::run(context, { row.name, row.version, row.arguments, row.madeAt });
        transaction.setSink(nullptr);
        if (!outcome)
            qCInfo(logSync, "operation %lld: %s", static_cast<long long>(row.seq),
                qPrintable(outcome.error().code));
        if (const auto settled = outcome ? transaction.release() : transaction.rollbackTo();
            !settled)
            return Base::passOn(settled);
        for (const QString &table : journal.tables())
            add(tables, table);
    }
    return tables;
}

void Station::deliverResults()
{
    for (auto result = m_results.begin(); result != m_results.end();) {
        if (result->first > m_state.baseSeq) {
            ++result;
            continue;
        }
        const auto waiting = m_deciding.extract(result->first);
        const Outcome outcome = result->second;
        result = m_results.erase(result);
        if (!waiting.empty() && waiting.mapped().context)
            waiting.mapped().answer(outcome);
    }
}

void Station::snapshot(const QString &table, const QString &after)
{
    if (table.isEmpty()) {
        m_snapshotVer = -1;
        const auto transaction = Store::Transaction::begin(m_database);
        if (!transaction)
            return;
        if (!Store::OutboxTable(m_database).clearStage() || !(*transaction)->commit())
            return;
    }
    m_snapshotting = true;
    send(Protocol::encode(Protocol::Snapshot { table, after }));
}

void Station::handle(const Protocol::SnapshotPage &page)
{
    noteServerTime(page.serverTime);
    if (!m_snapshotting)
        return;
    if (m_snapshotVer < 0) {
        m_snapshotVer = page.ver;
        m_snapshotSeq = page.baseSeq;
        m_state.epoch = page.epoch;
    }
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return m_transport.close();
    Store::OutboxTable outbox(m_database);
    for (const Protocol::RowChange &row : page.rows) {
        if (!row.row || !outbox.stage(row.table, row.key, *row.row))
            return m_transport.close();
    }
    if (!(*transaction)->commit())
        return m_transport.close();
    if (!page.nextTable.isEmpty())
        return snapshot(page.nextTable, page.nextAfter);
    const auto finished = finishSnapshot();
    if (!finished) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(finished.error())));
        return m_transport.close();
    }
    m_snapshotting = false;
    setContact(Contact::Connected);
    Q_EMIT ready();
    push();
    pull();
}

/// The staged rows take the place of the base, in one transaction; our facts run again on top.
Base::Result<void> Station::finishSnapshot()
{
    constexpr int Page = 1000;
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::OutboxTable outbox(m_database);
    if (const auto cleared = outbox.clearSynced(); !cleared)
        return cleared;
    for (qint64 n = 0;;) {
        const auto rows = outbox.staged(n, Page);
        if (!rows)
            return Base::passOn(rows);
        if (rows->empty())
            break;
        for (const Store::Record &row : *rows) {
            n = row.value(QStringLiteral("n")).toInteger();
            const auto applied = applyRow(**transaction,
                { row.value(QStringLiteral("tbl")).toString(),
                    row.value(QStringLiteral("key")).toString(),
                    Store::recordOf(row.value(QStringLiteral("row")).toString()) });
            if (!applied)
                return applied;
        }
    }
    if (const auto cleared = outbox.clearStage(); !cleared)
        return cleared;
    if (const auto rerun = runPending(**transaction, m_snapshotSeq); !rerun)
        return Base::passOn(rerun);
    Store::SyncState state = m_state;
    state.cursor = m_snapshotVer;
    state.baseSeq = m_snapshotSeq;
    if (const auto stored = outbox.setState(state); !stored)
        return stored;
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    m_state = state;
    QStringList all;
    for (const Store::TableShape &table : Store::syncedTables())
        all += table.name;
    tell(all);
    return {};
}

void Station::handle(const Protocol::Answered &answered)
{
    const auto waiting = m_asking.extract(answered.number);
    if (!waiting.empty() && waiting.mapped().context)
        waiting.mapped().answer(answered.outcome);
}

/// Asks for blocks of ticket numbers for today before they are needed offline.
void Station::askForNumbers()
{
    const bool issues = role() == Operations::Role::Kiosk || role() == Operations::Role::Reception;
    if (!issues || m_numbersAsked || m_contact == Contact::Lost)
        return;
    Store::Reader read(m_database);
    const auto queues = Store::DirectoryTable(read).queues();
    if (!queues)
        return;
    Operations::NumberWish wish { today(), {} };
    for (const Domain::Queue &queue : *queues) {
        const auto blocks = Store::TicketTable(read).blocks(id(), queue.id, wish.serviceDay);
        if (!blocks)
            return;
        int left = 0;
        for (const Domain::NumberBlock &block : *blocks)
            left += block.to - block.from + 1 - block.used;
        if (left < FewNumbers)
            wish.queues.push_back(queue.id);
    }
    if (wish.queues.empty())
        return;
    m_numbersAsked = true;
    request(Operations::requestNumbers(wish, now()), this,
        [this](const Outcome &) { m_numbersAsked = false; });
}
}
