// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "base/error.h"
#include "domain/booking/booking.h"
#include "domain/care/care.h"
#include "domain/identity/patient.h"
#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"
#include "domain/visit/visit.h"
#include "presentation/desktone.h"

namespace Presentation {

/// The desk's short words and sentences for the hospital's own things.
class DeskWords
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::DeskWords)

public:
    /// Why an act was refused and what to do instead.
    [[nodiscard]] static QString refusal(const Base::Error &error);

    [[nodiscard]] static QString gender(Domain::Gender gender);
    /// "68 岁"; "67–68 岁" when only the year of birth is known; empty when nothing is.
    [[nodiscard]] static QString age(const Domain::Patient &patient, QDate today);
    /// "男，68 岁".
    [[nodiscard]] static QString genderAndAge(const Domain::Patient &patient, QDate today);
    /// "女 41" for narrow rows.
    [[nodiscard]] static QString genderAndAgeShort(const Domain::Patient &patient, QDate today);

    /// "shàn xióng xìn": how the name is read, as somebody said it once or as it is usually read;
    /// empty for a name that is written in letters.
    [[nodiscard]] static QString reading(const Domain::Patient &patient);

    /// Why somebody is served earlier; no text when there is no reason.
    [[nodiscard]] static DeskTag statutory(Domain::Statutory statutory);
    /// "听不见、走得慢"; empty: none.
    [[nodiscard]] static QString needWords(int needs);
    /// What staff do for somebody whom a voice or a board does not reach; empty: nothing.
    [[nodiscard]] static QString howToCall(int needs);
    /// The needs of `needs` (`CareNeed` bits), each as a tag.
    [[nodiscard]] static std::vector<DeskTag> needs(int needs);
    /// By what a ticket has its place; `wall` turns a moment into "10:00".
    [[nodiscard]] static DeskTag ticketClass(const Domain::Ticket &ticket);
    /// Why it stands where it stands, one clause.
    [[nodiscard]] static QString placeReason(
        const Domain::Ticket &ticket, const Domain::QueuePolicy &policy);
    /// How far an appointment has come; `ticket` is the one it was checked in with, or nullptr.
    [[nodiscard]] static DeskTag appointment(
        const Domain::Appointment &appointment, const Domain::Ticket *ticket);
    /// The category of queue.md section 3 in words: "预约准时".
    [[nodiscard]] static QString callReason(const QString &category);

    [[nodiscard]] static QString step(Domain::StepKind kind);
    /// Which screen a kiosk's caller is stuck on, by the screen's object name.
    [[nodiscard]] static QString kioskScreen(const QString &objectName);

    /// Who booked for the patient: words typed at a desk as they are, a kiosk's code in words.
    [[nodiscard]] static QString relation(const QString &relation);

    /// "¥50", "¥12.50".
    [[nodiscard]] static QString money(int fen);
    /// "3301 **** **** ***4": a masked number in groups of four.
    [[nodiscard]] static QString grouped(const QString &number);
    /// "138 **** 5678".
    [[nodiscard]] static QString groupedPhone(const QString &phone);
    /// "00 418 237".
    [[nodiscard]] static QString groupedRecord(const QString &number);
};
} // namespace Presentation
