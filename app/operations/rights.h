// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>

#include "domain/staff/staff.h"
#include "operations/operation.h"

namespace Operations {

/// Who stands behind an operation: a person who is signed in at the station that sends it. Without
/// a session she signed in while the server was away.
struct Signer {
    Domain::StaffId staff;
    Domain::StaffSessionId session;

    bool operator==(const Signer &) const = default;
};

/// `arguments` with the signer in them, of an operation or of a question. The hash of the outbox's
/// chain covers it, and every way an operation goes carries it on.
[[nodiscard]] QJsonObject withSigner(QJsonObject arguments, const Signer &signer);
/// Nothing: nobody signed.
[[nodiscard]] std::optional<Signer> signerOf(const QJsonObject &arguments);

/// Whether an account of this role may do it: what its work needs and nothing else. A station's
/// role is asked besides (`Act::allows`). Nobody may do what the table does not know.
[[nodiscard]] bool mayDo(Domain::StaffRole role, const QString &operation);
/// The same for a question.
[[nodiscard]] bool mayAsk(Domain::StaffRole role, const QString &question);
/// Whether it is an act of a person. The rest a station does by itself to keep itself in order:
/// it asks for numbers, leases and claims and gives them back.
[[nodiscard]] bool isPersons(const QString &operation);
} // namespace Operations
