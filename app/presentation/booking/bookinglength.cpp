// SPDX-License-Identifier: GPL-3.0-or-later
// How long a booking is, and what can be done with the chosen half hour.
#include <algorithm>

#include "domain/booking/slots.h"
#include "presentation/booking/bookingpresenter.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr int Half = static_cast<int>(SlotLength.count());
constexpr int Longest = static_cast<int>(LongestBooking.count());

int lengthOf(const Appointment &one)
{
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(one.endsAt - one.startsAt).count());
}
} // namespace

void BookingPresenter::fillAct(const Slot &slot)
{
    const SlotRefusal why = refusal(slot, m_station.now());
    const bool held = m_hold && m_hold->slotId == slot.id;
    const bool someone = !m_person.id.isEmpty();
    switch (why) {
    case SlotRefusal::Closed:
        m_choice.left = {DeskTone::Neutral, {}, tr("停诊")};
        return;
    case SlotRefusal::Past:
        m_choice.left = {DeskTone::Neutral, {}, tr("已过")};
        return;
    case SlotRefusal::Full:
        m_choice.left = {DeskTone::Warn, {}, slot.booked > slot.capacity ? tr("超了") : tr("满")};
        m_choice.overbook = someone && !m_choice.mine && !held;
        break;
    case SlotRefusal::NotYet:
        m_choice.left = {DeskTone::Neutral, {}, tr("未放号")};
        m_choice.overbook = someone && !m_choice.mine && !held;
        break;
    case SlotRefusal::None:
        m_choice.left = {DeskTone::Accent, {}, tr("余 %1").arg(slot.free())};
        break;
    }
    if (!someone || m_choice.mine)
        return;
    if (held)
        m_choice.hold = tr("不留了");
    else if (why == SlotRefusal::None && !isMoving())
        m_choice.hold = tr("先留 5 分钟");
    if (held || why == SlotRefusal::None)
        m_choice.act = (m_readBack == slot.id ? tr("读过了，改到 %1")
                : isMoving()                  ? tr("改到 %1")
                                              : tr("约 %1"))
                           .arg(span(slot.startsAt, minutesFor(slot)));
}

/// A booking that is moved keeps its length; the person's own shows the one it has.
int BookingPresenter::minutesFor(const Slot &chosen) const
{
    const auto moving = std::ranges::find(m_own, m_moving, &Appointment::id);
    if (isMoving() && moving != m_own.end())
        return std::max(Half, lengthOf(*moving));
    if (m_minutes > 0)
        return m_minutes;
    const Appointment *mine = mineIn(chosen.id);
    return mine ? std::max(Half, lengthOf(*mine)) : Half;
}

/// Why the person cannot stay so long there; empty: nothing is against it. What this desk may
/// promise by itself does not count: a long booking is the server's to give.
QString BookingPresenter::lengthProblem(const Slot &chosen, int minutes) const
{
    const auto moving = std::ranges::find(m_own, m_moving, &Appointment::id);
    const Appointment *mine = isMoving() ? nullptr : mineIn(chosen.id);
    const Appointment *has = moving != m_own.end() ? &*moving : mine;
    Appointment wish;
    wish.slotId = mine ? mine->slotId : chosen.id;
    wish.practitionerId = chosen.practitionerId;
    wish.departmentId = chosen.departmentId;
    wish.serviceDay = chosen.serviceDay;
    wish.startsAt = mine ? mine->startsAt : chosen.startsAt;
    wish.endsAt = wish.startsAt + std::chrono::minutes(minutes);
    auto reader = m_station.reader();
    const auto known = Sync::SlotTable(reader).takenBy(wish);
    if (!known)
        return {};
    if (!isCovered(wish, *known))
        return tr("后面连着没有 %1 分钟，选短一点或者换个时间。").arg(minutes);
    for (const Slot &one : *known) {
        const bool held = m_hold && m_hold->slotId == chosen.id
            && one.startsAt < chosen.startsAt + std::chrono::minutes(m_heldMinutes);
        const bool there = one.id == chosen.id || held || (has && takesPlaceIn(*has, one));
        if (!there && one.state == SlotState::Open
            && refusal(one, m_station.now()) != SlotRefusal::None)
            return tr("%1 那半小时没有号了，不够 %2 分钟。").arg(wall(one.startsAt)).arg(minutes);
    }
    return {};
}

/// After everything else: what it says of the length stands above what it says of the half hour.
void BookingPresenter::fillLength(const Slot &chosen)
{
    const Appointment *mine = mineIn(chosen.id);
    const bool own = mine && !isMoving();
    if (!own && m_choice.act.isEmpty())
        return;
    const int minutes = minutesFor(chosen);
    m_choice.minutes = isMoving() ? 0 : minutes;
    if (own && minutes != lengthOf(*mine))
        m_choice.act = tr("改成 %1").arg(span(mine->startsAt, minutes));
    const bool grows = minutes > (own ? lengthOf(*mine) : Half);
    const QString problem = grows ? lengthProblem(chosen, minutes) : QString();
    if (problem.isEmpty())
        return;
    m_choice.act.clear();
    m_choice.advice = problem;
    m_choice.adviceTone = DeskTone::Warn;
}

void BookingPresenter::setMinutes(int minutes)
{
    const Slot *chosen = slot(m_chosen);
    if (!chosen || m_choice.minutes == 0)
        return;
    const int wanted = std::clamp(minutes / Half * Half, Half, Longest);
    if (wanted == minutesFor(*chosen))
        return;
    m_minutes = wanted;
    fillChoice();
    Q_EMIT changed();
}

void BookingPresenter::resize()
{
    const Appointment *mine = mineIn(m_chosen);
    if (m_asking || !mine)
        return;
    m_asking = true;
    m_station.request(Operations::resizeBooking(mine->id, m_choice.minutes, m_station.now()),
        this,
        [this, slotId = m_chosen](const Operations::Outcome &outcome) {
            m_asking = false;
            const auto row = outcome ? Sync::fromRecord<Appointment>(
                                 outcome->value(QLatin1String("appointment")).toObject())
                                     : Base::passOn(outcome);
            if (!row) {
                refused(slotId, row.error());
                return;
            }
            m_minutes = 0;
            m_messages.tell(DeskTone::Success,
                tr("%1 的预约现在是 %2。").arg(m_person.name, span(row->startsAt, lengthOf(*row))));
            readDay();
        });
    Q_EMIT changed();
}
} // namespace Presentation
