// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/unplacedpresenter.h"

#include <algorithm>

#include "domain/visit/slipport.h"
#include "operations/ticketnumber.h"
#include "operations/unplacedoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/visit/deskslip.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

UnplacedPresenter::UnplacedPresenter(Sync::Station &station,
    DeskDirectory &directory,
    DeskMessages &messages,
    SlipPrinter *printer,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
    , m_printer(printer)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        static const QStringList ours{QStringLiteral("unplaced"), QStringLiteral("affected")};
        if (std::ranges::any_of(tables, [](const QString &name) { return ours.contains(name); }))
            read();
    });
    connect(&directory, &DeskDirectory::changed, this, &UnplacedPresenter::read);
    read();
}

QString UnplacedPresenter::nameOf(const PatientId &patient)
{
    auto reader = m_station.reader();
    const auto known = Sync::PatientTable(reader).patient(patient);
    return known && *known ? (*known)->name : QString();
}

void UnplacedPresenter::read()
{
    auto reader = m_station.reader();
    const auto lines = Sync::UnplacedTable(reader).open(m_station.today());
    if (!lines) {
        m_messages.tellError(lines.error());
        return;
    }
    m_rows.clear();
    for (const Unplaced &line : *lines) {
        Row row;
        row.id = line.id;
        row.patientId = line.patientId;
        row.ticketId = line.ticketId;
        row.state = line.state;
        row.cause = line.cause;
        row.slipDue = line.slip == SlipNeed::Due;
        row.number = line.newNumber.isEmpty() ? line.number : line.newNumber;
        row.name = nameOf(line.patientId);
        row.doctor = m_directory.doctorName(line.practitionerId);
        m_rows.push_back(row);
    }
    fill(*lines);
    if (chosen() < 0)
        m_chosen = m_rows.empty() ? QString() : m_rows.front().id.text();
    Q_EMIT changed();
}

TextTableModel::Row UnplacedPresenter::words(const Unplaced &line, const Row &row) const
{
    QString where;
    switch (line.was) {
    case UnplacedWas::Waiting:
        where = tr("候诊");
        break;
    case UnplacedWas::Called:
        where = tr("已叫到门口");
        break;
    case UnplacedWas::Serving:
        where = tr("在看");
        break;
    case UnplacedWas::Away:
        where = tr("暂时离开");
        break;
    }
    QString state;
    switch (line.state) {
    case UnplacedState::Asking:
        state = tr("还没问");
        break;
    case UnplacedState::Moved:
        state = tr("同意换医生");
        break;
    case UnplacedState::Waits:
        state = tr("等这位医生");
        break;
    case UnplacedState::Rebook:
        state = tr("要改约");
        break;
    case UnplacedState::Carried:
        state = tr("带到下一天");
        break;
    default:
        state = tr("办好了");
    }
    const QString slip = row.slipDue ? tr("要重打") : QStringLiteral("—");
    const QString number = line.newNumber.isEmpty()
        ? line.number
        : tr("%1 → %2", "old number, new number").arg(line.number, line.newNumber);
    TextTableModel::Row out;
    out.cells = {number,
        row.name,
        line.cause == UnplacedCause::DoctorLeft ? row.doctor : tr("今天结束"),
        where,
        state,
        slip};
    out.bold = {0};
    if (line.state == UnplacedState::Asking)
        out.alarm = {4};
    return out;
}

void UnplacedPresenter::fill(const std::vector<Unplaced> &lines)
{
    std::vector<TextTableModel::Row> rows;
    for (size_t i = 0; i < lines.size(); ++i)
        rows.push_back(words(lines[i], m_rows[i]));
    auto reader = m_station.reader();
    const auto booked = Sync::ScheduleTable(reader).openAffected();
    for (const AffectedBooking &line : booked ? *booked : std::vector<AffectedBooking>{}) {
        if (line.serviceDay != m_station.today() || line.kind != ExceptionKind::Absent)
            continue;
        Row row;
        row.patientId = line.patientId;
        row.name = nameOf(line.patientId);
        const auto appointment = Sync::SlotTable(reader).appointment(line.appointmentId);
        if (appointment && *appointment)
            row.doctor = m_directory.doctorName((*appointment)->practitionerId);
        m_rows.push_back(row);
        const QString time =
            Base::wallTime(line.startsAt, m_station.zone()).toString(QStringLiteral("HH:mm"));
        TextTableModel::Row out;
        out.cells = {tr("约 %1", "time").arg(time),
            row.name,
            row.doctor,
            tr("约了没到"),
            tr("在「停诊」里安置"),
            QStringLiteral("—")};
        rows.push_back(out);
    }
    m_model.setTable(
        {tr("号"), tr("姓名"), tr("原来的医生"), tr("当时"), tr("他的决定"), tr("小票")},
        std::move(rows));
}

