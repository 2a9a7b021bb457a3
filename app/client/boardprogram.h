// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QSize>
#include <QString>

#include "base/localtext.h"
#include "presentation/queue/boardcontent.h"
#include "widgets/theme.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Sync {
class Station;
}

namespace Client {

/// What `daoyi board` was told on its command line.
struct BoardOptions {
    std::vector<Domain::DepartmentId> departments; ///< empty: all, taking turns
    Presentation::BoardNaming naming = Presentation::BoardNaming::MaskedNames;
    Base::Language language = Base::Language::Chinese;
    bool speaks = true;   ///< calls are said aloud
    QString soundsFolder; ///< empty: the system's loudspeaker
    Widgets::ReducedMotion reducedMotion = Widgets::ReducedMotion::No;
    QSize size;           ///< of a window; empty: full screen
    QString describeFile; ///< see Widgets::ScreenDescriber; empty: none
};

/// Shows the board until it is closed. The translator of `language` is installed already.
/// The exit code.
[[nodiscard]] int runBoard(
    QApplication &application, Sync::Station &station, const BoardOptions &options);
} // namespace Client
