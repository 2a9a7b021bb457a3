// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/message.h"

#include <array>

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "domain/directory/directory.h"

namespace Domain {

namespace {
constexpr std::array Kinds{
    "booked", "reminder", "moved", "cancelled", "closed", "closedOpen", "otherRoom", "offer"};
constexpr std::array Words{
    "name", "day", "time", "end", "department", "doctor", "room", "fee", "newDay", "newTime", "until"};

tl::unexpected<Base::Error> bad(const QString &where)
{
    return Base::fail(Base::ErrorKind::Invalid, "bad-document", where);
}

/// Nothing but known words in braces.
bool canBeFilled(const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^}]*)\\}"));
    auto found = braces.globalMatch(text);
    while (found.hasNext()) {
        const QString word = found.next().captured(1);
        if (std::none_of(Words.begin(), Words.end(), [&word](const char *known) {
                return word == QLatin1String(known);
            }))
            return false;
    }
    return !text.isEmpty();
}
} // namespace

std::chrono::minutes pauseAfter(int attempts)
{
    using std::chrono::minutes;
    constexpr std::array Pauses{minutes(1), minutes(5), minutes(15), minutes(60), minutes(240)};
    const auto index = static_cast<size_t>(std::clamp<int>(attempts, 1, Pauses.size()) - 1);
    return Pauses[index];
}

Base::Result<MessageTexts> readMessageTexts(const Document &document)
{
    const QJsonObject object = QJsonDocument::fromJson(document.body.toUtf8()).object();
    MessageTexts texts;
    for (const char *kind : Kinds) {
        const QString key = QString::fromLatin1(kind);
        const QJsonObject both = object.value(key).toObject();
        const Base::LocalText text{both.value(u"zh").toString(), both.value(u"en").toString()};
        if (!canBeFilled(text.zh) || !canBeFilled(text.en))
            return bad(key);
        texts.emplace(key, text);
    }
    return texts;
}

QString filled(QString text, const std::map<QString, QString> &values)
{
    for (const auto &[word, value] : values)
        text.replace(QLatin1Char('{') + word + QLatin1Char('}'), value);
    return text;
}
} // namespace Domain
