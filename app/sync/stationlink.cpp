// SPDX-License-Identifier: GPL-3.0-or-later
// How a station talks with its server: finding it, saying who it is, pushing and pulling.
#include "sync/station.h"

#include <algorithm>
#include <utility>

#include <QJsonDocument>

#include "base/log.h"
#include "base/signature.h"
#include "protocol/fields.h"
#include "store/stafftable.h"

namespace Sync {

using Base::ErrorKind;

namespace {
// Back-off 0.5 → 30 s with jitter (sync.md section 5).
constexpr std::chrono::milliseconds FirstPause { 500 };
constexpr std::chrono::milliseconds LongestPause { 30000 };
}

void Station::setContact(Contact contact)
{
    if (m_contact == contact)
        return;
    m_contact = contact;
    qCInfo(logSync, "contact %s", contact == Contact::Connected ? "made" : "lost");
    Q_EMIT contactChanged();
}

/// A time that teaches something is believed only when the server has signed it for this greeting;
/// one that we have counted on to ourselves need not be looked at.
void Station::noteServerTime(Base::Instant serverTime, const QString &signature)
{
    if (serverTime == Base::Never)
        return;
    if (m_time.agreesWith(serverTime)) {
        m_state.lastContactAt = m_time.now(); // stored with the next pull
        return;
    }
    const bool believed = m_notes.serverKey.isEmpty()
        || Base::verify(Protocol::timeText(m_line.timeNonce, m_state.stationId, serverTime),
            QByteArray::fromBase64(signature.toLatin1()), m_notes.serverKey);
    if (!believed) {
        if (!std::exchange(m_line.timeDoubted, true))
            qCWarning(logSync, "a time that our server has not signed is not believed");
        return;
    }
    m_time.heard(serverTime);
    m_state.lastContactAt = serverTime;
}

/// The heart beats from the first attempt on: a server that dies while we greet it says nothing.
void Station::open()
{
    m_reconnect.stop(); // somebody was faster
    m_line.awaiting = true;
    m_line.pushOverdue = false;
    m_line.pullOverdue = false;
    m_heartbeat.start();
    m_transport.open();
}

void Station::onDisconnected()
{
    m_heartbeat.stop();
    m_line.pushInFlight = false;
    m_line.pullInFlight = false;
    m_line.snapshotting = false;
    m_upkeep.numbersAsked = false;
    m_upkeep.leasesAsked = false;
    m_upkeep.leasesDue = true;
    m_upkeep.claimsAsked = false;
    m_upkeep.claimsDue = true;
    m_upkeep.askAgainAt = {};
    setContact(Contact::Lost);
    giveUpWaiting();
    scheduleReconnect();
}

void Station::scheduleReconnect()
{
    const auto pause = std::min(LongestPause, FirstPause * (1 << std::min(m_line.attempts, 6)));
    m_line.attempts += 1;
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
            waiting.answer(Base::fail(ErrorKind::Unavailable, "offline", {}));
    }
}

void Station::onReceived(const QByteArray &bytes)
{
    m_line.awaiting = false;
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
    m_line.nonce = challenge.nonce;
    if (challenge.version != Protocol::Version) {
        handle(Protocol::Refused { QStringLiteral("newer-server") });
        return;
    }
    // A server put back from a backup that is older than we are: a new code, and it knows us again.
    // Perhaps it has given our number to another meanwhile, whose key we do not have.
    const bool forgotten = (m_refusal == u"unknown-station" || m_refusal == u"bad-signature")
        && !m_notes.enrolCode.isEmpty();
    if (isEnrolled() && !forgotten) {
        sayHello();
        return;
    }
    if (m_notes.enrolCode.isEmpty()) {
        handle(Protocol::Refused { QStringLiteral("not-enrolled") });
        return;
    }
    send(Protocol::encode(
        Protocol::Enrol { m_notes.enrolCode, m_state.publicKey, m_state.stationId }));
}

void Station::handle(const Protocol::Enrolled &enrolled)
{
    Store::SyncState state = m_state;
    if (isEnrolled() && enrolled.station != state.stationId) {
        // Our number is another's now. What we hold stands under the old one until the snapshot.
        auto report = wholeReport();
        if (!report) {
            qCWarning(logSync, "%s", qPrintable(Base::describe(report.error())));
            return m_transport.close();
        }
        state.report = std::move(*report);
    }
    state.stationId = enrolled.station;
    state.name = enrolled.name;
    state.role = enrolled.role;
    auto saved = keepServerKey(enrolled.serverKey);
    if (saved)
        saved = save(state);
    if (!saved) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(saved.error())));
        m_transport.close();
        return;
    }
    m_notes.enrolCode.clear();
    Q_EMIT this->enrolled();
    sayHello();
}

