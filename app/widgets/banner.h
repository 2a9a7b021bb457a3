// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "base/clock.h"
#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace Widgets {

class BigButton;
class DeskButton;
class TextLabel;
class Theme;

/// A sentence that must be seen: what is the matter and what to do, in a tone with its icon.
/// Not pressed itself; may have one action beside it. Grows with its words.
class Banner : public QFrame
{
    Q_OBJECT

public:
    /// `clock` serves the action's double-strike filter.
    Banner(const Theme &theme, const Base::Clock &clock, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Instead of the tone's own icon.
    void setIconName(const QString &name);
    /// Bold, in the tone's colour; may be empty. Both know `TextBlock`'s tags.
    void setTitle(const QString &title);
    void setText(const QString &text);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    /// A button at the right; an empty label takes it away.
    void setAction(const QString &label);
    /// Shows the edge also where the tone has none (warn and danger always have it).
    enum class Edge { ByTone, Always };
    void setEdge(Edge edge);

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void name();
    [[nodiscard]] QString shownIcon() const;
    [[nodiscard]] int iconSize() const;

    const Theme &m_theme;
    Tone m_tone;
    Edge m_edge = Edge::ByTone;
    QString m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    BigButton *m_bigAction;
    DeskButton *m_deskAction;
    QBoxLayout *m_layout;
    QString m_actionLabel;
};
} // namespace Widgets
