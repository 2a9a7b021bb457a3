// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/visitscreens.h"

#include "kiosk/booking/bookingsscreen.h"
#include "kiosk/booking/slotscreen.h"
#include "kiosk/directory/departmentscreen.h"
#include "kiosk/kioskwindow.h"
#include "kiosk/visit/confirmscreen.h"
#include "kiosk/visit/proxyphonescreen.h"
#include "kiosk/visit/routescreen.h"
#include "kiosk/visit/successscreen.h"
#include "presentation/visit/kioskvisit.h"

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
    window.add(Screen::ProxyPhone,
        [context, &visit] { return new ProxyPhoneScreen(context, visit.confirm()); });
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
