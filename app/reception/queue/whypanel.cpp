// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/whypanel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "reception/tones.h"
#include "widgets/deskbutton.h"
#include "widgets/focusring.h"
#include "widgets/textblock.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::PlaceEvent;
using Presentation::PlaceReason;

/// The events as discs on a line, each with what happened and the rule for it.
class WhyPanel::Events : public QWidget
{
public:
    Events(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        // A least height of its own would keep a scroll bar that is no longer needed.
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        theme.follow(this);
    }

    void setEvents(const std::vector<PlaceEvent> &events)
    {
        m_events = events;
        QStringList words;
        for (const PlaceEvent &event : events)
            words.append(event.what.text + u' ' + event.detail);
        setAccessibleName(words.join(QStringLiteral(", ")));
        updateGeometry();
        update();
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        int height = 0;
        for (const PlaceEvent &event : m_events)
            height += heightOf(event, width);
        return height;
    }

    [[nodiscard]] QSize sizeHint() const override { return {200, heightForWidth(width())}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int disc = m_theme.px(32);
        int y = 0;
        for (size_t i = 0; i < m_events.size(); ++i) {
            const PlaceEvent &event = m_events[i];
            const int high = heightOf(event, width());
            const Tone tone = shown(event.what.tone);
            if (i + 1 < m_events.size())
                painter.fillRect(disc / 2 - 1,
                    y + disc / 2,
                    m_theme.px(2),
                    high,
                    m_theme.color(ColorRole::Line));
            painter.setPen(m_theme.palette() == Palette::HighContrast
                    ? QPen(m_theme.color(inkOf(tone)), 1)
                    : QPen(Qt::NoPen));
            painter.setBrush(m_theme.color(softOf(tone)));
            painter.drawEllipse(QRectF(0.5, y + 0.5, disc - 1, disc - 1));
            const double icon = m_theme.px(16);
            m_theme.paintIcon(painter,
                event.what.icon,
                inkOf(tone),
                QRectF((disc - icon) / 2, y + (disc - icon) / 2, icon, icon));
            const int left = disc + m_theme.px(12);
            TextBlock what(m_theme, event.what.text, TextRole::Strong, ColorRole::Ink);
            TextBlock detail(m_theme, event.detail, TextRole::Small, ColorRole::Ink2);
            const double room = width() - left;
            what.paint(painter, QRectF(left, y, room, high));
            detail.paint(painter, QRectF(left, y + what.height(room), room, high));
            y += high;
        }
    }

private:
    [[nodiscard]] int heightOf(const PlaceEvent &event, int width) const
    {
        const double room = width - m_theme.px(44);
        TextBlock what(m_theme, event.what.text, TextRole::Strong, ColorRole::Ink);
        TextBlock detail(m_theme, event.detail, TextRole::Small, ColorRole::Ink2);
        const int words = int(what.height(room) + detail.height(room));
        return std::max(m_theme.px(36), words) + m_theme.px(12);
    }

    const Theme &m_theme;
    std::vector<PlaceEvent> m_events;
};

/// The events as high as they are; where there is no room for all of them they scroll, by the
/// wheel and, once reached by Tab, by the arrows.
class WhyPanel::Reel : public QScrollArea
{
public:
    Reel(const Theme &theme, Events *events, QWidget *parent)
        : QScrollArea(parent)
        , m_theme(theme)
        , m_events(events)
    {
        setObjectName(QStringLiteral("whyEvents"));
        setWidget(events);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        setFocusPolicy(Qt::NoFocus);
        FocusRing::serve(*this, theme, FocusRing::When::Keys);
        connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int highest) {
            setFocusPolicy(highest > 0 ? Qt::TabFocus : Qt::NoFocus);
        });
    }

    void refit()
    {
        setAccessibleName(m_events->accessibleName());
        verticalScrollBar()->setValue(0);
        updateGeometry();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        // The bar is counted in, or it would stay once it is there.
        const int bar = verticalScrollBar()->sizeHint().width();
        return {m_theme.px(200), m_events->heightForWidth(width() - bar)};
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {m_theme.px(120), std::min(m_theme.px(96), sizeHint().height())};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }

