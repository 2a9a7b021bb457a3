// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "domain/identity/identifiers.h"
#include "domain/identity/numberform.h"

namespace Domain {

namespace {
/// GB/T 2260, first two digits; 81–83 as on the residence permits of 2018.
constexpr std::array<std::pair<int, const char *>, 35> Provinces{{
    {11, "北京市"},
    {12, "天津市"},
    {13, "河北省"},
    {14, "山西省"},
    {15, "内蒙古自治区"},
    {21, "辽宁省"},
    {22, "吉林省"},
    {23, "黑龙江省"},
    {31, "上海市"},
    {32, "江苏省"},
    {33, "浙江省"},
    {34, "安徽省"},
    {35, "福建省"},
    {36, "江西省"},
    {37, "山东省"},
    {41, "河南省"},
    {42, "湖北省"},
    {43, "湖南省"},
    {44, "广东省"},
    {45, "广西壮族自治区"},
    {46, "海南省"},
    {50, "重庆市"},
    {51, "四川省"},
    {52, "贵州省"},
    {53, "云南省"},
    {54, "西藏自治区"},
    {61, "陕西省"},
    {62, "甘肃省"},
    {63, "青海省"},
    {64, "宁夏回族自治区"},
    {65, "新疆维吾尔自治区"},
    {71, "台湾省"},
    {81, "香港特别行政区"},
    {82, "澳门特别行政区"},
    {83, "台湾地区"},
}};

/// The old form has no century. Its serials 996–999 were kept for people born before 1900.
QString withCentury(const QString &oldForm)
{
    const bool bornBefore1900 = oldForm.mid(12).toInt() >= 996;
    const QString body =
        oldForm.left(6) + QString::number(bornBefore1900 ? 18 : 19) + oldForm.mid(6);
    return body + residentCheckCharacter(body);
}
} // namespace

QString provinceName(const QString &areaCode)
{
    const int code = isDigits(areaCode.left(2)) ? areaCode.left(2).toInt() : 0;
    for (const auto &[province, name] : Provinces) {
        if (province == code)
            return QString::fromUtf8(name);
    }
    return {};
}

QChar residentCheckCharacter(const QString &body)
{
    Q_ASSERT(body.size() == 17 && isDigits(body));
    int sum = 0;
    for (const QChar digit : body)
        sum = (sum + digit.digitValue()) * 2 % 11;
    const int check = (12 - sum) % 11;
    return check == 10 ? QLatin1Char('X') : QLatin1Char(char('0' + check));
}

Base::Result<CheckedIdentifier> checkResidentId(const QString &typed, QDate today)
{
    auto number = readableNumber(IdentifierKind::ResidentId, typed);
    if (!number)
        return Base::passOn(number);
    if (number->size() != 18 && number->size() != 15)
        return badLength(*number, 18);
    const QChar last = number->back();
    if (!isDigits(number->chopped(1)) || (!isDigits(QStringView(&last, 1)) && last != u'X')
        || (number->size() == 15 && last == u'X'))
        return badCharacter();
    if (number->size() == 15)
        number = withCentury(*number);
    if (residentCheckCharacter(number->left(17)) != number->back())
        return badCheckDigit();

    const auto birth = readBirthDate(number->mid(6, 4) + QLatin1Char('-') + number->mid(10, 2)
            + QLatin1Char('-') + number->mid(12, 2),
        today);
    if (!birth)
        return Base::passOn(birth);

    CheckedIdentifier checked;
    checked.kind = IdentifierKind::ResidentId;
    checked.number = *number;
    checked.birth = *birth;
    checked.gender = number->at(16).digitValue() % 2 == 1 ? Gender::Male : Gender::Female;
    checked.area = provinceName(*number);
    checked.areaUnknown = checked.area.isEmpty();
    return checked;
}
} // namespace Domain
