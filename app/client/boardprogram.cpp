// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/boardprogram.h"

#include <memory>

#include <QApplication>

#include "base/log.h"
#include "board/boardwindow.h"
#include "client/fullscreen.h"
#include "devices/speaker.h"
#include "presentation/queue/boardpresenter.h"
#include "sync/station.h"
#include "widgets/screendescriber.h"

namespace Client {

int runBoard(QApplication &application, Sync::Station &station, const BoardOptions &options)
{
    auto theme = Widgets::Theme::load();
    if (!theme) {
        qCCritical(logScreen) << Base::describe(theme.error());
        return 1;
    }
    (*theme)->setSurface(Widgets::Surface::Board);
    (*theme)->setReducedMotion(options.reducedMotion);

    Presentation::BoardPresenter presenter(station, options.departments, options.naming);
    presenter.setLanguage(options.language);
    Devices::Speaker speaker(Devices::soundOutput(options.soundsFolder));
    if (options.speaks) {
        QObject::connect(
            &presenter, &Presentation::BoardPresenter::announced, &speaker, &Devices::Speaker::say);
    }
    Board::BoardWindow window(presenter, **theme);
    std::unique_ptr<Widgets::ScreenDescriber> describer;
    if (!options.describeFile.isEmpty())
        describer = std::make_unique<Widgets::ScreenDescriber>(window, options.describeFile);

    window.setCursor(Qt::BlankCursor);
    if (options.size.isEmpty()) {
        fillScreen(window);
    } else {
        window.resize(options.size);
        window.show();
    }
    return application.exec();
}
} // namespace Client
