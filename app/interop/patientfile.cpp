// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "interop/fhirpatient.h"
#include "interop/fhirvalue.h"
#include "interop/jsontext.h"

namespace Interop {

namespace {
/// Collects the people of one file, whatever its shape.
class Collection
{
public:
    explicit Collection(QDate today)
        : m_today(today)
    {
    }

    /// A Patient or a Bundle on `line` (0: the whole file). False when it is neither.
    bool add(const QJsonObject &resource, int line);

    void refuse(int line, const QString &place, const Base::Error &error)
    {
        m_import.problems.push_back({line, place, Outcome::Refused, error});
    }

    PatientImport import() { return std::move(m_import); }

private:
    void addPatient(const QJsonObject &resource, const QString &id, int line, const QString &place);

    QDate m_today;
    PatientImport m_import;
    std::set<QString> m_seen;
};

void Collection::addPatient(
    const QJsonObject &resource, const QString &id, int line, const QString &place)
{
    std::vector<ImportProblem> incomplete;
    const auto patient = readPatient(resource, id, m_today, incomplete);
    if (!patient)
        return refuse(line, place, patient.error());
    if (!m_seen.insert(patient->patient.id.text()).second) {
        return refuse(line,
            place,
            {Base::ErrorKind::Conflict,
                QStringLiteral("twice"),
                QStringLiteral("an earlier person of this file has the same id")});
    }
    for (ImportProblem &problem : incomplete) {
        problem.line = line;
        problem.place = place;
        m_import.problems.push_back(problem);
    }
    m_import.patients.push_back(*patient);
}

bool Collection::add(const QJsonObject &resource, int line)
{
    const QString type = resource[u"resourceType"].toString();
    if (type == u"Patient") {
        addPatient(resource, {}, line, {});
        return true;
    }
    if (type != u"Bundle") {
        m_import.otherResources += type.isEmpty() ? 0 : 1;
        return !type.isEmpty();
    }
    const FhirBundle bundle(resource);
    for (const BundleEntry &entry : bundle.entries()) {
        if (entry.type == u"Patient") {
            addPatient(
                entry.resource, entry.id, line, QStringLiteral("entry %1").arg(entry.position));
        } else {
            ++m_import.otherResources;
        }
    }
    return true;
}

Base::Error notFhir()
{
    return {Base::ErrorKind::Invalid,
        QStringLiteral("not-fhir"),
        QStringLiteral("an object without resourceType")};
}

/// Line by line; nothing when no line is FHIR.
std::optional<PatientImport> readLines(const QByteArray &contents, QDate today)
{
    Collection collection(today);
    bool anything = false;
    qsizetype start = 0;
    for (int line = 1; start < contents.size(); ++line) {
        qsizetype end = contents.indexOf('\n', start);
        end = end < 0 ? contents.size() : end;
        const QByteArray text =
            QByteArray::fromRawData(contents.constData() + start, end - start).trimmed();
        const bool tooLong = end - start > LongestLine;
        start = end + 1;
        if (text.isEmpty())
            continue;
        if (tooLong) {
            collection.refuse(line,
                {},
                {Base::ErrorKind::Invalid,
                    QStringLiteral("line-too-long"),
                    QStringLiteral("more than %1 bytes").arg(LongestLine)});
            continue;
        }
        const auto resource = jsonObject(text);
        if (!resource)
            collection.refuse(line, {}, resource.error());
        else if (!collection.add(*resource, line))
            collection.refuse(line, {}, notFhir());
        else
            anything = true;
    }
    return anything ? std::optional(collection.import()) : std::nullopt;
}

QByteArray withoutByteOrderMark(const QByteArray &contents)
{
    return contents.startsWith("\xef\xbb\xbf") ? contents.mid(3) : contents;
}
} // namespace

Base::Result<PatientImport> readPatients(const QByteArray &marked, QDate today)
{
    const QByteArray contents = withoutByteOrderMark(marked);
    if (contents.trimmed().isEmpty()) {
        return Base::fail(
            Base::ErrorKind::Invalid, "file-empty", QStringLiteral("nothing in the file"));
    }
    // A resource spread over many lines has no line that is FHIR by itself.
    if (auto lines = readLines(contents, today))
        return *lines;
    if (contents.size() > LongestLine) {
        return Base::fail(Base::ErrorKind::Invalid,
            "line-too-long",
            QStringLiteral("one resource of more than %1 bytes").arg(LongestLine));
    }
    const auto whole = jsonObject(contents);
    if (!whole)
        return Base::passOn(whole);
    Collection collection(today);
    if (!collection.add(*whole, 0)) {
        return Base::fail(Base::ErrorKind::Invalid,
            "not-patients",
            QStringLiteral("an object without resourceType"));
    }
    return collection.import();
}
} // namespace Interop
