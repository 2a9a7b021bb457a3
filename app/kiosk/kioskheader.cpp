// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kioskheader.h"

#include <vector>

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include "widgets/pictures.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;

KioskHeader::KioskHeader(const KioskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_mark(new MarkPicture(context.theme, this))
    , m_name(new TextLabel(context.theme, TextRole::Option))
    , m_offline(new Tag(context.theme, Tone::Warn))
    , m_day(new TextLabel(context.theme, TextRole::Caption, ColorRole::Ink2))
    , m_time(new TextLabel(context.theme, TextRole::CardTitle))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("kioskHeader"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_offline->setObjectName(QStringLiteral("offlineTag"));
    m_offline->setIconName(QStringLiteral("cloud-off"));
    m_day->setWrap(TextLabel::Wrap::No);
    m_time->setWrap(TextLabel::Wrap::No);
    m_row->addWidget(m_mark);
    m_row->addWidget(m_name, 1);
    m_row->addWidget(m_offline);
    m_row->addWidget(m_day);
    m_row->addWidget(m_time);
    connect(&m_timer, &QTimer::timeout, this, &KioskHeader::showTime);
    connect(&context.theme, &Theme::changed, this, &KioskHeader::relayout);
    connect(&context.flow, &KioskFlow::hospitalChanged, this, &KioskHeader::retranslate);
    connect(&context.flow, &KioskFlow::contactChanged, this, &KioskHeader::retranslate);
    m_timer.start(1000);
    relayout();
    retranslate();
}

void KioskHeader::relayout()
{
    const Theme &theme = m_context.theme;
    const int margin = theme.space(Space::KioskMargin);
    m_row->setContentsMargins(margin, 0, margin, 0);
    m_row->setSpacing(theme.px(20));
    m_mark->setFixedSize(QSize(1, 1) * theme.px(theme.isElder() ? 80 : 68));
    m_time->setRole(theme.isElder() ? TextRole::ButtonSecondary : TextRole::CardTitle);
    fit();
}

void KioskHeader::retranslate()
{
    m_name->setText(m_context.flow.hospital().in(m_context.flow.language()));
    m_offline->setText(tr("离线"));
    m_offline->setVisible(!m_context.flow.isOnline());
    showTime();
}

void KioskHeader::showTime()
{
    const QDateTime now = m_context.flow.wallTime();
    const bool english = m_context.flow.language() == Base::Language::English;
    const QLocale locale(english ? QLocale::English : QLocale::Chinese);
    //: A day without its year, QLocale's format; English: ddd d MMM
    m_day->setText(now.isValid() ? locale.toString(now.date(), tr("M月d日 dddd")) : QString());
    m_time->setText(now.isValid() ? now.time().toString(QStringLiteral("HH:mm"))
                                  : QStringLiteral("--:--"));
    fit();
}

/// In large letters a long name and the day do not fit beside each other: the name stays, on one
/// line, in the largest letters that leave it there.
void KioskHeader::fit()
{
    const int spacing = m_row->spacing();
    const int others = m_mark->width() + m_time->sizeHint().width() + m_day->sizeHint().width()
        + (m_context.flow.isOnline() ? 0 : m_offline->sizeHint().width() + spacing) + 3 * spacing;
    const QMargins margins = m_row->contentsMargins();
    const int room = width() - margins.left() - margins.right() - others;
    // The elderly mode's cardTitle is as large as its title; the header stays a header.
    std::vector<TextRole> roles{TextRole::Option, TextRole::Body, TextRole::Caption};
    if (m_context.theme.isElder())
        roles.front() = TextRole::Strong;
    m_name->setRole(roles.front());
    const bool both = m_name->sizeHint().width() <= room;
    m_day->setVisible(both);
    m_row->activate(); // a day that comes or goes moves its neighbours at once
    if (both)
        return;
    const int alone = room + m_day->sizeHint().width() + spacing;
    for (const TextRole role : roles) {
        m_name->setRole(role);
        if (m_name->sizeHint().width() <= alone)
            return;
    }
}

void KioskHeader::resizeEvent(QResizeEvent *event)
{
    fit();
    QWidget::resizeEvent(event);
}

void KioskHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
} // namespace Kiosk
