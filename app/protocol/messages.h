// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "base/result.h"
#include "base/time.h"

namespace Protocol {

/// Raised when a message changes its meaning. A server refuses a version it does not know.
constexpr int Version = 2;

// Limits of sync.md section 5, each checked where the message is made and where it is read.
constexpr qsizetype LargestMessage = 2 * 1024 * 1024 + 64 * 1024; ///< a page and its frame
constexpr int MostOperations = 256; ///< in one push
constexpr qsizetype LargestPush = 1024 * 1024; ///< bytes of operations in one push
constexpr int MostRows = 2000; ///< in one page
constexpr qsizetype LargestPage = 2 * 1024 * 1024; ///< bytes of rows in one page

/// Server → station, first of all: sign this. `nonce` is 32 random bytes in base 64.
struct Challenge {
    QString nonce;
    int version = Version;
    Base::Instant serverTime;

    bool operator==(const Challenge &) const = default;
};

/// Station → server: a one-time code for a key. The key in base 64.
struct Enrol {
    QString code;
    QString publicKey;
    QString formerStation {}; ///< who it was before the server was restored; empty: nobody

    bool operator==(const Enrol &) const = default;
};

/// Server → station: this is who you are, and with this key I sign the time.
struct Enrolled {
    QString station;
    QString name;
    QString role;
    QString serverKey {}; ///< base 64; empty: an older server

    bool operator==(const Enrolled &) const = default;
};

/// Station → server: it is me; the signature over nonce and station id, base 64.
struct Hello {
    QString station;
    QString signature;
    int version = Version;
    qint64 lastSeq = -1; ///< the newest operation of its outbox; -1: an older station
    QString timeNonce {}; ///< enters every signature of the time; empty: an older station

    bool operator==(const Hello &) const = default;
};

/// Server → station: where we stand with each other.
struct Welcome {
    qint64 epoch = 0;
    qint64 lastSeq = 0; ///< of this station's operations
    qint64 head = 0; ///< newest `ver`
    Base::Instant serverTime;
    QString sealKey; ///< what a kiosk closes its boxes with, base 64; empty: an older server
    bool writtenOff = false; ///< a person has given up what this station had promised
    QString serverKey {}; ///< as in `Enrolled`
    QString timeSignature {}; ///< over `timeText`, base 64; empty: the station has given no nonce
    int schema = 0; ///< of the server's rows; 0: an older server

    bool operator==(const Welcome &) const = default;
};

/// One operation of a station's outbox.
struct PushedOperation {
    qint64 seq = 0;
    QString name;
    int version = 1;
    QJsonObject arguments;
    Base::Instant at;
    QString hash; ///< base 64, chained over the outbox
    std::optional<Base::Result<QJsonObject>> known {}; ///< how an intent was decided before a restore

    bool operator==(const PushedOperation &) const = default;
};

/// Station → server: the outbox from `operations.front().seq` on, without gaps.
struct Push {
    qint64 epoch = 0;
    std::vector<PushedOperation> operations;

    bool operator==(const Push &) const = default;
};

/// How one operation ended: an answer, or kind and code of an error.
struct OperationResult {
    qint64 seq = 0;
    Base::Result<QJsonObject> outcome;

    bool operator==(const OperationResult &) const = default;
};

/// Station → server, in an epoch that is new to it: what it held before (sync.md section 5).
struct Recover {
    qint64 epoch = 0;
    qint64 upto = 0; ///< its newest operation: with it the server knows all it knows
    QJsonObject holding; ///< see `Operations::Holding`

    bool operator==(const Recover &) const = default;
};

/// Server → station: whether it has told everything now.
struct Recovered {
    qint64 epoch = 0;
    bool complete = false;
    Base::Instant serverTime {}; ///< `Never`: an older server
    QString timeSignature {}; ///< as in `Welcome`

    bool operator==(const Recovered &) const = default;
};

/// Server → station: durable up to `lastSeq`.
struct Pushed {
    qint64 lastSeq = 0;
    std::vector<OperationResult> results;
    Base::Instant serverTime;
    QString timeSignature {}; ///< as in `Welcome`

