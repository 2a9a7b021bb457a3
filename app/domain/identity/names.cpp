// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/names.h"

#include <algorithm>
#include <array>

#include <QStringList>
#include <QTextBoundaryFinder>

namespace Domain {

namespace {
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

/// Characters as a reader counts them (grapheme clusters).
QStringList characters(const QString &text)
{
    QStringList result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end != -1; end = finder.toNextBoundary()) {
        result += text.mid(start, end - start);
        start = end;
    }
    return result;
}

bool isHan(const QString &text)
{
    const auto points = text.toUcs4();
    return !points.isEmpty() && std::all_of(points.begin(), points.end(), [](uint point) {
        return QChar::script(point) == QChar::Script_Han || point == 0x3007 /* 〇 */
            || QChar::category(point) == QChar::Mark_NonSpacing
            || (point >= 0xe000 && point <= 0xf8ff); // rare characters of older systems
    });
}

bool isForbidden(uint point)
{
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_NotAssigned:
        return QChar::isNonCharacter(point);
    default:
        return false;
    }
}

QString stars(qsizetype count)
{
    return QString(std::max<qsizetype>(1, count), QLatin1Char('*'));
}

QString maskedHan(const QString &name)
{
    const QStringList all = characters(name);
    const qsizetype shown = characters(surname(name)).size();
    const qsizetype given = all.size() - shown;
    if (all.size() == 1)
        return stars(1);
    const QString head = all.mid(0, shown).join(QString());
    return given == 1 ? head + stars(1) : head + stars(given - 1) + all.back();
}

QString maskedParts(const QString &name, QChar dot)
{
    QStringList masked;
    for (const QString &part : name.split(dot, Qt::SkipEmptyParts)) {
        const QStringList all = characters(part);
        masked += all.front() + stars(all.size() - 1);
    }
    return masked.join(dot);
}
} // namespace

int characterCount(const QString &text)
{
    return int(characters(text).size());
}

Base::Result<QString> checkName(const QString &typed)
{
    // A line break pasted along with the name is a blank; inside it, no name has one.
    const QString name = typed.trimmed().normalized(QString::NormalizationForm_C);
    if (name.isEmpty()) {
        return Base::fail(Base::ErrorKind::Invalid, "name-empty", QStringLiteral("nothing typed"));
    }
    const auto points = name.toUcs4();
    if (points.size() > LongestName * 8 || characterCount(name) > LongestName) {
        return Base::fail(Base::ErrorKind::Invalid,
            "name-too-long",
            QStringLiteral("%1 characters, at most %2").arg(points.size()).arg(LongestName));
    }
    const bool halfCharacter = !name.isValidUtf16();
    if (halfCharacter || std::any_of(points.begin(), points.end(), isForbidden)) {
        return Base::fail(Base::ErrorKind::Invalid,
            "name-control-character",
            QStringLiteral("a character that cannot be printed"));
    }
    return name.simplified();
}

QString surname(const QString &name)
{
    const QString trimmed = name.trimmed();
    const QStringList all = characters(trimmed);
    if (all.isEmpty())
        return {};
    if (!isHan(all.front()))
        return trimmed.split(QLatin1Char(' '), Qt::SkipEmptyParts).back();
    if (all.size() >= 3) {
        for (const char16_t *compound : CompoundSurnames) {
            if (trimmed.startsWith(QString::fromUtf16(compound)))
                return QString::fromUtf16(compound);
        }
    }
    return all.front();
}

QString maskedName(const QString &name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return {};
    for (const QChar dot : {QChar(u'·'), QChar(u'•'), QChar(u'・'), QChar(u'．')}) {
        if (trimmed.contains(dot))
            return maskedParts(trimmed, dot);
    }
    if (isHan(trimmed))
        return maskedHan(trimmed);

    QStringList masked;
    for (const QString &word : trimmed.split(QLatin1Char(' ')))
        masked += isHan(word) ? maskedHan(word) : characters(word).front() + stars(3);
    return masked.join(QLatin1Char(' '));
}

QString maskedNumber(const QString &number)
{
    const qsizetype length = number.size();
    const qsizetype shown = length >= 15 ? 4 : length >= 8 ? 2 : length >= 4 ? 1 : 0;
    return number.left(shown) + QString(length - 2 * shown, QLatin1Char('*')) + number.right(shown);
}
} // namespace Domain
