// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "domain/booking/message.h"
#include "server/applier.h"

namespace Server {

/// Sends what people are to be told, through the hospital's sender. One that cannot go never keeps
/// the others (edge 51). Of several servers on one store the one that claims a message sends it.
class Postman : public QObject
{
    Q_OBJECT

public:
    /// `sender` outlives it.
    Postman(Store::Database &database,
        const Base::Clock &clock,
        Domain::MessageSender &sender,
        QObject *parent = nullptr);

    /// One round over everything that is due; comes every 20 s by itself after `start`.
    void deliver();
    void start();

private:
    void deliver(const Domain::Message &message);
    [[nodiscard]] Base::Result<Domain::OutgoingMessage> outgoing(
        Store::Reader &reader, const Domain::Message &message);
    [[nodiscard]] bool settle(const Domain::MessageId &message, int what, const QString &error);

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Domain::MessageSender &m_sender;
    Applier m_applier;
    QTimer m_timer;
};
} // namespace Server
