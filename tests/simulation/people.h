// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bookingoperations.h"
#include "operations/visitoperations.h"
#include "world.h"

namespace Simulation {

/// What people do at a station, and what they hear there; the ledger writes it down.
class People
{
public:
    explicit People(World &world)
        : m_world(world)
    {
    }

    void act(StationNode &node, What what, quint32 choice);

private:
    void draw(StationNode &node, bool newcomer, quint32 choice);
    void book(StationNode &node, quint32 choice);
    void bookLeased(StationNode &node, quint32 choice);
    void ask(StationNode &node, const Operations::BookingWish &wish, int capacity);
    void retry(StationNode &node, Operations::BookingWish wish, int capacity);
    void cancel(StationNode &node, quint32 choice);
    void callNext(StationNode &node, quint32 choice);
    void callAlone(StationNode &node, const Domain::QueueId &queue);
    void turn(StationNode &node, quint32 choice);
    void claimQueue(StationNode &node);
    void takeOver(StationNode &node);
    void serve(StationNode &node, What what);
    void comeBack(StationNode &node, quint32 choice);
    /// Whether the station confirmed it; then the ledger knows the fact.
    bool confirm(StationNode &node, const Operations::Request &request);
    [[nodiscard]] Operations::VisitStart arrival(
        StationNode &node, bool newcomer, const Operations::TicketOrder &order) const;

    World &m_world;
};
} // namespace Simulation
