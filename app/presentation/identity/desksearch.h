// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QTimer>

#include "domain/identity/patient.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskMessages;

/// Somebody who fits what was typed, with the letters that fit.
struct SearchRow {
    Domain::PatientId id;
    QString name;
    QString reading; ///< "Zhang Jianming"
    QString detail;  ///< "男 68 岁，尾号 5678"
    QList<int> nameMarks;
    QList<int> readingMarks;

    bool operator==(const SearchRow &) const = default;
};

/// "Zhang Jianming" for 张建明; a Latin name stays as it is.
[[nodiscard]] QString shownReading(const QString &name, const QString &reading);
/// Places in `reading` that `typed` stands for: a run of letters, or the initials of syllables.
[[nodiscard]] QList<int> marksIn(const QString &reading, const QString &typed);

/// The search box: name, pinyin, initials, phone tail, number tail, ticket number or a scanned
/// slip. Looks while one types; nothing stays behind when the box is emptied.
class DeskSearch : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Beside Qt's own roles.
    enum Role { RowRole = Qt::UserRole + 100 }; ///< the whole `SearchRow`

    DeskSearch(Sync::Station &station, DeskMessages &messages, QObject *parent = nullptr);

    /// Looks as soon as typing pauses.
    void setText(const QString &text);
    /// Looks at once; one hit, a ticket number or a slip's code opens its patient.
    void enter(const QString &text);
    void clear();
    /// The rows in another language; what is chosen stays.
    void retranslate();

    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] const std::vector<SearchRow> &rows() const { return m_rows; }

    /// Opens the n-th hit, from 0.
    void choose(int row);
    /// Moves what is chosen by so many rows and opens it.
    void step(int rows);

    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Text, hits or the chosen one have changed.
    void changed();
    void patientChosen(const Domain::PatientId &patient);

private:
    void look();
    bool openTicketOrSlip();
    [[nodiscard]] SearchRow rowOf(const Domain::Patient &patient) const;

    Sync::Station &m_station;
    DeskMessages &m_messages;
    QString m_text;
    std::vector<SearchRow> m_rows;
    int m_current = -1;
    QTimer m_pause;
};
} // namespace Presentation

Q_DECLARE_METATYPE(Presentation::SearchRow)
