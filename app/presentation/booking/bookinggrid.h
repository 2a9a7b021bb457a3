// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "domain/booking/booking.h"

namespace Presentation {

/// How a half hour of a doctor looks. `Closed`: not open then.
enum class CellState { Closed, Past, Full, Open, Quiet, Held };

/// A half hour of a doctor: one pip per place, `taken` of them filled.
struct BookingCell {
    Domain::SlotId slotId; ///< empty: the doctor does not work then
    CellState state = CellState::Closed;
    int free = 0;
    int capacity = 0;
    int taken = 0;       ///< booked and held; above `capacity` when overbooked (edge 46)
    bool mine = false;   ///< the person before the desk is booked there
    bool moving = false; ///< that booking is being moved

    bool operator==(const BookingCell &) const = default;
};

/// A doctor of the department: the grid's rows.
struct BookingDoctor {
    Domain::RoleId roleId;
    QString name;
    QString title;
    QString fee; ///< "¥50"; empty when no price is valid that day

    bool operator==(const BookingDoctor &) const = default;
};

/// A half hour of the day: the grid's columns.
struct BookingTime {
    QString words; ///< "10:30"
    bool past = false;
    bool afterBreak = false; ///< nobody works right before it

    bool operator==(const BookingTime &) const = default;
};

/// Doctors × half hours of one department and day.
class BookingGrid : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `BookingCell`, `BookingDoctor` and `BookingTime` for the view that draws them.
    enum Role { CellRole = Qt::UserRole + 100, DoctorRole, TimeRole };

    struct Content {
        std::vector<BookingDoctor> doctors;
        std::vector<BookingTime> times;
        std::vector<std::vector<BookingCell>> cells; ///< by doctor, then time
        double now = -1; ///< where the present moment stands, in columns; negative: not on view

        bool operator==(const Content &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(Content content);

    [[nodiscard]] double now() const { return m_content.now; }

    [[nodiscard]] const BookingCell &cell(int row, int column) const;
    /// Nothing valid when the slot is not on view.
    [[nodiscard]] QModelIndex indexOf(const Domain::SlotId &slot) const;
    /// The earliest half hour that can be booked, of the first doctor who has one then; nothing
    /// valid on a day without any.
    [[nodiscard]] QModelIndex firstBookable() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const BookingCell &cell) const;

    Content m_content;
};
} // namespace Presentation

Q_DECLARE_METATYPE(Presentation::BookingCell)
Q_DECLARE_METATYPE(Presentation::BookingDoctor)
Q_DECLARE_METATYPE(Presentation::BookingTime)
