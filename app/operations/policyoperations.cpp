// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/policyoperations.h"

#include <QJsonDocument>

#include "domain/queue/policyversion.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/rights.h"
#include "store/policytable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr qsizetype LongestReason = 200; // one line of the list of versions

QString bodyOf(const QueuePolicy &policy)
{
    const auto whole = QJsonDocument::fromJson(toJson(policy));
    return QString::fromUtf8(whole.toJson(QJsonDocument::Compact));
}

Outcome put(Context &context, PolicyVersion version, const QueuePolicy &policy)
{
    QueuePolicy numbered = policy;
    numbered.version = version.version;
    version.id = PolicyVersionId(QStringLiteral("policy %1").arg(version.version));
    version.body = bodyOf(numbered);
    version.madeAt = context.at;
    if (const auto stored = context.transaction.put(version); !stored)
        return Base::passOn(stored);
    return QJsonObject{{QStringLiteral("version"), version.version}};
}

/// Everything but numbers: whose act it is, why, and on what it is based.
Base::Result<PolicyVersion> draftOf(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const int basedOn = arguments.number("basedOn", 1, 1'000'000'000);
    PolicyVersion version;
    version.why = arguments.text("why").trimmed();
    version.madeBy = arguments.text("by");
    if (!arguments.ok())
        return arguments.error();
    const auto signer = signerOf(object);
    if (!signer && context.role != Role::Administration)
        return Base::fail(ErrorKind::Forbidden, "not-your-right", QStringLiteral("policy"));
    if (signer)
        version.madeById = signer->staff;
    if (version.why.isEmpty() || version.why.size() > LongestReason)
        return Base::fail(ErrorKind::Invalid, "no-reason", QStringLiteral("policy"));
    const auto highest = Store::PolicyTable(context.transaction).highest();
    if (!highest)
        return Base::passOn(highest);
    if (basedOn != *highest)
        return Base::fail(ErrorKind::Conflict, "policy-changed", QString::number(*highest));
    version.version = *highest + 1;
    return version;
}

Outcome putIfDifferent(Context &context, const PolicyVersion &draft, const QueuePolicy &policy)
{
    const auto current = Store::PolicyTable(context.transaction).current();
    if (!current)
        return Base::passOn(current);
    if (differences(*current, policy).empty())
        return Base::fail(
            ErrorKind::Conflict, "nothing-changed", QString::number(draft.version - 1));
    return put(context, draft, policy);
}

Outcome runSet(Context &context, const QJsonObject &object)
{
    const auto draft = draftOf(context, object);
    if (!draft)
        return Base::passOn(draft);
    const QJsonValue numbers = object.value(QStringLiteral("policy"));
    if (!numbers.isObject())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("policy"));
    const auto policy = queuePolicy(QJsonDocument(numbers.toObject()).toJson());
    if (!policy)
        return Base::passOn(policy);
    return putIfDifferent(context, *draft, *policy);
}

/// The numbers of a version that held once; the built-in ones for the first.
Base::Result<QueuePolicy> numbersOfVersion(Context &context, int version)
{
    if (version == 1)
        return QueuePolicy();
    const auto stored = Store::PolicyTable(context.transaction).version(version);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-policy", QString::number(version));
    return policyOf(**stored);
}

Outcome runRollback(Context &context, const QJsonObject &object)
{
    auto draft = draftOf(context, object);
    if (!draft)
        return Base::passOn(draft);
    Arguments arguments(object);
    draft->restores = arguments.number("version", 1, 1'000'000'000);
    if (!arguments.ok())
        return arguments.error();
    const auto policy = numbersOfVersion(context, draft->restores);
    if (!policy)
        return Base::passOn(policy);
    return putIfDifferent(context, *draft, *policy);
}

/// A version that was put in force and that the server has forgotten: calls name it.
Outcome repeated(Context &context,
    const QJsonObject &object,
    const QJsonObject &answer,
    int restores,
    const Base::Result<QueuePolicy> &policy)
{
    if (!policy)
        return Base::passOn(policy);
    PolicyVersion version;
    version.version = answer.value(QStringLiteral("version")).toInt();
    version.why = object.value(QStringLiteral("why")).toString().left(LongestReason);
    version.madeBy = object.value(QStringLiteral("by")).toString().left(LongestReason);
    version.restores = restores;
    if (const auto signer = signerOf(object))
        version.madeById = signer->staff;
    const auto known = Store::PolicyTable(context.transaction).version(version.version);
    if (!known)
        return Base::passOn(known);
    if (*known || version.version < 2)
        return answer;
    if (const auto stored = put(context, version, *policy); !stored)
        return stored;
    return answer;
}

Outcome repeatSet(Context &context, const QJsonObject &object, const QJsonObject &answer)
{
    return repeated(context,
        object,
        answer,
        0,
        queuePolicy(QJsonDocument(object.value(QStringLiteral("policy")).toObject()).toJson()));
}

Outcome repeatRollback(Context &context, const QJsonObject &object, const QJsonObject &answer)
{
    const int version = object.value(QStringLiteral("version")).toInt();
    return repeated(context, object, answer, version, numbersOfVersion(context, version));
}

QJsonObject argumentsOf(const PolicyChange &change)
{
    return {{QStringLiteral("basedOn"), change.basedOn},
        {QStringLiteral("why"), change.why},
        {QStringLiteral("by"), change.by}};
}
} // namespace

Request setPolicy(const QJsonObject &json, const PolicyChange &change, Base::Instant at)
{
    QJsonObject arguments = argumentsOf(change);
    arguments.insert(QStringLiteral("policy"), json);
    return {QStringLiteral("policy.set"), 1, arguments, at};
}

Request rollBackPolicy(int version, const PolicyChange &change, Base::Instant at)
{
    QJsonObject arguments = argumentsOf(change);
    arguments.insert(QStringLiteral("version"), version);
    return {QStringLiteral("policy.rollback"), 1, arguments, at};
}

std::vector<Act> policyActs()
{
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("policy.set"), 1, Kind::Intent, staff, runSet, repeatSet},
        {QStringLiteral("policy.rollback"), 1, Kind::Intent, staff, runRollback, repeatRollback},
    };
}
} // namespace Operations
