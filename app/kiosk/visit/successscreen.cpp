// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/successscreen.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "kiosk/wayfinding/mapfloors.h"
#include "kiosk/wayfinding/steplist.h"
#include "widgets/banner.h"
#include "widgets/panel.h"
#include "widgets/peoplerow.h"
#include "widgets/qrcode.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::SuccessPresenter;
using Variant = BigButton::Variant;

SuccessScreen::SuccessScreen(const KioskContext &context, SuccessPresenter &presenter)
    : KioskScreen(context, QStringLiteral("successScreen"))
    , m_presenter(presenter)
    , m_band(new QWidget)
    , m_done(new IconLine(
          context.theme, QStringLiteral("check-circle"), TextRole::CardTitle, ColorRole::OnAccent))
    , m_number(new TextLabel(context.theme, TextRole::Number, ColorRole::OnAccent))
    , m_place(new TextLabel(context.theme, TextRole::Body, ColorRole::OnAccent))
    , m_code(new QWidget)
    , m_qr(new QrCode(context.theme))
    , m_qrHint(new TextLabel(context.theme, TextRole::Caption, ColorRole::OnAccent))
    , m_figures(new QWidget)
    , m_waitWord(new TextLabel(context.theme, TextRole::Body, ColorRole::Ink2))
    , m_wait(new TextLabel(context.theme, TextRole::Display))
    , m_ahead(new TextLabel(context.theme, TextRole::Strong))
    , m_people(new PeopleRow(context.theme))
    , m_rise(new Banner(context.theme, context.clock, Tone::Warn))
    , m_reason(new Banner(context.theme, context.clock, Tone::Plain))
    , m_printed(new Banner(context.theme, context.clock, Tone::Success))
    , m_way(new Panel(context.theme, Panel::Kind::Card))
    , m_map(new MapView(context.theme))
    , m_steps(new StepList(context.theme))
    , m_row(new QGridLayout)
    , m_print(makeButton(Variant::Secondary, QStringLiteral("printSlipButton")))
    , m_showMap(makeButton(Variant::Secondary, QStringLiteral("showMapButton")))
    , m_finish(makeButton(Variant::Primary, QStringLiteral("doneButton")))
{
    m_number->setObjectName(QStringLiteral("successNumber"));
    m_wait->setObjectName(QStringLiteral("successWait"));
    m_ahead->setObjectName(QStringLiteral("successAhead"));
    m_rise->setObjectName(QStringLiteral("successRise"));
    m_reason->setObjectName(QStringLiteral("successReason"));
    m_printed->setObjectName(QStringLiteral("successPrinted"));
    m_map->setObjectName(QStringLiteral("successMap"));
    makeBand();
    makeFigures();
    makeWay();
    connect(m_print, &BigButton::clicked, &presenter, &SuccessPresenter::print);
    connect(m_finish, &BigButton::clicked, &presenter, &SuccessPresenter::done);
    connect(m_showMap, &BigButton::clicked, this, [this] {
        flow().touch();
        m_mapWanted = !m_mapWanted;
        retranslate();
        relayout();
    });
    connect(&presenter, &SuccessPresenter::changed, this, &SuccessScreen::refresh);
    retranslate();
    relayout();
}

void SuccessScreen::makeBand()
{
    auto *row = new QHBoxLayout(m_band);
    auto *words = new QVBoxLayout;
    auto *code = new QVBoxLayout(m_code);
    row->setContentsMargins(0, 0, 0, 0);
    code->setContentsMargins(0, 0, 0, 0);
    words->addStretch(1);
    words->addWidget(m_done);
    words->addWidget(m_number);
    words->addWidget(m_place);
    words->addStretch(1);
    m_number->setWrap(TextLabel::Wrap::No);
    m_qrHint->setAlignment(Qt::AlignHCenter);
    code->addWidget(m_qr, 0, Qt::AlignHCenter);
    code->addWidget(m_qrHint);
    row->addLayout(words, 1);
    row->addWidget(m_code, 0, Qt::AlignVCenter);
    look().addWidget(m_band);
}

