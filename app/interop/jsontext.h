// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "base/result.h"

namespace Interop {

/// FHIR's own examples stay below 20; a stranger's file must not eat our stack.
constexpr int DeepestJson = 64;
/// One resource or one bundle on one line; the largest Synthea bundle has 12 MB.
constexpr qsizetype LongestLine = 32 * 1024 * 1024;
/// A whole file, unpacked: 100,000 patients as NDJSON have about 300 MB.
constexpr qsizetype LargestFile = 512 * 1024 * 1024;

/// The object that `text` is.
/// Errors: Corrupt `bad-json` (the detail says where), Invalid `json-too-deep`.
[[nodiscard]] Base::Result<QJsonObject> jsonObject(const QByteArray &text);

/// The contents of the file, unpacked when it is gzip (by its first bytes, not its name).
/// Errors: NotFound `no-such-file`, Unavailable `file-not-readable`, Corrupt `bad-gzip`,
/// Invalid `file-too-large` (more than `limit` bytes, packed or unpacked).
[[nodiscard]] Base::Result<QByteArray> fileContents(
    const QString &path, qsizetype limit = LargestFile);
/// What `packed` was before gzip, in one or several members. Errors as `fileContents`.
[[nodiscard]] Base::Result<QByteArray> unpacked(const QByteArray &packed, qsizetype limit);
} // namespace Interop
