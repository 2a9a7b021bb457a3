// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>
#include <QWidget>

#include "base/localtext.h"

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

#ifdef DAOYI_QM
inline QTranslator &english()
{
    static QTranslator translator;
    if (translator.isEmpty() && !translator.load(QStringLiteral(DAOYI_QM)))
        qFatal("no English texts");
    return translator;
}

/// The workstation in English, with the texts that are shipped; `useChinese` takes them away.
template<typename Settings>
void useEnglish(Settings &settings)
{
    QCoreApplication::installTranslator(&english());
    settings.setLanguage(Base::Language::English);
}

inline void useChinese()
{
    QCoreApplication::removeTranslator(&english());
}
#endif
} // namespace TestLib
