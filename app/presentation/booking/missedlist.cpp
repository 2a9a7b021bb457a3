// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/missedlist.h"

#include <algorithm>
#include <map>

#include "operations/booking.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

MissedList::MissedList(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("no_show")) || tables.contains(QStringLiteral("patient"))
            || tables.contains(QStringLiteral("document")))
            read();
    });
    connect(&directory, &DeskDirectory::changed, this, &MissedList::read);
    read();
}

QString MissedList::stateWords(const NoShow &entry)
{
    switch (entry.state) {
    case NoShowState::Counted:
        return tr("记一次");
    case NoShowState::Appealed:
        return tr("在申诉");
    case NoShowState::Accepted:
        return tr("不算：申诉成立");
    case NoShowState::Upheld:
        return tr("记一次：申诉不成立");
    case NoShowState::Excused:
        break;
    }
    switch (entry.excuse) {
    case NoShowExcuse::HospitalCancelled:
        return tr("不算：医院停诊");
    case NoShowExcuse::DoctorLate:
        return tr("不算：医生来晚了");
    case NoShowExcuse::Emergency:
        return tr("不算：急诊");
    case NoShowExcuse::Here:
        return tr("不算：人来了，看了别的科");
    case NoShowExcuse::ByStaff:
    case NoShowExcuse::None:
        break;
    }
    return tr("不算：工作人员免记");
}

void MissedList::read()
{
    auto reader = m_station.reader();
    const auto policy = Operations::bookingPolicy(reader);
    if (policy)
        m_rules = policy->noShow;
    const QDate today = m_station.today();
    const auto entries = Sync::NoShowTable(reader).since(today.addDays(-m_rules.windowDays));
    if (!entries) {
        m_messages.tellError(entries.error());
        return;
    }
    std::map<PatientId, std::vector<NoShow>> ledgers;
    for (const NoShow &entry : *entries)
        ledgers[entry.patientId].push_back(entry);
    m_rows.clear();
    for (const NoShow &entry : *entries) {
        MissedRow row{entry};
        const auto patient = Sync::PatientTable(reader).patient(entry.patientId);
        row.name = patient && *patient ? (*patient)->name : tr("没有档案");
        row.phone = patient && *patient ? DeskWords::groupedPhone((*patient)->phone) : QString();
        row.state = stateWords(entry);
        row.counted = countedMisses(ledgers[entry.patientId], m_rules, today);
        if (const auto until = blockedUntil(ledgers[entry.patientId], m_rules, today))
            row.sanction = tr("自助机到 %1月%2日 为止不给他约，前台可以约。")
                               .arg(until->month())
                               .arg(until->day());
        m_rows.push_back(std::move(row));
    }
    std::ranges::stable_partition(
        m_rows, [](const MissedRow &row) { return row.entry.state == NoShowState::Appealed; });
    std::vector<TextTableModel::Row> rows;
    for (const MissedRow &row : m_rows) {
        const QDate day = row.entry.serviceDay;
        rows.push_back({{tr("%1月%2日").arg(day.month()).arg(day.day()),
                            row.name,
                            m_directory.departmentName(row.entry.departmentId),
                            row.state,
                            tr("%n 次", nullptr, row.counted)},
            {},
            {1},
            {}});
    }
    m_model.setTable({tr("约的日子"),
                         tr("姓名"),
                         tr("科室"),
                         tr("怎么记"),
                         tr("近 %1 天").arg(m_rules.windowDays)},
        std::move(rows));
    if (chosenRow() < 0)
        m_chosen = m_rows.empty() ? NoShowId() : m_rows.front().entry.id;
    Q_EMIT changed();
}

int MissedList::chosenRow() const
{
    const auto found = std::ranges::find_if(
        m_rows, [this](const MissedRow &row) { return row.entry.id == m_chosen; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const MissedRow *MissedList::chosen() const
{
    const int row = chosenRow();
    return row < 0 ? nullptr : &m_rows[static_cast<size_t>(row)];
}

void MissedList::choose(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_rows.size())
        return;
    m_chosen = m_rows[static_cast<size_t>(row)].entry.id;
    Q_EMIT changed();
}

int MissedList::appeals() const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [](const MissedRow &row) { return row.entry.state == NoShowState::Appealed; }));
}

QString MissedList::rules() const
{
    if (!m_rules.enabled)
        return tr("本院没有启用限制：只记下来，不影响预约。");
    return tr("%1 天内 %2 次没来也没取消，自助机 %3 天不给约；前台和电话照常。")
        .arg(m_rules.windowDays)
        .arg(m_rules.most)
        .arg(m_rules.blockedDays);
}

bool MissedList::isIn(NoShowState state) const
{
    const MissedRow *row = chosen();
    return row && row->entry.state == state;
}

bool MissedList::mayExcuse() const
{
    return isIn(NoShowState::Counted);
}

bool MissedList::mayAppeal() const
{
    return isIn(NoShowState::Counted);
}

bool MissedList::mayDecide() const
{
    return isIn(NoShowState::Appealed);
}

void MissedList::ask(const Operations::Request &request, const QString &sentence)
{
    if (m_asking)
        return;
    m_asking = true;
    m_station.request(request, this, [this, sentence](const Operations::Outcome &outcome) {
        m_asking = false;
        if (outcome)
            m_messages.tell(DeskTone::Success, sentence);
        else if (outcome.error().code == u"settled")
            m_messages.tell(DeskTone::Warn, tr("别人刚刚处理过这一条，请看新的状态。"));
        else
            m_messages.tellError(outcome.error());
        read();
    });
    Q_EMIT changed();
}

void MissedList::excuse(const QString &why)
{
    if (!mayExcuse())
        return;
    if (why.trimmed().isEmpty())
        m_messages.tell(DeskTone::Warn, tr("要写为什么不算。"));
    else
        ask(Operations::excuseNoShow(m_chosen, why.trimmed(), m_station.now()),
            tr("%1 这一次不算。").arg(chosen()->name));
}

void MissedList::appeal(const QString &text)
{
    if (!mayAppeal())
        return;
    if (text.trimmed().isEmpty())
        m_messages.tell(DeskTone::Warn, tr("写下他怎么说。"));
    else
        ask(Operations::appealNoShow(m_chosen, text.trimmed(), m_station.now()),
            tr("%1 的申诉记下了，决定以前不算。").arg(chosen()->name));
}

void MissedList::decide(Operations::Verdict verdict, const QString &why)
{
    if (!mayDecide())
        return;
    if (why.trimmed().isEmpty())
        m_messages.tell(DeskTone::Warn, tr("要写决定的理由，他会问。"));
    else
        ask(Operations::decideNoShow(m_chosen, verdict, why.trimmed(), m_station.now()),
            verdict == Operations::Verdict::Accepted
                ? tr("%1 的申诉成立，这一次不算。").arg(chosen()->name)
                : tr("%1 的申诉不成立，照记一次。").arg(chosen()->name));
}
} // namespace Presentation
