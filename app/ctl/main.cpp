// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include "ctl/administration.h"
#include "ctl/auditcommands.h"
#include "ctl/democards.h"
#include "ctl/replay.h"
#include "ctl/staffcommands.h"
#include "store/backup.h"

namespace {

const auto Usage = QStringLiteral(
    "Administration of a hospital's store. daoyid may be running.\n\n"
    "  daoyictl import FILE...            a hospital, patients, the map or a text (JSON, GeoJSON,\n"
    "                                     NDJSON, also packed with gzip)\n"
    "  daoyictl demo                      invented people and a day of bookings around now\n"
    "  daoyictl cards FOLDER              cards of some of them for the simulated reader\n"
    "  daoyictl holidays FILE --year Y    public holidays and make-up workdays of a year (JSON of the\n"
    "                                     form of chinese-days), in place of those known of it\n"
    "  daoyictl slots                     the half hours of the next two weeks\n"
    "  daoyictl enrol --role R --name N   a one-time code for a new kiosk, reception or board\n"
    "  daoyictl stations                  every enrolled station, and how many places it may have\n"
    "                                     promised without anybody knowing\n"
    "  daoyictl revoke ID                 this station may not connect any more\n"
    "  daoyictl writeoff ID --by NAME     a dead station is given up: its places are free again;\n"
    "                                     NAME answers for what it may have promised\n"
    "  daoyictl reinstate ID              one that was written off or fenced works again\n"
    "  daoyictl backup FILE               a copy of a SQLite store, best on another disk; stations\n"
    "                                     forget what it holds\n"
    "  daoyictl alarms                    what was recorded although it does not add up\n"
    "  daoyictl replay --events E --out L recorded days through the queue engine; with --policy,\n"
    "                                     --history, --calls, --waits as wanted\n"
    "  daoyictl simulate-day --out E      events of a believable clinic, for trying policies\n"
    "  daoyictl staff add NAME --role R --name SHOWN\n"
    "                                     an account for a person at the desks; prints a password\n"
    "                                     that is changed at the first sign-in. R: receptionist,\n"
    "                                     nurse, doctor, supervisor or administrator\n"
    "  daoyictl staff list                every account\n"
    "  daoyictl staff password NAME       another password, printed, to be changed likewise\n"
    "  daoyictl staff disable NAME        may not sign in any more; enable takes it back\n"
    "  daoyictl staff unlock NAME         ends a lock-out after wrong passwords\n"
    "  daoyictl staff policy required     desks want somebody signed in (as from the first account\n"
    "                                     on); off: they do not\n"
    "  daoyictl audit verify [--head H]   walks the audit trail; status 1 when a line was changed,\n"
    "                                     removed or put in, or the line with the head H is gone\n"
    "  daoyictl audit list [--patient ID] [--staff NAME] [--from DAY] [--to DAY]\n"
    "                                     who saw or did what about whom");

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

int complain(const QString &what)
{
    QTextStream(stderr) << "daoyictl: " << what << '\n';
    return 1;
}

int complain(const Base::Error &error)
{
    return complain(Base::describe(error));
}

int import(Ctl::Administration &administration, const QStringList &files)
{
    if (files.isEmpty())
        return complain(QStringLiteral("import wants at least one file"));
    int failures = 0;
    for (const QString &file : files) {
        const auto report = administration.importFile(file);
        if (!report) {
            ++failures;
            complain(QStringLiteral("%1: %2").arg(file, Base::describe(report.error())));
            continue;
        }
        out() << QFileInfo(file).fileName() << ": " << report->rows << " arrived" << Qt::endl;
        for (const QString &problem : report->problems)
            out() << "  " << problem << Qt::endl;
    }
    return failures == 0 ? 0 : 1;
}

std::optional<Ctl::DemoWish> wishOf(
    const QString &patients, const QString &seed, Base::Instant now)
{
    bool counted = false;
    bool seeded = false;
    const Ctl::DemoWish wish { patients.toInt(&counted), seed.toULongLong(&seeded), now };
    if (!counted || !seeded || wish.people < 1 || wish.people > Interop::MostDemoPeople)
        return std::nullopt;
    return wish;
}

int demo(Ctl::Administration &administration, const Ctl::DemoWish &wish)
{
    const auto count = administration.playDemo(wish);
    if (!count)
        return complain(count.error());
    out() << count->people << " new people, " << count->booked << " bookings, " << count->arrived
          << " arrived today, " << count->finished << " seen" << Qt::endl;
    return 0;
}

int cards(
    Store::Database &database, const Ctl::DemoWish &wish, QDate today, const QString &folder)
{
    Store::Reader reader(database);
    const auto names = Ctl::writeDemoCards(reader, wish, today, folder);
    if (!names)
        return complain(names.error());
    for (const QString &name : *names)
        out() << name << Qt::endl;
    return 0;
}

int holidays(Ctl::Administration &administration, const QString &file, const QString &year)
{
    bool isNumber = false;
    const int wanted = year.isEmpty() ? administration.today().year() : year.toInt(&isNumber);
    if (!year.isEmpty() && !isNumber)
        return complain(QStringLiteral("--year wants a number"));
    const auto done = administration.importHolidays(file, wanted);
    if (!done)
        return complain(done.error());
    out() << wanted << ": " << done->first << " days, " << done->second
          << " people are booked on days off and stand in the list" << Qt::endl;
    return 0;
}

int slotsOfNextDays(Ctl::Administration &administration)
{
    constexpr int TwoWeeks = 14;
    const auto made = administration.makeSlots(TwoWeeks);
    if (!made)
        return complain(made.error());
    out() << *made << " half hours" << Qt::endl;
    return 0;
}

const char *word(Store::StationState state)
{
    switch (state) {
    case Store::StationState::Active:
        return "active";
    case Store::StationState::Revoked:
        return "revoked";
    case Store::StationState::WrittenOff:
        return "written off";
    case Store::StationState::Fenced:
        return "fenced: a copy of its disk speaks too";
    }
    return "unknown";
}

int writeOff(Ctl::Administration &administration, const QString &station, const QString &by)
{
    const auto places = administration.writeOff(Domain::StationId(station), by);
    if (!places)
        return complain(places.error());
    out() << *places << " places were at risk and are free again" << Qt::endl;
    return 0;
}

int alarms(Store::Database &database)
{
    constexpr int Shown = 1000;
    const auto open = Store::ServerTable(database).openAlarms(Shown);
    if (!open)
        return complain(open.error());
    for (const Store::Alarm &alarm : *open) {
        const QString at
            = Base::wallTime(alarm.raisedAt, QTimeZone::utc()).toString(Qt::ISODate);
        out() << at << "\tstation " << alarm.station.text()
              << "\toperation " << alarm.seq << '\t' << alarm.code << '\t' << alarm.detail
              << Qt::endl;
    }
    return 0;
}

int stations(Ctl::Administration &administration, Store::Database &database)
{
    const auto all = Store::ServerTable(database).stations();
    if (!all)
        return complain(all.error());
    for (const Store::StationRow &station : *all) {
        const auto risk = administration.placesAtRisk(station.id);
        if (!risk)
            return complain(risk.error());
        out() << station.id.text() << '\t' << station.role << '\t' << station.name << '\t'
              << word(station.state) << '\t' << station.lastSeq << " operations\t" << *risk
              << " places" << Qt::endl;
    }
    return 0;
}

void addOptions(QCommandLineParser &parser)
{
    const QCommandLineOption store(QStringLiteral("store"),
        QStringLiteral("The server's SQLite file, made when it is not there, or its "
                       "postgresql://… address."),
        QStringLiteral("store"), QStringLiteral("daoyid.sqlite"));
    const QCommandLineOption patients(QStringLiteral("patients"),
        QStringLiteral("demo, cards: how many people."), QStringLiteral("n"), QStringLiteral("500"));
    const QCommandLineOption seed(QStringLiteral("seed"),
        QStringLiteral("demo, cards, simulate-day: the same seed makes the same."), QStringLiteral("number"),
        QStringLiteral("1"));
    const QCommandLineOption role(QStringLiteral("role"),
        QStringLiteral("enrol: kiosk, reception or board; staff add: the person's work."),
        QStringLiteral("role"));
    const QCommandLineOption name(QStringLiteral("name"),
        QStringLiteral("enrol: what staff call the station; staff add: the person."),
        QStringLiteral("name"));
    const QCommandLineOption by(QStringLiteral("by"),
        QStringLiteral("writeoff: who decides it."), QStringLiteral("person"));
    const QCommandLineOption patient(QStringLiteral("patient"),
        QStringLiteral("audit list: only about this patient."), QStringLiteral("id"));
    const QCommandLineOption person(QStringLiteral("staff"),
        QStringLiteral("audit list: only what the person with this account did."),
        QStringLiteral("name"));
    const QCommandLineOption from(QStringLiteral("from"),
        QStringLiteral("audit list: from this day or time on, in the hospital's zone."),
        QStringLiteral("time"));
    const QCommandLineOption to(QStringLiteral("to"),
        QStringLiteral("audit list: up to this day, or before this time."),
        QStringLiteral("time"));
    const QCommandLineOption head(QStringLiteral("head"),
        QStringLiteral("audit verify: a head that was noted earlier."), QStringLiteral("hash"));
    const QCommandLineOption year(QStringLiteral("year"),
        QStringLiteral("holidays: of which year; without it the present one."),
        QStringLiteral("year"));
    parser.addOptions({ store, patients, seed, role, name, by, patient, person, from, to,
        head, year });
}

void addQueueOptions(QCommandLineParser &parser)
{
    const QCommandLineOption events(QStringLiteral("events"),
        QStringLiteral("replay: the recorded events (CSV)."), QStringLiteral("file"));
    const QCommandLineOption policy(QStringLiteral("policy"),
        QStringLiteral("replay, simulate-day: the queue policy (JSON); without it the standard one."),
        QStringLiteral("file"));
    const QCommandLineOption made(QStringLiteral("out"),
        QStringLiteral("replay: one row per ticket. simulate-day: the events."),
        QStringLiteral("file"));
    const QCommandLineOption history(QStringLiteral("history"),
        QStringLiteral("replay: every change of who can be called."), QStringLiteral("file"));
    const QCommandLineOption calls(QStringLiteral("calls"),
        QStringLiteral("replay: every call with its explanation."), QStringLiteral("file"));
    const QCommandLineOption waits(QStringLiteral("waits"),
        QStringLiteral("replay: every foretold wait and what became of it."),
        QStringLiteral("file"));
    const QCommandLineOption days(QStringLiteral("days"),
        QStringLiteral("simulate-day: so many, one after the other."), QStringLiteral("n"),
        QStringLiteral("1"));
    parser.addOptions({ events, policy, made, history, calls, waits, days });
}

int replay(const QCommandLineParser &parser)
{
    const Ctl::ReplayFiles files { parser.value(QStringLiteral("events")),
        parser.value(QStringLiteral("policy")), parser.value(QStringLiteral("out")),
        parser.value(QStringLiteral("history")), parser.value(QStringLiteral("calls")),
        parser.value(QStringLiteral("waits")) };
    if (files.events.isEmpty() || files.log.isEmpty())
        return complain(QStringLiteral("replay wants --events and --out"));
    const auto report = Ctl::replay(files);
    if (!report)
        return complain(report.error());
    out() << report->tickets << " tickets, " << report->calls << " calls, " << report->served
          << " served, " << report->stillWaiting << " still waiting" << Qt::endl;
    return 0;
}

int simulateDay(const QCommandLineParser &parser)
{
    const Ctl::ClinicOrder order { parser.value(QStringLiteral("policy")),
        parser.value(QStringLiteral("seed")), parser.value(QStringLiteral("days")),
        parser.value(QStringLiteral("out")) };
    if (order.out.isEmpty())
        return complain(QStringLiteral("simulate-day wants --out"));
    const auto written = Ctl::simulateDay(order);
    if (!written)
        return complain(written.error());
    out() << *written << " bytes of events" << Qt::endl;
    return 0;
}
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("daoyictl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAOYI_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(Usage);
    parser.addHelpOption();
    parser.addVersionOption();
    addOptions(parser);
    addQueueOptions(parser);
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("See above."));
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        parser.showHelp(2);

