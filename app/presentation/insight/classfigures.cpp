// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/insight/classfigures.h"

#include "presentation/queue/policywords.h"

namespace Presentation {

using namespace Domain;

namespace {
/// "89.3%"; empty: nothing is decided yet.
QString reached(const ClassShare &share)
{
    return share.within ? QString::number(100 * *share.within, 'f', 1) + QLatin1Char('%')
                        : QString();
}
} // namespace

std::vector<ClassFigure> ClassFigures::of(const std::vector<ClassShare> &shares)
{
    std::vector<ClassFigure> figures;
    for (const ClassShare &share : shares) {
        ClassFigure one;
        one.name = PolicyWords::ticketClass(share.ticketClass);
        one.within = tr("%1 分内").arg(share.rule.targetMin);
        one.people = tr("按时 %1 人，超时 %2 人").arg(share.people.met).arg(share.people.missed);
        one.wanted = tr("要求 %1%").arg(share.rule.sharePercent);
        if (!share.within)
            one.state = {DeskTone::Neutral, QStringLiteral("clock"), tr("还不知道")};
        else if (share.isMet())
            one.state = {DeskTone::Success, QStringLiteral("check"), reached(share)};
        else
            one.state = {DeskTone::Danger, QStringLiteral("warning"), reached(share)};
        figures.push_back(std::move(one));
    }
    return figures;
}

NamedTable ClassFigures::table(const std::vector<ClassShare> &shares)
{
    NamedTable table{tr("各类按时叫到"),
        {tr("类别"),
            tr("多久内（分）"),
            tr("按时"),
            tr("超时"),
            tr("还没到时"),
            tr("做到"),
            tr("要求")},
        {}};
    for (const ClassShare &share : shares) {
        table.rows.push_back({PolicyWords::ticketClass(share.ticketClass),
            QString::number(share.rule.targetMin),
            QString::number(share.people.met),
            QString::number(share.people.missed),
            QString::number(share.people.undecided),
            reached(share),
            QStringLiteral("%1%").arg(share.rule.sharePercent)});
    }
    return table;
}
} // namespace Presentation
