// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// The hospital itself: site, departments, places, doctors, prices and whole documents.
/// Lists are in the order in which a screen shows them.
class DirectoryTable
{
public:
    explicit DirectoryTable(Reader &reader)
        : m_reader(reader)
    {
    }

    /// The one site; nothing before the hospital was imported.
    [[nodiscard]] Base::Result<std::optional<Domain::Site>> site();
    [[nodiscard]] Base::Result<std::vector<Domain::Department>> departments();
    [[nodiscard]] Base::Result<std::vector<Domain::Location>> locations();
    [[nodiscard]] Base::Result<std::vector<Domain::Practitioner>> practitioners();
    [[nodiscard]] Base::Result<std::vector<Domain::PractitionerRole>> roles();
    [[nodiscard]] Base::Result<std::vector<Domain::PractitionerRole>> rolesOf(
        const Domain::DepartmentId &department);
    [[nodiscard]] Base::Result<std::vector<Domain::Queue>> queues();
    /// The shared queue of a department.
    [[nodiscard]] Base::Result<std::optional<Domain::Queue>> queueOf(
        const Domain::DepartmentId &department);
    [[nodiscard]] Base::Result<std::vector<Domain::Price>> prices();
    /// The price of `code` on `day`; nothing when none is valid then.
    [[nodiscard]] Base::Result<std::optional<Domain::Price>> priceOn(
        const QString &code, QDate day);
    [[nodiscard]] Base::Result<std::optional<Domain::Document>> document(
        const Domain::DocumentId &id);
    /// Those that hold at `now`, oldest first.
    [[nodiscard]] Base::Result<std::vector<Domain::Notice>> notices(Base::Instant now);

private:
    Reader &m_reader;
};
}
