// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include "base/log.h"

namespace Client {

Translators::Translators()
{
    if (!m_english.load(QStringLiteral(":/daoyi/translations/daoyi_en.qm")))
        qCWarning(logScreen, "the English texts are missing");
    // Qt's own few words (context menus of fields); a system without them speaks English there.
    const bool found = m_qtChinese.load(QStringLiteral("qtbase_zh_CN"),
        QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!found)
        qCInfo(logScreen, "no Chinese texts of Qt on this system");
}

Translators::~Translators()
{
    QCoreApplication::removeTranslator(&m_english);
    QCoreApplication::removeTranslator(&m_qtChinese);
}

void Translators::speak(Base::Language language)
{
    if (language == Base::Language::English) {
        QCoreApplication::removeTranslator(&m_qtChinese);
        QCoreApplication::installTranslator(&m_english);
    } else {
        QCoreApplication::removeTranslator(&m_english);
        QCoreApplication::installTranslator(&m_qtChinese);
    }
}
}