void SuccessScreen::makeFigures()
{
    auto *row = new QHBoxLayout(m_figures);
    m_figuresRow = row;
    auto *wait = new QVBoxLayout;
    auto *people = new QVBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    wait->addWidget(m_waitWord);
    wait->addWidget(m_wait);
    people->addWidget(m_ahead);
    people->addWidget(m_people);
    people->addStretch(1);
    row->addLayout(wait, 1);
    row->addLayout(people, 1);
    m_rise->setIconName(QStringLiteral("clock"));
    m_reason->setIconName(QStringLiteral("queue"));
    look().addWidget(m_figures);
    look().addWidget(m_rise);
    look().addWidget(m_reason);
    look().addWidget(m_printed);
    look().addStretch(1);
}

void SuccessScreen::makeWay()
{
    m_print->setIconName(QStringLiteral("print"));
    m_showMap->setIconName(QStringLiteral("route"));
    m_finish->setIconName(QStringLiteral("check"));
    touch().addWidget(m_map);
    touch().addWidget(m_way);
    touch().addWidget(m_steps);
    touch().addStretch(1);
    touch().addLayout(m_row);
}

void SuccessScreen::arrive()
{
    m_mapWanted = false;
    KioskScreen::arrive();
    retranslate();
    relayout();
}

void SuccessScreen::retranslate()
{
    const bool elder = theme().isElder();
    m_waitWord->setText(tr("大约还要等"));
    m_print->setText(elder ? tr("打印") : tr("打印小票"));
    m_showMap->setText(m_mapWanted ? tr("看步骤") : tr("看地图"));
    m_finish->setText(elder ? tr("办好了") : tr("办好了，结束"));
    m_reason->setTitle(m_presenter.hasTicket() ? tr("<ink>为什么排在这里？</ink>") : QString());
    refresh();
}

void SuccessScreen::refresh()
{
    const bool elder = theme().isElder();
    setQuestion(m_presenter.title());
    title().setVisible(false); // the band says it
    m_done->setText(elder || isLandscape() ? m_presenter.shortTitle() : m_presenter.title());
    m_number->setText(m_presenter.number());
    m_place->setText(m_presenter.when().isEmpty()
            ? m_presenter.place()
            : m_presenter.when() + QLatin1Char('\n') + m_presenter.place());
    m_place->setVisible(!elder || !m_presenter.hasTicket());
    // Lying, the large number needs the whole width; the slip has the code.
    m_code->setVisible(!m_presenter.code().isEmpty() && !(elder && isLandscape()));
    m_qr->setContent(m_presenter.code().toLatin1());
    m_qrHint->setText(!m_presenter.hasTicket() ? tr("扫码存日历")
            : elder                            ? tr("给家人扫")
                                               : tr("扫码带走"));
    showFigures();
    showWay();
    update();
}

void SuccessScreen::showFigures()
{
    const bool elder = theme().isElder();
    m_figures->setVisible(m_presenter.hasTicket());
    m_wait->setText(elder ? m_presenter.aboutWait() : m_presenter.wait());
    m_waitWord->setVisible(!elder);
    m_ahead->setText(elder && m_presenter.isPriority()
            ? tr("%1，您是<priority>优先</priority>").arg(m_presenter.aheadWords())
            : m_presenter.aheadWords());
    m_people->setAhead(m_presenter.ahead());
    m_people->setVisible(!elder);
    const QString reason = m_presenter.hasTicket() ? m_presenter.reason() : m_presenter.comeWords();
    m_reason->setText(reason);
    const QString rise = m_presenter.rise();
    m_rise->setText(rise);
    m_rise->setVisible(m_presenter.hasTicket() && !rise.isEmpty() && !elder);
    // In large letters there is room for one line: why it takes longer matters more.
    if (elder && !rise.isEmpty())
        m_ahead->setText(m_presenter.briefRise());
    const bool failed = m_presenter.printing() == SuccessPresenter::Printing::Failed;
    m_printed->setTone(failed ? Tone::Warn : Tone::Success);
    m_printed->setText(m_presenter.printWords());
    const bool printed = m_presenter.printing() != SuccessPresenter::Printing::NotYet;
    // For elderly people there is no room for a good news that the tray tells as well.
    m_printed->setVisible(printed && (failed || !elder));
    m_ahead->setVisible(!elder || !failed);
    if (elder)
        m_print->setText(printed && !failed ? tr("打好了") : tr("打印"));
    // Whoever has the slip reads the reason there; that it takes longer now is not on the slip.
    m_reason->setVisible(!reason.isEmpty() && !printed && !m_rise->isVisibleTo(this)
        && (!elder || !m_presenter.hasTicket()));
}

