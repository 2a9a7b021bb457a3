// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/administration.h"

#include <QFile>

#include "interop/demopeople.h"
#include "interop/holidayfile.h"
#include "operations/directoryoperations.h"
#include "operations/leaseoperations.h"
#include "operations/patientoperations.h"
#include "operations/scheduleoperations.h"
#include "store/directorytable.h"
#include "store/patienttable.h"
#include "store/slottable.h"

namespace Ctl {

using Base::ErrorKind;
using Operations::Request;

namespace {
const auto Station = QStringLiteral("administration");
constexpr size_t RowsAtOnce = 50; // stays far below the limit of an operation's size

template<typename Row>
void addRows(std::vector<Request> &requests, const std::vector<Row> &rows, Base::Instant at)
{
    std::vector<Store::Record> batch;
    const QString table = Store::mapping<Row>().shape().name;
    for (const Row &row : rows) {
        batch.push_back(Store::toRecord(row));
        if (batch.size() == RowsAtOnce) {
            requests.push_back(Operations::putDirectory(table, batch, at));
            batch.clear();
        }
    }
    if (!batch.empty())
        requests.push_back(Operations::putDirectory(table, batch, at));
}
}

Administration::Administration(
    Store::Database &database, const Base::Clock &clock, Base::Random &random)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_applier(database, clock)
{
}

QTimeZone Administration::zone()
{
    Store::Reader reader(m_database);
    const auto site = Store::DirectoryTable(reader).site();
    return QTimeZone(
        site && *site ? (*site)->zone.toLatin1() : QByteArrayLiteral("Asia/Shanghai"));
}

QDate Administration::today()
{
    return Base::dayOf(m_clock.now(), zone());
}

Base::Result<ImportReport> Administration::run(const std::vector<Request> &requests)
{
    const auto outcomes = m_applier.applyAllOwn(Station, requests);
    if (!outcomes)
        return Base::passOn(outcomes);
    ImportReport report;
    for (const Operations::Outcome &outcome : *outcomes) {
        if (!outcome)
            report.problems += Base::describe(outcome.error());
        else
            report.rows += outcome->value(QStringLiteral("rows")).toInt(1);
    }
    return report;
}

Base::Result<ImportReport> Administration::put(const Interop::Directory &directory)
{
    std::vector<Request> requests;
    const auto at = m_clock.now();
    addRows(requests, std::vector<Domain::Site> { directory.site }, at);
    addRows(requests, directory.locations, at);
    addRows(requests, directory.departments, at);
    addRows(requests, directory.queues, at);
    addRows(requests, directory.practitioners, at);
    addRows(requests, directory.roles, at);
    addRows(requests, directory.prices, at);
    auto report = run(requests);
    if (!report)
        return report;
    for (const Interop::ImportProblem &problem : directory.problems)
        report->problems += Interop::describe(problem);
    return report;
}

Base::Result<ImportReport> Administration::put(const Interop::PatientImport &import)
{
    std::vector<Request> requests;
    for (const Interop::ImportedPatient &person : import.patients)
        requests.push_back(Operations::registerPatient(
            { person.patient, person.identifiers }, m_clock.now()));
    auto report = run(requests);
    if (!report)
        return report;
    for (const Interop::ImportProblem &problem : import.problems)
        report->problems += Interop::describe(problem);
    return report;
}

Base::Result<ImportReport> Administration::put(const Domain::Document &document)
{
    Store::Reader reader(m_database);
    const auto stored = Store::DirectoryTable(reader).document(document.id);
    if (!stored)
        return Base::passOn(stored);
    Domain::Document next = document;
    next.version = *stored ? (*stored)->version + 1 : 1;
    std::vector<Request> requests;
    addRows(requests, std::vector<Domain::Document> { next }, m_clock.now());
    return run(requests);
}

Base::Result<ImportReport> Administration::importFile(const QString &path)
{
    const auto file = Interop::readHospitalFile(path, today());
    if (!file)
        return Base::passOn(file);
    return std::visit([this](const auto &contents) { return put(contents); }, *file);
}

Base::Result<int> Administration::addDemoPeople(int count, quint64 seed)
{
    Store::Reader reader(m_database);
    const auto before = Store::PatientTable(reader).count();
    if (!before)
        return Base::passOn(before);
    std::vector<Request> requests;
    for (const Interop::ImportedPatient &person : Interop::makePatients(count, seed, today()))
        requests.push_back(Operations::registerPatient(
            { person.patient, person.identifiers }, m_clock.now()));
    if (const auto report = run(requests); !report)
        return Base::passOn(report);
    const auto after = Store::PatientTable(reader).count();
    if (!after)
        return Base::passOn(after);
    return static_cast<int>(*after - *before);
}

Base::Result<DemoCount> Administration::playDemo(const DemoWish &wish)
{
    // Many files in one transaction; the player then finds them there.
    const auto people = addDemoPeople(wish.people, wish.seed);
    if (!people)
        return Base::passOn(people);
    ReplayClock clock;
    Server::Applier applier(m_database, clock);
    Store::Reader reader(m_database);
    DemoPlayer player(reader, clock, Domain::StationId(Station),
        [&](const Request &request) { return applier.applyOwn(Station, request); });
    auto count = player.play(wish);
    if (count)
        count->people += *people;
    return count;
}

Base::Result<std::pair<int, int>> Administration::importHolidays(const QString &path, int year)
{
    constexpr qint64 Largest = 4 << 20; // twenty years are 60 KB
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Base::fail(ErrorKind::NotFound, "no-file", path);
    const auto holidays = Interop::readHolidays(file.read(Largest), year);
    if (!holidays)
        return Base::passOn(holidays);
    const auto outcome =
        m_applier.applyOwn(Station, Operations::putHolidays(*holidays, m_clock.now()));
    if (!outcome)
        return Base::passOn(outcome);
    return std::pair(outcome->value(QStringLiteral("days")).toInt(),
        outcome->value(QStringLiteral("touched")).toInt());
}

Base::Result<int> Administration::makeSlots(int days)
{
    Store::Reader reader(m_database);
    const auto site = Store::DirectoryTable(reader).site();
    if (!site)
        return Base::passOn(site);
    if (!*site)
        return Base::fail(ErrorKind::NotFound, "no-hospital", {});
    int made = 0;
    for (int day = 0; day < days; ++day) {
        const auto outcome = m_applier.applyOwn(Station,
            Operations::makeSlots(today().addDays(day), (*site)->zone, m_clock.now()));
        if (!outcome)
            return Base::passOn(outcome);
        made += outcome->value(QStringLiteral("slots")).toInt();
    }
    return made;
}

Base::Result<QString> Administration::enrolCode(
    const QString &role, const QString &name, std::chrono::minutes valid)
{
    const auto known = Operations::role(role);
    if (!known || *known == Operations::Role::Administration)
        return Base::fail(ErrorKind::Invalid, "bad-role", role);
    if (name.trimmed().isEmpty() || name.size() > 40)
        return Base::fail(ErrorKind::Invalid, "empty-name", {});
    constexpr int CodeLength = 10; // 50 bits, for one hour: nobody guesses it
    const QString code = m_random.token().left(CodeLength);
    const auto put = Store::ServerTable(m_database)
                         .putEnrolCode({ code, role, name.trimmed(), m_clock.now() + valid });
    if (!put)
        return Base::passOn(put);
    return code;
}

Base::Result<Store::StationRow> Administration::realStation(const Domain::StationId &station)
{
    const auto known = Store::ServerTable(m_database).station(station);
    if (!known)
        return Base::passOn(known);
    if (!*known || (*known)->publicKey.isEmpty())
        return Base::fail(ErrorKind::NotFound, "no-station", station.text());
    return **known;
}

Base::Result<void> Administration::revoke(const Domain::StationId &station)
{
    return change(station, [](Store::StationRow &row) {
        row.state = Store::StationState::Revoked;
    });
}

/// Under the lock: a server that applies its operations writes the same row.
Base::Result<void> Administration::change(
    const Domain::StationId &station, const std::function<void(Store::StationRow &)> &how)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    auto row = realStation(station);
    if (!row)
        return Base::passOn(row);
    how(*row);
    if (const auto put = Store::ServerTable(m_database).putStation(*row); !put)
        return put;
    return (*transaction)->commit();
}

