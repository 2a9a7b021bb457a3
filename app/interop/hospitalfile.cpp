// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/hospitalfile.h"

#include <algorithm>
#include <array>

#include "domain/directory/hospitaltexts.h"
#include "interop/jsontext.h"

namespace Interop {

namespace {
constexpr std::array<const char *, 6> Kinds{
    "guide", "faq", "materials", "phrases", "booking", "messages"};

/// The document that a single JSON object is; nothing when it is something else.
std::optional<Domain::Document> documentOf(const QJsonObject &object, const QByteArray &contents)
{
    Domain::Document document;
    document.body = QString::fromUtf8(contents);
    if (object[u"type"].toString() == u"FeatureCollection") {
        document.id = Domain::DocumentId(QStringLiteral("map"));
        document.mediaType = QStringLiteral("application/geo+json");
        return document;
    }
    const QString kind = object[u"kind"].toString();
    const bool known = std::any_of(
        Kinds.begin(), Kinds.end(), [&](const char *name) { return kind == QLatin1String(name); });
    if (!known)
        return std::nullopt;
    document.id = Domain::DocumentId(kind);
    document.mediaType = QStringLiteral("application/json");
    return document;
}
} // namespace

Base::Result<HospitalFile> readHospital(const QByteArray &contents, QDate today)
{
    // NDJSON is no object as a whole, and a broken file is explained best as patients.
    const auto whole = contents.size() <= LongestLine
        ? jsonObject(contents)
        : Base::Result<QJsonObject>(Base::fail(
            Base::ErrorKind::Invalid, "file-too-large", QStringLiteral("not one object")));
    if (!whole || (*whole)[u"resourceType"].toString() == u"Patient") {
        const auto patients = readPatients(contents, today);
        if (!patients)
            return Base::passOn(patients);
        return *patients;
    }
    if (isDirectory(*whole)) {
        const auto directory = readDirectory(*whole);
        if (!directory)
            return Base::passOn(directory);
        return *directory;
    }
    if (const auto document = documentOf(*whole, contents)) {
        if (const auto good = Domain::checkDocument(*document); !good)
            return Base::passOn(good);
        return *document;
    }
    const auto patients = readPatients(contents, today);
    if (!patients)
        return Base::passOn(patients);
    return *patients;
}

Base::Result<HospitalFile> readHospitalFile(const QString &path, QDate today)
{
    const auto contents = fileContents(path);
    if (!contents)
        return Base::passOn(contents);
    return readHospital(*contents, today);
}

QString describe(const ImportProblem &problem)
{
    QStringList where;
    if (problem.line > 0)
        where += QStringLiteral("line %1").arg(problem.line);
    if (!problem.place.isEmpty())
        where += problem.place;
    const QString outcome = problem.outcome == Outcome::Refused ? QStringLiteral("refused")
                                                                : QStringLiteral("incomplete");
    return QStringLiteral("%1: %2, %3 (%4)")
        .arg(where.isEmpty() ? QStringLiteral("file") : where.join(QStringLiteral(", ")),
            outcome,
            problem.error.code,
            problem.error.detail);
}
} // namespace Interop
