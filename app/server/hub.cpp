// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub.h"

#include <algorithm>

#include "base/log.h"
#include "base/signature.h"
#include "server/audit.h"
#include "server/pages.h"
#include "server/questions.h"
#include "server/signatures.h"
#include "store/schema.h"

namespace Server {

using Base::ErrorKind;
using Domain::StationId;

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds NewsPause{300};
constexpr std::chrono::milliseconds KeepUpPause{30000};
constexpr std::chrono::milliseconds BusyPause{100};
constexpr int NonceBytes = 32;

/// Why such a station is turned away.
QString wordOf(Store::StationState state)
{
    return state == Store::StationState::Fenced ? QStringLiteral("fenced")
                                                : QStringLiteral("revoked");
}
} // namespace

Hub::Hub(Store::Database &database,
    const Base::Clock &clock,
    Base::Random &random,
    const Base::PasswordCost &passwordCost)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_applier(database, clock)
    , m_keeper(database, clock, m_applier)
    , m_recovery(database, clock, m_applier)
    , m_accounts(database, clock, random, passwordCost)
    , m_sealKeys(database)
    , m_timeSigner(database)
{
    m_apply.setSingleShot(true);
    m_apply.setInterval(0);
    m_again.setSingleShot(true);
    m_again.setInterval(BusyPause);
    m_news.setInterval(NewsPause);
    m_keepUp.setInterval(KeepUpPause);
    connect(&m_apply, &QTimer::timeout, this, &Hub::applyQueued);
    connect(&m_again, &QTimer::timeout, this, &Hub::applyQueued);
    connect(&m_news, &QTimer::timeout, this, &Hub::lookForNews);
    connect(&m_keepUp, &QTimer::timeout, this, &Hub::keepUp);
    connect(&m_keepUp, &QTimer::timeout, this, [this] {
        if (const auto retried = m_recovery.retryPoisoned(); !retried)
            qCInfo(logServer, "%s", qPrintable(Base::describe(retried.error())));
    });
    m_news.start();
    m_keepUp.start();
    m_database.listen([this] { lookForNews(); });
}

Hub::~Hub()
{
    m_database.listen({});
}

int Hub::stationsConnected() const
{
    return static_cast<int>(std::count_if(m_connections.begin(),
        m_connections.end(),
        [](const auto &one) { return one.second.viewer.has_value(); }));
}

void Hub::welcome(std::unique_ptr<Peer> peer)
{
    const Peer *from = peer.get();
    const quint64 key = ++m_opened;
    Connection &connection = m_connections[key];
    connection.peer = std::move(peer);
    connection.number = key;
    connection.nonce = QString::fromLatin1(m_random.bytes(NonceBytes).toBase64());
    connect(from, &Peer::received, this, [this, key](const QByteArray &bytes) {
        const auto found = m_connections.find(key);
        if (found != m_connections.end())
            onReceived(found->second, bytes);
    });
    connect(from, &Peer::gone, this, [this, key] { drop(key); });
    send(connection, Protocol::Challenge{connection.nonce, Protocol::Version, m_clock.now()});
}

void Hub::drop(quint64 number)
{
    const auto found = m_connections.find(number);
    if (found == m_connections.end())
        return;
    if (found->second.viewer)
        qCInfo(logServer, "station %s gone", qPrintable(found->second.viewer->station.text()));
    found->second.peer.release()->deleteLater(); // we may be inside one of its signals
    m_connections.erase(found);
}

/// Whatever tells the time tells it as it is now, and signs it.
void Hub::send(Connection &connection, Protocol::Message message)
{
    std::visit(
        [this, &connection](auto &one) {
            if constexpr (requires { one.timeSignature; }) {
                one.serverTime = m_clock.now();
                one.timeSignature = timeSignature(connection, one.serverTime);
            }
        },
        message);
    connection.peer->send(Protocol::encode(message));
}

QString Hub::timeSignature(Connection &connection, Base::Instant now)
{
    if (!connection.viewer || connection.timeNonce.isEmpty())
        return {};
    if (connection.timeSignature.isEmpty() || connection.signedAt != now) {
        connection.signedAt = now;
        connection.timeSignature =
            m_timeSigner.signature(connection.timeNonce, connection.viewer->station.text(), now);
    }
    return connection.timeSignature;
}

