// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/identity/namecandidates.h"
#include "domain/identity/surnames.h"

namespace Presentation {

/// A name while it is typed: what is written so far and then letters that may still become
/// characters ("王jianguo"). Keeps nothing of it after `edit` of an empty text.
class NameTyping
{
public:
    /// How names are written in characters; nullptr (the default): not at all. Not owned.
    void use(const Domain::NameInput *input);

    /// Whether characters can be had; false while the dictionary is read and without one.
    [[nodiscard]] bool isOffered() const { return m_input && m_input->isReady(); }

    /// The text as it stands in the field now.
    void edit(const QString &text);

    /// For the letters at the end of the text, most likely first. After characters without
    /// letters: the dot of names such as 阿依古丽·买买提.
    [[nodiscard]] const std::vector<Domain::NameCandidate> &candidates() const
    {
        return m_candidates;
    }

    /// The text with the letters of that candidate replaced by it; also edited to it.
    QString choose(std::size_t candidate);

private:
    const Domain::NameInput *m_input = nullptr;
    std::optional<Domain::Surnames> m_surnames;
    QString m_text;
    qsizetype m_lettersAt = 0; ///< where the letters in `m_text` begin
    std::vector<Domain::NameCandidate> m_candidates;
};
} // namespace Presentation
