// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/booking/bookingspresenter.h"
#include "presentation/booking/slotpresenter.h"
#include "presentation/directory/departmentpresenter.h"
#include "presentation/visit/confirmpresenter.h"
#include "presentation/visit/routepresenter.h"
#include "presentation/visit/successpresenter.h"

namespace Presentation {

/// The presenters of everything after the person is known, joined: department, time, check,
/// number, route, bookings. Also gives an abandoned hold back at once (edge 24).
class KioskVisit : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    KioskVisit(Sync::Station &station,
        KioskFlow &flow,
        MapContext map,
        Domain::SlipPrinter &printer,
        QObject *parent = nullptr);

    [[nodiscard]] KioskDirectory &directory() { return m_directory; }

    [[nodiscard]] DepartmentPresenter &departments() { return m_departments; }

    [[nodiscard]] SlotPresenter &times() { return m_times; }

    [[nodiscard]] ConfirmPresenter &confirm() { return m_confirm; }

    [[nodiscard]] SuccessPresenter &success() { return m_success; }

    [[nodiscard]] RoutePresenter &route() { return m_route; }

    [[nodiscard]] BookingsPresenter &bookings() { return m_bookings; }

private:
    void giveBack(const Domain::HoldId &hold);

    Sync::Station &m_station;
    KioskDirectory m_directory;
    VisitOpener m_opener;
    DepartmentPresenter m_departments;
    SlotPresenter m_times;
    ConfirmPresenter m_confirm;
    SuccessPresenter m_success;
    RoutePresenter m_route;
    BookingsPresenter m_bookings;
};
} // namespace Presentation