void Station::sayHello()
{
    const QByteArray signedText = m_line.nonce.toLatin1() + '\n' + m_state.stationId.toUtf8();
    const auto signature
        = Base::sign(signedText, QByteArray::fromBase64(m_state.secretKey.toLatin1()));
    if (!signature) {
        handle(Protocol::Refused { signature.error().code });
        return;
    }
    m_line.timeNonce = m_random.token();
    m_line.timeDoubted = false;
    send(Protocol::encode(Protocol::Hello {
        m_state.stationId, QString::fromLatin1(signature->toBase64()), Protocol::Version,
        m_state.nextSeq - 1, m_line.timeNonce }));
}

/// Learned once, at enrolment or from the first greeting of a server that has one.
Base::Result<void> Station::keepServerKey(const QString &key)
{
    const QByteArray raw = QByteArray::fromBase64(key.toLatin1());
    if (key.isEmpty() || raw == m_notes.serverKey)
        return {};
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    const auto put = Store::StaffTable(m_database).setSetting(Store::ServerKeySetting, key);
    if (!put)
        return put;
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    m_notes.serverKey = raw;
    return {};
}

/// What the greeting says and must be known while cut off, and after a new start; written only when
/// it has changed.
Base::Result<void> Station::keepNotes(const Protocol::Welcome &welcome)
{
    std::vector<std::pair<QString, QString>> notes;
    const bool seals = role() == Operations::Role::Kiosk && !welcome.sealKey.isEmpty();
    if (seals && m_signing.sealKey != QByteArray::fromBase64(welcome.sealKey.toLatin1()))
        notes.emplace_back(Store::SealKeySetting, welcome.sealKey);
    if (welcome.writtenOff != m_notes.writtenOff)
        notes.emplace_back(
            Store::WrittenOffSetting, welcome.writtenOff ? QStringLiteral("yes") : QString());
    if (m_notes.clockOff != m_time.isOff())
        notes.emplace_back(Store::ClockAheadSetting,
            m_time.isOff() ? QString::number(m_time.ahead().count()) : QString());
    // An upgraded server has rows that the one before could not tell, and perhaps others than we
    // have made of those that it told.
    const bool grown = welcome.schema != m_notes.serverSchema;
    if (grown) {
        notes.emplace_back(Store::ServerSchemaSetting, QString::number(welcome.schema));
        notes.emplace_back(Store::BaseSetting, QStringLiteral("outgrown"));
    }
    if (notes.empty())
        return {};
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    for (const auto &[name, value] : notes) {
        const auto put = Store::StaffTable(m_database).setSetting(name, value);
        if (!put)
            return Base::passOn(put);
    }
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    if (seals)
        m_signing.sealKey = QByteArray::fromBase64(welcome.sealKey.toLatin1());
    m_notes.writtenOff = welcome.writtenOff;
    m_notes.serverSchema = welcome.schema;
    m_notes.outgrown = m_notes.outgrown || grown;
    m_notes.clockOff = m_time.isOff();
    return {};
}

void Station::handle(const Protocol::Welcome &welcome)
{
    // A restored server may be older than its key: in an epoch that is new to us we learn it anew.
    const bool learns = m_notes.serverKey.isEmpty() || welcome.epoch > m_state.epoch;
    if (const auto kept = keepServerKey(learns ? welcome.serverKey : QString()); !kept) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(kept.error())));
        return m_transport.close();
    }
    noteServerTime(welcome.serverTime, welcome.timeSignature);
    if (welcome.lastSeq >= m_state.nextSeq) // it knows more of us than we do: our disk is a copy
        return handle(Protocol::Refused { QStringLiteral("fenced") });
    if (const auto kept = keepNotes(welcome); !kept) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(kept.error())));
        return m_transport.close();
    }
    m_line.attempts = 0;
    m_refusal.clear();
    if (welcome.lastSeq < m_state.backedUpSeq) // put back from an older backup than it told us of
        return handle(Protocol::Refused { QStringLiteral("older-backup") });
    m_state.ackedSeq = welcome.lastSeq; // less than before: the server has forgotten, tell it again
    if (welcome.epoch != m_state.epoch) {
        if (const auto begun = beginEpoch(welcome); !begun) {
            qCWarning(logSync, "%s", qPrintable(Base::describe(begun.error())));
            return m_transport.close();
        }
    }
    if (m_state.cursor < 0 || m_notes.outgrown) {
        snapshot({}, {});
    } else {
        setContact(Contact::Connected);
        recover();
        pull();
        push();
    }
    m_line.awaiting = false;
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
    const bool silent = std::exchange(m_line.awaiting, true);
    const bool pushLost = std::exchange(m_line.pushOverdue, m_line.pushInFlight) && m_line.pushInFlight;
    const bool pulling = m_line.pullInFlight || m_line.snapshotting;
    const bool pullLost = std::exchange(m_line.pullOverdue, pulling) && pulling;
    if (silent || pushLost || pullLost) { // a half-open connection, or one that has lost our question
        m_transport.close();
        return;
    }
    if (m_contact == Contact::Connected) {
        recover();
        push();
        pull();
    }
}

