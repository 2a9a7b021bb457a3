// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/bookingpolicy.h"

#include <algorithm>
#include <map>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/directory/directory.h"

namespace Domain {

namespace {
constexpr int Day = 24 * 60;
constexpr int LongestAhead = 366;

/// Every number with its place in the file and its bounds.
template<typename Policy, typename Visit>
void numbers(Policy &policy, const Visit &visit)
{
    visit("horizon.days", policy.horizonDays, 1, 13); // slots are made for two weeks
    visit("horizon.releaseMin", policy.releaseMin, 0, Day - 1);
    visit("sameDay.percent", policy.sameDayPercent, 0, 100);
    visit("sameDay.hours", policy.sameDayHours, 0, 24 * 14);
    visit("cooling.shortestMin", policy.coolShortestMin, 0, Day);
    visit("cooling.longestMin", policy.coolLongestMin, 0, Day);
    visit("offerMin", policy.offerMin, 1, Day);
    visit("most.open", policy.mostOpen, 1, 100);
    visit("most.perDay", policy.mostPerDay, 1, 100);
    visit("overbookPercent", policy.overbookPercent, 0, 100);
    visit("noShow.most", policy.noShow.most, 1, 100);
    visit("noShow.windowDays", policy.noShow.windowDays, 1, LongestAhead);
    visit("noShow.blockedDays", policy.noShow.blockedDays, 1, LongestAhead);
}

tl::unexpected<Base::Error> bad(const QString &place, const QString &why)
{
    return Base::fail(Base::ErrorKind::Invalid, "bad-policy", place + QStringLiteral(": ") + why);
}

void collect(const QJsonObject &object, const QString &before, std::map<QString, QJsonValue> &found)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject())
            collect(it->toObject(), before + it.key() + QLatin1Char('.'), found);
        else
            found.emplace(before + it.key(), *it);
    }
}

Base::Result<void> takeReminders(BookingPolicy &policy, std::map<QString, QJsonValue> &found)
{
    const QString place = QStringLiteral("remindHours");
    const auto it = found.find(place);
    if (it == found.end())
        return {};
    policy.remindHours.clear();
    for (const QJsonValue &value : it->second.toArray()) {
        const int hours = value.toInt(0);
        if (hours < 1 || hours > 24 * 14 || policy.remindHours.size() >= 5)
            return bad(place, QStringLiteral("at most five whole numbers from 1 to 336"));
        policy.remindHours.push_back(hours);
    }
    std::ranges::sort(policy.remindHours, std::greater());
    found.erase(it);
    return {};
}
} // namespace

Base::Result<BookingPolicy> parseBookingPolicy(const QByteArray &json)
{
    QJsonParseError wrong;
    const auto document = QJsonDocument::fromJson(json, &wrong);
    if (!document.isObject()) {
        const QByteArray before = json.left(wrong.offset);
        return bad(QStringLiteral("line %1, column %2")
                       .arg(before.count('\n') + 1)
                       .arg(before.size() - before.lastIndexOf('\n')),
            QStringLiteral("not a JSON object"));
    }
    std::map<QString, QJsonValue> found;
    collect(document.object(), {}, found);
    found.erase(QStringLiteral("kind")); // every text of the hospital begins with these two
    found.erase(QStringLiteral("version"));
    BookingPolicy policy;
    if (const auto taken = takeReminders(policy, found); !taken)
        return Base::passOn(taken);
    const QString enabled = QStringLiteral("noShow.enabled");
    if (const auto it = found.find(enabled); it != found.end()) {
        if (!it->second.isBool())
            return bad(enabled, QStringLiteral("must be true or false"));
        policy.noShow.enabled = it->second.toBool();
        found.erase(it);
    }
    Base::Result<void> result;
    numbers(policy, [&](const char *place, int &number, int lowest, int highest) {
        const auto it = found.find(QString::fromLatin1(place));
        if (it == found.end())
            return;
        const double value = it->second.toDouble(lowest - 1.0);
        number = static_cast<int>(value);
        if (result && (number != value || number < lowest || number > highest))
            result = bad(it->first,
                QStringLiteral("must be a whole number from %1 to %2").arg(lowest).arg(highest));
        found.erase(it);
    });
    if (!result)
        return Base::passOn(result);
    if (!found.empty())
        return bad(found.begin()->first, QStringLiteral("unknown"));
    if (policy.coolShortestMin > policy.coolLongestMin)
        return bad(QStringLiteral("cooling.shortestMin"),
            QStringLiteral("%1 is above longestMin (%2)")
                .arg(policy.coolShortestMin)
                .arg(policy.coolLongestMin));
    return policy;
}

BookingPolicy bookingPolicyOf(const std::optional<Document> &document)
{
    if (!document)
        return {};
    return parseBookingPolicy(document->body.toUtf8()).value_or(BookingPolicy());
}

int reservedAt(
    const Slot &slot, const BookingPolicy &policy, Base::Instant now, const QTimeZone &zone)
{
    const QDate released = slot.serviceDay.addDays(1 - policy.horizonDays);
    if (now < Base::instantAt(released, policy.releaseMin, zone)
        && slot.serviceDay > Base::dayOf(now, zone))
        return slot.capacity;
    if (slot.startsAt - now <= std::chrono::hours(policy.sameDayHours))
        return 0;
    return (slot.capacity * policy.sameDayPercent + 50) / 100;
}

Base::Instant coolUntil(
    const AppointmentId &booking, const BookingPolicy &policy, Base::Instant now)
{
    // Nobody outside can guess it, and a station and the server work out the same: ids are random.
    const QByteArray hash =
        QCryptographicHash::hash(booking.text().toUtf8(), QCryptographicHash::Sha256);
    const unsigned draw =
        (static_cast<unsigned char>(hash[0]) << 8u) | static_cast<unsigned char>(hash[1]);
    const unsigned seconds =
        static_cast<unsigned>(policy.coolLongestMin - policy.coolShortestMin) * 60;
    return now + std::chrono::minutes(policy.coolShortestMin)
        + std::chrono::seconds(draw % (seconds + 1));
}
} // namespace Domain