void UnplacedPresenter::refresh()
{
    read();
}

int UnplacedPresenter::chosen() const
{
    const auto found =
        std::ranges::find_if(m_rows, [this](const Row &row) { return row.id.text() == m_chosen; });
    return m_chosen.isEmpty() || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

const UnplacedPresenter::Row *UnplacedPresenter::row() const
{
    return chosen() < 0 ? nullptr : &m_rows[size_t(chosen())];
}

void UnplacedPresenter::choose(int at)
{
    if (at < 0 || size_t(at) >= m_rows.size() || m_rows[size_t(at)].id.text() == m_chosen)
        return;
    m_chosen = m_rows[size_t(at)].id.text();
    Q_EMIT changed();
}

UnplacedPresenter::Abilities UnplacedPresenter::abilities() const
{
    Abilities can;
    const Row *one = row();
    if (!one)
        return can;
    const bool left = one->cause == UnplacedCause::DoctorLeft;
    const bool asking = one->state == UnplacedState::Asking;
    const bool waits = one->state == UnplacedState::Waits;
    can.move = can.rebook = left && (asking || waits);
    can.wait = left && asking;
    can.settle = left && (asking || waits || one->state == UnplacedState::Rebook);
    can.print = one->slipDue;
    can.undo = left && !asking;
    can.open = !one->patientId.isEmpty();
    return can;
}

int UnplacedPresenter::slipsDue() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &one) { return one.slipDue; }));
}

QString UnplacedPresenter::summary() const
{
    const auto count = [this](UnplacedState state) {
        return std::ranges::count_if(
            m_rows, [state](const Row &one) { return !one.id.isEmpty() && one.state == state; });
    };
    const auto booked =
        std::ranges::count_if(m_rows, [](const Row &one) { return one.id.isEmpty(); });
    QStringList parts;
    if (const auto some = count(UnplacedState::Asking))
        parts << tr("还没问 %1 人").arg(some);
    if (slipsDue() > 0)
        parts << tr("要重打 %1 张小票").arg(slipsDue());
    if (const auto some = count(UnplacedState::Waits))
        parts << tr("等医生 %1 人").arg(some);
    if (const auto some = count(UnplacedState::Rebook))
        parts << tr("要改约 %1 人").arg(some);
    if (booked > 0)
        parts << tr("约了没到 %1 人").arg(booked);
    return parts.join(QStringLiteral(" · "));
}

bool UnplacedPresenter::decide(UnplacedState to, const QString &note)
{
    const Row one = *row();
    Operations::UnplacedDecision decision;
    decision.unplacedId = one.id;
    decision.to = to;
    decision.seen = one.state;
    decision.note = note;
    auto reader = m_station.reader();
    const auto ticket = Sync::TicketTable(reader).ticket(one.ticketId);
    const Queue *queue = ticket && *ticket ? m_directory.queue((*ticket)->queueId) : nullptr;
    // A queue of that doctor alone: nobody else calls from it.
    if (to == UnplacedState::Moved && queue && !queue->practitionerId.isEmpty()) {
        if (const Queue *shared = m_directory.queueOf(queue->departmentId)) {
            const auto number =
                Operations::nextNumber(reader, m_station.id(), *shared, m_station.today());
            if (!number) {
                m_messages.tellError(number.error());
                return false;
            }
            decision.queueId = shared->id;
            decision.number = number->number;
            decision.sequence = number->sequence;
            decision.blockId = number->blockId;
        }
    }
    const auto outcome = m_station.record(Operations::decide(decision, m_station.now()));
    if (!outcome) {
        m_messages.tellError(outcome.error());
        read();
        return false;
    }
    m_lastDecided = one.id;
    tell(to, one, outcome->value(QStringLiteral("slip")).toInt() == 1);
    return true;
}

