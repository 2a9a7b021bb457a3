// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/boardwaits.h"

#include <algorithm>

namespace Presentation {

using namespace Domain;

namespace {
/// Whether a number taken now leads anywhere: a room works now or later, or will when its doctor
/// comes back.
bool isOpen(const QueueFigures &figures)
{
    return figures.hasRoom() || std::ranges::any_of(figures.changes, [](const QueueChange &change) {
        return change.what == RiseReason::DoctorLate || change.what == RiseReason::RoomPaused;
    });
}
} // namespace

Base::Result<void> BoardWaits::read(Sync::Reader &reader,
    const std::vector<DepartmentId> &departments,
    QDate day,
    Base::Instant now)
{
    m_missed = m_readAt != Base::Never && now >= m_readAt && now - m_readAt < GoodFor;
    if (m_missed)
        return {};
    Sync::DirectoryTable directory(reader);
    const auto queues = directory.queues();
    if (!queues)
        return Base::passOn(queues);
    const auto known = directory.departments();
    if (!known)
        return Base::passOn(known);
    m_readAt = now;
    for (const Department &department : *known) {
        const bool wanted = std::ranges::find(departments, department.id) != departments.end();
        const auto queue = std::ranges::find_if(*queues, [&department](const Queue &one) {
            return one.departmentId == department.id && one.practitionerId.isEmpty();
        });
        if (!wanted || department.emergency || queue == queues->end())
            continue;
        const auto slots = Sync::SlotTable(reader).ofDepartment(department.id, day);
        if (!slots)
            return Base::passOn(slots);
        const auto figures = QueueFigures::read(reader, queue->id, day, *slots, now);
        if (!figures)
            return Base::passOn(figures);
        if (isOpen(*figures))
            m_told.insert(department.id.text(), m_waits.ofNewcomer(*figures));
        else
            m_told.remove(department.id.text());
    }
    return {};
}

bool BoardWaits::isDue(Base::Instant now) const
{
    return m_missed && (now < m_readAt || now - m_readAt >= GoodFor);
}

const SteadyWait *BoardWaits::of(const DepartmentId &department) const
{
    const auto told = m_told.constFind(department.text());
    return told == m_told.constEnd() ? nullptr : &*told;
}
} // namespace Presentation
