// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/replay.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <QFileInfo>
#include <QSaveFile>

#include "base/random.h"
#include "interop/clinicday.h"
#include "interop/jsontext.h"
#include "interop/queueevents.h"

namespace Ctl {

using namespace Domain;

namespace {
constexpr qsizetype LargestPolicy = 64 * 1024; // a whole one has some 3 KB

struct Wanted {
    QString path;
    QByteArray content;
};

/// All of them or none: the old files stay until every new one is on the disk.
Base::Result<void> write(const std::vector<Wanted> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> open;
    for (const Wanted &wanted : files) {
        auto file = std::make_unique<QSaveFile>(wanted.path);
        if (!file->open(QIODevice::WriteOnly)
            || file->write(wanted.content) != wanted.content.size() || !file->flush()) {
            return Base::fail(Base::ErrorKind::Unavailable,
                "cannot-write",
                QStringLiteral("%1: %2").arg(wanted.path, file->errorString()));
        }
        open.push_back(std::move(file));
    }
    for (const auto &file : open) {
        if (!file->commit())
            return Base::fail(Base::ErrorKind::Unavailable, "cannot-write", file->fileName());
    }
    return {};
}

ReplayReport reportOf(const HallDay &day)
{
    ReplayReport report;
    report.calls = static_cast<int>(day.calls.size());
    for (const HallTicket &hall : day.tickets) {
        if (hall.queue < 0)
            continue;
        ++report.tickets;
        if (hall.ticket.state == TicketState::Done)
            ++report.served;
        else if (hall.ticket.state != TicketState::Void)
            ++report.stillWaiting;
    }
    return report;
}
} // namespace

Base::Result<QueuePolicy> readPolicy(const QString &path)
{
    if (path.isEmpty())
        return QueuePolicy();
    const auto text = Interop::fileContents(path, LargestPolicy);
    if (!text)
        return Base::passOn(text);
    const auto policy = queuePolicy(*text);
    if (!policy)
        return Base::fail(policy.error().kind,
            "bad-policy",
            QFileInfo(path).fileName() + QStringLiteral(": ") + policy.error().detail);
    return policy;
}

Base::Result<ReplayReport> replay(const ReplayFiles &files)
{
    const auto policy = readPolicy(files.policy);
    if (!policy)
        return Base::passOn(policy);
    const auto text = Interop::fileContents(files.events);
    if (!text)
        return Base::passOn(text);
    const auto events = Interop::queueEvents(*text, QFileInfo(files.events).fileName());
    if (!events)
        return Base::passOn(events);
    Hall hall(*policy,
        static_cast<int>(events->tickets.size()),
        static_cast<int>(events->queues.size()),
        static_cast<int>(events->rooms.size()));
    const HallDay day =
        hall.play(events->events, files.waits.isEmpty() ? Foretell::No : Foretell::Yes);
    std::vector<Wanted> wanted;
    const auto want = [&](const QString &path, auto content) {
        if (!path.isEmpty())
            wanted.push_back({path, content(*events, day)});
    };
    want(files.log, Interop::logCsv);
    want(files.history, Interop::historyCsv);
    want(files.calls, Interop::callsCsv);
    want(files.waits, Interop::waitsCsv);
    if (const auto written = write(wanted); !written)
        return Base::passOn(written);
    return reportOf(day);
}

Base::Result<qsizetype> simulateDay(const ClinicOrder &order)
{
    const auto policy = readPolicy(order.policy);
    if (!policy)
        return Base::passOn(policy);
    constexpr int MostDays = 366;
    bool seeded = false;
    bool counted = false;
    Interop::ClinicWish wish;
    wish.policy = *policy;
    wish.days = order.days.toInt(&counted);
    Base::SeededRandom random(order.seed.toULongLong(&seeded));
    if (!seeded || !counted || wish.days < 1 || wish.days > MostDays)
        return Base::fail(Base::ErrorKind::Invalid,
            "bad-number",
            QStringLiteral("seed %1, days %2").arg(order.seed, order.days));
    const QByteArray events = Interop::clinicDay(wish, random);
    if (const auto written = write({{order.out, events}}); !written)
        return Base::passOn(written);
    return events.size();
}
} // namespace Ctl
