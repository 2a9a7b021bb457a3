// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity/nameinput.h"

namespace TestLib {

/// Writes one man's name in characters, with as many others for his first syllable as a real
/// dictionary has.
class SmallDictionary : public Domain::NameInput
{
public:
    [[nodiscard]] bool isReady() const override { return ready; }

    [[nodiscard]] std::vector<Domain::NameCandidate> write(const QString &letters) const override
    {
        std::vector<Domain::NameCandidate> result;
        if (letters == u"jianguo")
            result = {{QStringLiteral("建国"), 7}};
        if (letters == u"wangjianguo")
            result = {{QStringLiteral("往见过"), 11}};
        if (letters.startsWith(u"wang"))
            addEach(QStringLiteral("往网忘望亡旺妄枉網罔罒尪辋仼惘魍亾暀尩尫彺尣"), 4, result);
        if (letters.startsWith(u"jian"))
            addEach(QStringLiteral("间见建兼渐剑件键减剪捡舰尖煎肩简箭碱健贱"), 4, result);
        if (letters == u"guo")
            addEach(QStringLiteral("国过果锅郭裹"), 3, result);
        return result;
    }

    bool ready = true;

private:
    static void addEach(
        const QString &characters, int letters, std::vector<Domain::NameCandidate> &result)
    {
        for (const QChar one : characters)
            result.push_back({QString(one), letters});
    }
};
} // namespace TestLib
