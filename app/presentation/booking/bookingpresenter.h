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
#include "presentation/booking/bookinggrid.h"
#include "presentation/desktone.h"
#include "sync/offer.h"

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// Somebody who has a place in the chosen half hour.
struct BookedPerson {
    Domain::PatientId patientId;
    QString number; ///< of the ticket; a dash before the check-in
    QString name;
    DeskTag state;

    bool operator==(const BookedPerson &) const = default;
};

/// Another half hour that could do.
struct BookingAlternative {
    Domain::SlotId slotId;
    QString words; ///< "11:00", "王建国 10:30"

    bool operator==(const BookingAlternative &) const = default;
};

/// What the chosen half hour says of itself and what can be done with it.
struct BookingChoice {
    Domain::SlotId slotId; ///< empty: nothing is chosen
    QString title;         ///< "李慧，10:30–11:00"
    QString place;         ///< "302 诊室，主任医师"
    QString taken;         ///< "已约 3，共 4"
    DeskTag left;          ///< "余 1", "满", "已过"
    std::vector<BookedPerson> people;
    QString advice; ///< one sentence; empty: nothing to say
    DeskTone adviceTone = DeskTone::Info;
    std::vector<BookingAlternative> alternatives; ///< nearest first
    QString act;           ///< what Enter does: "约 10:30–11:00"; empty: not possible
    QString hold;          ///< "先留 5 分钟", "不留了"; empty: not possible
    QString wait;          ///< "排候补", "要候补的号：…", "不候补了"; empty: not possible
    bool overbook = false; ///< full, may be booked with a reason
    bool mine = false;     ///< the person's own booking: may be moved or cancelled

    bool operator==(const BookingChoice &) const = default;
};

/// For whom is booked.
struct BookingFor {
    Domain::PatientId id; ///< empty: nobody is before the desk
    QString initial;
    QString name;
    QString person; ///< "女，72 岁"
    DeskTag tag;

    bool operator==(const BookingFor &) const = default;
};

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

    /// Who books for the person, "女儿"; empty: the person herself.
    void setRelation(const QString &relation) { m_relation = relation; }

    /// Books the chosen half hour, or moves the booking that is being moved to it.
    void book();
    /// Keeps a place for five minutes, or gives the kept one back.
    void hold();
    /// What `BookingChoice::wait` says: takes an offered place, or joins or leaves the waiting list.
    void wait();
    /// Books above capacity; the reason stays with the booking (edge 47).
    void overbook(const QString &reason);
    /// Cancels the person's booking in the chosen half hour.
    void cancel(const QString &reason);
    /// Picks the person's booking up, to be put down by `book` elsewhere; or puts it back.
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
    void fillWait(const Domain::Slot &slot);
    [[nodiscard]] const Domain::WaitEntry *entryFor(const Domain::Slot &slot) const;
    void fillAdvice(const Domain::Slot &slot);
    void fillPerson();
    [[nodiscard]] std::vector<BookedPerson> peopleIn(const Domain::Slot &slot);
    [[nodiscard]] const Domain::Slot *slot(const Domain::SlotId &id) const;
    [[nodiscard]] std::vector<Domain::Slot> slotsOf(const Domain::RoleId &role) const;
    [[nodiscard]] const Domain::Slot *betterThan(const Domain::Slot &asked) const;
    [[nodiscard]] const Domain::Slot *quietOf(const Domain::RoleId &role) const;
    [[nodiscard]] const Domain::Appointment *mineIn(const Domain::SlotId &slot) const;
    [[nodiscard]] BookingCell cellOf(const Domain::Slot &slot) const;
    [[nodiscard]] QString wall(Base::Instant at) const;
    [[nodiscard]] QString span(const Domain::Slot &slot) const;
    [[nodiscard]] std::vector<BookingAlternative> alternativesTo(const Domain::Slot &slot) const;
    void ask(const Domain::SlotId &slot, const QString &overbookReason);
    void answered(
        const Domain::SlotId &slot, const Domain::AppointmentId &id, const QString &sentence);
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
    std::vector<Domain::Slot> m_slots;      ///< of department and day, as they can be offered
    std::vector<Domain::Appointment> m_own; ///< the person's, from today on
    std::vector<Domain::WaitEntry> m_waiting; ///< what the person waits for
    Domain::SlotId m_chosen;
    BookingChoice m_choice;
    BookingFor m_person;
    QString m_relation;
    QString m_dayNotice;
    Domain::AppointmentId m_moving;
    std::optional<Domain::Hold> m_hold;
    bool m_asking = false;
    QTimer m_timer;
};
} // namespace Presentation
