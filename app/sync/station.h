// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <unordered_map>

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include "base/clock.h"
#include "base/random.h"
#include "domain/queue/claim.h"
#include "operations/leaseoperations.h"
#include "protocol/messages.h"
#include "store/outboxtable.h"
#include "store/transaction.h"
#include "sync/results.h"
#include "sync/servertime.h"
#include "sync/signing.h"
#include "sync/transport.h"
#include "sync/upkeep.h"

namespace Sync {

/// Whether the server hears us now.
enum class Contact { Connected, Lost };

/// One enrolled client with one outbox: the only way by which screens read and change anything.
///
/// Reads see the view: the server's rows as of the cursor with our own facts on top. A fact is
/// durable when `record` returns and reaches the server as soon as it can. An intent is durable
/// before it is sent, and its result is told once, when the view shows it.
class Station : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Operations::Outcome &)>;

    /// The database must be a station's and outlive this.
    Station(Store::Database &database, Transport &transport, const Base::Clock &clock,
        Base::Random &random, QObject *parent = nullptr);
    ~Station() override;

    /// Reads what the store knows of this station. Call it first.
    /// Errors: those of the store.
    [[nodiscard]] Base::Result<void> load();
    [[nodiscard]] bool isEnrolled() const { return !m_state.stationId.isEmpty(); }
    /// At the next contact show this one-time code in exchange for a name and a role; a station that
    /// has a name shows it only to a restored server that does not know it any more.
    void enrolWith(const QString &code) { m_notes.enrolCode = code; }
    /// Connects, and again whenever contact is lost, with growing pauses.
    void start();
    /// One heartbeat: hears whether the server is there, pushes and pulls. It beats by itself; who
    /// drives time by hand calls it.
    void beat();

    /// For reading; what it sees changes with `changed`.
    [[nodiscard]] Store::Reader reader() const { return Store::Reader(m_database); }
    [[nodiscard]] const Store::SyncState &state() const { return m_state; }
    [[nodiscard]] Domain::StationId id() const { return Domain::StationId(m_state.stationId); }
    /// The station's name as staff know it: "自助机 3".
    [[nodiscard]] const QString &name() const { return m_state.name; }
    [[nodiscard]] Operations::Role role() const;

    /// The server's time as far as we know it, and whether people may be told it.
    [[nodiscard]] Base::Instant now() const { return m_time.now(); }
    [[nodiscard]] const ServerTime &time() const { return m_time; }
    /// The hospital's zone; UTC before the directory has arrived.
    [[nodiscard]] QTimeZone zone() const;
    /// The service day now.
    [[nodiscard]] QDate today() const { return Base::dayOf(now(), zone()); }
    [[nodiscard]] Base::Random &random() { return m_random; }
    /// Runs a fact and makes it durable: rows and outbox in one transaction. When it returns an
    /// answer, the act may be told and printed. Refused: nothing has changed and nothing is kept.
    /// Errors: by operation (see app/operations); Unavailable `disk-full`, `busy`, `io`.
    [[nodiscard]] Operations::Outcome record(const Operations::Request &fact);
    /// Asks the server for a decision. `answer` is called once, later, unless `context` is gone:
    /// with the result when the view shows it; with Unavailable `offline` at once when there is no
    /// contact (nothing is kept); with Unavailable `being-confirmed` when contact was lost while
    /// the decision was on its way (it will take effect if it was decided).
    void request(const Operations::Request &intent, QObject *context, Answer answer);
    /// A question within the role's rights, see app/protocol/README.md; nothing is changed.
    /// Errors: Unavailable `offline`, others by question.
    void ask(const QString &question, const QJsonObject &arguments, QObject *context,
        Answer answer);

    /// From now on everything a person does here is signed so.
    void signAs(const Signing &signing) { m_signing = signing; }
    /// For which room this desk calls from which queue: while in contact some people are claimed
    /// for it, whom it may call when it is cut off (`Operations::callClaimed`). Both empty: it
    /// calls for none. Not remembered.
    void callFor(const Domain::QueueId &queue, const Domain::LocationId &room);
    /// Intents called `name` that may have been decided, but not as far as we know.
    [[nodiscard]] Base::Result<std::vector<Operations::Request>> undecided(
        const QString &name) const;

    [[nodiscard]] Contact contact() const { return m_contact; }
    /// When the server last answered, in its own time; `Never` before the first time.
    [[nodiscard]] Base::Instant lastContact() const { return m_state.lastContactAt; }
    /// Facts that the server has not acknowledged yet.
    [[nodiscard]] int pending() const { return m_pending; }
    /// Why the server turned us away (`revoked`, `newer-server`, …); empty while all is well.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    /// A person has given up what this machine had promised; what it tells still counts.
    [[nodiscard]] bool isWrittenOff() const { return m_notes.writtenOff; }

