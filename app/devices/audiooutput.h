// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QBuffer>
#include <QTimer>

#include "devices/soundoutput.h"

QT_BEGIN_NAMESPACE
class QAudioSink;
class QMediaDevices;
QT_END_NAMESPACE

namespace Devices {

/// The system's loudspeaker through Qt Multimedia. As loud as the system is set: nobody at the
/// machine can make it louder, so nothing has to fall back after use (experience 1).
class AudioOutput : public SoundOutput
{
    Q_OBJECT

public:
    explicit AudioOutput(QObject *parent = nullptr);
    ~AudioOutput() override;

    [[nodiscard]] bool isAvailable() const override { return m_available; }

    void play(const QByteArray &pcm) override;
    void stop() override;

    /// How often a machine without sound looks whether the sound server has come.
    static constexpr std::chrono::seconds LookAgain{10};
    /// A device that dies while it plays tells nobody; a clip so much overdue counts as played.
    static constexpr std::chrono::seconds Overdue{2};

private:
    void look();
    void refresh();
    void end();

    std::unique_ptr<QMediaDevices> m_devices; ///< nothing until there is a sound server
    std::unique_ptr<QAudioSink> m_sink;
    QBuffer m_clip;
    QTimer m_looking;
    QTimer m_overdue;
    bool m_available = false;
};
} // namespace Devices
