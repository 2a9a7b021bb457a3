// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimeZone>

#include "store/audittable.h"

QT_BEGIN_NAMESPACE
class QTextStream;
QT_END_NAMESPACE

namespace Ctl {

/// What follows `daoyictl audit`, as it was typed; empty: not given.
struct AuditWords {
    QString patient;
    QString staff; ///< the account's name
    QString from;  ///< a day or a moment in the hospital's zone, included
    QString to;    ///< a day (included) or a moment (not included)
    QString head;
};

/// Walks the whole trail and says whether it is in order, naming the first broken line. The exit
/// status: 0 in order, 1 broken, 2 it could not be read.
[[nodiscard]] int verifyAudit(Store::Database &database, const AuditWords &words, QTextStream &out);
/// Prints the lines that were asked for, one each, times in `zone`. 0, or 2 with a reason.
[[nodiscard]] int listAudit(Store::Database &database,
    const AuditWords &words,
    const QTimeZone &zone,
    QTextStream &out);
} // namespace Ctl
