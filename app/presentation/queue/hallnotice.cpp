// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/hallnotice.h"

#include <map>

#include "domain/queue/order.h"
#include "domain/queue/promise.h"
#include "presentation/deskwords.h"
#include "presentation/queue/policywords.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr std::array Groups{Statutory::Age65,
    Statutory::Age80,
    Statutory::Pregnant,
    Statutory::Disabled,
    Statutory::ServiceMember};

QString tableOf(const std::vector<HallNotice::Line> &lines)
{
    QString rows;
    for (const HallNotice::Line &line : lines)
        rows += QStringLiteral("<tr><th>%1</th><td>%2</td></tr>\n")
                    .arg(line.who.toHtmlEscaped(), line.what.toHtmlEscaped());
    return QStringLiteral("<table>\n%1</table>\n").arg(rows);
}

QString paragraph(const char *kind, const QString &words)
{
    return QStringLiteral("<p class=\"%1\">%2</p>\n")
        .arg(QLatin1String(kind), words.toHtmlEscaped());
}

/// Black on white, large enough to be read standing; prints on one page of A4.
QString style()
{
    return QStringLiteral(
        "@page { size: A4; margin: 18mm; }\n"
        "body { font-family: 'Noto Sans CJK SC', 'Noto Sans', sans-serif;"
        " font-size: 14pt; line-height: 1.45; color: #000; background: #fff;"
        " max-width: 174mm; margin: 0 auto; }\n"
        "h1 { font-size: 26pt; margin: 0 0 6mm; }\n"
        "h2 { font-size: 17pt; margin: 6mm 0 2mm; }\n"
        "p { margin: 0 0 3mm; }\n"
        "p.promise { font-size: 18pt; font-weight: bold; border: 1.5pt solid #000;"
        " padding: 4mm 5mm; }\n"
        "p.small { font-size: 11pt; }\n"
        "table { border-collapse: collapse; width: 100%; }\n"
        "th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm;"
        " border-bottom: 0.5pt solid #888; }\n"
        "th { width: 36%; }\n");
}
} // namespace

QString HallNotice::title() const
{
    return tr("先叫谁，后叫谁");
}

QString HallNotice::rule() const
{
    return tr("等得最久的人先看。下面这些人按规定多算几分钟等候，别的都不影响顺序。早到不会"
              "排到别人的预约前面，晚到也占不到便宜。");
}

QString HallNotice::promise() const
{
    const int most = promisedMin(m_policy);
    const int emergency = promisedEmergencyMin(m_policy);
    const QString all = tr("除了急诊，比您晚 %1 分钟以上开始等的人，不会在您前面被叫。").arg(most);
    if (emergency <= most)
        return all;
    return all + tr("急诊三级最多是 %1 分钟。").arg(emergency);
}

std::vector<HallNotice::Line> HallNotice::classes() const
{
    const auto adds = [](int minutes) {
        return minutes == 0 ? tr("不多算") : tr("多算 %1 分钟").arg(minutes);
    };
    const QueuePolicy &own = m_policy;
    return {
        {tr("急诊一级、二级"), tr("分诊后马上看，在所有人前面")},
        {PolicyWords::ticketClass(TicketClass::EmergencyIII),
            tr("从分诊算起，%1").arg(adds(own.emergencyThree.creditMin))},
        {PolicyWords::ticketClass(TicketClass::EmergencyIV),
            tr("从分诊算起，%1").arg(adds(own.emergencyFour.creditMin))},
        {PolicyWords::ticketClass(TicketClass::Return),
            tr("从回诊签到算起，%1，每次检查算一次").arg(adds(own.returning.creditMin))},
        {tr("预约，准时到"), tr("从预约时间算起，%1").arg(adds(own.booked.creditMin))},
        {tr("预约，迟到"),
            tr("从签到算起，过了预约时段每晚一分钟少算一分钟；晚 %1 分钟以上按现场号排")
                .arg(own.noShowMin)},
        {tr("现场取号"), tr("从取号算起，%1").arg(adds(own.walkIn.creditMin))},
    };
}

std::vector<HallNotice::Line> HallNotice::groups() const
{
    std::vector<Line> lines;
    for (const Statutory group : Groups) {
        const int minutes = statutorySeconds(group, m_policy) / 60;
        if (minutes > 0)
            lines.push_back({DeskWords::statutory(group).text, tr("再多算 %1 分钟").arg(minutes)});
    }
    return lines;
}

QString HallNotice::cap() const
{
    return tr("同时符合几条的，只算最多的一条；不是病情的，加起来最多多算 %1 分钟。")
        .arg(m_policy.nonMedicalCapMin);
}

QString HallNotice::howToAsk() const
{
    return tr("想知道「为什么先叫她」：小票上写着您为什么排在这里；在自助机上打开您的号，或者问任何"
              "一个前台，都会告诉您先叫的是哪一类人，她算等了多少分钟，您算等了多少分钟。别人的姓名"
              "和病情不会告诉您，您的也不会告诉别人。");
}

std::vector<HallNotice::Line> HallNotice::questions() const
{
    std::map<int, QStringList> granted; // minutes → who
    for (const Statutory group : Groups)
        granted[statutorySeconds(group, m_policy) / 60] += DeskWords::statutory(group).text;
    granted.erase(0);
    QString groupsText;
    for (const auto &[minutes, who] : granted)
        groupsText +=
            tr("多算 %1 分钟：%2。").arg(minutes).arg(who.join(tr("、", "in a list")));
    std::vector<Line> asked{{title(), promise()}};
    if (!granted.empty())
        asked.push_back({tr("谁按规定优先？"), groupsText + tr("只算最多的一条。")});
    asked.push_back({tr("为什么先叫她？"),
        tr("小票上写着您排在这里的原因。打开您的号，或者问前台：会告诉您先叫的是哪一类人、各算等了"
           "几分钟，不说姓名和病情。")});
    return asked;
}

QString HallNotice::text() const
{
    QStringList lines{promise(), rule()};
    for (const auto &list : {classes(), groups()}) {
        for (const Line &line : list)
            lines += tr("· %1：%2", "who, what").arg(line.who, line.what);
    }
    lines += cap();
    lines += howToAsk();
    return lines.join(u'\n');
}

QString HallNotice::html(const QString &hospital, QDate day) const
{
    QString body = QStringLiteral("<h1>%1</h1>\n").arg(title().toHtmlEscaped());
    body += paragraph("promise", promise());
    body += paragraph("rule", rule());
    body += QStringLiteral("<h2>%1</h2>\n").arg(tr("怎么算等候的时间").toHtmlEscaped());
    body += tableOf(classes());
    if (const auto lines = groups(); !lines.empty()) {
        body += QStringLiteral("<h2>%1</h2>\n").arg(tr("按规定优先的人").toHtmlEscaped());
        body += tableOf(lines);
    }
    body += paragraph("small", cap());
    body += QStringLiteral("<h2>%1</h2>\n").arg(tr("为什么先叫她？").toHtmlEscaped());
    body += paragraph("ask", howToAsk());
    body += paragraph("small",
        tr("%1 · 排队规则第 %2 版 · %3", "hospital, version, day")
            .arg(hospital)
            .arg(m_policy.version)
            .arg(day.toString(Qt::ISODate)));
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<title>%2</title>\n<style>\n%3</style>\n</head>\n<body>\n%4</body>\n"
                          "</html>\n")
        .arg(tr("zh-CN", "language of this page"), title().toHtmlEscaped(), style(), body);
}
} // namespace Presentation
