// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "testlib/localstation.h"

namespace TestLib {

/// A heart department with three rooms on the third floor, in Shanghai, as far as a board or a
/// desk must know it.
class WaitingArea
{
public:
    explicit WaitingArea(LocalStation &local)
        : m_local(local)
    {
        local.put(
            Domain::Site{Domain::SiteId(QStringLiteral("site")),
                {QStringLiteral("青禾市人民医院"), QStringLiteral("Qinghe People's Hospital")},
                QStringLiteral("Asia/Shanghai"),
                {},
                {}},
            place("floor-3", Domain::LocationKind::Floor, "3 楼", "Floor 3", {}),
            place("area-a", Domain::LocationKind::Waiting, "A 区候诊", "Waiting area A", "floor-3"),
            department());
        for (const char *room : {"301", "302", "305"})
            addRoom(room);
        local.put(Domain::Queue{queueId(), department().id, {}, QStringLiteral("A")});
    }

    static Domain::Department department()
    {
        Domain::Department made;
        made.id = Domain::DepartmentId(QStringLiteral("cardiology"));
        made.name = {QStringLiteral("心血管内科"), QStringLiteral("Cardiology")};
        made.letter = QStringLiteral("A");
        made.icon = QStringLiteral("dep-heart");
        made.waitingAreaId = Domain::LocationId(QStringLiteral("area-a"));
        made.position = 1;
        return made;
    }

    static Domain::QueueId queueId() { return Domain::QueueId(QStringLiteral("cardiology")); }

    static Domain::LocationId roomId(const char *room)
    {
        return Domain::LocationId(QStringLiteral("room-") + QString::fromLatin1(room));
    }

    /// "A058" is number 58; checked in a minute per number before now.
    Domain::Ticket ticket(int number, const QString &maskedName)
    {
        Domain::Ticket made;
        made.id = Domain::TicketId(QStringLiteral("ticket-%1").arg(number));
        made.number = QStringLiteral("A%1").arg(number, 3, 10, QLatin1Char('0'));
        made.queueId = queueId();
        made.visitId = Domain::VisitId(QStringLiteral("visit-%1").arg(number));
        made.maskedName = maskedName;
        made.serviceDay = m_local.station().today();
        made.sequence = number;
        made.t0 = m_local.station().now();
        made.checkedInAt = made.t0;
        made.orderKey = number;
        return made;
    }

    /// `ticket` is called to `room` now.
    Domain::Ticket call(Domain::Ticket ticket, const char *room)
    {
        ticket.state = Domain::TicketState::Called;
        ticket.roomId = roomId(room);
        ticket.calledAt = m_local.station().now();
        ticket.callCount += 1;
        Domain::Call call;
        call.id = Domain::CallId(QStringLiteral("call-%1").arg(++m_calls, 4, 10, QLatin1Char('0')));
        call.ticketId = ticket.id;
        call.queueId = ticket.queueId;
        call.roomId = ticket.roomId;
        call.number = ticket.number;
        call.maskedName = ticket.maskedName;
        call.calledAt = ticket.calledAt;
        m_local.put(ticket, call);
        return ticket;
    }

    /// A doctor works in each of the rooms from now on for three hours.
    void open()
    {
        for (const char *room : {"301", "302", "305"}) {
            Domain::Slot slot;
            slot.id = Domain::SlotId(QStringLiteral("slot-") + QString::fromLatin1(room));
            slot.roleId = Domain::RoleId(QStringLiteral("role-") + QString::fromLatin1(room));
            slot.departmentId = department().id;
            slot.roomId = roomId(room);
            slot.serviceDay = m_local.station().today();
            slot.startsAt = m_local.station().now();
            slot.endsAt = slot.startsAt + std::chrono::hours(3);
            slot.capacity = 1;
            m_local.put(slot);
        }
    }

    /// What staff say of `room` now.
    Domain::RoomDuty duty(const char *room, Domain::DutyState state)
    {
        Domain::RoomDuty made;
        made.roomId = roomId(room);
        made.serviceDay = m_local.station().today();
        made.id = Domain::dutyId(made.roomId, made.serviceDay);
        made.state = state;
        if (state != Domain::DutyState::Working)
            made.sinceAt = m_local.station().now();
        return made;
    }

private:
    static Domain::Location place(const char *id,
        Domain::LocationKind kind,
        const char *zh,
        const char *en,
        const char *parent)
    {
        return {Domain::LocationId(QString::fromLatin1(id)),
            {QString::fromUtf8(zh), QString::fromUtf8(en)},
            {},
            kind,
            3,
            Domain::LocationId(QString::fromLatin1(parent))};
    }

    void addRoom(const char *room)
    {
        const QString number = QString::fromLatin1(room);
        Domain::Location made;
        made.id = roomId(room);
        made.name = {number + QStringLiteral(" 诊室"), QStringLiteral("Room ") + number};
        made.kind = Domain::LocationKind::Consulting;
        made.floor = 3;
        Domain::PractitionerRole role;
        role.id = Domain::RoleId(QStringLiteral("role-") + number);
        role.practitionerId = Domain::PractitionerId(QStringLiteral("doctor-") + number);
        role.departmentId = department().id;
        role.roomId = made.id;
        m_local.put(made, role);
    }

    LocalStation &m_local;
    int m_calls = 0;
};
} // namespace TestLib
