// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/queueclaims.h"

#include <algorithm>

#include "operations/claimoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr int MostNamed = 3; // numbers in the note; the list below marks all of them
}

QueueClaims::QueueClaims(Sync::Station &station,
    DeskDirectory &directory,
    DeskSettings &settings,
    DeskMessages &messages,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_settings(settings)
    , m_messages(messages)
{
}

Caller QueueClaims::caller() const
{
    return {m_station.id(), m_settings.roomId()};
}

bool QueueClaims::isAlone() const
{
    return m_station.contact() == Sync::Contact::Lost;
}

void QueueClaims::read(const std::vector<Ticket> &waiting)
{
    m_station.callFor(m_settings.queueId(), m_settings.roomId());
    auto reader = m_station.reader();
    auto claims = Sync::ClaimTable(reader).ofQueue(m_settings.queueId(), m_station.today());
    if (!claims) {
        m_messages.tellError(claims.error());
        return;
    }
    m_claims = std::move(*claims);
    m_next.reset();
    m_numbers.clear();
    for (const Ticket &ticket : waiting) {
        if (!mayCallAlone(ticket.id))
            continue;
        if (!m_next)
            m_next = ticket;
        m_numbers += ticket.number;
    }
    m_kept = m_kept && !inTheWay().empty();
}

bool QueueClaims::mayCallAlone(const TicketId &ticket) const
{
    return !m_settings.roomId().isEmpty() && m_claims.allowAlone(ticket, caller());
}

DeskTag QueueClaims::note() const
{
    if (m_settings.roomId().isEmpty())
        return {};
    const QString away = QStringLiteral("cloud-off");
    const Claim *whole = m_claims.whole();
    const bool ours = whole != nullptr && whole->stationId == m_station.id();
    if (whole != nullptr && !ours)
        return {
            DeskTone::Info, QStringLiteral("lock"), tr("这个队现在由「%1」包叫").arg(whole->holder)};
    if (isAlone() && ours)
        return {DeskTone::Success, away, tr("离线：这个队由本台包叫，照队里的顺序接着叫")};
    if (isAlone() && m_numbers.empty())
        return {DeskTone::Warn,
            away,
            tr("离线：领到的号叫完了。急的人请直接带进诊室；别人等连上再叫。")};
    const QString shown = m_numbers.mid(0, MostNamed).join(tr("、"));
    const QString named =
        m_numbers.size() > MostNamed ? tr("%1 等 %2 个").arg(shown).arg(m_numbers.size()) : shown;
    if (isAlone())
        return {DeskTone::Warn, away, tr("离线：只叫已领到的号 %1").arg(named)};
    if (ours)
        return {DeskTone::Success, QStringLiteral("lock"), tr("这个队由本台包叫，断网也照样叫")};
    if (m_numbers.empty())
        return {DeskTone::Neutral, QStringLiteral("ticket"), tr("人少，还没领号；断网时不能叫")};
    return {DeskTone::Neutral, QStringLiteral("ticket"), tr("已领 %1，断网也能叫").arg(named)};
}

bool QueueClaims::canClaimWhole() const
{
    return !isAlone() && !m_asking && !m_settings.roomId().isEmpty() && m_claims.whole() == nullptr;
}

bool QueueClaims::canGiveBack() const
{
    return !m_asking && m_claims.whole() != nullptr
        && m_claims.whole()->stationId == m_station.id();
}

bool QueueClaims::canTakeOver() const
{
    return !isAlone() && !m_asking && !inTheWay().empty();
}

/// What keeps this desk from calling: another's whole claim, or after a call that reached nobody
/// what others have claimed one by one.
std::vector<Claim> QueueClaims::inTheWay() const
{
    std::vector<Claim> others;
    for (const Claim &claim : m_claims.all()) {
        if (claim.stationId != m_station.id() && (claim.isWhole() || m_kept))
            others.push_back(claim);
    }
    return others;
}

QString QueueClaims::holder() const
{
    const auto others = inTheWay();
    return others.empty() ? QString() : others.front().holder;
}

/// A call into another room may have been decided before contact was lost: whom it reached is not
/// known, so nobody may be called from the whole.
bool QueueClaims::mayBeCallingElsewhere() const
{
    const auto calls = m_station.undecided(QStringLiteral("queue.callNext"));
    return !calls || std::ranges::any_of(*calls, [this](const Operations::Request &call) {
        return call.arguments.value(QStringLiteral("room")).toString()
            != m_settings.roomId().text();
    });
}

std::optional<Ticket> QueueClaims::callAlone()
{
    if (!m_next) {
        m_messages.tell(DeskTone::Warn,
            tr("离线：领到的号叫完了，再叫可能和别的诊室叫到同一个人。急的人直接带进诊室；签到、登"
               "记、过号、看完照常办，连上后接着叫。"));
        return {};
    }
    if (m_claims.of(m_next->id) == nullptr && mayBeCallingElsewhere()) {
        m_messages.tell(
            DeskTone::Warn, tr("断网前为别的诊室叫的号还没确认，请先选回那个诊室再叫。"));
        return {};
    }
    const Ticket ticket = *m_next;
    const Operations::RoomCall call{m_station.random().id<CallId>(),
        m_settings.queueId(),
        m_settings.roomId(),
        m_station.today()};
    const auto called = m_station.record(Operations::callClaimed(call, ticket, m_station.now()));
    if (!called) {
        m_messages.tellError(called.error());
        return {};
    }
    return ticket;
}

void QueueClaims::claimWhole()
{
    if (!canClaimWhole())
        return;
    m_asking = true;
    Q_EMIT changed();
    m_station.request(
        Operations::claimQueue(m_settings.queueId(), m_station.today(), m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) {
            m_asking = false;
            if (outcome)
                m_messages.tell(DeskTone::Success,
                    tr("这个队从现在起只由本台叫号，断网也照样叫。不再需要时请按「交还」。"));
            else
                m_messages.tellError(outcome.error());
            Q_EMIT changed();
        });
}

void QueueClaims::giveBack()
{
    if (!canGiveBack())
        return;
    const auto released =
        m_station.record(Operations::releaseClaims({m_claims.whole()->id}, m_station.now()));
    if (!released)
        m_messages.tellError(released.error());
    else
        m_messages.tell(DeskTone::Success, tr("已交还，各诊室又可以自己叫号。"));
    Q_EMIT changed();
}

void QueueClaims::takeOver(const QString &why)
{
    std::vector<StationId> stations;
    for (const Claim &claim : inTheWay()) {
        if (std::ranges::find(stations, claim.stationId) == stations.end())
            stations.push_back(claim.stationId);
    }
    for (const StationId &station : stations) {
        m_station.request(
            Operations::overrideClaims(
                {m_settings.queueId(), m_station.today(), station, m_station.name(), why},
                m_station.now()),
            this,
            [this](const Operations::Outcome &outcome) {
                m_kept = false;
                if (outcome)
                    m_messages.tell(DeskTone::Success,
                        tr("已接管，理由已记下。叫号前请先问一声，那边可能刚叫过同一个人。"));
                else
                    m_messages.tellError(outcome.error());
                Q_EMIT changed();
            });
    }
}

void QueueClaims::tellNobody(const QJsonObject &answer)
{
    const LocationId room(answer.value(QStringLiteral("claimedFor")).toString());
    m_kept = !room.isEmpty();
    if (!m_kept)
        m_messages.tell(DeskTone::Info, tr("这个队现在没有人等。"));
    else
        m_messages.tell(DeskTone::Info,
            tr("剩下的人已由%1领走，马上就会交还，请过几秒再叫；那边断了网，就由护士长按「接管」。")
                .arg(m_directory.roomName(room)));
    Q_EMIT changed();
}
} // namespace Presentation
