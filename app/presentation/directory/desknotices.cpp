// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/desknotices.h"

#include <algorithm>
#include <array>

#include "operations/noticeoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace std::chrono_literals;

namespace {
constexpr std::array Lengths{30min, 60min, 120min, 240min};
/// Sessions are over by then; who works longer writes it again.
constexpr int ClosingHour = 18;

/// The last choice: until this evening, or for an hour when it is evening already.
Base::Instant endOfWork(const Sync::Station &station)
{
    const Base::Instant evening =
        Base::instantAt(station.today(), ClosingHour * 60, station.zone());
    return evening > station.now() ? evening : station.now() + 60min;
}
} // namespace

DeskNotices::DeskNotices(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("notice")))
            read();
    });
    connect(&directory, &DeskDirectory::changed, this, &DeskNotices::read);
    connect(&m_timer, &QTimer::timeout, this, &DeskNotices::tick);
    m_timer.start(1s);
    read();
}

QStringList DeskNotices::times()
{
    return {tr("半小时"), tr("1 小时"), tr("2 小时"), tr("4 小时"), tr("今天下班前")};
}

void DeskNotices::tick()
{
    if (m_nextEnd != Base::Never && m_station.now() >= m_nextEnd)
        read();
}

void DeskNotices::read()
{
    Sync::Reader reader = m_station.reader();
    const auto notices = Sync::DirectoryTable(reader).notices(m_station.now());
    if (!notices) {
        m_messages.tellError(notices.error());
        return; // what was known stays
    }
    m_rows.clear();
    m_nextEnd = Base::Never;
    for (const Domain::Notice &notice : *notices) {
        const QDateTime end = Base::wallTime(notice.endsAt, m_station.zone());
        const bool today = end.date() == m_station.today();
        m_rows.push_back({notice.id,
            notice.text.in(m_directory.language()),
            notice.departmentId.isEmpty() ? tr("全院")
                                          : m_directory.departmentName(notice.departmentId),
            tr("到 %1").arg(
                end.toString(today ? QStringLiteral("hh:mm") : QStringLiteral("M-d hh:mm")))});
        if (m_nextEnd == Base::Never || notice.endsAt < m_nextEnd)
            m_nextEnd = notice.endsAt;
    }
    Q_EMIT changed();
}

bool DeskNotices::post(const NoticeDraft &draft)
{
    Domain::Notice notice;
    notice.id = m_station.random().id<Domain::NoticeId>();
    notice.departmentId = draft.departmentId;
    notice.text = {draft.chinese.simplified(), draft.english.simplified()};
    const size_t time = static_cast<size_t>(std::max(0, draft.time));
    notice.endsAt = time < Lengths.size() ? m_station.now() + Lengths[time] : endOfWork(m_station);
    const auto done = m_station.record(Operations::postNotice(notice, m_station.now()));
    if (done) {
        m_messages.tell(DeskTone::Success,
            m_station.contact() == Sync::Contact::Lost
                ? tr("记下了。现在离线，连上后大屏才会显示。")
                : tr("大屏上会显示到 %1，可以提前收回。")
                      .arg(Base::wallTime(notice.endsAt, m_station.zone())
                               .toString(QStringLiteral("hh:mm"))));
        return true;
    }
    const QString &code = done.error().code;
    if (code == u"empty-text")
        m_messages.tell(DeskTone::Warn, tr("写一句要告诉候诊区的话。"));
    else if (code == u"too-long")
        m_messages.tell(DeskTone::Warn,
            tr("大屏一行放不下：中文最多 %1 字，英文最多 %2 个字母。")
                .arg(Domain::LongestChineseNotice)
                .arg(Domain::LongestEnglishNotice));
    else
        m_messages.tellError(done.error());
    return false;
}

void DeskNotices::end(const Domain::NoticeId &id)
{
    const auto done = m_station.record(Operations::endNotice(id, m_station.now()));
    if (done)
        m_messages.tell(DeskTone::Success, tr("收回了，大屏上不再显示。"));
    else
        m_messages.tellError(done.error());
}
} // namespace Presentation
