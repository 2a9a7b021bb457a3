// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/policypresenter.h"

#include <algorithm>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "base/log.h"
#include "operations/policyoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/queue/hallnotice.h"
#include "presentation/queue/policywords.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr int MostDaysBack = 14; // a long holiday lies between
constexpr int MostNamed = 3;     // changes that the list of versions names; more are counted

QString minutes(std::chrono::seconds wait)
{
    return QString::number((wait.count() + 30) / 60);
}
} // namespace

PolicyPresenter::PolicyPresenter(Sync::Station &station, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_messages(messages)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("queue_policy")))
            refresh();
    });
    connect(&station, &Sync::Station::contactChanged, this, &PolicyPresenter::changed);
    refresh();
}

void PolicyPresenter::setEditor(const Editor &editor)
{
    if (m_editor == editor)
        return;
    m_editor = editor;
    if (!mayEdit()) // half-made changes are nobody's any more
        m_wanted = m_current;
    show();
}

void PolicyPresenter::refresh()
{
    const auto kept = differences(m_current, m_wanted);
    read();
    m_wanted = m_current;
    for (const PolicyDifference &one : kept)
        m_wanted = withNumber(m_wanted, one.place, one.after);
    clearEffect();
    show();
}

void PolicyPresenter::read()
{
    auto reader = m_station.reader();
    Sync::PolicyTable table(reader);
    auto history = table.versions();
    const auto current = table.current();
    if (!history || !current) {
        m_messages.tellError(history ? current.error() : history.error());
        return;
    }
    m_history = std::move(*history);
    m_current = *current;
}

bool PolicyPresenter::writeNotice(const QString &folder)
{
    if (!mayEdit()) {
        m_messages.tell(DeskTone::Info, tr("公示由管理员登录后打印。"));
        return false;
    }
    auto reader = m_station.reader();
    const auto site = Sync::DirectoryTable(reader).site();
    QString hospital;
    if (site && *site)
        hospital = QStringList{(*site)->name.zh, (*site)->name.en}.join(u' ').trimmed();
    const QByteArray page = HallNotice(m_current).html(hospital, m_station.today()).toUtf8();
    const QString path = QDir(folder).filePath(tr("排队公示-第 %1 版.html").arg(m_current.version));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.commit()) {
        qCWarning(logScreen) << "notice not written:" << file.errorString();
        m_messages.tell(DeskTone::Warn, tr("没有写成，磁盘满了或文件夹不能写：%1").arg(folder));
        return false;
    }
    m_messages.tell(DeskTone::Success,
        tr("公示写好了，打开就能打印（A4）：%1").arg(QDir::toNativeSeparators(path)));
    return true;
}

QStringList PolicyPresenter::effectHead()
{
    return {tr("类别"), tr("人数"), tr("平均"), tr("改后"), tr("九成"), tr("改后")};
}

void PolicyPresenter::clearEffect()
{
    m_effect.setTable(effectHead(), {});
    m_effectNote = tr("改了数以后按「预演」，看上一个工作日的人会多等还是少等。");
}

void PolicyPresenter::show()
{
    m_changes = differences(m_current, m_wanted);
    const auto fine = checked(m_wanted);
    m_problem = fine ? QString() : PolicyWords::problem(fine.error());
    m_problemPlace = fine ? QString() : PolicyWords::placeOf(fine.error());
    const auto before = numbersOf(m_current);
    const auto after = numbersOf(m_wanted);
    std::vector<TextTableModel::Row> rows;
    for (size_t i = 0; i < after.size(); ++i) {
        const QString &place = after[i].place;
        const bool differs = before[i].value != after[i].value;
        TextTableModel::Row row;
        row.cells = {PolicyWords::name(place),
            PolicyWords::value(place, before[i].value),
            differs ? PolicyWords::value(place, after[i].value) : QString()};
        row.quiet = PolicyWords::group(place);
        row.bold = {2};
        if (place == m_problemPlace)
            row.alarm = {2};
        rows.push_back(std::move(row));
    }
    m_numbers.setTable({tr("规则"), tr("现行"), tr("改成")}, std::move(rows));
    showVersions();
    Q_EMIT changed();
}

