// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/ids.h"
#include "store/transaction.h"

namespace Store {

/// One line of the audit trail: who did or saw what, about whom, where and when. It names nobody
/// but by ids. Every line holds the hash of the line before it.
struct AuditEntry {
    qint64 n = 0; ///< 1, 2, … without gaps
    Base::Instant doneAt; ///< server's time
    Domain::StationId station;
    Domain::StaffId staff; ///< empty: the machine itself, or whoever stood before a kiosk; of an
                           ///< act of the administration on an account: that account
    QString what; ///< an operation's or a question's name
    Domain::PatientId patient; ///< empty: about nobody
    QString result; ///< empty: done; otherwise the code of the refusal
    qint64 ver = 0; ///< the site's newest operation then; of an operation: its own
    QString previous; ///< hash of the line before; empty for the first
    QString hash;

    bool operator==(const AuditEntry &) const = default;
};

template<>
const Mapping<AuditEntry> &mapping<AuditEntry>();

/// BLAKE2b-256 over everything in the line but its hash, base 64.
[[nodiscard]] QString auditHash(const AuditEntry &entry);

/// What is wrong with an audit trail, and where.
struct AuditBreak {
    enum class Kind {
        Changed, ///< line `n` is not what was written
        Missing, ///< line `n` is gone
        Misplaced, ///< line `n` does not follow the line before it
        TailGone, ///< lines after `n` are gone: an operation, or the head that was given
    };
    Kind kind = Kind::Changed;
    qint64 n = 0;

    bool operator==(const AuditBreak &) const = default;
};

/// What walking the whole trail has found.
struct AuditVerdict {
    qint64 lines = 0; ///< that are in order
    QString head; ///< hash of the last of them; noted elsewhere it proves the trail up to there
    std::optional<AuditBreak> broken; ///< nothing: the whole trail is in order

    bool operator==(const AuditVerdict &) const = default;
};

/// Which lines to show; empty fields ask for all. `from` is included, `to` is not.
struct AuditWish {
    Domain::PatientId patient{};
    Domain::StaffId staff{};
    Domain::StationId station{};
    Base::Instant from{};
    Base::Instant to = Base::fromSeconds(1LL << 40);
    int limit = 1000;
};

/// The audit trail of a server. Lines are only added; the store refuses to change or remove one
/// (`Dialect::appendOnly`), and who gets around that is found by `verify`.
class AuditTable
{
public:
    explicit AuditTable(Database &database)
        : m_database(database)
    {
    }

    /// The first line: the trail tells of every operation after `ver`. Nothing when there is one.
    [[nodiscard]] Base::Result<void> begin(qint64 ver);
    /// Adds the lines in order; number, previous and hash are given here. Inside a transaction.
    [[nodiscard]] Base::Result<void> append(std::vector<AuditEntry> entries);
    /// The newest line; nothing for a trail that was emptied.
    [[nodiscard]] Base::Result<std::optional<AuditEntry>> newest();
    /// Walks the whole trail as of one moment. With `head`, a hash noted earlier, the line that
    /// had it must still be there. Not inside a transaction.
    [[nodiscard]] Base::Result<AuditVerdict> verify(const QString &head = {});
    /// In order, at most `wish.limit`.
    [[nodiscard]] Base::Result<std::vector<AuditEntry>> lines(const AuditWish &wish);

private:
    Database &m_database;
};
} // namespace Store
