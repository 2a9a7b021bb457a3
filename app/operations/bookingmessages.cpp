// SPDX-License-Identifier: GPL-3.0-or-later
// What booking writes to people; booking itself is in booking.cpp.
#include "operations/booking.h"
#include "store/messagetable.h"

namespace Operations {

using namespace Domain;

namespace {
/// One kind of message of a booking goes to one person once: whoever runs it twice changes nothing.
MessageId messageId(
    const Appointment &appointment, MessageKind kind, Recipient to, const QString &which)
{
    return MessageId(QStringLiteral("%1.%2.%3%4")
                         .arg(appointment.id.text())
                         .arg(static_cast<int>(kind))
                         .arg(static_cast<int>(to))
                         .arg(which));
}

Base::Result<void> writeAll(
    Context &context, const Appointment &appointment, Message message, const QString &which)
{
    if (context.place == Context::Place::Station || appointment.patientId.isEmpty())
        return {};
    message.patientId = appointment.patientId;
    message.appointmentId = appointment.id;
    message.nextTryAt = message.dueAt;
    for (const Recipient to : {Recipient::Patient, Recipient::Proxy}) {
        if (to == Recipient::Proxy && appointment.proxyPhone.isEmpty())
            continue;
        message.to = to;
        message.id = messageId(appointment, message.kind, to, which);
        const auto known = context.transaction.get<Message>(message.id);
        if (!known)
            return Base::passOn(known);
        if (*known)
            continue;
        if (const auto put = context.transaction.put(message); !put)
            return put;
    }
    return {};
}
} // namespace

Base::Result<void> writeTo(Context &context,
    const Appointment &appointment,
    MessageKind kind,
    const SlotId &slot,
    Base::Instant until)
{
    Message message;
    message.kind = kind;
    message.slotId = slot;
    message.until = until;
    message.dueAt = context.at;
    return writeAll(context, appointment, message, {});
}

Base::Result<void> announce(
    Context &context, const Appointment &appointment, const BookingPolicy &policy)
{
    const bool moved = !appointment.movedFrom.isEmpty();
    if (const auto told =
            writeTo(context, appointment, moved ? MessageKind::Moved : MessageKind::Booked);
        !told)
        return told;
    for (const int hours : policy.remindHours) {
        Message message;
        message.kind = MessageKind::Reminder;
        message.dueAt = appointment.startsAt - std::chrono::hours(hours);
        if (message.dueAt <= context.at)
            continue; // she has just been told
        if (const auto written =
                writeAll(context, appointment, message, QStringLiteral(".%1").arg(hours));
            !written)
            return written;
    }
    return {};
}

Base::Result<void> takeBack(Context &context, const AppointmentId &appointment)
{
    if (context.place == Context::Place::Station)
        return {};
    const auto messages = Store::MessageTable(context.transaction).of(appointment);
    if (!messages)
        return Base::passOn(messages);
    for (Message message : *messages) {
        const bool waits = message.state == MessageState::Waiting
            || message.state == MessageState::NoPhone || message.state == MessageState::Failed;
        if (!waits)
            continue;
        message.state = MessageState::Obsolete;
        message.settledAt = context.at;
        if (const auto put = context.transaction.put(message); !put)
            return put;
    }
    return {};
}
} // namespace Operations
