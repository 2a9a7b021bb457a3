// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace Domain {

/// A text that typed letters may stand for. 王 for "wangjianguo" takes the first four of them.
struct NameCandidate {
    QString text;
    int letters = 0; ///< how many of the typed letters it takes, from the first

    bool operator==(const NameCandidate &) const = default;
};

/// Turns Latin letters into Chinese characters. Dictionaries come in behind this port.
class NameInput
{
public:
    virtual ~NameInput() = default;

    /// False while the dictionary is being read and when there is none: then names are written
    /// in Latin letters.
    [[nodiscard]] virtual bool isReady() const = 0;
    /// What `letters` (lower case, a to z, v for ü) may stand for, most likely first; only Chinese
    /// characters. Empty when nothing fits or the dictionary is not ready.
    [[nodiscard]] virtual std::vector<NameCandidate> write(const QString &letters) const = 0;
};
} // namespace Domain
