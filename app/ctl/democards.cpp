// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/democards.h"

#include <optional>
#include <utility>
#include <vector>

#include <QDir>
#include <QSaveFile>

#include "devices/cardfile.h"
#include "store/patienttable.h"
#include "store/slottable.h"

namespace Ctl {

namespace {

constexpr size_t OfEach = 2;

/// Nothing for people without a resident card.
std::optional<Domain::Card> residentCard(
    const Domain::Patient &patient, const std::vector<Domain::Identifier> &identifiers)
{
    for (const Domain::Identifier &identifier : identifiers) {
        if (identifier.kind != Domain::IdentifierKind::ResidentId)
            continue;
        return Domain::Card{{{identifier.kind, identifier.value}},
            patient.name,
            patient.gender,
            {patient.birthDate, patient.birthPrecision},
            patient.address,
            patient.insurance,
            {}};
    }
    return std::nullopt;
}

using Cards = std::vector<std::pair<QString, Domain::Card>>;

void add(Cards &cards, const QString &kind, size_t number, const Domain::Card &card)
{
    cards.emplace_back(QStringLiteral("%1-%2.card").arg(kind).arg(number), card);
}

/// Whoever still has a booking to come today, earliest first.
Base::Result<Cards> ofBooked(Store::Reader &reader, const DemoWish &wish, QDate today)
{
    const auto appointments = Store::SlotTable(reader).appointmentsOn(today);
    if (!appointments)
        return Base::passOn(appointments);
    Store::PatientTable patients(reader);
    Cards cards;
    for (const Domain::Appointment &appointment : *appointments) {
        if (cards.size() == OfEach)
            break;
        if (appointment.status != Domain::AppointmentStatus::Booked
            || appointment.startsAt <= wish.now)
            continue;
        const auto patient = patients.patient(appointment.patientId);
        const auto identifiers = patients.identifiersOf(appointment.patientId);
        if (!patient)
            return Base::passOn(patient);
        if (!identifiers)
            return Base::passOn(identifiers);
        if (!*patient)
            continue;
        if (const auto card = residentCard(**patient, *identifiers))
            add(cards, QStringLiteral("booked"), cards.size() + 1, *card);
    }
    return cards;
}

/// The demonstration's first people without a booking from today on, and the next people of the
/// same seed, who have never been here.
Base::Result<Cards> ofOthers(Store::Reader &reader, const DemoWish &wish, QDate today)
{
    constexpr int spare = 20; // some of the next people have a passport instead
    const auto people = Interop::makePatients(wish.people + spare, wish.seed, today);
    Store::PatientTable patients(reader);
    Cards known;
    Cards fresh;
    for (const Interop::ImportedPatient &person : people) {
        const auto card = residentCard(person.patient, person.identifiers);
        if (!card)
            continue;
        const auto file =
            patients.withIdentifier(card->numbers.front().kind, card->numbers.front().number);
        if (!file)
            return Base::passOn(file);
        if (!*file && fresh.size() < OfEach)
            add(fresh, QStringLiteral("new"), fresh.size() + 1, *card);
        if (!*file || known.size() == OfEach)
            continue;
        const auto bookings = Store::SlotTable(reader).appointmentsOf((*file)->id, today);
        if (!bookings)
            return Base::passOn(bookings);
        if (bookings->empty())
            add(known, QStringLiteral("known"), known.size() + 1, *card);
    }
    known.insert(known.end(), fresh.begin(), fresh.end());
    return known;
}
} // namespace

Base::Result<QStringList> writeDemoCards(
    Store::Reader &reader, const DemoWish &wish, QDate today, const QString &folder)
{
    auto cards = ofBooked(reader, wish, today);
    if (!cards)
        return Base::passOn(cards);
    const auto others = ofOthers(reader, wish, today);
    if (!others)
        return Base::passOn(others);
    cards->insert(cards->end(), others->begin(), others->end());
    QDir().mkpath(folder);
    QStringList names;
    for (const auto &[name, card] : *cards) {
        QSaveFile file(QDir(folder).filePath(name));
        const QByteArray bytes = Devices::toCardFile(card);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return Base::fail(Base::ErrorKind::Unavailable, "cannot-write", folder);
        names += name;
    }
    return names;
}
} // namespace Ctl
