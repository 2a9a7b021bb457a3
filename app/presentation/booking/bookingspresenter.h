// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "presentation/directory/kioskdirectory.h"
#include "presentation/visit/visitopener.h"

namespace Presentation {

class KioskFlow;

/// One booking of the person.
struct BookingLine {
    Domain::AppointmentId id;
    QString when;   ///< "今天 08:30–09:00"
    QString what;   ///< "心血管内科，李慧，3 楼 302 诊室"
    QString advice; ///< what to know before pressing: too early, late, another day
    bool mayCheckIn = false;
    bool mayChange = false;      ///< move or cancel
    Domain::WaitEntryId waiting; ///< not empty: no booking, she waits for one
    bool isOffer = false;        ///< and it can be had now

    bool operator==(const BookingLine &) const = default;
};

/// The person's bookings from today on: checking one in, moving it, cancelling it.
class BookingsPresenter : public QObject
{
    Q_OBJECT

public:
    BookingsPresenter(Sync::Station &station,
        KioskFlow &flow,
        const KioskDirectory &directory,
        VisitOpener &opener,
        QObject *parent = nullptr);

    /// Earliest first; those that can be checked in before all others.
    [[nodiscard]] const std::vector<BookingLine> &lines() const { return m_lines; }

    /// What just happened or went wrong; may be empty.
    [[nodiscard]] const QString &message() const { return m_message; }

    [[nodiscard]] bool isProblem() const { return m_isProblem; }

    /// The booking about which "really cancel?" is asked; empty when nothing is asked.
    [[nodiscard]] const Domain::AppointmentId &cancelling() const { return m_cancelling; }

    /// Whether a number without a booking may be offered instead (nothing booked, or too late).
    [[nodiscard]] bool mayWalkIn() const;

    void checkIn(const Domain::AppointmentId &id);
    /// On to another time for this booking.
    void move(const Domain::AppointmentId &id);
    /// Takes the offered place.
    void accept(const Domain::WaitEntryId &entry);
    /// Not this place, or waits no longer.
    void letGo(const Domain::WaitEntryId &entry);
    void askCancel(const Domain::AppointmentId &id);
    void keep();
    void cancel();
    /// A new number instead, in the department of the missed booking where there is one.
    void walkIn();

Q_SIGNALS:
    void changed();

private:
    void enter();
    void forget();
    void refresh();
    void say(const QString &message, bool problem);
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] BookingLine lineOf(const Domain::Appointment &appointment) const;
    [[nodiscard]] BookingLine lineOf(const Domain::WaitEntry &entry) const;
    [[nodiscard]] const Domain::Appointment *appointment(const Domain::AppointmentId &id) const;

    Sync::Station &m_station;
    KioskFlow &m_flow;
    const KioskDirectory &m_directory;
    VisitOpener &m_opener;
    std::vector<BookingLine> m_lines;
    QString m_message;
    Domain::AppointmentId m_cancelling;
    bool m_isProblem = false;
    bool m_asking = false; ///< an answer is on its way
};
} // namespace Presentation
