// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutation.h"

#include <algorithm>
#include <array>

namespace Fuzz {

namespace {
constexpr size_t MostInputs = 2000;
constexpr size_t MostWords = 5000;

quint32 below(Base::Random &random, qsizetype count)
{
    return random.below(static_cast<quint32>(std::max<qsizetype>(1, count)));
}

bool isMark(char c)
{
    return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'
        || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80);
}

/// What has broken decoders before: ends of number ranges, half characters, other systems' marks.
QByteArray oddity(Base::Random &random)
{
    static const std::vector<QByteArray> all{"0",
        "-1",
        "-0",
        "1e400",
        "-1e-400",
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "18446744073709551616",
        "0.1",
        "1E9",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
        QByteArray("\0", 1),
        "\xff\xfe",
        "\xef\xbb\xbf",
        "\xed\xa0\x80",
        "\xf4\x90\x80\x80",
        "\\u0000",
        "\\ud800",
        "\r\n",
        "\xe2\x80\xae",
        "9999-12-31",
        "0000-00-00",
        "2024-02-30",
        "<<<<<<<<<<",
        "00:60",
        "480-99999 x0",
        QByteArray(300, 'A'),
        QByteArray(70, '[')};
    return all[below(random, static_cast<qsizetype>(all.size()))];
}

void damage(QByteArray &bytes, const Corpus &corpus, Base::Random &random)
{
    const qsizetype at = below(random, bytes.size() + 1);
    const qsizetype length =
        below(random, std::min<qsizetype>(bytes.size() - at + 1, 1 + below(random, 64)));
    switch (random.below(11)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.below(8)));
        break;
    case 1:
        if (at < bytes.size())
            bytes[at] = static_cast<char>(random.below(256));
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, bytes.mid(at, length));
        break;
    case 4:
        bytes.insert(at, oddity(random));
        break;
    case 5:
        bytes.replace(at, length, oddity(random));
        break;
    case 6: { // the rest of another
        const QByteArray &other = corpus.any(random);
        bytes = bytes.left(at) + other.mid(below(random, other.size() + 1));
        break;
    }
    case 7:
        bytes.truncate(at);
        break;
    case 8:
        bytes.insert(at,
            QByteArray(
                static_cast<int>(below(random, 200)), bytes.isEmpty() ? ' ' : bytes.at(at / 2)));
        break;
    case 9:
        bytes.insert(at, corpus.anyWord(random));
        break;
    default: { // another word in the place of one
        qsizetype first = at;
        while (first > 0 && !isMark(bytes.at(first - 1)))
            --first;
        qsizetype last = at;
        while (last < bytes.size() && !isMark(bytes.at(last)))
            ++last;
        bytes.replace(
            first, last - first, random.below(3) == 0 ? oddity(random) : corpus.anyWord(random));
        break;
    }
    }
}
} // namespace

void Corpus::add(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_inputs.size() >= MostInputs)
        return;
    m_inputs.push_back(bytes);
    qsizetype first = 0;
    for (qsizetype i = 0; i <= bytes.size() && m_words.size() < MostWords; ++i) {
        if (i < bytes.size() && !isMark(bytes.at(i)))
            continue;
        if (i > first && i - first < 60)
            m_words.push_back(bytes.mid(first, i - first));
        first = i + 1;
    }
}

const QByteArray &Corpus::any(Base::Random &random) const
{
    const auto count = static_cast<qsizetype>(m_inputs.size());
    return m_inputs[std::max(below(random, count), below(random, count))];
}

QByteArray Corpus::anyWord(Base::Random &random) const
{
    return m_words.empty() ? QByteArray("a")
                           : m_words[below(random, static_cast<qsizetype>(m_words.size()))];
}

void Corpus::learn(const QByteArray &bytes, const QByteArray &ending)
{
    if (m_endings.insert(ending).second)
        add(bytes);
}

QByteArray mutated(const Corpus &corpus, Base::Random &random)
{
    QByteArray bytes = corpus.any(random);
    const quint32 times = 1 + random.below(1 + random.below(8));
    for (quint32 i = 0; i < times; ++i)
        damage(bytes, corpus, random);
    bytes.truncate(LongestInput);
    return bytes;
}
} // namespace Fuzz
