// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "base/random.h"
#include "server/accounts.h"
#include "server/applier.h"
#include "server/bookingkeeper.h"
#include "server/recovery.h"
#include "server/scope.h"
#include "server/sealkeys.h"
#include "server/timesigner.h"

namespace Server {

/// The server's end of one connection: whole messages out, or the end of it.
class Peer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void send(const QByteArray &message) = 0;
    /// After what was sent so far has gone out.
    virtual void close() = 0;

Q_SIGNALS:
    void received(const QByteArray &message);
    void gone();
};

/// Talks with every connected station: who is it, what did it do, what has changed for it.
class Hub : public QObject
{
    Q_OBJECT

public:
    Hub(Store::Database &database,
        const Base::Clock &clock,
        Base::Random &random,
        const Base::PasswordCost &passwordCost = Base::ModerateCost);
    ~Hub() override;

    /// A new connection; the hub keeps the peer until it is gone.
    void welcome(std::unique_ptr<Peer> peer);
    [[nodiscard]] int stationsConnected() const;
    /// Makes the half hours of the coming days and gives back places whose hold has run out.
    void keepUp();
    /// Tells every station that there is something new, when there is (another program, such as
    /// daoyictl, may have written).
    void lookForNews();

private:
    struct Connection {
        std::unique_ptr<Peer> peer;
        QString nonce;
        quint64 number = 0;           ///< its key
        std::optional<Viewer> viewer; ///< nothing before it has proved who it is
        bool writtenOff = false;      ///< as it was greeted
        QString timeNonce;            ///< of its greeting; empty: its time is not signed
        Base::Instant signedAt;       ///< of `timeSignature`; a second is signed once
        QString timeSignature;
        qint64 told = 0;              ///< newest `ver` it was poked about
        qint64 backedUpVer = 0;       ///< that `backedUpSeq` was looked up for
        qint64 backedUpSeq = 0;
    };

    void onReceived(Connection &connection, const QByteArray &bytes);
    void handle(Connection &connection, const Protocol::Enrol &enrol);
    void handle(Connection &connection, const Protocol::Hello &hello);
    void handle(Connection &connection, const Protocol::Push &push);
    void handle(Connection &connection, const Protocol::Recover &recover);
    void handle(Connection &connection, const Protocol::Pull &pull);
    void handle(Connection &connection, const Protocol::Snapshot &snapshot);
    void handle(Connection &connection, const Protocol::Ask &ask);

    template<typename Other>
    void handle(Connection &connection, const Other &)
    {
        refuse(connection, QStringLiteral("bad-message"));
    }

    /// Whether an introduced station may still talk (it may have been revoked meanwhile).
    [[nodiscard]] bool isWelcome(Connection &connection);
    [[nodiscard]] Operations::Outcome answerOf(
        const Viewer &viewer, const Protocol::Ask &ask, Store::AuditEntry &act);
    void refuse(Connection &connection, const QString &code);
    void giveUp(Connection &connection, const Base::Error &error);
    void send(Connection &connection, Protocol::Message message);
    /// What is sent now is signed so.
    [[nodiscard]] QString timeSignature(Connection &connection, Base::Instant now);
    [[nodiscard]] Base::Result<Protocol::Enrolled> enrolStation(const Protocol::Enrol &enrol);
    /// The station's operations up to here are safe; 0 when nobody knows.
    [[nodiscard]] qint64 backedUpSeq(Connection &connection);
    void logAuditHead();
    void applyQueued();
    void answerPush(
        Connection &connection, const Base::Result<std::vector<Applied>> &results);
    void poke();
    void drop(quint64 number);

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Base::Random &m_random;
    Applier m_applier;
    BookingKeeper m_keeper;
    Recovery m_recovery;
    Accounts m_accounts;
    SealKeyring m_sealKeys;
    TimeSigner m_timeSigner;
    std::map<quint64, Connection> m_connections; ///< later ones have higher numbers
    quint64 m_opened = 0;                ///< connections since the start
    QHash<QString, quint64> m_greetedBy; ///< station to its newest connection
    std::vector<Incoming> m_queue;
    QTimer m_apply;
    QTimer m_again; ///< another server had the site's line
    QTimer m_news;
    QTimer m_keepUp;
    qint64 m_head = 0;
    bool m_unknownRetried = false; ///< what the program before this one did not know
    Base::Instant m_auditLoggedAt; ///< when the head of the audit trail was last logged
    qint64 m_auditLogged = 0; ///< its line
};
} // namespace Server
