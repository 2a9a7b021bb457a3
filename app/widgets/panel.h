// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace Widgets {

class TextLabel;
class Theme;

/// A rounded card that holds others; information, so without a ledge. With a title it has a head
/// with a hairline below (desk) or a bold line (kiosk).
class Panel : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Card,   ///< surface with a hairline edge
        Flat,   ///< sunken, no edge
        Accent, ///< filled, for the ticket band
    };

    explicit Panel(const Theme &theme, Kind kind = Kind::Card, QWidget *parent = nullptr);

    /// Empty: no head.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setKind(Kind kind);
    /// Another ground than the kind's; the edge stays.
    void setGround(ColorRole ground);

    /// Where the content goes.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    /// Right of the title, for tags and small buttons.
    [[nodiscard]] QHBoxLayout *headTail() const { return m_headTail; }
    /// Whether content keeps the design's distance from the edge (yes unless told).
    enum class Padding { None, Design };
    void setPadding(Padding padding);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void relay();

    const Theme &m_theme;
    Kind m_kind;
    ColorRole m_ground;
    Padding m_padding = Padding::Design;
    TextLabel *m_title;
    QWidget *m_head;
    QHBoxLayout *m_headRow;
    QHBoxLayout *m_headTail;
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
};
} // namespace Widgets
