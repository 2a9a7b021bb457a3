// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/pinyin.h"

#include <array>
#include <memory>
#include <vector>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "domain/identity/names.h"

namespace Domain {

namespace {
/// What a surname sounds like where ICU's Han-Latin/Names says something else, or where people
/// type the common word's reading. Readings first to last as likely; Xinhua Zidian, 12th edition.
struct SurnameReading {
    const char16_t *surname;
    std::array<const char16_t *, 2> readings; ///< syllables apart by blanks
};

constexpr std::array<SurnameReading, 27> SurnameReadings{{
    {u"朴", {u"piáo", u"pǔ"}},
    {u"单于", {u"chán yú", u"shàn yú"}},
    {u"长孙", {u"zhǎng sūn", u"cháng sūn"}},
    {u"尉迟", {u"yù chí", u"wèi chí"}},
    {u"澹台", {u"tán tái", u"dàn tái"}},
    {u"万俟", {u"mò qí", u"wàn sì"}},
    {u"令狐", {u"líng hú", u"lìng hú"}},
    {u"单", {u"shàn", u"dān"}},
    {u"曾", {u"zēng", u"céng"}},
    {u"解", {u"xiè", u"jiě"}},
    {u"区", {u"ōu", u"qū"}},
    {u"仇", {u"qiú", u"chóu"}},
    {u"查", {u"zhā", u"chá"}},
    {u"盖", {u"gě", u"gài"}},
    {u"任", {u"rén", u"rèn"}},
    {u"华", {u"huà", u"huá"}},
    {u"乐", {u"yuè", u"lè"}},
    {u"缪", {u"miào", u"móu"}},
    {u"宓", {u"mì", u"fú"}},
    {u"覃", {u"qín", u"tán"}},
    {u"阚", {u"kàn", u"hǎn"}},
    {u"重", {u"chóng", u"zhòng"}},
    {u"翟", {u"zhái", u"dí"}},
    {u"黑", {u"hè", u"hēi"}},
    {u"洗", {u"xiǎn", u"xǐ"}},
    {u"种", {u"chóng", u"zhǒng"}},
    {u"折", {u"shé", u"zhé"}},
}};

/// Characters younger than ICU's tables, met in the names of living people.
constexpr std::array<std::pair<const char16_t *, const char16_t *>, 3> RareReadings{{
    {u"𬱖", u"wěi"},
    {u"䶮", u"yǎn"},
    {u"𠅤", u"xiá"},
}};

/// Common words of a hospital's sentences in which ICU reads a character as if it stood alone.
/// Xiandai Hanyu Cidian, 7th edition.
constexpr std::array<std::pair<const char16_t *, const char16_t *>, 19> WordReadings{{
    {u"重新", u"chóng xīn"},
    {u"银行", u"yín háng"},
    {u"调整", u"tiáo zhěng"},
    {u"处方", u"chǔ fāng"},
    {u"处理", u"chǔ lǐ"},
    {u"着急", u"zháo jí"},
    {u"地址", u"dì zhǐ"},
    {u"地方", u"dì fāng"},
    {u"地下", u"dì xià"},
    {u"地图", u"dì tú"},
    {u"地点", u"dì diǎn"},
    {u"本地", u"běn dì"},
    {u"大夫", u"dài fū"},
    {u"会计", u"kuài jì"},
    {u"觉得", u"jué de"},
    {u"头发", u"tóu fà"},
    {u"便宜", u"pián yi"},
    {u"转动", u"zhuàn dòng"},
    {u"长度", u"cháng dù"},
}};

/// Making a transliterator costs tens of milliseconds, using it microseconds; it isn't safe to
/// share between threads.
QString transliterated(const QString &text, const char *rules)
{
    thread_local std::vector<std::pair<QByteArray, std::unique_ptr<icu::Transliterator>>> made;
    icu::Transliterator *transliterator = nullptr;
    for (const auto &[known, candidate] : made) {
        if (known == rules)
            transliterator = candidate.get();
    }
    if (!transliterator) {
        UErrorCode status = U_ZERO_ERROR;
        made.emplace_back(rules,
            std::unique_ptr<icu::Transliterator>(
                icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status)));
        transliterator = made.back().second.get();
        Q_ASSERT(transliterator); // ICU's data is linked into it
    }
    icu::UnicodeString buffer(
        reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()));
    transliterator->transliterate(buffer);
    return QString::fromUtf16(buffer.getBuffer(), buffer.length());
}

QString withRareRead(QString name)
{
    for (const auto &[character, reading] : RareReadings) {
        name.replace(QString::fromUtf16(character),
            QLatin1Char(' ') + QString::fromUtf16(reading) + QLatin1Char(' '));
    }
    return name;
}

