// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/claimline.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "presentation/queue/queuepresenter.h"
#include "reception/reasonbox.h"
#include "widgets/deskbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskTone;

namespace {
ColorRole ground(DeskTone tone)
{
    switch (tone) {
    case DeskTone::Warn:
        return ColorRole::WarnSoft;
    case DeskTone::Success:
        return ColorRole::SuccessSoft;
    case DeskTone::Info:
        return ColorRole::InfoSoft;
    default:
        return ColorRole::Sunken;
    }
}
} // namespace

ClaimLine::ClaimLine(Presentation::QueuePresenter &queue, const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Flat, parent)
    , m_claims(queue.claims())
    , m_note(new TextLabel(theme, TextRole::Small, ColorRole::Ink, this))
    , m_whole(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_giveBack(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_takeOver(new DeskButton(theme, DeskButton::Kind::Danger, this))
    , m_why(new ReasonBox(theme, this))
{
    setObjectName(QStringLiteral("claimLine"));
    m_note->setObjectName(QStringLiteral("claimNote"));
    m_whole->setObjectName(QStringLiteral("claimWholeButton"));
    m_whole->setIconName(QStringLiteral("lock"));
    m_whole->setKey(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    m_giveBack->setObjectName(QStringLiteral("giveBackButton"));
    m_giveBack->setIconName(QStringLiteral("return"));
    m_giveBack->setKey(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    m_takeOver->setObjectName(QStringLiteral("takeOverButton"));
    m_takeOver->setIconName(QStringLiteral("escalate"));
    m_why->setObjectName(QStringLiteral("takeOverBox"));
    m_why->hide();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_note, 1);
    for (auto *button : {m_whole, m_giveBack, m_takeOver}) {
        button->setSize(DeskButton::Size::Compact);
        row->addWidget(button);
    }
    setPadding(Padding::None);
    auto *tight = new QVBoxLayout;
    tight->setSpacing(0);
    tight->addLayout(row);
    tight->addWidget(m_why);
    body()->addLayout(tight);

    connect(m_whole, &DeskButton::clicked, &m_claims, &Presentation::QueueClaims::claimWhole);
    connect(m_giveBack, &DeskButton::clicked, &m_claims, &Presentation::QueueClaims::giveBack);
    connect(m_takeOver, &DeskButton::clicked, this, &ClaimLine::askWhy);
    connect(m_why, &ReasonBox::given, this, [this](const QString &why) {
        m_why->hide();
        m_claims.takeOver(why);
        Q_EMIT left();
    });
    connect(m_why, &ReasonBox::closed, this, [this] {
        m_why->hide();
        Q_EMIT left();
    });
    connect(&queue, &Presentation::QueuePresenter::changed, this, &ClaimLine::refresh);
    retranslate();
}

void ClaimLine::askWhy()
{
    m_why->show();
    m_why->ask(tr("谁决定接管「%1」的号，为什么？").arg(m_claims.holder()), tr("接管"), {});
}

void ClaimLine::refresh()
{
    const auto note = m_claims.note();
    setVisible(!note.text.isEmpty());
    setGround(ground(note.tone));
    m_note->setText(note.text);
    m_whole->setVisible(m_claims.canClaimWhole());
    m_giveBack->setVisible(m_claims.canGiveBack());
    m_takeOver->setVisible(m_claims.canTakeOver());
    if (!m_claims.canTakeOver())
        m_why->hide();
}

void ClaimLine::retranslate()
{
    m_whole->setText(tr("由本台包叫"));
    m_giveBack->setText(tr("交还"));
    m_takeOver->setText(tr("接管"));
    m_why->retranslate();
    refresh();
}
} // namespace Reception
