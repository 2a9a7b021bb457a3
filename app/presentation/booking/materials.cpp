// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/materials.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Presentation {

namespace {

Base::LocalText textOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {
        object.value(QLatin1String("zh")).toString(), object.value(QLatin1String("en")).toString()};
}

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

Materials::Item itemOf(const QJsonObject &object)
{
    return {object.value(QLatin1String("code")).toString(),
        textOf(object.value(QLatin1String("name"))),
        textOf(object.value(QLatin1String("note"))),
        object.value(QLatin1String("icon")).toString(),
        object.value(QLatin1String("need")).toString() == QLatin1String("must")};
}

bool fits(const QStringList &rule, const QStringList &present)
{
    return rule.contains(QLatin1String("any"))
        || std::ranges::any_of(
            present, [&rule](const QString &code) { return rule.contains(code); });
}
} // namespace

Materials Materials::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Materials materials;
    const QJsonObject insurances = root.value(QLatin1String("insurances")).toObject();
    for (auto entry = insurances.begin(); entry != insurances.end(); ++entry)
        materials.m_insurances.push_back({entry.key(), textOf(entry.value())});
    for (const QJsonValue &value : root.value(QLatin1String("rules")).toArray()) {
        const QJsonObject object = value.toObject();
        Rule rule{listOf(object.value(QLatin1String("visitTypes"))),
            listOf(object.value(QLatin1String("insurances"))),
            {}};
        for (const QJsonValue &item : object.value(QLatin1String("items")).toArray())
            rule.items.push_back(itemOf(item.toObject()));
        materials.m_rules.push_back(std::move(rule));
    }
    return materials;
}

QString Materials::insuranceCode(const QString &insurance) const
{
    for (const Insurance &known : m_insurances) {
        if (known.code == insurance || known.name.zh == insurance || known.name.en == insurance)
            return known.code;
    }
    return QStringLiteral("self");
}

std::vector<Materials::Item> Materials::itemsFor(
    const QStringList &visitTypes, const QString &insurance) const
{
    const QStringList insurances{insuranceCode(insurance)};
    std::vector<Item> items;
    for (const Rule &rule : m_rules) {
        if (!fits(rule.visitTypes, visitTypes) || !fits(rule.insurances, insurances))
            continue;
        for (const Item &item : rule.items) {
            if (std::ranges::find(items, item.code, &Item::code) == items.end())
                items.push_back(item);
        }
    }
    std::ranges::stable_partition(items, &Item::must);
    return items;
}
} // namespace Presentation
