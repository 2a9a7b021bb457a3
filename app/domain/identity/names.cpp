// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/names.h"

#include <algorithm>

#include <QStringList>
#include <QTextBoundaryFinder>

#include "domain/identity/surnames.h"

namespace Domain {

namespace {
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
        for (const char16_t *compound : compoundSurnames()) {
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
