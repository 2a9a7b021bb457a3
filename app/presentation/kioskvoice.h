// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "base/localtext.h"

namespace Domain {
class Voice;
}

namespace Presentation {

class KioskFlow;
struct KioskSession;

/// What the kiosk says aloud, and when: the screen's question and what to do, in the screen's
/// language. Any action ends it; what is private never leaves the loudspeaker (experience 1).
class KioskVoice : public QObject
{
    Q_OBJECT

public:
    enum class Level {
        Off,        ///< not even when asked
        Prompts,    ///< each screen in elderly mode, and again when asked
        Everything, ///< each screen in every mode
    };

    explicit KioskVoice(KioskFlow &flow, QObject *parent = nullptr);

    /// `voice` outlives this. Until then nothing is said.
    void use(Domain::Voice *voice);
    void setLevel(Level level);

    /// Empty while the visitor can be read to; otherwise why not, in as few words as a button
    /// holds.
    [[nodiscard]] QString unavailableReason() const;

    /// A screen came, or its language or letters changed. What was said about the last one ends.
    void showScreen(const QString &words);
    /// The visitor wants to hear it again.
    void repeat(const QString &words);
    /// The visitor did something.
    void interrupt();

    /// `words` without the sentences that tell who stands there: a masked or whole name, a number
    /// of a document or a telephone.
    [[nodiscard]] static QString publicWords(const QString &words, const KioskSession &session);

Q_SIGNALS:
    void availableChanged();

private:
    void say(const QString &words);

    KioskFlow &m_flow;
    Domain::Voice *m_voice = nullptr;
    Level m_level = Level::Prompts;
};
} // namespace Presentation