    const QString &command = words.front();
    if (command == QLatin1String("replay"))
        return replay(parser);
    if (command == QLatin1String("simulate-day"))
        return simulateDay(parser);

    const QString store = parser.value(QStringLiteral("store"));
    if (!Store::isPostgres(store))
        QDir().mkpath(QFileInfo(store).absolutePath());
    const auto database = Store::Database::open(store, Store::StoreKind::Server);
    if (!database)
        return complain(database.error());
    const Base::SystemClock clock;
    Base::SystemRandom random;
    Ctl::Administration administration(**database, clock, random);
    if (command == QLatin1String("import"))
        return import(administration, words.mid(1));
    const bool forCards = command == QLatin1String("cards") && words.size() == 2;
    if (command == QLatin1String("demo") || forCards) {
        const auto wish = wishOf(parser.value(QStringLiteral("patients")),
            parser.value(QStringLiteral("seed")), clock.now());
        if (!wish) {
            return complain(
                QStringLiteral("%1 wants 1 to %2 patients and a seed that is a number")
                    .arg(command)
                    .arg(Interop::MostDemoPeople));
        }
        return forCards ? cards(**database, *wish, administration.today(), words.at(1))
                        : demo(administration, *wish);
    }
    if (command == QLatin1String("holidays") && words.size() == 2)
        return holidays(administration, words.at(1), parser.value(QStringLiteral("year")));
    if (command == QLatin1String("slots"))
        return slotsOfNextDays(administration);
    if (command == QLatin1String("stations"))
        return stations(administration, **database);
    if (command == QLatin1String("enrol")) {
        const auto code = administration.enrolCode(
            parser.value(QStringLiteral("role")), parser.value(QStringLiteral("name")),
            std::chrono::minutes(60));
        if (!code)
            return complain(code.error());
        out() << *code << Qt::endl;
        return 0;
    }
    if (command == QLatin1String("revoke") && words.size() == 2) {
        const auto revoked = administration.revoke(Domain::StationId(words.at(1)));
        return revoked ? 0 : complain(revoked.error());
    }
    if (command == QLatin1String("writeoff") && words.size() == 2)
        return writeOff(administration, words.at(1), parser.value(QStringLiteral("by")));
    if (command == QLatin1String("reinstate") && words.size() == 2) {
        const auto done = administration.reinstate(Domain::StationId(words.at(1)));
        return done ? 0 : complain(done.error());
    }
    if (command == QLatin1String("backup") && words.size() == 2) {
        const auto ver = Store::backUp(**database, words.at(1));
        if (!ver)
            return complain(ver.error());
        out() << "everything up to operation " << *ver << " is in " << words.at(1) << Qt::endl;
        return 0;
    }
    if (command == QLatin1String("alarms"))
        return alarms(**database);
    if (command == QLatin1String("staff")) {
        Ctl::Staff staff(**database, clock, random);
        return Ctl::staffCommand(staff, **database, words.mid(1), parser.value(QStringLiteral("role")),
            parser.value(QStringLiteral("name")), out());
    }
    if (command == QLatin1String("audit") && words.size() == 2) {
        const Ctl::AuditWords audit { parser.value(QStringLiteral("patient")), parser.value(QStringLiteral("staff")),
            parser.value(QStringLiteral("from")), parser.value(QStringLiteral("to")), parser.value(QStringLiteral("head")) };
        if (words.at(1) == QLatin1String("verify"))
            return Ctl::verifyAudit(**database, audit, out());
        if (words.at(1) == QLatin1String("list"))
            return Ctl::listAudit(**database, audit, administration.zone(), out());
    }
    return complain(QStringLiteral("unknown command %1; see daoyictl --help").arg(command));
}
