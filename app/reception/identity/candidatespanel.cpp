// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/identity/candidatespanel.h"

#include <QComboBox>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "presentation/identity/deskregister.h"
#include "reception/tones.h"
#include "widgets/deskbutton.h"
#include "widgets/focusring.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using namespace Presentation;

namespace {
constexpr int HeadHeight = 56;
constexpr int LineHeight = 32;
} // namespace

CandidateCard::CandidateCard(const Theme &theme, const QKeySequence &key, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_open(new DeskButton(theme, DeskButton::Kind::Primary, this))
{
    m_open->setIconName(QStringLiteral("user"));
    m_open->setKey(key);
    m_open->setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_open, &DeskButton::clicked, this, &CandidateCard::opened);
    theme.follow(this);
}

void CandidateCard::show(const Candidate &candidate)
{
    m_candidate = candidate;
    m_open->setKind(candidate.strong ? DeskButton::Kind::Primary : DeskButton::Kind::Secondary);
    m_open->setText(candidate.strong ? tr("就是他，打开档案") : tr("打开看看"));
    QStringList words{candidate.name, candidate.summary};
    for (const Compared &line : candidate.lines)
        words.append(line.field + u' ' + line.known);
    setAccessibleName(words.join(QStringLiteral(", ")));
    setVisible(true);
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

int CandidateCard::linesHeight() const
{
    return m_theme.px(LineHeight) * (int(m_candidate.lines.size()) + 1);
}

QSize CandidateCard::sizeHint() const
{
    return {m_theme.px(300),
        m_theme.px(HeadHeight) + linesHeight() + m_theme.px(12) + m_open->sizeHint().height()
            + m_theme.px(16)};
}

void CandidateCard::resizeEvent(QResizeEvent *)
{
    m_open->setGeometry(
        QRect(QPoint(m_theme.px(16), m_theme.px(HeadHeight) + linesHeight() + m_theme.px(12)),
            m_open->sizeHint()));
}

void CandidateCard::paintLine(QPainter &painter, const QRect &where, const Compared &line)
{
    const int label = where.width() * 17 / 100;
    const int middle = where.width() * 32 / 100;
    const int right = where.width() * 32 / 100;
    const auto cell = [&painter, &where](int left, int width, const QString &text) {
        const QRect at(where.left() + left, where.top(), width - 6, where.height());
        painter.drawText(at,
            Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, at.width()));
    };
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    cell(0, label, line.field);
    painter.setPen(m_theme.color(ColorRole::Ink));
    cell(label, middle, line.typed);
    QFont bold = m_theme.font(TextRole::Small);
    bold.setBold(true);
    painter.setFont(bold);
    cell(label + middle, right, line.known);
    const bool same = line.likeness == Likeness::Same;
    const bool near = line.likeness == Likeness::Near;
    const ColorRole ink = same ? ColorRole::Success : near ? ColorRole::Warn : ColorRole::Neutral;
    const int left = where.left() + label + middle + right;
    const int icon = m_theme.px(16);
    m_theme.paintIcon(painter,
        same       ? QStringLiteral("check")
            : near ? QStringLiteral("more")
                   : QStringLiteral("close"),
        ink,
        QRectF(left, where.top(), icon, where.height()));
    painter.setPen(m_theme.color(ink));
    cell(label + middle + right + icon + 4,
        where.width() - label - middle - right - icon,
        same       ? tr("一样")
            : near ? tr("相近")
                   : tr("不同"));
    painter.fillRect(
        where.left(), where.bottom(), where.width(), 1, m_theme.color(ColorRole::Line));
}

void CandidateCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = m_theme.px(16);
    const int disc = m_theme.px(40);
    const QRect head(side, m_theme.px(10), width() - 2 * side, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        m_theme.color(m_candidate.strong ? ColorRole::AccentSoft : ColorRole::NeutralSoft));
    painter.drawEllipse(QRect(head.topLeft(), QSize(disc, disc)));
    painter.setFont(m_theme.font(TextRole::SectionTitle));
    painter.setPen(m_theme.color(m_candidate.strong ? ColorRole::Accent : ColorRole::Neutral));
    painter.drawText(
        QRect(head.topLeft(), QSize(disc, disc)), Qt::AlignCenter, m_candidate.initial);
    const QSize tag = Tag::size(m_theme, QStringLiteral("warning"), m_candidate.summary);
    const QRect tagAt(head.right() + 1 - tag.width(), head.top(), tag.width(), disc);
    Tag::paint(painter,
        tagAt,
        m_theme,
        m_candidate.strong ? Tone::Warn : Tone::Neutral,
        m_candidate.strong ? QStringLiteral("warning") : QStringLiteral("info"),
        m_candidate.summary);
    painter.setFont(m_theme.font(TextRole::SectionTitle));
    painter.setPen(m_theme.color(ColorRole::Ink));
    const QRect name(
        head.left() + disc + 10, head.top(), tagAt.left() - head.left() - disc - 20, disc);
    const QString shownName =
        painter.fontMetrics().elidedText(m_candidate.name, Qt::ElideRight, name.width());
    painter.drawText(name, Qt::AlignVCenter, shownName);
    const int taken = painter.fontMetrics().horizontalAdvance(shownName) + 8;
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    painter.drawText(name.adjusted(taken, 0, 0, 0),
        Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_candidate.record, Qt::ElideRight, name.width() - taken));
    QRect line(side, m_theme.px(HeadHeight), width() - 2 * side, m_theme.px(LineHeight));
    const int label = line.width() * 17 / 100;
    const int middle = line.width() * 32 / 100;
    painter.drawText(line.adjusted(label, 0, 0, 0), Qt::AlignVCenter, tr("现在填的"));
    painter.drawText(line.adjusted(label + middle, 0, 0, 0), Qt::AlignVCenter, tr("已有档案"));
    painter.fillRect(line.left(), line.bottom(), line.width(), 1, m_theme.color(ColorRole::Line));
    for (const Compared &one : m_candidate.lines) {
        line.translate(0, line.height());
        paintLine(painter, line, one);
    }
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(ColorRole::Line));
}

CandidatesPanel::CandidatesPanel(DeskRegister &registration, const Theme &theme, QWidget *parent)
    : Panel(theme, Kind::Card, parent)
    , m_registration(registration)
    , m_theme(theme)
    , m_none(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this))
    , m_reasonLabel(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_reason(new QComboBox(this))
    , m_hint(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
{
    setObjectName(QStringLiteral("candidatesPanel"));
    m_reason->setObjectName(QStringLiteral("reasonBox"));
    FocusRing::serve(*m_reason, theme, FocusRing::When::Always);
    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (size_t i = 0; i < Duplicates::Most; ++i) {
        auto *card =
            new CandidateCard(theme, QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), inner);
        card->setObjectName(QStringLiteral("candidateCard%1").arg(i));
        connect(card, &CandidateCard::opened, this, [this, i] {
            m_registration.openCandidate(int(i));
        });
        m_cards.push_back(card);
        column->addWidget(card);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setContentsMargins(16, 16, 16, 0);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 12, 16, 12);
    foot->addWidget(m_reasonLabel);
    foot->addWidget(m_reason);
    foot->addWidget(m_hint);
    setPadding(Padding::None);
    body()->setSpacing(0);
    body()->addWidget(m_none);
    body()->addWidget(scroll, 1);
    body()->addLayout(foot);
    connect(m_reason, &QComboBox::activated, this, [this](int index) {
        m_registration.setReason(index - 1);
    });
    connect(&registration, &DeskRegister::changed, this, &CandidatesPanel::refresh);
    retranslate();
}

void CandidatesPanel::askReason()
{
    m_reason->setFocus();
    m_reason->showPopup();
}

void CandidatesPanel::refresh()
{
    const auto &all = m_registration.candidates();
    setTitle(all.empty() ? tr("没有像的档案") : tr("可能已经有档案：%1 份").arg(all.size()));
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < all.size());
        if (i < all.size())
            m_cards[i]->show(all[i]);
    }
    m_none->setVisible(all.empty());
    const bool strong = m_registration.hasStrongCandidate();
    m_reasonLabel->setVisible(strong);
    m_reason->setVisible(strong);
    m_reason->setCurrentIndex(m_registration.reason() + 1);
    m_hint->setText(m_registration.isOffline()
            ? tr("离线：只查了这台电脑上的档案，连上后会再查一次。")
            : tr("提醒不拦您。仍要新建，请选一个原因，事后会复核。"));
}

void CandidatesPanel::retranslate()
{
    m_none->setText(tr("边填边查：同一个证件号、同名同生日、同一个手机号，都会在这里提醒。"));
    m_reasonLabel->setText(tr("仍要新建的原因"));
    m_reason->setAccessibleName(tr("仍要新建的原因"));
    m_reason->clear();
    m_reason->addItem(tr("请选一个原因"));
    m_reason->addItems(m_registration.reasons());
    refresh();
}
} // namespace Reception
