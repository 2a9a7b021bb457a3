// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QSize>
#include <QString>

#include "base/clock.h"
#include "base/localtext.h"
#include "presentation/kioskvoice.h"
#include "widgets/theme.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Sync {
class Station;
}

namespace Client {

/// What `daoyi kiosk` was told on its command line.
struct KioskOptions {
    Base::Language language = Base::Language::Chinese; ///< of every new session
    bool elderly = false;                              ///< every session starts in large letters
    QString cardsFolder;                               ///< empty: no card reader
    QString slipsFolder;                               ///< empty: no printer
    Presentation::KioskVoice::Level speech = Presentation::KioskVoice::Level::Prompts;
    QString soundsFolder; ///< empty: the system's loudspeaker
    Widgets::ReducedMotion reducedMotion = Widgets::ReducedMotion::No;
    QSize size;           ///< of a window; empty: full screen
    QSize panelMm;        ///< of the panel's lit area; empty: as the system says
    QString describeFile; ///< see Widgets::ScreenDescriber; empty: none
    /// Changes the words of the whole program.
    std::function<void(Base::Language)> speak;
};

/// Shows the kiosk until it is closed. The exit code.
[[nodiscard]] int runKiosk(QApplication &application,
    Sync::Station &station,
    const Base::Clock &clock,
    const KioskOptions &options);
} // namespace Client
