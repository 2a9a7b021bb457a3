// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLineEdit>

#include "kiosk/kioskscreen.h"
#include "kiosk/kioskwindow.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace TestLib {

/// Visible leaves of the present screen must not lie on each other.
inline QStringList kioskOverlaps(Kiosk::KioskWindow &window)
{
    QStringList result;
    std::vector<std::pair<QString, QRect>> leaves;
    const auto widgets = window.currentScreen()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool leaf = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLabel *>(widget) || qobject_cast<const QLineEdit *>(widget);
        if (!leaf || !widget->isVisible() || widget->size().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->text().isEmpty())
            continue;
        leaves.emplace_back(label ? label->text().left(20) : widget->objectName(),
            QRect(widget->mapTo(&window, QPoint(0, 0)), widget->size()));
    }
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        for (std::size_t j = i + 1; j < leaves.size(); ++j) {
            const QRect common = leaves[i].second.intersected(leaves[j].second);
            if (common.width() > 2 && common.height() > 2)
                result += leaves[i].first + QStringLiteral(" lies on ") + leaves[j].first;
        }
    }
    return result;
}

/// What is wrong with the window as it is painted now: cut words, small or high targets.
inline QStringList kioskFaults(Kiosk::KioskWindow &window, const Widgets::Theme &theme)
{
    QStringList result;
    const bool portrait = window.height() > window.width();
    const QRect all = window.rect();
    const auto buttons = window.findChildren<QAbstractButton *>();
    const auto where = [&window](const QWidget *widget) {
        return QRect(widget->mapTo(&window, QPoint(0, 0)), widget->size());
    };
    const QWidget *modal = nullptr;
    for (const char *overlay : {"idleScreen", "helpScreen"}) {
        auto *found = window.findChild<QWidget *>(QLatin1String(overlay));
        if (found && found->isVisible())
            modal = found;
    }
    for (const QAbstractButton *one : buttons) {
        if (!one->isVisible())
            continue;
        const QRect place = where(one);
        const auto *big = qobject_cast<const Widgets::BigButton *>(one);
        if (big && !big->showsEverything())
            result += one->objectName() + QStringLiteral(" cuts its words");
        if (big && big->breaksWord())
            result += one->objectName() + QStringLiteral(" breaks a word");
        if (!all.contains(place))
            result += one->objectName() + QStringLiteral(" leaves the window");
        // 27-inch panel: 1080 px on 336 mm; 12 mm, elderly 18 mm (experience 1).
        const double least = (theme.isElder() ? 18 : 12) * 1080 / 336.0;
        if (place.height() < least || place.width() < least)
            result += one->objectName() + QStringLiteral(" is too small");
        if (portrait && place.top() < theme.px(640))
            result += one->objectName() + QStringLiteral(" stands too high");
        const QWidget *zone = one->parentWidget();
        if (!zone->rect().contains(one->geometry()))
            result += one->objectName() + QStringLiteral(" leaves its zone");
    }
    const auto labels = window.findChildren<Widgets::TextLabel *>();
    for (const Widgets::TextLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QString words = label->text().left(20);
        if (label->heightForWidth(label->width()) > label->height() + 1)
            result += words + QStringLiteral(" is cut");
        if (label->minimumSizeHint().width() > label->width() + 1)
            result += words + QStringLiteral(" is too wide");
        if (!all.contains(where(label)))
            result += words + QStringLiteral(" leaves the window");
        if (!label->parentWidget()->rect().contains(label->geometry()))
            result += words + QStringLiteral(" leaves its parent");
    }
    if (!modal)
        result += kioskOverlaps(window);
    return result;
}
} // namespace TestLib
