// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "base/error.h"
#include "operations/scheduleoperations.h"
#include "presentation/booking/affectedmodel.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// Whom an exception is for.
struct ScheduleDoctor {
    Domain::RoleId id; ///< empty: everybody of the department
    Domain::PractitionerId practitionerId;

    bool operator==(const ScheduleDoctor &) const = default;
};

/// A change that stands, as the desk lists it.
struct ScheduleChangeRow {
    Domain::ScheduleChangeId id;
    QString title; ///< "5月14日 周四，李慧"
    QString words; ///< "停诊 14:00–16:00，抢救病人"

    bool operator==(const ScheduleChangeRow &) const = default;
};

/// 停诊与调班: what differs from the rota, whom it touches, and everybody who still has to be
/// placed or told.
class SchedulePresenter : public QObject
{
    Q_OBJECT

public:
    /// Days ahead for which something can be entered, today included: those that have half hours.
    static constexpr int DaysAhead = 14;
    static constexpr int MostAlternatives = 2;

    SchedulePresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] const Operations::ScheduleWish &draft() const { return m_draft; }

    /// Departments are the directory's; doctors those of the chosen one, everybody first.
    [[nodiscard]] const std::vector<ScheduleDoctor> &doctors() const { return m_doctors; }

    /// Her name in the language of now; "全科停诊" for everybody.
    [[nodiscard]] QString doctorWords(const ScheduleDoctor &doctor) const;

    [[nodiscard]] std::vector<QDate> days() const;
    /// "今天，5月14日 周四".
    [[nodiscard]] QString dayWords(QDate day) const;
    /// Consulting rooms, by name.
    [[nodiscard]] std::vector<Domain::LocationId> rooms() const;

    void setDepartment(const Domain::DepartmentId &department);
    void setDoctor(const Domain::RoleId &role);
    void setDay(QDate day);
    void setKind(Domain::ExceptionKind kind);
    /// Wall clock minutes; 0 and 24·60: the whole day.
    void setTime(int startMinute, int endMinute);
    void setRoom(const Domain::LocationId &room);
    void setPlaces(int places);
    void setReason(const QString &reason);

    /// Whom it would touch, or why it cannot be entered; said before anything is done.
    [[nodiscard]] const QString &preview() const { return m_preview; }

    [[nodiscard]] bool isPossible() const { return m_possible; }

    /// "停诊，并通知 3 人".
    [[nodiscard]] QString actWords() const;

    [[nodiscard]] bool isAsking() const { return m_asking; }

    /// Enters the draft.
    void apply();
    void undo(const Domain::ScheduleChangeId &change);

    [[nodiscard]] const std::vector<ScheduleChangeRow> &changes() const { return m_changes; }

    [[nodiscard]] AffectedModel &affected() { return m_affected; }

    void choose(const Domain::AffectedId &affected);

    [[nodiscard]] const Domain::AffectedId &chosen() const { return m_chosen; }

    /// Places for the chosen person, the proposed one first; empty when nothing near is free.
    [[nodiscard]] const std::vector<AffectedPlace> &places() const { return m_places; }

    void place(const Domain::SlotId &slot);
    /// She was told, without another place.
    void tell(const QString &note);

Q_SIGNALS:
    void changed();

private:
    void onChanged(const QStringList &tables);
    void read();
    void readDoctors();
    void readChanges();
    void readPlaces();
    void look();
    void settle(const Operations::Request &request, const QString &sentence);
    [[nodiscard]] QString spanWords(int startMinute, int endMinute) const;
    [[nodiscard]] QString refusal(const Base::Error &error) const;

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    AffectedModel m_affected;
    Operations::ScheduleWish m_draft;
    std::vector<ScheduleDoctor> m_doctors;
    std::vector<ScheduleChangeRow> m_changes;
    std::vector<AffectedPlace> m_places;
    Domain::AffectedId m_chosen;
    QString m_preview;
    int m_touched = 0;
    bool m_possible = false;
    bool m_asking = false;
};
} // namespace Presentation
