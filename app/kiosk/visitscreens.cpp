// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visitscreens.h"

#include "kiosk/bookingsscreen.h"
#include "kiosk/confirmscreen.h"
#include "kiosk/departmentscreen.h"
#include "kiosk/kioskwindow.h"
#include "kiosk/routescreen.h"
#include "kiosk/slotscreen.h"
#include "kiosk/successscreen.h"
#include "presentation/kioskvisit.h"

namespace Kiosk {

using Screen = Presentation::KioskFlow::Screen;

void addVisitScreens(KioskWindow &window, Presentation::KioskVisit &visit)
{
    const KioskContext context = window.context();
    window.add(Screen::Department,
        [context, &visit] { return new DepartmentScreen(context, visit.departments()); });
    window.add(Screen::Slot, [context, &visit] { return new SlotScreen(context, visit.times()); });
    window.add(
        Screen::Confirm, [context, &visit] { return new ConfirmScreen(context, visit.confirm()); });
    window.add(
        Screen::Success, [context, &visit] { return new SuccessScreen(context, visit.success()); });
    window.add(
        Screen::Route, [context, &visit] { return new RouteScreen(context, visit.route()); });
    window.add(Screen::CheckIn, [context, &visit] {
        return new BookingsScreen(context, visit.bookings(), BookingsScreen::Task::CheckIn);
    });
    window.add(Screen::Reschedule, [context, &visit] {
        return new BookingsScreen(context, visit.bookings(), BookingsScreen::Task::Change);
    });
}
} // namespace Kiosk
