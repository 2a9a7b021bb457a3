// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include "base/result.h"
#include "domain/queue/lastact.h"
#include "domain/queue/rules.h"
#include "domain/visit/visit.h"
#include "presentation/queue/placereason.h"
#include "presentation/queue/queueclaims.h"
#include "presentation/queue/queuedesk.h"
#include "presentation/queue/queuefigures.h"
#include "presentation/queue/queuemodel.h"
#include "presentation/queue/steadywaits.h"
#include "sync/view.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
struct DeskRoom;
class DeskMessages;
class DeskSettings;

/// One queue as this desk sees and moves it. Serves the queue view and the side panel of the
/// front desk alike. Calling is decided by the server; everything else is done at once.
class QueuePresenter : public QObject
{
    Q_OBJECT

public:
    QueuePresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskSettings &settings,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] QueueModel &model() { return m_model; }

    /// Everybody who waits, whatever the filter; for the side panel.
    [[nodiscard]] QueueModel &waitingModel() { return m_waitingModel; }

    [[nodiscard]] const std::vector<QueueRoom> &rooms() const { return m_rooms; }

    /// The queues one may choose: id and name, in the hospital's order.
    [[nodiscard]] std::vector<std::pair<Domain::QueueId, QString>> queues() const;
    [[nodiscard]] const Domain::QueueId &queueId() const;
    [[nodiscard]] QString queueName() const;
    [[nodiscard]] QString queueIcon() const;

    [[nodiscard]] QueueFilter filter() const { return m_filter; }

    [[nodiscard]] int count(QueueFilter filter) const;
    /// "等得最久 32 分，目标 30 分；超时 1 人": the target is that of her class, over it is who is
    /// beyond the one of her own; empty when nobody waits.
    [[nodiscard]] QString longestWait() const;
    /// The word on the call button: whom it would call where.
    [[nodiscard]] QString callWord() const;

    /// "A012 走得慢，路上约 4 分：现在就叫到门口": who needs longer than others and would come too
    /// late otherwise; empty: nobody.
    [[nodiscard]] QString earlyWord() const;

    /// Whom this desk may call when it is cut off.
    [[nodiscard]] QueueClaims &claims() { return m_claims; }

    [[nodiscard]] bool isDeciding() const { return m_deciding; }

    [[nodiscard]] QueueAbilities abilities() const;

    /// Who is inside our room, else called to it; nobody.
    [[nodiscard]] const std::optional<Domain::Ticket> &current() const { return m_current; }

    /// Who stands before the door while somebody else is inside; nobody.
    [[nodiscard]] const std::optional<Domain::Ticket> &atDoor() const { return m_atDoor; }

    [[nodiscard]] const Domain::TicketId &selected() const { return m_selected; }

    /// Why the selected person stands where she stands, or was called when she was.
    [[nodiscard]] PlaceReason placeReason() const;
    /// Whether it tells everybody who was called before her, or the latest one only.
    void tellAllBefore(bool all);

    [[nodiscard]] bool tellsAllBefore() const { return m_allBefore; }

    /// "撤销：过号 A021": what `undo` would take back; empty: nothing.
    [[nodiscard]] QString undoWord() const;

    void chooseQueue(const Domain::QueueId &queue);
    /// For which room this desk calls; remembered.
    void chooseRoom(const Domain::LocationId &room);
    void setFilter(QueueFilter filter);
    void select(const Domain::TicketId &ticket);

    /// The next one to our room. Somebody still there: `roomBusy` and nothing else.
    void callNext();
    /// The next one to the door of our room while somebody is inside.
    void callToDoor();
    void recall();
    void pass();
    /// The called person, or nobody called: the selected one who waits.
    void park(Domain::ParkReason reason = Domain::ParkReason::Toilet);
    void start();
    /// Ends the service; `next` are the steps the doctor ordered, in order. Nothing, or going home
    /// alone, ends the visit.
    void finish(const std::vector<Domain::StepKind> &next);
    /// The selected missed or parked person waits again.
    void bringBack();
    /// What this desk did last is taken back, exactly; else the latest act on the selected one.
    void undo();
    /// The selected one is more urgent from now on; `why` is kept with the act.
    void escalate(Domain::TicketClass to, const QString &why);
    /// The latest escalation of the selected one was a mistake: the exact place before it.
    void undoEscalation();
    /// The selected one to another queue, under a number of it.
    void transfer(const Domain::QueueId &queue, Domain::Transfer why);
    /// The selected one has gone; `why` is kept with the act.
    void leave(const QString &why);
    /// Our room from now on; `minutes`: until it is over, 0: not known.
    void setDuty(Domain::DutyState state, int minutes, const QString &why);
    /// Minutes go by; once in a while while a window shows.
    void tick();

