// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/democards.h"

#include <QDir>
#include <QTemporaryDir>

#include "ctl/administration.h"
#include "devices/cardfile.h"
#include "domain/identity/identifiers.h"
#include "store/patienttable.h"
#include "store/slottable.h"
#include "testlib/fakeclock.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

namespace {

/// The demonstration hospital with its people and its day, at eight in the morning.
struct House {
    QTemporaryDir folder;
    std::unique_ptr<Store::Database> database = std::move(
        *Store::Database::open(folder.filePath("server.sqlite"), Store::StoreKind::Server));
    TestLib::FakeClock clock;
    Base::SeededRandom random{1};
    Ctl::Administration administration{*database, clock, random};
    Ctl::DemoWish wish{60, 1, clock.now()};
    QString cards = folder.filePath("cards");

    Base::Result<void> make()
    {
        const auto imported = administration.importFile(
            TestLib::sourceFile(QStringLiteral("resources/hospital/hospital.fhir.json")));
        if (!imported)
            return Base::passOn(imported);
        if (const auto played = administration.playDemo(wish); !played)
            return Base::passOn(played);
        return {};
    }

    Base::Result<QStringList> write(const QString &to)
    {
        Store::Reader reader(*database);
        return Ctl::writeDemoCards(reader, wish, administration.today(), to);
    }

    Domain::Card card(const QString &name)
    {
        QFile file(QDir(cards).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return Devices::readCardFile(file.readAll()).value_or(Domain::Card{});
    }

    std::optional<Domain::Patient> owner(const Domain::Card &card)
    {
        Store::Reader reader(*database);
        return *Store::PatientTable(reader).withIdentifier(
            card.numbers.front().kind, card.numbers.front().number);
    }

    std::vector<Domain::Appointment> bookings(const Domain::PatientId &patient)
    {
        Store::Reader reader(*database);
        return *Store::SlotTable(reader).appointmentsOf(patient, administration.today());
    }
};
} // namespace

class DemoCardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cardsAreOfPeopleAsTheirNamesSay()
    {
        House house;
        VERIFY_OK(house.make());

        const auto names = house.write(house.cards);

        VERIFY_OK(names);
        QCOMPARE(*names,
            (QStringList{"booked-1.card",
                "booked-2.card",
                "known-1.card",
                "known-2.card",
                "new-1.card",
                "new-2.card"}));
        for (const QString &name : *names) {
            const Domain::Card card = house.card(name);
            QVERIFY2(!card.numbers.empty(), qPrintable(name));
            QVERIFY(!card.name.isEmpty());
            const auto owner = house.owner(card);
            QCOMPARE(owner.has_value(), !name.startsWith("new"));
            if (!owner)
                continue;
            const auto bookings = house.bookings(owner->id);
            QCOMPARE(!bookings.empty(), name.startsWith("booked"));
            if (!bookings.empty())
                QVERIFY(bookings.front().startsAt > house.clock.now());
        }
    }

    void folderThatCannotBeWrittenIsSaid()
    {
        House house;
        VERIFY_OK(house.make());

        QCOMPARE(house.write("/proc/nowhere").error().code, "cannot-write");
    }
};

QTEST_GUILESS_MAIN(DemoCardsTest)
#include "democardstest.moc"
