// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/patienttable.h"

#include "domain/identity/birthdate.h"

namespace Store {

using namespace Domain;

template<>
const Mapping<Patient> &mapping<Patient>()
{
    static const auto map = Mapping<Patient>(QStringLiteral("patient"))
                                .column("id", &Patient::id)
                                .column("record_number", &Patient::recordNumber)
                                .column("name", &Patient::name)
                                .column("name_reading", &Patient::nameReading)
                                .column("search_key", &Patient::searchKey)
                                .column("gender", &Patient::gender)
                                .column("birth_date", &Patient::birthDate)
                                .column("birth_precision", &Patient::birthPrecision)
                                .column("phone", &Patient::phone)
                                .column("address", &Patient::address)
                                .column("insurance", &Patient::insurance)
                                .column("companion_name", &Patient::companionName)
                                .column("companion_relation", &Patient::companionRelation)
                                .column("companion_phone", &Patient::companionPhone)
                                .column("needs", &Patient::needs)
                                .column("statutory", &Patient::statutory)
                                .column("prefers_elderly", &Patient::prefersElderly)
                                .column("alias", &Patient::alias)
                                .column("verified", &Patient::verified)
                                .column("note", &Patient::note)
                                .column("created_at", &Patient::createdAt);
    return map;
}

template<>
const Mapping<Identifier> &mapping<Identifier>()
{
    static const auto map = Mapping<Identifier>(QStringLiteral("identifier"))
                                .column("id", &Identifier::id)
                                .column("patient_id", &Identifier::patientId)
                                .column("kind", &Identifier::kind)
                                .column("value", &Identifier::value);
    return map;
}

template<>
const Mapping<Consent> &mapping<Consent>()
{
    static const auto map = Mapping<Consent>(QStringLiteral("consent"))
                                .column("id", &Consent::id)
                                .column("patient_id", &Consent::patientId)
                                .column("kind", &Consent::kind)
                                .column("text_version", &Consent::textVersion)
                                .column("station_id", &Consent::stationId)
                                .column("given_at", &Consent::givenAt);
    return map;
}

Base::Result<std::optional<Patient>> PatientTable::patient(const PatientId &id)
{
    return m_reader.get<Patient>(id);
}

Base::Result<std::optional<Patient>> PatientTable::withIdentifier(
    IdentifierKind kind, const QString &value)
{
    const auto identifier = m_reader.get<Identifier>(identifierId(kind, value));
    if (!identifier)
        return Base::passOn(identifier);
    if (!*identifier)
        return std::optional<Patient> {};
    return m_reader.get<Patient>((*identifier)->patientId);
}

Base::Result<std::vector<Identifier>> PatientTable::identifiersOf(const PatientId &id)
{
    return m_reader.select<Identifier>(
        { .where = QStringLiteral("patient_id = ?"), .values = { id.text() } });
}

Base::Result<std::vector<Patient>> PatientTable::search(const QString &typed, int limit)
{
    QString text = typed.trimmed().toLower();
    const bool chinese = !text.isEmpty() && text.at(0).unicode() > 0x2E7F;
    if (text.isEmpty() || (!chinese && text.size() < 2))
        return std::vector<Patient> {};
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
        .replace(QLatin1Char('%'), QStringLiteral("\\%"))
        .replace(QLatin1Char('_'), QStringLiteral("\\_"));
    const QString part = QLatin1Char('%') + text + QLatin1Char('%');
    const QString tail = QLatin1Char('%') + text;
    return m_reader.select<Patient>(
        { .where = QStringLiteral("name LIKE ? ESCAPE '\\' OR search_key LIKE ? ESCAPE '\\' "
                                  "OR phone LIKE ? ESCAPE '\\' OR record_number LIKE ? ESCAPE '\\' "
                                  "OR birth_date = ? "
                                  "OR id IN (SELECT patient_id FROM identifier "
                                  "WHERE value LIKE ? ESCAPE '\\')"),
            .values = { part, part, tail, tail, normalisedBirthDate(typed), tail },
            .order = QStringLiteral("search_key, id"),
            .limit = limit });
}

Base::Result<std::vector<Patient>> PatientTable::alike(const QString &name, QDate birthDate)
{
    return m_reader.select<Patient>({ .where = QStringLiteral("name = ? AND birth_date = ?"),
        .values = { name, birthDate.toString(Qt::ISODate) },
        .limit = 20 });
}

Base::Result<qint64> PatientTable::count()
{
    return m_reader.count(mapping<Patient>().shape(), {});
}

Base::Result<qint64> PatientTable::highestRecordNumber()
{
    const auto highest = m_reader.select<Patient>(
        { .where = QStringLiteral("length(record_number) = 8 AND ltrim(record_number, '0123456789') = ''"),
            .order = QStringLiteral("record_number DESC"),
            .limit = 1 });
    if (!highest)
        return Base::passOn(highest);
    return highest->empty() ? 0 : highest->front().recordNumber.toLongLong();
}
}
