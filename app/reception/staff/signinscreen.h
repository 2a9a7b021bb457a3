// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Presentation {
class DeskAccount;
}

namespace Widgets {
class DeskButton;
class Field;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

/// Before the desk: who are you? Covers the whole window; what lies behind it is kept, not shown.
/// Enter goes on, Escape leaves a screen that may be left.
class SignInScreen : public QWidget
{
    Q_OBJECT

public:
    SignInScreen(Presentation::DeskAccount &account, const Widgets::Theme &theme, QWidget *parent);

    /// The focus goes where the next word is to be typed.
    void enter();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    void retranslate();
    void refresh();
    void go();
    void goOn();
    void back();

    Presentation::DeskAccount &m_account;
    const Widgets::Theme &m_theme;
    Widgets::Panel *m_card;
    Widgets::TextLabel *m_title;
    Widgets::TextLabel *m_notice;
    Widgets::Field *m_name;
    Widgets::Field *m_password;
    Widgets::Field *m_again;
    Widgets::DeskButton *m_go;
    Widgets::DeskButton *m_other;
    Widgets::DeskButton *m_back;
};
} // namespace Reception
