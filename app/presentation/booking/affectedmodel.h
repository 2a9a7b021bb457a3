// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "domain/booking/schedule.h"
#include "presentation/desktone.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;

/// A half hour that could do.
struct AffectedPlace {
    Domain::SlotId slotId;
    QString words; ///< "王建国 今天 14:30"

    bool operator==(const AffectedPlace &) const = default;
};

/// Somebody who still has to be placed or told.
struct AffectedRow {
    Domain::AffectedId id;
    Domain::PatientId patientId;
    Domain::SlotId proposed;
    Domain::ExceptionKind kind = Domain::ExceptionKind::Absent;
    QString time;
    QString name;
    QString phone;
    QString where;
    QString proposal;
    DeskTag told; ///< what became of the message

    bool operator==(const AffectedRow &) const = default;
};

/// Everybody whose booking a change of the schedule touches and who is not settled, by time.
class AffectedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Name, Phone, Where, Proposal, Told };
    static constexpr int ColumnCount = int(Column::Told) + 1;

    AffectedModel(Sync::Station &station, DeskDirectory &directory, QObject *parent = nullptr);

    /// False: the store cannot be read; what was known stays.
    bool read();

    [[nodiscard]] const std::vector<AffectedRow> &rows() const { return m_rows; }

    /// -1: settled or unknown.
    [[nodiscard]] int rowOf(const Domain::AffectedId &id) const;
    /// "王建国 今天 14:30"; empty for an unknown one.
    [[nodiscard]] QString placeWords(const Domain::SlotId &slot) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] AffectedRow rowOf(const Domain::AffectedBooking &line) const;
    [[nodiscard]] DeskTag toldWords(const Domain::AffectedBooking &line) const;
    [[nodiscard]] QString timeWords(Base::Instant at) const;

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    std::vector<AffectedRow> m_rows;
};
} // namespace Presentation
