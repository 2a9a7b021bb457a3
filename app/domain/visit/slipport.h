// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "base/result.h"

namespace Domain {

/// What stands on a slip, already in words and in the person's language. Holds no full name and
/// no identity number; `code` is the visit's token.
struct Slip {
    enum class Letters { Normal, Large };

    Letters letters = Letters::Normal;
    QString hospital;
    QString number; ///< "A023"
    QString maskedName;
    QString place;              ///< "心血管内科，李慧，3 楼 302 诊室"
    QString wait;               ///< "大约等 20–35 分钟，前面 6 人"
    QString reason;             ///< why this place in the queue; may be empty
    QString issued;             ///< day and time
    std::vector<QString> steps; ///< the way, in order; may be empty
    std::vector<QString> bring; ///< may be empty
    QString code;               ///< for the QR code; ASCII
    QString codeHint;           ///< what scanning it gives
    QString note;               ///< "第 2 张" on a copy; may be empty

    bool operator==(const Slip &) const = default;
};

/// What prints a slip. Returns when the slip is handed over, or with why not: the number stays
/// valid without paper (edge 102).
class SlipPrinter
{
public:
    virtual ~SlipPrinter() = default;
    /// Errors: Unavailable `no-printer`, `printer-io`.
    [[nodiscard]] virtual Base::Result<void> print(const Slip &slip) = 0;
};
} // namespace Domain
