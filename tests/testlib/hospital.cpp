// SPDX-License-Identifier: GPL-3.0-or-later
#include "testlib/hospital.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>

#include "testlib/postgres.h"

namespace TestLib {

/// The server's end of a `MemoryTransport`.
class MemoryPeer : public Server::Peer
{
public:
    explicit MemoryPeer(MemoryTransport &transport)
        : m_transport(&transport)
    {
    }

    ~MemoryPeer() override
    {
        if (m_transport && m_transport->m_peer == this) {
            m_transport->m_peer = nullptr;
            QMetaObject::invokeMethod(
                m_transport, [wire = m_transport] { Q_EMIT wire->disconnected(); },
                Qt::QueuedConnection);
        }
    }

    void send(const QByteArray &message) override
    {
        // A message on its way when the cable is cut does not arrive.
        if (m_transport && m_transport->m_peer == this && m_transport->carries())
            QMetaObject::invokeMethod(
                m_transport, [wire = m_transport, message] { Q_EMIT wire->received(message); },
                Qt::QueuedConnection);
    }

    void close() override
    {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT gone(); }, Qt::QueuedConnection);
    }

private:
    QPointer<MemoryTransport> m_transport;
};

MemoryTransport::MemoryTransport(std::function<Server::Hub *()> server)
    : m_server(std::move(server))
{
}

MemoryTransport::~MemoryTransport()
{
    if (Server::Peer *peer = std::exchange(m_peer, nullptr))
        Q_EMIT peer->gone();
}

void MemoryTransport::open()
{
    Server::Hub *hub = m_server();
    if (hub == nullptr || m_cut) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT disconnected(); }, Qt::QueuedConnection);
        return;
    }
    if (m_peer != nullptr)
        return;
    auto peer = std::make_unique<MemoryPeer>(*this);
    m_peer = peer.get();
    Q_EMIT connected();
    hub->welcome(std::move(peer));
}

void MemoryTransport::close()
{
    Server::Peer *peer = std::exchange(m_peer, nullptr);
    if (peer == nullptr)
        return;
    QMetaObject::invokeMethod(
        peer, [peer] { Q_EMIT peer->gone(); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT disconnected(); }, Qt::QueuedConnection);
}

void MemoryTransport::send(const QByteArray &message)
{
    if (m_peer != nullptr && carries())
        QMetaObject::invokeMethod(
            m_peer, [peer = m_peer, message] { Q_EMIT peer->received(message); },
            Qt::QueuedConnection);
}

void MemoryTransport::cut()
{
    m_cut = true;
    close();
}

bool MemoryTransport::carries()
{
    if (m_left > 0 && --m_left == 0) {
        cut();
        return false;
    }
    return true;
}

void MemoryTransport::mend()
{
    m_cut = false;
    m_left = 0;
}

QString sourceFile(const QString &path)
{
    return qEnvironmentVariable("DAOYI_SOURCE") + QLatin1Char('/') + path;
}

namespace {
/// The demonstration hospital's store as it is right after the import, made once per program.
QString &preparedStore()
{
    static QString address;
    return address;
}
} // namespace

Hospital::Hospital()
{
    if (preparedStore().isEmpty())
        prepare();
    m_store = copyOfServerStore(preparedStore(), m_folder.path());
    startServer();
}

/// Imports the hospital into a store of which every test gets a copy.
void Hospital::prepare()
{
    static const QTemporaryDir folder;
    m_store = newServerStore(folder.path());
    startServer();
    for (const char *name : { "hospital.fhir.json", "map.geojson", "materials.json", "faq.json",
             "phrases.json", "guide.json" }) {
        const auto imported = m_administration->importFile(
            sourceFile(QStringLiteral("resources/hospital/") + QLatin1String(name)));
        if (!imported)
            qFatal("%s: %s", name, qPrintable(Base::describe(imported.error())));
    }
    m_hub->keepUp();
    stopServer(); // the last connection folds the journal into the file
    preparedStore() = m_store;
}

Hospital::~Hospital()
{
    m_desks.clear();
    stopServer();
}

void Hospital::startServer()
{
    auto database = Store::Database::open(m_store, Store::StoreKind::Server);
    if (!database)
        qFatal("%s", qPrintable(Base::describe(database.error())));
    m_server = std::move(*database);
    m_hub = std::make_unique<Server::Hub>(*m_server, clock, random, passwordCost);
    m_administration = std::make_unique<Ctl::Administration>(*m_server, clock, random);
}

void Hospital::stopServer()
{
    m_administration.reset();
    m_hub.reset();
    m_server.reset();
}

void Hospital::open(Desk &desk, const QString &code)
{
    auto database = Store::Database::open(desk.file, Store::StoreKind::Station);
    if (!database)
        qFatal("%s", qPrintable(Base::describe(database.error())));
    desk.database = std::move(*database);
    desk.wire = std::make_unique<MemoryTransport>([this] { return m_hub.get(); });
    desk.station = std::make_unique<Sync::Station>(*desk.database, *desk.wire, clock, random);
    if (const auto loaded = desk.station->load(); !loaded)
        qFatal("%s", qPrintable(Base::describe(loaded.error())));
    desk.station->enrolWith(code);
    desk.station->start();
    settle();
}

Desk &Hospital::join(const QString &role, const QString &name)
{
    const auto code = m_administration->enrolCode(role, name, std::chrono::minutes(5));
    if (!code)
        qFatal("%s", qPrintable(Base::describe(code.error())));
    auto desk = std::make_unique<Desk>();
    desk->file = m_folder.filePath(QStringLiteral("station-%1.sqlite").arg(m_desks.size()));
    open(*desk, *code);
    m_desks.push_back(std::move(desk));
    return *m_desks.back();
}

void Hospital::restart(Desk &desk)
{
    desk.station.reset();
    desk.wire.reset();
    desk.database.reset();
    settle();
    open(desk, {});
}

void Hospital::reconnect(Desk &desk)
{
    desk.wire->mend();
    desk.station->start();
    settle();
}

void Hospital::settle()
{
    constexpr int QuietRounds = 20; // zero timers and queued calls chain some ten deep
    for (int quiet = 0; quiet < QuietRounds;) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)
            ? 0
            : quiet + 1;
    }
}
}
