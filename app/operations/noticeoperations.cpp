// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/noticeoperations.h"

#include "operations/acts.h"
#include "operations/arguments.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
Outcome written(Context &context, const Notice &notice)
{
    if (const auto put = context.transaction.put(notice); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runPost(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    auto notice = arguments.row<Notice>("notice");
    if (!arguments.ok())
        return arguments.error();
    // One line on a wall: what a line break or a tab would do to it is not left to chance.
    notice.text = {notice.text.zh.simplified(), notice.text.en.simplified()};
    if (notice.id.isEmpty())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("id"));
    if (notice.text.zh.isEmpty())
        return Base::fail(ErrorKind::Invalid, "empty-text", QStringLiteral("text_zh"));
    if (notice.text.zh.size() > LongestChineseNotice)
        return Base::fail(ErrorKind::Invalid, "too-long", QStringLiteral("text_zh"));
    if (notice.text.en.size() > LongestEnglishNotice)
        return Base::fail(ErrorKind::Invalid, "too-long", QStringLiteral("text_en"));
    if (notice.endsAt <= context.at || notice.endsAt > context.at + LongestNoticeTime)
        return Base::fail(ErrorKind::Invalid, "bad-time", QStringLiteral("ends_at"));
    const auto known = context.transaction.get<Notice>(notice.id);
    if (!known)
        return Base::passOn(known);
    if (*known)
        return QJsonObject{}; // told twice, written once; one that was ended stays ended
    notice.stationId = context.station;
    notice.postedAt = context.at;
    return written(context, notice);
}

Outcome runEnd(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<NoticeId>("notice");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Notice>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-notice", id.text());
    Notice notice = **stored;
    if (notice.endsAt <= context.at)
        return QJsonObject{};
    notice.endsAt = context.at;
    return written(context, notice);
}
} // namespace

Request postNotice(const Notice &notice, Base::Instant at)
{
    return {QStringLiteral("notice.post"),
        1,
        {{QStringLiteral("notice"), Store::toJson(notice)}},
        at};
}

Request endNotice(const NoticeId &notice, Base::Instant at)
{
    return {QStringLiteral("notice.end"), 1, {{QStringLiteral("notice"), notice.text()}}, at};
}

std::vector<Act> noticeActs()
{
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("notice.post"), 1, Kind::Fact, staff, runPost},
        {QStringLiteral("notice.end"), 1, Kind::Fact, staff, runEnd},
    };
}
} // namespace Operations
