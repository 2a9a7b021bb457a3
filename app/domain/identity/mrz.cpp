// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/mrz.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Domain {

namespace {
/// Where a field stands: line, first column, length. Doc 9303 parts 4, 5 and 6.
struct Field {
    int line;
    int start;
    int length;
};

struct Layout {
    MrzFormat format;
    int lineCount;
    int lineLength;
    Field documentCode;
    Field issuer;
    Field number;
    Field numberCheck;
    Field nationality;
    Field birth;
    Field birthCheck;
    Field sex;
    Field expiry;
    Field expiryCheck;
    Field names;
    Field optionalData;
};

constexpr std::array<Layout, 3> Layouts{{
    {MrzFormat::TD1,
        3,
        30,
        {0, 0, 2},
        {0, 2, 3},
        {0, 5, 9},
        {0, 14, 1},
        {1, 15, 3},
        {1, 0, 6},
        {1, 6, 1},
        {1, 7, 1},
        {1, 8, 6},
        {1, 14, 1},
        {2, 0, 30},
        {0, 15, 15}},
    {MrzFormat::TD2,
        2,
        36,
        {0, 0, 2},
        {0, 2, 3},
        {1, 0, 9},
        {1, 9, 1},
        {1, 10, 3},
        {1, 13, 6},
        {1, 19, 1},
        {1, 20, 1},
        {1, 21, 6},
        {1, 27, 1},
        {0, 5, 31},
        {1, 28, 7}},
    {MrzFormat::TD3,
        2,
        44,
        {0, 0, 2},
        {0, 2, 3},
        {1, 0, 9},
        {1, 9, 1},
        {1, 10, 3},
        {1, 13, 6},
        {1, 19, 1},
        {1, 20, 1},
        {1, 21, 6},
        {1, 27, 1},
        {0, 5, 39},
        {1, 28, 14}},
}};

Base::Error damaged(const char *code, const QString &field)
{
    return Base::Error{Base::ErrorKind::Invalid, QString::fromLatin1(code), field};
}

Base::Result<Mrz> refuse(const Base::Error &error)
{
    return Base::fail(error.kind, error.code.toLatin1().constData(), error.detail);
}

QString at(const QStringList &lines, const Field &field)
{
    return lines[field.line].mid(field.start, field.length);
}

QString withoutFillers(QString text)
{
    return text.replace(QLatin1Char('<'), QLatin1Char(' ')).simplified();
}

/// Characters that readers of worn print confuse, put right where only the one sort can stand.
void correct(QStringList &lines, const Field &field, QLatin1String read, QLatin1String meant)
{
    for (int i = field.start; i < field.start + field.length; ++i) {
        const qsizetype confused = QString(read).indexOf(lines[field.line][i]);
        if (confused >= 0)
            lines[field.line][i] = meant[confused];
    }
}

void correctConfusions(QStringList &lines, const Layout &layout)
{
    const QLatin1String letters("OQDISZBG");
    const QLatin1String digits("00015286");
    for (const Field &field :
        {layout.birth, layout.birthCheck, layout.expiry, layout.expiryCheck, layout.numberCheck})
        correct(lines, field, letters, digits);
    const Field whole{1, layout.lineLength - 1, 1};
    correct(lines, whole, letters, digits);
    for (const Field &field : {layout.issuer, layout.nationality, layout.names})
        correct(lines, field, QLatin1String("015286"), QLatin1String("OISZBG"));
}

bool fits(const QString &field, QChar check)
{
    const bool emptyAllowed = check == u'<' && QString(field).remove(u'<').isEmpty();
    return emptyAllowed || check == QLatin1Char(char('0' + mrzCheckDigit(field)));
}

/// The document number; one of more than nine characters goes on in the optional data, with its
/// check digit at the end there (Doc 9303 part 5, 4.2.4). Issuers disagree whether the filler at
/// the check digit's place is counted; both are accepted. Takes what it uses from `optionalData`.
std::optional<QString> provenNumber(
    const QStringList &lines, const Layout &layout, QString &optionalData)
{
    const QString start = at(lines, layout.number);
    const QString check = at(lines, layout.numberCheck);
    if (check != u"<") {
        if (!fits(start, check[0]))
            return std::nullopt;
        return QString(start).remove(u'<');
    }
    const QString rest = optionalData.left(optionalData.indexOf(u'<'));
    if (rest.size() < 2)
        return std::nullopt;
    const QString tail = rest.chopped(1);
    if (!fits(start + tail, rest.back()) && !fits(start + u'<' + tail, rest.back()))
        return std::nullopt;
    optionalData.remove(0, rest.size());
    return QString(start).remove(u'<') + tail;
}

/// The composite check digit at the end of the second line.
bool wholeFits(const QStringList &lines, MrzFormat format)
{
    const QString &second = lines[1];
    QString covered;
    switch (format) {
    case MrzFormat::TD1:
        covered = lines[0].mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18, 11);
        break;
    case MrzFormat::TD2:
        covered = second.left(10) + second.mid(13, 7) + second.mid(21, 14);
        break;
    case MrzFormat::TD3:
        covered = second.left(10) + second.mid(13, 7) + second.mid(21, 22);
        break;
    }
    return fits(covered, second.back());
}

