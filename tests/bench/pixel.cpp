// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include "benchmarks.h"
#include "client.h"
#include "figure.h"
#include "operations/queueoperations.h"
#include "pusher.h"
#include "screen.h"
#include "store/tickettable.h"

namespace Bench {

namespace {
constexpr double aimP99Ms = 50;
constexpr int connectMs = 120'000;
constexpr int callMs = 10'000;
constexpr QSize boardSize(1920, 1080);

/// A desk that calls, and the board on the wall whose picture is watched.
struct Hall {
    House house;
    std::unique_ptr<Client> desk;
    std::unique_ptr<Screen> board;
    std::vector<std::unique_ptr<Pusher>> others; ///< boards without a picture
    Domain::Queue queue;

    bool open()
    {
        if (!house.make(0) || !house.startServer())
            return false;
        desk = Client::open(house.file(QStringLiteral("desk.sqlite")), house.url());
        board = Screen::open(boardSize);
        if (!board || !desk
            || !desk->join(house.code(QStringLiteral("reception"), QStringLiteral("desk"))))
            return complain(QStringLiteral("no desk, or no Xvfb"));
        queue = sharedQueues(desk->station()).front();
        board->start(house.places().binaries + QStringLiteral("/daoyi"),
            {QStringLiteral("board"),
                QStringLiteral("--data"),
                house.file(QStringLiteral("board.data")),
                QStringLiteral("--server"),
                house.url(),
                QStringLiteral("--department"),
                queue.departmentId.text(),
                QStringLiteral("--reduced-motion"),
                QStringLiteral("--size"),
                QStringLiteral("1920x1080"),
                QStringLiteral("--enrol"),
                house.code(QStringLiteral("board"), QStringLiteral("board"))});
        return board->untilShown(QStringLiteral("boardWindow"), connectMs).has_value();
    }

    bool addBoards(int count)
    {
        for (int i = 0; i < count; ++i) {
            others.push_back(std::make_unique<Pusher>(house.url(),
                house.code(QStringLiteral("board"), QStringLiteral("b%1").arg(i)),
                1000 + i));
            others.back()->listen();
        }
        return waitFor(
            [this] {
                return std::all_of(
                    others.begin(), others.end(), [](const auto &one) { return one->isReady(); });
            },
            connectMs);
    }

    /// From the desk's key to the first change of the board's picture; nothing: none came.
    std::optional<double> call()
    {
        Sync::Station &station = desk->station();
        const auto start = newVisit(station, queue);
        if (!start || !station.record(Operations::startVisit(*start, station.now()))
            || !waitFor([&] { return station.pending() == 0; }, callMs))
            return std::nullopt;
        board->rest();
        QObject context;
        std::optional<Operations::Outcome> told;
        station.request(Operations::callNext({station.random().id<Domain::CallId>(),
                                                 queue.id,
                                                 Domain::LocationId(QStringLiteral("room")),
                                                 station.today()},
                            station.now()),
            &context,
            [&told](const Operations::Outcome &outcome) { told = outcome; });
        const auto ms = board->untilChanged(callMs);
        // The board may know it before the desk; only who is in the room can be finished.
        if (!waitFor([&] { return told.has_value(); }, callMs) || !*told)
            return std::nullopt;
        if (!station.record(Operations::finishStep(
                start->ticket->ticket.stepId, start->ticket->ticket.id, {}, station.now()))
            || !waitFor([&] { return station.pending() == 0; }, callMs))
            return std::nullopt;
        return ms;
    }
};

bool measureCalls(Hall &hall, int calls)
{
    std::vector<double> samples;
    for (int i = 0; i < calls; ++i) {
        const auto ms = hall.call();
        if (!ms)
            return complain(QStringLiteral("a call is not decided, or not painted"));
        samples.push_back(*ms);
    }
    print({QStringLiteral("call.board_pixel"),
        median(samples),
        QStringLiteral("ms"),
        static_cast<int>(samples.size()),
        {},
        0,
        {{QStringLiteral("boards"), static_cast<int>(hall.others.size()) + 1},
            {QStringLiteral("p99"), percentile(samples, 0.99)},
            {QStringLiteral("max"), percentile(samples, 1)},
            {QStringLiteral("aim_p99_ms"), aimP99Ms}}});
    return true;
}
} // namespace

/// A call's way from the desk's key to the board's painted pixel.
bool measurePixel(const Run &run)
{
    Hall hall{House(run.places), {}, {}, {}, {}};
    if (!hall.open())
        return complain(QStringLiteral("no hall to call in"));
    const int calls = run.count(200, 10);
    return measureCalls(hall, calls) && hall.addBoards(run.count(199, 19))
        && measureCalls(hall, calls);
}
} // namespace Bench
