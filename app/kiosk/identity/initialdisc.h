// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Widgets {
class Theme;
}

namespace Kiosk {

/// A person as the first letter of the name on a disc, where there is no photograph.
class InitialDisc : public QWidget
{
    Q_OBJECT

public:
    explicit InitialDisc(const Widgets::Theme &theme);

    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Widgets::Theme &m_theme;
    QString m_initial;
};
} // namespace Kiosk