/// Two digits of year: the latest century that isn't in the future.
std::optional<BirthDate> birthOf(const QString &field, QDate today)
{
    if (field.left(2).contains(u'<'))
        return BirthDate{};
    const bool monthKnown = !field.mid(2, 2).contains(u'<') && field.mid(2, 2) != u"00";
    const bool dayKnown = monthKnown && !field.mid(4, 2).contains(u'<') && field.mid(4, 2) != u"00";
    for (int century = today.year() / 100; century >= today.year() / 100 - 1; --century) {
        QString text = QString::number(century) + field.left(2);
        if (monthKnown)
            text += QLatin1Char('-') + field.mid(2, 2);
        if (dayKnown)
            text += QLatin1Char('-') + field.mid(4, 2);
        if (const auto birth = readBirthDate(text, today))
            return *birth;
    }
    return std::nullopt;
}

/// Documents run ten years, few of them longer: everything is in 2000–2099.
std::optional<QDate> expiryOf(const QString &field)
{
    if (QString(field).remove(u'<').isEmpty())
        return QDate();
    const QDate date(2000 + field.left(2).toInt(), field.mid(2, 2).toInt(), field.mid(4).toInt());
    if (!date.isValid() || field.contains(u'<'))
        return std::nullopt;
    return date;
}

Gender genderOf(const QString &sex)
{
    if (sex == u"M")
        return Gender::Male;
    return sex == u"F" ? Gender::Female : Gender::Unknown;
}

std::optional<Base::Error> brokenCheck(const QStringList &lines, const Layout &layout)
{
    if (!fits(at(lines, layout.birth), at(lines, layout.birthCheck)[0]))
        return damaged("bad-check-digit", QStringLiteral("birth date"));
    if (!fits(at(lines, layout.expiry), at(lines, layout.expiryCheck)[0]))
        return damaged("bad-check-digit", QStringLiteral("expiry date"));
    if (layout.format == MrzFormat::TD3 && !fits(lines[1].mid(28, 14), lines[1][42]))
        return damaged("bad-check-digit", QStringLiteral("personal number"));
    if (!wholeFits(lines, layout.format))
        return damaged("bad-check-digit", QStringLiteral("whole document"));
    return std::nullopt;
}

void fillNames(Mrz &mrz, const QString &field)
{
    const qsizetype gap = field.indexOf(QStringLiteral("<<"));
    mrz.surname = withoutFillers(gap < 0 ? field : field.left(gap));
    mrz.givenNames = gap < 0 ? QString() : withoutFillers(field.mid(gap));
}

Base::Result<Mrz> readLayout(QStringList lines, const Layout &layout, QDate today)
{
    correctConfusions(lines, layout);
    Mrz mrz;
    mrz.format = layout.format;
    mrz.documentCode = withoutFillers(at(lines, layout.documentCode));
    mrz.issuer = withoutFillers(at(lines, layout.issuer));
    mrz.nationality = withoutFillers(at(lines, layout.nationality));
    mrz.gender = genderOf(at(lines, layout.sex));
    fillNames(mrz, at(lines, layout.names));

    QString optionalData = at(lines, layout.optionalData);
    const std::optional<QString> number = provenNumber(lines, layout, optionalData);
    if (!number || number->isEmpty())
        return refuse(damaged("bad-check-digit", QStringLiteral("document number")));
    mrz.number = *number;
    mrz.optionalData = withoutFillers(optionalData);
    if (const auto broken = brokenCheck(lines, layout))
        return refuse(*broken);

    const std::optional<BirthDate> birth = birthOf(at(lines, layout.birth), today);
    if (!birth)
        return refuse(damaged("bad-birth-date", QStringLiteral("birth date")));
    mrz.birth = *birth;
    const std::optional<QDate> expires = expiryOf(at(lines, layout.expiry));
    if (!expires)
        return refuse(damaged("bad-expiry-date", QStringLiteral("expiry date")));
    mrz.expires = *expires;
    return mrz;
}

bool isMrzCharacter(QChar character)
{
    return (character >= u'A' && character <= u'Z') || (character >= u'0' && character <= u'9')
        || character == u'<';
}
} // namespace

int mrzCheckDigit(const QString &field)
{
    constexpr std::array<int, 3> Weights{7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const QChar character = field[i];
        const int value = character == u'<' ? 0
            : character.isDigit()           ? character.digitValue()
                                            : character.unicode() - u'A' + 10;
        sum += value * Weights[size_t(i % 3)];
    }
    return sum % 10;
}

Base::Result<Mrz> readMrz(const QStringList &typed, QDate today)
{
    QStringList lines;
    for (const QString &line : typed) {
        const QString trimmed = line.trimmed().toUpper();
        if (!trimmed.isEmpty())
            lines += trimmed;
    }
    for (const Layout &layout : Layouts) {
        const bool fitsLayout = lines.size() == layout.lineCount
            && std::all_of(lines.begin(), lines.end(), [&](const QString &line) {
                   return line.size() == layout.lineLength;
               });
        if (!fitsLayout)
            continue;
        for (const QString &line : lines) {
            if (!std::all_of(line.begin(), line.end(), isMrzCharacter))
                return refuse(damaged("bad-character", QStringLiteral("machine-readable lines")));
        }
        return readLayout(lines, layout, today);
    }
    return refuse(damaged("bad-length", QStringLiteral("machine-readable lines")));
}

Base::Result<Mrz> readMrz(const QString &text, QDate today)
{
    QStringList lines;
    const QString unbroken = text.simplified().remove(QLatin1Char(' '));
    for (const Layout &layout : Layouts) {
        if (unbroken.size() != layout.lineCount * layout.lineLength)
            continue;
        for (int i = 0; i < layout.lineCount; ++i)
            lines += unbroken.mid(i * layout.lineLength, layout.lineLength);
        break;
    }
    return readMrz(lines, today);
}
} // namespace Domain
