// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/departmentguide.h"

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

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    const QJsonObject languages = value.toObject();
    for (const QJsonValue &language : languages) {
        for (const QJsonValue &word : language.toArray())
            words.append(word.toString().toLower());
    }
    return words;
}

DepartmentGuide::Complaint complaintOf(const QJsonObject &object)
{
    DepartmentGuide::Complaint complaint;
    complaint.label = textOf(object.value(QLatin1String("label")));
    complaint.words = wordsOf(object.value(QLatin1String("words")));
    complaint.departmentId =
        Domain::DepartmentId(object.value(QLatin1String("department")).toString());
    for (const QJsonValue &also : object.value(QLatin1String("also")).toArray())
        complaint.also.emplace_back(also.toString());
    return complaint;
}

bool speaksOf(const QString &typed, const QStringList &words)
{
    return std::ranges::any_of(
        words, [&typed](const QString &word) { return typed.contains(word); });
}
} // namespace

DepartmentGuide DepartmentGuide::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    DepartmentGuide guide;
    guide.m_unsure = Domain::DepartmentId(root.value(QLatin1String("unsureDepartment")).toString());
    guide.m_emergency =
        Domain::DepartmentId(root.value(QLatin1String("emergencyDepartment")).toString());
    for (const QJsonValue &value : root.value(QLatin1String("redFlags")).toArray()) {
        const QJsonObject object = value.toObject();
        guide.m_redFlags.push_back({wordsOf(object.value(QLatin1String("words"))),
            textOf(object.value(QLatin1String("say")))});
    }
    for (const QJsonValue &value : root.value(QLatin1String("bodyParts")).toArray()) {
        const QJsonObject object = value.toObject();
        BodyPart part{object.value(QLatin1String("code")).toString(),
            textOf(object.value(QLatin1String("name"))),
            object.value(QLatin1String("icon")).toString(),
            {}};
        for (const QJsonValue &complaint : object.value(QLatin1String("complaints")).toArray())
            part.complaints.push_back(complaintOf(complaint.toObject()));
        guide.m_bodyParts.push_back(std::move(part));
    }
    return guide;
}

const DepartmentGuide::RedFlag *DepartmentGuide::redFlag(const QString &typed) const
{
    const QString lower = typed.toLower();
    for (const RedFlag &flag : m_redFlags) {
        if (speaksOf(lower, flag.words))
            return &flag;
    }
    return nullptr;
}

std::vector<Domain::DepartmentId> DepartmentGuide::departmentsFor(const QString &typed) const
{
    const QString lower = typed.toLower();
    std::vector<Domain::DepartmentId> first;
    std::vector<Domain::DepartmentId> second;
    for (const BodyPart &part : m_bodyParts) {
        for (const Complaint &complaint : part.complaints) {
            if (!speaksOf(lower, complaint.words))
                continue;
            first.push_back(complaint.departmentId);
            second.insert(second.end(), complaint.also.begin(), complaint.also.end());
        }
    }
    first.insert(first.end(), second.begin(), second.end());
    std::vector<Domain::DepartmentId> once;
    for (const Domain::DepartmentId &id : first) {
        if (std::ranges::find(once, id) == once.end())
            once.push_back(id);
    }
    return once;
}
} // namespace Presentation
