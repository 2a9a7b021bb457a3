// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operation.h"

#include <algorithm>
#include <array>

#include <QJsonDocument>

#include "operations/acts.h"

namespace Operations {

namespace {
constexpr std::array<std::pair<Role, const char *>, 4> RoleWords{{
    {Role::Kiosk, "kiosk"},
    {Role::Reception, "reception"},
    {Role::Board, "board"},
    {Role::Administration, "administration"},
}};
}

QString word(Role role)
{
    for (const auto &[candidate, text] : RoleWords) {
        if (candidate == role)
            return QString::fromLatin1(text);
    }
    return {};
}

std::optional<Role> role(const QString &word)
{
    for (const auto &[candidate, text] : RoleWords) {
        if (word == QLatin1String(text))
            return candidate;
    }
    return std::nullopt;
}

bool Act::allows(Role role) const
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

const std::vector<Act> &catalogue()
{
    static const std::vector<Act> acts = [] {
        std::vector<Act> all;
        for (const auto &subject : {patientActs(),
                 visitActs(),
                 bookingActs(),
                 leaseActs(),
                 scheduleActs(),
                 rotaActs(),
                 affectedActs(),
                 waitlistActs(),
                 messageActs(),
                 noShowActs(),
                 queueActs(),
                 placeActs(),
                 undoActs(),
                 dutyActs(),
                 roomActs(),
                 unplacedActs(),
                 dayEndActs(),
                 claimActs(),
                 policyActs(),
                 careActs(),
                 directoryActs(),
                 noticeActs(),
                 recoveryActs()})
            all.insert(all.end(), subject.begin(), subject.end());
        return all;
    }();
    return acts;
}

const Act *find(const QString &name, int version)
{
    for (const Act &act : catalogue()) {
        if (act.name == name && act.version == version)
            return &act;
    }
    return nullptr;
}

Outcome run(Context &context, const Request &request)
{
    const Act *act = find(request.name, request.version);
    if (act == nullptr)
        return Base::fail(Base::ErrorKind::Invalid,
            "unknown-operation",
            QStringLiteral("%1 v%2").arg(request.name).arg(request.version));
    if (!context.known || act->kind == Kind::Fact)
        return act->run(context, request.arguments);
    if (!*context.known || act->repeat == nullptr)
        return *context.known; // refused then, refused now; or nothing that lasts
    return act->repeat(context, request.arguments, **context.known);
}
} // namespace Operations
