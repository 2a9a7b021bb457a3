// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/identifierwords.h"

#include "domain/identity/identifiers.h"

namespace Presentation {

using Domain::IdentifierKind;

namespace {
constexpr int ResidentLength = 18;
constexpr int CardLength = 9;
constexpr int MobileLength = 11;
} // namespace

QString IdentifierWords::kind(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::ResidentId:
        return tr("身份证");
    case IdentifierKind::HongKongId:
        return tr("香港身份证");
    case IdentifierKind::TaiwanId:
        return tr("台湾身份证");
    case IdentifierKind::Passport:
        return tr("护照");
    case IdentifierKind::HospitalCard:
        return tr("就诊卡");
    case IdentifierKind::InsuranceCard:
        return tr("医保卡");
    case IdentifierKind::ResidencePermit:
        return tr("永久居留证");
    case IdentifierKind::HongKongMacaoPermit:
        return tr("港澳通行证");
    case IdentifierKind::TaiwanPermit:
        return tr("台胞证");
    case IdentifierKind::Imported:
        break;
    }
    return tr("别处的号码");
}

QString IdentifierWords::lengthProblem(int typed, int wanted)
{
    if (typed < wanted)
        return tr("少 %1 位，应为 %2 位。请接着输入。").arg(wanted - typed).arg(wanted);
    return tr("多 %1 位，应为 %2 位。请按「退格」。").arg(typed - wanted).arg(wanted);
}

QString IdentifierWords::numberProblem(
    IdentifierKind kind, const Base::Error &error, const QString &typed)
{
    const int length = int(Domain::normaliseIdentifier(kind, typed).size());
    if (error.code == u"identifier-empty")
        return tr("请先输入号码。");
    if (error.code == u"too-long")
        return tr("号码太长了，请对照证件检查。");
    if (error.code == u"bad-length") {
        if (kind == IdentifierKind::ResidentId)
            return lengthProblem(length, ResidentLength);
        if (kind == IdentifierKind::HospitalCard)
            return lengthProblem(length, CardLength);
        return tr("位数不对，请对照证件检查。");
    }
    if (error.code == u"bad-character") {
        return kind == IdentifierKind::ResidentId ? tr("身份证号是数字，只有最后一位可以是 X。")
                                                  : tr("有不该出现的字，请对照证件检查。");
    }
    if (error.code == u"bad-check-digit")
        return tr("有一位不对，请对照证件再看一遍。");
    if (error.code == u"bad-birth-date")
        return tr("第 7 到 14 位是出生日期，这里不对，请检查。");
    if (error.code == u"future-birth-date")
        return tr("号码里的出生日期还没到，请检查第 7 到 14 位。");
    return tr("这个号码不能用，请对照证件检查，或者叫人帮忙。");
}

QString IdentifierWords::nameProblem(const Base::Error &error)
{
    if (error.code == u"name-empty")
        return tr("请先输入姓名。");
    if (error.code == u"name-too-long")
        return tr("姓名太长了，最多 100 个字。");
    return tr("姓名里有不能用的符号，请删掉。");
}

QString IdentifierWords::birthProblem(const Base::Error &error)
{
    if (error.code == u"future-birth-date")
        return tr("出生日期还没到，请检查。");
    return tr("没有这一天，请按年月日输入 8 位，如 19860514。");
}

QString IdentifierWords::phoneProblem(const Base::Error &error, const QString &typed)
{
    if (error.code == u"phone-empty")
        return tr("请先输入手机号，没有就按「跳过」。");
    if (error.code == u"bad-length") {
        const int length = int(typed.size());
        if (length < MobileLength)
            return tr("少 %1 位，手机号应为 11 位。").arg(MobileLength - length);
        return tr("多 %1 位，手机号应为 11 位。").arg(length - MobileLength);
    }
    return tr("手机号不对，请检查。");
}
} // namespace Presentation
