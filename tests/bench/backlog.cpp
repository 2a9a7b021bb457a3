// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "benchmarks.h"
#include "client.h"
#include "figure.h"
#include "operations/careoperations.h"
#include "server/timesigner.h"
#include "store/schema.h"

namespace Bench {

namespace {
constexpr double aimOfDrain = 0.12;
constexpr double hopeOfDrain = 0.25;
constexpr double aimOfRerunMs = 20;
constexpr int patienceMs = 1'800'000;

/// Batches of 100: one row of a log and one guarded update each, prepared, synchronous=FULL.
double rawPerSecond(const QString &file, int operations)
{
    const auto database = Store::Database::open(file, Store::StoreKind::Server);
    if (!database)
        return 0;
    Store::Database &raw = **database;
    const auto run = [&raw](const char *sql, const Store::Values &values = {}) {
        return raw.run(QString::fromLatin1(sql), values).has_value();
    };
    if (!run("CREATE TABLE raw_op (ver INTEGER NOT NULL PRIMARY KEY, station INTEGER NOT NULL, "
             "seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT")
        || !run("CREATE TABLE raw_slot (id INTEGER NOT NULL PRIMARY KEY, capacity INTEGER NOT "
                "NULL, booked INTEGER NOT NULL) STRICT"))
        return 0;
    for (int i = 0; i < 1000; ++i) {
        if (!run("INSERT INTO raw_slot VALUES (?, 1000000000, 0)", {i}))
            return 0;
    }
    const QString body(200, u'x');
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < operations; ++i) {
        if (i % 100 == 0 && !run("BEGIN IMMEDIATE"))
            return 0;
        if (!run("INSERT INTO raw_op VALUES (?, 1, ?, ?)", {i, i, body})
            || !run("UPDATE raw_slot SET booked = booked + 1 WHERE id = ? AND booked < capacity",
                {i % 1000}))
            return 0;
        if (i % 100 == 99 && !run("COMMIT"))
            return 0;
    }
    return operations / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
}

Operations::Request opinion(Sync::Station &station)
{
    Domain::Survey survey;
    survey.id = station.random().id<Domain::SurveyId>();
    survey.score = 3;
    return Operations::recordSurvey(survey, station.now());
}

/// A desk that knew the hospital, was cut off, and did `operations` acts meanwhile.
bool workAlone(const QString &file, int operations)
{
    const auto alone = Client::open(file, QStringLiteral("ws://127.0.0.1:1"));
    if (!alone)
        return false;
    for (int i = 0; i < operations; ++i) {
        if (const auto told = alone->station().record(opinion(alone->station())); !told)
            return complain(Base::describe(told.error()));
    }
    return true;
}

bool everythingIsThere(Sync::Station &station)
{
    return station.contact() == Sync::Contact::Connected && station.pending() == 0
        && station.state().baseSeq == station.state().nextSeq - 1;
}

/// Operations a second from the first contact on; 0: not measured.
double drainPerSecond(House &house, int operations, int number)
{
    const QString name = QStringLiteral("cut-off-%1").arg(number);
    const QString file = house.file(name + QStringLiteral(".sqlite"));
    {
        const auto client = Client::open(file, house.url());
        if (!client || !client->join(house.code(QStringLiteral("reception"), name))
            || !waitFor([&] { return everythingIsThere(client->station()); }, patienceMs))
            return 0;
    }
    if (!workAlone(file, operations))
        return 0;
    const auto client = Client::open(file, house.url());
    if (!client)
        return 0;
    QElapsedTimer timer;
    timer.start();
    client->station().start();
    if (!waitFor([&] { return everythingIsThere(client->station()); }, patienceMs))
        return 0;
    return operations / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
}

/// A server that lets the station in, never takes its operations, and has news now and then. It signs
/// its time as the one does whom the station knows.
class QuietServer : public Sync::Transport
{
public:
    explicit QuietServer(Server::TimeSigner &signer)
        : m_signer(signer)
    {
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT connected();
                say(Protocol::Challenge{QStringLiteral("nonce"), Protocol::Version, now()});
            },
            Qt::QueuedConnection);
    }

    void close() override { Q_EMIT disconnected(); }

    void send(const QByteArray &bytes) override
    {
        const auto message = Protocol::decode(bytes);
        const auto *hello = message ? std::get_if<Protocol::Hello>(&*message) : nullptr;
        if (hello == nullptr)
            return;
        m_hello = *hello;
        QMetaObject::invokeMethod(
            this, [this] { sayTime(welcome); }, Qt::QueuedConnection);
    }

    void say(const Protocol::Message &message) { Q_EMIT received(Protocol::encode(message)); }

    /// With the time of now and its signature.
    template<typename Message>
    void sayTime(Message message)
    {
        message.serverTime = now();
        message.timeSignature =
            m_signer.signature(m_hello.timeNonce, m_hello.station, message.serverTime);
        say(message);
    }

    static Base::Instant now() { return Base::SystemClock().now(); }

    Protocol::Welcome welcome;

