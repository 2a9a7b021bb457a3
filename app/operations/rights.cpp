// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/rights.h"

#include <array>

#include <QHash>
#include <QSet>

namespace Operations {

using Domain::StaffRole;

namespace {
const auto SignerField = QStringLiteral("signer");
const auto StaffField = QStringLiteral("staff");
const auto SessionField = QStringLiteral("session");

using Roles = QList<StaffRole>;

// Groups of people who do the same work. An administrator keeps the machines and the accounts and
// has no business with patients.
const Roles &desk()
{
    static const Roles roles{StaffRole::Receptionist, StaffRole::Nurse, StaffRole::Supervisor};
    return roles;
}

const Roles &everybodyWithPatients()
{
    static const Roles roles{
        StaffRole::Receptionist, StaffRole::Nurse, StaffRole::Doctor, StaffRole::Supervisor};
    return roles;
}

/// Who may judge how urgent somebody is (queue.md section 2).
const Roles &triage()
{
    static const Roles roles{StaffRole::Nurse, StaffRole::Doctor, StaffRole::Supervisor};
    return roles;
}

const Roles &supervisors()
{
    static const Roles roles{StaffRole::Supervisor};
    return roles;
}

const Roles &administrators()
{
    static const Roles roles{StaffRole::Administrator};
    return roles;
}

/// What the desks alone do about rooms, about people left without a doctor and at a day's end.
constexpr std::array QueueKeeping{
    "room.assign", "room.restore", "unplaced.decide", "unplaced.undo", "unplaced.printed", "day.end", "day.reopen"};

/// What a person may do at a desk, by operation.
const QHash<QString, Roles> &rights()
{
    static const QHash<QString, Roles> table = [] {
        QHash<QString, Roles> all;
        const auto give = [&all](const Roles &roles, std::initializer_list<const char *> names) {
            for (const char *name : names)
                all.insert(QString::fromLatin1(name), roles);
        };
        give(desk(),
            {"patient.register",
                "patient.verify",
                "consent.record",
                "visit.start",
                "checkin.confirm",
                "checkin.undo",
                "ticket.issue",
                "appointment.cancel",
                "appointment.move",
                "appointment.resize",
                "affected.place",
                "affected.tell",
                "message.told",
                "message.tried",
                "noshow.appeal",
                "waitlist.join",
                "waitlist.leave",
                "waitlist.decline",
                "waitlist.accept",
                "complaint.answer",
                "notice.post",
                "notice.end"});
        for (const char *name : QueueKeeping)
            all.insert(QString::fromLatin1(name), desk());
        // A doctor calls, sees, sends on, and books the next visit.
        give(everybodyWithPatients(),
            {"patient.update",
                "patient.view",
                "patient.reveal",
                "visit.close",
                "step.finish",
                "slot.hold",
                "hold.release",
                "appointment.book",
                "appointment.bookLeased",
                "queue.callNext",
                "call.claimed",
                "ticket.recall",
                "ticket.pass",
                "ticket.return",
                "ticket.park",
                "ticket.start",
                "ticket.uncall",
                "ticket.undo",
                "ticket.ready",
                "ticket.leave",
                "room.duty",
                "survey.record",
                "complaint.open",
                "help.call",
                "help.update"});
        give(triage(), {"ticket.escalate", "ticket.unescalate"});
        give(everybodyWithPatients(), {"ticket.transfer"});
        give(administrators(), {"policy.set", "policy.rollback"});
        give(supervisors(),
            {"rota.change",
                "schedule.change",
                "schedule.undo",
                "noshow.decide",
                "noshow.excuse",
                "complaint.assign",
                "complaint.close",
                "claim.override"});
        return all;
    }();
    return table;
}
} // namespace

QJsonObject withSigner(QJsonObject arguments, const Signer &signer)
{
    arguments.insert(SignerField,
        QJsonObject{{StaffField, signer.staff.text()}, {SessionField, signer.session.text()}});
    return arguments;
}

std::optional<Signer> signerOf(const QJsonObject &arguments)
{
    const QJsonObject signer = arguments.value(SignerField).toObject();
    const Domain::StaffId staff(signer.value(StaffField).toString());
    if (staff.isEmpty())
        return std::nullopt;
    return Signer{staff, Domain::StaffSessionId(signer.value(SessionField).toString())};
}

bool mayDo(StaffRole role, const QString &operation)
{
    return !isPersons(operation) || rights().value(operation).contains(role);
}

bool mayAsk(StaffRole role, const QString &)
{
    return everybodyWithPatients().contains(role);
}

bool isPersons(const QString &operation)
{
    static const QSet<QString> own{QStringLiteral("numbers.request"),
        QStringLiteral("lease.request"),
        QStringLiteral("lease.return"),
        QStringLiteral("queue.claim"),
        QStringLiteral("claim.release")};
    return !own.contains(operation);
}
} // namespace Operations