    bool operator==(const Pushed &) const = default;
};

/// Station → server: what has changed since `from`?
struct Pull {
    qint64 epoch = 0;
    qint64 from = 0;
    std::vector<qint64> undecided {}; ///< own intents whose result it does not have

    bool operator==(const Pull &) const = default;
};

/// One row as it stands now; without `row` it is gone.
struct RowChange {
    QString table;
    QString key;
    std::optional<QJsonObject> row;
    QByteArray text {}; ///< the row as JSON that is written already, instead of `row`; only sent

    bool operator==(const RowChange &) const = default;
};

/// Server → station: every change of whole operations after `from` up to `upto`.
struct Pulled {
    qint64 epoch = 0;
    qint64 from = 0;
    qint64 upto = 0;
    qint64 baseSeq = 0; ///< the station's operations that these rows contain
    std::vector<RowChange> rows;
    bool more = false;
    bool tooOld = false; ///< `from` is older than the log: take a snapshot
    Base::Instant serverTime;
    qint64 backedUpSeq = 0; ///< the station's operations up to here are safe on two disks; 0: unknown
    std::vector<OperationResult> results {}; ///< of what it asked for as undecided and is decided
    QString timeSignature {}; ///< as in `Welcome`

    bool operator==(const Pulled &) const = default;
};

/// Station → server: the rows of your tables from this place on. Both empty: the beginning.
struct Snapshot {
    QString table;
    QString after;
    std::vector<qint64> undecided {}; ///< as in `Pull`

    bool operator==(const Snapshot &) const = default;
};

/// Server → station: a page of rows; `nextTable` empty: that was all. `ver` and `baseSeq` are
/// those of the moment when the page was read; changes made while paging follow by pulling from
/// the first page's `ver`.
struct SnapshotPage {
    qint64 epoch = 0;
    qint64 ver = 0;
    qint64 baseSeq = 0;
    std::vector<RowChange> rows;
    QString nextTable;
    QString nextAfter;
    Base::Instant serverTime;
    std::vector<OperationResult> results {}; ///< as in `Pulled`
    QString timeSignature {}; ///< as in `Welcome`

    bool operator==(const SnapshotPage &) const = default;
};

/// Station → server: a question that changes nothing.
struct Ask {
    qint64 number = 0;
    QString question;
    QJsonObject arguments;

    bool operator==(const Ask &) const = default;
};

struct Answered {
    qint64 number = 0;
    Base::Result<QJsonObject> outcome;
    Base::Instant serverTime {}; ///< `Never`: an older server
    QString timeSignature {}; ///< as in `Welcome`

    bool operator==(const Answered &) const = default;
};

/// Server → station: there is something to pull.
struct Poke {
    qint64 head = 0;

    bool operator==(const Poke &) const = default;
};

/// Server → station, last of all: go away, and why (`wrong-code`, `unknown-station`, `revoked`,
/// `bad-signature`, `bad-message`, `newer-server`, `gap`).
struct Refused {
    QString code;

    bool operator==(const Refused &) const = default;
};

using Message = std::variant<Challenge, Enrol, Enrolled, Hello, Welcome, Push, Pushed, Pull, Pulled,
    Recover, Recovered, Snapshot, SnapshotPage, Ask, Answered, Poke, Refused>;

/// One JSON object, UTF-8, with its `type`.
[[nodiscard]] QByteArray encode(const Message &message);
/// Errors: Invalid `too-large`, `bad-message` (not JSON, unknown type, a field is missing or of
/// another kind, a limit is passed).
[[nodiscard]] Base::Result<Message> decode(const QByteArray &bytes);

/// What the server signs: the time, for one greeting of one station, so that an answer of yesterday
/// proves nothing today.
[[nodiscard]] QByteArray timeText(
    const QString &timeNonce, const QString &station, Base::Instant serverTime);
/// H(previous, seq, name, version, arguments) in base 64 (sync.md section 3).
[[nodiscard]] QString chainHash(const QString &previous, const PushedOperation &operation);
/// The same when the arguments are there as text already (JSON, compact).
[[nodiscard]] QString chainHash(
    const QString &previous, const PushedOperation &operation, const QByteArray &arguments);
}
