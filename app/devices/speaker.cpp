// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/speaker.h"

#include "devices/audiooutput.h"
#include "devices/espeaksynthesizer.h"
#include "devices/soundfolder.h"
#include "devices/speechqueue.h"

namespace Devices {

/// What lives in the voice's thread.
class Speaker::Mouth : public QObject
{
public:
    Mouth(MakeOutput makeOutput, MakeSynthesizer makeSynthesizer)
        : m_makeOutput(std::move(makeOutput))
        , m_makeSynthesizer(std::move(makeSynthesizer))
    {
    }

    void start(Speaker *speaker)
    {
        m_output = m_makeOutput();
        m_synthesizer = m_makeSynthesizer();
        m_queue = std::make_unique<SpeechQueue>(*m_output, *m_synthesizer);
        const auto tell = [this, speaker] {
            QMetaObject::invokeMethod(
                speaker,
                [speaker, available = m_output->isAvailable()] {
                    speaker->setAvailable(available);
                },
                Qt::QueuedConnection);
        };
        connect(m_output.get(), &SoundOutput::availableChanged, this, tell);
        tell();
    }

    void say(const Domain::Utterance &utterance) { m_queue->say(utterance); }

    void silence() { m_queue->silence(); }

private:
    MakeOutput m_makeOutput;
    MakeSynthesizer m_makeSynthesizer;
    std::unique_ptr<SoundOutput> m_output;
    std::unique_ptr<Synthesizer> m_synthesizer;
    std::unique_ptr<SpeechQueue> m_queue;
};

Speaker::Speaker(MakeOutput makeOutput, MakeSynthesizer makeSynthesizer, QObject *parent)
    : Voice(parent)
    , m_mouth(new Mouth(std::move(makeOutput), std::move(makeSynthesizer)))
{
    m_thread.setObjectName(QStringLiteral("voice"));
    m_mouth->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_mouth, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_mouth, [mouth = m_mouth, this] { mouth->start(this); });
}

Speaker::~Speaker()
{
    m_thread.quit();
    m_thread.wait();
}

void Speaker::say(const Domain::Utterance &utterance)
{
    if (!m_available)
        return;
    QMetaObject::invokeMethod(m_mouth, [mouth = m_mouth, utterance] { mouth->say(utterance); });
}

void Speaker::silence()
{
    if (!m_available)
        return;
    QMetaObject::invokeMethod(m_mouth, [mouth = m_mouth] { mouth->silence(); });
}

std::unique_ptr<Synthesizer> Speaker::espeak()
{
    return std::make_unique<EspeakSynthesizer>();
}

void Speaker::setAvailable(bool available)
{
    if (available == m_available)
        return;
    m_available = available;
    Q_EMIT availableChanged();
}

Speaker::MakeOutput soundOutput(const QString &folder)
{
    if (folder.isEmpty())
        return [] { return std::make_unique<AudioOutput>(); };
    return [folder] { return std::make_unique<SoundFolder>(folder); };
}
} // namespace Devices
