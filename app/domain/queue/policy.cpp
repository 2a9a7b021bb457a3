// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/policy.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QJsonDocument>
#include <QJsonObject>

#include "domain/queue/policyversion.h"

namespace Domain {

namespace {
constexpr int Day = 24 * 60;

/// Every number of `policy` with its place in the file and its bounds: reading, writing and
/// checking all come from this one list. `visit(place, number, lowest, highest)`.
template<typename Policy, typename Visit>
void numbers(Policy &policy, const Visit &visit)
{
    visit("version", policy.version, 1, 1'000'000'000);
    const auto rule = [&](const QString &name, auto &own) {
        const QString place = QStringLiteral("classes.") + name + QLatin1Char('.');
        visit(place + QStringLiteral("creditMin"), own.creditMin, 0, Day);
        visit(place + QStringLiteral("targetMin"), own.targetMin, 0, Day);
        visit(place + QStringLiteral("sharePercent"), own.sharePercent, 1, 100);
    };
    rule(QStringLiteral("em1"), policy.emergencyOne);
    rule(QStringLiteral("em2"), policy.emergencyTwo);
    rule(QStringLiteral("em3"), policy.emergencyThree);
    rule(QStringLiteral("em4"), policy.emergencyFour);
    rule(QStringLiteral("return"), policy.returning);
    rule(QStringLiteral("booked"), policy.booked);
    rule(QStringLiteral("walkin"), policy.walkIn);
    visit("statutory.65Min", policy.statutoryMin[1], 0, Day);
    visit("statutory.80Min", policy.statutoryMin[2], 0, Day);
    visit("statutory.pregnantMin", policy.statutoryMin[3], 0, Day);
    visit("statutory.disabledMin", policy.statutoryMin[4], 0, Day);
    visit("statutory.serviceMin", policy.statutoryMin[5], 0, Day);
    visit("nonMedicalCapMin", policy.nonMedicalCapMin, 0, Day);
    visit("medicalCapMin", policy.medicalCapMin, 0, Day);
    visit("noShowMin", policy.noShowMin, 0, Day);
    visit("call.announcements", policy.announcements, 1, 10);
    visit("call.withinS", policy.announcedWithinS, 1, 3600);
    visit("call.helpedWithinS", policy.helpedWithinS, 1, 3600);
    visit("call.coolDownMin", policy.coolDownMin, 0, Day);
    visit("missed.firstBehind", policy.behindFirstMiss, 0, 1000);
    visit("missed.secondBehind", policy.behindSecondMiss, 0, 1000);
    visit("missed.most", policy.mostMisses, 1, 10);
    visit("park.times", policy.mostParks, 0, 100);
    visit("park.totalMin", policy.parkedMin, 0, Day);
    visit("undoMin", policy.undoMin, 0, Day);
    visit("alarms.em2Min", policy.alarms.emergencyTwoMin, 1, Day);
    visit("alarms.em3Min", policy.alarms.emergencyThreeMin, 1, Day);
    visit("alarms.nurseRoundMin", policy.alarms.nurseRoundMin, 1, Day);
    visit("alarms.supervisorMin", policy.alarms.supervisorMin, 1, Day);
    auto &waits = policy.waits;
    visit("waits.firstPriorS", waits.firstPriorS, 1, Day * 60);
    visit("waits.returnPriorS", waits.returnPriorS, 1, Day * 60);
    visit("waits.emergencyPriorS", waits.emergencyPriorS, 1, Day * 60);
    visit("waits.priorWeight", waits.priorWeight, 1, 10'000);
    visit("waits.recentServices", waits.recentServices, 1, 10'000);
    visit("waits.wayPriorS", waits.wayPriorS, 0, 3600);
    visit("waits.helpedWayPriorS", waits.helpedWayPriorS, 0, 3600);
    visit("waits.spreadPercent", waits.spreadPercent, 1, 300);
    visit("waits.shortBandMin", waits.shortBandMin, 1, Day);
    visit("waits.longBandMin", waits.longBandMin, 1, Day);
    visit("waits.recentOutcomes", waits.recentOutcomes, 1, 100'000);
    visit("waits.rateWindowMin", waits.rateWindowMin, 1, Day);
    visit("waits.roundingMin", waits.roundingMin, 1, 60);
    visit("waits.coarseRoundingMin", waits.coarseRoundingMin, 1, 120);
    visit("waits.coarseAboveMin", waits.coarseAboveMin, 1, Day);
    visit("waits.soonBelowMin", waits.soonBelowMin, 0, 60);
    visit("waits.steadyS", waits.steadyS, 0, 3600);
    visit("waits.tellRiseMin", waits.tellRiseMin, 1, Day);
}

tl::unexpected<Base::Error> bad(const QString &place, const QString &why)
{
    return Base::fail(Base::ErrorKind::Invalid, "bad-policy", place + QStringLiteral(": ") + why);
}

/// The numbers of a JSON object by their place; objects are walked, nothing else is taken.
Base::Result<void> collect(
    const QJsonObject &object, const QString &before, std::map<QString, QJsonValue> &found)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = before + it.key();
        if (!it->isObject()) {
            found.emplace(place, *it);
            continue;
        }
        if (const auto inner = collect(it->toObject(), place + QLatin1Char('.'), found); !inner)
            return inner;
    }
    return {};
}

QString placeIn(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    return QStringLiteral("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(before.size() - before.lastIndexOf('\n'));
}

/// The first credit that its cap would cut, as place and reason; nothing when none.
Base::Result<void> creditsBelowCaps(const QueuePolicy &policy)
{
    const QString nonMedical =
        QStringLiteral("is above nonMedicalCapMin (%1)").arg(policy.nonMedicalCapMin);
    Base::Result<void> result;
    numbers(policy, [&](const QString &place, int number, int, int) {
        if (!result)
            return;
        const bool statutory = place.startsWith(QStringLiteral("statutory."));
        const bool credit = place.endsWith(QStringLiteral(".creditMin"));
        const QString said = QStringLiteral("%1 ").arg(number);
        if (place == QStringLiteral("classes.em3.creditMin")) {
            if (number > policy.medicalCapMin)
                result = bad(place,
                    said + QStringLiteral("is above medicalCapMin (%1)").arg(policy.medicalCapMin));
        } else if (place.startsWith(QStringLiteral("classes.em")) && credit) {
            if (number != 0) // lanes 0 and 1 go by their clock, IV has no medical credit
                result = bad(place, said + QStringLiteral("but this class has no credit"));
        } else if ((statutory || credit) && number > policy.nonMedicalCapMin) {
            result = bad(place, said + nonMedical);
        }
    });
    return result;
}
} // namespace

const ClassRule &ruleOf(const QueuePolicy &policy, TicketClass ticketClass)
{
    switch (ticketClass) {
    case TicketClass::EmergencyI:
        return policy.emergencyOne;
    case TicketClass::EmergencyII:
        return policy.emergencyTwo;
    case TicketClass::EmergencyIII:
        return policy.emergencyThree;
    case TicketClass::EmergencyIV:
        return policy.emergencyFour;
    case TicketClass::Return:
        return policy.returning;
    case TicketClass::Booked:
    case TicketClass::BookedLate:
        return policy.booked;
    case TicketClass::WalkIn:
        break;
    }
    return policy.walkIn;
}

Base::Result<QueuePolicy> checked(const QueuePolicy &policy)
{
    Base::Result<void> within;
    numbers(policy, [&](const QString &place, int number, int lowest, int highest) {
        if (within && (number < lowest || number > highest))
            within = bad(
                place, QStringLiteral("%1 is not in %2 … %3").arg(number).arg(lowest).arg(highest));
    });
    if (!within)
        return Base::passOn(within);
    if (policy.medicalCapMin < policy.nonMedicalCapMin)
        return bad(QStringLiteral("medicalCapMin"),
            QStringLiteral("%1 is below nonMedicalCapMin (%2)")
                .arg(policy.medicalCapMin)
                .arg(policy.nonMedicalCapMin));
    if (const auto capped = creditsBelowCaps(policy); !capped)
        return Base::passOn(capped);
    const auto inOrder = [](const char *place, int number, const char *other, int least) {
        return number >= least ? Base::Result<void>{}
                               : bad(QString::fromLatin1(place),
                                   QStringLiteral("%1 is below %2 (%3)")
                                       .arg(number)
                                       .arg(QString::fromLatin1(other))
                                       .arg(least));
    };
    const QueueAlarms &alarms = policy.alarms;
    const WaitPolicy &waits = policy.waits;
    for (const auto &pair : {inOrder("missed.secondBehind",
                                 policy.behindSecondMiss,
                                 "missed.firstBehind",
                                 policy.behindFirstMiss),
             inOrder("alarms.supervisorMin",
                 alarms.supervisorMin,
                 "alarms.nurseRoundMin",
                 alarms.nurseRoundMin),
             inOrder(
                 "waits.longBandMin", waits.longBandMin, "waits.shortBandMin", waits.shortBandMin),
             inOrder("waits.coarseRoundingMin",
                 waits.coarseRoundingMin,
                 "waits.roundingMin",
                 waits.roundingMin)}) {
        if (!pair)
            return Base::passOn(pair);
    }
    return policy;
}

Base::Result<QueuePolicy> queuePolicy(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return bad(placeIn(json, problem.offset), problem.errorString());
    if (!document.isObject())
        return bad(QStringLiteral("line 1, column 1"), QStringLiteral("a policy is an object"));
    std::map<QString, QJsonValue> found;
    if (const auto walked = collect(document.object(), {}, found); !walked)
        return Base::passOn(walked);
    QueuePolicy policy;
    Base::Result<void> result;
    numbers(policy, [&](const QString &place, int &number, int, int) {
        const auto given = found.find(place);
        if (given == found.end())
            return;
        const QJsonValue value = given->second;
        found.erase(given);
        const double read = value.toDouble(NAN);
        if (!(std::abs(read) <= 2e9) || read != std::floor(read)) {
            if (result)
                result = bad(place, QStringLiteral("not a whole number"));
            return;
        }
        number = static_cast<int>(read);
    });
    if (!result)
        return Base::passOn(result);
    if (!found.empty())
        return bad(found.begin()->first, QStringLiteral("no policy has this"));
    return checked(policy);
}

QByteArray toJson(const QueuePolicy &policy)
{
    QJsonObject whole;
    std::map<QString, QJsonObject> parts;
    numbers(policy, [&](const QString &place, int number, int, int) {
        const qsizetype dot = place.lastIndexOf(QLatin1Char('.'));
        if (dot < 0)
            whole.insert(place, number);
        else
            parts[place.left(dot)].insert(place.mid(dot + 1), number);
    });
    QJsonObject classes;
    for (const auto &[place, part] : parts) {
        const QString name = place.section(QLatin1Char('.'), 1);
        if (name.isEmpty())
            whole.insert(place, part);
        else
            classes.insert(name, part);
    }
    whole.insert(QStringLiteral("classes"), classes);
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

Base::Result<QueuePolicy> policyOf(const PolicyVersion &version)
{
    auto policy = queuePolicy(version.body.toUtf8());
    if (policy)
        policy->version = version.version;
    return policy;
}

std::vector<PolicyNumber> numbersOf(const QueuePolicy &policy)
{
    std::vector<PolicyNumber> all;
    numbers(policy, [&all](const QString &place, int number, int lowest, int highest) {
        if (place != QStringLiteral("version"))
            all.push_back({place, number, lowest, highest});
    });
    return all;
}

std::vector<PolicyDifference> differences(const QueuePolicy &before, const QueuePolicy &after)
{
    std::vector<PolicyDifference> different;
    const auto old = numbersOf(before);
    const auto now = numbersOf(after);
    for (size_t i = 0; i < old.size(); ++i) {
        if (old[i].value != now[i].value)
            different.push_back({old[i].place, old[i].value, now[i].value});
    }
    return different;
}

QueuePolicy withNumber(QueuePolicy policy, const QString &wanted, int value)
{
    numbers(policy, [&](const QString &place, int &number, int, int) {
        if (place == wanted)
            number = value;
    });
    return policy;
}
} // namespace Domain
