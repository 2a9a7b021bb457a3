// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "domain/insight/classtargets.h"
#include "presentation/desktone.h"
#include "presentation/insight/csv.h"

namespace Presentation {

/// How many of one class were called within its target, in words.
struct ClassFigure {
    QString name;   ///< "急诊二级"
    QString within; ///< "10 分内"
    QString people; ///< "按时 18 人，超时 2 人"
    QString wanted; ///< "要求 95%"
    DeskTag state;  ///< "90.0%" and whether that is enough; "还不知道" while nothing is decided

    bool operator==(const ClassFigure &) const = default;
};

/// The targets of the classes (queue.md section 1) as the figures page and its export tell them.
class ClassFigures
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::ClassFigures)

public:
    [[nodiscard]] static std::vector<ClassFigure> of(const std::vector<Domain::ClassShare> &shares);
    [[nodiscard]] static NamedTable table(const std::vector<Domain::ClassShare> &shares);
};
} // namespace Presentation
