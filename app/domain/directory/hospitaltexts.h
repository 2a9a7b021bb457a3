// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "base/localtext.h"
#include "base/result.h"
#include "domain/directory/directory.h"

namespace Domain {

/// A question people ask at the desk, with the hospital's answer (service 1.4).
struct FaqEntry {
    QString code; ///< "address", "hours"
    Base::LocalText question;
    Base::LocalText answer;
    QStringList words; ///< in both languages; any of them inside a typed sentence counts

    bool operator==(const FaqEntry &) const = default;
};

/// What staff say at a moment of the visit, best first (service 2.9).
struct PhraseMoment {
    QString code; ///< "wait-over-limit"
    std::vector<Base::LocalText> phrases;

    bool operator==(const PhraseMoment &) const = default;
};

/// The document `faq`, in its order. Errors: Invalid `bad-document` (the detail says where).
[[nodiscard]] Base::Result<std::vector<FaqEntry>> readFaq(const Document &document);
/// Entries that answer what was typed, those with most words in it first; empty when none does.
[[nodiscard]] std::vector<FaqEntry> answersTo(
    const QString &typed, const std::vector<FaqEntry> &entries);

/// The document `phrases`, in its order. Errors: Invalid `bad-document`.
[[nodiscard]] Base::Result<std::vector<PhraseMoment>> readPhrases(const Document &document);
/// What to say at `moment`; empty when the book has nothing for it.
[[nodiscard]] std::vector<Base::LocalText> phrasesFor(
    const QString &moment, const std::vector<PhraseMoment> &book);

/// What the document `materials` calls an insurance of `Patient.insurance`; the code itself in both
/// languages when the document doesn't know it.
[[nodiscard]] Base::LocalText insuranceName(const Document &materials, const QString &code);

/// Whether a document of the kinds `guide`, `faq`, `materials`, `phrases`, `booking` and `messages`
/// can be worked with, asked before it takes the place of a good one; other kinds always can.
/// Errors: Invalid `bad-document`, `bad-policy` (the detail says where).
[[nodiscard]] Base::Result<void> checkDocument(const Document &document);
} // namespace Domain
