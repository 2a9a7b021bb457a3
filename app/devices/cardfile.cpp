// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/cardfile.h"

#include <optional>

#include <QJsonDocument>
#include <QJsonObject>

namespace Devices {

using Domain::IdentifierKind;

namespace {

std::optional<IdentifierKind> kindOf(const QString &word)
{
    static const QHash<QString, IdentifierKind> kinds{
        {QStringLiteral("resident-id"), IdentifierKind::ResidentId},
        {QStringLiteral("hong-kong-id"), IdentifierKind::HongKongId},
        {QStringLiteral("taiwan-id"), IdentifierKind::TaiwanId},
        {QStringLiteral("passport"), IdentifierKind::Passport},
        {QStringLiteral("hospital-card"), IdentifierKind::HospitalCard},
        {QStringLiteral("insurance-card"), IdentifierKind::InsuranceCard},
        {QStringLiteral("residence-permit"), IdentifierKind::ResidencePermit},
        {QStringLiteral("hong-kong-macao-permit"), IdentifierKind::HongKongMacaoPermit},
        {QStringLiteral("taiwan-permit"), IdentifierKind::TaiwanPermit},
    };
    const auto found = kinds.constFind(word);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

Domain::Gender genderOf(const QString &word)
{
    if (word == QLatin1String("male"))
        return Domain::Gender::Male;
    if (word == QLatin1String("female"))
        return Domain::Gender::Female;
    return word == QLatin1String("other") ? Domain::Gender::Other : Domain::Gender::Unknown;
}
} // namespace

Base::Result<Domain::Card> readCardFile(const QByteArray &json)
{
    const auto unreadable = [](const char *why) {
        return Base::fail(Base::ErrorKind::Corrupt, "card-unreadable", QString::fromLatin1(why));
    };
    if (json.size() > LargestCardFile)
        return unreadable("too long");
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return unreadable("not a JSON object");
    const QJsonObject object = document.object();
    const auto text = [&object](const char *name) {
        return object.value(QLatin1String(name)).toString().trimmed();
    };
    const auto kind = kindOf(text("kind"));
    if (!kind)
        return unreadable("unknown kind");
    if (text("number").isEmpty())
        return unreadable("no number");
    Domain::Card card;
    card.numbers.push_back({*kind, text("number")});
    if (!text("residentId").isEmpty() && *kind != IdentifierKind::ResidentId)
        card.numbers.push_back({IdentifierKind::ResidentId, text("residentId")});
    card.name = text("name");
    card.gender = genderOf(text("gender"));
    card.birth.date = QDate::fromString(text("birthDate"), Qt::ISODate);
    if (card.birth.date.isValid())
        card.birth.precision = Domain::DatePrecision::Day;
    card.address = text("address");
    card.insurance = text("insurance");
    card.validUntil = QDate::fromString(text("validUntil"), Qt::ISODate);
    return card;
}
} // namespace Devices
