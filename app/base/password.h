// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>
#include <QThreadPool>

#include "base/result.h"

namespace Base {

/// What one guess at a password costs, whoever guesses.
struct PasswordCost {
    quint64 passes = 0;
    size_t bytes = 0; ///< of memory

    bool operator==(const PasswordCost &) const = default;
};

/// libsodium's "moderate" limits for Argon2id: 3 passes over 256 MiB, 0.7 s on a desk's computer
/// of 2020. Tests take a cheaper cost on the same way.
inline constexpr PasswordCost ModerateCost{3, 256 * 1024 * 1024};

/// Argon2id with a new salt; the text holds cost and salt, too. Errors: Unavailable `no-memory`.
[[nodiscard]] Result<QString> hashPassword(const QString &password, const PasswordCost &cost);
/// Whether `hash` was made of `password`; false for anything that is no hash.
[[nodiscard]] bool isPassword(const QString &password, const QString &hash);

/// Makes and checks hashes of passwords beside the event loop, one at a time: each takes its time
/// and its memory. Answers come later, in this object's thread, unless the context is gone.
class PasswordWorker : public QObject
{
    Q_OBJECT

public:
    explicit PasswordWorker(const PasswordCost &cost = ModerateCost, QObject *parent = nullptr);

    /// Errors: Unavailable `no-memory`, `busy` (more than `MostWaiting` are asked for already).
    void hash(const QString &password,
        QObject *context,
        std::function<void(const Result<QString> &)> answer);
    /// Errors: Unavailable `busy`.
    void check(const QString &password,
        const QString &hash,
        QObject *context,
        std::function<void(const Result<bool> &)> answer);

    /// At 0.7 s each the last of them waits for 20 s; longer nobody stays at a desk.
    static constexpr int MostWaiting = 30;

private:
    template<typename Value>
    void run(std::function<Result<Value>()> work,
        QObject *context,
        std::function<void(const Result<Value> &)> answer);

    PasswordCost m_cost;
    int m_waiting = 0;
    QThreadPool m_pool; ///< last: it waits for its work when it is destroyed
};
} // namespace Base
