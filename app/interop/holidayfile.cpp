// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/holidayfile.h"

#include <map>

#include <QJsonDocument>
#include <QJsonObject>

namespace Interop {

using namespace Domain;

namespace {
tl::unexpected<Base::Error> bad(const QString &place, const char *why)
{
    return Base::fail(Base::ErrorKind::Invalid,
        "bad-holidays",
        place + QStringLiteral(": ") + QString::fromUtf8(why));
}

Base::Result<void> collect(
    const QJsonObject &whole, const char *list, HolidayKind kind, std::map<QDate, Holiday> &found)
{
    const QJsonValue days = whole.value(QLatin1String(list));
    if (!days.isObject())
        return bad(QString::fromLatin1(list), "not there, or no object");
    const QJsonObject object = days.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = QString::fromLatin1(list) + QLatin1Char('.') + it.key();
        const QDate day = QDate::fromString(it.key(), Qt::ISODate);
        if (!day.isValid() || it.key().size() != 10)
            return bad(place, "no such day");
        const QStringList names = it->toString().split(QLatin1Char(','));
        if (names.size() < 2 || names[0].trimmed().isEmpty() || names[1].trimmed().isEmpty())
            return bad(place, "wants \"English,中文,days\"");
        const Holiday holiday{holidayId(day), kind, {names[1].trimmed(), names[0].trimmed()}};
        if (!found.emplace(day, holiday).second)
            return bad(place, "is a holiday and worked at once");
    }
    return {};
}
} // namespace

Base::Result<std::vector<Holiday>> readHolidays(const QByteArray &json, int year)
{
    QJsonParseError wrong;
    const auto document = QJsonDocument::fromJson(json, &wrong);
    if (!document.isObject()) {
        const QByteArray before = json.left(wrong.offset);
        return bad(QStringLiteral("line %1, column %2")
                       .arg(before.count('\n') + 1)
                       .arg(before.size() - before.lastIndexOf('\n')),
            "not a JSON object");
    }
    std::map<QDate, Holiday> found;
    const QJsonObject whole = document.object();
    if (const auto off = collect(whole, "holidays", HolidayKind::Off, found); !off)
        return Base::passOn(off);
    if (const auto worked = collect(whole, "workdays", HolidayKind::MakeUp, found); !worked)
        return Base::passOn(worked);
    std::vector<Holiday> wanted;
    for (const auto &[day, holiday] : found) {
        if (day.year() == year)
            wanted.push_back(holiday);
    }
    if (wanted.empty())
        return bad(QString::number(year), "nothing of this year");
    return wanted;
}
} // namespace Interop
