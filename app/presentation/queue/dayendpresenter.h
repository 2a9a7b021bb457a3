// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "operations/dayendoperations.h"
#include "presentation/texttablemodel.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;
class DeskSettings;

/// The end of a queue's day: everybody who is still open, and what becomes of each, in one act of
/// one person (edge 86).
class DayEndPresenter : public QObject
{
    Q_OBJECT

public:
    /// What a person has chosen for one number.
    enum class Fate { Close, Carry, Leave };

    struct Row {
        Domain::TicketId ticketId;
        Domain::TicketState state = Domain::TicketState::Waiting;
        QString number;
        Fate fate = Fate::Close;
    };

    DayEndPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskSettings &settings,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    [[nodiscard]] TextTableModel &model() { return m_model; }

    [[nodiscard]] int chosen() const { return m_chosen; }

    [[nodiscard]] bool isDeciding() const { return m_deciding; }

    /// "心血管内科 · 候诊 4 · 已叫 1 · 在看 1 · 离开 2"; empty: nobody is open.
    [[nodiscard]] QString summary() const;
    /// "关 5 个，带到下一天 3 个": what `end` would do.
    [[nodiscard]] QString actWord() const;
    /// Whether what was ended last can still be taken back by this desk.
    [[nodiscard]] bool canTakeBack() const;
    /// The day on which carried numbers come again: the next one on which the queue has rooms.
    [[nodiscard]] QDate nextDay() const;

    void choose(int row);
    /// Of the chosen one, the next of close, carry over, leave.
    void turn();
    void setAll(Fate fate);
    /// `reason` is kept with every number.
    void end(const QString &reason);
    void takeBack();
    void refresh();
    /// Whether somebody looks: else nothing is read when numbers change.
    void setShown(bool shown);

Q_SIGNALS:
    void changed();

private:
    void read();
    void fill();
    [[nodiscard]] bool mayCarry(const Row &row) const;

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskSettings &m_settings;
    DeskMessages &m_messages;
    TextTableModel m_model;
    std::vector<Row> m_rows;
    std::vector<QString> m_names;
    int m_chosen = 0;
    bool m_deciding = false;
    bool m_shown = false;
    QString m_ended; ///< the occasion of the latest `end`
    Base::Instant m_endedAt;
};
} // namespace Presentation
