// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QCoreApplication>
#include <QTimeZone>

#include "domain/booking/booking.h"
#include "domain/queue/policy.h"
#include "domain/queue/steadywait.h"
#include "domain/queue/ticket.h"
#include "presentation/desktone.h"

namespace Presentation {

/// One thing that happened to a place in the queue: the tag's word is what, `detail` is the rule.
struct PlaceEvent {
    DeskTag what;
    QString detail;

    bool operator==(const PlaceEvent &) const = default;
};

/// The history of one place in the queue and what to say about it (queue.md section 3).
struct PlaceReason {
    QString number; ///< empty: nobody is selected
    QString name;
    QString person;
    QString place; ///< "第 4 位"
    QString title;
    std::vector<PlaceEvent> events;
    QString wait;
    QString ahead;
    QString sentence; ///< to say to the patient, in plain words

    bool operator==(const PlaceReason &) const = default;
};

/// What is known of a ticket when its place is to be explained.
struct PlaceFacts {
    Domain::Ticket ticket;
    std::optional<Domain::Appointment> appointment;
    int position = 0; ///< from 1; 0: does not wait
    Domain::SteadyWait wait;
    Domain::QueuePolicy policy;         ///< in force now
    std::vector<Domain::Call> ownCalls; ///< latest first
    std::vector<Domain::Call>
        before;       ///< of others since she came, until her own call; latest first
    bool all = false; ///< whether all of them are told, or the latest one only
    QTimeZone zone;
};

/// Turns facts into sentences. Says nothing of another person but number and minutes, and of an
/// emergency not even those.
class PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::PlaceWords)

public:
    /// Everything but name and person.
    [[nodiscard]] static PlaceReason explain(const PlaceFacts &facts);
    /// "马上", "9–16 分", "还不知道".
    [[nodiscard]] static QString wait(const Domain::ShownWait &wait);
    /// The same without its unit, for a narrow column.
    [[nodiscard]] static QString waitShort(const Domain::ShownWait &wait);
    /// "多等 15 分：有诊室暂停叫号"; empty when it did not rise.
    [[nodiscard]] static QString rise(const Domain::SteadyWait &wait);

private:
    static void addArrival(PlaceReason &reason, const PlaceFacts &facts);
    static void addMissed(PlaceReason &reason, const PlaceFacts &facts);
    [[nodiscard]] static QString sameMinute(const Domain::Call &call);
    static void addRise(PlaceReason &reason, const PlaceFacts &facts);
    static void addBefore(PlaceReason &reason, const PlaceFacts &facts);
    static void addOwnCall(PlaceReason &reason, const PlaceFacts &facts);
    [[nodiscard]] static QString sentence(const PlaceFacts &facts);
};
} // namespace Presentation
