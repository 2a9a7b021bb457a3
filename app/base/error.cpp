// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <array>
#include <utility>

namespace Base {

namespace {
constexpr std::array<std::pair<ErrorKind, const char *>, 6> Words { {
    { ErrorKind::NotFound, "NotFound" },
    { ErrorKind::Conflict, "Conflict" },
    { ErrorKind::Unavailable, "Unavailable" },
    { ErrorKind::Corrupt, "Corrupt" },
    { ErrorKind::Invalid, "Invalid" },
    { ErrorKind::Forbidden, "Forbidden" },
} };
}

QString word(ErrorKind kind)
{
    for (const auto &[candidate, text] : Words) {
        if (candidate == kind)
            return QString::fromLatin1(text);
    }
    return QStringLiteral("Invalid");
}

ErrorKind errorKind(const QString &word)
{
    for (const auto &[candidate, text] : Words) {
        if (word == QLatin1String(text))
            return candidate;
    }
    return ErrorKind::Invalid;
}

QString describe(const Error &error)
{
    return word(error.kind) + QLatin1Char(' ') + error.code + QStringLiteral(": ") + error.detail;
}
}
