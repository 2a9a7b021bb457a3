// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/clock.h"
#include "domain/visit/slipport.h"

namespace Devices {

/// Prints slips as ESC/POS: to the printer's device file ("/dev/usb/lp0"), or into a folder, one
/// file per slip, which appears under its name only when it is whole. Names hold the time and a
/// count, nothing of the person (experience 3).
class EscPosPrinter : public Domain::SlipPrinter
{
public:
    /// `target`: a device file or a folder; empty: there is no printer.
    EscPosPrinter(QString target, const Base::Clock &clock);

    [[nodiscard]] Base::Result<void> print(const Domain::Slip &slip) override;

private:
    [[nodiscard]] Base::Result<void> intoFolder(const QByteArray &bytes);
    [[nodiscard]] Base::Result<void> toDevice(const QByteArray &bytes);

    QString m_target;
    const Base::Clock &m_clock;
    int m_count = 0;
};
} // namespace Devices
