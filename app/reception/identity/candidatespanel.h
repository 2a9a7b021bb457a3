// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "presentation/identity/duplicates.h"
#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace Presentation {
class DeskRegister;
}

namespace Widgets {
class DeskButton;
class Tag;
} // namespace Widgets

namespace Reception {

/// One file that may be the same person's, compared line by line.
class CandidateCard : public QWidget
{
    Q_OBJECT

public:
    CandidateCard(const Widgets::Theme &theme, const QKeySequence &key, QWidget *parent);

    void show(const Presentation::Candidate &candidate);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int linesHeight() const;
    void paintLine(QPainter &painter, const QRect &where, const Presentation::Compared &line);

    const Widgets::Theme &m_theme;
    Presentation::Candidate m_candidate;
    Widgets::DeskButton *m_open;
};

/// Files that may be the same person's while a new one is typed: warns, never blocks; a new file
/// beside a very like one needs a reason.
class CandidatesPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    CandidatesPanel(Presentation::DeskRegister &registration,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();
    void askReason();

private:
    void refresh();

    Presentation::DeskRegister &m_registration;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_none;
    std::vector<CandidateCard *> m_cards;
    Widgets::TextLabel *m_reasonLabel;
    QComboBox *m_reason;
    Widgets::TextLabel *m_hint;
};
} // namespace Reception
