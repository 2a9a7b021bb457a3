// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>

#include <QObject>

class QSocketNotifier;

namespace Server {

/// SIGTERM and SIGINT as a Qt signal. The handler itself only writes a byte into a pipe: nothing
/// else is safe at any instant. One at a time.
class Signals : public QObject
{
    Q_OBJECT

public:
    explicit Signals(QObject *parent = nullptr);
    ~Signals() override;

Q_SIGNALS:
    void quitRequested();

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};
} // namespace Server