/// The store is away: that is no answer to anybody. The station comes again, perhaps to another
/// server that has it.
void Hub::giveUp(Connection &connection, const Base::Error &error)
{
    qCWarning(logServer, "%s", qPrintable(Base::describe(error)));
    connection.peer->close();
}

void Hub::refuse(Connection &connection, const QString &code)
{
    qCWarning(logServer, "refused: %s", qPrintable(code));
    send(connection, Protocol::Refused{code});
    connection.peer->close();
}

void Hub::onReceived(Connection &connection, const QByteArray &bytes)
{
    const auto message = Protocol::decode(bytes);
    if (!message)
        return refuse(connection, message.error().code);
    const bool introduction = std::holds_alternative<Protocol::Enrol>(*message)
        || std::holds_alternative<Protocol::Hello>(*message);
    if (!introduction && !connection.viewer)
        return refuse(connection, QStringLiteral("not-enrolled"));
    if (!introduction && !isWelcome(connection))
        return;
    std::visit([&](const auto &one) { handle(connection, one); }, *message);
}

/// Whether what the station was greeted with still holds: a person may have revoked it, or given up
/// what it has promised. Then it hears so, or comes again and is greeted with it.
bool Hub::isWelcome(Connection &connection)
{
    const auto station = Store::ServerTable(m_database).station(connection.viewer->station);
    if (!station)
        return true; // a disk that cannot be read now is no verdict
    if (!*station || !(*station)->mayConnect()) {
        refuse(connection, QStringLiteral("revoked"));
        return false;
    }
    const bool writtenOff = (*station)->state == Store::StationState::WrittenOff;
    if (writtenOff != connection.writtenOff)
        connection.peer->close();
    return writtenOff == connection.writtenOff;
}

void Hub::handle(Connection &connection, const Protocol::Hello &hello)
{
    if (hello.version != Protocol::Version)
        return refuse(connection, QStringLiteral("newer-server"));
    const auto station = Store::ServerTable(m_database).station(StationId(hello.station));
    if (!station)
        return giveUp(connection, station.error());
    if (!*station || (*station)->publicKey.isEmpty())
        return refuse(connection, QStringLiteral("unknown-station"));
    if (!(*station)->mayConnect())
        return refuse(connection, wordOf((*station)->state));
    const QByteArray signedText = connection.nonce.toLatin1() + '\n' + hello.station.toUtf8();
    if (!Base::verify(signedText,
            QByteArray::fromBase64(hello.signature.toLatin1()),
            QByteArray::fromBase64((*station)->publicKey.toLatin1())))
        return refuse(connection, QStringLiteral("bad-signature"));
    // Only the first greeting of a station's newest connection: one that comes twice, or was held
    // up on an older wire, is older than what came between.
    quint64 &newest = m_greetedBy[hello.station];
    const bool first = !connection.viewer && connection.number > newest;
    newest = std::max(newest, connection.number);
    if (first && hello.lastSeq >= 0 && hello.lastSeq < (*station)->lastSeq) {
        if (const auto fenced = m_applier.fenceCopy((*station)->id); !fenced)
            return giveUp(connection, fenced.error());
        return refuse(connection, wordOf(Store::StationState::Fenced));
    }
    const auto site = Store::ServerTable(m_database).site();
    const auto role = Operations::role((*station)->role);
    if (!site)
        return giveUp(connection, site.error());
    if (!role)
        return refuse(connection, QStringLiteral("unknown-station"));
    const auto keys = m_sealKeys.orNew(m_random);
    if (!keys)
        return giveUp(connection, keys.error());
    const auto serverKey = m_timeSigner.key();
    if (!serverKey)
        return giveUp(connection, serverKey.error());
    connection.viewer = Viewer{(*station)->id, *role};
    connection.timeNonce = hello.timeNonce;
    connection.timeSignature.clear();
    connection.told = site->ver;
    connection.writtenOff = (*station)->state == Store::StationState::WrittenOff;
    qCInfo(logServer, "station %s connected", qPrintable(hello.station));
    send(connection,
        Protocol::Welcome{site->epoch,
            (*station)->lastSeq,
            site->ver,
            m_clock.now(),
            QString::fromLatin1(keys->publicKey.toBase64()),
            connection.writtenOff,
            *serverKey,
            {},
            Store::SchemaVersion});
}

