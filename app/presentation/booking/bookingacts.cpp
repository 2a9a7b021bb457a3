// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk does with a booking; what it shows of one is in bookingpresenter.cpp.
#include "domain/booking/slots.h"
#include "presentation/booking/bookingpresenter.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

void BookingPresenter::book()
{
    if (m_choice.act.isEmpty()) {
        m_messages.tell(DeskTone::Warn,
            m_choice.slotId.isEmpty()       ? tr("先在表里选一个时间。")
                : m_choice.advice.isEmpty() ? tr("这个时间不能约。")
                                            : m_choice.advice);
        return;
    }
    ask(m_choice.slotId, {});
}

void BookingPresenter::overbook(const QString &reason)
{
    if (!m_choice.overbook)
        return;
    if (reason.trimmed().isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("加号要写原因。"));
        return;
    }
    ask(m_choice.slotId, reason.trimmed());
}

void BookingPresenter::ask(const SlotId &slotId, const QString &overbookReason)
{
    const Slot *wanted = slot(slotId);
    if (m_asking || !wanted)
        return;
    m_asking = true;
    const auto id = m_station.random().id<AppointmentId>();
    const QString words =
        tr("%1 %2").arg(m_directory.doctorName(wanted->practitionerId), span(*wanted));
    const auto take = [this, slotId, id](const QString &sentence) {
        return [this, slotId, id, sentence](const Operations::Outcome &outcome) {
            m_asking = false;
            if (outcome)
                answered(slotId, id, sentence);
            else
                refused(slotId, outcome.error());
        };
    };
    if (isMoving()) {
        m_station.request(Operations::rescheduleBooking(m_moving, id, slotId, m_station.now()),
            this,
            take(tr("%1 已改到 %2。").arg(m_person.name, words)));
    } else {
        Operations::BookingWish wish{id,
            slotId,
            m_person.id,
            m_hold && m_hold->slotId == slotId ? m_hold->id : HoldId(),
            Channel::Desk,
            m_relation,
            overbookReason};
        if (overbookReason.isEmpty() && isOursAlone(slotId)) {
            take(tr("%1 约好了：%2。").arg(m_person.name, words))(bookAlone(wish));
            return;
        }
        m_station.request(Operations::confirmBooking(wish, m_station.now()),
            this,
            take(tr("%1 约好了：%2。").arg(m_person.name, words)));
    }
    Q_EMIT changed();
}

/// Whether the place can be had only from what this desk may promise by itself.
bool BookingPresenter::isOursAlone(const SlotId &slotId) const
{
    auto reader = m_station.reader();
    const auto stored = Sync::SlotTable(reader).slot(slotId);
    return stored && *stored && !m_hold && m_offer.onlyLeased(**stored);
}

Operations::Outcome BookingPresenter::bookAlone(const Operations::BookingWish &wish)
{
    auto reader = m_station.reader();
    const auto row = Operations::leasedAppointment(reader, wish, m_station.now());
    if (!row)
        return Base::passOn(row);
    return m_station.record(Operations::bookLeased({*row, {}}, m_station.now()));
}

void BookingPresenter::answered(
    const SlotId &slotId, const AppointmentId &id, const QString &sentence)
{
    if (m_hold && m_hold->slotId == slotId)
        m_hold.reset();
    m_moving = {};
    m_relation.clear();
    m_messages.tell(DeskTone::Success, sentence);
    readDay();
    Q_EMIT booked(id);
}

void BookingPresenter::refused(const SlotId &slotId, const Base::Error &error)
{
    m_hold.reset();
    readDay();
    const Slot *wanted = slot(slotId);
    QString sentence;
    if (error.code == u"slot-full")
        sentence = tr("这个时间刚刚被别人约走了，填好的内容还在。");
    else if (error.code == u"slot-past")
        sentence = tr("这个时间刚刚过了。");
    else if (error.code == u"slot-closed" || error.code == u"no-slot")
        sentence = tr("医生这个时间停诊了。");
    else if (error.code == u"already-booked")
        sentence = tr("他这一天已经约了这位医生，不用再约；要换时间请用「改时间」。");
    else if (error.code == u"too-late")
        sentence = tr("原来的时间已经过了或已签到，不能再改。");
    else {
        m_messages.tellError(error);
        return;
    }
    if (wanted && error.code != u"already-booked" && error.code != u"too-late") {
        QStringList others;
        for (const BookingAlternative &one : alternativesTo(*wanted))
            others.push_back(one.words);
        sentence += others.isEmpty() ? tr("这一天没有别的号，请看别的日子。")
                                     : tr("最近还有：%1。").arg(others.join(tr("，")));
    }
    m_messages.tell(DeskTone::Warn, sentence);
}

void BookingPresenter::hold()
{
    if (m_choice.hold.isEmpty() || m_asking)
        return;
    if (m_hold && m_hold->slotId == m_choice.slotId) {
        forgetHold();
        readDay();
        return;
    }
    const Hold wanted{m_station.random().id<HoldId>(),
        m_choice.slotId,
        m_station.id(),
        m_person.id,
        m_station.now() + HoldLength};
    m_asking = true;
    m_station.request(Operations::holdSlot(wanted, m_station.now()),
        this,
        [this, wanted](const Operations::Outcome &outcome) {
            m_asking = false;
            if (!outcome) {
                refused(wanted.slotId, outcome.error());
                return;
            }
            m_hold = wanted;
            const qint64 end = outcome->value(QStringLiteral("expiresAt")).toInteger();
            if (end > 0)
                m_hold->expiresAt = Base::fromSeconds(end);
            readDay();
        });
    Q_EMIT changed();
}

void BookingPresenter::forgetHold()
{
    if (!m_hold)
        return;
    const HoldId id = m_hold->id;
    m_hold.reset();
    if (const auto done = m_station.record(Operations::releaseHold(id, m_station.now())); !done)
        m_messages.tellError(done.error());
}

void BookingPresenter::cancel(const QString &reason)
{
    const Appointment *mine = mineIn(m_chosen);
    if (!mine) {
        m_messages.tell(DeskTone::Warn, tr("他没有约这个时间，没有可取消的。"));
        return;
    }
    if (reason.trimmed().isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("取消要写原因。"));
        return;
    }
    const auto done =
        m_station.record(Operations::cancelBooking(mine->id, reason.trimmed(), m_station.now()));
    if (!done) {
        m_messages.tellError(done.error());
        return;
    }
    m_moving = {};
    m_messages.tell(DeskTone::Success, tr("%1 的预约取消了。").arg(m_person.name));
    readDay();
}

void BookingPresenter::move()
{
    if (isMoving()) {
        m_moving = {};
    } else {
        const Appointment *mine = mineIn(m_chosen);
        if (!mine) {
            m_messages.tell(DeskTone::Warn, tr("先选他约好的时间，再按 M。"));
            return;
        }
        m_moving = mine->id;
    }
    readDay();
}
} // namespace Presentation
