// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/fhirpatient.h"

#include <algorithm>
#include <array>

#include <QCryptographicHash>
#include <QJsonDocument>

#include "domain/identity/identifiers.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "domain/identity/pinyin.h"
#include "interop/fhirvalue.h"

namespace Interop {

using namespace Domain;

namespace {
constexpr QLatin1String IdentifierTypes("http://terminology.hl7.org/CodeSystem/v2-0203");
constexpr QStringView NameRepresentation = u"http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";
/// FHIR allows 64; other systems' longer ones are shortened into a hash of themselves.
constexpr int LongestId = 64;
constexpr int LongestIdentifierValue = 200;

/// Identifier kinds that say by FHIR's type (v2-0203) or our own system what they are.
struct KnownIdentifier {
    const char *type;   ///< may be empty
    const char *system; ///< after `FhirBase`
    IdentifierKind kind;
};

constexpr std::array<KnownIdentifier, 9> KnownIdentifiers{{
    {"NNCHN", "identifier/resident-id", IdentifierKind::ResidentId},
    {"NNHKG", "identifier/hong-kong-id", IdentifierKind::HongKongId},
    {"NNTWN", "identifier/taiwan-id", IdentifierKind::TaiwanId},
    {"PPN", "identifier/passport", IdentifierKind::Passport},
    {"", "identifier/hospital-card", IdentifierKind::HospitalCard},
    {"SB", "identifier/insurance-card", IdentifierKind::InsuranceCard},
    {"PRC", "identifier/residence-permit", IdentifierKind::ResidencePermit},
    {"", "identifier/hong-kong-macao-permit", IdentifierKind::HongKongMacaoPermit},
    {"", "identifier/taiwan-permit", IdentifierKind::TaiwanPermit},
}};

IdentifierKind kindOf(const QString &type, const QString &system)
{
    for (const KnownIdentifier &known : KnownIdentifiers) {
        if (system == ourUrl(known.system)
            || (!type.isEmpty() && type == QLatin1String(known.type)))
            return known.kind;
    }
    return IdentifierKind::Imported;
}

Gender genderOf(const QString &word)
{
    if (word == u"male")
        return Gender::Male;
    if (word == u"female")
        return Gender::Female;
    return word == u"other" ? Gender::Other : Gender::Unknown;
}

bool isSpelling(const QJsonObject &name)
{
    return extensionValue(name, NameRepresentation).toString() == u"SYL";
}

QString joined(const QJsonValue &list)
{
    QStringList words;
    for (const QJsonValue &word : list.toArray())
        words += textOf(word);
    return words.join(QLatin1Char(' ')).simplified();
}

/// `text` as written, else its parts in the order of the script: 王小明, John Smith. Not cut here:
/// a name that is too long must be refused, not shortened.
QString writtenName(const QJsonObject &name)
{
    const QString text = name[u"text"].toString();
    if (!text.trimmed().isEmpty())
        return text;
    const QString family = name[u"family"].toString().trimmed();
    const QString given = joined(name[u"given"]);
    const bool chinese = !family.isEmpty() && family[0].script() == QChar::Script_Han;
    if (chinese)
        return family + QString(given).remove(QLatin1Char(' '));
    return (given + QLatin1Char(' ') + family).trimmed();
}

/// The name to call a person by: official before usual before whatever comes first; never an old
/// or maiden one while there is another.
QJsonObject bestName(const QJsonArray &names)
{
    for (const QLatin1String use : {QLatin1String("official"), QLatin1String("usual")}) {
        for (const QJsonValue &name : names) {
            if (name[u"use"].toString() == use && !isSpelling(name.toObject()))
                return name.toObject();
        }
    }
    for (const QJsonValue &name : names) {
        const QString use = name[u"use"].toString();
        if (use != u"old" && use != u"maiden" && !isSpelling(name.toObject()))
            return name.toObject();
    }
    return names.isEmpty() ? QJsonObject{} : names.first().toObject();
}

QString firstPhone(const QJsonValue &telecoms)
{
    for (const QJsonValue &telecom : listOf(telecoms)) {
        const QString system = telecom[u"system"].toString();
        if (system == u"phone" || system == u"sms")
            return textOf(telecom[u"value"]);
    }
    return {};
}

QString addressOf(const QJsonValue &addresses)
{
    const QJsonValue address = listOf(addresses).first();
    const QString text = textOf(address[u"text"]);
    if (!text.isEmpty())
        return text;
    QStringList parts{joined(address[u"line"])};
    for (const char16_t *part : {u"district", u"city", u"state", u"postalCode", u"country"})
        parts += textOf(address[QStringView(part)]);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

std::vector<ImportProblem> &operator<<(std::vector<ImportProblem> &problems, Base::Error error)
{
    problems.push_back({0, {}, Outcome::Incomplete, std::move(error)});
    return problems;
}

/// A number as we keep it. A Chinese number with a wrong check digit is left out (edge 2); a
/// foreign one that our rules don't know is kept as it came, beside its system's name.
std::optional<Identifier> readIdentifier(
    const QJsonValue &value, QDate today, std::vector<ImportProblem> &problems)
{
    const QString number = value[u"value"].toString().trimmed();
    const QString system = textOf(value[u"system"]);
    if (number.isEmpty() || value[u"use"].toString() == u"old")
        return std::nullopt;
    if (number.size() > LongestIdentifierValue) {
        problems << Base::Error{Base::ErrorKind::Invalid,
            QStringLiteral("too-long"),
            QStringLiteral("identifier of %1 characters").arg(number.size())};
        return std::nullopt;
    }
    Identifier identifier;
    identifier.kind = kindOf(codeOf(value[u"type"], IdentifierTypes), system);
    if (identifier.kind != IdentifierKind::Imported) {
        const auto checked = checkIdentifier(identifier.kind, number, today);
        if (checked) {
            identifier.value = checked->number;
            return identifier;
        }
        if (identifier.kind != IdentifierKind::Passport) {
            problems << checked.error();
            return std::nullopt;
        }
        identifier.kind = IdentifierKind::Imported;
    }
    identifier.value = system.isEmpty() ? number : system + QLatin1Char('|') + number;
    return identifier;
}

std::vector<Identifier> readIdentifiers(const QJsonObject &resource,
    const PatientId &patient,
    QDate today,
    std::vector<ImportProblem> &problems)
{
    std::vector<Identifier> result;
    const QJsonArray list = listOf(resource[u"identifier"]);
    for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), MostIdentifiers); ++i) {
        auto identifier = readIdentifier(list[i], today, problems);
        if (!identifier)
            continue;
        identifier->patientId = patient;
        identifier->id = identifierId(identifier->kind, identifier->value);
        const bool known = std::any_of(result.begin(), result.end(), [&](const Identifier &other) {
            return other.id == identifier->id;
        });
        if (!known)
            result.push_back(*identifier);
    }
    return result;
}

