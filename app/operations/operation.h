// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>

#include "domain/ids.h"
#include "store/transaction.h"

namespace Operations {

/// Who a station works for. Stored as its word in `station.role`.
enum class Role { Kiosk, Reception, Board, Administration };

[[nodiscard]] QString word(Role role);
/// Nothing for an unknown word.
[[nodiscard]] std::optional<Role> role(const QString &word);

/// A fact has been told to a person and is recorded, never decided again. An intent is decided
/// once, by the server, and told only when its result is known (sync.md, "Words").
enum class Kind { Fact = 1, Intent = 2 };

/// One act of the desk with everything it needs: it reads no clock and makes no ids.
/// `at` is when it was done: for a fact the station's idea of the server's time, for an intent
/// the server's own.
struct Request {
    QString name;
    int version = 1;
    QJsonObject arguments;
    Base::Instant at;

    bool operator==(const Request &) const = default;
};

/// Largest operation in bytes, checked when it is made (sync.md section 5).
constexpr qsizetype LargestOperation = 16 * 1024;

/// Something that does not add up in what was recorded all the same; for a person to look at.
struct Alarm {
    QString code;
    QString detail; ///< ids only

    bool operator==(const Alarm &) const = default;
};

using Outcome = Base::Result<QJsonObject>;

/// Where and how an operation runs.
struct Context {
    /// Trying: it may still be refused. Recording: it has been told; only impossible things fail.
    enum class Mode { Trying, Recording };
    enum class Place { Station, Server };

    Store::Transaction &transaction;
    Mode mode = Mode::Trying;
    Place place = Place::Station;
    Domain::StationId station;
    Role role = Role::Kiosk;
    Base::Instant at;
    std::vector<Alarm> alarms{}; ///< raised while it ran; the server keeps them
    /// How an intent was decided before, when the server has forgotten it: it was told, so it is
    /// recorded like a fact and not decided again.
    std::optional<Outcome> known{};

    [[nodiscard]] bool mayRefuse() const { return mode == Mode::Trying; }
};

/// What the catalogue knows of an operation.
struct Act {
    QString name;
    int version = 1;
    Kind kind = Kind::Fact;
    std::vector<Role> roles; ///< who may send it; the server checks
    Outcome (*run)(Context &context, const QJsonObject &arguments) = nullptr;
    /// Intents only: makes true again what was answered. Nullptr: nothing is left of it to do.
    Outcome (*repeat)(Context &context, const QJsonObject &arguments, const QJsonObject &answer)
        = nullptr;

    [[nodiscard]] bool allows(Role role) const;
};

/// Every operation there is.
[[nodiscard]] const std::vector<Act> &catalogue();
/// Nullptr when this program does not know it.
[[nodiscard]] const Act *find(const QString &name, int version);

/// Runs `request` inside the context's transaction; the caller commits or rolls back.
/// The answer is what a screen needs to know, small.
/// Errors: Invalid `unknown-operation`, `too-large`, `bad-arguments`; others by operation. When it
/// fails the transaction must be rolled back (to the savepoint).
[[nodiscard]] Outcome run(Context &context, const Request &request);
}
