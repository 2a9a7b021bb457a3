// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "presentation/desktone.h"

QT_BEGIN_NAMESPACE
class QStackedLayout;
class QStackedWidget;
QT_END_NAMESPACE

namespace Base {
class Clock;
}

namespace Presentation {
class DeskAccount;
class DeskMessages;
class DeskSettings;
class DeskStatus;
} // namespace Presentation

namespace Widgets {
class Banner;
class Theme;
} // namespace Widgets

namespace Reception {

class DeskStatusBar;
class DeskView;
class KeysOverlay;
class Rail;
class RailButton;
class SearchLine;
class SettingsPanel;
class SignInScreen;
class TopBar;

/// What the window itself shows and does, without any view.
struct WindowParts {
    Presentation::DeskStatus &status;
    Presentation::DeskSettings &settings;
    Presentation::DeskMessages &messages;
    Widgets::Theme &theme;
    const Base::Clock &clock;
};

/// The receptionist's workstation: rail, top bar, the chosen view, status line. From 1280 × 800.
class ReceptionWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ReceptionWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~ReceptionWindow() override;

    /// Registers a view; the window owns it from now on. The first one is shown.
    void addView(DeskView *view);
    /// From now on somebody has to sign in when `account` says so: a screen in place of the desk,
    /// which stays as it is behind it, and who is in stands in the top bar. Once, before it is shown.
    void guard(Presentation::DeskAccount &account);
    /// Shows the view of this object name and gives it the focus; unknown names do nothing.
    void showView(const QString &objectName);

    [[nodiscard]] DeskView *currentView() const;
    [[nodiscard]] SearchLine &search() const;

Q_SIGNALS:
    void searchEdited(const QString &text);
    /// Enter in the search box.
    void searchEntered(const QString &text);
    /// The arrows in the search box.
    void searchStepped(int rows);
    void newPatientRequested();
    void walkInRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void restyle();
    void tell(Presentation::DeskTone tone, const QString &sentence);
    void showKeys();

    struct Entry {
        DeskView *view;
        RailButton *button;
    };

    void bring(const Entry &entry);
    void followAccount();

    WindowParts m_parts;
    QStackedLayout *m_pages; ///< the desk, and the sign-in screen where there is one
    QWidget *m_desk;
    SignInScreen *m_signIn = nullptr;
    Presentation::DeskAccount *m_account = nullptr;
    QPointer<QWidget> m_focusBefore; ///< while the sign-in screen is shown
    Rail *m_rail;
    TopBar *m_top;
    QWidget *m_bannerRoom; ///< keeps its distance only while there is something to say
    Widgets::Banner *m_banner;
    QStackedWidget *m_stack;
    DeskStatusBar *m_status;
    KeysOverlay *m_keys;
    SettingsPanel *m_settings;
    std::vector<Entry> m_views;
    QTimer m_fade; ///< good news goes by itself
};
} // namespace Reception
