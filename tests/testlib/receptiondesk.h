// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/directory/deskdirectory.h"
#include "testlib/hospital.h"

namespace TestLib {

/// The demonstration hospital with slots for a week and one enrolled reception, and what every
/// presenter of the desk is given.
class ReceptionDesk
{
public:
    /// Hours after the fake clock's 08:00 in Shanghai at which the day is met.
    explicit ReceptionDesk(std::chrono::seconds later = std::chrono::seconds(0))
    {
        hospital.clock.advance(later);
        const auto made = hospital.administration().makeSlots(7);
        if (!made)
            qFatal("no slots: %s", qPrintable(Base::describe(made.error())));
        desk = &hospital.join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        settings = std::make_unique<Presentation::DeskSettings>(QString());
        messages = std::make_unique<Presentation::DeskMessages>();
        directory = std::make_unique<Presentation::DeskDirectory>(station(), *settings);
    }

    Sync::Station &station() { return *desk->station; }

    Hospital hospital;
    Desk *desk = nullptr;
    std::unique_ptr<Presentation::DeskSettings> settings;
    std::unique_ptr<Presentation::DeskMessages> messages;
    std::unique_ptr<Presentation::DeskDirectory> directory;
};
} // namespace TestLib
