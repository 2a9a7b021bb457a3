// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/namechoices.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>

#include "widgets/bigbutton.h"
#include "widgets/theme.h"

namespace Kiosk {

using namespace Widgets;

namespace {
/// More do not fit on any panel.
constexpr int MostKeys = 10;
} // namespace

NameChoices::NameChoices(const Theme &theme, const Base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_row(new QHBoxLayout(this))
    , m_previous(makeKey(QStringLiteral("previousChoices")))
    , m_next(makeKey(QStringLiteral("nextChoices")))
    , m_space(makeKey(QStringLiteral("keySpace")))
{
    setObjectName(QStringLiteral("nameChoices"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addStretch(0);
    m_previous->setIconName(QStringLiteral("chevron-left"));
    m_next->setIconName(QStringLiteral("chevron-right"));
    for (int i = 0; i < MostKeys; ++i) {
        m_keys.push_back(makeKey(QStringLiteral("choice%1").arg(i)));
        m_keys.back()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        m_row->addWidget(m_keys.back(), 1);
        connect(m_keys.back(), &BigButton::clicked, this, [this, i] {
            Q_EMIT chosen(m_pages.back() + i);
        });
    }
    m_row->addWidget(m_previous);
    m_row->addWidget(m_next);
    m_row->addWidget(m_space);
    connect(m_space, &BigButton::clicked, this, &NameChoices::spaceTyped);
    connect(m_next, &BigButton::clicked, this, [this] {
        m_pages.push_back(m_pages.back() + m_shown);
        fill();
    });
    connect(m_previous, &BigButton::clicked, this, [this] {
        m_pages.pop_back();
        fill();
    });
    connect(&theme, &Theme::changed, this, &NameChoices::begin);
    retranslate();
}

BigButton *NameChoices::makeKey(const QString &objectName)
{
    auto *key = new BigButton(m_theme, m_clock, BigButton::Variant::Key, this);
    key->setObjectName(objectName);
    // Touching a key leaves the cursor where it is.
    key->setFocusPolicy(Qt::TabFocus);
    key->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding);
    return key;
}

void NameChoices::setChoices(const QStringList &choices)
{
    m_choices = choices;
    begin();
}

void NameChoices::begin()
{
    m_pages = {0};
    fill();
}

/// Fills the row from the present page's first choice on.
void NameChoices::fill()
{
    const int gap = m_theme.target(m_theme.isElder() ? Target::ElderGap : Target::KioskGap) / 2;
    m_row->setSpacing(gap);
    const int first = m_pages.back();
    const bool earlier = m_pages.size() > 1;
    const auto left = int(m_choices.size()) - first;
    const int narrow = m_theme.px(m_theme.isElder() ? 96 : 88);
    const int space = m_space->sizeHint().width();
    // Both page keys are counted always, so that the choices keep their places.
    int room = width() - space - 2 * (narrow + gap);
    m_shown = 0;
    for (int i = 0; i < MostKeys; ++i) {
        BigButton *key = m_keys[std::size_t(i)];
        const bool within = i < left && m_shown == i;
        if (within) {
            key->setText(m_choices.at(first + i));
            const int needed = key->sizeHint().width();
            // One always stands there, however long.
            if (i == 0 || needed + gap <= room) {
                room -= needed + gap;
                ++m_shown;
                key->setMinimumWidth(std::min(needed, std::max(narrow, width() / 2)));
            }
        }
        key->setVisible(i < m_shown);
    }
    m_previous->setVisible(earlier);
    m_next->setVisible(m_shown < left);
    m_previous->setFixedWidth(narrow);
    m_next->setFixedWidth(narrow);
    m_space->setMinimumWidth(space);
    // Without choices, as in a Latin name, the space key stays where it is and as large.
    m_row->setStretch(0, left > 0 ? 0 : 1);
}

void NameChoices::retranslate()
{
    m_space->setText(tr("空格"));
    m_previous->setAccessibleName(tr("前面的字"));
    m_next->setAccessibleName(tr("更多的字"));
    begin();
}

void NameChoices::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NameChoices::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        begin();
}
} // namespace Kiosk
