// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "domain/identity/cardport.h"

namespace Devices {

/// A card as a JSON file, for machines without a reader and for tests:
/// `{"kind": "resident-id", "number": "110101194803071239", "name": "王建国", "gender": "male",
///   "birthDate": "1948-03-07", "address": "…", "insurance": "urban-employee",
///   "validUntil": "2031-05-01", "residentId": "…"}`.
/// Kinds: resident-id, hong-kong-id, taiwan-id, passport, hospital-card, insurance-card,
/// residence-permit, hong-kong-macao-permit, taiwan-permit. Only kind and number must be there;
/// `residentId` is the second number of an insurance card.
/// Errors: Corrupt `card-unreadable`.
[[nodiscard]] Base::Result<Domain::Card> readCardFile(const QByteArray &json);

/// The file for `card`, which has a number; read again it gives the same card, but for numbers that
/// are neither the first nor a resident number, and birth dates without a day.
[[nodiscard]] QByteArray toCardFile(const Domain::Card &card);

/// Longest card file that is read: far more than any card holds.
constexpr qint64 LargestCardFile = 16 * 1024;
} // namespace Devices
