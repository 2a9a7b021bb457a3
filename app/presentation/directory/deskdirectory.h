// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "domain/directory/directory.h"
#include "domain/queue/ticket.h"
#include "presentation/desksettings.h"

namespace Sync {
class Station;
}

namespace Presentation {

/// A room that takes people from a queue today, and whose it is.
struct DeskRoom {
    Domain::LocationId id;
    Domain::PractitionerId practitionerId;

    bool operator==(const DeskRoom &) const = default;
};

/// The hospital's names in the window's language, kept in memory: departments, rooms, doctors.
/// Read anew when the directory or the language changes. Unknown ids give an empty name.
class DeskDirectory : public QObject
{
    Q_OBJECT

public:
    DeskDirectory(Sync::Station &station, const DeskSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Domain::Department> &departments() const
    {
        return m_departments;
    }

    [[nodiscard]] const std::vector<Domain::Queue> &queues() const { return m_queues; }

    /// Nullptr when there is none.
    [[nodiscard]] const Domain::Queue *queue(const Domain::QueueId &id) const;
    [[nodiscard]] const Domain::Department *department(const Domain::DepartmentId &id) const;
    [[nodiscard]] const Domain::Location *location(const Domain::LocationId &id) const;
    /// The shared queue of a department; nullptr when it has none.
    [[nodiscard]] const Domain::Queue *queueOf(const Domain::DepartmentId &department) const;

    [[nodiscard]] QString departmentName(const Domain::DepartmentId &id) const;
    [[nodiscard]] QString queueName(const Domain::QueueId &id) const;
    [[nodiscard]] QString doctorName(const Domain::PractitionerId &id) const;
    /// "302 诊室".
    [[nodiscard]] QString roomName(const Domain::LocationId &id) const;
    /// "3 楼 302 诊室".
    [[nodiscard]] QString placeName(const Domain::LocationId &id) const;
    /// Where people of `department` go: its waiting area.
    [[nodiscard]] Domain::LocationId waitingArea(const Domain::DepartmentId &department) const;
    /// The place of this kind with the lowest floor and name; empty when the house has none.
    [[nodiscard]] Domain::LocationId placeOf(Domain::LocationKind kind) const;
    /// Who has a session for the queue's department on `day`, by room.
    [[nodiscard]] std::vector<DeskRoom> roomsOf(const Domain::QueueId &queue, QDate day) const;

    [[nodiscard]] Base::Language language() const { return m_settings.language(); }

Q_SIGNALS:
    void changed();

private:
    void read();

    Sync::Station &m_station;
    const DeskSettings &m_settings;
    std::vector<Domain::Department> m_departments;
    std::vector<Domain::Location> m_locations;
    std::vector<Domain::Practitioner> m_practitioners;
    std::vector<Domain::PractitionerRole> m_roles;
    std::vector<Domain::Queue> m_queues;
    QHash<QString, size_t> m_departmentAt;
    QHash<QString, size_t> m_locationAt;
    QHash<QString, size_t> m_practitionerAt;
};
} // namespace Presentation
