// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/messagetable.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int Most = 5000; // rows of one answer
}

template<>
const Mapping<Message> &mapping<Message>()
{
    static const auto map = Mapping<Message>(QStringLiteral("message"))
                                .column("id", &Message::id)
                                .column("patient_id", &Message::patientId)
                                .column("appointment_id", &Message::appointmentId)
                                .column("kind", &Message::kind)
                                .column("to_whom", &Message::to)
                                .column("state", &Message::state)
                                .column("slot_id", &Message::slotId)
                                .column("until_at", &Message::until)
                                .column("due_at", &Message::dueAt)
                                .column("attempts", &Message::attempts)
                                .column("next_try_at", &Message::nextTryAt)
                                .column("settled_at", &Message::settledAt)
                                .column("error", &Message::error);
    return map;
}

Base::Result<std::vector<Message>> MessageTable::due(Base::Instant now)
{
    return m_reader.select<Message>({.where = QStringLiteral("state = 1 AND next_try_at <= ?"),
        .values = {Base::toSeconds(now)},
        .order = QStringLiteral("next_try_at, id"),
        .limit = Most});
}

Base::Result<std::vector<Message>> MessageTable::toCall()
{
    return m_reader.select<Message>({.where = QStringLiteral("state = 3 OR state = 4"),
        .values = {},
        .order = QStringLiteral("due_at, id"),
        .limit = Most});
}

Base::Result<std::vector<Message>> MessageTable::of(const AppointmentId &appointment)
{
    return m_reader.select<Message>({.where = QStringLiteral("appointment_id = ?"),
        .values = {appointment.text()},
        .order = QStringLiteral("due_at, id"),
        .limit = Most});
}
} // namespace Store
