// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/insight/figurespresenter.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QDir>
#include <QSaveFile>

#include "base/log.h"
#include "domain/insight/foretold.h"
#include "domain/insight/opinions.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

struct FiguresPresenter::Records {
    Base::Instant now;
    QDate from;
    QDate to;
    std::vector<Ticket> tickets; ///< of everybody who came
    std::vector<Ticket> counted; ///< of them those that figures about waiting count (edge 97)
    std::vector<Appointment> appointments;
    QueuePolicy policy;
    std::vector<Wait> waits;
    std::vector<Survey> surveys;       ///< of the last `OpinionDays`
    std::vector<Complaint> complaints; ///< all that are kept
};

namespace {
constexpr std::chrono::minutes RefreshPause{5};
/// Satisfaction and closure are told over so many days, whatever the period.
constexpr int OpinionDays = 30;
constexpr int ShownDays = 14;
constexpr int ShownWeeks = 8;
constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

double minutesOf(const std::optional<std::chrono::seconds> &wait)
{
    return wait ? std::ceil(static_cast<double>(wait->count()) / 60.0) : Unknown;
}

double percent(const std::optional<double> &share)
{
    return share ? std::round(1000 * *share) / 10 : Unknown;
}

QString words(double number, int decimals)
{
    return std::isnan(number) ? QString() : QString::number(number, 'f', decimals);
}

bool anyKnown(const FigureChart &chart)
{
    for (const auto &series : chart.series) {
        for (const double point : series.points) {
            if (!std::isnan(point))
                return true;
        }
    }
    return false;
}

/// Where the axis of a share begins: a little below the lowest point or the target.
double axisBelow(const FigureChart &chart)
{
    double lowest = chart.target.value_or(100);
    for (const auto &series : chart.series) {
        for (const double point : series.points) {
            if (!std::isnan(point))
                lowest = std::min(lowest, point);
        }
    }
    return std::max(0.0, 10 * std::floor((lowest - 1) / 10));
}

NamedTable tableOf(const FigureChart &chart)
{
    NamedTable table{chart.title + (chart.unit.isEmpty() ? QString() : " (" + chart.unit + ')'),
        {QString()},
        {}};
    for (const auto &series : chart.series)
        table.head << series.name;
    for (int i = 0; i < chart.categories.size(); ++i) {
        QStringList row{chart.categories.at(i)};
        for (const auto &series : chart.series)
            row << words(series.points[static_cast<size_t>(i)], chart.most ? 1 : chart.decimals);
        table.rows.push_back(row);
    }
    return table;
}

FigureTarget judged(FigureTarget target, double value, int decimals, bool met)
{
    if (std::isnan(value)) {
        target.unit.clear();
        target.state = {
            DeskTone::Neutral, QStringLiteral("clock"), FiguresPresenter::tr("还不知道")};
        return target;
    }
    target.value = QString::number(value, 'f', decimals);
    target.state = met
        ? DeskTag{DeskTone::Success, QStringLiteral("check"), FiguresPresenter::tr("达标")}
        : DeskTag{DeskTone::Danger, QStringLiteral("warning"), FiguresPresenter::tr("没达标")};
    return target;
}
} // namespace

FiguresPresenter::FiguresPresenter(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    connect(&directory, &DeskDirectory::changed, this, [this] {
        if (m_readAt != Base::Never)
            refresh();
    });
    connect(&m_timer, &QTimer::timeout, this, &FiguresPresenter::refresh);
}

int FiguresPresenter::days() const
{
    switch (m_period) {
    case Period::Today:
        return 1;
    case Period::Week:
        return 7;
    case Period::Month:
        return 30;
    }
    return 1;
}

QString FiguresPresenter::periodWord() const
{
    switch (m_period) {
    case Period::Today:
        return tr("今天");
    case Period::Week:
        return tr("近 7 天");
    case Period::Month:
        return tr("近 30 天");
    }
    return {};
}

void FiguresPresenter::setPeriod(Period period)
{
    m_period = period;
    refresh();
}

