// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/routescreen.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "kiosk/wayfinding/mapfloors.h"
#include "kiosk/wayfinding/steplist.h"
#include "widgets/mapview.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::RouteLine;
using Presentation::RoutePresenter;
using Variant = BigButton::Variant;

/// Steps of a visit that fit the look zone; the present one is always among them.
constexpr size_t MostLines = 5;

RouteScreen::RouteScreen(const KioskContext &context, RoutePresenter &presenter)
    : KioskScreen(context, QStringLiteral("routeScreen"))
    , m_presenter(presenter)
    , m_visit(new Panel(context.theme, Panel::Kind::Card))
    , m_map(new MapView(context.theme))
    , m_steps(new StepList(context.theme))
    , m_row(new QHBoxLayout)
    , m_stepFree(makeButton(Variant::Chip, QStringLiteral("stepFreeSwitch")))
    , m_showMap(makeButton(Variant::Secondary, QStringLiteral("showMapButton")))
    , m_done(makeButton(Variant::Primary, QStringLiteral("doneButton")))
{
    m_map->setObjectName(QStringLiteral("routeMap"));
    m_stepFree->setIconName(QStringLiteral("wheelchair"));
    m_stepFree->setCheckable(true);
    m_showMap->setIconName(QStringLiteral("route"));
    m_done->setIconName(QStringLiteral("check"));
    look().addWidget(m_visit);
    look().addStretch(1);
    touch().addWidget(m_map);
    touch().addWidget(m_steps);
    touch().addStretch(1);
    m_row->addWidget(m_stepFree, 1);
    m_row->addWidget(m_showMap, 1);
    m_row->addWidget(m_done, 1);
    touch().addLayout(m_row);
    connect(m_stepFree, &BigButton::clicked, this, [this](bool checked) {
        m_presenter.setStepFree(checked ? Domain::StepFree::Yes : Domain::StepFree::No);
    });
    connect(m_showMap, &BigButton::clicked, this, [this] {
        flow().touch();
        m_mapWanted = !m_mapWanted;
        retranslate();
    });
    connect(m_done, &BigButton::clicked, &presenter, &RoutePresenter::done);
    connect(&presenter, &RoutePresenter::changed, this, &RouteScreen::refresh);
    retranslate();
    relayout();
}

void RouteScreen::arrive()
{
    m_mapWanted = false;
    KioskScreen::arrive();
    retranslate();
}

void RouteScreen::retranslate()
{
    setPlace(tr("下一步去哪"));
    m_stepFree->setText(tr("不走楼梯"));
    m_showMap->setText(m_mapWanted ? tr("看步骤") : tr("看地图"));
    m_done->setText(tr("知道了"));
    refresh();
}

void RouteScreen::refresh()
{
    const bool elder = theme().isElder();
    QString words = m_presenter.waitWords();
    if (!m_presenter.number().isEmpty())
        words = tr("<b>%1</b>  %2", "ticket number, wait").arg(m_presenter.number(), words);
    if (!m_presenter.rise().isEmpty())
        words += QLatin1Char('\n') + m_presenter.rise();
    setQuestion(m_presenter.headline(), words);
    showLines();
    const Presentation::WayTo &way = m_presenter.way();
    m_stepFree->setChecked(m_presenter.isStepFree());
    m_stepFree->setVisible(way.walk.has_value());
    m_map->setVisible(way.walk.has_value() && (!elder || m_mapWanted));
    m_steps->setVisible(way.walk.has_value() && (!elder || !m_mapWanted));
    m_showMap->setVisible(elder && way.walk.has_value());
    if (!way.walk)
        return;
    m_map->setFloors(mapFloors(m_presenter.map(), *way.walk, flow().language(), tr("您在这里")));
    m_steps->setSteps(
        elder ? way.brief : way.steps, elder ? StepList::Discs::Icons : StepList::Discs::Numbers);
}

void RouteScreen::showLines()
{
    const auto &lines = m_presenter.lines();
    const bool elder = theme().isElder();
    // Lying, English leaves no room for what to bring; the slip has it.
    const bool detailed =
        !elder && !(isLandscape() && flow().language() == Base::Language::English);
    // From one done step before the present one on.
    size_t from = 0;
    while (from + 1 < lines.size() && lines[from].done && lines[from + 1].done)
        ++from;
    while (m_lines.size() < std::min(lines.size(), MostLines)) {
        auto *line = new IconLine(theme(), QString());
        m_visit->body()->addWidget(line);
        m_lines.push_back(line);
    }
    for (size_t index = 0; index < m_lines.size(); ++index) {
        const bool used = from + index < lines.size();
        m_lines[index]->setVisible(used);
        if (!used)
            continue;
        const RouteLine &line = lines[from + index];
        m_lines[index]->setIcon(line.done ? QStringLiteral("check-circle") : line.icon);
        m_lines[index]->setIconColor(line.done ? ColorRole::Success
                : line.present                 ? ColorRole::Accent
                                               : ColorRole::Ink2);
        QString words = line.present ? QStringLiteral("<b>%1</b>").arg(line.title) : line.title;
        if (!line.place.isEmpty())
            words = tr("%1，%2", "step, place").arg(words, line.place);
        words += QStringLiteral("  <small>%1</small>").arg(line.state);
        if (!line.detail.isEmpty() && detailed)
            words += QStringLiteral("\n<small>%1</small>").arg(line.detail);
        m_lines[index]->setText(words);
    }
    m_visit->setVisible(!lines.empty() && !elder);
}

void RouteScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool wide = isLandscape();
    look().setSpacing(theme().px(20));
    touch().setSpacing(theme().px(elder ? 20 : 28));
    touch().setContentsMargins(0, theme().px(wide ? 24 : 0), 0, 0);
    m_map->setDesignHeight(elder ? 560 : wide ? 400 : 520);
    m_row->setSpacing(theme().px(16));
    for (BigButton *button : {m_stepFree, m_showMap, m_done})
        button->setDesignHeight(elder ? 150 : 116);
    refresh();
}
} // namespace Kiosk
