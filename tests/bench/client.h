// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "base/random.h"
#include "net/websockettransport.h"
#include "operations/visitoperations.h"
#include "store/database.h"
#include "sync/station.h"

namespace Bench {

/// A real station inside this process: its own SQLite file, a real WebSocket to the first of
/// `server` (addresses with commas) that answers.
class Client
{
public:
    /// Null when the store cannot be opened.
    [[nodiscard]] static std::unique_ptr<Client> open(const QString &file, const QString &server);

    /// Connects, with a code when it is new; true when the hospital's rows are here.
    bool join(const QString &code, int patienceMs = 60'000);

    [[nodiscard]] Sync::Station &station() { return m_station; }

private:
    Client(std::unique_ptr<Store::Database> database, const QString &server);

    std::unique_ptr<Store::Database> m_database;
    Base::SystemClock m_clock;
    Base::SystemRandom m_random;
    Net::WebSocketTransport m_transport;
    Sync::Station m_station;
};

/// Runs the event loop until `wish` is true; false when it is not within `patienceMs`.
bool waitFor(const std::function<bool()> &wish, int patienceMs);

/// A new person with a resident number, three steps and the station's next number in `queue`: what
/// a kiosk records with one press.
[[nodiscard]] Base::Result<Operations::VisitStart> newVisit(
    Sync::Station &station, const Domain::Queue &queue);
/// The queues that have a department's shared pool; empty before the hospital has arrived.
[[nodiscard]] std::vector<Domain::Queue> sharedQueues(Sync::Station &station);
} // namespace Bench