std::optional<FiguresPresenter::Records> FiguresPresenter::read()
{
    Records records;
    records.now = m_station.now();
    records.to = m_station.today();
    records.from = records.to.addDays(1 - days());
    auto reader = m_station.reader();
    for (QDate day = records.from; day <= records.to; day = day.addDays(1)) {
        const auto tickets = Sync::TicketTable(reader).ofDay(day);
        const auto appointments = Sync::SlotTable(reader).appointmentsOn(day);
        if (!tickets || !appointments) {
            m_messages.tellError(tickets ? appointments.error() : tickets.error());
            return std::nullopt;
        }
        records.tickets.insert(records.tickets.end(), tickets->begin(), tickets->end());
        records.appointments.insert(
            records.appointments.end(), appointments->begin(), appointments->end());
    }
    const auto policy = Sync::PolicyTable(reader).current();
    if (!policy) {
        m_messages.tellError(policy.error());
        return std::nullopt;
    }
    records.policy = *policy;
    auto surveys = Sync::CareTable(reader).surveys(
        records.now - std::chrono::days(OpinionDays), records.now + std::chrono::seconds(1));
    auto complaints = Sync::CareTable(reader).complaints();
    if (!surveys || !complaints) {
        m_messages.tellError(surveys ? complaints.error() : surveys.error());
        return std::nullopt;
    }
    records.surveys = std::move(*surveys);
    records.complaints = std::move(*complaints);
    QHash<QueueId, DepartmentId> departmentOf;
    for (const Queue &queue : m_directory.queues())
        departmentOf.insert(queue.id, queue.departmentId);
    records.counted = countedTickets(records.tickets, departmentOf);
    records.waits = waitsOf(records.counted, departmentOf, records.now);
    return records;
}

void FiguresPresenter::refresh()
{
    const auto records = read();
    if (!records)
        return;
    m_readAt = records->now;
    fillTargets(*records);
    fillForetold(*records);
    fillClasses(*records);
    fillWaits(*records);
    fillArrivals(*records);
    fillSatisfaction(*records);
    fillClosure(*records);
    m_timer.start(RefreshPause);
    Q_EMIT changed();
}

QString FiguresPresenter::asOf() const
{
    if (m_readAt == Base::Never)
        return {};
    return tr("数据到 %1，每 5 分钟更新")
        .arg(Base::wallTime(m_readAt, m_station.zone()).toString(QStringLiteral("hh:mm")));
}

void FiguresPresenter::fillTargets(const Records &records)
{
    const WaitShare share = waitShare(records.waits);
    const double inTime = percent(shareWithin(records.waits));
    m_targets[0] = judged({tr("30 分钟内看上"),
                              {},
                              QStringLiteral("%"),
                              tr("目标 90%"),
                              share.decided() > 0 ? tr("%1按时 %2 人，超时 %3 人，还没到时 %4 人")
                                                        .arg(periodWord())
                                                        .arg(share.met)
                                                        .arg(share.missed)
                                                        .arg(share.undecided)
                                                  : tr("%1还没有人叫到号").arg(periodWord()),
                              {}},
        inTime,
        1,
        inTime >= 100 * WaitTargetShare);
    const WaitSpread all = waitSpread({}, records.waits);
    const double nine = minutesOf(all.nineTenths);
    QStringList worst;
    for (const WaitSpread &one : waitsByDepartment(records.waits)) {
        if (one.nineTenths && *one.nineTenths > WaitTarget && worst.size() < 2)
            worst << tr("%1 %2 分")
                         .arg(m_directory.departmentName(one.departmentId))
                         .arg(minutesOf(one.nineTenths));
    }
    m_targets[1] = judged(
        {tr("九成的人等候不超过"),
            {},
            tr("分"),
            tr("目标 30 分"),
            worst.isEmpty() ? (all.people > 0 ? tr("没有超过 30 分的科") : tr("还没有人在等"))
                            : worst.join(tr("，")),
            {}},
        nine,
        0,
        all.nineTenths && *all.nineTenths <= WaitTarget);
    const Satisfaction pleased = satisfaction(records.surveys);
    const double good = percent(pleased.share());
    m_targets[2] = judged({tr("满意度，近 30 天"),
                              {},
                              QStringLiteral("%"),
                              tr("目标 92%"),
                              tr("%n 份评价", nullptr, pleased.all),
                              {}},
        good,
        1,
        good >= 100 * SatisfactionTarget);
    std::vector<Complaint> recent;
    for (const Complaint &one : records.complaints) {
        if (one.receivedAt >= records.now - std::chrono::days(OpinionDays))
            recent.push_back(one);
    }
    const Closure ends = closure(recent, records.now);
    const double closed = percent(ends.closingShare());
    m_targets[3] = judged({tr("投诉 48 小时办结"),
                              {},
                              QStringLiteral("%"),
                              tr("目标 98%"),
                              tr("到期 %1 件，按时 %2 件，还开着 %3 件")
                                  .arg(ends.closingDecided)
                                  .arg(ends.closedInTime)
                                  .arg(ends.open),
                              {}},
        closed,
        1,
        closed >= 100 * ClosureTarget);
}

