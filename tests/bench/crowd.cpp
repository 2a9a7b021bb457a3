// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <memory>

#include <QElapsedTimer>

#include "benchmarks.h"
#include "client.h"
#include "figure.h"
#include "pusher.h"
#include "store/slottable.h"

namespace Bench {

namespace {
constexpr int wantedPlaces = 40;
constexpr int connectMs = 120'000;

/// Half hours with some 40 free places together.
std::vector<Domain::Slot> scarceSlots(const QString &store)
{
    const auto database = Store::Database::open(store, Store::StoreKind::Server);
    if (!database)
        return {};
    Store::Reader reader(**database);
    const auto all = Store::SlotTable(reader).ofDay(QDate::currentDate().addDays(3));
    std::vector<Domain::Slot> slots;
    int places = 0;
    if (all) {
        for (const Domain::Slot &slot : *all) {
            if (places >= wantedPlaces)
                break;
            if (slot.free() > 0) {
                slots.push_back(slot);
                places += slot.free();
            }
        }
    }
    return slots;
}

/// Places given beyond what there was; what the store itself says.
int oversold(const QString &store, const std::vector<Domain::Slot> &slots)
{
    const auto database = Store::Database::open(store, Store::StoreKind::Server);
    if (!database)
        return -1;
    Store::Reader reader(**database);
    int beyond = 0;
    for (const Domain::Slot &before : slots) {
        const auto now = Store::SlotTable(reader).slot(before.id);
        const auto holds = Store::SlotTable(reader).holdsOfSlot(before.id);
        if (!now || !*now || !holds)
            return -1;
        beyond += std::max(0, static_cast<int>(holds->size()) - before.free());
        beyond += std::max(0, -(*now)->free());
    }
    return beyond;
}
} // namespace

/// A day's places open, and everybody has waited for that second; and what 500 stations cost.
bool measureCrowd(const Run &run)
{
    House house(run.places);
    if (!house.make(0) || !house.startServer())
        return false;
    const qint64 alone = residentBytes(house.serverProcess());
    const auto slots = scarceSlots(house.serverStore());
    if (slots.empty())
        return complain(QStringLiteral("no half hours to fight for"));
    const int stations = run.count(500, 60);
    std::vector<std::unique_ptr<Pusher>> crowd;
    for (int i = 0; i < stations; ++i) {
        crowd.push_back(std::make_unique<Pusher>(
            house.url(), house.code(QStringLiteral("reception"), QString::number(i)), i));
        crowd.back()->useSlot(slots[static_cast<size_t>(i) % slots.size()].id);
    }
    const auto all = [&crowd](bool (Pusher::*is)() const) {
        return std::all_of(
            crowd.begin(), crowd.end(), [is](const auto &one) { return (one.get()->*is)(); });
    };
    if (!waitFor([&] { return all(&Pusher::isReady); }, connectMs))
        return complain(QStringLiteral("not everybody is connected"));
    print({QStringLiteral("crowd.server_memory"),
        static_cast<double>(residentBytes(house.serverProcess())) / (1024 * 1024),
        QStringLiteral("MiB"),
        1,
        {},
        0,
        {{QStringLiteral("stations"), stations},
            {QStringLiteral("without_stations"), static_cast<double>(alone) / (1024 * 1024)}}});
    QElapsedTimer timer;
    timer.start();
    for (const auto &one : crowd)
        one->wantPlace();
    if (!waitFor([&] { return all(&Pusher::isDone); }, connectMs))
        return complain(QStringLiteral("not everybody has an answer"));
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    int granted = 0;
    std::vector<double> waits;
    for (const auto &one : crowd) {
        granted += 1 - one->refused();
        waits.insert(waits.end(), one->confirmations().begin(), one->confirmations().end());
    }
    print({QStringLiteral("crowd.all_answered"),
        ms,
        QStringLiteral("ms"),
        1,
        {},
        0,
        {{QStringLiteral("stations"), stations},
            {QStringLiteral("granted"), granted},
            {QStringLiteral("oversold"), oversold(house.serverStore(), slots)},
            {QStringLiteral("p50"), median(waits)},
            {QStringLiteral("p99"), percentile(waits, 0.99)}}});
    return oversold(house.serverStore(), slots) == 0;
}
} // namespace Bench
