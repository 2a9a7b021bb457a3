// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postman.h"

#include <QPointer>

#include "base/log.h"
#include "operations/messageoperations.h"
#include "operations/messagetext.h"
#include "store/messagetable.h"

namespace Server {

using Base::ErrorKind;
using namespace Domain;
using Operations::Sending;

namespace {
constexpr std::chrono::seconds Pause{20};

} // namespace

Postman::Postman(
    Store::Database &database, const Base::Clock &clock, MessageSender &sender, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_sender(sender)
    , m_applier(database, clock)
{
    m_timer.setInterval(Pause);
    connect(&m_timer, &QTimer::timeout, this, [this] { deliver(); });
}

void Postman::start()
{
    m_timer.start();
}

void Postman::deliver()
{
    Store::Reader reader(m_database);
    const auto due = Store::MessageTable(reader).due(m_clock.now());
    if (!due) {
        qCWarning(logServer, "%s", qPrintable(Base::describe(due.error())));
        return;
    }
    for (const Message &message : *due)
        deliver(message);
}

bool Postman::settle(const MessageId &message, int what, const QString &error)
{
    const auto outcome = m_applier.applyOwn(QStringLiteral("postman"),
        Operations::settleMessage(message, static_cast<Sending>(what), error, m_clock.now()));
    if (!outcome && outcome.error().kind != ErrorKind::Conflict)
        qCWarning(logServer, "%s", qPrintable(Base::describe(outcome.error())));
    return outcome.has_value();
}

Base::Result<OutgoingMessage> Postman::outgoing(Store::Reader &reader, const Message &message)
{
    const auto text = Operations::messageText(reader, message, m_clock.now());
    if (!text)
        return Base::passOn(text);
    const auto phone = Operations::messagePhone(reader, message);
    if (!phone)
        return Base::passOn(phone);
    if (phone->trimmed().isEmpty())
        return Base::fail(ErrorKind::NotFound, "no-phone", message.id.text());
    return OutgoingMessage{message.id, phone->trimmed(), *text};
}

void Postman::deliver(const Message &message)
{
    Store::Reader reader(m_database);
    const auto made = outgoing(reader, message);
    const auto end = [&](Sending what, const QString &error) {
        (void)settle(message.id, static_cast<int>(what), error);
    };
    if (!made && made.error().kind == ErrorKind::Conflict)
        return end(Sending::Obsolete, made.error().code);
    if (!made && made.error().kind == ErrorKind::NotFound)
        return end(Sending::NoPhone, made.error().code);
    if (!made) {
        qCWarning(logServer, "%s", qPrintable(Base::describe(made.error())));
        return; // the house's texts, not this person: nothing is lost while somebody mends them
    }
    if (!settle(message.id, static_cast<int>(Sending::Started), {}))
        return; // another server was first
    const QPointer<Postman> self(this);
    const MessageId id = message.id;
    m_sender.send(*made, [self, id](const Base::Result<void> &result) {
        if (!self)
            return;
        const bool never = !result && result.error().kind == ErrorKind::Invalid;
        const Sending what = result ? Sending::Sent : never ? Sending::Never : Sending::TryAgain;
        (void)self->settle(id, static_cast<int>(what), result ? QString() : result.error().code);
    });
}
} // namespace Server
