// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/deskstatusbar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "presentation/desksettings.h"
#include "presentation/deskstatus.h"
#include "reception/tones.h"
#include "widgets/deskbutton.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskTag;
using Presentation::DeskTone;

namespace {
constexpr int BarHeight = 34; // DESIGN section 4
}

DeskStatusBar::DeskStatusBar(Presentation::DeskStatus &status,
    Presentation::DeskSettings &settings,
    const Theme &theme,
    QWidget *parent)
    : QWidget(parent)
    , m_status(status)
    , m_settings(settings)
    , m_theme(theme)
    , m_language(new DeskButton(theme, DeskButton::Kind::Plain, this))
    , m_keys(new DeskButton(theme, DeskButton::Kind::Plain, this))
{
    setObjectName(QStringLiteral("statusBar"));
    m_language->setObjectName(QStringLiteral("languageButton"));
    m_keys->setObjectName(QStringLiteral("keysButton"));
    for (auto *button : {m_language, m_keys}) {
        button->setSize(DeskButton::Size::Compact);
        button->setFocusPolicy(Qt::NoFocus); // reached by its key; Tab stays in the view
    }
    m_language->setIconName(QStringLiteral("language"));
    m_language->setKey(QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    m_keys->setKey(QKeySequence(Qt::Key_F1));

    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(m_language);
    row->addWidget(m_keys);

    connect(m_keys, &DeskButton::clicked, this, &DeskStatusBar::keysRequested);
    connect(m_language, &DeskButton::clicked, this, [this] {
        m_settings.setLanguage(m_settings.language() == Base::Language::Chinese
                ? Base::Language::English
                : Base::Language::Chinese);
    });
    connect(&status, &Presentation::DeskStatus::changed, this, &DeskStatusBar::refresh);
    connect(&status, &Presentation::DeskStatus::ticked, this, &DeskStatusBar::refresh);
    connect(&theme, &Theme::changed, this, &DeskStatusBar::fit);
    fit();
    retranslate();
}

void DeskStatusBar::fit()
{
    setFixedHeight(m_theme.px(BarHeight));
    const int side = m_theme.space(Space::S4);
    // The clock is painted at the right end.
    const int clock =
        QFontMetrics(m_theme.font(TextRole::Strong)).horizontalAdvance(QStringLiteral("00:00"));
    layout()->setContentsMargins(side, 1, side + clock + m_theme.space(Space::S2), 0);
    layout()->setSpacing(0);
    update();
}

void DeskStatusBar::refresh()
{
    setAccessibleName(
        QStringList{m_status.contact().text, m_status.pending().text, m_status.store().text}.join(
            QStringLiteral(", ")));
    update();
}

void DeskStatusBar::retranslate()
{
    m_language->setText(m_settings.language() == Base::Language::Chinese ? QStringLiteral("English")
                                                                         : QStringLiteral("中文"));
    m_keys->setText(tr("全部快捷键"));
    refresh();
}

int DeskStatusBar::paintTag(QPainter &painter, int x, const DeskTag &tag) const
{
    const bool plain = tag.tone == DeskTone::Plain;
    const ColorRole ink = plain ? ColorRole::Ink2 : inkOf(shown(tag.tone));
    const int icon = m_theme.px(18);
    m_theme.paintIcon(painter, tag.icon, ink, QRectF(x, 0, icon, height()));
    QFont font = m_theme.font(TextRole::Small);
    font.setBold(!plain);
    painter.setFont(font);
    painter.setPen(m_theme.color(ink));
    const int left = x + icon + m_theme.px(6);
    const int wide = painter.fontMetrics().horizontalAdvance(tag.text) + 1;
    painter.drawText(QRect(left, 0, wide, height()), Qt::AlignVCenter, tag.text);
    return left + wide + m_theme.px(20);
}

void DeskStatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    const int edge = m_theme.stroke(Stroke::Hair);
    painter.fillRect(0, 0, width(), edge, m_theme.color(ColorRole::Line));
    int x = m_theme.space(Space::S4);
    x = paintTag(painter, x, m_status.contact());
    x = paintTag(painter, x, m_status.pending());
    x = paintTag(painter, x, m_status.store());
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    const QRect station(x, 0, m_language->x() - x - m_theme.space(Space::S2), height());
    painter.drawText(station,
        Qt::AlignVCenter | Qt::AlignRight,
        painter.fontMetrics().elidedText(m_status.stationName(), Qt::ElideRight, station.width()));
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(m_theme.color(ColorRole::Ink));
    painter.drawText(rect().adjusted(0, 0, -m_theme.space(Space::S4), 0),
        Qt::AlignVCenter | Qt::AlignRight,
        m_status.clock());
}
} // namespace Reception
