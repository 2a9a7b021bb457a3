// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/needsscreen.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "kiosk/evenwidth.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;
using Presentation::KioskIdentity;
using Variant = BigButton::Variant;

namespace {
struct NeedLook {
    Domain::CareNeed need;
    const char *name;
    const char *icon;
};

constexpr NeedLook Looks[]{{Domain::NeedsWrittenCall, "needHearing", "dep-ear"},
    {Domain::NeedsSpokenGuide, "needSight", "dep-eye"},
    {Domain::NeedsWheelchair, "needWheelchair", "wheelchair"},
    {Domain::NeedsSlowPace, "needSlow", "hourglass"}};
} // namespace

NeedsScreen::NeedsScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("needsScreen"))
    , m_promise(new TextLabel(context.theme, TextRole::Body))
    , m_grid(new QGridLayout)
    , m_done(makeButton(Variant::Primary, QStringLiteral("continueButton")))
{
    m_promise->setObjectName(QStringLiteral("needsPromise"));
    m_done->setTrailingIcon(QStringLiteral("arrow-right"));
    for (const NeedLook &look : Looks) {
        BigButton *chip = makeButton(Variant::Chip, QLatin1String(look.name));
        chip->setCheckable(true);
        chip->setIconName(QLatin1String(look.icon));
        chip->setContentAlignment(Qt::AlignLeft);
        shareWidth(*chip);
        connect(chip, &BigButton::toggled, this, [this, need = look.need](bool on) {
            presenters().identity.setNeed(need, on);
        });
        m_needs.push_back(chip);
    }
    look().addWidget(m_promise);
    look().addStretch(1);
    touch().addLayout(m_grid);
    touch().addStretch(1);
    touch().addWidget(m_done);
    connect(m_done, &BigButton::clicked, &flow(), &KioskFlow::back);
    connect(&flow(), &KioskFlow::sessionChanged, this, &NeedsScreen::showState);
    retranslate();
    relayout();
}

void NeedsScreen::arrive()
{
    KioskScreen::arrive();
    showState();
}

void NeedsScreen::showState()
{
    const KioskIdentity &identity = presenters().identity;
    for (size_t i = 0; i < m_needs.size(); ++i)
        m_needs[i]->setChecked((identity.needs() & Looks[i].need) != 0);
    m_promise->setText(identity.carePromise());
    m_promise->setVisible(!m_promise->text().isEmpty());
}

void NeedsScreen::retranslate()
{
    setQuestion(tr("叫号时，怎样照顾您？"), tr("可以选几样，也可以不选。"));
    setPlace(tr("先认识您"));
    const QString words[]{tr("听不清"), tr("看不清"), tr("坐轮椅"), tr("走得慢")};
    for (size_t i = 0; i < m_needs.size(); ++i)
        m_needs[i]->setText(words[i]);
    m_done->setText(tr("好了"));
    showState();
}

void NeedsScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const int columns = elder && !isLandscape() ? 1 : 2;
    look().setSpacing(theme().px(elder ? 8 : 16));
    m_promise->setRole(elder ? TextRole::Caption : TextRole::Body);
    touch().setSpacing(theme().px(elder ? 16 : 20));
    for (BigButton *chip : m_needs)
        m_grid->removeWidget(chip);
    for (int i = 0; i < int(m_needs.size()); ++i) {
        m_grid->addWidget(m_needs[size_t(i)], i / columns, i % columns);
        m_needs[size_t(i)]->setDesignHeight(elder ? 150 : 130);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    m_grid->setHorizontalSpacing(theme().px(20));
    m_grid->setVerticalSpacing(theme().px(elder ? 16 : 20));
    m_done->setDesignHeight(elder ? 156 : 116);
}
} // namespace Kiosk
