// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kiosk/kioskcontext.h"
#include "widgets/bigbutton.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class StepProgress;
class TextLabel;
} // namespace Widgets

namespace Kiosk {

/// One question to the visitor. "Look up, press down": portrait, the look zone lies above y = 640
/// and the touch zone below; landscape, look left and touch right. The look zone grows when its
/// words need it, never shrinks, so that nothing is touchable above.
///
/// A screen lives for one session at most: the window makes it when it is first shown and
/// deletes it when the session ends, with everything that was typed into it.
///
/// Writing one: put widgets into `look()` and `touch()` (design order; what should stand at the top
/// of a zone is followed by `addStretch(1)`), end the constructor with
/// `retranslate()` and `relayout()`. `retranslate` sets every text; `relayout` every length that
/// depends on the theme (spacings, design heights), calling the base first.
class KioskScreen : public QWidget
{
    Q_OBJECT

public:
    KioskScreen(const KioskContext &context, const QString &objectName);

    /// What the screen asks, read aloud for elderly people and announced to screen readers.
    [[nodiscard]] QString spokenPrompt() const;
    /// Called each time the screen is shown.
    virtual void arrive();

Q_SIGNALS:
    /// Other buttons stand there now: a double tap must not press one of them.
    void turned();

protected:
    virtual void retranslate() = 0;
    virtual void relayout();

    /// Title and the sentence below it; an empty sentence takes no room.
    void setQuestion(const QString &title, const QString &subtitle = {});
    /// What this step is about, right of "Step 1 of 4".
    void setPlace(const QString &place);

    [[nodiscard]] QVBoxLayout &look() const { return *m_look; }

    [[nodiscard]] QVBoxLayout &touch() const { return *m_touch; }

    [[nodiscard]] Widgets::TextLabel &title() const { return *m_title; }

    [[nodiscard]] Presentation::KioskFlow &flow() const { return m_context.flow; }

    [[nodiscard]] Widgets::Theme &theme() const { return m_context.theme; }

    [[nodiscard]] const KioskContext &context() const { return m_context; }

    /// A button in the touch zone's style, named for the tour and for readers.
    [[nodiscard]] Widgets::BigButton *makeButton(
        Widgets::BigButton::Variant variant, const QString &objectName);

    /// The touch zone's width on this window, also before it is laid out.
    [[nodiscard]] int touchWidth() const;

    [[nodiscard]] bool isLandscape() const { return m_context.theme.isLandscape(); }

    [[nodiscard]] Presentation::KioskPresenters &presenters() const { return m_context.presenters; }

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showStep();

    const KioskContext m_context;
    QBoxLayout *m_zones;
    QWidget *m_lookZone;
    QWidget *m_touchZone;
    QVBoxLayout *m_look;
    QVBoxLayout *m_touch;
    Widgets::StepProgress *m_progress;
    QString m_place;
    Widgets::TextLabel *m_title;
    Widgets::TextLabel *m_subtitle;
};

/// Lengths of the window at 100 %, from the design (DESIGN.md section 4).
namespace Measure {
constexpr int Header = 112;
constexpr int LookEnd = 640;    ///< portrait: nothing is touchable above
constexpr int LookWidth = 760;  ///< landscape: the column at the left
constexpr int TouchBottom = 28; ///< between touch zone and bar
} // namespace Measure
} // namespace Kiosk