void Hub::handle(Connection &connection, const Protocol::Push &push)
{
    const auto site = Store::ServerTable(m_database).site();
    if (site && push.epoch != site->epoch) // addressed to the time before a restore
        return refuse(connection, QStringLiteral("old-epoch"));
    for (const Protocol::PushedOperation &operation : push.operations)
        m_queue.push_back({connection.viewer->station, operation});
    m_apply.start();
}

/// Group commit: everything that has arrived since the last time in one transaction.
void Hub::applyQueued()
{
    constexpr size_t MostWaiting = 20'000; // more are asked to come again
    const size_t count = countOfBatch(m_queue);
    const std::vector<Incoming> batch(
        m_queue.begin(), m_queue.begin() + static_cast<ptrdiff_t>(count));
    m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<ptrdiff_t>(count));
    if (!m_queue.empty())
        m_apply.start();
    const auto results = m_applier.apply(batch);
    if (!results)
        qCWarning(logServer, "%s", qPrintable(Base::describe(results.error())));
    const bool busy = !results && results.error().code == QLatin1String("busy");
    if (busy && m_queue.size() < MostWaiting) { // nobody is told to come again: we do
        m_queue.insert(m_queue.begin(), batch.begin(), batch.end());
        m_apply.stop();
        return m_again.start();
    }
    std::vector<quint64> senders; // an answer may end a connection
    for (const auto &[number, connection] : m_connections) {
        const bool sent = connection.viewer
            && std::any_of(
                batch.begin(), batch.end(), [&one = connection](const Incoming &incoming) {
                    return incoming.station == one.viewer->station;
                });
        if (sent)
            senders.push_back(number);
    }
    for (const quint64 number : senders) {
        const auto found = m_connections.find(number);
        if (found != m_connections.end())
            answerPush(found->second, results);
    }
    poke();
}

void Hub::answerPush(Connection &connection, const Base::Result<std::vector<Applied>> &results)
{
    // Whether a COMMIT that failed took effect is not known: nothing is acknowledged.
    if (!results && results.error().code == QLatin1String("no-connection"))
        return giveUp(connection, results.error());
    const StationId id = connection.viewer->station;
    const auto station = Store::ServerTable(m_database).station(id);
    Protocol::Pushed answer{station && *station ? (*station)->lastSeq : 0, {}, m_clock.now()};
    if (results) {
        for (const Applied &applied : *results) {
            if (applied.station == id)
                answer.results.push_back({applied.seq, applied.outcome});
        }
    }
    const bool left = answer.results.empty();
    const bool fenced = station && *station && (*station)->state == Store::StationState::Fenced;
    send(connection, answer);
    if (left && results)
        refuse(connection, fenced ? wordOf((*station)->state) : QStringLiteral("gap"));
}

void Hub::handle(Connection &connection, const Protocol::Recover &recover)
{
    const auto done = m_recovery.take(connection.viewer->station, recover);
    if (!done && done.error().kind == ErrorKind::Unavailable)
        return giveUp(connection, done.error()); // it tells us again
    if (!done) { // and would be refused again: a person reads why, there and in the log
        qCWarning(logServer,
            "the report of station %s: %s",
            qPrintable(connection.viewer->station.text()),
            qPrintable(Base::describe(done.error())));
        return refuse(connection, QStringLiteral("bad-report"));
    }
    send(connection, *done);
    poke();
}

void Hub::handle(Connection &connection, const Protocol::Pull &pull)
{
    auto page = pageOfChanges(m_database, *connection.viewer, pull.from);
    if (!page)
        return giveUp(connection, page.error());
    page->serverTime = m_clock.now();
    page->backedUpSeq = page->more || page->tooOld ? 0 : backedUpSeq(connection);
    auto results = resultsOf(m_database, connection.viewer->station, pull.undecided);
    if (!results)
        return giveUp(connection, results.error());
    page->results = std::move(*results);
    send(connection, *page);
}

qint64 Hub::backedUpSeq(Connection &connection)
{
    Store::ServerTable table(m_database);
    const auto ver = table.backedUpVer();
    if (!ver || *ver == connection.backedUpVer)
        return ver ? connection.backedUpSeq : 0;
    const auto seq = table.seqAt(connection.viewer->station, *ver);
    if (!seq)
        return 0;
    connection.backedUpVer = *ver;
    connection.backedUpSeq = *seq;
    return *seq;
}

