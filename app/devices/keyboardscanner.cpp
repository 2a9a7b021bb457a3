// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/keyboardscanner.h"

#include <QKeyEvent>
#include <QWindow>

namespace Devices {

KeyboardScanner::KeyboardScanner(const Base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

bool KeyboardScanner::eventFilter(QObject *watched, QEvent *event)
{
    // Each key comes by once for the window and once for the widget; the window's is the one that
    // the keyboard sent.
    if (event->type() != QEvent::KeyPress || !qobject_cast<QWindow *>(watched))
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto now = m_clock.steady();
    const bool fast = now - m_last <= Pause;
    m_last = now;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const QString code = m_code;
        m_code.clear();
        if (!fast || code.size() < ShortestCode)
            return false;
        Q_EMIT scanned(code);
        return true;
    }
    const QString text = key->text();
    if (text.isEmpty() || !text.at(0).isPrint())
        return false; // shift and the like
    if (!fast || m_code.size() >= LongestCode)
        m_code.clear();
    m_code += text;
    return false;
}
} // namespace Devices
