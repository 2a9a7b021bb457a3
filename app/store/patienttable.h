// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity/identifiers.h"
#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// People's files and the numbers they are known by.
class PatientTable
{
public:
    explicit PatientTable(Reader &reader)
        : m_reader(reader)
    {
    }

    [[nodiscard]] Base::Result<std::optional<Domain::Patient>> patient(
        const Domain::PatientId &id);
    /// Whose number this is; nothing when nobody has it. `value` normalised.
    [[nodiscard]] Base::Result<std::optional<Domain::Patient>> withIdentifier(
        Domain::IdentifierKind kind, const QString &value);
    [[nodiscard]] Base::Result<std::vector<Domain::Identifier>> identifiersOf(
        const Domain::PatientId &id);
    /// Who fits what was typed at the desk, best known first, at most `limit`: part of a name, of
    /// its pinyin or initials, the tail of a phone, of an identity number or the record number, or
    /// the day of birth as `Domain::normalisedBirthDate` understands it.
    /// Empty for fewer than two characters that are not Chinese.
    [[nodiscard]] Base::Result<std::vector<Domain::Patient>> search(
        const QString &typed, int limit);
    /// Same name and birth date as somebody about to be registered (edge 5).
    [[nodiscard]] Base::Result<std::vector<Domain::Patient>> alike(
        const QString &name, QDate birthDate);
    [[nodiscard]] Base::Result<qint64> count();
    /// The highest record number of ours (eight digits) given so far, 0 before the first.
    [[nodiscard]] Base::Result<qint64> highestRecordNumber();

private:
    Reader &m_reader;
};

using Domain::identifierId;
}
