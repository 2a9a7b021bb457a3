// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "benchmarks.h"
#include "client.h"
#include "figure.h"

namespace Bench {

// How long it takes until a new hospital, and a new station in it, can work.
bool measureSetUp(const Run &run)
{
    const int people = run.count(10'000, 500);
    House house(run.places);
    QElapsedTimer timer;
    const auto tell = [&timer](const char *name, QJsonObject more) {
        print({QString::fromLatin1(name),
            static_cast<double>(timer.nsecsElapsed()) / 1e9,
            QStringLiteral("s"),
            1,
            {},
            0,
            std::move(more)});
    };
    timer.start();
    if (!house.make(0))
        return false;
    tell("setup.hospital", {});
    timer.restart();
    if (!house.ctl({QStringLiteral("demo"), QStringLiteral("--patients"), QString::number(people)}))
        return false;
    tell("setup.people", {{QStringLiteral("patients"), people}});
    timer.restart();
    if (!house.startServer())
        return false;
    tell("setup.server_start", {{QStringLiteral("patients"), people}});
    for (const char *role : {"board", "kiosk", "reception"}) {
        const QString word = QString::fromLatin1(role);
        const QString code = house.code(word, word);
        timer.restart();
        const auto client = Client::open(house.file(word + QStringLiteral(".sqlite")), house.url());
        if (!client || !client->join(code, 600'000))
            return complain(QStringLiteral("%1 does not get its rows").arg(word));
        tell(qPrintable(QStringLiteral("setup.snapshot_") + word),
            {{QStringLiteral("patients"), people}});
    }
    return true;
}
} // namespace Bench
