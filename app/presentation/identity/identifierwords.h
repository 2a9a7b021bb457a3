// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "base/error.h"
#include "domain/identity/identifierkind.h"

namespace Presentation {

/// What is said about numbers, names, birth dates and telephones: what they are called, what is
/// wrong and what to do, in one plain sentence.
class IdentifierWords
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::IdentifierWords)

public:
    /// "身份证".
    [[nodiscard]] static QString kind(Domain::IdentifierKind kind);
    /// Why `typed` is no number of this kind.
    [[nodiscard]] static QString numberProblem(
        Domain::IdentifierKind kind, const Base::Error &error, const QString &typed);
    [[nodiscard]] static QString nameProblem(const Base::Error &error);
    [[nodiscard]] static QString birthProblem(const Base::Error &error);
    [[nodiscard]] static QString phoneProblem(const Base::Error &error, const QString &typed);

private:
    [[nodiscard]] static QString lengthProblem(int typed, int wanted);
};
} // namespace Presentation
