// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/id.h"

namespace Base {

/// Where chance comes from. Programs use `SystemRandom`; the demonstration and the tests a
/// `SeededRandom`, which gives the same row of numbers for the same seed on every machine.
class Random
{
public:
    virtual ~Random() = default;
    /// `count` random bytes.
    [[nodiscard]] virtual QByteArray bytes(int count) = 0;
    /// Evenly spread over 0 … `bound` - 1; `bound` must be positive.
    [[nodiscard]] quint32 below(quint32 bound);
    /// 128 bits as 26 characters of Crockford's base 32, lower case: an id or a slip's token.
    [[nodiscard]] QString token();

    template<typename IdType>
    [[nodiscard]] IdType id()
    {
        return IdType(token());
    }
};

/// The operating system's generator, through libsodium.
class SystemRandom : public Random
{
public:
    [[nodiscard]] QByteArray bytes(int count) override;
};

/// SplitMix64 from a seed. Not for secrets.
class SeededRandom : public Random
{
public:
    explicit SeededRandom(quint64 seed);
    [[nodiscard]] QByteArray bytes(int count) override;

private:
    quint64 m_state;
};
}
