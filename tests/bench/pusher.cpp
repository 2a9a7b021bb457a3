// SPDX-License-Identifier: GPL-3.0-or-later
#include "pusher.h"

#include "base/clock.h"
#include "operations/bookingoperations.h"

namespace Bench {

Pusher::Pusher(const QString &server, const QString &code, int number)
    : m_code(code)
    , m_number(number)
{
    m_socket.setMaxAllowedIncomingMessageSize(Protocol::LargestMessage);
    m_socket.setMaxAllowedIncomingFrameSize(Protocol::LargestMessage);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &Pusher::onReceived);
    m_socket.open(QUrl(server));
}

void Pusher::hello()
{
    const auto signature
        = Base::sign(m_nonce.toLatin1() + '\n' + m_station.toUtf8(), m_keys.secretKey);
    if (signature)
        m_socket.sendBinaryMessage(Protocol::encode(Protocol::Hello { m_station,
            QString::fromLatin1(signature->toBase64()), Protocol::Version }));
}

void Pusher::onReceived(const QByteArray &bytes)
{
    const auto message = Protocol::decode(bytes);
    if (!message)
        return;
    if (const auto *challenge = std::get_if<Protocol::Challenge>(&*message)) {
        m_nonce = challenge->nonce;
        m_socket.sendBinaryMessage(Protocol::encode(
            Protocol::Enrol { m_code, QString::fromLatin1(m_keys.publicKey.toBase64()) }));
    } else if (const auto *enrolled = std::get_if<Protocol::Enrolled>(&*message)) {
        m_station = enrolled->station;
        hello();
    } else if (const auto *welcome = std::get_if<Protocol::Welcome>(&*message)) {
        m_epoch = welcome->epoch;
        m_cursor = welcome->head;
        m_ready = true;
    } else if (const auto *poke = std::get_if<Protocol::Poke>(&*message)) {
        if (m_listens && poke->head > m_cursor)
            pull();
    } else if (const auto *pulled = std::get_if<Protocol::Pulled>(&*message)) {
        m_cursor = pulled->upto;
        if (pulled->more)
            pull();
    } else if (const auto *pushed = std::get_if<Protocol::Pushed>(&*message)) {
        const double waited = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        for (const Protocol::OperationResult &result : pushed->results) {
            m_confirmations.push_back(waited);
            m_refused += result.outcome ? 0 : 1;
            --m_flying;
        }
        if (m_flying == 0)
            next();
    }
}

void Pusher::pull()
{
    m_socket.sendBinaryMessage(Protocol::encode(Protocol::Pull{m_epoch, m_cursor}));
}

void Pusher::wantPlace()
{
    push(1, 1); // the first of a pair holds
}

Protocol::PushedOperation Pusher::operation()
{
    const qint64 pair = (m_seq + 2) / 2;
    const Domain::HoldId hold(QStringLiteral("hold-%1-%2").arg(m_number).arg(pair));
    const auto now = Base::SystemClock().now();
    const Operations::Request request = m_seq % 2 == 0
        ? Operations::holdSlot({ hold, m_slot, Domain::StationId(m_station), {}, {} }, now)
        : Operations::releaseHold(hold, now);
    Protocol::PushedOperation operation { ++m_seq, request.name, request.version,
        request.arguments, request.at, {} };
    operation.hash = m_hash = Protocol::chainHash(m_hash, operation);
    return operation;
}

void Pusher::push(int total, int inFlight)
{
    m_left = total;
    m_inFlight = inFlight;
    next();
}

void Pusher::next()
{
    Protocol::Push push { m_epoch, {} };
    while (m_left > 0 && static_cast<int>(push.operations.size()) < m_inFlight) {
        push.operations.push_back(operation());
        --m_left;
    }
    if (push.operations.empty())
        return;
    m_flying = static_cast<int>(push.operations.size());
    m_since.start();
    m_socket.sendBinaryMessage(Protocol::encode(push));
}
} // namespace Bench
