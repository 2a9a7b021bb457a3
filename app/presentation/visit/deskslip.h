// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "domain/visit/slipport.h"
#include "domain/visit/visit.h"

namespace Sync {
class Station;
}

namespace Domain {
struct Ticket;
}

namespace Presentation {

class DeskDirectory;

/// The slip of a ticket in the desk's language: what the person needs on the way, and nothing
/// that tells a stranger who he is.
class DeskSlip
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::DeskSlip)

public:
    /// Errors: those of the store; NotFound `no-visit`.
    [[nodiscard]] static Base::Result<Domain::Slip> of(
        const Domain::Ticket &ticket, Sync::Station &station, const DeskDirectory &directory);
};
} // namespace Presentation