QString idOf(const QJsonObject &resource, const QString &fallbackId)
{
    const QString own = resource[u"id"].toString();
    const QString id = own.isEmpty() ? fallbackId : own;
    if (!id.isEmpty() && id.size() <= LongestId)
        return id;
    const QByteArray whole =
        id.isEmpty() ? QJsonDocument(resource).toJson(QJsonDocument::Compact) : id.toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().left(32));
}

void readContact(const QJsonObject &resource, Patient &patient)
{
    const QJsonValue contact = listOf(resource[u"contact"]).first();
    if (const auto name = checkName(writtenName(contact[u"name"].toObject())))
        patient.companionName = *name;
    const QJsonValue relation = listOf(contact[u"relationship"]).first();
    patient.companionRelation = textOf(relation[u"text"]);
    if (const auto phone = checkPhone(firstPhone(contact[u"telecom"])))
        patient.companionPhone = *phone;
}
} // namespace

Base::Result<ImportedPatient> readPatient(const QJsonObject &resource,
    const QString &fallbackId,
    QDate today,
    std::vector<ImportProblem> &problems)
{
    if (resource[u"resourceType"].toString() != u"Patient") {
        return Base::fail(
            Base::ErrorKind::Invalid, "not-a-patient", QStringLiteral("another type of resource"));
    }
    const QJsonArray names = listOf(resource[u"name"]);
    const auto name = checkName(writtenName(bestName(names)));
    if (!name)
        return Base::passOn(name);

    ImportedPatient imported;
    Patient &patient = imported.patient;
    patient.id = PatientId(idOf(resource, fallbackId));
    patient.name = *name;
    for (const QJsonValue &other : names) {
        if (isSpelling(other.toObject()))
            patient.nameReading = textOf(writtenName(other.toObject()));
    }
    patient.searchKey = searchKey(patient.name, patient.nameReading);
    patient.gender = genderOf(resource[u"gender"].toString());
    const QString birthText = resource[u"birthDate"].toString();
    if (!birthText.isEmpty()) {
        const auto birth = readBirthDate(birthText, today);
        if (!birth)
            return Base::passOn(birth);
        patient.birthDate = birth->date;
        patient.birthPrecision = birth->precision;
    }
    const QString phoneText = firstPhone(resource[u"telecom"]);
    const auto phone = checkPhone(phoneText);
    if (phone)
        patient.phone = *phone;
    else if (!phoneText.isEmpty())
        problems << Base::Error{
            Base::ErrorKind::Invalid, QStringLiteral("bad-phone"), phone.error().detail};
    patient.address = addressOf(resource[u"address"]);
    readContact(resource, patient);
    imported.identifiers = readIdentifiers(resource, patient.id, today, problems);
    return imported;
}
} // namespace Interop
