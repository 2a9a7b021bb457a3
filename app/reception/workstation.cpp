// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/workstation.h"

#include <QStandardPaths>

#include "presentation/desk.h"
#include "reception/booking/bookingview.h"
#include "reception/booking/contactsview.h"
#include "reception/booking/scheduleview.h"
#include "reception/care/complaintsview.h"
#include "reception/directory/informationview.h"
#include "reception/identity/frontdeskview.h"
#include "reception/identity/registerview.h"
#include "reception/insight/figureview.h"
#include "reception/queue/policyview.h"
#include "reception/queue/queuepages.h"
#include "reception/queue/queueview.h"
#include "reception/receptionwindow.h"

namespace Reception {

using namespace Presentation;

namespace {
void addBooking(
    ReceptionWindow &window, Desk &desk, Widgets::Theme &theme, const Base::Clock &clock)
{
    auto *view = new BookingView(desk.booking, desk.directory, theme, clock);
    window.addView(view);
    QObject::connect(&desk.patient, &DeskPatient::changed, &desk.booking, [&desk] {
        desk.booking.setPatient(desk.patient.patientId());
    });
    QObject::connect(view, &BookingView::personRequested, &desk.patient, &DeskPatient::open);
}
} // namespace

std::unique_ptr<ReceptionWindow> makeWorkstation(
    Desk &desk, Widgets::Theme &theme, const Base::Clock &clock)
{
    auto window = std::make_unique<ReceptionWindow>(
        WindowParts{desk.status, desk.settings, desk.messages, theme, clock});
    auto *front = new FrontDeskView(
        {desk.search, desk.bookings, desk.patient, desk.queue, desk.directory, theme});
    window->addView(front);
    window->addView(new RegisterView({desk.registration, desk.directory, theme, clock}));
    addBooking(*window, desk, theme, clock);
    QObject::connect(
        front, &FrontDeskView::bookingRequested, &desk.booking, &BookingPresenter::showOwn);
    auto *queue =
        new QueueView({desk.queue, desk.alarms, desk.rooms, desk.unplaced, desk.dayEnd, theme});
    window->addView(queue);
    window->addView(new ComplaintsView(desk.complaints, desk.directory, theme));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    window->addView(new FigureView(desk.figures, documents, theme));
    auto *schedule = new ScheduleView(desk.schedule, desk.rota, desk.directory, theme);
    window->addView(schedule);
    auto *contacts = new ContactsView(desk.phones, desk.missed, theme);
    window->addView(contacts);
    const auto openPerson = [window = window.get(), front, &desk](
                                const Domain::PatientId &patient) {
        desk.patient.open(patient);
        window->showView(front->objectName());
    };
    QObject::connect(schedule, &ScheduleView::personRequested, front, openPerson);
    QObject::connect(queue, &QueueView::personRequested, front, openPerson);
    QObject::connect(contacts, &ContactsView::personRequested, front, openPerson);
    window->addView(new InformationView(desk.information, desk.notices, desk.directory, theme));
    window->addView(new PolicyView(desk.policy, documents, theme));

    ReceptionWindow *self = window.get();
    const auto showFront = [self, front] { self->showView(front->objectName()); };
    QObject::connect(self, &ReceptionWindow::searchEdited, &desk.search, &DeskSearch::setText);
    QObject::connect(self, &ReceptionWindow::searchEdited, front, showFront);
    QObject::connect(self, &ReceptionWindow::searchEntered, &desk.search, &DeskSearch::enter);
    QObject::connect(self, &ReceptionWindow::searchStepped, &desk.search, &DeskSearch::step);
    QObject::connect(self, &ReceptionWindow::newPatientRequested, self, [self] {
        self->showView(QStringLiteral("registerView"));
    });
    // A number for whoever is open; for nobody, the form comes first.
    QObject::connect(self, &ReceptionWindow::walkInRequested, front, [self, front] {
        const bool somebody = self->currentView() == front && front->askWalkIn();
        if (!somebody)
            self->showView(QStringLiteral("registerView"));
    });
    return window;
}
} // namespace Reception
