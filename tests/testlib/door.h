// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTemporaryDir>

#include "base/random.h"
#include "base/signature.h"
#include "server/hub.h"
#include "testlib/fakeclock.h"
#include "testlib/faults.h"
#include "testlib/postgres.h"

namespace TestLib {

/// The server's end of a wire that keeps every byte it is given.
class KeepingPeer : public Server::Peer
{
public:
    void send(const QByteArray &message) override { sent += message; }
    void close() override { closed = true; }

    QList<QByteArray> sent;
    bool closed = false;
};

/// A server alone: real store, real hub, a hospital's zone and nothing else.
class Door
{
public:
    /// `passwordCost`: what a sign-in costs, see `Base::PasswordCost`.
    explicit Door(const Base::PasswordCost &passwordCost = Base::ModerateCost)
        : cost(passwordCost)
    {
        database = std::move(*Store::Database::open(
            newServerStore(folder.path()), Store::StoreKind::Server, &faults));
        hub = std::make_unique<Server::Hub>(*database, clock, random, cost);
    }

    /// The server's program ends and starts again on its store. Guests must connect anew.
    void restart()
    {
        hub.reset();
        hub = std::make_unique<Server::Hub>(*database, clock, random, cost);
    }

    static void settle()
    {
        for (int round = 0; round < 50; ++round)
            QCoreApplication::processEvents();
    }

    QTemporaryDir folder;
    Base::PasswordCost cost;
    NthFails faults;
    FakeClock clock;
    Base::SeededRandom random { 1 };
    std::unique_ptr<Store::Database> database;
    std::unique_ptr<Server::Hub> hub;
};

/// Somebody at the door who speaks the protocol by hand, well or badly.
class Guest
{
public:
    explicit Guest(Door &door)
        : m_door(door)
    {
        connect();
    }

    /// A new wire. What was said on the old one is forgotten.
    void connect()
    {
        auto peer = std::make_unique<KeepingPeer>();
        m_peer = peer.get();
        m_door.hub->welcome(std::move(peer));
        nonce = std::get<Protocol::Challenge>(last()).nonce;
    }

    void say(const QByteArray &bytes)
    {
        hold(bytes);
        Door::settle();
    }

    /// Said, but nobody has had time to act on it.
    void hold(const QByteArray &bytes) { Q_EMIT m_peer->received(bytes); }

    void say(const Protocol::Message &message) { say(Protocol::encode(message)); }

    void enrolWith(const QString &code)
    {
        say(Protocol::Enrol { code, QString::fromLatin1(keys.publicKey.toBase64()) });
        if (const auto *enrolled = heard<Protocol::Enrolled>())
            station = enrolled->station;
    }

    void hello(int version = Protocol::Version)
    {
        say(Protocol::Hello { station, signature(), version });
    }

    /// As a disk that knows its own history up to `lastSeq`.
    void helloWith(qint64 lastSeq)
    {
        Protocol::Hello hello { station, signature() };
        hello.lastSeq = lastSeq;
        say(hello);
    }

    /// Enrols as `role` with a code of its own and says hello.
    void enter(const QString &role)
    {
        const QString code = "code for " + m_door.random.token();
        const Store::EnrolCode row { code, role, role + " 1",
            m_door.clock.now() + std::chrono::minutes(5) };
        if (!Store::ServerTable(*m_door.database).putEnrolCode(row))
            qFatal("no code");
        enrolWith(code);
        hello();
    }

    /// The next operation of this guest's history.
    Protocol::PushedOperation next(const QString &name, const QJsonObject &arguments = {})
    {
        Protocol::PushedOperation operation { seq + 1, name, 1, arguments, m_door.clock.now(), {} };
        operation.hash = Protocol::chainHash(hash, operation);
        seq += 1;
        hash = operation.hash;
        return operation;
    }

    Operations::Outcome push(const Operations::Request &request)
    {
        return push(next(request.name, request.arguments));
    }

    Operations::Outcome push(const Protocol::PushedOperation &operation)
    {
        say(Protocol::Push { 1, { operation } });
        const auto *pushed = heard<Protocol::Pushed>();
        if (pushed == nullptr || pushed->results.empty())
            return Base::fail(Base::ErrorKind::Unavailable, "no-result", {});
        return pushed->results.front().outcome;
    }

    /// The newest message of this kind; nullptr when there is none.
    template<typename Kind>
    const Kind *heard()
    {
        for (auto bytes = m_peer->sent.crbegin(); bytes != m_peer->sent.crend(); ++bytes) {
            m_heard = *Protocol::decode(*bytes);
            if (const auto *kind = std::get_if<Kind>(&m_heard))
                return kind;
        }
        return nullptr;
    }

    Protocol::Message last() const { return *Protocol::decode(m_peer->sent.last()); }
    /// Why the server sent the guest away; empty: it did not.
    QString refusal()
    {
        const auto *refused = heard<Protocol::Refused>();
        return refused != nullptr && m_peer->closed ? refused->code : QString();
    }
    /// Every byte the server has sent on this wire.
    QByteArray everythingHeard() const { return m_peer->sent.join('\n'); }
    void forget() { m_peer->sent.clear(); }

    Base::KeyPair keys = Base::makeKeyPair();
    QString station;
    QString nonce;
    qint64 seq = 0;
    QString hash;

private:
    QString signature() const
    {
        const auto made = Base::sign(nonce.toLatin1() + '\n' + station.toUtf8(), keys.secretKey);
        return QString::fromLatin1(made->toBase64());
    }

    Door &m_door;
    KeepingPeer *m_peer = nullptr;
    Protocol::Message m_heard;
};
}
