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

    /// "心血管内科 · 候诊 4 · 已叫 1 · 在看 1 · 离开 2", and how many may have been ended when the
    /// line broke; empty: nobody is open.
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
    /// `reason` is kept with every number. One act, however many numbers there are: they go to the
    /// server in messages of `MostEnded`, and what it says is told when the last one is answered.
    void end(const QString &reason);
    /// All of that act, in all its messages.
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
    [[nodiscard]] std::vector<Operations::DayEnd> messages(const QString &reason) const;
    void endNext();
    void ended();
    void kept(const QString &occasion);
    void broke(const Operations::DayEnd &last);
    void settle();
    void reopenNext();

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
    std::vector<Operations::DayEnd> m_ending; ///< what is still to be sent of this act
    std::vector<QString> m_ended; ///< the occasions of the latest `end`, one of each message
    Operations::DayEnd m_unsure;  ///< the last of them, on its way when the line broke
    Base::Instant m_actAt;        ///< of this act
    Base::Instant m_endedAt;
    bool m_first = false; ///< nothing of this act is ended yet: the one before can be taken back
    int m_closed = 0;     ///< of this act, as far as it is answered
    int m_carried = 0;
    int m_reopened = 0;
    QStringList m_left; ///< whom the act left alone, or its undo
};
} // namespace Presentation
