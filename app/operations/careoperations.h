// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/care/care.h"
#include "operations/operation.h"

namespace Operations {

/// `survey.record`, a fact. Errors: Invalid `bad-score`.
[[nodiscard]] Request recordSurvey(const Domain::Survey &survey, Base::Instant at);

/// `complaint.open`, a fact: the clocks start at `at`. Errors: Invalid `empty-text`.
[[nodiscard]] Request openComplaint(const Domain::Complaint &complaint, Base::Instant at);
/// `complaint.assign`, a fact: grade and the named person who answers.
[[nodiscard]] Request assignComplaint(const Domain::ComplaintId &complaint,
    Domain::ComplaintGrade grade, const QString &owner, Base::Instant at);
/// `complaint.answer`, a fact: stops the 24 h clock. Errors: Invalid `empty-text`.
[[nodiscard]] Request answerComplaint(
    const Domain::ComplaintId &complaint, const QString &answer, Base::Instant at);
/// `complaint.close`, a fact: closed with an answer and the complainant's verdict.
/// Errors while trying: Conflict `no-answer`.
[[nodiscard]] Request closeComplaint(
    const Domain::ComplaintId &complaint, const QString &verdict, Base::Instant at);

/// `help.call`, a fact: a person at a kiosk wants somebody to come.
[[nodiscard]] Request callForHelp(const Domain::HelpCall &call, Base::Instant at);
/// `help.update`, a fact: somebody comes, it is done, or the caller took it back (edge 109).
[[nodiscard]] Request updateHelp(
    const Domain::HelpCallId &call, Domain::HelpState state, Base::Instant at);
}
