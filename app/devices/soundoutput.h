// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

namespace Devices {

/// How sound is written everywhere here: signed 16 bit in the machine's order, one channel. The
/// rate is the one in which espeak-ng speaks.
constexpr int SoundRate = 22050;
constexpr int BytesPerSample = 2;

/// What plays PCM. One clip at a time; it lives in the thread that calls it.
class SoundOutput : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// `finished` follows, well or not, and never from within this call. Not while one plays.
    virtual void play(const QByteArray &pcm) = 0;
    /// No `finished` comes for the clip that played.
    virtual void stop() = 0;

Q_SIGNALS:
    void finished();
    void availableChanged();
};
} // namespace Devices
