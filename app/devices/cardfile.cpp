// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/cardfile.h"

#include <optional>
#include <utility>
#include <vector>

#include <QJsonDocument>
#include <QJsonObject>

namespace Devices {

using Domain::IdentifierKind;

namespace {

const std::vector<std::pair<IdentifierKind, QString>> &kinds()
{
    static const std::vector<std::pair<IdentifierKind, QString>> all{
        {IdentifierKind::ResidentId, QStringLiteral("resident-id")},
        {IdentifierKind::HongKongId, QStringLiteral("hong-kong-id")},
        {IdentifierKind::TaiwanId, QStringLiteral("taiwan-id")},
        {IdentifierKind::Passport, QStringLiteral("passport")},
        {IdentifierKind::HospitalCard, QStringLiteral("hospital-card")},
        {IdentifierKind::InsuranceCard, QStringLiteral("insurance-card")},
        {IdentifierKind::ResidencePermit, QStringLiteral("residence-permit")},
        {IdentifierKind::HongKongMacaoPermit, QStringLiteral("hong-kong-macao-permit")},
        {IdentifierKind::TaiwanPermit, QStringLiteral("taiwan-permit")},
    };
    return all;
}

std::optional<IdentifierKind> kindOf(const QString &word)
{
    for (const auto &[kind, name] : kinds()) {
        if (name == word)
            return kind;
    }
    return std::nullopt;
}

QString wordOf(IdentifierKind kind)
{
    for (const auto &[known, name] : kinds()) {
        if (known == kind)
            return name;
    }
    return {};
}

QString wordOf(Domain::Gender gender)
{
    switch (gender) {
    case Domain::Gender::Male:
        return QStringLiteral("male");
    case Domain::Gender::Female:
        return QStringLiteral("female");
    case Domain::Gender::Other:
        return QStringLiteral("other");
    case Domain::Gender::Unknown:
        break;
    }
    return {};
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

QByteArray toCardFile(const Domain::Card &card)
{
    Q_ASSERT(!card.numbers.empty());
    QJsonObject object{{QStringLiteral("kind"), wordOf(card.numbers.front().kind)},
        {QStringLiteral("number"), card.numbers.front().number}};
    const auto tell = [&object](const char *name, const QString &value) {
        if (!value.isEmpty())
            object.insert(QLatin1String(name), value);
    };
    for (size_t i = 1; i < card.numbers.size(); ++i) {
        if (card.numbers[i].kind == IdentifierKind::ResidentId)
            tell("residentId", card.numbers[i].number);
    }
    tell("name", card.name);
    tell("gender", wordOf(card.gender));
    if (card.birth.precision == Domain::DatePrecision::Day)
        tell("birthDate", card.birth.date.toString(Qt::ISODate));
    tell("address", card.address);
    tell("insurance", card.insurance);
    tell("validUntil", card.validUntil.toString(Qt::ISODate));
    return QJsonDocument(object).toJson();
}
} // namespace Devices
