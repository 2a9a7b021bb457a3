// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

#include "base/result.h"

namespace Server {

/// What the server shows who it is with: the certificates in PEM (its own first, then those between
/// it and the authority's) and the private key of the first. At least TLS 1.2.
/// Errors: Invalid `no-certificate`, `no-key` (detail: the file) when a file cannot be read or has
/// none in it; `other-key` when the key does not belong to the certificate.
[[nodiscard]] Base::Result<QSslConfiguration> tlsIdentity(
    const QString &certificateFile, const QString &keyFile);
} // namespace Server