/// Every way to read the whole name, tones kept, syllables apart by single blanks.
QStringList spokenReadings(const QString &name)
{
    const QString family = surname(name);
    for (const SurnameReading &known : SurnameReadings) {
        if (family != QString::fromUtf16(known.surname))
            continue;
        const QString given =
            transliterated(withRareRead(name.mid(family.size())), "Han-Latin/Names");
        QStringList result;
        for (const char16_t *reading : known.readings)
            result += (QString::fromUtf16(reading) + QLatin1Char(' ') + given).simplified();
        return result;
    }
    return {transliterated(withRareRead(name), "Han-Latin/Names").simplified()};
}

/// Letters without their marks; the slow rules are asked only for what has no plain letter in it
/// (ø, ß).
QString asciiLetters(const QString &decomposed)
{
    QString letters;
    bool plain = true;
    for (const QChar character : decomposed) {
        if (character.category() == QChar::Mark_NonSpacing)
            continue;
        plain = plain && character.unicode() < 0x80;
        letters += character;
    }
    return plain ? letters : transliterated(letters, "Latin-ASCII");
}

/// Plain letters of one syllable or word; ü in the three ways in which people write it.
QStringList plainSpellings(const QString &syllable)
{
    const QString decomposed = syllable.toLower().normalized(QString::NormalizationForm_D);
    const QString umlaut = QStringLiteral("u\u0308");
    const bool lvOrNv = decomposed.size() > 2 && decomposed.indexOf(umlaut) == 1
        && (decomposed[0] == u'l' || decomposed[0] == u'n');
    QStringList result;
    const QStringList ways = lvOrNv
        ? QStringList{QStringLiteral("v"), QStringLiteral("u"), QStringLiteral("yu")}
        : QStringList{QStringLiteral("u")};
    for (const QString &way : ways) {
        QString plain;
        const QString ascii = asciiLetters(QString(decomposed).replace(umlaut, way));
        for (const QChar character : ascii) {
            if (character.isLetterOrNumber())
                plain += character.toLower();
        }
        if (!plain.isEmpty() && !result.contains(plain))
            result += plain;
    }
    return result;
}

QStringList joinedSpellings(const QString &spoken)
{
    QStringList result{QString()};
    for (const QString &syllable : spoken.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList spellings = plainSpellings(syllable);
        QStringList longer;
        for (const QString &spelling : spellings) {
            for (const QString &start : result)
                longer += start + spelling;
        }
        if (!longer.isEmpty())
            result = longer.mid(0, MostReadings);
    }
    result.removeAll(QString());
    return result;
}

QString initialsOf(const QString &spoken)
{
    QString result;
    for (const QString &syllable : spoken.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList spellings = plainSpellings(syllable);
        if (!spellings.isEmpty())
            result += spellings.front().front();
    }
    return result;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text) && list.size() < MostReadings)
        list += text;
}

/// The particles that ICU writes without a mark.
bool isNeutralSyllable(const QString &syllable)
{
    static const QStringList particles{QStringLiteral("de"),
        QStringLiteral("le"),
        QStringLiteral("ma"),
        QStringLiteral("me"),
        QStringLiteral("men"),
        QStringLiteral("ne"),
        QStringLiteral("ba"),
        QStringLiteral("yi"),
        QStringLiteral("zi"),
        QStringLiteral("zhe")};
    return particles.contains(syllable);
}
} // namespace

Pinyin pinyin(const QString &name, const QString &reading)
{
    const QString given = reading.simplified();
    const QStringList readings = given.isEmpty() ? spokenReadings(name) : QStringList{given};
    Pinyin result;
    for (const QString &spoken : readings) {
        for (const QString &spelling : joinedSpellings(spoken))
            addOnce(result.full, spelling);
        addOnce(result.initials, initialsOf(spoken));
    }
    return result;
}

QString searchKey(const QString &name, const QString &reading)
{
    // What ICU reads stays findable beside what the person says: the clerk may not know it.
    Pinyin all = pinyin(name, reading);
    if (!reading.isEmpty()) {
        const Pinyin usual = pinyin(name);
        for (const QString &spelling : usual.full)
            addOnce(all.full, spelling);
        for (const QString &initials : usual.initials)
            addOnce(all.initials, initials);
    }
    return (all.full + all.initials).join(QLatin1Char(' '));
}

QString spokenPinyin(const QString &name, const QString &reading)
{
    const QString given = reading.simplified();
    return given.isEmpty() ? spokenReadings(name).front() : given;
}

QString numberedPinyin(const QString &text)
{
    QString words = withRareRead(text);
    for (const auto &[word, reading] : WordReadings) {
        words.replace(QString::fromUtf16(word),
            QLatin1Char(' ') + QString::fromUtf16(reading) + QLatin1Char(' '));
    }
    const QString marked = transliterated(words, "Han-Latin");
    QStringList syllables;
    for (const QString &syllable : marked.simplified().split(QLatin1Char(' '))) {
        const QString plain = transliterated(syllable, "Latin-NumericPinyin");
        const bool neutral = plain == syllable && isNeutralSyllable(plain);
        syllables += neutral ? plain + QLatin1Char('5') : plain;
    }
    return syllables.join(QLatin1Char(' '));
}
} // namespace Domain
