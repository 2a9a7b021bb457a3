// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Client {

/// The page before there is anything to show, or instead of it: what happened and what to do.
class StartNotice : public QWidget
{
    Q_OBJECT

public:
    explicit StartNotice(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void say(const QString &title, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_title;
    Widgets::TextLabel *m_text;
};
}
