// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "base/error.h"
#include "domain/queue/ticket.h"

namespace Presentation {

/// The numbers of the queue policy in the hospital's words.
class PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::PolicyWords)

public:
    /// "预约准时多算" for "classes.booked.creditMin"; the place itself when nobody has named it.
    [[nodiscard]] static QString name(const QString &place);
    /// To which part of the rules it belongs: "排队", "过号".
    [[nodiscard]] static QString group(const QString &place);
    /// "20 分", "80%", "3 次".
    [[nodiscard]] static QString value(const QString &place, int value);
    /// What is wrong with a number, in a sentence that begins with its name; `error` is
    /// `bad-policy`.
    [[nodiscard]] static QString problem(const Base::Error &error);
    /// The place that `error` names, the first word of its detail.
    [[nodiscard]] static QString placeOf(const Base::Error &error);
    [[nodiscard]] static QString ticketClass(Domain::TicketClass ticketClass);

private:
    [[nodiscard]] static QString ofClass(const QString &place);
    [[nodiscard]] static QString ofWaits(const QString &place);
};
} // namespace Presentation
