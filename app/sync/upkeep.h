// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "base/clock.h"
#include "domain/ids.h"

namespace Sync {

/// What a station asks for and gives back while it is in contact.
struct Upkeep {
    bool numbersAsked = false;
    bool leasesAsked = false;
    bool leasesDue = true;     ///< spent, or never looked at since contact
    bool leasesChanged = true; ///< when the next place goes back must be looked up
    std::chrono::milliseconds leasesSharedAt{0}; ///< steady
    Base::Instant leaseGoesBackAt;               ///< `Never`: we hold none
    Domain::QueueId callingQueue;
    Domain::LocationId callingRoom;
    bool claimsAsked = false;
    bool claimsDue = true;                   ///< something has changed since they were looked at
    std::chrono::milliseconds askAgainAt{0}; ///< steady; what was asked for was refused
};

/// What is under way on the connection that is open now.
struct Line {
    QString nonce;
    QString timeNonce;         ///< ours, for this greeting: what the server signs with the time
    bool timeDoubted = false;  ///< said once in the log
    bool pushInFlight = false;
    bool pullInFlight = false;
    bool pullAgain = false;
    bool awaiting = false;    ///< nothing heard since the last heartbeat
    bool pushOverdue = false; ///< it was under way at the last heartbeat already
    bool pullOverdue = false; ///< the same of a pull or a snapshot's page
    bool snapshotting = false;
    qint64 snapshotVer = -1;
    qint64 snapshotSeq = 0;
    int attempts = 0; ///< to connect, since the last welcome
    qint64 nextQuestion = 1;
};

/// What a station remembers of its greetings.
struct Notes {
    QString enrolCode;
    QByteArray serverKey;    ///< signs the server's time; empty: an older server, whom we believe
    bool outgrown = false;   ///< our rows are of an earlier schema: all are asked for again
    int serverSchema = 0;    ///< of which the server's rows were that we have; 0: an older server
    bool writtenOff = false; ///< as the disk has it
    bool clockOff = false;   ///< as the disk has it
};
} // namespace Sync
