// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QObject>

#include "domain/directory/directory.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;

/// One line of what everybody may know.
struct InformationRow {
    enum class Kind { Heading, Entry };
    Kind kind = Kind::Entry;
    QString icon;
    QString title;
    QString quiet;  ///< small, behind the title: a doctor's rank
    QString detail; ///< below, as many lines as it takes
    QString value;  ///< at the right: a room, a price
    QString words;  ///< what it is found by beside what it shows: other language, pinyin

    bool operator==(const InformationRow &) const = default;
};

/// One list of lines, narrowed by what was typed. A heading stays while anything below it fits;
/// when the heading itself fits, all below it stay.
class InformationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int RowRole = Qt::UserRole + 1; ///< `InformationRow`

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<InformationRow> rows);
    void setTyped(const QString &typed);
    /// Lines without headings that are on view.
    [[nodiscard]] int countEntries() const;

    [[nodiscard]] const std::vector<InformationRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void narrow();

    std::vector<InformationRow> m_all;
    std::vector<InformationRow> m_rows;
    QString m_typed;
};

/// 公示: what anybody may ask at the desk, read only: departments with their doctors, today's
/// prices, the hospital's answers to common questions (service 1.4).
class DeskInformation : public QObject
{
    Q_OBJECT

public:
    DeskInformation(Sync::Station &station, DeskDirectory &directory, QObject *parent = nullptr);

    [[nodiscard]] InformationModel &doctors() { return m_doctors; }

    [[nodiscard]] InformationModel &prices() { return m_prices; }

    [[nodiscard]] InformationModel &questions() { return m_questions; }

    [[nodiscard]] const QString &typed() const { return m_typed; }

    /// The hospital's name, address and telephone in one line.
    [[nodiscard]] const QString &site() const { return m_site; }

    void setTyped(const QString &typed);
    /// Reads everything anew; when the view is entered, as prices hold from day to day.
    void read();

Q_SIGNALS:
    void changed();

private:
    void readSite();
    void readDoctors();
    void readPrices();
    void readQuestions();
    [[nodiscard]] InformationRow doctorRow(
        const Domain::PractitionerRole &role, const Domain::Practitioner &doctor);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    InformationModel m_doctors;
    InformationModel m_prices;
    InformationModel m_questions;
    QString m_site;
    QString m_typed;
};
} // namespace Presentation

Q_DECLARE_METATYPE(Presentation::InformationRow)
