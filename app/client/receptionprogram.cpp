// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/receptionprogram.h"

#include <memory>

#include <QApplication>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include "base/log.h"
#include "client/translators.h"
#include "devices/escposprinter.h"
#include "interop/icalendar.h"
#include "presentation/desk.h"
#include "presentation/staff/deskaccount.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "sync/signin.h"
#include "sync/station.h"
#include "widgets/screendescriber.h"
#include "widgets/theme.h"

namespace Client {

using Presentation::DeskSettings;

/// Where it lies; empty when it could not be written. A later version takes the place of the
/// earlier one.
static QString writeCalendar(const QString &name, const QByteArray &contents)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QSaveFile file(folder.filePath(name + QStringLiteral(".ics")));
    const bool written = QDir().mkpath(folder.path()) && file.open(QIODevice::WriteOnly)
        && file.write(contents) == contents.size() && file.commit();
    return written ? file.fileName() : QString();
}

int runReception(QApplication &application, const ReceptionParts &parts, const Options &options)
{
    auto theme = Widgets::Theme::load();
    if (!theme) {
        qCCritical(logScreen) << Base::describe(theme.error());
        return 1;
    }
    if (options.reducedMotion)
        (*theme)->setReducedMotion(Widgets::ReducedMotion::Yes);
    Devices::EscPosPrinter printer(options.slipsFolder, parts.clock);
    Presentation::Desk desk(parts.station,
        QDir(options.dataFolder).filePath(QStringLiteral("reception.ini")),
        &printer);
    // What is remembered holds until somebody asks for English on the command line.
    if (options.language == Base::Language::English)
        desk.settings.setLanguage(options.language);
    parts.translators.speak(desk.settings.language());
    QObject::connect(&desk.settings,
        &DeskSettings::languageChanged,
        &application,
        [&parts](Base::Language language) { parts.translators.speak(language); });

    QObject::connect(&desk.booking,
        &Presentation::BookingPresenter::calendarRequested,
        &application,
        [&](const Domain::Appointment &appointment,
            const QString &summary,
            const QString &location,
            const QString &description) {
            const QByteArray file = Interop::calendarFile(appointment,
                {summary, location, description},
                QStringLiteral("daoyi"),
                parts.station.now());
            desk.booking.tellCalendar(writeCalendar(appointment.id.text(), file));
        });

    Sync::SignIn door(parts.station, parts.database);
    if (const auto loaded = door.load(); !loaded) {
        qCCritical(logScreen) << Base::describe(loaded.error());
        return 1;
    }
    Presentation::DeskAccount account(door, parts.station, parts.clock);

    const auto letIn = [&desk, &door] {
        const auto &person = door.person();
        desk.policy.setEditor({person ? person->displayName : QString(),
            person && person->role == Domain::StaffRole::Administrator});
    };
    QObject::connect(&door, &Sync::SignIn::changed, &desk.policy, letIn);
    letIn();

    const auto window = Reception::makeWorkstation(desk, **theme, parts.clock);
    window->guard(account);
    std::unique_ptr<Widgets::ScreenDescriber> describer;
    if (!options.describeFile.isEmpty())
        describer = std::make_unique<Widgets::ScreenDescriber>(*window, options.describeFile);
    if (!options.size.isEmpty())
        window->resize(options.size);
    window->show();
    return application.exec();
}
} // namespace Client
