// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tour::People {

// Invented people; the county code 0000 belongs to nobody. Each has a card for the reader.

/// In the hospital's files before the tour begins.
inline const char *const knownFile = R"({"resourceType": "Patient", "id": "tour-returning",
 "identifier": [{"system": "https://daoyi.example/fhir/identifier/resident-id",
                 "value": "110000197405121175"}],
 "name": [{"text": "王建明", "family": "王", "given": ["建明"]}],
 "telecom": [{"system": "phone", "value": "13800135678"}],
 "gender": "male", "birthDate": "1974-05-12"})";
inline const char *const known = R"({"kind": "resident-id", "number": "110000197405121175",
 "name": "王建明", "gender": "male", "birthDate": "1974-05-12"})";
inline const QString knownName = QStringLiteral("王建明");

/// Registers while the server is dead.
inline const char *const offline = R"({"kind": "resident-id", "number": "110000198811220456",
 "name": "周闻笙", "gender": "male", "birthDate": "1988-11-22", "address": "青禾市"})";
inline const QString offlineName = QStringLiteral("周闻笙");

inline const char *const elder = R"({"kind": "resident-id", "number": "11000019480306212X",
 "name": "陈桂芳", "gender": "female", "birthDate": "1948-03-06", "address": "青禾市"})";
inline const char *const english = R"({"kind": "resident-id", "number": "110000197911305110",
 "name": "何远山", "gender": "male", "birthDate": "1979-11-30", "address": "青禾市"})";
inline const char *const lying = R"({"kind": "resident-id", "number": "110000198504196329",
 "name": "杜若溪", "gender": "female", "birthDate": "1985-04-19", "address": "青禾市"})";

// Those who work here, by their accounts.
inline const QString receptionist = QStringLiteral("zhou.min");
inline const QString receptionistName = QStringLiteral("周敏");
inline const QString supervisor = QStringLiteral("chen.jing");
inline const QString supervisorName = QStringLiteral("陈静");

/// Has left the card at home and types its number.
inline const QString typedNumber = QStringLiteral("110000199208173426");
inline const QString mistypedNumber = QStringLiteral("110000199208173425");
inline const QString typedName = QStringLiteral("LIN YINUO");
inline const QString typedPhone = QStringLiteral("13900137426");
} // namespace Tour::People
