// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/questions.h"

#include "domain/booking/noshow.h"
#include "domain/identity/birthdate.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "store/directorytable.h"
#include "store/noshowtable.h"
#include "store/patienttable.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "store/visittable.h"
#include "store/waitlisttable.h"

namespace Server {

using namespace Domain;
using Operations::Outcome;

namespace {
using Operations::toArray;

/// What a public machine may show of a person: enough to say "yes, that is me".
Patient masked(Patient patient)
{
    patient.name = maskedName(patient.name);
    patient.phone = maskedPhone(patient.phone);
    for (QString *field : { &patient.nameReading, &patient.searchKey, &patient.address,
             &patient.companionName, &patient.companionPhone, &patient.note })
        field->clear();
    return patient;
}

Base::Result<QDate> today(Store::Reader &reader, Base::Instant now)
{
    const auto site = Store::DirectoryTable(reader).site();
    if (!site)
        return Base::passOn(site);
    const QTimeZone zone(*site ? (*site)->zone.toLatin1() : QByteArrayLiteral("UTC"));
    return Base::dayOf(now, zone);
}

Base::Result<void> addVisit(Store::Reader &reader, const Visit &visit, QJsonObject &answer)
{
    const auto steps = Store::VisitTable(reader).steps(visit.id);
    const auto tickets = Store::TicketTable(reader).ofVisit(visit.id);
    if (!steps)
        return Base::passOn(steps);
    if (!tickets)
        return Base::passOn(tickets);
    const auto append = [&answer](const char *name, const QJsonArray &more) {
        QJsonArray all = answer.value(QLatin1String(name)).toArray();
        for (const QJsonValue &value : more)
            all.append(value);
        answer.insert(QLatin1String(name), all);
    };
    append("visits", toArray(std::vector<Visit> { visit }));
    append("steps", toArray(*steps));
    append("tickets", toArray(*tickets));
    return {};
}

QJsonObject emptyAnswer(int matches)
{
    return { { QStringLiteral("matches"), matches }, { QStringLiteral("appointments"), QJsonArray() },
        { QStringLiteral("visits"), QJsonArray() }, { QStringLiteral("steps"), QJsonArray() },
        { QStringLiteral("tickets"), QJsonArray() } };
}

/// The last day on which a machine does not book for this person; nothing: it does.
Base::Result<std::optional<QDate>> blockedDay(
    Store::Reader &reader, const PatientId &patient, QDate day)
{
    const auto policy = Operations::bookingPolicy(reader);
    if (!policy)
        return Base::passOn(policy);
    const auto ledger = Store::NoShowTable(reader).of(patient);
    if (!ledger)
        return Base::passOn(ledger);
    return blockedUntil(*ledger, policy->noShow, day);
}

Outcome personByIdentifier(
    Store::Reader &reader, const Viewer &viewer, const QJsonObject &object, Base::Instant now)
{
    Operations::Arguments arguments(object);
    const auto kind = static_cast<IdentifierKind>(arguments.number("kind", 1, 20));
    const QString value = arguments.text("value");
    if (!arguments.ok())
        return arguments.error();
    const auto patient = Store::PatientTable(reader).withIdentifier(kind, value);
    if (!patient)
        return Base::passOn(patient);
    if (!*patient)
        return emptyAnswer(0);
    const auto day = today(reader, now);
    if (!day)
        return Base::passOn(day);
    QJsonObject answer = emptyAnswer(1);
    const bool open = viewer.role != Operations::Role::Kiosk;
    answer.insert(
        QStringLiteral("patient"), Store::toJson(open ? **patient : masked(**patient)));
    const auto appointments = Store::SlotTable(reader).appointmentsOf((*patient)->id, *day);
    if (!appointments)
        return Base::passOn(appointments);
    answer.insert(QStringLiteral("appointments"), toArray(*appointments));
    const auto waiting = Store::WaitlistTable(reader).openOf((*patient)->id);
    if (!waiting)
        return Base::passOn(waiting);
    answer.insert(QStringLiteral("waiting"), toArray(*waiting));
    const auto blocked = blockedDay(reader, (*patient)->id, *day);
    if (!blocked)
        return Base::passOn(blocked);
    if (*blocked)
        answer.insert(QStringLiteral("blockedUntil"), (*blocked)->toString(Qt::ISODate));
    const auto visits = Store::VisitTable(reader).of((*patient)->id, *day);
    if (!visits)
        return Base::passOn(visits);
    for (const Visit &visit : *visits) {
        if (const auto added = addVisit(reader, visit, answer); !added)
            return Base::passOn(added);
    }
    return answer;
}

Outcome visitByToken(Store::Reader &reader, const QJsonObject &object)
{
    Operations::Arguments arguments(object);
    const QString token = arguments.text("token");
    if (!arguments.ok() || token.isEmpty())
        return Base::fail(Base::ErrorKind::Invalid, "bad-arguments", QStringLiteral("token"));
    const auto visit = Store::VisitTable(reader).withToken(token);
    if (!visit)
        return Base::passOn(visit);
    if (!*visit)
        return Base::fail(Base::ErrorKind::NotFound, "no-visit", {});
    QJsonObject answer = emptyAnswer(0);
    Visit anonymous = **visit;
    anonymous.patientId = {};
    if (const auto added = addVisit(reader, anonymous, answer); !added)
        return Base::passOn(added);
    return answer;
}
}

Outcome answer(Store::Database &database, const Viewer &viewer, const QString &question,
    const QJsonObject &arguments, Base::Instant now)
{
    if (viewer.role == Operations::Role::Board)
        return Base::fail(Base::ErrorKind::Forbidden, "not-your-role", question);
    Store::Reader reader(database);
    if (question == QLatin1String("person.byIdentifier"))
        return personByIdentifier(reader, viewer, arguments, now);
    if (question == QLatin1String("visit.byToken"))
        return visitByToken(reader, arguments);
    return Base::fail(Base::ErrorKind::Invalid, "unknown-question", question.left(40));
}
}
