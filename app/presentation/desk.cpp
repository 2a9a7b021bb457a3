// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/desk.h"

namespace Presentation {

Desk::Desk(Sync::Station &station, const QString &settingsFile, Domain::SlipPrinter *printer)
    : settings(settingsFile)
    , directory(station, settings)
    , status(station, messages)
    , search(station, messages)
    , bookings(station, directory, messages)
    , patient(station, directory, messages, printer)
    , registration(station, directory, messages)
    , queue(station, directory, settings, messages)
    , booking(station, directory, messages)
    , schedule(station, directory, messages)
    , rota(station, directory, messages)
    , phones(station, directory, messages)
    , missed(station, directory, messages)
    , complaints(station, directory, messages)
    , figures(station, directory, messages)
    , information(station, directory)
    , notices(station, directory, messages)
    , policy(station, messages)
    , alarms(station, directory, messages)
    , rooms(station, directory, settings, messages)
    , unplaced(station, directory, messages, printer)
    , dayEnd(station, directory, settings, messages)
{
    QObject::connect(&search, &DeskSearch::patientChosen, &patient, &DeskPatient::open);
    QObject::connect(&registration, &DeskRegister::saved, &patient, &DeskPatient::open);
}
} // namespace Presentation
