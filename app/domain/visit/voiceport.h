// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "base/localtext.h"

namespace Domain {

/// Something said aloud in a hall full of strangers. Whoever makes one keeps names, numbers of
/// identity and what was typed out of it.
struct Utterance {
    enum class Chime { No, Yes };

    QString text;
    Base::Language language = Base::Language::Chinese;
    Chime chime = Chime::No; ///< a bell before each time; it sounds even when speech fails
    int times = 1;           ///< how often it is said, one after another

    bool operator==(const Utterance &) const = default;
};

/// The loudspeaker. Utterances wait for each other and are never cut off by the next one (edge
/// 106). Nothing here blocks or fails: without a sound device they are dropped.
class Voice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether anything can be heard at all.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// Said when everything before it has been said.
    virtual void say(const Utterance &utterance) = 0;
    /// Ends what is being said and forgets what waits.
    virtual void silence() = 0;

Q_SIGNALS:
    void availableChanged();
};
} // namespace Domain
