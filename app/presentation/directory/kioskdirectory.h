// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "domain/directory/directory.h"
#include "domain/queue/ticket.h"
#include "presentation/booking/materials.h"
#include "presentation/directory/departmentguide.h"
#include "presentation/sentences.h"

namespace Sync {
class Station;
}

namespace Presentation {

class KioskFlow;

/// The hospital as the kiosk shows it, kept in memory and read anew when it changes: departments
/// in the order of the kiosk, doctors, rooms, fees, and the documents for guide and materials.
/// Tells `changed` also when the language does. Lookups give nullptr for what is not there.
class KioskDirectory : public QObject
{
    Q_OBJECT

public:
    KioskDirectory(Sync::Station &station, const KioskFlow &flow, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Domain::Department> &departments() const
    {
        return m_departments;
    }

    [[nodiscard]] const std::vector<Domain::PractitionerRole> &roles() const { return m_roles; }

    [[nodiscard]] const Domain::Department *department(const Domain::DepartmentId &id) const;
    [[nodiscard]] const Domain::PractitionerRole *role(const Domain::RoleId &id) const;
    /// The role of a doctor in a department.
    [[nodiscard]] const Domain::PractitionerRole *roleOf(
        const Domain::PractitionerId &practitioner, const Domain::DepartmentId &department) const;
    [[nodiscard]] const Domain::Practitioner *practitioner(const Domain::PractitionerId &id) const;
    [[nodiscard]] const Domain::Location *location(const Domain::LocationId &id) const;
    /// The location that stands on the map as `mapRef`.
    [[nodiscard]] const Domain::Location *locationAt(const QString &mapRef) const;
    [[nodiscard]] const std::vector<Domain::Queue> &queues() const { return m_queues; }

    [[nodiscard]] const Domain::Queue *queue(const Domain::QueueId &id) const;
    /// The shared queue of a department.
    [[nodiscard]] const Domain::Queue *queueOf(const Domain::DepartmentId &department) const;
    /// The fee that `role` costs on `day`, in fen; nothing when no price is valid (edge 132).
    [[nodiscard]] std::optional<int> feeOf(const Domain::PractitionerRole &role, QDate day) const;
    /// The lowest fee of the department's doctors on `day`: what seeing any of them costs.
    [[nodiscard]] std::optional<int> lowestFee(
        const Domain::DepartmentId &department, QDate day) const;

    [[nodiscard]] const DepartmentGuide &guide() const { return m_guide; }

    [[nodiscard]] const Materials &materials() const { return m_materials; }

    /// How to say things now.
    [[nodiscard]] Sentences sentences() const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void onChanged(const QStringList &tables);

    Sync::Station &m_station;
    const KioskFlow &m_flow;
    std::vector<Domain::Department> m_departments;
    std::vector<Domain::Location> m_locations;
    std::vector<Domain::Practitioner> m_practitioners;
    std::vector<Domain::PractitionerRole> m_roles;
    std::vector<Domain::Queue> m_queues;
    std::vector<Domain::Price> m_prices;
    DepartmentGuide m_guide;
    Materials m_materials;
};
} // namespace Presentation
