// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <cstring>

#include <sodium.h>

namespace Base {

quint32 Random::below(quint32 bound)
{
    Q_ASSERT(bound > 0);
    const quint32 limit = UINT32_MAX - UINT32_MAX % bound; // reject the uneven rest
    for (;;) {
        quint32 value = 0;
        const QByteArray raw = bytes(sizeof value);
        std::memcpy(&value, raw.constData(), sizeof value);
        if (value < limit)
            return value % bound;
    }
}

QString Random::token()
{
    static constexpr char Alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
    constexpr int TokenBytes = 16;
    const QByteArray raw = bytes(TokenBytes);
    QString text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : raw) {
        buffer = (buffer << 8) | static_cast<quint8>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text += QLatin1Char(Alphabet[(buffer >> bits) & 31]);
        }
    }
    text += QLatin1Char(Alphabet[(buffer << (5 - bits)) & 31]);
    return text;
}

QByteArray SystemRandom::bytes(int count)
{
    static const int ready = sodium_init();
    Q_ASSERT(ready >= 0);
    Q_UNUSED(ready)
    QByteArray raw(count, Qt::Uninitialized);
    randombytes_buf(raw.data(), static_cast<size_t>(count));
    return raw;
}

SeededRandom::SeededRandom(quint64 seed)
    : m_state(seed)
{
}

QByteArray SeededRandom::bytes(int count)
{
    QByteArray raw;
    raw.reserve(count + 8);
    while (raw.size() < count) {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        mixed ^= mixed >> 31;
        for (int shift = 0; shift < 64; shift += 8)
            raw += static_cast<char>((mixed >> shift) & 0xFF);
    }
    raw.truncate(count);
    return raw;
}
}