Base::Result<void> Administration::reinstate(const Domain::StationId &station)
{
    auto row = realStation(station);
    if (!row)
        return Base::passOn(row);
    if (row->state == Store::StationState::Revoked)
        return Base::fail(ErrorKind::Conflict, "revoked", station.text());
    row->state = Store::StationState::Active;
    return Store::ServerTable(m_database).putStation(*row);
}

Base::Result<int> Administration::placesAtRisk(const Domain::StationId &station)
{
    Store::Reader reader(m_database);
    const auto leases = Store::SlotTable(reader).leasesOf(station, today());
    if (!leases)
        return Base::passOn(leases);
    int places = 0;
    for (const Domain::Lease &lease : *leases)
        places += lease.left();
    return places;
}

Base::Result<int> Administration::writeOff(const Domain::StationId &station, const QString &by)
{
    if (by.trimmed().isEmpty() || by.size() > 40)
        return Base::fail(ErrorKind::Invalid, "empty-name", {});
    // First it gets nothing any more, then what it has is freed: never the other way round.
    const auto written = change(station, [&](Store::StationRow &row) {
        row.state = Store::StationState::WrittenOff;
        row.writtenOffAt = m_clock.now();
        row.writtenOffBy = by.trimmed();
    });
    if (!written)
        return Base::passOn(written);
    const auto atRisk = placesAtRisk(station);
    if (!atRisk)
        return atRisk;
    const auto freed
        = m_applier.applyOwn(Station, Operations::writeOffStation(station, m_clock.now()));
    if (!freed)
        return Base::passOn(freed);
    return *atRisk;
}
}
