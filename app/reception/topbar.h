// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Presentation {
class DeskAccount;
class DeskStatus;
}

namespace Widgets {
class DeskButton;
class Theme;
} // namespace Widgets

namespace Reception {

class SearchLine;

/// Above every view: the search box, a kiosk's call for help until it is answered, and the two
/// ways by which somebody new comes in.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(
        Presentation::DeskStatus &status, const Widgets::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] SearchLine &search() const { return *m_search; }

    /// Who is signed in stands at the right end, with the key that locks the desk.
    void showAccount(Presentation::DeskAccount &account);
    void retranslate();

Q_SIGNALS:
    void newPatientRequested();
    void walkInRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    void showHelp();
    void showPerson();

    Presentation::DeskStatus &m_status;
    const Widgets::Theme &m_theme;
    SearchLine *m_search;
    Widgets::DeskButton *m_help;
    Widgets::DeskButton *m_newPatient;
    Widgets::DeskButton *m_walkIn;
    Presentation::DeskAccount *m_account = nullptr;
    Widgets::DeskButton *m_person = nullptr; ///< with `m_account`
};
} // namespace Reception
