// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

#include "base/localtext.h"

namespace Client {

/// The sources speak Chinese; English is one translator with every room's words.
class Translators
{
public:
    Translators();
    ~Translators();
    Translators(const Translators &) = delete;
    Translators &operator=(const Translators &) = delete;

    /// Every widget is told by `LanguageChange`.
    void speak(Base::Language language);

private:
    QTranslator m_english;
    QTranslator m_qtChinese;
};
}
