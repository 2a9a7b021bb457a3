// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/fhirvalue.h"

#include <algorithm>

namespace Interop {

namespace {
constexpr QLatin1String Translation("http://hl7.org/fhir/StructureDefinition/translation");
constexpr QLatin1String UrnUuid("urn:uuid:");

QString translated(const QJsonObject &element, const QString &language)
{
    for (const QJsonValue &value : listOf(element[QLatin1String("extension")])) {
        const QJsonObject extension = value.toObject();
        if (extension[QLatin1String("url")].toString() == Translation
            && extensionValue(extension, QStringLiteral("lang")).toString() == language)
            return textOf(extensionValue(extension, QStringLiteral("content")));
    }
    return {};
}
} // namespace

QString ourUrl(const char *rest)
{
    return QLatin1String(FhirBase) + QLatin1String(rest);
}

QString textOf(const QJsonValue &value)
{
    return value.toString().left(LongestText).trimmed();
}

QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isObject() ? QJsonArray{value} : QJsonArray{};
}

Base::LocalText localText(const QJsonObject &object, const QString &key)
{
    const QJsonObject element = object[QLatin1Char('_') + key].toObject();
    return {textOf(object[key]), translated(element, QStringLiteral("en"))};
}

QJsonValue extensionValue(const QJsonObject &object, QStringView url)
{
    for (const QJsonValue &value : listOf(object[QLatin1String("extension")])) {
        const QJsonObject extension = value.toObject();
        if (extension[QLatin1String("url")].toString() != url)
            continue;
        for (auto field = extension.begin(); field != extension.end(); ++field) {
            if (field.key().startsWith(QLatin1String("value")))
                return field.value();
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString codeOf(const QJsonValue &concepts, const QString &system)
{
    for (const QJsonValue &concept_ : listOf(concepts)) {
        for (const QJsonValue &value : listOf(concept_[QLatin1String("coding")])) {
            if (value[QLatin1String("system")].toString() == system)
                return textOf(value[QLatin1String("code")]);
        }
    }
    return {};
}

QString identifierOf(const QJsonObject &resource, const QString &system)
{
    for (const QJsonValue &value : listOf(resource[QLatin1String("identifier")])) {
        if (value[QLatin1String("system")].toString() == system)
            return textOf(value[QLatin1String("value")]);
    }
    return {};
}

FhirBundle::FhirBundle(const QJsonObject &bundle)
{
    int position = 0;
    for (const QJsonValue &value : listOf(bundle[QLatin1String("entry")])) {
        ++position;
        BundleEntry entry;
        entry.position = position;
        entry.resource = value[QLatin1String("resource")].toObject();
        entry.type = entry.resource[QLatin1String("resourceType")].toString();
        if (entry.type.isEmpty())
            continue;
        const QString url = textOf(value[QLatin1String("fullUrl")]);
        entry.id = textOf(entry.resource[QLatin1String("id")]);
        if (entry.id.isEmpty() && url.startsWith(UrnUuid))
            entry.id = url.mid(UrnUuid.size());

        const auto known = std::pair(entry.type, entry.id);
        if (!url.isEmpty())
            m_byUrl.emplace(url, known);
        if (!entry.id.isEmpty())
            m_byUrl.emplace(entry.type + QLatin1Char('/') + entry.id, known);
        m_entries.push_back(std::move(entry));
    }
}

bool FhirBundle::has(const QString &type) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const BundleEntry &entry) {
        return entry.type == type;
    });
}

std::optional<QString> FhirBundle::target(const QJsonValue &reference, const QString &type) const
{
    const auto found = m_byUrl.find(textOf(reference[QLatin1String("reference")]));
    if (found == m_byUrl.end() || found->second.first != type || found->second.second.isEmpty())
        return std::nullopt;
    return found->second.second;
}
} // namespace Interop
