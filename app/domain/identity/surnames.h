// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include <QMultiMap>
#include <QString>
#include <QStringList>

#include "domain/identity/nameinput.h"

namespace Domain {

/// Surnames of two characters, in no order.
[[nodiscard]] std::span<const char16_t *const> compoundSurnames();

/// The surnames of China by how they are typed. Making it reads every surname aloud (some tens of
/// milliseconds): made once.
class Surnames
{
public:
    Surnames();

    /// Surnames whose whole reading begins `letters` (lower case), the longest reading first, then
    /// the most common surname: "ouyanglan" gives 欧阳 (6 letters), 欧, 区 (2 letters).
    [[nodiscard]] std::vector<NameCandidate> begun(const QString &letters) const;
    /// Surnames whose reading goes on after `letters`, the most common first; at most `most`.
    /// "zh" gives 张, 赵, 周 …, each for both letters.
    [[nodiscard]] QStringList completing(const QString &letters, int most) const;

private:
    struct Entry {
        QString surname;
        int rank = 0; ///< 0 for the most common
    };

    QMultiMap<QString, Entry> m_byReading;
};
} // namespace Domain
