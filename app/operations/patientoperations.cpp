// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/patientoperations.h"

#include "base/time.h"
#include "domain/identity/names.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/sealing.h"
#include "store/patienttable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {

Base::Result<void> checked(const Context &context, const Patient &patient)
{
    if (const auto name = checkName(patient.name); !name)
        return Base::passOn(name);
    // A day of grace: the hospital's zone may already be in tomorrow.
    const QDate latest = Base::dayOf(context.at, QTimeZone::utc()).addDays(1);
    if (patient.birthDate.isValid()
        && (patient.birthDate > latest || patient.birthDate < latest.addYears(-150)))
        return Base::fail(ErrorKind::Invalid, "bad-birth-date", patient.id.text());
    return {};
}

Base::Result<void> giveRecordNumber(Context &context, Patient &patient)
{
    if (context.place != Context::Place::Server || !patient.recordNumber.isEmpty())
        return {};
    const auto highest = Store::PatientTable(context.transaction).highestRecordNumber();
    if (!highest)
        return Base::passOn(highest);
    patient.recordNumber = QStringLiteral("%1").arg(*highest + 1, 8, 10, QLatin1Char('0'));
    return {};
}

void keepGood(QString &target, const QString &offered)
{
    if (!offered.isEmpty())
        target = offered;
}

Outcome runRegister(Context &context, const QJsonObject &object)
{
    if (isSealed(object) && context.place == Context::Place::Station)
        return QJsonObject {}; // a kiosk keeps nobody's file
    Arguments arguments(object);
    const PatientDraft draft { arguments.row<Patient>("patient"),
        arguments.rows<Identifier>("identifiers") };
    if (!arguments.ok())
        return arguments.error();
    return writePatient(context, draft, SameNumber::TwoFiles);
}

Outcome runUpdate(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const Patient offered = arguments.row<Patient>("patient");
    if (!arguments.ok())
        return arguments.error();
    if (const auto good = checked(context, offered); !good)
        return Base::passOn(good);
    auto stored = context.transaction.get<Patient>(offered.id);
    if (!stored)
        return Base::passOn(stored);
    Patient patient = *stored ? **stored : offered;
    keepGood(patient.name, offered.name);
    keepGood(patient.nameReading, offered.nameReading);
    keepGood(patient.searchKey, offered.searchKey);
    keepGood(patient.phone, offered.phone);
    keepGood(patient.address, offered.address);
    keepGood(patient.insurance, offered.insurance);
    keepGood(patient.companionName, offered.companionName);
    keepGood(patient.companionRelation, offered.companionRelation);
    keepGood(patient.companionPhone, offered.companionPhone);
    keepGood(patient.note, offered.note);
    patient.needs = offered.needs;
    patient.statutory = offered.statutory;
    patient.prefersElderly = offered.prefersElderly;
    patient.verified = patient.verified || offered.verified;
    if (const auto put = context.transaction.put(patient); !put)
        return Base::passOn(put);
    return QJsonObject {};
}

/// Only told: the audit trail takes whom and who from the operation itself.
Outcome runView(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<PatientId>("patient");
    if (!arguments.ok())
        return arguments.error();
    const auto patient = context.transaction.get<Patient>(id);
    if (!patient)
        return Base::passOn(patient);
    if (!*patient)
        return Base::fail(ErrorKind::NotFound, "no-patient", id.text());
    return QJsonObject{};
}

/// Whether one of the numbers that a kiosk has read stands in the patient's own file. A kiosk keeps
/// nobody's numbers: there it is enough that something was read.
Base::Result<bool> isHerCard(
    const Context &context, const PatientId &patient, const QJsonArray &numbers)
{
    if (numbers.isEmpty() || numbers.size() > MostRead)
        return false;
    if (context.place == Context::Place::Station)
        return true;
    for (const QJsonValue &value : numbers) {
        const QJsonObject one = value.toObject();
        const auto kind = static_cast<IdentifierKind>(one.value(QStringLiteral("kind")).toInt());
        const QString number = one.value(QStringLiteral("number")).toString().left(100);
        const auto stored =
            context.transaction.get<Identifier>(Store::identifierId(kind, number));
        if (!stored)
            return Base::passOn(stored);
        if (*stored && (*stored)->patientId == patient)
            return true;
    }
    return false;
}

