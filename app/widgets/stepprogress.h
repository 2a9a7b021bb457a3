// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// How far the visitor has come: words at the left, where they are at the right, a row of
/// segments below. The words ("第 2 步，共 4 步") are also what readers hear.
class StepProgress : public QWidget
{
    Q_OBJECT

public:
    explicit StepProgress(const Theme &theme, QWidget *parent = nullptr);

    /// `current` counts from 1; the words for "step 2 of 4" are made here.
    void setStep(int current, int count);
    /// What this step is about ("选科室"); may be empty.
    void setPlace(const QString &place);

    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QString words() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool placeFitsBeside(int width) const;

    const Theme &m_theme;
    QString m_place;
    int m_current = 1;
    int m_count = 4;
};
} // namespace Widgets