Q_SIGNALS:
    /// Rooms, counts or what may be done have changed.
    void changed();
    void selectionChanged();
    /// A call was asked for while `number` is still in our room: finish, park or stay (edge 66).
    void roomBusy(const QString &number);
    /// A call was asked for before a room was chosen.
    void roomWanted();
    void called(const QString &number);
    /// The doctor has left, and people are to be asked.
    void peopleLeft();

private:
    struct Person {
        QString name;
        QString detail;
        QString reading; ///< as somebody corrected it; empty: nobody did

        /// The name with its reading, to be called.
        [[nodiscard]] QString called() const;
    };

    void onChanged(const QStringList &tables);
    void read();
    void show();
    void readRooms();
    [[nodiscard]] std::vector<DeskRoom> roomsHere() const;
    void readInside(Sync::Reader &reader);
    void addDuty(QueueRoom &room) const;
    void orderReturn(const Domain::Ticket &seen, const std::vector<Domain::VisitStep> &steps);
    void postDuty(const Domain::RoomDuty &duty);
    void tellLeft(const QString &room, const QJsonObject &answer);
    [[nodiscard]] Person person(const Domain::Ticket &ticket);
    [[nodiscard]] QueueRow row(const Domain::Ticket &ticket, int position);
    [[nodiscard]] std::optional<Domain::Appointment> appointmentOf(const Domain::Ticket &ticket);
    void learnWaits();
    [[nodiscard]] Domain::SteadyWait waitOf(const Domain::Ticket &ticket) const;
    [[nodiscard]] const Domain::Ticket *found(const Domain::TicketId &ticket) const;
    [[nodiscard]] const std::vector<Domain::Ticket> &list(QueueFilter filter) const;
    [[nodiscard]] QString wall(Base::Instant at) const;
    [[nodiscard]] Domain::VisitStep orderedStep(Domain::StepKind kind) const;
    bool done(const Base::Result<QJsonObject> &outcome);
    [[nodiscard]] const Domain::Ticket *called() const;
    [[nodiscard]] std::optional<Domain::Ticket> undoable() const;
    [[nodiscard]] std::vector<Domain::Call> callsBefore(
        const Domain::Ticket &ticket, const std::vector<Domain::Call> &own) const;
    void onDecided(const Base::Result<QJsonObject> &outcome);
    void tellCalled(const QString &number);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskSettings &m_settings;
    DeskMessages &m_messages;
    QueueClaims m_claims;
    QueueModel m_model;
    QueueModel m_waitingModel;
    QueueFilter m_filter = QueueFilter::Waiting;
    std::vector<std::vector<Domain::Ticket>> m_lists; ///< by `QueueFilter`
    std::vector<Domain::Ticket> m_inside;             ///< called or served, of this queue
    std::vector<QueueRoom> m_rooms;
    std::optional<Domain::Ticket> m_current;
    std::optional<Domain::Ticket> m_atDoor;
    Domain::TicketId m_selected;
    Domain::TicketId m_lastActed; ///< by this desk
    bool m_allBefore = false;
    QHash<QString, Person> m_people;
    QueueFigures m_figures;
    SteadyWaits m_waits;
    bool m_deciding = false;
};
} // namespace Presentation