QString PolicyPresenter::whatChanged(size_t row) const
{
    const PolicyVersion &version = m_history[row];
    if (version.restores > 0)
        return tr("恢复第 %1 版").arg(version.restores);
    const bool first = row + 1 >= m_history.size();
    const auto before =
        first ? Base::Result<QueuePolicy>(QueuePolicy()) : policyOf(m_history[row + 1]);
    const auto after = policyOf(version);
    if (!before || !after)
        return tr("这台电脑的程序看不懂这一版");
    const auto different = differences(*before, *after);
    QStringList named;
    for (const PolicyDifference &one : different) {
        if (named.size() == MostNamed)
            break;
        named << tr("%1 %2 → %3")
                     .arg(PolicyWords::name(one.place),
                         PolicyWords::value(one.place, one.before),
                         PolicyWords::value(one.place, one.after));
    }
    const QString words = named.join(tr("；"));
    const int more = int(different.size() - size_t(named.size()));
    return more > 0 ? tr("%1；还有 %2 处").arg(words).arg(more) : words;
}

void PolicyPresenter::showVersions()
{
    std::vector<TextTableModel::Row> rows;
    for (size_t i = 0; i < m_history.size(); ++i) {
        const PolicyVersion &one = m_history[i];
        TextTableModel::Row row;
        row.cells = {QString::number(one.version),
            Base::wallTime(one.madeAt, m_station.zone())
                .toString(QStringLiteral("yyyy-MM-dd HH:mm")),
            one.madeBy,
            one.why,
            whatChanged(i)};
        row.quiet = one.version == m_current.version ? tr("现行") : QString();
        row.bold = {0};
        rows.push_back(std::move(row));
    }
    TextTableModel::Row built;
    built.cells = {QStringLiteral("1"), {}, {}, tr("出厂的规则"), {}};
    built.quiet = m_current.version == 1 ? tr("现行") : QString();
    built.bold = {0};
    rows.push_back(built);
    m_versions.setTable({tr("版"), tr("何时"), tr("谁"), tr("为什么"), tr("改了什么")}, rows);
}

int PolicyPresenter::versionAt(int row) const
{
    if (row < 0 || row > int(m_history.size()))
        return 0;
    return row == int(m_history.size()) ? 1 : m_history[size_t(row)].version;
}

bool PolicyPresenter::mayRollBackTo(int version) const
{
    return mayEdit() && !m_deciding && version > 0 && version != m_current.version;
}

void PolicyPresenter::choose(int row)
{
    const auto all = numbersOf(m_wanted);
    m_place = row >= 0 && row < int(all.size()) ? all[size_t(row)].place : QString();
    Q_EMIT changed();
}

namespace {
PolicyNumber numberAt(const QueuePolicy &policy, const QString &place)
{
    for (const PolicyNumber &one : numbersOf(policy)) {
        if (one.place == place)
            return one;
    }
    return {};
}
} // namespace

QString PolicyPresenter::placeName() const
{
    return m_place.isEmpty() ? QString() : PolicyWords::name(m_place);
}

int PolicyPresenter::placeValue() const
{
    return numberAt(m_wanted, m_place).value;
}

std::pair<int, int> PolicyPresenter::bounds() const
{
    const PolicyNumber number = numberAt(m_wanted, m_place);
    return {number.lowest, number.highest};
}

QString PolicyPresenter::placeHint() const
{
    if (m_place.isEmpty())
        return {};
    const PolicyNumber number = numberAt(m_current, m_place);
    return tr("现行 %1；可以从 %2 到 %3")
        .arg(PolicyWords::value(m_place, number.value),
            PolicyWords::value(m_place, number.lowest),
            PolicyWords::value(m_place, number.highest));
}

void PolicyPresenter::setValue(int value)
{
    if (!mayEdit() || m_place.isEmpty() || placeValue() == value)
        return;
    m_wanted = withNumber(m_wanted, m_place, value);
    clearEffect(); // it was that of other numbers
    show();
}

void PolicyPresenter::discard()
{
    m_wanted = m_current;
    clearEffect();
    show();
}

