// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include "base/localtext.h"

namespace Client {

/// What was asked for on the command line; see `daoyi --help`.
struct Options {
    QString program; ///< "kiosk", "reception" or "board"
    QString dataFolder;
    QString server;
    QString authorityFile; ///< empty: those the system believes
    QString enrolCode;
    Base::Language language = Base::Language::Chinese;
    QString describeFile; ///< empty: screens are not described
    QSize size; ///< empty: full screen for kiosk and board, a normal window for the desk
    QSize panelMm; ///< kiosk: the panel's lit area; empty: as the system says
    QString cardsFolder; ///< kiosk: where card files appear
    QString slipsFolder; ///< kiosk, reception: where slips are printed to
    bool elderly = false; ///< kiosk: every session starts in elderly mode
    QStringList departments; ///< board: whose calls it shows; empty: the first department's
    bool numbersOnly = false; ///< board: no names, not even masked ones
    QString speech; ///< kiosk, board: "off", "prompts" or "everything"
    QString soundsFolder; ///< kiosk, board: sound goes into WAV files; empty: to the loudspeaker
    bool reducedMotion = false; ///< nothing moves or flashes
    bool fresh = false; ///< move a damaged store aside and start with a new one
};
}
