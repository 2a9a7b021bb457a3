// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deskmessages.h"

#include <QTimer>

#include "base/log.h"
#include "presentation/deskwords.h"

namespace Presentation {

void DeskMessages::tell(DeskTone tone, const QString &sentence)
{
    m_tone = tone;
    m_sentence = sentence;
    m_fresh = true;
    // One act is one turn of the event loop.
    QTimer::singleShot(0, this, [this, turn = ++m_turn] { m_fresh = m_fresh && turn != m_turn; });
    Q_EMIT told(tone, sentence);
}

void DeskMessages::tellError(const Base::Error &error)
{
    qCWarning(logScreen).noquote() << "desk:" << Base::describe(error);
    const bool waits =
        error.kind == Base::ErrorKind::Unavailable || error.kind == Base::ErrorKind::Conflict;
    tell(waits ? DeskTone::Warn : DeskTone::Danger, DeskWords::refusal(error));
}

void DeskMessages::turnAway()
{
    if (!m_fresh)
        clear();
}

void DeskMessages::clear()
{
    if (!m_sentence.isEmpty())
        tell(DeskTone::Plain, {});
}
} // namespace Presentation
