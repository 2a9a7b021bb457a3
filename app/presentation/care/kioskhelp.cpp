// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/kioskhelp.h"

#include "base/log.h"
#include "operations/careoperations.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using Domain::HelpState;

KioskHelp::KioskHelp(Sync::Station &station, KioskFlow &flow, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("help_call")))
            look();
    });
    connect(&flow, &KioskFlow::contactChanged, this, &KioskHelp::changed);
    connect(&flow, &KioskFlow::sessionEnded, this, &KioskHelp::forget);
}

void KioskHelp::forget()
{
    // The call itself stands: whoever was called comes and sees.
    m_call = {};
    m_urgent.clear();
    m_isOpen = false;
    Q_EMIT changed();
}

void KioskHelp::call(const QString &screenName, const QString &urgentWords)
{
    m_flow.touch();
    m_isOpen = true;
    m_urgent = urgentWords;
    const bool stands = !m_call.id.isEmpty()
        && (m_call.state == HelpState::Waiting || m_call.state == HelpState::Coming);
    if (!stands) {
        const KioskSession &session = m_flow.session();
        m_call = {};
        m_call.id = m_station.random().id<Domain::HelpCallId>();
        m_call.stationId = m_station.id();
        m_call.place = m_station.name();
        m_call.screen = screenName;
        if (session.result.visit)
            m_call.visitId = session.result.visit->id;
        else if (!session.visits.empty())
            m_call.visitId = session.visits.front().id;
        m_call.calledAt = m_station.now();
        const auto told = m_station.record(Operations::callForHelp(m_call, m_call.calledAt));
        m_wentOut = told.has_value();
        if (!told)
            qCWarning(logScreen) << "help call not recorded:" << Base::describe(told.error());
    }
    Q_EMIT changed();
}

void KioskHelp::cancel()
{
    m_flow.touch();
    if (!m_call.id.isEmpty() && m_wentOut) {
        const auto told = m_station.record(
            Operations::updateHelp(m_call.id, HelpState::Cancelled, m_station.now()));
        if (!told)
            qCWarning(logScreen) << "help call not cancelled:" << Base::describe(told.error());
    }
    forget();
}

void KioskHelp::close()
{
    m_flow.touch();
    m_isOpen = false;
    Q_EMIT changed();
}

void KioskHelp::look()
{
    if (m_call.id.isEmpty())
        return;
    Sync::Reader reader = m_station.reader();
    const auto stored = Sync::CareTable(reader).helpCall(m_call.id);
    if (!stored || !*stored || (*stored)->state == m_call.state)
        return;
    m_call = **stored;
    if (m_call.state == HelpState::Done || m_call.state == HelpState::Cancelled)
        m_isOpen = false;
    Q_EMIT changed();
}

QString KioskHelp::title() const
{
    if (!m_wentOut || !m_flow.isOnline())
        return tr("网络断了，叫不到人");
    return m_call.state == HelpState::Coming ? tr("工作人员正在过来") : tr("已经叫人了");
}

QString KioskHelp::advice() const
{
    if (!m_wentOut || !m_flow.isOnline())
        return tr("请到旁边的人工窗口，或者叫一下穿制服的人。");
    if (!m_urgent.isEmpty())
        return m_urgent;
    return tr("请在这里等一会儿。您办到哪一步，他们都看得到，不用重来。");
}
} // namespace Presentation
