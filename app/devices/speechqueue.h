// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include <QObject>

#include "domain/visit/voiceport.h"

namespace Devices {

class SoundOutput;
class Synthesizer;

/// Says one utterance after the other: chime, words, a breath, and the same again as often as
/// asked. Lives in one thread with its output; `Speaker` gives it one of its own.
class SpeechQueue : public QObject
{
    Q_OBJECT

public:
    SpeechQueue(SoundOutput &output, Synthesizer &synthesizer, QObject *parent = nullptr);

    void say(const Domain::Utterance &utterance);
    void silence();

    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Between the times and before the next utterance.
    static constexpr std::chrono::milliseconds Breath{600};
    /// A hall that calls faster than a voice can speak: further calls are seen on the board only.
    static constexpr std::size_t MostWaiting = 30;

private:
    enum class Part { Chime, Words };

    void playNext();
    void playWords();

    SoundOutput &m_output;
    Synthesizer &m_synthesizer;
    std::deque<Domain::Utterance> m_waiting; ///< the first is the one being said
    Part m_part = Part::Chime;               ///< what comes next
    bool m_busy = false;
    QByteArray m_words; ///< of the first, once made
};
} // namespace Devices