void UnplacedPresenter::tell(UnplacedState to, const Row &one, bool slip)
{
    switch (to) {
    case UnplacedState::Moved:
        m_messages.tell(DeskTone::Success,
            slip ? tr("%1 换同科医生，位置不变；小票变了，请重打给他。").arg(one.number)
                 : tr("%1 换同科医生，号和位置都不变。").arg(one.number));
        break;
    case UnplacedState::Waits:
        m_messages.tell(DeskTone::Info,
            tr("%1 等这位医生：别人不叫他，时间照算。医生回来就自动归队。").arg(one.number));
        break;
    case UnplacedState::Rebook:
        m_messages.tell(DeskTone::Info,
            tr("%1 不排了，要改约。约好后按「办好了」，在那以前一直列在这里。").arg(one.number));
        break;
    default:
        m_messages.tell(DeskTone::Success, tr("%1 办好了。").arg(one.number));
    }
}

void UnplacedPresenter::move()
{
    if (abilities().move)
        (void)decide(UnplacedState::Moved, {});
}

void UnplacedPresenter::wait()
{
    if (abilities().wait)
        (void)decide(UnplacedState::Waits, {});
}

void UnplacedPresenter::rebook()
{
    if (abilities().rebook)
        (void)decide(UnplacedState::Rebook, {});
}

void UnplacedPresenter::settle(const QString &note)
{
    if (abilities().settle)
        (void)decide(UnplacedState::Settled, note);
}

bool UnplacedPresenter::printSlip(const Row &one)
{
    if (!m_printer) {
        m_messages.tell(
            DeskTone::Warn, tr("这台电脑没有小票机：请在纸上写 %1 给他。").arg(one.number));
    } else {
        auto reader = m_station.reader();
        const auto held = Sync::TicketTable(reader).numbered(one.number,
            one.cause == UnplacedCause::DayEnded ? m_station.today().addDays(1)
                                                 : m_station.today());
        const auto own = Sync::TicketTable(reader).ticket(one.ticketId);
        const auto &ticket = held && *held ? held : own;
        if (!ticket || !*ticket)
            return false;
        const auto slip = DeskSlip::of(**ticket, m_station, m_directory);
        const auto printed = slip ? m_printer->print(*slip) : Base::Result<void>{};
        if (!slip || !printed) {
            m_messages.tellError(slip ? printed.error() : slip.error());
            return false;
        }
    }
    const auto noted = m_station.record(Operations::slipPrinted(one.id, m_station.now()));
    if (!noted)
        m_messages.tellError(noted.error());
    return noted.has_value();
}

void UnplacedPresenter::print()
{
    if (!abilities().print)
        return;
    const Row one = *row();
    if (printSlip(one) && m_printer)
        m_messages.tell(DeskTone::Success, tr("%1 的小票打好了。").arg(one.number));
}

void UnplacedPresenter::printAll()
{
    const std::vector<Row> rows = m_rows;
    int printed = 0;
    for (const Row &one : rows) {
        if (!one.slipDue)
            continue;
        if (!printSlip(one))
            return;
        printed += 1;
    }
    if (printed > 0 && m_printer)
        m_messages.tell(DeskTone::Success, tr("打好了 %1 张小票，请按号发给他们。").arg(printed));
}

void UnplacedPresenter::undo()
{
    const Row *one = row();
    const UnplacedId id = one && abilities().undo ? one->id : m_lastDecided;
    if (id.isEmpty())
        return;
    const auto outcome = m_station.record(Operations::undoDecision(id, m_station.now()));
    if (!outcome) {
        m_messages.tellError(outcome.error());
        return;
    }
    m_lastDecided = {};
    m_chosen = id.text();
    m_messages.tell(DeskTone::Info, tr("这个决定撤销了，和没问过一样。"));
    read();
}
} // namespace Presentation
