// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/soundoutput.h"

namespace Devices {

/// The simulated loudspeaker: takes the same bytes as the real one, is finished at once, and
/// leaves each clip as a WAV file, 0001.wav, 0002.wav … in the order of playing.
class SoundFolder : public SoundOutput
{
    Q_OBJECT

public:
    explicit SoundFolder(QString folder, QObject *parent = nullptr);

    [[nodiscard]] bool isAvailable() const override { return true; }

    void play(const QByteArray &pcm) override;
    void stop() override;

private:
    QString m_folder;
    int m_count = 0;
    int m_playing = 0; ///< number of the clip whose end is still to be told; 0: none
};

/// The bytes of a WAV file with `pcm` in it.
[[nodiscard]] QByteArray wavFile(const QByteArray &pcm);
} // namespace Devices
