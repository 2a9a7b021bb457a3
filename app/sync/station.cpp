// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/station.h"

#include <algorithm>
#include <utility>

#include <QJsonDocument>

#include "base/log.h"
#include "base/signature.h"
#include "domain/queue/ticket.h"
#include "operations/queueoperations.h"
#include "operations/sealing.h"
#include "store/directorytable.h"
#include "store/stafftable.h"
#include "store/tickettable.h"

namespace Sync {

using Base::ErrorKind;
using Operations::Outcome;

namespace {
using namespace std::chrono_literals;
/// A pull that finds nothing is the heartbeat: it brings the server's time.
constexpr std::chrono::milliseconds HeartbeatPause { 10000 };
/// Numbers left in a queue's blocks below which a new block is asked for.
constexpr int FewNumbers = 10;

/// Facts waiting for the server above which somebody should look, and above which nothing new is
/// asked of it; facts go on (sync.md section 5).
constexpr int ManyPending = 5000;
constexpr int MostPendingForIntents = 20000;

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
    , m_time(clock)
{
    m_reconnect.setSingleShot(true);
    m_heartbeat.setInterval(HeartbeatPause);
    connect(&m_reconnect, &QTimer::timeout, this, &Station::open);
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
    const auto sealKey = Store::StaffTable(m_database).setting(Store::SealKeySetting);
    if (!sealKey)
        return Base::passOn(sealKey);
    m_signing.sealKey = QByteArray::fromBase64(sealKey->toLatin1());
    const auto ahead = Store::StaffTable(m_database).setting(Store::ClockAheadSetting);
    const auto base = Store::StaffTable(m_database).setting(Store::BaseSetting);
    const auto writtenOff = Store::StaffTable(m_database).setting(Store::WrittenOffSetting);
    if (!ahead)
        return Base::passOn(ahead);
    if (!base)
        return Base::passOn(base);
    if (!writtenOff)
        return Base::passOn(writtenOff);
    const auto serverKey = Store::StaffTable(m_database).setting(Store::ServerKeySetting);
    if (!serverKey)
        return Base::passOn(serverKey);
    const auto serverSchema = Store::StaffTable(m_database).setting(Store::ServerSchemaSetting);
    if (!serverSchema)
        return Base::passOn(serverSchema);
    m_notes.serverSchema = serverSchema->toInt();
    m_notes.serverKey = QByteArray::fromBase64(serverKey->toLatin1());
    m_time.load(m_state.lastContactAt, std::chrono::seconds(ahead->toLongLong()));
    m_notes.clockOff = m_time.isOff();
    m_notes.outgrown = !base->isEmpty();
    m_notes.writtenOff = !writtenOff->isEmpty();
    refreshPending();
    return m_results.load(m_database);
}

void Station::start()
{
    open();
}

Operations::Role Station::role() const
{
    return Operations::role(m_state.role).value_or(Operations::Role::Board);
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
    const Operations::Request &request, const QByteArray &arguments, Operations::Kind kind)
{
    const qint64 seq = m_state.nextSeq;
    const QString hash = Protocol::chainHash(m_state.lastHash,
        { seq, request.name, request.version, request.arguments, request.at, {} }, arguments);
    Store::OutboxTable outbox(m_database);
    const auto written = outbox.append({ seq, request.name, request.version, request.arguments,
        request.at, hash, static_cast<int>(kind) }, QString::fromUtf8(arguments));
    if (!written)
        return Base::passOn(written);
    Store::SyncState state = m_state;
    state.nextSeq = seq + 1;
    state.lastHash = hash;
    if (const auto stored = outbox.setState(state); !stored)
        return Base::passOn(stored);
    return state;
}

/// The arguments as they are hashed and kept. Errors: Invalid `too-large`.
static Base::Result<QByteArray> argumentsOf(const Operations::Request &request)
{
    const QByteArray text = QJsonDocument(request.arguments).toJson(QJsonDocument::Compact);
    if (text.size() > Operations::LargestOperation)
        return Base::fail(ErrorKind::Invalid, "too-large", QString::number(text.size()));
    return text;
}

/// The request as it may lie on this disk.
static Base::Result<Operations::Request> closed(
    const Operations::Request &whole, const QByteArray &sealKey, Base::Random &random)
{
    if (sealKey.isEmpty())
        return whole;
    return Operations::sealedRequest(whole, sealKey, random);
}

/// Whether it may be told, with everything that was typed; nothing of it stays, and nothing of it
/// reaches the disk: pages are written when the transaction ends.
static Outcome wouldRun(Operations::Context &context, const Operations::Request &whole)
{
    if (const auto marked = context.transaction.savepoint(); !marked)
        return Base::passOn(marked);
    auto outcome = Operations::run(context, whole);
    if (const auto undone = context.transaction.rollbackTo(); !undone)
        return Base::passOn(undone);
    return outcome;
}

Outcome Station::record(const Operations::Request &act)
{
    const auto whole = signedRequest(m_signing, act, Operations::Kind::Fact);
    if (!whole)
        return Base::passOn(whole);
    const auto kept = closed(*whole, m_signing.sealKey, m_random);
    if (!kept)
        return Base::passOn(kept);
    const Operations::Request &fact = *kept;
    const auto arguments = argumentsOf(fact);
    if (!arguments)
        return Base::passOn(arguments);
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::UndoJournal journal(m_database, m_state.nextSeq);
    Operations::Context context { **transaction, Operations::Context::Mode::Trying,
        Operations::Context::Place::Station, id(), role(), fact.at };
    if (Operations::isSealed(fact.arguments)) {
        if (const auto good = wouldRun(context, *whole); !good)
            return good;
    }
    (*transaction)->setSink(&journal);
    auto outcome = Operations::run(context, fact);
    if (!outcome)
        return outcome;
    (*transaction)->setSink(nullptr);
    const auto appended = append(fact, *arguments, Operations::Kind::Fact);
    if (!appended)
        return Base::passOn(appended);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    m_state = *appended;
    m_upkeep.leasesDue = m_upkeep.leasesDue || fact.name == QLatin1String("appointment.bookLeased");
    refreshPending();
    // It is confirmed; the person in front of the screen need not wait for the packing.
    QMetaObject::invokeMethod(this, &Station::push, Qt::QueuedConnection);
    tell(journal.tables());
    return outcome;
}

void Station::request(const Operations::Request &wish, QObject *context, Answer answer)
{
    const auto fail = [&](const Base::Error &error) {
        QMetaObject::invokeMethod(
            context, [answer, error] { answer(tl::unexpected<Base::Error>(error)); },
            Qt::QueuedConnection);
    };
    if (m_contact == Contact::Lost)
        return fail(offline());
    if (m_pending >= MostPendingForIntents)
        return fail({ ErrorKind::Unavailable, QStringLiteral("too-much-waiting"),
            QString::number(m_pending) });
    const auto whole = signedRequest(m_signing, wish, Operations::Kind::Intent);
    if (!whole)
        return fail(whole.error());
    const auto kept = closed(*whole, m_signing.sealKey, m_random);
    if (!kept)
        return fail(kept.error());
    const Operations::Request &intent = *kept;
    const auto arguments = argumentsOf(intent);
    if (!arguments)
        return fail(arguments.error());
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return fail(transaction.error());
    const auto appended = append(intent, *arguments, Operations::Kind::Intent);
    if (!appended)
        return fail(appended.error());
    if (const auto done = (*transaction)->commit(); !done)
        return fail(done.error());
    const qint64 seq = m_state.nextSeq;
    m_state = *appended;
    m_results.ask(seq);
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
    const qint64 number = m_line.nextQuestion++;
    m_asking.insert({ number, { context, std::move(answer) } });
    const QJsonObject whole
        = m_signing.signer ? Operations::withSigner(arguments, *m_signing.signer) : arguments;
    send(Protocol::encode(Protocol::Ask { number, question, whole }));
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
    if (m_pending < ManyPending && pending >= ManyPending)
        qCWarning(logSync, "%d operations wait for the server", pending);
    m_pending = pending;
    Q_EMIT pendingChanged();
}

void Station::tell(const QStringList &tables)
{
    if (tables.isEmpty())
        return;
    if (tables.contains(QStringLiteral("site")))
        m_zone = QTimeZone();
    noteLeases(tables);
    for (const char *table : { "ticket", "call", "claim", "slot" })
        m_upkeep.claimsDue = m_upkeep.claimsDue || tables.contains(QLatin1String(table));
    Q_EMIT changed(tables);
}

/// Asks for blocks of ticket numbers for today before they are needed offline.
void Station::askForNumbers()
{
    const bool issues = role() == Operations::Role::Kiosk || role() == Operations::Role::Reception;
    if (!issues || m_upkeep.numbersAsked || m_contact == Contact::Lost || !mayAskForMore())
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
    m_upkeep.numbersAsked = true;
    request(Operations::requestNumbers(wish, now()), this,
        [this](const Outcome &outcome) {
            m_upkeep.numbersAsked = false;
            noteRefusal(outcome);
        });
}
}
