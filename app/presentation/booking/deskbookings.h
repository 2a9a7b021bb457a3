// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QHash>

#include "domain/booking/booking.h"
#include "presentation/desktone.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// One booking of today.
struct BookingRow {
    Domain::AppointmentId id;
    Domain::PatientId patientId;
    QString time;
    QString name;
    QString department;
    QString doctor;
    QString where; ///< "心血管内科 李慧"
    DeskTag state;
    bool expected = false; ///< not here yet

    bool operator==(const BookingRow &) const = default;
};

/// Everybody who has booked for today, by time.
class DeskBookings : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Name, Where, State };
    static constexpr int ColumnCount = int(Column::State) + 1;
    enum class Show { All, Expected };

    DeskBookings(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    void setShow(Show show);

    [[nodiscard]] Show show() const { return m_show; }

    [[nodiscard]] int countAll() const { return int(m_all.size()); }

    [[nodiscard]] int countExpected() const;
    /// The row of this patient's next booking; -1: none.
    [[nodiscard]] int rowOf(const Domain::PatientId &patient) const;

    /// The first row of the present half hour or later; -1: none.
    [[nodiscard]] int rowOfNow() const;

    [[nodiscard]] const BookingRow &row(int row) const { return m_rows[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void changed();

private:
    void read();
    void filter();

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    std::vector<BookingRow> m_all;
    std::vector<BookingRow> m_rows;
    QHash<QString, QString> m_names;
    Show m_show = Show::All;
};
} // namespace Presentation
