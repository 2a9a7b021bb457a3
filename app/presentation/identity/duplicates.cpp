// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/duplicates.h"

#include <algorithm>

#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "domain/identity/pinyin.h"
#include "presentation/deskwords.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr int Looked = 20;

/// Letters that differ at most in one place, or all but one read alike.
bool nearlyEqual(const QString &one, const QString &other)
{
    if (one.size() != other.size())
        return std::abs(one.size() - other.size()) == 1
            && (one.startsWith(other) || other.startsWith(one));
    int different = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        different += one.at(i) != other.at(i) ? 1 : 0;
    return different <= 1 && one.size() > 1;
}

bool soundAlike(const QString &one, const QString &other)
{
    const QStringList readings = pinyin(one).full;
    const QStringList others = pinyin(other).full;
    return std::any_of(readings.begin(), readings.end(), [&others](const QString &reading) {
        return others.contains(reading);
    });
}

Likeness nameLikeness(const QString &one, const QString &other)
{
    if (one == other)
        return Likeness::Same;
    return nearlyEqual(one, other) || soundAlike(one, other) ? Likeness::Near : Likeness::Different;
}

Likeness numberLikeness(const QString &one, const QString &other)
{
    if (one == other)
        return Likeness::Same;
    constexpr qsizetype Beginning = 8; // shorter ones begin alike by chance
    const bool begins = one.size() >= Beginning && (other.startsWith(one) || one.startsWith(other));
    return begins || nearlyEqual(one, other) ? Likeness::Near : Likeness::Different;
}
} // namespace

Base::Result<std::vector<Patient>> Duplicates::found(const TypedPerson &typed, Sync::Reader &reader)
{
    Sync::PatientTable table(reader);
    std::vector<Patient> all;
    const auto add = [&all](const std::vector<Patient> &more) {
        for (const Patient &one : more) {
            if (std::none_of(all.begin(), all.end(), [&one](const Patient &other) {
                    return other.id == one.id;
                }))
                all.push_back(one);
        }
    };
    if (!typed.identifier.isEmpty()) {
        const auto owner = table.withIdentifier(typed.kind, typed.identifier);
        if (!owner)
            return Base::passOn(owner);
        if (*owner)
            add({**owner});
    }
    for (const QString &part : {typed.phone, typed.name}) {
        if (part.size() < 2)
            continue;
        const auto hits = table.search(part, Looked);
        if (!hits)
            return Base::passOn(hits);
        add(*hits);
    }
    if (typed.birthDate.isValid() && !typed.name.isEmpty()) {
        // Somebody typed by sound: 张健明 for 张建明.
        const QStringList readings = pinyin(typed.name).full;
        const auto alike = table.search(readings.value(0), Looked);
        if (!alike)
            return Base::passOn(alike);
        add(*alike);
    }
    return all;
}

Candidate Duplicates::compare(
    const TypedPerson &typed, const Patient &known, const std::vector<Identifier> &numbers)
{
    Candidate out;
    out.id = known.id;
    out.initial = surname(known.name).left(1);
    out.name = known.name;
    out.record = DeskWords::groupedRecord(known.recordNumber);
    const auto line =
        [&out](const QString &field, const QString &mine, const QString &its, Likeness likeness) {
            out.lines.push_back({field, mine, its, likeness});
        };
    const Likeness name = nameLikeness(typed.name, known.name);
    if (!typed.name.isEmpty())
        line(tr("姓名"), typed.name, known.name, name);
    const bool sameBirth = typed.birthDate.isValid() && typed.birthDate == known.birthDate;
    if (typed.birthDate.isValid() && known.birthDate.isValid())
        line(tr("出生"),
            typed.birthDate.toString(Qt::ISODate),
            known.birthDate.toString(Qt::ISODate),
            sameBirth ? Likeness::Same
                : nearlyEqual(
                      typed.birthDate.toString(Qt::ISODate), known.birthDate.toString(Qt::ISODate))
                ? Likeness::Near
                : Likeness::Different);
    if (typed.gender != Gender::Unknown)
        line(tr("性别"),
            DeskWords::gender(typed.gender),
            DeskWords::gender(known.gender),
            typed.gender == known.gender ? Likeness::Same : Likeness::Different);
    Likeness phone = Likeness::Different;
    if (!typed.phone.isEmpty() && !known.phone.isEmpty()) {
        phone = numberLikeness(typed.phone, known.phone);
        line(tr("手机"),
            DeskWords::groupedPhone(typed.phone),
            DeskWords::groupedPhone(maskedPhone(known.phone)),
            phone);
    }
    bool sameNumber = false;
    for (const Identifier &number : numbers) {
        if (number.kind != typed.kind || typed.identifier.isEmpty())
            continue;
        const Likeness likeness = numberLikeness(typed.identifier, number.value);
        sameNumber = sameNumber || likeness == Likeness::Same;
        line(tr("证件"),
            DeskWords::grouped(typed.identifier),
            DeskWords::grouped(maskedNumber(number.value)),
            likeness);
    }
    const auto count = [&out](Likeness likeness) {
        return std::count_if(out.lines.begin(), out.lines.end(), [likeness](const Compared &one) {
            return one.likeness == likeness;
        });
    };
    const bool likeName = name != Likeness::Different;
    out.strong = sameNumber || (likeName && sameBirth) || (likeName && phone == Likeness::Same);
    const QString same = tr("%1 同 %2 近").arg(count(Likeness::Same)).arg(count(Likeness::Near));
    out.summary = out.strong ? tr("很像：%1").arg(same) : tr("有点像：%1").arg(same);
    return out;
}

Base::Result<std::vector<Candidate>> Duplicates::of(const TypedPerson &typed, Sync::Reader &reader)
{
    const auto people = found(typed, reader);
    if (!people)
        return Base::passOn(people);
    std::vector<std::pair<qint64, Candidate>> ranked;
    for (const Patient &one : *people) {
        const auto numbers = Sync::PatientTable(reader).identifiersOf(one.id);
        if (!numbers)
            return Base::passOn(numbers);
        Candidate candidate = compare(typed, one, *numbers);
        qint64 rank = candidate.strong ? 100 : 0;
        for (const Compared &line : candidate.lines)
            rank += line.likeness == Likeness::Same ? 4 : line.likeness == Likeness::Near ? 2 : 0;
        constexpr qint64 LeastRank = 6; // one same and one near beside it
        if (rank >= LeastRank)
            ranked.emplace_back(rank, std::move(candidate));
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &one, const auto &other) {
        return one.first > other.first;
    });
    std::vector<Candidate> out;
    for (size_t i = 0; i < std::min(ranked.size(), Most); ++i)
        out.push_back(std::move(ranked[i].second));
    return out;
}
} // namespace Presentation
