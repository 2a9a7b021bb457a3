// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/policywords.h"

#include <QHash>
#include <QRegularExpression>

namespace Presentation {

using Domain::TicketClass;

QString PolicyWords::ticketClass(TicketClass ticketClass)
{
    switch (ticketClass) {
    case TicketClass::EmergencyI:
        return tr("急诊一级");
    case TicketClass::EmergencyII:
        return tr("急诊二级");
    case TicketClass::EmergencyIII:
        return tr("急诊三级");
    case TicketClass::EmergencyIV:
        return tr("急诊四级");
    case TicketClass::Return:
        return tr("带结果回诊");
    case TicketClass::Booked:
    case TicketClass::BookedLate:
        return tr("预约");
    case TicketClass::WalkIn:
        break;
    }
    return tr("现场");
}

QString PolicyWords::ofClass(const QString &place)
{
    static const QHash<QString, TicketClass> classes{
        {QStringLiteral("em1"), TicketClass::EmergencyI},
        {QStringLiteral("em2"), TicketClass::EmergencyII},
        {QStringLiteral("em3"), TicketClass::EmergencyIII},
        {QStringLiteral("em4"), TicketClass::EmergencyIV},
        {QStringLiteral("return"), TicketClass::Return},
        {QStringLiteral("booked"), TicketClass::Booked},
        {QStringLiteral("walkin"), TicketClass::WalkIn}};
    const QString key = place.section(u'.', 1, 1);
    if (!classes.contains(key))
        return place;
    const QString who = ticketClass(classes.value(key));
    if (place.endsWith(u".creditMin"))
        return tr("%1：多算的等候").arg(who);
    if (place.endsWith(u".targetMin"))
        return tr("%1：多久内叫到").arg(who);
    return tr("%1：多少人要做到").arg(who);
}

QString PolicyWords::ofWaits(const QString &place)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("firstPriorS"), QT_TR_NOOP("初诊要看多久（没有记录时）")},
        {QStringLiteral("returnPriorS"), QT_TR_NOOP("回诊要看多久（没有记录时）")},
        {QStringLiteral("emergencyPriorS"), QT_TR_NOOP("急诊要看多久（没有记录时）")},
        {QStringLiteral("priorWeight"), QT_TR_NOOP("上面的数抵几次看诊")},
        {QStringLiteral("recentServices"), QT_TR_NOOP("平均看最近几次")},
        {QStringLiteral("wayPriorS"), QT_TR_NOOP("从叫到到门口（没有记录时）")},
        {QStringLiteral("helpedWayPriorS"), QT_TR_NOOP("要照顾的人从叫到到门口（没有记录时）")},
        {QStringLiteral("spreadPercent"), QT_TR_NOOP("看诊长短的起伏")},
        {QStringLiteral("shortBandMin"), QT_TR_NOOP("短的等候到多少")},
        {QStringLiteral("longBandMin"), QT_TR_NOOP("长的等候从多少起")},
        {QStringLiteral("recentOutcomes"), QT_TR_NOOP("校准看最近几次")},
        {QStringLiteral("rateWindowMin"), QT_TR_NOOP("插到前面的人看最近多久")},
        {QStringLiteral("roundingMin"), QT_TR_NOOP("等候凑成几分的倍数")},
        {QStringLiteral("coarseRoundingMin"), QT_TR_NOOP("长的等候凑成几分的倍数")},
        {QStringLiteral("coarseAboveMin"), QT_TR_NOOP("多长算长的等候")},
        {QStringLiteral("soonBelowMin"), QT_TR_NOOP("多短说“马上”")},
        {QStringLiteral("steadyS"), QT_TR_NOOP("显示的等候多久不变")},
        {QStringLiteral("tellRiseMin"), QT_TR_NOOP("涨多少要说原因")}};
    const auto found = names.constFind(place.section(u'.', 1));
    return found == names.constEnd() ? place : tr(*found);
}

