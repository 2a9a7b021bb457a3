// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "domain/booking/booking.h"
#include "domain/identity/patient.h"
#include "domain/queue/ticket.h"
#include "domain/visit/slipport.h"
#include "domain/visit/visit.h"
#include "presentation/desktone.h"

namespace Operations {
struct Request;
}

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// What the card of a person shows. Numbers are masked until `reveal`.
struct PatientCard {
    Domain::PatientId id; ///< empty: nobody is open
    QString initial;
    QString name;
    QString reading; ///< "shàn xióng xìn"; empty: the name is written in letters
    QString person;  ///< "男，68 岁"
    QString record;  ///< "00 418 237"; a sentence until the server gave one
    QString identifierKind;
    QString identifier;
    QString phone;
    QString lastVisit;
    QString companion;
    QString note;
    std::vector<DeskTag> tags;
    bool revealed = false;
    bool verified = true; ///< false: typed somewhere, nobody has seen a document

    bool operator==(const PatientCard &) const = default;
};

/// One entry of today's schedule of the person.
struct ScheduleRow {
    QString time;
    QString what; ///< the department
    QString more; ///< doctor and fee, or the number
    QString place;
    DeskTag state;

    bool operator==(const ScheduleRow &) const = default;
};

/// Today's bookings and tickets of the person who is open.
class ScheduleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, What, Place, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ScheduleRow> rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ScheduleRow> m_rows;
};

/// One stop on the person's way.
struct RouteStop {
    enum class State { Done, Now, Later };
    QString icon;
    QString name;
    QString place;
    State state = State::Later;

    bool operator==(const RouteStop &) const = default;
};

/// The person before the desk: who he is, what he has today, where he goes next; checks him in.
class DeskPatient : public QObject
{
    Q_OBJECT

public:
    /// `printer` may be nullptr: then there is no slip.
    DeskPatient(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        Domain::SlipPrinter *printer,
        QObject *parent = nullptr);

    void open(const Domain::PatientId &patient);
    void close();

    [[nodiscard]] const PatientCard &card() const { return m_card; }

    [[nodiscard]] const Domain::PatientId &patientId() const { return m_card.id; }

    [[nodiscard]] ScheduleModel &schedule() { return m_schedule; }

    [[nodiscard]] const std::vector<RouteStop> &route() const { return m_route; }

    /// How long he will probably wait, or what is next; may be empty.
    [[nodiscard]] const QString &outlook() const { return m_outlook; }

    /// What Enter does now: "签到", "取回诊号", "完成缴费"; empty when there is nothing to do.
    [[nodiscard]] QString nextAct() const;
    /// Does it: checks in the next booking, gives a returning person his number, or marks the
    /// present step done. A second press does nothing new.
    void act();
    /// A walk-in number for a department, now.
    void walkIn(const Domain::DepartmentId &department);
    /// He was checked in or given a number by mistake, and nothing has followed yet.
    [[nodiscard]] bool canUndoCheckIn() const;
    /// Takes it back; without a reason nothing happens. Who did it and why is logged by id.
    void undoCheckIn(const QString &reason);
    /// Shows the full numbers; who was looked at is logged by id.
    void reveal();
    void saveNote(const QString &text);
    /// The name is read so, in letters: kept with the file for everybody who calls or looks for the
    /// person. False, and a sentence: it cannot be read.
    bool correctReading(const QString &text);
    /// The person's document was seen and says what the file says (edge 16); nothing when one was
    /// seen before.
    void documentSeen();

    [[nodiscard]] bool canPrint() const;
    void print();

Q_SIGNALS:
    /// Somebody else is open, or what is known of him has changed.
    void changed();
    void checkedIn(const QString &number);

private:
    enum class Act { None, CheckIn, Return, FinishStep };

    void onChanged(const QStringList &tables);
    void read();
    void readCard();
    void readDay();
    void readRoute();
    [[nodiscard]] QString outlookOf(const Domain::Ticket &ticket) const;
    [[nodiscard]] std::optional<Domain::Appointment> dueAppointment() const;
    [[nodiscard]] Act actNow() const;
    [[nodiscard]] const Domain::Visit *openVisit() const;
    [[nodiscard]] const Domain::VisitStep *activeStep() const;
    [[nodiscard]] const Domain::Ticket *openTicket() const;
    void checkInDue();
    void giveReturnNumber();
    void finishActive();
    void tellNumber(const QString &number, const Domain::DepartmentId &department);
    void tellTrail(const Operations::Request &seen);
    [[nodiscard]] QString wall(Base::Instant at) const;

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    Domain::SlipPrinter *m_printer;
    Domain::Patient m_patient;
    PatientCard m_card;
    ScheduleModel m_schedule;
    std::vector<Domain::Appointment> m_appointments; ///< today's, by time
    std::vector<Domain::Visit> m_visits;             ///< today's, latest first
    std::vector<Domain::Ticket> m_tickets;           ///< today's
    std::vector<Domain::VisitStep> m_steps;          ///< of the open visit
    std::vector<RouteStop> m_route;
    QString m_outlook;
};
} // namespace Presentation
