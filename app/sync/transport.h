// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

namespace Sync {

/// The wire to the server: whole messages, in order, or none. Implementations: `WebSocketTransport`
/// in net, and pairs in memory in the tests.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Tries to connect once; ends in `connected` or `disconnected`, always later.
    virtual void open() = 0;
    virtual void close() = 0;
    /// Dropped when not connected.
    virtual void send(const QByteArray &message) = 0;

Q_SIGNALS:
    void connected();
    void disconnected();
    void received(const QByteArray &message);
};
}
