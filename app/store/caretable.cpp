// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/caretable.h"

namespace Store {

using namespace Domain;

template<>
const Mapping<Survey> &mapping<Survey>()
{
    static const auto map = Mapping<Survey>(QStringLiteral("survey"))
                                .column("id", &Survey::id)
                                .column("department_id", &Survey::departmentId)
                                .column("score", &Survey::score)
                                .column("reasons", &Survey::reasons)
                                .column("station_id", &Survey::stationId)
                                .column("recorded_at", &Survey::recordedAt);
    return map;
}

template<>
const Mapping<Complaint> &mapping<Complaint>()
{
    static const auto map = Mapping<Complaint>(QStringLiteral("complaint"))
                                .column("id", &Complaint::id)
                                .column("code", &Complaint::code)
                                .column("kind", &Complaint::kind)
                                .column("grade", &Complaint::grade)
                                .column("state", &Complaint::state)
                                .column("channel", &Complaint::channel)
                                .column("text", &Complaint::text)
                                .column("contact", &Complaint::contact)
                                .column("department_id", &Complaint::departmentId)
                                .column("visit_id", &Complaint::visitId)
                                .column("owner", &Complaint::owner)
                                .column("answer", &Complaint::answer)
                                .column("verdict", &Complaint::verdict)
                                .column("station_id", &Complaint::stationId)
                                .column("received_at", &Complaint::receivedAt)
                                .column("answered_at", &Complaint::answeredAt)
                                .column("closed_at", &Complaint::closedAt);
    return map;
}

template<>
const Mapping<HelpCall> &mapping<HelpCall>()
{
    static const auto map = Mapping<HelpCall>(QStringLiteral("help_call"))
                                .column("id", &HelpCall::id)
                                .column("station_id", &HelpCall::stationId)
                                .column("place", &HelpCall::place)
                                .column("screen", &HelpCall::screen)
                                .column("visit_id", &HelpCall::visitId)
                                .column("state", &HelpCall::state)
                                .column("called_at", &HelpCall::calledAt)
                                .column("answered_at", &HelpCall::answeredAt);
    return map;
}

Base::Result<std::vector<Survey>> CareTable::surveys(Base::Instant from, Base::Instant to)
{
    return m_reader.select<Survey>({ .where = QStringLiteral("recorded_at >= ? AND recorded_at < ?"),
        .values = { Base::toSeconds(from), Base::toSeconds(to) },
        .order = QStringLiteral("recorded_at, id"),
        .limit = 100000 });
}

Base::Result<std::optional<Complaint>> CareTable::complaint(const ComplaintId &id)
{
    return m_reader.get<Complaint>(id);
}

Base::Result<std::vector<Complaint>> CareTable::complaints(int limit)
{
    return m_reader.select<Complaint>(
        { .order = QStringLiteral("state = 3, received_at, id"), .limit = limit });
}

Base::Result<std::optional<HelpCall>> CareTable::helpCall(const HelpCallId &id)
{
    return m_reader.get<HelpCall>(id);
}

Base::Result<std::vector<HelpCall>> CareTable::openHelpCalls()
{
    return m_reader.select<HelpCall>({ .where = QStringLiteral("state IN (1, 2)"),
        .order = QStringLiteral("called_at, id") });
}
}
