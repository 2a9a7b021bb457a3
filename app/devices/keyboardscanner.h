// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QObject>

#include "base/clock.h"

namespace Devices {

/// A barcode scanner that pretends to be a keyboard: a burst of characters and Enter, faster than
/// anybody types. Watches a window's keys as an event filter. The characters also reach whatever
/// has the focus, but the Enter that ends a scan is swallowed: it must not press a button.
class KeyboardScanner : public QObject
{
    Q_OBJECT

public:
    explicit KeyboardScanner(const Base::Clock &clock, QObject *parent = nullptr);

    /// Longest pause between two characters of one scan. Fast typists need 80 ms (guess);
    /// scanners' default is below 20 ms.
    static constexpr std::chrono::milliseconds Pause{50};
    /// Shorter bursts are not codes.
    static constexpr int ShortestCode = 6;
    /// A QR code of version 40 holds no more letters.
    static constexpr int LongestCode = 4296;

Q_SIGNALS:
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Base::Clock &m_clock;
    QString m_code;
    std::chrono::milliseconds m_last{0};
};
} // namespace Devices