Outcome runVerify(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<PatientId>("patient");
    if (!arguments.ok())
        return arguments.error();
    if (context.role == Role::Kiosk) {
        const auto hers =
            isHerCard(context, id, object.value(QStringLiteral("numbers")).toArray());
        if (!hers)
            return Base::passOn(hers);
        if (!*hers)
            return Base::fail(ErrorKind::Invalid, "not-her-card", id.text());
    }
    auto patient = context.transaction.get<Patient>(id);
    if (!patient)
        return Base::passOn(patient);
    if (!*patient && context.role == Role::Kiosk && context.place == Context::Place::Station)
        return QJsonObject{}; // a kiosk keeps nobody's file
    if (!*patient)
        return Base::fail(ErrorKind::NotFound, "no-patient", id.text());
    if ((*patient)->verified)
        return QJsonObject{};
    (*patient)->verified = true;
    if (const auto put = context.transaction.put(**patient); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runConsent(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const Consent consent = arguments.row<Consent>("consent");
    if (!arguments.ok())
        return arguments.error();
    if (const auto written = writeConsent(context, consent); !written)
        return Base::passOn(written);
    return QJsonObject {};
}
}

/// Who has one of these numbers already; nothing when nobody has.
static Base::Result<std::optional<PatientId>> ownerOfAny(
    Context &context, const std::vector<Identifier> &identifiers, const PatientId &except)
{
    for (const Identifier &identifier : identifiers) {
        const auto owner = context.transaction.get<Identifier>(
            Store::identifierId(identifier.kind, identifier.value));
        if (!owner)
            return Base::passOn(owner);
        if (*owner && (*owner)->patientId != except)
            return std::optional((*owner)->patientId);
    }
    return std::optional<PatientId> {};
}

Base::Result<QJsonObject> writePatient(
    Context &context, const PatientDraft &draft, SameNumber sameNumber)
{
    Patient patient = draft.patient;
    if (const auto good = checked(context, patient); !good)
        return Base::passOn(good);
    const auto known = context.transaction.get<Patient>(patient.id);
    if (!known)
        return Base::passOn(known);
    if (*known)
        return QJsonObject {}; // told twice, written once
    QJsonObject answer;
    const auto owner = ownerOfAny(context, draft.identifiers, patient.id);
    if (!owner)
        return Base::passOn(owner);
    if (*owner) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict, "known-identifier", (*owner)->text());
        answer.insert(QStringLiteral("duplicateOf"), (*owner)->text());
        if (sameNumber == SameNumber::OneFile)
            return answer;
    }
    for (Identifier identifier : draft.identifiers) {
        identifier.id = Store::identifierId(identifier.kind, identifier.value);
        identifier.patientId = patient.id;
        const auto taken = context.transaction.get<Identifier>(identifier.id);
        if (!taken)
            return Base::passOn(taken);
        if (*taken)
            continue;
        if (const auto put = context.transaction.put(identifier); !put)
            return Base::passOn(put);
    }
    patient.createdAt = context.at;
    if (const auto numbered = giveRecordNumber(context, patient); !numbered)
        return Base::passOn(numbered);
    if (const auto put = context.transaction.put(patient); !put)
        return Base::passOn(put);
    return answer;
}

Base::Result<void> writeConsent(Context &context, Consent consent)
{
    consent.stationId = context.station;
    consent.givenAt = context.at;
    if (const auto put = context.transaction.put(consent); !put)
        return Base::passOn(put);
    if (consent.kind != ConsentKind::RememberElderlyMode)
        return {};
    auto patient = context.transaction.get<Patient>(consent.patientId);
    if (!patient)
        return Base::passOn(patient);
    if (!*patient || (*patient)->prefersElderly)
        return {};
    (*patient)->prefersElderly = true;
    if (const auto put = context.transaction.put(**patient); !put)
        return Base::passOn(put);
    return {};
}

void addTo(QJsonObject &arguments, const PatientDraft &draft)
{
    arguments.insert(QStringLiteral("patient"), Store::toJson(draft.patient));
    arguments.insert(QStringLiteral("identifiers"), toArray(draft.identifiers));
}

Request registerPatient(const PatientDraft &draft, Base::Instant at)
{
    QJsonObject arguments;
    addTo(arguments, draft);
    return { QStringLiteral("patient.register"), 1, arguments, at };
}

Request updatePatient(const Patient &patient, Base::Instant at)
{
    return { QStringLiteral("patient.update"),
        1,
        { { QStringLiteral("patient"), Store::toJson(patient) } },
        at };
}

Request viewPatient(const PatientId &patient, Base::Instant at)
{
    return {QStringLiteral("patient.view"),
        1,
        {{QStringLiteral("patient"), patient.text()}},
        at};
}

Request revealPatient(const PatientId &patient, Base::Instant at)
{
    return {QStringLiteral("patient.reveal"),
        1,
        {{QStringLiteral("patient"), patient.text()}},
        at};
}

Request verifyPatient(
    const PatientId &patient, Base::Instant at, const std::vector<CheckedIdentifier> &numbers)
{
    QJsonObject arguments{{QStringLiteral("patient"), patient.text()}};
    QJsonArray read;
    for (const CheckedIdentifier &one : numbers)
        read.append(QJsonObject{{QStringLiteral("kind"), static_cast<int>(one.kind)},
            {QStringLiteral("number"), one.number}});
    if (!read.isEmpty())
        arguments.insert(QStringLiteral("numbers"), read);
    return {QStringLiteral("patient.verify"), 1, arguments, at};
}

Request recordConsent(const Consent &consent, Base::Instant at)
{
    return { QStringLiteral("consent.record"),
        1,
        { { QStringLiteral("consent"), Store::toJson(consent) } },
        at };
}

std::vector<Act> patientActs()
{
    const std::vector<Role> people { Role::Kiosk, Role::Reception, Role::Administration };
    return {
        { QStringLiteral("patient.register"), 1, Kind::Fact, people, runRegister },
        { QStringLiteral("patient.update"), 1, Kind::Fact,
            { Role::Reception, Role::Administration }, runUpdate },
        { QStringLiteral("patient.view"), 1, Kind::Fact, { Role::Reception }, runView },
        { QStringLiteral("patient.reveal"), 1, Kind::Fact, { Role::Reception }, runView },
        { QStringLiteral("patient.verify"), 1, Kind::Fact, { Role::Kiosk, Role::Reception },
            runVerify },
        { QStringLiteral("consent.record"), 1, Kind::Fact, { Role::Kiosk, Role::Reception },
            runConsent },
    };
}
}
