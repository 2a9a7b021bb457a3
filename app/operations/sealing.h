// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seal.h"
#include "operations/operation.h"

namespace Operations {

/// The request as a kiosk keeps it: what would tell who somebody is (a new file with its numbers,
/// a complaint's words) stands in a box that only the server opens. What is left is enough to run
/// the act on the kiosk, whose own rows never hold a person. A request without such things comes
/// back as it is. Errors: Invalid `bad-key`.
[[nodiscard]] Base::Result<Request> sealedRequest(
    const Request &request, const QByteArray &publicKey, Base::Random &random);
/// The arguments as they were typed. Those without a box come back as they are.
/// Errors: Corrupt `cannot-open`.
[[nodiscard]] Base::Result<QJsonObject> openedArguments(
    const QJsonObject &arguments, const Base::SealKeys &keys);
/// Whether a part of them is in a box.
[[nodiscard]] bool isSealed(const QJsonObject &arguments);
} // namespace Operations
