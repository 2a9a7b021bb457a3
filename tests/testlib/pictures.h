// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QWidget>

namespace TestLib {

/// For a person who wants to look: a picture of `widget` goes to the folder named in
/// DAOYI_PICTURES, if it is set. Nothing is compared with it.
inline void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("DAOYI_PICTURES");
    if (folder.isEmpty())
        return;
    for (int i = 0; i < 5; ++i) // layouts settle in rounds
        QCoreApplication::processEvents();
    widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}
} // namespace TestLib
