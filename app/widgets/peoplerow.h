// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// The people before you as little figures, then you in a disc. More than fit are told as "+ n".
class PeopleRow : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleRow(const Theme &theme, QWidget *parent = nullptr);

    void setAhead(int people);
    /// The word beside the last figure; "您" by default.
    void setYou(const QString &word);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void name();
    [[nodiscard]] int px(double design) const;
    [[nodiscard]] QString you() const;

    const Theme &m_theme;
    QString m_you;
    int m_ahead = 0;
};
} // namespace Widgets
