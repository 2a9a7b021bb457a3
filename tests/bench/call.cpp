// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include <QElapsedTimer>

#include "benchmarks.h"
#include "client.h"
#include "figure.h"
#include "operations/queueoperations.h"
#include "store/tickettable.h"

namespace Bench {

namespace {

// What one window does is in the others within this time on one machine (the promise).
constexpr double promiseMs = 200;

/// Desk, kiosk and board of one house, each with its own file and socket.
struct Stations {
    std::unique_ptr<Client> kiosk;
    std::unique_ptr<Client> desk;
    std::unique_ptr<Client> board;

    bool join(House &house)
    {
        const auto joined = [&house](std::unique_ptr<Client> &client, const char *role) {
            const QString word = QString::fromLatin1(role);
            client = Client::open(house.file(word + QStringLiteral(".sqlite")), house.url());
            return client && client->join(house.code(word, word));
        };
        return joined(kiosk, "kiosk") && joined(desk, "reception") && joined(board, "board");
    }
};

bool isCalledAt(Sync::Station &station, const Domain::TicketId &ticket)
{
    Store::Reader reader = station.reader();
    const auto row = Store::TicketTable(reader).ticket(ticket);
    return row && *row && (*row)->state == Domain::TicketState::Called;
}

/// One call: how long until the desk had its answer and the board its row; nothing when it failed.
struct Way {
    double deskMs = 0;
    double boardMs = 0;
};

std::optional<Way> callOnce(
    Stations &stations, const Domain::Queue &queue, const Domain::LocationId &room)
{
    Sync::Station &kiosk = stations.kiosk->station();
    Sync::Station &desk = stations.desk->station();
    Sync::Station &board = stations.board->station();
    const auto start = newVisit(kiosk, queue);
    if (!start || !kiosk.record(Operations::startVisit(*start, kiosk.now())))
        return std::nullopt;
    const Domain::TicketId ticket = start->ticket->ticket.id;
    const auto isThere = [&ticket](Sync::Station &station) {
        Store::Reader reader = station.reader();
        const auto row = Store::TicketTable(reader).ticket(ticket);
        return row && row->has_value();
    };
    if (!waitFor([&] { return isThere(board) && isThere(desk) && kiosk.pending() == 0; }, 10'000))
        return std::nullopt;
    Way way;
    QObject context; // listens to the board for as long as this call
    QElapsedTimer timer;
    QObject::connect(&board, &Sync::Station::changed, &context, [&](const QStringList &tables) {
        if (way.boardMs == 0 && tables.contains(QStringLiteral("ticket"))
            && isCalledAt(board, ticket))
            way.boardMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
    timer.start();
    desk.request(
        Operations::callNext(
            {desk.random().id<Domain::CallId>(), queue.id, room, desk.today()}, desk.now()),
        &context,
        [&](const Operations::Outcome &) {
            way.deskMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        });
    if (!waitFor([&way] { return way.deskMs > 0 && way.boardMs > 0; }, 10'000))
        return std::nullopt;
    const Domain::StepId step = start->ticket->ticket.stepId;
    if (!desk.record(Operations::finishStep(step, ticket, {}, desk.now()))
        || !waitFor([&desk] { return desk.pending() == 0; }, 10'000))
        return std::nullopt;
    return way;
}

void tell(const char *name, const std::vector<double> &samples)
{
    const auto within =
        std::count_if(samples.begin(), samples.end(), [](double ms) { return ms <= promiseMs; });
    print({QString::fromLatin1(name),
        median(samples),
        QStringLiteral("ms"),
        static_cast<int>(samples.size()),
        {},
        0,
        {{QStringLiteral("p99"), percentile(samples, 0.99)},
            {QStringLiteral("max"), percentile(samples, 1)},
            {QStringLiteral("promise_ms"), promiseMs},
            {QStringLiteral("within_promise"),
                static_cast<double>(within) / static_cast<double>(samples.size())}}});
}
} // namespace

bool measureCall(const Run &run)
{
    House house(run.places);
    Stations stations;
    if (!house.make(run.count(500, 0)) || !house.startServer() || !stations.join(house))
        return complain(QStringLiteral("no stations for calls"));
    // A queue in which nobody waits, so that the person called is the one we know.
    const auto queues = sharedQueues(stations.desk->station());
    Store::Reader reader = stations.desk->station().reader();
    const auto empty = std::find_if(queues.begin(), queues.end(), [&](const Domain::Queue &queue) {
        const auto waiting =
            Store::TicketTable(reader).waiting(queue.id, stations.desk->station().today());
        return waiting && waiting->empty();
    });
    if (empty == queues.end())
        return complain(QStringLiteral("no empty queue to call from"));
    const Domain::LocationId room(QStringLiteral("bench-room"));
    std::vector<double> desk;
    std::vector<double> board;
    for (int i = 0; i < run.count(200, 30); ++i) {
        const auto way = callOnce(stations, *empty, room);
        if (!way)
            return complain(QStringLiteral("a call did not arrive"));
        desk.push_back(way->deskMs);
        board.push_back(way->boardMs);
    }
    tell("call.desk_answer", desk);
    tell("call.board_changed", board);
    return true;
}
} // namespace Bench
