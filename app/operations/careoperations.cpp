// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/careoperations.h"

#include "operations/acts.h"
#include "operations/arguments.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {

template<typename Row>
Outcome putNew(Context &context, const Row &row)
{
    const auto known = context.transaction.get<Row>(row.id);
    if (!known)
        return Base::passOn(known);
    if (*known)
        return QJsonObject {}; // told twice, written once
    if (const auto put = context.transaction.put(row); !put)
        return Base::passOn(put);
    return QJsonObject {};
}

Outcome runSurvey(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    Survey survey = arguments.row<Survey>("survey");
    if (!arguments.ok())
        return arguments.error();
    if (survey.score < 1 || survey.score > 4)
        return Base::fail(ErrorKind::Invalid, "bad-score", QString::number(survey.score));
    survey.stationId = context.station;
    survey.recordedAt = context.at;
    return putNew(context, survey);
}

Outcome runOpen(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    Complaint complaint = arguments.row<Complaint>("complaint");
    if (!arguments.ok())
        return arguments.error();
    if (complaint.text.trimmed().isEmpty())
        return Base::fail(ErrorKind::Invalid, "empty-text", complaint.id.text());
    complaint.state = ComplaintState::Open;
    complaint.stationId = context.station;
    complaint.receivedAt = context.at;
    return putNew(context, complaint);
}

Base::Result<Complaint> complaintOf(Context &context, const ComplaintId &id)
{
    const auto stored = context.transaction.get<Complaint>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-complaint", id.text());
    return **stored;
}

Outcome written(Context &context, const Complaint &complaint)
{
    if (const auto put = context.transaction.put(complaint); !put)
        return Base::passOn(put);
    return QJsonObject {};
}

Outcome runAssign(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<ComplaintId>("complaint");
    const auto grade = static_cast<ComplaintGrade>(arguments.number("grade", 1, 3));
    const QString owner = arguments.text("owner");
    if (!arguments.ok())
        return arguments.error();
    auto complaint = complaintOf(context, id);
    if (!complaint)
        return Base::passOn(complaint);
    complaint->grade = grade;
    complaint->owner = owner;
    return written(context, *complaint);
}

Outcome runAnswer(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<ComplaintId>("complaint");
    const QString answer = arguments.text("answer");
    if (!arguments.ok())
        return arguments.error();
    if (answer.trimmed().isEmpty())
        return Base::fail(ErrorKind::Invalid, "empty-text", id.text());
    auto complaint = complaintOf(context, id);
    if (!complaint)
        return Base::passOn(complaint);
    complaint->answer = answer;
    if (complaint->state == ComplaintState::Open) {
        complaint->state = ComplaintState::Answered;
        complaint->answeredAt = context.at;
    }
    return written(context, *complaint);
}

Outcome runCloseComplaint(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<ComplaintId>("complaint");
    const QString verdict = arguments.text("verdict");
    if (!arguments.ok())
        return arguments.error();
    auto complaint = complaintOf(context, id);
    if (!complaint)
        return Base::passOn(complaint);
    if (complaint->state == ComplaintState::Open && context.mayRefuse())
        return Base::fail(ErrorKind::Conflict, "no-answer", id.text());
    if (complaint->state != ComplaintState::Closed) {
        complaint->state = ComplaintState::Closed;
        complaint->verdict = verdict;
        complaint->closedAt = context.at;
    }
    return written(context, *complaint);
}

Outcome runHelp(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    HelpCall call = arguments.row<HelpCall>("call");
    if (!arguments.ok())
        return arguments.error();
    call.stationId = context.station;
    call.state = HelpState::Waiting;
    call.calledAt = context.at;
    return putNew(context, call);
}

Outcome runHelpUpdate(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<HelpCallId>("call");
    const auto state = static_cast<HelpState>(arguments.number("state", 2, 4));
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<HelpCall>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-help-call", id.text());
    HelpCall call = **stored;
    if (call.state >= state)
        return QJsonObject {}; // the further state stays
    call.state = state;
    if (call.answeredAt == Base::Never)
        call.answeredAt = context.at;
    if (const auto put = context.transaction.put(call); !put)
        return Base::passOn(put);
    return QJsonObject {};
}
}

Request recordSurvey(const Survey &survey, Base::Instant at)
{
    return { QStringLiteral("survey.record"),
        1,
        { { QStringLiteral("survey"), Store::toJson(survey) } },
        at };
}

Request openComplaint(const Complaint &complaint, Base::Instant at)
{
    return { QStringLiteral("complaint.open"),
        1,
        { { QStringLiteral("complaint"), Store::toJson(complaint) } },
        at };
}

Request assignComplaint(
    const ComplaintId &complaint, ComplaintGrade grade, const QString &owner, Base::Instant at)
{
    return { QStringLiteral("complaint.assign"),
        1,
        { { QStringLiteral("complaint"), complaint.text() },
            { QStringLiteral("grade"), static_cast<int>(grade) },
            { QStringLiteral("owner"), owner } },
        at };
}

Request answerComplaint(const ComplaintId &complaint, const QString &answer, Base::Instant at)
{
    return { QStringLiteral("complaint.answer"),
        1,
        { { QStringLiteral("complaint"), complaint.text() },
            { QStringLiteral("answer"), answer } },
        at };
}

Request closeComplaint(const ComplaintId &complaint, const QString &verdict, Base::Instant at)
{
    return { QStringLiteral("complaint.close"),
        1,
        { { QStringLiteral("complaint"), complaint.text() },
            { QStringLiteral("verdict"), verdict } },
        at };
}

Request callForHelp(const HelpCall &call, Base::Instant at)
{
    return { QStringLiteral("help.call"),
        1,
        { { QStringLiteral("call"), Store::toJson(call) } },
        at };
}

Request updateHelp(const HelpCallId &call, HelpState state, Base::Instant at)
{
    return { QStringLiteral("help.update"),
        1,
        { { QStringLiteral("call"), call.text() },
            { QStringLiteral("state"), static_cast<int>(state) } },
        at };
}

std::vector<Act> careActs()
{
    const std::vector<Role> people { Role::Kiosk, Role::Reception, Role::Administration };
    const std::vector<Role> staff { Role::Reception, Role::Administration };
    return {
        { QStringLiteral("survey.record"), 1, Kind::Fact, people, runSurvey },
        { QStringLiteral("complaint.open"), 1, Kind::Fact, people, runOpen },
        { QStringLiteral("complaint.assign"), 1, Kind::Fact, staff, runAssign },
        { QStringLiteral("complaint.answer"), 1, Kind::Fact, staff, runAnswer },
        { QStringLiteral("complaint.close"), 1, Kind::Fact, staff, runCloseComplaint },
        { QStringLiteral("help.call"), 1, Kind::Fact, people, runHelp },
        { QStringLiteral("help.update"), 1, Kind::Fact, people, runHelpUpdate },
    };
}
}
