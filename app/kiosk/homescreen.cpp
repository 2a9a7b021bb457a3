// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/homescreen.h"

#include <QGridLayout>
#include <QPainter>
#include <QSvgRenderer>
#include <QVBoxLayout>

#include "kiosk/evenwidth.h"
#include "kiosk/iconline.h"
#include "widgets/banner.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;
using Presentation::Purpose;
using Variant = BigButton::Variant;

HomeScreen::HomeScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("homeScreen"))
    , m_grid(new QGridLayout)
    , m_priority(new Banner(context.theme, context.clock, Tone::Priority))
    , m_priorityLine(new IconLine(context.theme, QStringLiteral("star")))
{
    addChoice(Purpose::Register, "homeRegisterButton", "calendar-check");
    addChoice(Purpose::CheckIn, "homeCheckInButton", "ticket");
    addChoice(Purpose::Route, "homeRouteButton", "route");
    addChoice(Purpose::Reschedule, "homeRescheduleButton", "calendar-move");
    addChoice(Purpose::Feedback, "homeFeedbackButton", "chat");
    look().addStretch(1);
    touch().addLayout(m_grid);
    touch().addStretch(1);
    touch().addWidget(m_priority);
    touch().addWidget(m_priorityLine);
    connect(&flow(), &KioskFlow::contactChanged, this, &HomeScreen::retranslate);
    retranslate();
    relayout();
}

BigButton *HomeScreen::addChoice(Purpose purpose, const char *objectName, const char *icon)
{
    const bool first = m_choices.empty();
    BigButton *button =
        makeButton(first ? Variant::Hero : Variant::Card, QLatin1String(objectName));
    button->setIconName(QLatin1String(icon));
    button->setTrailingIcon(QLatin1String("chevron-right"));
    shareWidth(*button);
    connect(button, &BigButton::clicked, this, [this, purpose] { flow().begin(purpose); });
    m_choices.push_back({purpose, button});
    return button;
}

void HomeScreen::retranslate()
{
    const bool elder = flow().isElderly();
    const QString below = isLandscape() ? tr("请按右边的按钮。不会用，按「呼叫帮助」。")
                                        : (elder ? tr("请按下面的大按钮。") : QString());
    const QString trouble = flow().troubleText();
    setQuestion(tr("今天需要办什么？"), trouble.isEmpty() ? below : trouble);
    const auto name = [this](std::size_t at, const QString &title, const QString &subtitle) {
        m_choices[at].button->setText(title);
        m_choices[at].button->setSubtitle(subtitle);
    };
    name(0,
        elder ? tr("挂号看病") : tr("挂号"),
        elder ? tr("今天看，或者约以后") : tr("看今天的病，或者约以后的号"));
    name(1, tr("取号签到"), elder ? tr("已经约好了，来报到") : tr("已经约好了，到了报到"));
    name(2, elder ? tr("找地方") : tr("查看就诊路线"), tr("诊室、检查室怎么走"));
    name(3, tr("预约改期"), tr("换时间，或者退号"));
    name(4, tr("咨询与意见"), tr("提问、表扬、投诉"));
    m_priority->setText(tr("<b>65 岁以上、孕妇、残疾人、军人可以优先。</b>\n"
                           "放证件时自动标出，不用另外申请。"));
    m_priorityLine->setText(
        tr("<priority>优先</priority> 65 岁以上、孕妇、残疾人、军人，放证件时自动标出"));
    m_priorityLine->setIconColor(ColorRole::Priority);
    showAvailable();
}

void HomeScreen::showAvailable()
{
    for (const Choice &choice : m_choices) {
        const QString reason = flow().unavailableReason(choice.purpose);
        if (reason.isEmpty())
            choice.button->setAvailable();
        else
            choice.button->setUnavailable(reason);
    }
}

void HomeScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool wide = isLandscape();
    title().setRole(elder && wide ? TextRole::Title : TextRole::Display);
    // The picture takes the upper part of the look zone when it stands there.
    title().setContentsMargins(0, theme().px(wide ? 40 : elder ? 44 : 414), 0, 0);
    for (const Choice &choice : m_choices)
        m_grid->removeWidget(choice.button);
    int row = 0;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        BigButton *button = m_choices[i].button;
        // Large text is a layout: three choices, one below the other.
        button->setVisible(!elder || i < 3);
        if (i == 0)
            button->setTrailingIcon(QLatin1String(elder ? "chevron-right" : "arrow-right"));
        button->setDesignHeight(elder ? (wide ? 216 : 268)
                : i == 0              ? (wide ? 172 : 232)
                                      : (wide ? 230 : 258));
        if (elder)
            m_grid->addWidget(button, row++, 0, 1, 2);
        else if (i == 0)
            m_grid->addWidget(button, row++, 0, 1, 2);
        else
            m_grid->addWidget(button, row + int(i - 1) / 2, int(i - 1) % 2);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(theme().px(24));
    m_grid->setVerticalSpacing(theme().px(elder ? 24 : wide ? 18 : 28));
    // English takes a second line in cards and bar; the note is shorter then.
    const bool brief = wide || flow().language() == Base::Language::English;
    m_priority->setVisible(!elder && !brief);
    m_priorityLine->setVisible(!elder && brief);
    m_scene = {};
}

void HomeScreen::paintEvent(QPaintEvent *event)
{
    KioskScreen::paintEvent(event);
    const bool wide = isLandscape();
    if (theme().isElder() && !wide)
        return;
    const int across = wide ? theme().px(Measure::LookWidth) : width();
    if (m_scene.isNull()) {
        QSvgRenderer drawing(QStringLiteral(":/daoyi/art/home-scene.svg"));
        const QSizeF shape = drawing.viewBoxF().size();
        // Beside the actions it stands at the foot, cut at both sides.
        const double factor = wide ? theme().px(430) / shape.height() : across / shape.width();
        const QSizeF drawn = shape * factor;
        m_scene = QPixmap(across, int(drawn.height()));
        m_scene.fill(Qt::transparent);
        QPainter painter(&m_scene);
        drawing.render(&painter, QRectF(QPointF((across - drawn.width()) / 2, 0), drawn));
        m_sceneTop = wide ? height() - m_scene.height() : 0;
    }
    QPainter painter(this);
    if (wide) {
        // The picture's own sky goes on above it.
        painter.fillRect(
            QRect(0, 0, across, m_sceneTop), m_scene.toImage().pixelColor(across / 2, 0));
    }
    painter.drawPixmap(0, m_sceneTop, m_scene);
}
} // namespace Kiosk