void Hub::handle(Connection &connection, const Protocol::Snapshot &snapshot)
{
    auto page = pageOfRows(m_database, *connection.viewer, snapshot);
    if (!page && page.error().kind == ErrorKind::Unavailable)
        return giveUp(connection, page.error());
    if (!page)
        return refuse(connection, QStringLiteral("bad-message"));
    page->serverTime = m_clock.now();
    auto results = resultsOf(m_database, connection.viewer->station, snapshot.undecided);
    if (!results)
        return giveUp(connection, results.error());
    page->results = std::move(*results);
    send(connection, *page);
}

void Hub::handle(Connection &connection, const Protocol::Ask &ask)
{
    if (Accounts::answers(ask.question)) {
        // Answered later, when the station may be gone, and we too.
        const QPointer<Hub> hub(this);
        return m_accounts.answer(*connection.viewer,
            ask.question,
            ask.arguments,
            [hub, key = connection.number, number = ask.number](
                const Operations::Outcome &outcome) {
                const auto to =
                    hub ? hub->m_connections.find(key) : decltype(m_connections)::iterator{};
                if (hub && to != hub->m_connections.end())
                    hub->send(to->second, Protocol::Answered{number, outcome});
            });
    }
    Store::AuditEntry act;
    auto outcome = answerOf(*connection.viewer, ask, act);
    const auto noted = auditQuestion(m_database, act, ask.arguments, outcome);
    if (!noted && noted.error().code == QLatin1String("no-connection"))
        return giveUp(connection, noted.error());
    if (!noted) { // what cannot be written down is not told
        qCWarning(logServer, "%s", qPrintable(Base::describe(noted.error())));
        outcome = Base::passOn(noted);
    }
    send(connection, Protocol::Answered{ask.number, outcome});
}

/// The answer, if whoever asks may have it; `act` is what the audit trail says of it.
Operations::Outcome Hub::answerOf(
    const Viewer &viewer, const Protocol::Ask &ask, Store::AuditEntry &act)
{
    act.doneAt = m_clock.now();
    act.station = viewer.station;
    act.what = ask.question.left(LongestWhat);
    const auto signature = Signatures(m_database)
                               .check(viewer.station,
                                   viewer.role,
                                   {ask.question, ask.arguments, act.doneAt, true, false});
    if (!signature)
        return Base::passOn(signature);
    act.staff = signature->staff;
    if (!signature->refusal.isEmpty())
        return Base::fail(ErrorKind::Forbidden, qPrintable(signature->refusal), act.what);
    return answer(m_database, viewer, ask.question, ask.arguments, m_clock.now());
}

void Hub::poke()
{
    const auto site = Store::ServerTable(m_database).site();
    if (!site)
        return;
    m_head = site->ver;
    for (auto &[number, connection] : m_connections) {
        if (connection.viewer && connection.told < m_head) {
            connection.told = m_head;
            send(connection, Protocol::Poke{m_head});
        }
    }
}

void Hub::lookForNews()
{
    poke();
}

void Hub::keepUp()
{
    logAuditHead();
    if (!m_unknownRetried) {
        const auto retried = m_recovery.retryUnknown();
        m_unknownRetried = retried.has_value();
        if (!retried)
            qCInfo(logServer, "%s", qPrintable(Base::describe(retried.error())));
    }
    m_keeper.keep();
    poke();
}

/// A witness outside the store: who cuts off the end of the audit trail, or writes all of it anew,
/// does not agree with the log (`daoyictl audit verify --head`).
void Hub::logAuditHead()
{
    constexpr std::chrono::minutes Pause{60};
    if (m_auditLoggedAt != Base::Never && m_clock.now() < m_auditLoggedAt + Pause)
        return;
    m_auditLoggedAt = m_clock.now();
    const auto newest = Store::AuditTable(m_database).newest();
    if (!newest || !*newest || (*newest)->n == m_auditLogged)
        return;
    m_auditLogged = (*newest)->n;
    qCInfo(logServer,
        "audit trail: line %lld has the head %s",
        static_cast<long long>((*newest)->n),
        qPrintable((*newest)->hash));
}
} // namespace Server
