// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QElapsedTimer>
#include <QWebSocket>

#include "base/signature.h"
#include "domain/ids.h"
#include "protocol/messages.h"

namespace Bench {

/// A station without a store: it speaks the protocol and measures only the server. It holds and
/// releases a place of one half hour in turn: each operation changes that slot and one other row.
class Pusher : public QObject
{
public:
    Pusher(const QString &server, const QString &code, int number);

    /// Its slot's and its own number make every id.
    void useSlot(const Domain::SlotId &slot) { m_slot = slot; }

    [[nodiscard]] bool isReady() const { return m_ready; }

    /// Pushes `total` operations, `inFlight` at a time.
    void push(int total, int inFlight);
    /// Wants one place of the slot, and keeps it.
    void wantPlace();
    /// Pulls whenever it is told that there is something new, as every board does.
    void listen() { m_listens = true; }

    [[nodiscard]] bool isDone() const { return m_left == 0 && m_flying == 0; }

    /// From the push of an operation until its answer, in ms.
    [[nodiscard]] const std::vector<double> &confirmations() const { return m_confirmations; }

    /// Operations that were refused; there should be none.
    [[nodiscard]] int refused() const { return m_refused; }

private:
    void onReceived(const QByteArray &bytes);
    void hello();
    void next();
    void pull();
    [[nodiscard]] Protocol::PushedOperation operation();

    QWebSocket m_socket;
    QString m_code;
    Base::KeyPair m_keys = Base::makeKeyPair();
    QString m_nonce;
    QString m_station;
    Domain::SlotId m_slot;
    int m_number;
    bool m_ready = false;
    bool m_listens = false;
    qint64 m_cursor = 0;
    qint64 m_epoch = 1;
    qint64 m_seq = 0;
    QString m_hash;
    int m_left = 0;
    int m_inFlight = 1;
    int m_flying = 0;
    int m_refused = 0;
    QElapsedTimer m_since;
    std::vector<double> m_confirmations;
};
} // namespace Bench
