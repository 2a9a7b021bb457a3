// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

#include "base/result.h"
#include "domain/queue/unplaced.h"
#include "presentation/texttablemodel.h"

namespace Domain {
class SlipPrinter;
}

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// Everybody who was left without a doctor today and about whom something is still to be done: with
/// a number to be asked, booked and not here yet to be placed (those stand in 停诊, too).
class UnplacedPresenter : public QObject
{
    Q_OBJECT

public:
    struct Row {
        Domain::UnplacedId id; ///< empty: booked and not here
        Domain::PatientId patientId;
        Domain::TicketId ticketId;
        Domain::UnplacedState state = Domain::UnplacedState::Asking;
        Domain::UnplacedCause cause = Domain::UnplacedCause::DoctorLeft;
        bool slipDue = false;
        QString number; ///< the one she has now
        QString name;
        QString doctor;

        bool operator==(const Row &) const = default;
    };

    /// What may be done with the chosen one.
    struct Abilities {
        bool move = false;
        bool wait = false;
        bool rebook = false;
        bool settle = false;
        bool print = false;
        bool undo = false;
        bool open = false;

        bool operator==(const Abilities &) const = default;
    };

    /// `printer` may be nullptr: then slips are told to be written by hand.
    UnplacedPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        Domain::SlipPrinter *printer,
        QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    [[nodiscard]] TextTableModel &model() { return m_model; }

    [[nodiscard]] int chosen() const;
    [[nodiscard]] Abilities abilities() const;
    /// "还没问 3 人 · 要重打 2 张 · 等医生 1 人 · 要改约 1 人 · 约了没到 4 人"; empty: nobody.
    [[nodiscard]] QString summary() const;
    /// How many slips are due.
    [[nodiscard]] int slipsDue() const;

    void choose(int row);
    /// The chosen one agrees to another doctor: in her place, under the same number or, from a
    /// queue of that doctor alone, one of the department's.
    void move();
    void wait();
    void rebook();
    /// It is settled; `note` says how.
    void settle(const QString &note);
    /// The slip of the chosen one; it is printed anew where number or room is another one.
    void print();
    /// All slips that are due, in order; stops at the first that does not come out.
    void printAll();
    /// The decision of the chosen one, else the latest of this desk, is taken back.
    void undo();
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void read();
    void fill(const std::vector<Domain::Unplaced> &lines);
    [[nodiscard]] QString nameOf(const Domain::PatientId &patient);
    [[nodiscard]] TextTableModel::Row words(const Domain::Unplaced &line, const Row &row) const;
    [[nodiscard]] const Row *row() const;
    bool decide(Domain::UnplacedState to, const QString &note);
    bool printSlip(const Row &row);
    void tell(Domain::UnplacedState to, const Row &row, bool slip);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    Domain::SlipPrinter *m_printer;
    TextTableModel m_model;
    std::vector<Row> m_rows;
    QString m_chosen; ///< id of the line or booking
    Domain::UnplacedId m_lastDecided;
};
} // namespace Presentation