void SuccessScreen::showWay()
{
    const bool elder = theme().isElder();
    const Presentation::WayTo &way = m_presenter.way();
    m_map->setVisible(way.walk.has_value() && (!elder || m_mapWanted));
    m_way->setVisible(way.walk.has_value() && elder && !m_mapWanted);
    m_steps->setVisible(way.walk.has_value() && (!elder || !m_mapWanted));
    m_showMap->setVisible(elder && way.walk.has_value());
    if (!way.walk)
        return;
    m_map->setFloors(mapFloors(m_presenter.map(), *way.walk, flow().language(), tr("您在这里")));
    m_way->setTitle(elder ? tr("现在去 %1").arg(m_presenter.room()) : QString());
    m_steps->setSteps(
        elder ? way.brief : way.steps, elder ? StepList::Discs::Icons : StepList::Discs::Numbers);
}

void SuccessScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool wide = isLandscape();
    look().setSpacing(theme().px(elder ? 28 : 22));
    touch().setSpacing(theme().px(elder ? 20 : 24));
    touch().setContentsMargins(0, theme().px(wide ? 24 : elder ? 0 : 26), 0, 0);
    const int air = theme().px(elder ? 8 : wide ? 12 : 28);
    m_band->layout()->setContentsMargins(0, air, 0, air);
    m_figuresRow->setDirection(elder ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_wait->setRole(elder && wide ? TextRole::Title : TextRole::Display);
    m_qr->setDesignSize(elder ? (wide ? 190 : 252) : wide ? 170 : 216);
    m_map->setDesignHeight(wide ? 400 : 430);
    if (elder)
        m_way->body()->addWidget(m_steps);
    else
        touch().insertWidget(touch().indexOf(m_way) + 1, m_steps);
    // A booking's time and place fill the left side; when to come stands where the way would.
    if (elder && wide && !m_presenter.hasTicket())
        touch().insertWidget(0, m_reason);
    else
        look().insertWidget(look().indexOf(m_rise) + 1, m_reason);
    layButtons();
    for (BigButton *button : {m_print, m_showMap, m_finish})
        button->setDesignHeight(elder ? 150 : 116);
    retranslate();
}

/// Portrait for elderly people: the one thing to do last stands alone below the other two.
void SuccessScreen::layButtons()
{
    const bool two = theme().isElder() && !isLandscape();
    for (BigButton *button : {m_print, m_showMap, m_finish})
        m_row->removeWidget(button);
    m_row->setHorizontalSpacing(theme().px(16));
    m_row->setVerticalSpacing(theme().px(20));
    m_row->addWidget(m_print, 0, 0);
    m_row->addWidget(m_showMap, 0, 1);
    if (two)
        m_row->addWidget(m_finish, 1, 0, 1, 2);
    else
        m_row->addWidget(m_finish, 0, 2);
    m_row->setColumnStretch(0, 5);
    m_row->setColumnStretch(1, theme().isElder() ? 5 : 0);
    m_row->setColumnStretch(2, two ? 0 : 9);
}

void SuccessScreen::paintEvent(QPaintEvent *event)
{
    KioskScreen::paintEvent(event);
    QPainter painter(this);
    const QRect band = QRect(m_band->mapTo(this, QPoint()), m_band->size());
    const int across = isLandscape() ? theme().px(Measure::LookWidth) : width();
    painter.fillRect(QRect(0, band.top(), across, band.height()), theme().color(ColorRole::Accent));
}
} // namespace Kiosk
