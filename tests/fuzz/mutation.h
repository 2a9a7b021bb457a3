// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include <QByteArray>

#include "base/random.h"

namespace Fuzz {

/// Bytes to begin with, and everything that was found since to lead somewhere new.
class Corpus
{
public:
    void add(const QByteArray &bytes);

    [[nodiscard]] bool isEmpty() const { return m_inputs.empty(); }

    [[nodiscard]] size_t size() const { return m_inputs.size(); }

    /// One of them, the later the likelier.
    [[nodiscard]] const QByteArray &any(Base::Random &random) const;
    /// A word out of one of them: what stands between two marks.
    [[nodiscard]] QByteArray anyWord(Base::Random &random) const;
    /// Keeps `bytes` when nothing has ended in this way before.
    void learn(const QByteArray &bytes, const QByteArray &ending);

private:
    std::vector<QByteArray> m_inputs;
    std::vector<QByteArray> m_words;
    std::set<QByteArray> m_endings;
};

/// Longer inputs only cost time; the decoders' own limits are reached by `tooMuch`.
constexpr qsizetype LongestInput = 64 * 1024;

/// An input that is one of the corpus, damaged in one to eight ways.
[[nodiscard]] QByteArray mutated(const Corpus &corpus, Base::Random &random);
} // namespace Fuzz
