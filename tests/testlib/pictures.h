// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>
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

/// For the pictures too: every .qm file of the folder named in DAOYI_QM is installed.
template<typename Settings>
void useEnglish(Settings &settings)
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    const QString folder = qEnvironmentVariable("DAOYI_QM");
    for (const char *room : {"base", "widgets", "presentation", "reception", "board"}) {
        auto translator = std::make_unique<QTranslator>();
        if (!folder.isEmpty()
            && translator->load(
                folder + QLatin1Char('/') + QLatin1String(room) + QStringLiteral("_en.qm")))
            QCoreApplication::installTranslator(translator.get());
        translators.push_back(std::move(translator));
    }
    settings.setLanguage(Base::Language::English);
}
} // namespace TestLib