/// Whether people waited longer or shorter than they were told, and how far off that was.
static QString foretoldWords(const ForetoldQuality &quality)
{
    const QString bias = QString::number(std::abs(quality.biasS) / 60, 'f', 1);
    const QString words = quality.biasS > 0
        ? FiguresPresenter::tr("%1 人；平均比告诉的多等 %2 分，误差 %3 分")
        : FiguresPresenter::tr("%1 人；平均比告诉的少等 %2 分，误差 %3 分");
    return words.arg(quality.people).arg(bias).arg(quality.meanErrorS / 60, 0, 'f', 1);
}

void FiguresPresenter::fillForetold(const Records &records)
{
    const auto quality = foretoldQuality(records.counted, records.now);
    const double covered = quality ? percent(quality->covered) : Unknown;
    const bool honest = quality && quality->covered >= LeastCovered
        && quality->covered <= MostCovered && std::abs(quality->biasS) <= MostBiasS;
    m_targets[4] = judged(
        {tr("没超过告诉的等候"),
            {},
            QStringLiteral("%"),
            tr("目标 75–90%"),
            quality ? foretoldWords(*quality) : tr("%1还没有人按告诉的等候叫到").arg(periodWord()),
            {}},
        covered,
        1,
        honest);
}

void FiguresPresenter::fillClasses(const Records &records)
{
    QHash<AppointmentId, Base::Instant> slotStarts;
    for (const Appointment &one : records.appointments)
        slotStarts.insert(one.id, one.startsAt);
    const auto shares = sharesByClass(records.counted, slotStarts, records.policy, records.now);
    m_classes = ClassFigures::of(shares);
    m_classTable = ClassFigures::table(shares);
}

void FiguresPresenter::fillWaits(const Records &records)
{
    FigureChart chart;
    chart.title = tr("等候时间");
    chart.shape = FigureChart::Shape::Bars;
    chart.unit = tr("分");
    chart.series = {{tr("一半"), {}}, {tr("九成"), {}}, {QStringLiteral("95%"), {}}};
    chart.target = static_cast<double>(WaitTarget.count());
    chart.targetName = tr("目标");
    chart.lessIsBetter = true;
    chart.least = 0;
    m_departments = {tr("各科等候（分）"),
        {tr("科室"), tr("人数"), tr("一半的人"), tr("九成的人"), tr("95% 的人")},
        {}};
    for (const WaitSpread &one : waitsByDepartment(records.waits)) {
        const QString name = m_directory.departmentName(one.departmentId);
        const double points[]{
            minutesOf(one.half), minutesOf(one.nineTenths), minutesOf(one.nineteenTwentieths)};
        m_departments.rows.push_back({name,
            QString::number(one.people),
            words(points[0], 0),
            words(points[1], 0),
            words(points[2], 0)});
        if (chart.categories.size() == MostDepartments)
            continue;
        chart.categories << name;
        for (size_t i = 0; i < chart.series.size(); ++i)
            chart.series[i].points.push_back(points[i]);
    }
    if (!anyKnown(chart))
        chart.nothing = tr("还没有人叫到号，等候时间还不知道。");
    m_charts[0] = std::move(chart);
}

