// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Base {

/// What a caller can do about a failure; see `Error`.
enum class ErrorKind {
    NotFound, ///< what was named is not there
    Conflict, ///< somebody else was first; read again and decide anew
    Unavailable, ///< not now (server away, disk busy); the same call may work later
    Corrupt, ///< what came back from disk or wire is not what was written
    Invalid, ///< the caller's words are wrong; the same call will fail again
    Forbidden, ///< the caller's role may not do this
};

/// A failure: its kind decides what the caller does, `code` (a short fixed word such as
/// `slot-full`) decides which sentence a person reads, `detail` is English for the log and
/// carries ids only, never a name, birthday or complaint of a patient.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString code;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// The kind's word, as it stands in logs and messages.
[[nodiscard]] QString word(ErrorKind kind);
/// The kind of a word made by `word`; Invalid for an unknown one.
[[nodiscard]] ErrorKind errorKind(const QString &word);
/// "Conflict slot-full: slot 12" for the log.
[[nodiscard]] QString describe(const Error &error);
}
