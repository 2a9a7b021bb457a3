// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QTemporaryDir>

#include "base/random.h"
#include "ctl/administration.h"
#include "server/hub.h"
#include "sync/station.h"
#include "testlib/fakeclock.h"

namespace TestLib {

/// A wire in memory that can be cut and mended. Messages arrive in order, always later.
class MemoryTransport : public Sync::Transport
{
    Q_OBJECT

public:
    explicit MemoryTransport(std::function<Server::Hub *()> server);
    ~MemoryTransport() override;

    void open() override;
    void close() override;
    void send(const QByteArray &message) override;

    /// The cable is pulled out until `mend`.
    void cut();
    void mend();
    /// The `nth` message from now on, to either side, is lost and the cable with it.
    void cutAtMessage(int nth) { m_left = nth; }
    [[nodiscard]] bool isConnected() const { return m_peer != nullptr; }

private:
    friend class MemoryPeer;
    std::function<Server::Hub *()> m_server;
    Server::Peer *m_peer = nullptr;
    [[nodiscard]] bool carries();

    bool m_cut = false;
    int m_left = 0; ///< messages until the cable is cut; 0: it is not
};

/// One station of a `Hospital`: its own store file, its own wire.
struct Desk {
    QString file;
    std::unique_ptr<Store::Database> database;
    std::unique_ptr<MemoryTransport> wire;
    std::unique_ptr<Sync::Station> station;
};

/// The demonstration hospital with its real server and any number of real stations in one
/// process: real stores in a temporary folder, a fake clock, wires in memory.
class Hospital
{
public:
    Hospital();
    ~Hospital();

    FakeClock clock;
    Base::SeededRandom random { 1 };
    /// The cheapest that libsodium takes; the way is the same.
    static constexpr Base::PasswordCost passwordCost { 1, 8192 };

    /// Enrols a station and waits until it has everything. Role words as in `Operations::word`.
    Desk &join(const QString &role, const QString &name);
    /// Runs the event loop until nothing happens any more.
    void settle();
    /// The server process dies and its wires with it; `startServer` brings it back on its file.
    void stopServer();
    void startServer();
    /// The station's program dies and is started again on its file; the old pointers are gone.
    void restart(Desk &desk);
    /// A wire that was lost is tried again at once, instead of after its pause.
    void reconnect(Desk &desk);

    [[nodiscard]] Store::Database &serverStore() { return *m_server; }
    [[nodiscard]] Server::Hub *hub() { return m_hub.get(); }
    [[nodiscard]] Ctl::Administration &administration() { return *m_administration; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    void prepare();
    void open(Desk &desk, const QString &code);

    QTemporaryDir m_folder;
    QString m_store; ///< the server's, see `newServerStore`
    std::unique_ptr<Store::Database> m_server;
    std::unique_ptr<Server::Hub> m_hub;
    std::unique_ptr<Ctl::Administration> m_administration;
    std::vector<std::unique_ptr<Desk>> m_desks;
};

/// A folder of this repository: resources, tests.
[[nodiscard]] QString sourceFile(const QString &path);
}
