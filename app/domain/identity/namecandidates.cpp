// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/namecandidates.h"

#include <algorithm>
#include <utility>

#include <QStringList>

#include "domain/identity/surnames.h"

namespace Domain {

namespace {
/// Whole names that are offered before the surnames alone, so that those stay on the first page.
constexpr int MostWholeNames = 3;
/// Surnames offered for a syllable that is not finished.
constexpr int MostCompletions = 24;

class Offer
{
public:
    void add(const QString &text, int letters)
    {
        const auto same = [&text](const NameCandidate &one) { return one.text == text; };
        if (int(m_all.size()) < MostNameCandidates && std::ranges::none_of(m_all, same))
            m_all.push_back({text, letters});
    }

    std::vector<NameCandidate> take() { return std::move(m_all); }

private:
    std::vector<NameCandidate> m_all;
};

/// No syllable begins with these.
bool beginsSyllable(const QString &letters)
{
    return !letters.isEmpty() && !QStringLiteral("iuv'").contains(letters.front());
}

/// "wang" is no 万 with a "g".
bool isSyllable(const QString &letters)
{
    return beginsSyllable(letters) && std::ranges::any_of(letters, [](QChar one) {
        return QStringLiteral("aeiouv").contains(one);
    });
}

/// Characters that people like in names, the commonest first (the Ministry of Public Security's
/// report on the names of 2020 for the first, then a guess).
const QString &nameCharacters()
{
    static const QString all = QStringLiteral(
        "英华文玉秀明兰金国春红丽海平志桂建军梅芳荣林永云凤成德庆生辉杰伟强敏静艳勇磊"
        "洋娟涛超霞刚鹏飞宇浩欣怡子梓涵轩晨佳雨思嘉俊博泽梦雪琳瑶婷慧颖莹洁琴清宏新"
        "东晓小忠义良信昌福祥贵宝光亮胜利学才发武仁孝安康宁和美珍淑贞素月莲菊香翠娥爱"
        "巧彩霖瑞诗然一可乐若语依诺彤馨萱妍悦宸熙睿豪翔航天龙虎健民兴全洪波江河山石峰"
        "岩坤乾旭阳星辰凯锋钢铁斌彬毅恒远达维立正中方世家贤惠芬芝萍蓉薇茜菲蕾燕鸿震森"
        "树松柏竹楠桐栋炎灿烨焕煜士元喜双长根启耀景楷凡帆尚善真诚谦礼智宗祖继承绍先有"
        "广大友群青心怀恩君卿如意守昊昕昱晴曦晗晟昭朗朝");
    return all;
}

/// What reads like a name comes first, among candidates for equally many letters.
std::vector<NameCandidate> asGivenNames(std::vector<NameCandidate> offered)
{
    const auto strange = [](const NameCandidate &one) {
        return std::ranges::any_of(
            one.text, [](QChar character) { return !nameCharacters().contains(character); });
    };
    const auto order = [&strange](const NameCandidate &one) {
        const bool single = one.text.size() == 1;
        const auto rank = strange(one) ? nameCharacters().size()
            : single                   ? nameCharacters().indexOf(one.text)
                                       : 0;
        return std::pair(-one.letters, rank);
    };
    std::ranges::stable_sort(offered, {}, order);
    return offered;
}

/// The best readings of all the letters after a surname.
QStringList givenNames(const QString &letters, int most, const NameInput &input)
{
    QStringList result;
    for (const NameCandidate &one : asGivenNames(input.write(letters))) {
        // Chinese given names have one or two characters.
        if (one.letters == letters.size() && one.text.size() <= 2 && result.size() < most)
            result += one.text;
    }
    return result;
}

/// Whole names: two for the likeliest surname, one for the next.
void addWholeNames(const QString &letters,
    const std::vector<NameCandidate> &begun,
    const NameInput &input,
    Offer &offer)
{
    int names = 0;
    for (const NameCandidate &family : begun) {
        QString rest = letters.mid(family.letters);
        if (rest.startsWith(u'\''))
            rest.remove(0, 1);
        if (names >= MostWholeNames || !isSyllable(rest))
            continue;
        const QStringList given = givenNames(rest, names == 0 ? MostWholeNames - 1 : 1, input);
        for (const QString &one : given) {
            offer.add(family.text + one, int(letters.size()));
            ++names;
        }
    }
}

void addSurnames(
    const QString &letters, const Surnames &surnames, const NameInput &input, Offer &offer)
{
    const auto begun = surnames.begun(letters);
    // "xian" is 冼 rather than 席安.
    for (const NameCandidate &family : begun) {
        if (family.letters == letters.size())
            offer.add(family.text, family.letters);
    }
    addWholeNames(letters, begun, input, offer);
    for (const NameCandidate &family : begun) {
        const QString rest = letters.mid(family.letters);
        if (rest.isEmpty() || rest.startsWith(u'\'') || beginsSyllable(rest))
            offer.add(family.text, family.letters);
    }
    const QStringList completing = surnames.completing(letters, MostCompletions);
    for (const QString &surname : completing)
        offer.add(surname, int(letters.size()));
}
} // namespace

std::vector<NameCandidate> nameCandidates(
    const QString &letters, NamePart part, const Surnames &surnames, const NameInput &input)
{
    const QString typed = letters.toLower();
    const auto isTyped = [](QChar one) { return (one >= u'a' && one <= u'z') || one == u'\''; };
    const bool sensible = !typed.isEmpty() && typed.size() <= LongestNameLetters
        && std::ranges::all_of(typed, isTyped);
    if (!sensible || !input.isReady())
        return {};
    Offer offer;
    if (part == NamePart::Surname)
        addSurnames(typed, surnames, input, offer);
    const auto written = input.write(typed);
    for (const NameCandidate &one : part == NamePart::Surname ? written : asGivenNames(written))
        offer.add(one.text, one.letters);
    return offer.take();
}
} // namespace Domain
