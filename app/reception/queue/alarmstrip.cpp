// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/alarmstrip.h"

#include "presentation/queue/alarmpresenter.h"
#include "reception/flowlayout.h"
#include "widgets/deskbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::AlarmPresenter;
using Presentation::DeskTone;

namespace {
constexpr int Shown = 3; // what one can act on; the others are counted
}

AlarmStrip::AlarmStrip(AlarmPresenter &alarms, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_alarms(alarms)
    , m_more(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
{
    setObjectName(QStringLiteral("alarmStrip"));
    m_more->setWrap(TextLabel::Wrap::No);
    auto *flow = new FlowLayout(theme.space(Space::S2), this);
    for (int i = 0; i < Shown; ++i) {
        auto *button = new DeskButton(theme, DeskButton::Kind::Danger, this);
        button->setObjectName(QStringLiteral("alarm%1").arg(i));
        button->setSize(DeskButton::Size::Compact);
        if (i == 0)
            button->setKey(QKeySequence(QStringLiteral("Ctrl+Shift+A")));
        connect(button, &DeskButton::clicked, this, [this, i] {
            if (i < int(m_alarms.alarms().size())) {
                const auto &alarm = m_alarms.alarms()[size_t(i)];
                Q_EMIT personRequested(alarm.queueId, alarm.ticketId);
            }
        });
        m_buttons.push_back(button);
        flow->addWidget(button);
    }
    flow->addWidget(m_more);
    connect(&alarms, &AlarmPresenter::changed, this, &AlarmStrip::refresh);
    retranslate();
}

int AlarmStrip::count() const
{
    return int(m_alarms.alarms().size());
}

void AlarmStrip::retranslate()
{
    setAccessibleName(tr("要去看的人"));
    refresh();
}

void AlarmStrip::refresh()
{
    const auto &all = m_alarms.alarms();
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < all.size());
        if (i >= all.size())
            continue;
        const bool grave = all[i].what.tone == DeskTone::Danger;
        m_buttons[i]->setKind(grave ? DeskButton::Kind::Danger : DeskButton::Kind::Secondary);
        m_buttons[i]->setIconName(all[i].what.icon);
        m_buttons[i]->setText(tr("%1；%2", "alarm, what to do").arg(all[i].what.text, all[i].todo));
    }
    const int more = count() - Shown;
    m_more->setVisible(more > 0);
    m_more->setText(tr("还有 %n 人", nullptr, std::max(0, more)));
    setVisible(!all.empty());
    Q_EMIT countChanged();
}
} // namespace Reception
