// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/signals.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

#include "base/log.h"

namespace Server {

namespace {
// A handler has no `this`: the one place where only a global can help.
volatile std::sig_atomic_t writingEnd = -1;

void onSignal(int)
{
    const char byte = 'q';
    if (writingEnd >= 0 && ::write(writingEnd, &byte, 1) < 0)
        return; // the pipe is full: it has been told already
}
} // namespace

Signals::Signals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        qCWarning(logServer, "no pipe for signals: SIGTERM ends the program at once");
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(m_pipe[0], bytes, sizeof bytes) > 0) { }
        Q_EMIT quitRequested();
    });
    writingEnd = m_pipe[1];
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

Signals::~Signals()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    writingEnd = -1;
    m_notifier.reset();
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}
} // namespace Server