Q_SIGNALS:
    /// Rows of these tables have changed in the view, by us or by others.
    void changed(const QStringList &tables);
    void contactChanged();
    void pendingChanged();
    void enrolled();
    /// The base is complete for the first time: screens may be shown.
    void ready();
    void refused(const QString &code);

private:
    struct Waiting {
        QPointer<QObject> context;
        Answer answer;
    };

    void open();
    void onDisconnected();
    void onReceived(const QByteArray &bytes);
    void handle(const Protocol::Challenge &challenge);
    void handle(const Protocol::Enrolled &enrolled);
    void handle(const Protocol::Welcome &welcome);
    void handle(const Protocol::Pushed &pushed);
    void handle(const Protocol::Pulled &pulled);
    void handle(const Protocol::SnapshotPage &page);
    void handle(const Protocol::Answered &answered);
    void handle(const Protocol::Refused &refused);
    void handle(const Protocol::Recovered &recovered);
    void handle(const Protocol::Poke &poke);
    template<typename Other>
    void handle(const Other &) // a station's own words, coming back: not from our server
    {
    }

    [[nodiscard]] Base::Result<Store::SyncState> append(
        const Operations::Request &request, const QByteArray &arguments, Operations::Kind kind);
    [[nodiscard]] Base::Result<void> save(const Store::SyncState &state);
    void sayHello();
    void snapshot(const QString &table, const QString &after);
    [[nodiscard]] Base::Result<void> finishSnapshot();
    void tell(const QStringList &tables);
    void push();
    void pull();
    [[nodiscard]] Base::Result<QString> wholeReport();
    [[nodiscard]] Base::Result<void> beginEpoch(const Protocol::Welcome &welcome);
    void recover();
    [[nodiscard]] bool hasTold() const { return m_state.toldEpoch == m_state.epoch; }
    [[nodiscard]] bool mayAskForMore() const;
    void noteRefusal(const Operations::Outcome &outcome);
    [[nodiscard]] Base::Result<void> keepResults();
    void prune(qint64 backedUpSeq);
    void askForNumbers();
    void keepLeases();
    void askForLeases();
    void giveBackLeases();
    [[nodiscard]] bool giveBack(const Operations::PlaceCounts &places);
    void noteLeases(const QStringList &tables);
    void keepClaims();
    [[nodiscard]] Base::Result<void> shareClaims();
    void scheduleReconnect();
    void setContact(Contact contact);
    void noteServerTime(Base::Instant serverTime, const QString &signature);
    [[nodiscard]] Base::Result<void> keepServerKey(const QString &key);
    [[nodiscard]] Base::Result<void> keepNotes(const Protocol::Welcome &welcome);
    [[nodiscard]] Base::Result<void> applyPulled(const Protocol::Pulled &pulled);
    [[nodiscard]] Base::Result<QStringList> runPending(
        Store::Transaction &transaction, qint64 baseSeq);
    void deliverResults();
    void giveUpWaiting();
    void refreshPending();
    void send(const QByteArray &message);
    Store::Database &m_database;
    Transport &m_transport;
    const Base::Clock &m_clock;
    Base::Random &m_random;
    Store::SyncState m_state;
    Signing m_signing;
    Contact m_contact = Contact::Lost;
    QString m_refusal;
    int m_pending = 0;
    ServerTime m_time;
    Notes m_notes;
    Upkeep m_upkeep;
    Line m_line;
    QTimer m_reconnect;
    QTimer m_heartbeat;
    std::unordered_map<qint64, Waiting> m_deciding; ///< by outbox sequence
    std::unordered_map<qint64, Waiting> m_asking; ///< by question number
    Results m_results;
    mutable QTimeZone m_zone;
};
}
