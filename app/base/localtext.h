// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Base {

/// The languages a screen can speak. Stored in settings as "zh_CN" and "en".
enum class Language { Chinese, English };

/// A name that the hospital itself writes in both languages (department, room, title).
/// `en` may be empty: then the Chinese stands for both.
struct LocalText {
    QString zh;
    QString en;

    bool operator==(const LocalText &) const = default;
    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::English && !en.isEmpty() ? en : zh;
    }
};
}
