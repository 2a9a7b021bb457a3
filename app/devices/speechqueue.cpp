// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/speechqueue.h"

#include "base/log.h"
#include "devices/chime.h"
#include "devices/soundoutput.h"
#include "devices/synthesizer.h"

namespace Devices {

using Domain::Utterance;

SpeechQueue::SpeechQueue(SoundOutput &output, Synthesizer &synthesizer, QObject *parent)
    : QObject(parent)
    , m_output(output)
    , m_synthesizer(synthesizer)
{
    connect(&output, &SoundOutput::finished, this, &SpeechQueue::playNext);
}

void SpeechQueue::say(const Utterance &utterance)
{
    if (!m_output.isAvailable() || utterance.times < 1)
        return;
    if (m_waiting.size() >= MostWaiting) {
        qCWarning(logDevices) << "voice: too much to say, one utterance is left out";
        return;
    }
    m_waiting.push_back(utterance);
    if (!m_busy)
        playNext();
}

void SpeechQueue::silence()
{
    m_output.stop();
    m_waiting.clear();
    m_words.clear();
    m_part = Part::Chime;
    m_busy = false;
}

void SpeechQueue::playNext()
{
    m_busy = !m_waiting.empty();
    if (!m_busy)
        return;
    if (m_part == Part::Chime) {
        m_part = Part::Words;
        if (m_waiting.front().chime == Utterance::Chime::Yes) {
            m_output.play(chime());
            return;
        }
    }
    playWords();
}

void SpeechQueue::playWords()
{
    Utterance &utterance = m_waiting.front();
    if (m_words.isEmpty()) {
        auto words = m_synthesizer.speak(utterance.text, utterance.language);
        if (words)
            m_words = std::move(*words);
        else
            qCWarning(logDevices) << "voice:" << Base::describe(words.error());
    }
    const QByteArray clip = m_words + Devices::silence(Breath);
    m_part = Part::Chime;
    if (--utterance.times < 1) {
        m_waiting.pop_front();
        m_words.clear();
    }
    m_output.play(clip);
}
} // namespace Devices
