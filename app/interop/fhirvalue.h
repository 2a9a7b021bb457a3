// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "base/localtext.h"

namespace Interop {

/// Our own extensions, code systems and identifier systems begin with it.
constexpr const char *FhirBase = "https://daoyi.example/fhir/";
/// Longer texts in fields that a screen shows are cut here.
constexpr int LongestText = 2000;

/// `FhirBase` and `rest`.
[[nodiscard]] QString ourUrl(const char *rest);
/// A string cut to `LongestText`, blanks at the ends gone; empty when it is no string.
[[nodiscard]] QString textOf(const QJsonValue &value);
/// `object[key]` with the English of its `translation` extension in `object["_" + key]`.
[[nodiscard]] Base::LocalText localText(const QJsonObject &object, const QString &key);
/// The `value[x]` of the extension with this URL; undefined when there is none.
[[nodiscard]] QJsonValue extensionValue(const QJsonObject &object, QStringView url);
/// First code of a system in a CodeableConcept or a list of them; empty when there is none.
[[nodiscard]] QString codeOf(const QJsonValue &concepts, const QString &system);
/// First `value` of an `identifier` list with this system; empty when there is none.
[[nodiscard]] QString identifierOf(const QJsonObject &resource, const QString &system);
/// `value` as list, also when a file gives a single thing where FHIR has a list.
[[nodiscard]] QJsonArray listOf(const QJsonValue &value);

/// A resource in a bundle and where it stands there.
struct BundleEntry {
    int position = 0; ///< from 1
    QString type;     ///< `resourceType`
    QString id;       ///< `id`, else the UUID of `fullUrl`; may be empty
    QJsonObject resource;
};

/// The entries of a Bundle that carry a resource, in its order, and who is meant by a reference.
class FhirBundle
{
public:
    explicit FhirBundle(const QJsonObject &bundle);

    [[nodiscard]] const std::vector<BundleEntry> &entries() const { return m_entries; }

    [[nodiscard]] bool has(const QString &type) const;
    /// Id of the resource that `reference` (a Reference object: relative, absolute or urn:uuid)
    /// names in this bundle; nothing when it isn't of `type` or not here.
    [[nodiscard]] std::optional<QString> target(
        const QJsonValue &reference, const QString &type) const;

private:
    std::vector<BundleEntry> m_entries;
    std::map<QString, std::pair<QString, QString>> m_byUrl; ///< reference → type and id
};
} // namespace Interop