void PolicyPresenter::preview()
{
    if (!m_problem.isEmpty()) {
        m_messages.tell(DeskTone::Danger, m_problem);
        return;
    }
    auto reader = m_station.reader();
    for (int back = 1; back <= MostDaysBack; ++back) {
        const QDate day = m_station.today().addDays(-back);
        const auto tickets = Sync::TicketTable(reader).ofDay(day);
        const auto bookings = Sync::SlotTable(reader).appointmentsOn(day);
        if (!tickets || !bookings) {
            m_messages.tellError(tickets ? bookings.error() : tickets.error());
            return;
        }
        if (tickets->empty())
            continue;
        showEffect(policyEffect(recordedEvents(*tickets, *bookings), m_current, m_wanted), day);
        return;
    }
    m_effect.setTable(effectHead(), {});
    m_effectNote = tr("近 %1 天没有记录，不能预演。").arg(MostDaysBack);
    Q_EMIT changed();
}

void PolicyPresenter::showEffect(const PolicyEffect &effect, QDate day)
{
    std::vector<TextTableModel::Row> rows;
    for (const ClassWaits &one : effect.classes) {
        TextTableModel::Row row;
        row.cells = {
            one.ticketClass ? PolicyWords::ticketClass(*one.ticketClass) : tr("法定优先的人"),
            QString::number(one.people),
            minutes(one.meanBefore),
            minutes(one.meanAfter),
            minutes(one.upperBefore),
            minutes(one.upperAfter)};
        row.bold = {3, 5};
        constexpr std::chrono::seconds Noticed{60};
        if (one.meanAfter >= one.meanBefore + Noticed)
            row.alarm.push_back(3);
        if (one.upperAfter >= one.upperBefore + Noticed)
            row.alarm.push_back(5);
        rows.push_back(std::move(row));
    }
    m_effect.setTable(effectHead(), std::move(rows));
    m_effectNote = effect.moved == 0
        ? tr("%1 的 %2 人重放一遍：叫号时间都不变。")
              .arg(day.toString(Qt::ISODate))
              .arg(effect.people)
        : tr("%1 的 %2 人重放一遍：%3 人的叫号时间会变。等候单位是分；过号和暂离不在预演里。")
              .arg(day.toString(Qt::ISODate))
              .arg(effect.people)
              .arg(effect.moved);
    Q_EMIT changed();
}

bool PolicyPresenter::mayAct(const QString &why)
{
    if (m_deciding)
        return false;
    if (!mayEdit()) {
        m_messages.tell(DeskTone::Warn, tr("只有管理员能改规则。按 Ctrl+L 换管理员登录。"));
        return false;
    }
    if (why.trimmed().isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("写一句为什么改，以后的人要看。"));
        return false;
    }
    if (m_station.contact() == Sync::Contact::Lost) {
        m_messages.tell(DeskTone::Warn, tr("离线时不能改规则，连上服务器再存。改的数还留着。"));
        return false;
    }
    return true;
}

void PolicyPresenter::save(const QString &why)
{
    if (!m_problem.isEmpty()) {
        m_messages.tell(DeskTone::Danger, m_problem);
        return;
    }
    if (m_changes.empty()) {
        m_messages.tell(DeskTone::Info, tr("没有改动，不用存。"));
        return;
    }
    if (!mayAct(why))
        return;
    m_deciding = true;
    Q_EMIT changed();
    const auto json = QJsonDocument::fromJson(toJson(m_wanted)).object();
    m_station.request(Operations::setPolicy(
                          json, {m_current.version, why.trimmed(), m_editor.name}, m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) { onDecided(outcome); });
}

void PolicyPresenter::rollBack(int version, const QString &why)
{
    if (!mayAct(why) || version == m_current.version)
        return;
    m_deciding = true;
    Q_EMIT changed();
    m_station.request(
        Operations::rollBackPolicy(
            version, {m_current.version, why.trimmed(), m_editor.name}, m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) { onDecided(outcome); });
}

void PolicyPresenter::onDecided(const Base::Result<QJsonObject> &outcome)
{
    m_deciding = false;
    if (!outcome) {
        if (outcome.error().code == u"bad-policy")
            m_messages.tell(DeskTone::Danger, PolicyWords::problem(outcome.error()));
        else
            m_messages.tellError(outcome.error());
        refresh();
        return;
    }
    read();
    m_wanted = m_current;
    clearEffect();
    show();
    const int version = outcome->value(QStringLiteral("version")).toInt();
    m_messages.tell(DeskTone::Success, tr("第 %1 版规则现在生效。").arg(version));
    Q_EMIT saved(version);
}
} // namespace Presentation
