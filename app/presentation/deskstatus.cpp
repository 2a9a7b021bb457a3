// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deskstatus.h"

#include <algorithm>

#include "operations/careoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

DeskStatus::DeskStatus(Sync::Station &station, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_messages(messages)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &DeskStatus::tick);
    connect(&station, &Sync::Station::contactChanged, this, &DeskStatus::onContact);
    connect(&station, &Sync::Station::pendingChanged, this, &DeskStatus::changed);
    connect(&station, &Sync::Station::refused, this, &DeskStatus::changed);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("help_call")))
            readHelp();
        Q_EMIT changed();
    });
    readHelp();
    m_timer.start();
}

QString DeskStatus::wall(Base::Instant at, const QString &format) const
{
    return Base::wallTime(at, m_station.zone()).toString(format);
}

void DeskStatus::onContact()
{
    const bool lost = isOffline();
    if (lost && !m_toldLost)
        m_messages.tell(DeskTone::Warn,
            tr("网络断了。签到、登记、现场挂号、过号、看完照常办，连上后自己上传；叫号只叫已领到的"
               "，"
               "改期要等连上。"));
    else if (!lost && m_toldLost)
        m_messages.tell(DeskTone::Success, tr("又连上了，一切照常。"));
    m_toldLost = lost;
    Q_EMIT changed();
}

bool DeskStatus::isOffline() const
{
    return m_station.contact() == Sync::Contact::Lost;
}

DeskTag DeskStatus::contact() const
{
    const Base::Instant last = m_station.lastContact();
    const QString time = wall(last, QStringLiteral("HH:mm:ss"));
    if (m_station.refusal() == u"fenced")
        return {DeskTone::Danger,
            QStringLiteral("cloud-off"),
            tr("另一台机器用了这份数据，都已停，请叫维护人员")};
    if (!m_station.refusal().isEmpty())
        return {DeskTone::Danger,
            QStringLiteral("cloud-off"),
            tr("服务器不接受这台电脑，请叫维护人员")};
    if (m_station.isWrittenOff())
        return {DeskTone::Danger,
            QStringLiteral("cloud-off"),
            tr("这台电脑已登记为停用，请叫维护人员")};
    if (m_station.time().isOff())
        return {DeskTone::Warn, QStringLiteral("clock"), tr("本机时钟不准，请叫维护人员校准")};
    if (!isOffline())
        return {DeskTone::Success, QStringLiteral("cloud-ok"), tr("已同步 %1").arg(time)};
    if (last == Base::Never)
        return {DeskTone::Warn, QStringLiteral("cloud-off"), tr("还没有连上服务器")};
    return {DeskTone::Warn, QStringLiteral("cloud-off"), tr("离线，从 %1 起").arg(time)};
}

DeskTag DeskStatus::pending() const
{
    const int count = m_station.pending();
    return {count > 0 ? DeskTone::Warn : DeskTone::Plain,
        QStringLiteral("sync"),
        tr("待上传 %1").arg(count)};
}

DeskTag DeskStatus::store() const
{
    if (!m_storeWell)
        return {DeskTone::Danger, QStringLiteral("database"), tr("本地库读不了，请叫维护人员")};
    return {DeskTone::Plain, QStringLiteral("database"), tr("本地库正常")};
}

QString DeskStatus::clock() const
{
    if (!m_station.time().isKnown())
        return QStringLiteral("--:--");
    return wall(m_station.now(), QStringLiteral("HH:mm"));
}

QString DeskStatus::stationName() const
{
    return m_station.name();
}

void DeskStatus::readHelp()
{
    auto reader = m_station.reader();
    auto calls = Sync::CareTable(reader).openHelpCalls();
    m_storeWell = calls.has_value();
    if (!calls) {
        m_messages.tellError(calls.error());
        return;
    }
    std::erase_if(*calls,
        [](const Domain::HelpCall &call) { return call.state != Domain::HelpState::Waiting; });
    if (m_calls == *calls)
        return;
    m_calls = std::move(*calls);
    Q_EMIT helpChanged();
}

QString DeskStatus::helpTitle() const
{
    if (m_calls.empty())
        return {};
    const QString title = tr("%1 呼叫帮助").arg(m_calls.front().place);
    return m_calls.size() == 1 ? title : tr("%1，共 %2 处").arg(title).arg(m_calls.size());
}

QString DeskStatus::helpWaited() const
{
    if (m_calls.empty())
        return {};
    const auto waited = std::max<qint64>(0, (m_station.now() - m_calls.front().calledAt).count());
    if (waited < 60)
        return tr("%1 秒").arg(waited);
    return tr("%1 分 %2 秒").arg(waited / 60).arg(waited % 60, 2, 10, QLatin1Char('0'));
}

QString DeskStatus::helpDetail() const
{
    if (m_calls.empty())
        return {};
    const QString since = wall(m_calls.front().calledAt, QStringLiteral("HH:mm:ss"));
    const QString screen = DeskWords::kioskScreen(m_calls.front().screen);
    return screen.isEmpty() ? tr("%1 按的").arg(since) : tr("停在%1，%2 按的").arg(screen, since);
}

void DeskStatus::answerHelp()
{
    if (m_calls.empty())
        return;
    const Domain::HelpCall call = m_calls.front();
    const QString detail = helpDetail();
    const auto done = m_station.record(
        Operations::updateHelp(call.id, Domain::HelpState::Coming, m_station.now()));
    if (!done) {
        m_messages.tellError(done.error());
        return;
    }
    m_messages.tell(DeskTone::Success, tr("已告诉 %1 有人过来。他%2。").arg(call.place, detail));
    readHelp();
}

void DeskStatus::tick()
{
    Q_EMIT ticked();
}
} // namespace Presentation
