// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <unistd.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include "client.h"
#include "operations/queueoperations.h"

namespace {

constexpr int actMs = 40;           // a very busy desk: 25 acts a second
constexpr int actsPerCall = 3;      // one call for two registrations
constexpr qint64 mostPending = 60; // while the server does not keep up the desk rests: less than one push

/// Tells a person: a whole line in one write, so that a killed station told all of it or nothing.
void tell(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size()))
        != static_cast<ssize_t>(bytes.size()))
        ::_exit(3); // nobody listens any more
}

/// A desk without a window that registers and calls as fast as it can and says what is confirmed.
class Desk : public QObject
{
public:
    explicit Desk(Sync::Station &station)
        : m_station(station)
    {
        m_act.setInterval(actMs);
        connect(&m_act, &QTimer::timeout, this, &Desk::act);
        m_act.start();
    }

private:
    void act()
    {
        if (m_station.state().cursor < 0 || m_station.pending() > mostPending)
            return;
        const auto queues = Bench::sharedQueues(m_station);
        if (queues.empty())
            return;
        const Domain::Queue &queue = queues[m_station.random().below(3) % queues.size()];
        if (++m_acts % actsPerCall == 0 && m_station.contact() == Sync::Contact::Connected)
            call(queue);
        else
            registerSomebody(queue);
    }

    void registerSomebody(const Domain::Queue &queue)
    {
        const auto start = Bench::newVisit(m_station, queue);
        if (!start)
            return;
        if (m_station.record(Operations::startVisit(*start, m_station.now()))) {
            const Domain::Ticket &ticket = start->ticket->ticket;
            tell(QStringLiteral("fact %1 %2").arg(ticket.id.text(), ticket.number));
        }
    }

    void call(const Domain::Queue &queue)
    {
        const auto id = m_station.random().id<Domain::CallId>();
        // A door of its own for each call: nobody is inside.
        const Domain::LocationId room(QStringLiteral("room-") + id.text());
        m_station.request(
            Operations::callNext({id, queue.id, room, m_station.today()}, m_station.now()),
            this,
            [id](const Operations::Outcome &outcome) {
                const QString ticket =
                    outcome ? outcome->value(QStringLiteral("ticket")).toString() : QString();
                if (!ticket.isEmpty())
                    tell(QStringLiteral("call %1 %2").arg(id.text(), ticket));
            });
    }

    Sync::Station &m_station;
    QTimer m_act;
    int m_acts = 0;
};
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption file(
        QStringLiteral("file"), QStringLiteral("Its store."), QStringLiteral("file"));
    const QCommandLineOption server(
        QStringLiteral("server"), QStringLiteral("Address of daoyid."), QStringLiteral("url"));
    const QCommandLineOption code(
        QStringLiteral("enrol"), QStringLiteral("One-time code."), QStringLiteral("code"));
    const QCommandLineOption drain(QStringLiteral("drain"),
        QStringLiteral("Does nothing new; ends when the server has everything."));
    parser.addOptions({file, server, code, drain});
    parser.process(application);
    const auto client = Bench::Client::open(parser.value(file), parser.value(server));
    if (!client)
        return 1;
    Sync::Station &station = client->station();
    station.enrolWith(parser.value(code));
    station.start();
    if (parser.isSet(drain)) {
        constexpr int patienceMs = 300'000; // 200 kills leave tens of thousands of rows
        const auto drained = [&station] {
            return station.contact() == Sync::Contact::Connected && station.pending() == 0
                && station.state().baseSeq == station.state().nextSeq - 1;
        };
        if (Bench::waitFor(drained, patienceMs))
            return 0;
        const Store::SyncState &state = station.state();
        qWarning("not drained: contact %d, %d wait, decided %lld of %lld, refusal \"%s\"",
            static_cast<int>(station.contact()),
            station.pending(),
            static_cast<long long>(state.baseSeq),
            static_cast<long long>(state.nextSeq - 1),
            qPrintable(station.refusal()));
        return 2;
    }
    Desk desk(station);
    return application.exec();
}