private:
    const Theme &m_theme;
    Events *m_events;
};

WhyPanel::WhyPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Card, parent)
    , m_theme(theme)
    , m_person(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_place(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_heading(new TextLabel(theme, TextRole::SectionTitle, ColorRole::Ink, this))
    , m_events(new Events(theme, this))
    , m_reel(new Reel(theme, m_events, this))
    , m_waitLabel(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_wait(new TextLabel(theme, TextRole::PageTitle, ColorRole::Ink, this))
    , m_aheadLabel(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_ahead(new TextLabel(theme, TextRole::PageTitle, ColorRole::Ink, this))
    , m_sayLabel(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_say(new Panel(theme, Kind::Flat, this))
    , m_sentence(new TextLabel(theme, TextRole::Body, ColorRole::Ink, m_say))
    , m_more(new DeskButton(theme, DeskButton::Kind::Plain, this))
    , m_nobody(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this))
{
    setObjectName(QStringLiteral("whyPanel"));
    m_sentence->setObjectName(QStringLiteral("saySentence"));
    m_say->setGround(ColorRole::InfoSoft);
    m_say->body()->addWidget(m_sentence);
    for (auto *label : {m_person, m_place})
        label->setWrap(TextLabel::Wrap::No);
    m_nobody->setAlignment(Qt::AlignCenter);
    headTail()->addWidget(m_person);
    headTail()->addWidget(m_place);
    auto *figures = new QGridLayout;
    figures->setVerticalSpacing(0);
    figures->addWidget(m_waitLabel, 0, 0);
    figures->addWidget(m_aheadLabel, 0, 1);
    figures->addWidget(m_wait, 1, 0);
    figures->addWidget(m_ahead, 1, 1);
    body()->addWidget(m_heading);
    body()->addWidget(m_reel);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addSpacing(8);
    body()->addLayout(figures);
    body()->addSpacing(8);
    body()->addWidget(m_sayLabel);
    body()->addWidget(m_say);
    body()->addWidget(m_nobody);
    body()->addStretch(1);
    m_more->setObjectName(QStringLiteral("whyMore"));
    m_more->setSize(DeskButton::Size::Compact);
    m_more->setKey(QKeySequence(QStringLiteral("Ctrl+W")));
    connect(m_more, &DeskButton::clicked, this, &WhyPanel::moreRequested);
    retranslate();
}

void WhyPanel::show(const PlaceReason &reason)
{
    m_reason = reason;
    const bool somebody = !reason.number.isEmpty();
    setTitle(somebody ? reason.number + u' ' + reason.name : QString());
    m_person->setText(reason.person);
    m_place->setText(reason.place);
    m_heading->setText(reason.title);
    m_events->setEvents(reason.events);
    m_reel->refit();
    m_wait->setText(reason.wait);
    m_ahead->setText(reason.ahead);
    m_sentence->setText(reason.sentence);
    const bool waits = !reason.wait.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_reel, m_more})
        widget->setVisible(somebody);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_waitLabel, m_wait, m_aheadLabel, m_ahead})
        widget->setVisible(waits);
    m_say->setVisible(!reason.sentence.isEmpty());
    m_sayLabel->setVisible(!reason.sentence.isEmpty());
    m_nobody->setVisible(!somebody);
}

void WhyPanel::retranslate()
{
    m_waitLabel->setText(tr("还要等"));
    m_aheadLabel->setText(tr("前面"));
    m_sayLabel->setText(tr("可以这样说"));
    m_more->setText(tr("谁先叫了，为什么"));
    m_nobody->setText(tr("选一个人，看他为什么排在那里"));
    show(m_reason);
}
} // namespace Reception
