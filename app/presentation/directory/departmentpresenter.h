// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "domain/queue/estimate.h"
#include "presentation/directory/kioskdirectory.h"
#include "presentation/queue/steadywaits.h"

namespace Presentation {

/// A department as a choice, with its state now.
struct DepartmentLine {
    Domain::DepartmentId id;
    QString name;
    QString icon;
    int left = 0; ///< places that can still be booked in the days shown
    int waiting = 0;
    int openRooms = 0;      ///< rooms where a doctor works now
    Domain::ShownWait wait; ///< of somebody who takes a number now
    QString state;          ///< "余 58，6 人在等"
    QString unavailable;    ///< why it can't be chosen, and what to do; empty: it can
    QDate day{};            ///< where today has nothing left: the next day that has

    bool operator==(const DepartmentLine &) const = default;
};

/// "Which department?": the list with its live state, search by plain words, and the guide for
/// those who don't know. The emergency department is not in the list: nobody registers for it.
class DepartmentPresenter : public QObject
{
    Q_OBJECT

public:
    /// Which places count.
    enum class Days { Today, Week };

    DepartmentPresenter(Sync::Station &station,
        KioskFlow &flow,
        const KioskDirectory &directory,
        QObject *parent = nullptr);

    /// What fits the search, in the kiosk's order; without a search, where the person has been
    /// before comes first.
    [[nodiscard]] const std::vector<DepartmentLine> &lines() const { return m_lines; }

    [[nodiscard]] int departmentCount() const;

    [[nodiscard]] const QString &search() const { return m_search; }

    [[nodiscard]] Days days() const { return m_days; }

    /// What to do at once, when the search speaks of a danger; otherwise empty.
    [[nodiscard]] QString danger() const;

    // The guide.
    [[nodiscard]] const std::vector<DepartmentGuide::BodyPart> &bodyParts() const;
    [[nodiscard]] QString text(const Base::LocalText &text) const;
    /// "消化内科"; empty for an unknown one.
    [[nodiscard]] QString departmentName(const Domain::DepartmentId &id) const;
    /// The line of a department; nullptr when it is not offered.
    [[nodiscard]] const DepartmentLine *line(const Domain::DepartmentId &id) const;

    // What the person does.
    void setSearch(const QString &typed);
    void setDays(Days days);
    /// On to doctor and time; nothing when the department can't be chosen now.
    void choose(const Domain::DepartmentId &id);
    /// Where nobody is wrong, for somebody whom the guide could not help.
    void chooseUnsure();

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void forget();
    [[nodiscard]] bool fits(const Domain::Department &department) const;
    [[nodiscard]] QString stateWords(const DepartmentLine &line) const;
    void sayFull(DepartmentLine &line, const QString &why) const;
    void sortByHabit();

    Sync::Station &m_station;
    KioskFlow &m_flow;
    const KioskDirectory &m_directory;
    SteadyWaits m_waits;
    std::vector<DepartmentLine> m_all;
    std::vector<DepartmentLine> m_lines;
    QString m_search;
    Days m_days = Days::Today;
};
} // namespace Presentation
