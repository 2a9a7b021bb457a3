// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "operations/roomoperations.h"
#include "presentation/queue/queuedesk.h"
#include "presentation/texttablemodel.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;
class DeskSettings;
struct DeskRoom;

/// Who is in which room of the chosen queue's department today, and from which queues it calls.
class RoomsPresenter : public QObject
{
    Q_OBJECT

public:
    /// One room as it is now.
    struct Room {
        Domain::LocationId id;
        QString name;
        Domain::PractitionerId doctor;
        Domain::PractitionerId said; ///< by staff; empty: the rota's doctor
        QString doctorName;
        QString also; ///< the doctor's second room, or whose second room it is
        std::vector<Domain::QueueId> queues; ///< empty: every queue that is asked for
        QString queueIds;
        DeskTag state;

        bool operator==(const Room &) const = default;
    };

    RoomsPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskSettings &settings,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Room> &rooms() const { return m_rooms; }

    [[nodiscard]] TextTableModel &model() { return m_model; }

    [[nodiscard]] int chosen() const { return m_chosen; }

    /// Nullptr: the department has no room.
    [[nodiscard]] const Room *room() const;
    /// Who can be set, those of the department first: id and name with title. The first, without
    /// an id, is the rota's.
    [[nodiscard]] std::vector<std::pair<Domain::PractitionerId, QString>> doctors() const;
    /// Every queue of the house, the department's first.
    [[nodiscard]] std::vector<std::pair<Domain::QueueId, QString>> queues() const;

    /// "302 诊室": where the doctor works already, while it is asked; else empty.
    [[nodiscard]] const QString &askedRoom() const { return m_askedRoom; }

    /// "撤销：302 诊室、303 诊室": what `takeBack` would set as it was; empty: nothing.
    [[nodiscard]] QString undoWord() const;

    void choose(int row);
    /// From now on. A doctor who works in another room: `elsewhere` is told and nothing else.
    void assign(const Domain::PractitionerId &doctor, const std::vector<Domain::QueueId> &queues);
    /// The answer to `elsewhere`: moves here, or works in both; `Refuse`: leaves it as it was.
    void answer(Operations::OtherRoom other);
    /// The last change of this desk, in all the rooms that it touched, unless somebody has set one
    /// of them since.
    void takeBack();
    void refresh();

Q_SIGNALS:
    void changed();
    /// The doctor works in `askedRoom` already.
    void elsewhere(const QString &room);

private:
    /// The last change of this desk, with every room that it touched.
    struct Done {
        std::vector<Operations::RoomChange> changes;
        Base::Instant at;
    };

    void read();
    void fill();
    [[nodiscard]] Room roomOf(const DeskRoom &place, const std::vector<Domain::RoomDuty> &duties);
    void record(const Operations::RoomOrder &order);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskSettings &m_settings;
    DeskMessages &m_messages;
    TextTableModel m_model;
    std::vector<Room> m_rooms;
    int m_chosen = 0;
    std::optional<Operations::RoomOrder> m_asked;
    QString m_askedRoom;
    std::optional<Done> m_done;
};
} // namespace Presentation
