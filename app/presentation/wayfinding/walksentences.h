// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include "base/localtext.h"
#include "domain/wayfinding/directions.h"

namespace Presentation {

/// A sentence of a walk with the icon that goes with it.
struct WalkStep {
    QString text;
    QString icon; ///< name in resources/icons

    bool operator==(const WalkStep &) const = default;
};

/// Says a walk step by step, the lift named where the floor changes (edge 130).
class WalkSentences
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::WalkSentences)

public:
    /// `map` gives the names of the floors; it must outlive this.
    WalkSentences(const Domain::BuildingMap &map, Base::Language language);

    /// One sentence per stretch: "往前走 40 米，右手边是 3 号电梯", "坐 3 号电梯到 3 楼", …
    [[nodiscard]] std::vector<WalkStep> full(const Domain::Walk &walk) const;
    /// The same in as few words as possible, turns left out: for elderly people.
    [[nodiscard]] std::vector<WalkStep> brief(const Domain::Walk &walk) const;
    /// "3 楼".
    [[nodiscard]] QString floorName(int level) const;

private:
    [[nodiscard]] QString change(const Domain::Direction &direction) const;
    [[nodiscard]] QString endOfStretch(const Domain::Direction &direction) const;

    const Domain::BuildingMap &m_map;
    Base::Language m_language;
};
} // namespace Presentation