QString PolicyWords::name(const QString &place)
{
    if (place.startsWith(u"classes."))
        return ofClass(place);
    if (place.startsWith(u"waits."))
        return ofWaits(place);
    static const QHash<QString, const char *> names{
        {QStringLiteral("statutory.65Min"), QT_TR_NOOP("65 岁以上多算")},
        {QStringLiteral("statutory.80Min"), QT_TR_NOOP("80 岁以上多算")},
        {QStringLiteral("statutory.pregnantMin"), QT_TR_NOOP("孕妇多算")},
        {QStringLiteral("statutory.disabledMin"), QT_TR_NOOP("残疾人多算")},
        {QStringLiteral("statutory.serviceMin"), QT_TR_NOOP("军人多算")},
        {QStringLiteral("nonMedicalCapMin"), QT_TR_NOOP("非病情最多多算（大厅公示的承诺）")},
        {QStringLiteral("medicalCapMin"), QT_TR_NOOP("病情最多多算")},
        {QStringLiteral("noShowMin"), QT_TR_NOOP("时段过后多久算没来")},
        {QStringLiteral("call.announcements"), QT_TR_NOOP("一次叫号最多播几遍")},
        {QStringLiteral("call.withinS"), QT_TR_NOOP("叫号后多久没来算过号")},
        {QStringLiteral("call.helpedWithinS"), QT_TR_NOOP("要照顾的人叫号后多久没来算过号")},
        {QStringLiteral("call.coolDownMin"), QT_TR_NOOP("没应的人隔多久再叫")},
        {QStringLiteral("missed.firstBehind"), QT_TR_NOOP("第一次过号回来排在几人后")},
        {QStringLiteral("missed.secondBehind"), QT_TR_NOOP("第二次过号回来排在几人后")},
        {QStringLiteral("missed.most"), QT_TR_NOOP("过号几次作废")},
        {QStringLiteral("park.times"), QT_TR_NOOP("可以暂离几次")},
        {QStringLiteral("park.totalMin"), QT_TR_NOOP("暂离一共多久")},
        {QStringLiteral("undoMin"), QT_TR_NOOP("多久内可以撤销")},
        {QStringLiteral("alarms.em2Min"), QT_TR_NOOP("急诊二级等多久提醒")},
        {QStringLiteral("alarms.em3Min"), QT_TR_NOOP("急诊三级等多久提醒")},
        {QStringLiteral("alarms.nurseRoundMin"), QT_TR_NOOP("等多久请护士去看")},
        {QStringLiteral("alarms.supervisorMin"), QT_TR_NOOP("等多久报主管")}};
    const auto found = names.constFind(place);
    return found == names.constEnd() ? place : tr(*found);
}

QString PolicyWords::group(const QString &place)
{
    if (place.startsWith(u"classes."))
        return tr("类别");
    if (place.startsWith(u"statutory."))
        return tr("法定优先");
    if (place.startsWith(u"call."))
        return tr("叫号");
    if (place.startsWith(u"missed."))
        return tr("过号");
    if (place.startsWith(u"park."))
        return tr("暂离");
    if (place.startsWith(u"alarms."))
        return tr("提醒");
    if (place.startsWith(u"waits."))
        return tr("预计等候");
    return tr("上限");
}

QString PolicyWords::value(const QString &place, int value)
{
    if (place.endsWith(u"Min"))
        return tr("%1 分").arg(value);
    if (place.endsWith(u"Percent"))
        return tr("%1%").arg(value);
    if (place.endsWith(u'S'))
        return tr("%1 秒").arg(value);
    if (place.endsWith(u"Behind"))
        return tr("%1 人").arg(value);
    return tr("%1 次").arg(value);
}

QString PolicyWords::placeOf(const Base::Error &error)
{
    return error.detail.section(u':', 0, 0);
}

QString PolicyWords::problem(const Base::Error &error)
{
    const QString place = placeOf(error);
    const QString why = error.detail.section(u':', 1).trimmed();
    const QString what = name(place);
    static const QRegularExpression other(
        QStringLiteral("^(-?\\d+) is (above|below) ([\\w.]+) \\((-?\\d+)\\)$"));
    static const QRegularExpression bounds(
        QStringLiteral("^(-?\\d+) is not in (-?\\d+) … (-?\\d+)$"));
    if (const auto found = other.match(why); found.hasMatch()) {
        const QString limit = name(found.captured(3));
        const int own = found.captured(1).toInt();
        const int there = found.captured(4).toInt();
        return found.captured(2) == u"above"
            ? tr("「%1」是 %2，不能超过「%3」的 %4。")
                  .arg(what, value(place, own), limit, value(found.captured(3), there))
            : tr("「%1」是 %2，不能低于「%3」的 %4。")
                  .arg(what, value(place, own), limit, value(found.captured(3), there));
    }
    if (const auto found = bounds.match(why); found.hasMatch())
        return tr("「%1」要在 %2 和 %3 之间。")
            .arg(what,
                value(place, found.captured(2).toInt()),
                value(place, found.captured(3).toInt()));
    if (why.contains(u"has no credit"))
        return tr("「%1」必须是 0：这一级按病情，不多算等候。").arg(what);
    return tr("「%1」不对，请改成整数。").arg(what);
}
} // namespace Presentation
