// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QThread>

#include "devices/soundoutput.h"
#include "devices/synthesizer.h"
#include "domain/visit/voiceport.h"

namespace Devices {

/// The voice of a program. Words become sound and are played in a thread of its own, so that no
/// screen waits for a device; nothing is asked of the sound system in the caller's thread.
class Speaker : public Domain::Voice
{
    Q_OBJECT

public:
    using MakeOutput = std::function<std::unique_ptr<SoundOutput>()>;
    using MakeSynthesizer = std::function<std::unique_ptr<Synthesizer>()>;

    /// Both are called in the voice's thread. `isAvailable` is false until the output was looked
    /// at, then `availableChanged` tells.
    explicit Speaker(
        MakeOutput makeOutput, MakeSynthesizer makeSynthesizer = espeak, QObject *parent = nullptr);
    /// Cuts the voice off and waits for its thread.
    ~Speaker() override;

    [[nodiscard]] bool isAvailable() const override { return m_available; }

    void say(const Domain::Utterance &utterance) override;
    void silence() override;

    [[nodiscard]] static std::unique_ptr<Synthesizer> espeak();

private:
    class Mouth;

    void setAvailable(bool available);

    QThread m_thread;
    Mouth *m_mouth; ///< lives in the thread and is deleted with its end
    bool m_available = false;
};

/// The system's loudspeaker; with a folder the simulated one that writes into it.
[[nodiscard]] Speaker::MakeOutput soundOutput(const QString &folder);
} // namespace Devices
