// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "base/error.h"
#include "domain/booking/waitlist.h"
#include "domain/identity/patient.h"
#include "operations/leaseoperations.h"
#include "presentation/booking/bookingchoice.h"
#include "presentation/booking/bookinggrid.h"
#include "sync/offer.h"

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// Booking at the desk: one department and day as a grid, one half hour chosen, one person.
class BookingPresenter : public QObject
{
    Q_OBJECT

public:
    /// Days that can be booked ahead, today included (queue.md section 5).
    static constexpr int DaysAhead = 7;
    static constexpr int MostAlternatives = 3;

    BookingPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] BookingGrid &grid() { return m_grid; }

    [[nodiscard]] const BookingChoice &choice() const { return m_choice; }

    [[nodiscard]] const BookingFor &person() const { return m_person; }

    [[nodiscard]] const Domain::DepartmentId &department() const { return m_department; }

    [[nodiscard]] QDate day() const { return m_day; }

    [[nodiscard]] std::vector<QDate> days() const;
    /// "今天 14", "周五 15".
    [[nodiscard]] QString dayWords(QDate day) const;

    /// Nobody works that day, or everything is taken, and when there is a place; else empty.
    [[nodiscard]] const QString &dayNotice() const { return m_dayNotice; }

    [[nodiscard]] bool isMoving() const { return !m_moving.isEmpty(); }

    /// Old and new place stand there to be read to the person; `book` once more moves (edge 40).
    [[nodiscard]] bool isReadingBack() const { return !m_readBack.isEmpty(); }

    /// An intent is on its way; pressing again does nothing (edge 25).
    [[nodiscard]] bool isAsking() const { return m_asking; }

    /// The person before the desk; an earlier hold ends.
    void setPatient(const Domain::PatientId &patient);
    void setDepartment(const Domain::DepartmentId &department);
    /// Days outside `days` are brought to the nearest one.
    void setDay(QDate day);
    void choose(const Domain::SlotId &slot);
    /// Goes to the person's next booking, if there is one within `days`.
    void showOwn();

    /// Who books for the person; without a relation the person herself.
    [[nodiscard]] const BookingProxy &proxy() const { return m_proxy; }

    void setProxy(const BookingProxy &proxy);
    /// What is wrong with it; empty: nothing.
    [[nodiscard]] QString proxyProblem() const;

    /// How long the person needs, in whole half hours; of her own booking, what it is to become.
    /// What is out of bounds is brought to the nearest length.
    void setMinutes(int minutes);
    /// Books the chosen half hour, or gives the person's own booking its new length; a booking that
    /// is being moved is read back first and moves when it is pressed again.
    void book();
    /// Keeps a place for five minutes, or gives the kept one back.
    void hold();
    /// What `BookingChoice::wait` says: takes an offered place, or joins or leaves the waiting
    /// list.
    void wait();
    /// Books above capacity; the reason stays with the booking (edge 47).
    void overbook(const QString &reason);
    /// Cancels the person's booking in the chosen half hour.
    void cancel(const QString &reason);
    /// Picks the person's booking up, to be put down by `book` elsewhere; or puts it back; while it
    /// is read back, only takes that back.
    void move();

    /// Asks for the person's booking as a calendar file; it lies at `path`, empty: nowhere.
    void exportCalendar();
    void tellCalendar(const QString &path);
    /// Looks at the clock: past cells, the now line, a hold that ran out. Comes every 20 s.
    void tick();

Q_SIGNALS:
    /// Anything but the grid's cells is different.
    void changed();
    void booked(const Domain::AppointmentId &appointment);
    /// Please write a calendar file of it, with these words, and say where (`tellCalendar`).
    void calendarRequested(const Domain::Appointment &appointment,
        const QString &summary,
        const QString &location,
        const QString &description);

private:
    void onChanged(const QStringList &tables);
    void readDay();
    void fillGrid();
    void fillDayNotice();
    void fillChoice();
    void fillAct(const Domain::Slot &slot);
    void fillLength(const Domain::Slot &slot);
    [[nodiscard]] int minutesFor(const Domain::Slot &slot) const;
    [[nodiscard]] QString lengthProblem(const Domain::Slot &slot, int minutes) const;
    void resize();
    void fillWait(const Domain::Slot &slot);
    [[nodiscard]] const Domain::WaitEntry *entryFor(const Domain::Slot &slot) const;
    void fillAdvice(const Domain::Slot &slot);
    void fillPerson();
    [[nodiscard]] QString readBackWords(const Domain::Slot &wanted) const;
    [[nodiscard]] std::vector<BookedPerson> peopleIn(const Domain::Slot &slot);
    [[nodiscard]] const Domain::Slot *slot(const Domain::SlotId &id) const;
    [[nodiscard]] std::vector<Domain::Slot> slotsOf(const Domain::RoleId &role) const;
    [[nodiscard]] const Domain::Slot *betterThan(const Domain::Slot &asked) const;
    [[nodiscard]] const Domain::Slot *quietOf(const Domain::RoleId &role) const;
    [[nodiscard]] const Domain::Appointment *mineIn(const Domain::SlotId &slot) const;
    [[nodiscard]] BookingCell cellOf(const Domain::Slot &slot) const;
    [[nodiscard]] QString wall(Base::Instant at) const;
    [[nodiscard]] QString span(const Domain::Slot &slot) const;
    [[nodiscard]] QString span(Base::Instant from, int minutes) const;
    [[nodiscard]] std::vector<BookingAlternative> alternativesTo(const Domain::Slot &slot) const;
    void ask(const Domain::SlotId &slot, const QString &overbookReason);
    void answered(
        const Domain::SlotId &slot, const Domain::AppointmentId &id, const QString &sentence);
    void moved(const Domain::SlotId &slot, const Operations::Outcome &outcome);
    void refused(const Domain::SlotId &slot, const Base::Error &error);
    [[nodiscard]] bool isOursAlone(const Domain::SlotId &slot) const;
    [[nodiscard]] Operations::Outcome bookAlone(const Operations::BookingWish &wish);
    void forgetHold();

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    BookingGrid m_grid;
    Domain::DepartmentId m_department;
    QDate m_day;
    Sync::Offer m_offer;
    std::vector<Domain::Slot> m_slots;        ///< of department and day, as they can be offered
    std::vector<Domain::Appointment> m_own;   ///< the person's, from today on
    std::vector<Domain::WaitEntry> m_waiting; ///< what the person waits for
    Domain::SlotId m_chosen;
    BookingChoice m_choice;
    BookingFor m_person;
    BookingProxy m_proxy;
    BookingProxy m_companion; ///< whom the person's file names
    QString m_dayNotice;
    int m_minutes = 0; ///< that the person needs; 0: one half hour, or what she has
    Domain::AppointmentId m_moving;
    Domain::SlotId m_readBack; ///< to which it goes when the person agrees
    std::optional<Domain::Hold> m_hold;
    int m_heldMinutes = 0; ///< of `m_hold`, in every half hour that it reaches into
    bool m_asking = false;
    QTimer m_timer;
};
} // namespace Presentation
