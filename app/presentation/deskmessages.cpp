// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deskmessages.h"

#include "base/log.h"
#include "presentation/deskwords.h"

namespace Presentation {

void DeskMessages::tell(DeskTone tone, const QString &sentence)
{
    m_tone = tone;
    m_sentence = sentence;
    Q_EMIT told(tone, sentence);
}

void DeskMessages::tellError(const Base::Error &error)
{
    qCWarning(logScreen).noquote() << "desk:" << Base::describe(error);
    const bool waits =
        error.kind == Base::ErrorKind::Unavailable || error.kind == Base::ErrorKind::Conflict;
    tell(waits ? DeskTone::Warn : DeskTone::Danger, DeskWords::refusal(error));
}

void DeskMessages::clear()
{
    if (!m_sentence.isEmpty())
        tell(DeskTone::Plain, {});
}
} // namespace Presentation
