// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "operations/noshowoperations.h"
#include "presentation/texttablemodel.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// Somebody who had booked and did not come.
struct MissedRow {
    Domain::NoShow entry;
    QString name;
    QString phone;
    QString state;    ///< "记一次", "在申诉", "不算：医生来晚了"
    int counted = 0;  ///< of this person, within the hospital's window
    QString sanction; ///< what that means for her; empty: nothing

    bool operator==(const MissedRow &) const = default;
};

/// 约了没来: the ledger of the last months, with exemption, appeal and its decision. What the
/// hospital does about it is its own rule, off by default.
class MissedList : public QObject
{
    Q_OBJECT

public:
    MissedList(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] TextTableModel &model() { return m_model; }

    /// Appeals first, then newest first.
    [[nodiscard]] const std::vector<MissedRow> &rows() const { return m_rows; }

    [[nodiscard]] const MissedRow *chosen() const;
    [[nodiscard]] int chosenRow() const;
    void choose(int row);
    /// Appeals that nobody has decided.
    [[nodiscard]] int appeals() const;

    /// What the hospital does about it, in a sentence.
    [[nodiscard]] QString rules() const;

    [[nodiscard]] bool mayExcuse() const;
    [[nodiscard]] bool mayAppeal() const;
    [[nodiscard]] bool mayDecide() const;

    /// It does not count, for this reason.
    void excuse(const QString &why);
    /// What the person says to it.
    void appeal(const QString &text);
    void decide(Operations::Verdict verdict, const QString &why);

    [[nodiscard]] bool isAsking() const { return m_asking; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void ask(const Operations::Request &request, const QString &sentence);
    [[nodiscard]] static QString stateWords(const Domain::NoShow &entry);
    [[nodiscard]] bool isIn(Domain::NoShowState state) const;

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    TextTableModel m_model;
    Domain::NoShowRules m_rules;
    std::vector<MissedRow> m_rows;
    Domain::NoShowId m_chosen;
    bool m_asking = false;
};
} // namespace Presentation