void FiguresPresenter::fillArrivals(const Records &records)
{
    const ArrivalHours hours = arrivalHours(
        records.tickets, records.appointments, records.from, records.to, m_station.zone());
    FigureChart chart;
    chart.title = tr("每小时到诊");
    chart.shape = FigureChart::Shape::StackedBars;
    chart.unit = tr("人");
    chart.series = {{tr("预约"), {}}, {tr("现场"), {}}, {tr("预计"), {}}};
    chart.least = 0;
    for (int hour = hours.firstHour(); hour <= hours.lastHour(); ++hour) {
        const auto at = static_cast<size_t>(hour);
        chart.categories << QString::number(hour);
        chart.series[0].points.push_back(hours.booked[at]);
        chart.series[1].points.push_back(hours.walkIn[at]);
        chart.series[2].points.push_back(hours.expected[at]);
    }
    if (!anyKnown(chart))
        chart.nothing = tr("%1还没有人到诊。").arg(periodWord());
    m_charts[1] = std::move(chart);
}

void FiguresPresenter::fillSatisfaction(const Records &records)
{
    const QDate from = records.to.addDays(1 - ShownDays);
    FigureChart chart;
    chart.title = tr("满意度");
    chart.unit = QStringLiteral("%");
    chart.series = {{tr("满意"), {}}};
    chart.target = 100 * SatisfactionTarget;
    chart.targetName = tr("目标");
    chart.most = 100;
    const auto byDay = satisfactionByDay(records.surveys, from, records.to, m_station.zone());
    for (size_t i = 0; i < byDay.size(); ++i) {
        chart.categories << QString::number(from.addDays(static_cast<qint64>(i)).day());
        chart.series[0].points.push_back(percent(byDay[i].share()));
    }
    chart.least = axisBelow(chart);
    if (!anyKnown(chart))
        chart.nothing = tr("近 14 天还没有评价，满意度还不知道。");
    m_charts[2] = std::move(chart);
}

void FiguresPresenter::fillClosure(const Records &records)
{
    FigureChart chart;
    chart.title = tr("投诉办理");
    chart.unit = QStringLiteral("%");
    chart.series = {{tr("24 小时答复"), {}}, {tr("48 小时办结"), {}}};
    chart.target = 100 * ClosureTarget;
    chart.targetName = tr("目标");
    chart.most = 100;
    for (int back = ShownWeeks - 1; back >= 0; --back) {
        const QDate last = records.to.addDays(-7 * back);
        const QDate first = last.addDays(-6);
        std::vector<Complaint> week;
        for (const Complaint &one : records.complaints) {
            const QDate day = Base::dayOf(one.receivedAt, m_station.zone());
            if (day >= first && day <= last)
                week.push_back(one);
        }
        const Closure ends = closure(week, records.now);
        chart.categories << last.toString(QStringLiteral("M-d"));
        chart.series[0].points.push_back(percent(ends.answerShare()));
        chart.series[1].points.push_back(percent(ends.closingShare()));
    }
    chart.least = axisBelow(chart);
    if (!anyKnown(chart))
        chart.nothing = tr("还没有到期的投诉，办结率还不知道。");
    m_charts[3] = std::move(chart);
}

QByteArray FiguresPresenter::csv() const
{
    NamedTable targets{tr("目标"), {tr("指标"), tr("现在"), tr("目标"), tr("说明")}, {}};
    for (const FigureTarget &one : m_targets)
        targets.rows.push_back({one.title,
            one.value.isEmpty() ? one.state.text : one.value + one.unit,
            one.goal,
            one.detail});
    std::vector<NamedTable> tables{std::move(targets), m_classTable, m_departments};
    for (size_t i = 1; i < m_charts.size(); ++i)
        tables.push_back(tableOf(m_charts[i]));
    return toCsv(tables);
}

bool FiguresPresenter::exportTo(const QString &folder)
{
    const QString path =
        QDir(folder).filePath(tr("导医统计-%1.csv").arg(m_station.today().toString(Qt::ISODate)));
    QSaveFile file(path);
    const QByteArray text = csv();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        qCWarning(logScreen) << "figures not exported:" << file.errorString();
        m_messages.tell(DeskTone::Warn, tr("没有写成，磁盘满了或文件夹不能写：%1").arg(folder));
        return false;
    }
    m_messages.tell(DeskTone::Success, tr("写好了：%1").arg(QDir::toNativeSeparators(path)));
    return true;
}
} // namespace Presentation
