// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "base/error.h"
#include "operations/rotaoperations.h"
#include "presentation/booking/schedulepresenter.h"

namespace Presentation {

/// A weekly session of the chosen doctor, as it is offered for choice.
struct RotaLine {
    Domain::RotaSession session;
    QString words; ///< "08:00–12:00，每半小时 3 人"

    bool operator==(const RotaLine &) const = default;
};

/// 每周排班: a weekly session is changed or ended, for one day, from a day on, or altogether; whom
/// that touches is said before and listed after.
class RotaPresenter : public QObject
{
    Q_OBJECT

public:
    RotaPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] const Domain::DepartmentId &department() const { return m_department; }

    /// Of the department.
    [[nodiscard]] const std::vector<ScheduleDoctor> &doctors() const { return m_doctors; }

    [[nodiscard]] const Operations::RotaWish &draft() const { return m_draft; }

    [[nodiscard]] std::vector<QDate> days() const;

    /// Those of the doctor's week that are held on the chosen day; empty: she is not there.
    [[nodiscard]] const std::vector<RotaLine> &sessions() const { return m_sessions; }

    void setDepartment(const Domain::DepartmentId &department);
    void setDoctor(const Domain::RoleId &role);
    void setDay(QDate day);
    void setSession(int startMinute);
    void setScope(Operations::RotaScope scope);
    /// What the session becomes.
    void setTime(int startMinute, int endMinute);
    void setPlaces(int places);
    /// It is held no more.
    void end();
    void setReason(const QString &reason);

    /// How fast the doctor sees people and what that means for the places; empty: no doctor.
    [[nodiscard]] QString paceWords() const;

    /// Whom it would touch, or why it cannot be entered.
    [[nodiscard]] const QString &preview() const { return m_preview; }

    [[nodiscard]] bool isPossible() const { return m_possible; }

    [[nodiscard]] QString actWords() const;

    [[nodiscard]] bool isAsking() const { return m_asking; }

    void apply();

Q_SIGNALS:
    void changed();

private:
    void readDoctors();
    void readSessions();
    void look();
    void answered(const Operations::Outcome &outcome, const QString &sentence);
    [[nodiscard]] QString refusal(const Base::Error &error) const;
    [[nodiscard]] static QString timeWords(int startMinute, int endMinute);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    Domain::DepartmentId m_department;
    Operations::RotaWish m_draft;
    std::vector<ScheduleDoctor> m_doctors;
    std::vector<RotaLine> m_sessions;
    QString m_preview;
    int m_touched = 0;
    bool m_possible = false;
    bool m_asking = false;
};
} // namespace Presentation
