// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables.h"

#include "store/claimtable.h"

namespace Store {

const std::vector<TableShape> &syncedTables()
{
    static const std::vector<TableShape> tables {
        mapping<Domain::Site>().shape(),
        mapping<Domain::Department>().shape(),
        mapping<Domain::Location>().shape(),
        mapping<Domain::Practitioner>().shape(),
        mapping<Domain::PractitionerRole>().shape(),
        mapping<Domain::Price>().shape(),
        mapping<Domain::Document>().shape(),
        mapping<Domain::Queue>().shape(),
        mapping<Domain::PolicyVersion>().shape(),
        mapping<Domain::RoomDuty>().shape(),
        mapping<Domain::Slot>().shape(),
        mapping<Domain::Hold>().shape(),
        mapping<Domain::HoldEnd>().shape(),
        mapping<Domain::CoolingPlace>().shape(),
        mapping<Domain::Lease>().shape(),
        mapping<Domain::ScheduleException>().shape(),
        mapping<Domain::Holiday>().shape(),
        mapping<Domain::AffectedBooking>().shape(),
        mapping<Domain::WaitEntry>().shape(),
        mapping<Domain::Message>().shape(),
        mapping<Domain::NoShow>().shape(),
        mapping<Domain::Patient>().shape(),
        mapping<Domain::Identifier>().shape(),
        mapping<Domain::Consent>().shape(),
        mapping<Domain::Appointment>().shape(),
        mapping<Domain::Visit>().shape(),
        mapping<Domain::VisitStep>().shape(),
        mapping<Domain::Ticket>().shape(),
        mapping<Domain::NumberBlock>().shape(),
        mapping<Domain::Call>().shape(),
        mapping<Domain::Claim>().shape(),
        mapping<Domain::Unplaced>().shape(),
        mapping<Domain::Survey>().shape(),
        mapping<Domain::Complaint>().shape(),
        mapping<Domain::HelpCall>().shape(),
        mapping<Domain::Notice>().shape(),
    };
    return tables;
}

const TableShape *syncedTable(const QString &name)
{
    for (const TableShape &table : syncedTables()) {
        if (table.name == name)
            return &table;
    }
    return nullptr;
}
}
