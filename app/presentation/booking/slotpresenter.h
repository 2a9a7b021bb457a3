// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "domain/booking/advice.h"
#include "presentation/directory/kioskdirectory.h"
#include "presentation/queue/steadywaits.h"
#include "sync/offer.h"

namespace Presentation {

/// One of the seven days.
struct DayOption {
    QDate day;
    QString title; ///< "今天", "周五"
    QString date;  ///< "15 日"
    QString state; ///< "余 32", "已满", "停诊"
    bool available = false;
    bool chosen = false;

    bool operator==(const DayOption &) const = default;
};

struct DoctorOption {
    Domain::RoleId roleId;
    QString name;
    QString title; ///< "主任医师"
    QString speciality;
    QString place; ///< "3 楼 302 诊室"
    QString fee;   ///< "¥50"; empty when no price is valid
    QString state; ///< "余 32", "已满", "停诊"
    bool available = false;
    bool chosen = false;

    bool operator==(const DoctorOption &) const = default;
};

enum class HalfDay { Morning, Afternoon };

/// One half hour of the chosen doctor.
struct SlotOption {
    Domain::SlotId id;
    QString time;  ///< "08:30"
    QString state; ///< "余 3", "已满", "停诊", "已过", "离线"
    HalfDay halfDay = HalfDay::Morning;
    bool available = false;
    bool quiet = false; ///< advised, fewer people (service 1.2)
    bool chosen = false;

    bool operator==(const SlotOption &) const = default;
};

/// "Which doctor, when?": seven days, the department's doctors, half hours with what is left,
/// the advice of a quieter time with its reason, or a walk-in number now. Going on holds the
/// place; where all are taken it puts her on the waiting list; when somebody was quicker, the
/// nearest other times are offered and nothing else of the form is lost (edge 22). Also used to
/// move a booking (`KioskSession::purpose` Reschedule).
class SlotPresenter : public QObject
{
    Q_OBJECT

public:
    SlotPresenter(Sync::Station &station,
        KioskFlow &flow,
        const KioskDirectory &directory,
        QObject *parent = nullptr);

    [[nodiscard]] QString departmentName() const;

    [[nodiscard]] const std::vector<DayOption> &days() const { return m_days; }

    [[nodiscard]] const std::vector<DoctorOption> &doctors() const { return m_doctors; }

    /// The chosen doctor; nullptr when the department has none that day.
    [[nodiscard]] const DoctorOption *doctor() const;

    [[nodiscard]] const std::vector<SlotOption> &times() const { return m_times; }

    /// "推荐 14:30，那时人少，大约等 10–15 分钟。" and the wait of the chosen time; may be empty.
    /// Whether the hospital's limit keeps this person from booking here; `advice` says until when.
    [[nodiscard]] bool isBlocked() const;

    [[nodiscard]] const QString &advice() const { return m_advice; }

    /// What just went wrong and what to do; empty when all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// The nearest other times after the chosen one was lost, nearest first.
    [[nodiscard]] const std::vector<SlotOption> &alternatives() const { return m_alternatives; }

    [[nodiscard]] bool isOnline() const;
    [[nodiscard]] bool isMoving() const;
    /// Whether some half hour of the chosen day can be booked; offline it is for the kiosk alone
    /// to say, from what it was given beforehand.
    [[nodiscard]] bool hasPlaces() const;

    /// Empty when no number can be taken now (no doctor any more today, or moving a booking).
    [[nodiscard]] const QString &walkInWords() const { return m_walkInWords; }

    /// "6 人在等，大约等 20–35 分钟".
    [[nodiscard]] const QString &walkInState() const { return m_walkInState; }

    /// "继续：08:30–09:00，李慧，¥50"; empty while no time is chosen.
    [[nodiscard]] const QString &goOnWords() const { return m_goOnWords; }

    /// Up to so many good choices for people who get at most three (elderly mode): the soonest
    /// and the quietest first. `page` counts from 0; empty behind the last.
    [[nodiscard]] std::vector<SlotOption> proposals(int page) const;
    /// "今天 08:30，李慧" for such a proposal.
    [[nodiscard]] QString proposalWords(const SlotOption &option) const;

    // What the person does.
    void chooseDay(QDate day);
    void chooseDoctor(const Domain::RoleId &role);
    void chooseTime(const Domain::SlotId &slot);
    void takeWalkIn();
    /// Holds the chosen place and goes on to the check.
    void goOn();

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void forget();
    void enter();
    void readSlots();
    void makeDays();
    void makeDoctors();
    void makeTimes();
    void makeWalkIn();
    void makeWords();
    [[nodiscard]] SlotOption optionOf(const Domain::Slot &slot) const;
    [[nodiscard]] QString leftWords(const std::vector<const Domain::Slot *> &places) const;
    [[nodiscard]] const Domain::Slot *slot(const Domain::SlotId &id) const;
    [[nodiscard]] bool mayBook(const Domain::Slot &slot) const;
    [[nodiscard]] Domain::Advised advised() const;
    void chooseFirst();
    /// A person with a file, while the server can be asked and no booking is moved.
    [[nodiscard]] bool mayAskForWaiting() const;
    /// Whether she may wait for a place of the chosen doctor and day: all are taken.
    [[nodiscard]] bool mayWait() const;
    void joinWaiting();
    void hold(const Domain::Slot &slot);
    void lost(const Base::Error &error, const Domain::SlotId &slot);

    Sync::Station &m_station;
    KioskFlow &m_flow;
    const KioskDirectory &m_directory;
    Sync::Offer m_offer;
    std::vector<Domain::Slot> m_slots; ///< of the department, seven days, as they can be offered
    QueueFigures m_queue;
    SteadyWaits m_waits;
    QDate m_day;
    Domain::RoleId m_roleId;
    std::vector<DayOption> m_days;
    std::vector<DoctorOption> m_doctors;
    std::vector<SlotOption> m_times;
    std::vector<SlotOption> m_alternatives;
    std::vector<Domain::SlotAdvice> m_better;
    QString m_advice;
    QString m_problem;
    QString m_walkInWords;
    QString m_walkInState;
    QString m_goOnWords;
    QString m_waitingWords; ///< that she waits now; empty: she does not
    bool m_asking = false;  ///< a hold or move is on its way (edge 25)
};
} // namespace Presentation
