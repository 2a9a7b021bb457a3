// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QCoreApplication>

#include "domain/identity/patient.h"
#include "sync/view.h"

namespace Presentation {

/// What is typed so far of a person, as far as it tells people apart. Checked and normalised;
/// empty where nothing good is typed.
struct TypedPerson {
    QString name;
    QDate birthDate;
    Domain::Gender gender = Domain::Gender::Unknown;
    QString phone;
    Domain::IdentifierKind kind = Domain::IdentifierKind::ResidentId;
    QString identifier;

    bool operator==(const TypedPerson &) const = default;
};

enum class Likeness { Same, Near, Different };

/// One line of a comparison.
struct Compared {
    QString field;
    QString typed;
    QString known; ///< numbers masked
    Likeness likeness = Likeness::Different;

    bool operator==(const Compared &) const = default;
};

/// A file that may be the same person's.
struct Candidate {
    Domain::PatientId id;
    QString initial;
    QString name;
    QString record;
    bool strong = false; ///< the same number, name and birth date, or phone with a like name
    QString summary;     ///< "很像：2 同 3 近"
    QString lastVisit;
    std::vector<Compared> lines;

    bool operator==(const Candidate &) const = default;
};

/// Finds and compares files that may be the same person's (edges 5, 14, 15).
class Duplicates
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::Duplicates)

public:
    /// At most this many, likeliest first: more are not compared by a person in a hurry.
    static constexpr size_t Most = 3;

    [[nodiscard]] static Base::Result<std::vector<Candidate>> of(
        const TypedPerson &typed, Sync::Reader &reader);

private:
    [[nodiscard]] static Base::Result<std::vector<Domain::Patient>> found(
        const TypedPerson &typed, Sync::Reader &reader);
    [[nodiscard]] static Candidate compare(const TypedPerson &typed,
        const Domain::Patient &known,
        const std::vector<Domain::Identifier> &numbers);
};
} // namespace Presentation
