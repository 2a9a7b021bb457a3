// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "base/localtext.h"
#include "base/result.h"
#include "domain/booking/booking.h"

namespace Domain {

struct Document;

/// Why a person is written to. Stored in `message.kind`; never renumber.
enum class MessageKind {
    Booked = 1,
    Reminder = 2,
    Moved = 3,
    Cancelled = 4,
    Closed = 5, ///< the doctor will not be there; with the proposed place
    OtherRoom = 6,
    Offer = 7, ///< of the waiting list; with its end
};

/// Stored in `message.to_whom`; never renumber.
enum class Recipient { Patient = 1, Proxy = 2 };

/// Stored in `message.state`; never renumber. `NoPhone`: a person tells her, by the phone list or
/// when she comes. `Obsolete`: no longer true before it was sent.
enum class MessageState { Waiting = 1, Sent = 2, Failed = 3, NoPhone = 4, Obsolete = 5, Told = 6 };

/// One message to one person, written with what it tells of. The words are made when it is sent.
struct Message {
    MessageId id;
    PatientId patientId;
    AppointmentId appointmentId;
    MessageKind kind = MessageKind::Booked;
    Recipient to = Recipient::Patient;
    MessageState state = MessageState::Waiting;
    SlotId slotId;       ///< Closed: proposed; Offer: offered
    Base::Instant until; ///< Offer: its end
    Base::Instant dueAt;
    int attempts = 0;
    Base::Instant nextTryAt;
    Base::Instant settledAt; ///< `Never`: waits
    QString error;           ///< code of the last failure

    bool operator==(const Message &) const = default;
};

/// Attempts before a person has to call, and how long is waited before each next one.
constexpr int MostAttempts = 6;
[[nodiscard]] std::chrono::minutes pauseAfter(int attempts);

/// What goes out.
struct OutgoingMessage {
    MessageId id; ///< a gateway that gets it twice sends it once
    QString phone;
    QString text;
};

/// Sends messages; a driver each for a file and for a gateway.
class MessageSender
{
public:
    using Done = std::function<void(const Base::Result<void> &)>;

    virtual ~MessageSender() = default;
    /// Calls `done` exactly once, at once or later. Errors: Unavailable (try again later), Invalid
    /// (this one will never go).
    virtual void send(const OutgoingMessage &message, Done done) = 0;
};

/// The hospital's words by kind: `booked`, `reminder`, `moved`, `cancelled`, `closed`, `closedOpen`
/// (no place was near), `otherRoom`, `offer`, with {name}, {day}, {time}, {end}, {department},
/// {doctor}, {room}, {fee}, {newDay}, {newTime}, {until}.
using MessageTexts = std::map<QString, Base::LocalText>;

/// The document `messages`. Errors: Invalid `bad-document`; the detail names the text.
[[nodiscard]] Base::Result<MessageTexts> readMessageTexts(const Document &document);
/// The text with every `{word}` replaced.
[[nodiscard]] QString filled(QString text, const std::map<QString, QString> &values);
} // namespace Domain