private:
    Server::TimeSigner &m_signer;
    Protocol::Hello m_hello;
};

/// One opinion of somebody else arrives while `pending` acts wait; ms until they stand on top of
/// it again. Nothing: not measured.
std::vector<double> rerunMs(const QString &file, const QString &serverStore, int runs)
{
    auto database = Store::Database::open(file, Store::StoreKind::Station);
    auto servers = Store::Database::open(serverStore, Store::StoreKind::Server);
    if (!database || !servers)
        return {};
    Server::TimeSigner signer(**servers);
    if (!signer.key())
        return {};
    const Base::SystemClock clock;
    Base::SystemRandom random;
    QuietServer server(signer);
    Sync::Station station(**database, server, clock, random);
    if (!station.load())
        return {};
    server.welcome = {station.state().epoch, station.state().ackedSeq, station.state().cursor,
        QuietServer::now(), {}, false};
    server.welcome.schema = Store::SchemaVersion;
    station.start();
    if (!waitFor([&] { return station.contact() == Sync::Contact::Connected; }, 10'000))
        return {};
    std::vector<double> samples;
    for (int i = 0; i < runs; ++i) {
        Domain::Survey other;
        other.id = random.id<Domain::SurveyId>();
        other.score = 1;
        Protocol::Pulled news;
        news.epoch = station.state().epoch;
        news.from = station.state().cursor;
        news.upto = news.from + 1;
        news.rows.push_back({QStringLiteral("survey"), other.id.text(), Store::toJson(other)});
        const qint64 wanted = news.upto;
        QElapsedTimer timer;
        timer.start();
        server.sayTime(news);
        if (station.state().cursor != wanted)
            return {};
        samples.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return samples;
}
} // namespace

bool measureBacklog(const Run &run)
{
    House house(run.places);
    if (!house.make(0) || !house.startServer())
        return false;
    const int operations = run.count(20'000, 1'000);
    std::vector<double> raw;
    std::vector<double> drained;
    for (int i = 0; i < 3; ++i) { // in turn, so that both meet the same disk
        raw.push_back(
            rawPerSecond(house.file(QStringLiteral("raw-%1.sqlite").arg(i)), operations));
        drained.push_back(drainPerSecond(house, operations, i));
    }
    if (median(raw) <= 0 || percentile(drained, 0) <= 0)
        return complain(QStringLiteral("a backlog was not drained"));
    print({QStringLiteral("backlog.raw_batches"), median(raw), QStringLiteral("1/s"), 3});
    print({QStringLiteral("backlog.drain"),
        median(drained),
        QStringLiteral("1/s"),
        3,
        QStringLiteral("backlog.raw_batches"),
        median(drained) / median(raw),
        {{QStringLiteral("operations"), operations},
            {QStringLiteral("aim_ratio"), aimOfDrain},
            {QStringLiteral("hope_ratio"), hopeOfDrain}}});
    const int pending = 1'000;
    const QString file = house.file(QStringLiteral("cut-off-0.sqlite"));
    if (!workAlone(file, pending))
        return complain(QStringLiteral("nothing pending"));
    const auto samples = rerunMs(file, house.serverStore(), run.count(20, 3));
    if (samples.empty())
        return complain(QStringLiteral("no pull over pending operations"));
    print({QStringLiteral("backlog.rerun"),
        median(samples),
        QStringLiteral("ms"),
        static_cast<int>(samples.size()),
        {},
        0,
        {{QStringLiteral("pending"), pending},
            {QStringLiteral("max"), percentile(samples, 1)},
            {QStringLiteral("aim_ms"), aimOfRerunMs}}});
    return true;
}
} // namespace Bench
