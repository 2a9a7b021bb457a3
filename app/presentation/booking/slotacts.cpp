// SPDX-License-Identifier: GPL-3.0-or-later
// What the visitor does with the chosen half hour; what she is shown is in slotpresenter.cpp.
#include "domain/booking/slots.h"
#include "operations/bookingoperations.h"
#include "operations/waitlistoperations.h"
#include "presentation/booking/slotpresenter.h"
#include "presentation/kioskflow.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using Domain::Slot;

/// Other times offered to who lost the last place.
constexpr size_t MostAlternatives = 3;

void SlotPresenter::goOn()
{
    m_flow.touch();
    const Slot *chosen = slot(m_flow.session().choice.slotId);
    if (!m_asking && mayWait()) {
        joinWaiting();
        return;
    }
    if (m_asking || chosen == nullptr || m_goOnWords.isEmpty())
        return;
    hold(*chosen);
}

bool SlotPresenter::mayAskForWaiting() const
{
    const auto &person = m_flow.session().person;
    return isOnline() && !isMoving() && !isBlocked() && person && person->known;
}

bool SlotPresenter::mayWait() const
{
    const Slot *chosen = slot(m_flow.session().choice.slotId);
    if (!mayAskForWaiting() || !m_waitingWords.isEmpty()
        || (chosen != nullptr && chosen->roleId == m_roleId && chosen->serviceDay == m_day))
        return false;
    bool taken = false; // by people, not by the clock or an absence
    for (const Slot &slot : m_slots) {
        if (slot.serviceDay != m_day || slot.roleId != m_roleId)
            continue;
        const auto why = Domain::refusal(slot, m_station.now());
        if (why == Domain::SlotRefusal::None)
            return false;
        taken = taken || why == Domain::SlotRefusal::Full || why == Domain::SlotRefusal::NotYet;
    }
    return taken;
}

void SlotPresenter::joinWaiting()
{
    Domain::WaitEntry entry;
    entry.id = m_station.random().id<Domain::WaitEntryId>();
    entry.patientId = m_flow.session().person->patient.id;
    entry.departmentId = m_flow.session().choice.departmentId;
    if (const auto *role = m_directory.role(m_roleId))
        entry.practitionerId = role->practitionerId;
    entry.day = m_day;
    m_asking = true;
    m_station.request(Operations::joinWaitlist(entry, m_station.now()),
        this,
        [this, entry](const Operations::Outcome &outcome) {
            m_asking = false;
            if (m_flow.screen() != KioskFlow::Screen::Slot)
                return;
            if (outcome) {
                m_waitingWords = tr("排上候补了。有号会发短信给您，请在短信说的时间前到自助机或"
                                    "前台确认；在「取号签到」里也能看到。");
                m_flow.update(
                    [&entry](KioskSession &session) { session.waiting.push_back(entry); });
            } else {
                m_problem = m_directory.sentences().refusal(outcome.error());
            }
            refresh();
        });
}

void SlotPresenter::hold(const Slot &slot)
{
    const auto &live = m_flow.session().choice.hold;
    if (live && live->slotId == slot.id && live->expiresAt > m_station.now()) {
        m_flow.go(KioskFlow::Screen::Confirm);
        return;
    }
    Sync::Reader reader = m_station.reader();
    const auto stored = Sync::SlotTable(reader).slot(slot.id);
    // Moving a booking is for the server alone; its place is held while it is read back.
    const bool ours =
        !isMoving() && (!isOnline() || (stored && *stored && m_offer.onlyLeased(**stored)));
    m_flow.update([ours](KioskSession &session) { session.choice.fromLease = ours; });
    if (ours) { // nobody can take it: there is nothing to hold
        m_flow.go(KioskFlow::Screen::Confirm);
        return;
    }
    Domain::Hold hold;
    hold.id = m_station.random().id<Domain::HoldId>();
    hold.slotId = slot.id;
    hold.stationId = m_station.id();
    if (const auto &person = m_flow.session().person)
        hold.patientId = person->patient.id;
    hold.expiresAt = m_station.now() + Domain::HoldLength;
    m_asking = true;
    m_station.request(Operations::holdSlot(hold, m_station.now()),
        this,
        [this, hold](const Operations::Outcome &outcome) {
            m_asking = false;
            if (m_flow.screen() != KioskFlow::Screen::Slot)
                return;
            if (!outcome) {
                lost(outcome.error(), hold.slotId);
                return;
            }
            m_flow.update([&hold](KioskSession &session) { session.choice.hold = hold; });
            m_flow.go(KioskFlow::Screen::Confirm);
        });
}

/// Keeps day, doctor and everything before; only the lost time is given up (edge 22).
void SlotPresenter::lost(const Base::Error &error, const Domain::SlotId &id)
{
    readSlots();
    m_problem = m_directory.sentences().refusal(error);
    m_alternatives.clear();
    if (error.kind == Base::ErrorKind::Conflict) {
        m_flow.update([](KioskSession &session) { session.choice.slotId = {}; });
        if (const Slot *gone = slot(id)) {
            for (const Slot &near :
                Domain::nearestSlots(*gone, m_slots, m_station.now(), MostAlternatives))
                m_alternatives.push_back(optionOf(near));
        }
    }
    refresh();
}
} // namespace Presentation
