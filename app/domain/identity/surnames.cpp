// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/surnames.h"

#include <algorithm>
#include <array>
#include <utility>

#include "domain/identity/pinyin.h"

namespace Domain {

namespace {
/// Surnames of one character, the most common first. The first hundred: the Ministry of Public
/// Security's report on the names of 2020. The next ones: roughly by frequency (guess); the end:
/// the rest of the Hundred Family Surnames.
constexpr const char16_t *SingleSurnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余"
    u"于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷"
    u"龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常"
    u"汤康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒"
    u"阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾"
    u"尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟"
    u"邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝萧傅阎丘代谌狄鞠权"
    u"封晋匡邸冀谈奚鄢宿揭湛朴蔺阚储冼原郁逄郜楚訾卿尧牧洪闻粟禹鹿井索胥闭皮栗昌扈宣燕"
    u"况贝官云水花来凤酆廉乐时元平计伏茅强危支昝经裘干贲杭诸钮嵇滑荀羊家芮羿汲邴糜松富"
    u"乌巴弓隗山宓蓬郗班仰秋伊暴厉戎祖束幸韶蓟薄印怀邰从鄂咸籍赖屠阴能苍双莘贡劳扶堵宰"
    u"郦雍璩濮寿通郏浦温别充慕茹习宦鱼容慎戈庾终暨居衡步都满弘国广禄阙东沃利蔚越夔隆厍"
    u"晁勾融那空毋养须丰巢蒯相后荆红竺逯盖益桓公";

/// Compound surnames still borne today (the Chinese text of the Hundred Family Surnames and the
/// 2020 census names report); a name of two characters never begins with one.
constexpr std::array<const char16_t *, 48> CompoundSurnames{u"欧阳",
    u"上官",
    u"司马",
    u"诸葛",
    u"夏侯",
    u"皇甫",
    u"尉迟",
    u"公孙",
    u"慕容",
    u"令狐",
    u"长孙",
    u"宇文",
    u"司徒",
    u"司空",
    u"端木",
    u"东方",
    u"南宫",
    u"西门",
    u"东郭",
    u"百里",
    u"呼延",
    u"轩辕",
    u"太史",
    u"申屠",
    u"公羊",
    u"公冶",
    u"澹台",
    u"宗政",
    u"濮阳",
    u"淳于",
    u"单于",
    u"太叔",
    u"仲孙",
    u"钟离",
    u"鲜于",
    u"闾丘",
    u"亓官",
    u"司寇",
    u"子车",
    u"颛孙",
    u"巫马",
    u"漆雕",
    u"乐正",
    u"万俟",
    u"拓跋",
    u"夹谷",
    u"梁丘",
    u"左丘"};

/// The ways `surname` is typed. A compound one is read as a surname only before a given name.
QStringList typedReadings(const QString &surname)
{
    if (surname.size() == 1)
        return pinyin(surname).full;
    QStringList readings;
    for (const QString &whole : pinyin(surname + QChar(u'\u4e00')).full) {
        if (whole.endsWith(QLatin1String("yi")))
            readings += whole.chopped(2);
    }
    return readings;
}
} // namespace

std::span<const char16_t *const> compoundSurnames()
{
    return CompoundSurnames;
}

Surnames::Surnames()
{
    QStringList all;
    for (const QChar one : QStringView(SingleSurnames))
        all += one;
    for (const char16_t *compound : CompoundSurnames)
        all += QString::fromUtf16(compound);
    for (int rank = 0; rank < all.size(); ++rank) {
        const QStringList readings = typedReadings(all.at(rank));
        for (const QString &reading : readings)
            m_byReading.insert(reading, {all.at(rank), rank});
    }
}

std::vector<NameCandidate> Surnames::begun(const QString &letters) const
{
    std::vector<NameCandidate> result;
    for (int length = int(letters.size()); length > 0; --length) {
        QList<Entry> found = m_byReading.values(letters.left(length));
        std::ranges::sort(found, {}, &Entry::rank);
        for (const Entry &entry : std::as_const(found))
            result.push_back({entry.surname, length});
    }
    return result;
}

QStringList Surnames::completing(const QString &letters, int most) const
{
    QList<Entry> found;
    for (auto it = m_byReading.lowerBound(letters);
         it != m_byReading.end() && it.key().startsWith(letters);
         ++it) {
        if (it.key() != letters)
            found += it.value();
    }
    std::ranges::sort(found, {}, &Entry::rank);
    QStringList result;
    for (const Entry &entry : std::as_const(found)) {
        if (result.size() < most && !result.contains(entry.surname))
            result += entry.surname;
    }
    return result;
}
} // namespace Domain
