// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/messageoperations.h"

#include "operations/acts.h"
#include "operations/arguments.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
void settle(Message &message, Sending what, Base::Instant at)
{
    switch (what) {
    case Sending::Sent:
        message.state = MessageState::Sent;
        break;
    case Sending::NoPhone:
        message.state = MessageState::NoPhone;
        break;
    case Sending::Obsolete:
        message.state = MessageState::Obsolete;
        break;
    case Sending::Never:
        message.state = MessageState::Failed;
        break;
    case Sending::Started:
        message.attempts += 1;
        message.nextTryAt = at + pauseAfter(message.attempts);
        return;
    case Sending::TryAgain:
        if (message.attempts < MostAttempts)
            return;
        message.state = MessageState::Failed;
        break;
    }
    message.settledAt = at;
}

Outcome runSettle(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<MessageId>("message");
    const auto what = static_cast<Sending>(arguments.number("what", 0, 5));
    const QString error = arguments.text("error");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Message>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-message", id.text());
    Message message = **stored;
    if (message.state != MessageState::Waiting)
        return Base::fail(ErrorKind::Conflict, "settled", id.text());
    if (what == Sending::Started && message.nextTryAt > context.at)
        return Base::fail(ErrorKind::Conflict, "busy", id.text());
    message.error = error;
    settle(message, what, context.at);
    if (const auto put = context.transaction.put(message); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runTold(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<MessageId>("message");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Message>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-message", id.text());
    Message message = **stored;
    if (message.state != MessageState::Failed && message.state != MessageState::NoPhone)
        return QJsonObject{};
    message.state = MessageState::Told;
    message.settledAt = context.at;
    if (const auto put = context.transaction.put(message); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runTried(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<MessageId>("message");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Message>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-message", id.text());
    Message message = **stored;
    if (message.state != MessageState::Failed && message.state != MessageState::NoPhone)
        return QJsonObject{};
    message.attempts += 1;
    message.nextTryAt = context.at; // when it was tried last
    message.error = QStringLiteral("no-answer");
    if (const auto put = context.transaction.put(message); !put)
        return Base::passOn(put);
    return QJsonObject{};
}
} // namespace

Request settleMessage(
    const MessageId &message, Sending what, const QString &error, Base::Instant at)
{
    return {QStringLiteral("message.settle"),
        1,
        {{QStringLiteral("message"), message.text()},
            {QStringLiteral("what"), static_cast<int>(what)},
            {QStringLiteral("error"), error}},
        at};
}

Request toldByPerson(const MessageId &message, Base::Instant at)
{
    return {QStringLiteral("message.told"), 1, {{QStringLiteral("message"), message.text()}}, at};
}

Request triedByPerson(const MessageId &message, Base::Instant at)
{
    return {QStringLiteral("message.tried"), 1, {{QStringLiteral("message"), message.text()}}, at};
}

std::vector<Act> messageActs()
{
    return {
        {QStringLiteral("message.settle"), 1, Kind::Intent, {Role::Administration}, runSettle},
        {QStringLiteral("message.told"),
            1,
            Kind::Fact,
            {Role::Reception, Role::Administration},
            runTold},
        {QStringLiteral("message.tried"),
            1,
            Kind::Fact,
            {Role::Reception, Role::Administration},
            runTried},
    };
}
} // namespace Operations
