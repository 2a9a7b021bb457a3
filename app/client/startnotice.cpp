// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/startnotice.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Client {

using Widgets::TextLabel;

static Widgets::TextRole titleRole(const Widgets::Theme &theme)
{
    switch (theme.surface()) {
    case Widgets::Surface::Reception:
        return Widgets::TextRole::PageTitle;
    case Widgets::Surface::Board:
        return Widgets::TextRole::Heading;
    default:
        return Widgets::TextRole::Title;
    }
}

static Widgets::TextRole textRole(const Widgets::Theme &theme)
{
    return theme.surface() == Widgets::Surface::Board ? Widgets::TextRole::Notice
                                                      : Widgets::TextRole::Body;
}

StartNotice::StartNotice(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, titleRole(theme), Widgets::ColorRole::Ink, this))
    , m_text(new TextLabel(theme, textRole(theme), Widgets::ColorRole::Ink2, this))
{
    setObjectName(QStringLiteral("startNotice"));
    m_title->setObjectName(QStringLiteral("startTitle"));
    m_text->setObjectName(QStringLiteral("startText"));
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.px(56);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.px(24));
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addStretch();
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
}

void StartNotice::say(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setWindowTitle(title);
}

void StartNotice::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Widgets::ColorRole::Paper));
}
}
