// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/kioskprogram.h"

#include <memory>

#include <QApplication>
#include <QScreen>
#include <QTimer>

#include "base/log.h"
#include "client/fullscreen.h"
#include "devices/cardfolderreader.h"
#include "devices/escposprinter.h"
#include "devices/keyboardscanner.h"
#include "devices/pinyininput.h"
#include "devices/speaker.h"
#include "interop/mapimport.h"
#include "kiosk/kioskwindow.h"
#include "kiosk/screens.h"
#include "kiosk/visit/visitscreens.h"
#include "presentation/kioskpresenters.h"
#include "presentation/visit/kioskvisit.h"
#include "store/directorytable.h"
#include "sync/station.h"
#include "widgets/screendescriber.h"

namespace Client {

using namespace std::chrono_literals;
using Presentation::KioskFlow;
using Presentation::KioskIdentity;

namespace {
void joinDevices(QApplication &application,
    Presentation::KioskPresenters &presenters,
    Domain::CardReader &reader,
    Devices::KeyboardScanner &scanner)
{
    KioskIdentity &identity = presenters.identity;
    // A card is an action like a touch; whatever it leads to is said afterwards.
    QObject::connect(&reader,
        &Domain::CardReader::cardPresented,
        &presenters.voice,
        &Presentation::KioskVoice::interrupt);
    QObject::connect(
        &reader, &Domain::CardReader::cardPresented, &identity, &KioskIdentity::presentCard);
    QObject::connect(
        &reader, &Domain::CardReader::cardRemoved, &identity, &KioskIdentity::removeCard);
    QObject::connect(&reader, &Domain::CardReader::failed, &identity, &KioskIdentity::failCard);
    QObject::connect(&scanner, &Devices::KeyboardScanner::scanned, &identity, &KioskIdentity::scan);
    application.installEventFilter(&scanner);
}

/// The house as it was imported; empty, so that no way is shown, when there is none or it can't
/// be read.
Domain::BuildingMap readMap(Sync::Station &station)
{
    Store::Reader reader = station.reader();
    const auto document =
        Store::DirectoryTable(reader).document(Domain::DocumentId(QStringLiteral("map")));
    if (!document || !*document)
        return {};
    auto map = Interop::importMap((*document)->body.toUtf8());
    if (!map) {
        qCWarning(logScreen) << "map not read:" << Base::describe(map.error());
        return {};
    }
    return std::move(*map);
}

/// Where this machine stands: the kiosk on the map whose number ends the station's name
/// ("自助机 2"), else the first one.
QString placeOf(const Domain::BuildingMap &map, const QString &stationName)
{
    QString first;
    for (const Domain::MapNode &node : map.nodes) {
        if (!node.ref.startsWith(QLatin1String("kiosk")))
            continue;
        if (first.isEmpty())
            first = node.ref;
        if (stationName.endsWith(node.ref.section(QLatin1Char('-'), -1)))
            return node.ref;
    }
    return first;
}
} // namespace

/// How fine the panel is; 0 when nobody knows.
static double finenessOf(const QScreen &screen, const KioskOptions &options)
{
    const QSizeF panel = options.panelMm.isEmpty() ? screen.physicalSize() : options.panelMm;
    return Widgets::Theme::pixelsPerMm(screen.size(), panel);
}

int runKiosk(QApplication &application,
    Sync::Station &station,
    const Base::Clock &clock,
    const KioskOptions &options)
{
    auto theme = Widgets::Theme::load();
    if (!theme) {
        qCCritical(logScreen) << Base::describe(theme.error());
        return 1;
    }
    (*theme)->setReducedMotion(options.reducedMotion);
    // Read while the window is made, long before the first visitor types his name.
    Devices::PinyinInput pinyin;
    pinyin.load();
    (*theme)->setPixelsPerMm(finenessOf(*application.primaryScreen(), options));
    Devices::Speaker speaker(Devices::soundOutput(options.soundsFolder));
    Presentation::KioskPresenters presenters(station, clock);
    presenters.names.use(&pinyin);
    presenters.voice.use(&speaker);
    presenters.voice.setLevel(options.speech);
    QObject::connect(
        &presenters.flow, &KioskFlow::languageChanged, &presenters, [&presenters, &options] {
            options.speak(presenters.flow.language());
        });
    presenters.flow.setDefaults(
        options.language, options.elderly ? KioskFlow::Mode::Elderly : KioskFlow::Mode::Normal);

    const Domain::BuildingMap map = readMap(station);
    Devices::EscPosPrinter printer(options.slipsFolder, clock);
    Presentation::KioskVisit visit(
        station, presenters.flow, {map, placeOf(map, station.name())}, printer);

    Devices::CardFolderReader reader(options.cardsFolder);
    Devices::KeyboardScanner scanner(clock);
    joinDevices(application, presenters, reader, scanner);
    if (!options.cardsFolder.isEmpty())
        reader.start();

    // Four times a second: the countdown never skips one, a taken card ends within a second.
    QTimer ticking;
    QObject::connect(&ticking, &QTimer::timeout, &presenters.flow, &KioskFlow::tick);
    ticking.start(250ms);

    Kiosk::KioskWindow window({presenters, **theme, clock});
    Kiosk::addScreens(window);
    Kiosk::addVisitScreens(window, visit);
    std::unique_ptr<Widgets::ScreenDescriber> describer;
    if (!options.describeFile.isEmpty())
        describer = std::make_unique<Widgets::ScreenDescriber>(window, options.describeFile);
    if (options.size.isEmpty()) {
        window.setWindowFlag(Qt::FramelessWindowHint);
        fillScreen(window);
    } else {
        window.resize(options.size);
        window.show();
    }
    return application.exec();
}
} // namespace Client
