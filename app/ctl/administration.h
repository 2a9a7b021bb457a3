// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "base/random.h"
#include "ctl/demoplayer.h"
#include "interop/hospitalfile.h"
#include "server/applier.h"

namespace Ctl {

/// What an import did.
struct ImportReport {
    int rows = 0; ///< directory rows, patients or documents that arrived
    QStringList problems; ///< one sentence for each thing that did not, with its place
};

/// The administration's acts on a server's store. `daoyid` may run beside it: it sees the changes
/// within a second.
class Administration
{
public:
    Administration(Store::Database &database, const Base::Clock &clock, Base::Random &random);

    /// Reads a file of the hospital (see interop/hospitalfile.h) and puts everything good in it
    /// into the store. Errors: those of reading the file; then nothing has changed.
    [[nodiscard]] Base::Result<ImportReport> importFile(const QString &path);
    /// Public holidays and make-up days of `year` from a calendar file, in place of those known of
    /// that year. How many days, and how many bookings stand on days off now.
    /// Errors: those of `Interop::readHolidays`; NotFound `no-file`; then nothing has changed.
    [[nodiscard]] Base::Result<std::pair<int, int>> importHolidays(const QString &path, int year);
    /// `count` invented people, the same for the same seed. How many were new.
    [[nodiscard]] Base::Result<int> addDemoPeople(int count, quint64 seed);
    /// Invented people and their day around `wish.now`, see `DemoPlayer::play`.
    [[nodiscard]] Base::Result<DemoCount> playDemo(const DemoWish &wish);
    /// The half hours of today and the days after, as far as the rota goes.
    [[nodiscard]] Base::Result<int> makeSlots(int days);
    /// A one-time code that makes one machine a station; good for `valid`.
    /// Errors: Invalid `bad-role`, `empty-name`.
    [[nodiscard]] Base::Result<QString> enrolCode(
        const QString &role, const QString &name, std::chrono::minutes valid);
    /// Errors: NotFound `no-station`.
    [[nodiscard]] Base::Result<void> revoke(const Domain::StationId &station);

    /// A station that was fenced or written off works again: somebody has found out which of two
    /// machines is the right one, or the dead one is back and has told everything.
    /// Errors: NotFound `no-station`; Conflict `revoked`.
    [[nodiscard]] Base::Result<void> reinstate(const Domain::StationId &station);
    /// Places from today on that this station may have promised without anybody knowing.
    [[nodiscard]] Base::Result<int> placesAtRisk(const Domain::StationId &station);
    /// Gives a dead station up: its leases are everybody's again. What it has told stands: when it
    /// comes back its facts are taken and listed, its questions are refused. `by` is the person who
    /// decides. How many places came back; they are the number at risk.
    /// Errors: NotFound `no-station`; Invalid `empty-name`.
    [[nodiscard]] Base::Result<int> writeOff(const Domain::StationId &station, const QString &by);

    [[nodiscard]] QTimeZone zone();
    [[nodiscard]] QDate today();

private:
    [[nodiscard]] Base::Result<void> change(const Domain::StationId &station,
        const std::function<void(Store::StationRow &)> &how);
    [[nodiscard]] Base::Result<Store::StationRow> realStation(const Domain::StationId &station);
    [[nodiscard]] Base::Result<ImportReport> put(const Interop::Directory &directory);
    [[nodiscard]] Base::Result<ImportReport> put(const Interop::PatientImport &import);
    [[nodiscard]] Base::Result<ImportReport> put(const Domain::Document &document);
    [[nodiscard]] Base::Result<ImportReport> run(const std::vector<Operations::Request> &requests);

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Base::Random &m_random;
    Server::Applier m_applier;
};
}
