// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QLockFile>
#include <QStandardPaths>
#include <QTextStream>

#include "base/clock.h"
#include "base/random.h"
#include "client/boardprogram.h"
#include "client/kioskprogram.h"
#include "client/options.h"
#include "client/receptionprogram.h"
#include "client/startnotice.h"
#include "client/translators.h"
#include "net/websockettransport.h"
#include "presentation/startsentences.h"
#include "sync/station.h"
#include "widgets/screendescriber.h"

namespace {

using Client::Options;
using Presentation::Notice;
using Presentation::StartSentences;

const auto About =
    QStringLiteral("The hospital's front desk.\n\n"
                   "  daoyi kiosk       the self-service machine in the hall\n"
                   "  daoyi reception   the receptionist's workstation\n"
                   "  daoyi board       the board in a waiting area\n\n"
                   "The first start of a machine needs a one-time code, see daoyictl enrol.");

/// "336x597"; an empty size for anything else.
QSize sizeOf(const QString &words)
{
    const QStringList sides = words.split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

/// Fills `options` from the command line; false when it is not understood.
bool read(QCommandLineParser &parser, const QCoreApplication &application, Options &options)
{
    const QCommandLineOption data(QStringLiteral("data"),
        QStringLiteral("Folder of this machine's store."),
        QStringLiteral("folder"),
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    const QCommandLineOption server(QStringLiteral("server"),
        QStringLiteral("Address of daoyid; several with commas, the preferred one first."),
        QStringLiteral("url[,url...]"),
        QStringLiteral("ws://127.0.0.1:7700"));
    const QCommandLineOption authority(QStringLiteral("authority"),
        QStringLiteral("Believe only a wss:// server whose certificate was signed by the "
                       "authority in this file (PEM), the hospital's own."),
        QStringLiteral("file"));
    const QCommandLineOption enrol(QStringLiteral("enrol"),
        QStringLiteral("One-time code from daoyictl enrol."),
        QStringLiteral("code"));
    const QCommandLineOption language(QStringLiteral("language"),
        QStringLiteral("zh_CN or en."),
        QStringLiteral("language"),
        QStringLiteral("zh_CN"));
    const QCommandLineOption size(QStringLiteral("size"),
        QStringLiteral("A window of this size instead of the full screen."),
        QStringLiteral("WxH"));
    const QCommandLineOption panelMm(QStringLiteral("panel-mm"),
        QStringLiteral("kiosk: size of the panel in mm, where the system does not know it."),
        QStringLiteral("WxH"));
    const QCommandLineOption describe(QStringLiteral("describe"),
        QStringLiteral("Keep a description of what is on the screen in this file (for tests)."),
        QStringLiteral("file"));
    const QCommandLineOption fresh(QStringLiteral("fresh"),
        QStringLiteral("Move a damaged store aside (nothing is deleted) and start a new one."));
    const QCommandLineOption cards(QStringLiteral("cards"),
        QStringLiteral("kiosk: the simulated card reader reads *.card files in this folder."),
        QStringLiteral("folder"));
    const QCommandLineOption slips(QStringLiteral("slips"),
        QStringLiteral(
            "kiosk, reception: print slips as ESC/POS to this printer or into this folder."),
        QStringLiteral("folder"));
    const QCommandLineOption elderly(
        QStringLiteral("elderly"), QStringLiteral("kiosk: every session starts in elderly mode."));
    const QCommandLineOption department(QStringLiteral("department"),
        QStringLiteral("board: ids of the departments whose calls it shows, with commas."),
        QStringLiteral("id[,id...]"));
    const QCommandLineOption numbersOnly(QStringLiteral("numbers-only"),
        QStringLiteral("board: show no names, not even masked ones."));
    const QCommandLineOption speech(QStringLiteral("speech"),
        QStringLiteral("off, prompts (kiosk: read aloud in elderly mode; board: calls) or "
                       "everything (kiosk: in every mode)."),
        QStringLiteral("level"),
        QStringLiteral("prompts"));
    const QCommandLineOption sounds(QStringLiteral("sounds"),
        QStringLiteral(
            "kiosk, board: the simulated loudspeaker writes WAV files into this folder."),
        QStringLiteral("folder"));
    const QCommandLineOption reducedMotion(
        QStringLiteral("reduced-motion"), QStringLiteral("Nothing moves or flashes."));
    parser.addOptions({data,
        server,
        authority,
        enrol,
        language,
        size,
        panelMm,
        describe,
        fresh,
        cards,
        slips,
        elderly,
        department,
        numbersOnly,
        speech,
        sounds,
        reducedMotion});
    parser.addPositionalArgument(
        QStringLiteral("program"), QStringLiteral("kiosk, reception or board."));
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    const QStringList programs{
        QStringLiteral("kiosk"), QStringLiteral("reception"), QStringLiteral("board")};
    if (words.size() != 1 || !programs.contains(words.front()))
        return false;
    options.program = words.front();
    options.dataFolder = parser.value(data);
    options.server = parser.value(server);
    options.authorityFile = parser.value(authority);
    options.enrolCode = parser.value(enrol);
    options.language = parser.value(language).startsWith(QLatin1String("en"))
        ? Base::Language::English
        : Base::Language::Chinese;
    options.size = sizeOf(parser.value(size));
    options.panelMm = sizeOf(parser.value(panelMm));
    options.describeFile = parser.value(describe);
    options.fresh = parser.isSet(fresh);
    options.cardsFolder = parser.value(cards);
    options.slipsFolder = parser.value(slips);
    options.elderly = parser.isSet(elderly);
    options.numbersOnly = parser.isSet(numbersOnly);
    options.speech = parser.value(speech);
    options.soundsFolder = parser.value(sounds);
    options.reducedMotion = parser.isSet(reducedMotion);
    options.departments = parser.value(department).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return true;
}

/// Reads the command line; whoever asks for help or the version, or mistypes, is answered here
/// and the program ends.
Options understand(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(About);
    parser.addHelpOption();
    parser.addVersionOption();
    Options options;
    if (!read(parser, application, options))
        parser.showHelp(2);
    return options;
}

/// Whether only words are wanted. They need no display, and a machine that is being set up may
/// have none yet.
bool wantsWordsOnly(int argc, char *argv[])
{
    const QByteArrayList asking{"-h", "-?", "--help", "--help-all", "-v", "--version"};
    return std::any_of(
        argv + 1, argv + argc, [&asking](const char *word) { return asking.contains(word); });
}

Widgets::Surface surfaceOf(const Options &options)
{
    if (options.program == QLatin1String("reception"))
        return Widgets::Surface::Reception;
    return options.program == QLatin1String("board") ? Widgets::Surface::Board
                                                     : Widgets::Surface::Kiosk;
}

Client::KioskOptions kioskOptions(const Options &options, Client::Translators &translators)
{
    Client::KioskOptions kiosk;
    kiosk.language = options.language;
    kiosk.elderly = options.elderly;
    kiosk.cardsFolder = options.cardsFolder;
    kiosk.slipsFolder = options.slipsFolder;
    kiosk.reducedMotion =
        options.reducedMotion ? Widgets::ReducedMotion::Yes : Widgets::ReducedMotion::No;
    kiosk.size = options.size;
    kiosk.panelMm = options.panelMm;
    kiosk.speech = options.speech == QLatin1String("off") ? Presentation::KioskVoice::Level::Off
        : options.speech == QLatin1String("everything")
        ? Presentation::KioskVoice::Level::Everything
        : Presentation::KioskVoice::Level::Prompts;
    kiosk.soundsFolder = options.soundsFolder;
    kiosk.describeFile = options.describeFile;
    kiosk.speak = [&translators](Base::Language language) { translators.speak(language); };
    return kiosk;
}

Client::BoardOptions boardOptions(const Options &options)
{
    Client::BoardOptions board;
    for (const QString &department : options.departments)
        board.departments.emplace_back(department);
    board.naming = options.numbersOnly ? Presentation::BoardNaming::NumbersOnly
                                       : Presentation::BoardNaming::MaskedNames;
    board.reducedMotion =
        options.reducedMotion ? Widgets::ReducedMotion::Yes : Widgets::ReducedMotion::No;
    board.language = options.language;
    board.size = options.size;
    board.speaks = options.speech != QLatin1String("off");
    board.soundsFolder = options.soundsFolder;
    board.describeFile = options.describeFile;
    return board;
}

/// The store, after a damaged one was moved aside when that was asked for.
Base::Result<std::unique_ptr<Store::Database>> openStore(
    const Options &options, const QString &file, const Base::Clock &clock)
{
    auto database = Store::Database::open(file, Store::StoreKind::Station);
    const bool damaged = !database && database.error().code == QLatin1String("corrupt-store");
    if (!damaged || !options.fresh)
        return database;
    if (const auto aside = Store::setAside(file, clock.now()); !aside)
        return Base::passOn(aside);
    return Store::Database::open(file, Store::StoreKind::Station);
}

/// Shows the notice until the window is closed.
int stay(QApplication &application, Client::StartNotice &page, const Notice &notice)
{
    QTextStream(stderr) << "daoyi: " << notice.title << ": " << notice.text << '\n';
    page.say(notice.title, notice.text);
    return application.exec() + 1;
}

/// Waits for the first complete base. Meanwhile the page says what is going on.
void waitForData(Sync::Station &station, Client::StartNotice &page)
{
    const auto say = [&page](const Notice &notice) { page.say(notice.title, notice.text); };
    QEventLoop loop;
    QObject::connect(&station, &Sync::Station::ready, &loop, &QEventLoop::quit);
    QObject::connect(
        &station, &Sync::Station::enrolled, &page, [&say] { say(StartSentences::loading()); });
    QObject::connect(&station, &Sync::Station::refused, &page, [&say](const QString &code) {
        const Notice notice = StartSentences::refused(code);
        QTextStream(stderr) << "daoyi: " << notice.title << ": " << notice.text << '\n';
        say(notice);
    });
    say(StartSentences::connecting());
    station.start();
    loop.exec();
    page.disconnect();
    QObject::disconnect(&station, nullptr, &page, nullptr);
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("daoyi"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DAOYI_VERSION));
    if (argc > 1 && wantsWordsOnly(argc, argv)) {
        const QCoreApplication words(argc, argv);
        understand(words);
    }
    QApplication application(argc, argv);
    const Options options = understand(application);

    Client::Translators translators;
    translators.speak(options.language);
    const auto theme = Widgets::Theme::load();
    if (!theme)
        qFatal("%s", qPrintable(Base::describe(theme.error())));
    (*theme)->setSurface(surfaceOf(options));
    Client::StartNotice page(**theme);
    const QSize size = options.size.isEmpty() ? QSize(1280, 800) : options.size;
    (*theme)->setCanvas(size);
    page.resize(size);
    std::unique_ptr<Widgets::ScreenDescriber> describer;
    if (!options.describeFile.isEmpty())
        describer = std::make_unique<Widgets::ScreenDescriber>(page, options.describeFile);

    QDir().mkpath(options.dataFolder);
    const QString file = QDir(options.dataFolder).filePath(options.program + ".sqlite");
    const Base::SystemClock clock;
    QLockFile lock(file + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        page.show();
        return stay(application, page, StartSentences::alreadyRunning());
    }
    const auto database = openStore(options, file, clock);
    if (!database) {
        page.show();
        return stay(application, page, StartSentences::storeFailed(database.error(), file));
    }
    Base::SystemRandom random;
    Net::WebSocketTransport transport(Net::serversIn(options.server));
    if (!options.authorityFile.isEmpty()) {
        if (const auto believed = transport.believeOnly(options.authorityFile); !believed) {
            page.show();
            return stay(application, page, StartSentences::noAuthority(options.authorityFile));
        }
    }
    Sync::Station station(**database, transport, clock, random);
    if (const auto loaded = station.load(); !loaded) {
        page.show();
        return stay(application, page, StartSentences::storeFailed(loaded.error(), file));
    }
    station.enrolWith(options.enrolCode);
    QObject::connect(
        &transport, &Net::WebSocketTransport::distrusted, &page, [&page](const QString &reason) {
            const Notice notice = StartSentences::distrusted(reason);
            page.say(notice.title, notice.text);
        });
    if (station.state().cursor < 0) {
        page.show();
        waitForData(station, page);
        if (station.state().cursor < 0)
            return 1; // the page was closed
    } else {
        station.start();
    }
    describer.reset();
    page.hide();
    if (options.program == QLatin1String("kiosk"))
        return Client::runKiosk(application, station, clock, kioskOptions(options, translators));
    if (options.program == QLatin1String("board"))
        return Client::runBoard(application, station, boardOptions(options));
    return Client::runReception(application, {station, **database, clock, translators}, options);
}
