// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/care/kioskfeedback.h"
#include "presentation/care/kioskhelp.h"
#include "presentation/identity/kioskidentity.h"
#include "presentation/identity/nametyping.h"
#include "presentation/kioskflow.h"
#include "presentation/kioskvoice.h"

namespace Presentation {

/// Everything that speaks for one kiosk, made in the right order and joined with its station.
class KioskPresenters : public QObject
{
    Q_OBJECT

public:
    KioskPresenters(Sync::Station &station, const Base::Clock &clock, QObject *parent = nullptr);

    KioskFlow flow;
    KioskIdentity identity;
    KioskHelp help;
    KioskFeedback feedback;
    NameTyping names;
    KioskVoice voice;

private:
    void readHospital();
    void followContact();

    Sync::Station &m_station;
};
} // namespace Presentation
