// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "base/error.h"
#include "presentation/desktone.h"

namespace Presentation {

/// What the desk is told in one sentence: what happened, or what is the matter and what to do.
/// Never a dialogue: the window shows the latest one until it is taken away or replaced.
class DeskMessages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void tell(DeskTone tone, const QString &sentence);
    /// The sentence for `error`; logs the error once.
    void tellError(const Base::Error &error);
    void clear();
    /// The desk turns to another view or person: what an earlier act told goes, for it would be
    /// read as being about what is shown now. What this very act has told stays.
    void turnAway();

    [[nodiscard]] const QString &sentence() const { return m_sentence; }

    [[nodiscard]] DeskTone tone() const { return m_tone; }

Q_SIGNALS:
    /// An empty sentence: nothing to say any more.
    void told(Presentation::DeskTone tone, const QString &sentence);

private:
    DeskTone m_tone = DeskTone::Plain;
    QString m_sentence;
    quint64 m_turn = 0; ///< turns of the event loop in which something was told
    bool m_fresh = false;
};
} // namespace Presentation