void Station::handle(const Protocol::Poke &poke)
{
    const bool draining = m_line.pushInFlight && m_pending > Protocol::MostOperations;
    if (poke.head > m_state.cursor && !draining) // otherwise after the last of our own
        pull();
}

void Station::push()
{
    if (m_line.pushInFlight || m_line.snapshotting || m_state.cursor < 0 || m_contact == Contact::Lost)
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
            { row.seq, row.name, row.version, row.arguments, row.madeAt, row.hash, {} });
        if (!hasTold() && !row.result.isEmpty())
            push.operations.back().known = Protocol::outcomeOf(row.result);
    }
    m_line.pushInFlight = true;
    send(Protocol::encode(push));
}

void Station::handle(const Protocol::Pushed &pushed)
{
    noteServerTime(pushed.serverTime, pushed.timeSignature);
    m_line.pushInFlight = false;
    m_line.pushOverdue = false;
    const bool taken = pushed.lastSeq > m_state.ackedSeq;
    m_state.ackedSeq = std::max(m_state.ackedSeq, pushed.lastSeq);
    m_results.hear(pushed.results);
    refreshPending();
    recover();
    if (taken) // otherwise its disk is full or busy: the next heartbeat tries again
        push();
    const bool draining = m_line.pushInFlight && m_pending > Protocol::MostOperations;
    if (!draining)
        pull();
}

void Station::pull()
{
    if (m_line.snapshotting)
        return;
    if (m_line.pullInFlight) {
        m_line.pullAgain = true;
        return;
    }
    m_line.pullInFlight = true;
    send(Protocol::encode(Protocol::Pull { m_state.epoch, m_state.cursor, m_results.undecided() }));
}

void Station::handle(const Protocol::Pulled &pulled)
{
    noteServerTime(pulled.serverTime, pulled.timeSignature);
    m_line.pullInFlight = false;
    m_line.pullOverdue = false;
    const bool again = std::exchange(m_line.pullAgain, false);
    if (pulled.epoch != m_state.epoch) { // it was restored: greet it anew
        m_transport.close();
        return;
    }
    m_results.hear(pulled.results);
    if (pulled.tooOld) {
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
    if (const auto kept = keepResults(); !kept) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(kept.error())));
        return; // not durable: nobody is told yet
    }
    deliverResults();
    prune(pulled.backedUpSeq);
    if (pulled.more || again) {
        pull();
        return;
    }
    askForNumbers();
    keepLeases();
    keepClaims();
}

/// What the server has on two disks need not be kept here as well. Some at once: a disk is written
/// for it each time.
void Station::prune(qint64 backedUpSeq)
{
    constexpr qint64 FewestAtOnce = 32;
    const qint64 upto = std::min({ backedUpSeq, m_state.baseSeq, m_state.ackedSeq });
    if (!hasTold() || upto - m_state.backedUpSeq < FewestAtOnce)
        return;
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return;
    Store::SyncState state = m_state;
    state.backedUpSeq = upto;
    Store::OutboxTable outbox(m_database);
    if (!outbox.prune(upto) || !outbox.setState(state) || !(*transaction)->commit())
        return; // the next pull tries again
    m_state = state;
}

void Station::handle(const Protocol::Answered &answered)
{
    noteServerTime(answered.serverTime, answered.timeSignature);
    const auto waiting = m_asking.extract(answered.number);
    if (!waiting.empty() && waiting.mapped().context)
        waiting.mapped().answer(answered.outcome);
}
}
