// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/audiooutput.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QFileInfo>
#include <QMediaDevices>

#include "base/log.h"

namespace Devices {

namespace {
/// Whether PulseAudio or PipeWire listens. Qt's own look at a machine without one writes a
/// warning and tries to start a server.
bool hasSoundServer()
{
    if (!qEnvironmentVariableIsEmpty("PULSE_SERVER"))
        return true;
    const QString own = qEnvironmentVariable("PULSE_RUNTIME_PATH");
    const QString user = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return (!own.isEmpty() && QFileInfo::exists(own + QLatin1String("/native")))
        || (!user.isEmpty() && QFileInfo::exists(user + QLatin1String("/pulse/native")))
        || QFileInfo::exists(QStringLiteral("/run/pulse/native"));
}

/// What PulseAudio offers on a machine without a sound card: it plays, and nobody hears it.
const QByteArray Nowhere = QByteArrayLiteral("auto_null");

QAudioFormat format()
{
    QAudioFormat format;
    format.setSampleRate(SoundRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}
} // namespace

AudioOutput::AudioOutput(QObject *parent)
    : SoundOutput(parent)
    , m_clip(this)
    , m_looking(this)
    , m_overdue(this)
{
    m_overdue.setSingleShot(true);
    connect(&m_overdue, &QTimer::timeout, this, [this] {
        qCWarning(logDevices) << "voice: the sound device doesn't answer";
        end();
    });
    connect(&m_looking, &QTimer::timeout, this, &AudioOutput::look);
    m_looking.start(LookAgain);
    look();
}

AudioOutput::~AudioOutput() = default;

void AudioOutput::look()
{
    if (!hasSoundServer())
        return;
    m_looking.stop();
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &AudioOutput::refresh);
    refresh();
}

void AudioOutput::refresh()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    const bool available = !device.isNull() && device.id() != Nowhere;
    if (available == m_available)
        return;
    m_available = available;
    Q_EMIT availableChanged();
}

void AudioOutput::play(const QByteArray &pcm)
{
    stop();
    m_clip.setData(pcm);
    m_clip.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(QMediaDevices::defaultAudioOutput(), format());
    // Queued: a sink may stop from within `start`, and must not be deleted while it tells so.
    connect(
        m_sink.get(),
        &QAudioSink::stateChanged,
        this,
        [this](QAudio::State state) {
            if (state == QAudio::IdleState || state == QAudio::StoppedState)
                end();
        },
        Qt::QueuedConnection);
    const std::chrono::milliseconds length(pcm.size() * 1000 / (SoundRate * BytesPerSample));
    m_overdue.start(length + Overdue);
    m_sink->start(&m_clip);
}

void AudioOutput::stop()
{
    m_overdue.stop();
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->reset();
        m_sink.reset();
    }
    m_clip.close();
}

void AudioOutput::end()
{
    // Words of the clip before this one may still come in, see `play`.
    if (!m_sink)
        return;
    stop();
    Q_EMIT finished();
}
} // namespace Devices
