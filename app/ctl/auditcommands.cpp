// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/auditcommands.h"

#include <map>

#include <QTextStream>

#include "domain/staff/staff.h"
#include "store/stafftable.h"

namespace Ctl {

namespace {
constexpr int Unreadable = 2;

QString sentence(const Store::AuditBreak &broken)
{
    using Kind = Store::AuditBreak::Kind;
    switch (broken.kind) {
    case Kind::Changed:
        return QStringLiteral("line %1 is not what was written").arg(broken.n);
    case Kind::Missing:
        return QStringLiteral("line %1 is missing").arg(broken.n);
    case Kind::Misplaced:
        return QStringLiteral("line %1 does not follow the line before it").arg(broken.n);
    case Kind::TailGone:
        return QStringLiteral("lines after %1 are missing").arg(broken.n);
    }
    return {};
}

/// The beginning of a day, or a moment; `dayLater` moves a day, not a moment, to its end.
std::optional<Base::Instant> instantOf(const QString &text, const QTimeZone &zone, bool dayLater)
{
    constexpr qsizetype LengthOfDay = 10;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == LengthOfDay)
        return Base::instantAt(dayLater ? day.addDays(1) : day, 0, zone);
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeZone(zone);
    return Base::fromSeconds(moment.toSecsSinceEpoch());
}

int refuse(QTextStream &out, const QString &why)
{
    out << why << Qt::endl;
    return Unreadable;
}
} // namespace

int verifyAudit(Store::Database &database, const AuditWords &words, QTextStream &out)
{
    const auto verdict = Store::AuditTable(database).verify(words.head);
    if (!verdict)
        return refuse(out, Base::describe(verdict.error()));
    if (verdict->broken) {
        out << "BROKEN: " << sentence(*verdict->broken) << Qt::endl;
        return 1;
    }
    out << verdict->lines << " lines are in order, the head is " << verdict->head << Qt::endl;
    return 0;
}

int listAudit(Store::Database &database,
    const AuditWords &words,
    const QTimeZone &zone,
    QTextStream &out)
{
    Store::AuditWish wish;
    wish.patient = Domain::PatientId(words.patient);
    for (const auto &[text, moment, dayLater] :
        {std::tuple{words.from, &wish.from, false}, std::tuple{words.to, &wish.to, true}}) {
        if (text.isEmpty())
            continue;
        const auto read = instantOf(text, zone, dayLater);
        if (!read)
            return refuse(out, QStringLiteral("%1 is no day and no time").arg(text));
        *moment = *read;
    }
    Store::StaffTable staff(database);
    if (!words.staff.isEmpty()) {
        const auto person = staff.accountNamed(Domain::accountName(words.staff));
        if (!person || !*person)
            return refuse(out, QStringLiteral("there is no account %1").arg(words.staff));
        wish.staff = (*person)->id;
    }
    wish.limit = 100'000; // some days of a busy hospital; for more, ask for fewer days at a time
    const auto lines = Store::AuditTable(database).lines(wish);
    if (!lines)
        return refuse(out, Base::describe(lines.error()));
    const auto accounts = staff.accounts();
    if (!accounts)
        return refuse(out, Base::describe(accounts.error()));
    std::map<Domain::StaffId, QString> names{{{}, QStringLiteral("-")}};
    for (const Store::StaffAccount &account : *accounts)
        names.emplace(account.id, account.name);
    for (const Store::AuditEntry &line : *lines) {
        const auto name = names.find(line.staff);
        out << line.n << '\t' << Base::wallTime(line.doneAt, zone).toString(Qt::ISODate)
            << "\tstation " << line.station.text() << '\t'
            << (name != names.end() ? name->second : line.staff.text()) << '\t'
            << line.what << '\t'
            << (line.patient.isEmpty() ? QStringLiteral("-") : line.patient.text()) << '\t'
            << (line.result.isEmpty() ? QStringLiteral("done") : line.result) << Qt::endl;
    }
    if (static_cast<int>(lines->size()) == wish.limit)
        out << "… and more: ask for a shorter time" << Qt::endl;
    return 0;
}
} // namespace Ctl
