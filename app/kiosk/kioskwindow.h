// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>

#include <QWidget>

#include "kiosk/kioskcontext.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace Kiosk {

class KioskFooter;
class KioskHeader;
class KioskScreen;

/// The kiosk's only window: header, the present screen, the fixed bar, and overlays above the bar.
/// It sets the theme's canvas from its own size and follows the flow.
class KioskWindow : public QWidget
{
    Q_OBJECT

public:
    using Screen = Presentation::KioskFlow::Screen;

    explicit KioskWindow(const KioskContext &context);
    ~KioskWindow() override;

    [[nodiscard]] const KioskContext &context() const { return m_context; }

    /// How long after a change no press counts: the second half of a double tap must not press
    /// what came under the finger.
    static constexpr std::chrono::milliseconds SettlingTime{350};

    /// Which widget shows `screen`. It is made when it is first shown and deleted with the
    /// session, so that nothing typed survives (edge 100).
    void add(Screen screen, std::function<KioskScreen *()> make);
    /// Lies over everything but the bar; hidden until it shows itself. Takes ownership.
    void addOverlay(QWidget *overlay);
    /// The screen on view; nullptr for one that was not added.
    [[nodiscard]] KioskScreen *currentScreen() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showScreen();
    void forget();
    void applyMode();
    void layOut();
    /// The screen's words, as they are read aloud.
    [[nodiscard]] QString spokenPrompt() const;
    void readAloud();
    void settle();
    [[nodiscard]] bool isSettling() const;

    const KioskContext m_context;
    std::map<Screen, std::function<KioskScreen *()>> m_makers;
    std::map<Screen, KioskScreen *> m_screens;
    QList<QWidget *> m_overlays;
    QStackedWidget *m_stack;
    KioskHeader *m_header;
    KioskFooter *m_footer;
    /// When something else came onto the screen the last time.
    std::optional<std::chrono::milliseconds> m_changedAt;
};
} // namespace Kiosk
