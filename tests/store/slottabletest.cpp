// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/slottable.h"

#include <map>
#include <random>

#include <QTemporaryDir>
#include <QtTest>

#include "domain/booking/slots.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const QDate Day(2026, 5, 14);
const Base::Instant Morning = Base::fromSeconds(1'778'716'800);
} // namespace

class SlotTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void freePlacesAreThoseThatMayBeBooked() // the database's sum is what `refusal` says
    {
        const QTemporaryDir folder;
        const auto database = Store::Database::open(
            folder.filePath(QStringLiteral("s.sqlite")), Store::StoreKind::Station);
        VERIFY_OK(database);
        std::mt19937 random(5);
        const auto upTo = [&random](int most) { return int(random() % unsigned(most + 1)); };
        const Base::Instant now = Morning + 3h;
        std::map<std::pair<QDate, QString>, int> wanted;
        const auto transaction = Store::Transaction::begin(**database);
        for (int index = 0; index < 600; ++index) {
            Slot slot;
            slot.id = SlotId(QStringLiteral("s%1").arg(index));
            slot.roleId = RoleId(QStringLiteral("r%1").arg(upTo(3)));
            slot.departmentId =
                DepartmentId(upTo(4) > 0 ? QStringLiteral("heart") : QStringLiteral("eyes"));
            const int day = upTo(3);
            slot.serviceDay = Day.addDays(day);
            // Around the last moment for booking, to the second.
            slot.endsAt = day == 0 ? now + LatestBooking + std::chrono::seconds(upTo(4) - 2)
                                   : Morning + day * 24h;
            slot.startsAt = slot.endsAt - SlotLength;
            slot.state = upTo(3) > 0 ? SlotState::Open : SlotState::Closed;
            slot.capacity = slot.state == SlotState::Open ? 3 + upTo(2) : 0;
            slot.booked = upTo(2);
            slot.held = upTo(1);
            slot.leased = upTo(1);
            slot.cooling = upTo(1);
            slot.reserved = upTo(1);
            slot.settleOver();
            VERIFY_OK((*transaction)->put(slot));
            if (slot.departmentId == DepartmentId(QStringLiteral("heart")) && day < 3
                && refusal(slot, now) == SlotRefusal::None)
                wanted[{slot.serviceDay, slot.roleId.text()}] += slot.free();
        }
        VERIFY_OK((*transaction)->commit());

        Store::Reader reader(**database);
        const auto places = Store::SlotTable(reader).freePlaces(
            DepartmentId(QStringLiteral("heart")), Day, Day.addDays(2), now);

        VERIFY_OK(places);
        QCOMPARE(places->size(), wanted.size());
        size_t index = 0;
        for (const auto &[cell, free] : wanted) { // in the same order: by day, then doctor
            QCOMPARE((*places)[index].serviceDay, cell.first);
            QCOMPARE((*places)[index].roleId.text(), cell.second);
            QCOMPARE((*places)[index].free, free);
            ++index;
        }
    }
};

QTEST_GUILESS_MAIN(SlotTableTest)
#include "slottabletest.moc"
