// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/nametyping.h"

#include <algorithm>

namespace Presentation {

using Domain::NamePart;

namespace {
bool isLetter(QChar one)
{
    return (one >= u'a' && one <= u'z') || (one >= u'A' && one <= u'Z') || one == u'\'';
}
} // namespace

void NameTyping::use(const Domain::NameInput *input)
{
    m_input = input;
    // Now, not at the first letter: reading all surnames aloud takes a moment.
    if (input && !m_surnames)
        m_surnames.emplace();
}

void NameTyping::edit(const QString &text)
{
    m_text = text;
    m_candidates.clear();
    m_lettersAt = text.size();
    while (m_lettersAt > 0 && isLetter(text.at(m_lettersAt - 1)))
        --m_lettersAt;
    const QString written = text.left(m_lettersAt);
    // "Li Ming" is a Latin name: no characters for its second word.
    if (!isOffered() || std::ranges::any_of(written, isLetter))
        return;
    const QString letters = text.mid(m_lettersAt);
    const QString dot(QChar(u'·'));
    if (letters.isEmpty()) {
        if (!written.trimmed().isEmpty() && !written.endsWith(dot))
            m_candidates.push_back({dot, 0});
        return;
    }
    m_candidates = Domain::nameCandidates(letters,
        written.trimmed().isEmpty() ? NamePart::Surname : NamePart::GivenName,
        *m_surnames,
        *m_input);
}

QString NameTyping::choose(std::size_t candidate)
{
    if (candidate < m_candidates.size()) {
        const Domain::NameCandidate chosen = m_candidates[candidate];
        QString rest = m_text.mid(m_lettersAt + chosen.letters);
        if (rest.startsWith(u'\''))
            rest.remove(0, 1);
        edit(m_text.left(m_lettersAt) + chosen.text + rest);
    }
    return m_text;
}
} // namespace Presentation
