// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/staff.h"

#include <algorithm>
#include <array>

namespace Domain {

namespace {
constexpr std::array<std::pair<StaffRole, const char *>, 5> Words{{
    {StaffRole::Receptionist, "receptionist"},
    {StaffRole::Nurse, "nurse"},
    {StaffRole::Doctor, "doctor"},
    {StaffRole::Supervisor, "supervisor"},
    {StaffRole::Administrator, "administrator"},
}};

constexpr int LongestName = 40;
constexpr int TriesBeforeLock = 5;
} // namespace

QString word(StaffRole role)
{
    for (const auto &[candidate, text] : Words) {
        if (candidate == role)
            return QString::fromLatin1(text);
    }
    return {};
}

std::optional<StaffRole> staffRole(const QString &word)
{
    for (const auto &[candidate, text] : Words) {
        if (word == QLatin1String(text))
            return candidate;
    }
    return std::nullopt;
}

QString accountName(const QString &typed)
{
    const QString name =
        typed.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
    const bool fits = std::all_of(name.begin(), name.end(), [](QChar one) {
        return one.isLetterOrNumber() || one == u'.' || one == u'-' || one == u'_';
    });
    return fits && name.size() <= LongestName ? name : QString();
}

PasswordFlaw passwordFlaw(const QString &password, const QString &name)
{
    const qsizetype length = password.toUcs4().size();
    if (length < ShortestPassword)
        return PasswordFlaw::TooShort;
    if (length > LongestPassword)
        return PasswordFlaw::TooLong;
    return accountName(password) == accountName(name) ? PasswordFlaw::IsName : PasswordFlaw::None;
}

Base::Instant lockedUntil(int failures, Base::Instant now)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds Longest = 1h;
    if (failures < TriesBeforeLock)
        return Base::Never;
    const int doublings = std::min(failures - TriesBeforeLock, 10);
    return now + std::min(Longest, 30s * (1 << doublings));
}
} // namespace Domain
