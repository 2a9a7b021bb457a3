// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/servertime.h"

#include <algorithm>

namespace Sync {

void ServerTime::load(Base::Instant lastContact, std::chrono::seconds ahead)
{
    m_server = lastContact;
    m_steady = m_clock.steady();
    m_ahead = ahead;
    m_heard = false;
}

void ServerTime::heard(Base::Instant serverTime)
{
    m_server = serverTime;
    m_steady = m_clock.steady();
    m_ahead = m_clock.now() - serverTime;
    m_heard = true;
}

bool ServerTime::agreesWith(Base::Instant serverTime) const
{
    return m_heard && std::chrono::abs(now() - serverTime) <= std::chrono::seconds(1);
}

Base::Instant ServerTime::now() const
{
    const Base::Instant since =
        m_server + std::chrono::floor<std::chrono::seconds>(m_clock.steady() - m_steady);
    if (m_heard)
        return since;
    const Base::Instant own = m_clock.now() - (isOff() ? m_ahead : std::chrono::seconds(0));
    return m_server == Base::Never ? own : std::max(own, since);
}

bool ServerTime::isKnown() const
{
    if (m_heard)
        return true;
    return !isOff() && (m_server == Base::Never || m_clock.now() + Limit >= m_server);
}
} // namespace Sync
