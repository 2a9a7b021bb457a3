// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Domain {

/// What kind of number identifies a person. Stored in `identifier.kind`; never renumber.
enum class IdentifierKind {
    ResidentId = 1, ///< 居民身份证, and 港澳台居民居住证 (area codes 81, 82, 83): GB 11643
    HongKongId = 2,          ///< 香港身份证
    TaiwanId = 3,            ///< 台湾身份证 and 居留证
    Passport = 4,            ///< any country's
    HospitalCard = 5,        ///< this hospital's own card: eight digits and a check digit
    InsuranceCard = 6,       ///< 医保卡, 社会保障卡
    ResidencePermit = 7,     ///< 外国人永久居留身份证
    HongKongMacaoPermit = 8, ///< 港澳居民来往内地通行证
    Imported = 9,            ///< a number from another system, kept as it came
    TaiwanPermit = 10,       ///< 台湾居民来往大陆通行证
};
} // namespace Domain
