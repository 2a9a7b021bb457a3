// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk does with a booking; what it shows of one is in bookingpresenter.cpp.
#include <algorithm>

#include <QLocale>

#include "domain/booking/slots.h"
#include "domain/identity/phone.h"
#include "operations/waitlistoperations.h"
#include "presentation/booking/bookingpresenter.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

void BookingPresenter::choose(const SlotId &slot)
{
    if (slot == m_chosen)
        return;
    const bool wasMine = m_choice.mine;
    m_chosen = slot;
    m_readBack = {};
    fillChoice();
    if (m_minutes != 0 && !isMoving() && (wasMine || m_choice.mine)) {
        m_minutes = 0; // it was meant for the other one
        fillChoice();
    }
    Q_EMIT changed();
}

void BookingPresenter::book()
{
    if (m_choice.act.isEmpty()) {
        m_messages.tell(DeskTone::Warn,
            m_choice.slotId.isEmpty()       ? tr("先在表里选一个时间。")
                : m_choice.advice.isEmpty() ? tr("这个时间不能约。")
                                            : m_choice.advice);
        return;
    }
    if (const QString problem = proxyProblem(); !problem.isEmpty()) {
        m_messages.tell(DeskTone::Warn, problem);
        return;
    }
    if (m_choice.mine && !isMoving()) {
        resize();
        return;
    }
    if (isMoving() && m_readBack != m_choice.slotId) {
        m_readBack = m_choice.slotId;
        fillChoice();
        Q_EMIT changed();
        return;
    }
    ask(m_choice.slotId, {});
}

/// The one whom the file names is filled in; what was typed stays.
void BookingPresenter::setProxy(const BookingProxy &proxy)
{
    const bool newly = proxy.relation != m_proxy.relation;
    m_proxy = proxy;
    if (newly && !proxy.relation.isEmpty() && proxy.relation == m_companion.relation) {
        m_proxy.name = proxy.name.isEmpty() ? m_companion.name : proxy.name;
        m_proxy.phone = proxy.phone.isEmpty() ? m_companion.phone : proxy.phone;
    }
    Q_EMIT changed();
}

QString BookingPresenter::proxyProblem() const
{
    if (m_proxy.relation.isEmpty())
        return m_proxy.name.isEmpty() && m_proxy.phone.isEmpty()
            ? QString()
            : tr("写一下代约的人是他的什么人，比如女儿。");
    if (!m_proxy.phone.isEmpty() && !checkPhone(m_proxy.phone))
        return tr("代约人的电话不对，请再问一遍；没有就留空。");
    return {};
}

namespace {
/// Where and when, as it is read to the person.
template<typename Place>
QString placeWords(const Place &place, const DeskDirectory &directory, const QTimeZone &zone)
{
    const QDateTime from = Base::wallTime(place.startsAt, zone);
    const bool english = directory.language() == Base::Language::English;
    const QLocale locale(english ? QLocale::English : QLocale::Chinese);
    return BookingPresenter::tr(
        "%1月%2日 %3 %4–%5，%6，%7", "month, day, weekday, from, to, doctor, room")
        .arg(from.date().month())
        .arg(from.date().day())
        .arg(locale.dayName(from.date().dayOfWeek(), QLocale::ShortFormat),
            from.toString(QStringLiteral("hh:mm")),
            Base::wallTime(place.endsAt, zone).toString(QStringLiteral("hh:mm")),
            directory.doctorName(place.practitionerId),
            directory.roomName(place.roomId));
}
} // namespace

QString BookingPresenter::readBackWords(const Slot &wanted) const
{
    const auto old = std::ranges::find(m_own, m_moving, &Appointment::id);
    if (old == m_own.end())
        return {};
    Slot becomes = wanted;
    becomes.endsAt = wanted.startsAt + std::chrono::minutes(minutesFor(wanted));
    return tr("读给他听：\n原来 %1\n改到 %2\n他说对，再按 Enter。")
        .arg(placeWords(*old, m_directory, m_station.zone()),
            placeWords(becomes, m_directory, m_station.zone()));
}

/// Told as the server wrote it, not as it was asked for (edge 40).
void BookingPresenter::moved(const SlotId &slotId, const Operations::Outcome &outcome)
{
    m_asking = false;
    m_readBack = {};
    const auto row = outcome
        ? Sync::fromRecord<Appointment>(outcome->value(QLatin1String("appointment")).toObject())
        : Base::passOn(outcome);
    if (!row) {
        refused(slotId, row.error());
        return;
    }
    answered(slotId,
        row->id,
        tr("%1 已改到 %2。").arg(m_person.name, placeWords(*row, m_directory, m_station.zone())));
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
    const QString words = tr("%1 %2").arg(m_directory.doctorName(wanted->practitionerId),
        span(wanted->startsAt, minutesFor(*wanted)));
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
            [this, slotId](const Operations::Outcome &outcome) { moved(slotId, outcome); });
    } else {
        Operations::BookingWish wish{id,
            slotId,
            m_person.id,
            m_hold && m_hold->slotId == slotId ? m_hold->id : HoldId(),
            Channel::Desk,
            m_proxy.relation,
            overbookReason,
            m_proxy.name,
            checkPhone(m_proxy.phone).value_or(QString()),
            m_minutes > SlotLength.count() ? m_minutes : 0};
        if (overbookReason.isEmpty() && wish.minutes == 0 && isOursAlone(slotId)) {
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
    m_proxy = {};
    m_minutes = 0;
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
    else if (error.code == u"slot-not-yet")
        sentence = tr("剩下的号还没有放出来。");
    else if (error.code == u"already-on-list")
        sentence = tr("他已经在候补名单上。");
    else if (error.code == u"offer-over")
        sentence = tr("留给他的时间过了，号已经给了下一位。");
    else if (error.code == u"overbook-already")
        sentence = tr("这个时间已经加过号，不能再加。");
    else if (error.code == u"overbook-last")
        sentence = tr("每段出诊的最后两个半小时不加号，免得拖班。");
    else if (error.code == u"overbook-unlikely")
        sentence = tr("这个时间约的人多半会来，不能加号。");
    else if (error.code == u"too-many-bookings")
        sentence = tr("他同时约的号已经有 %1 个，先取消不用的。").arg(error.detail);
    else if (error.code == u"too-many-on-day")
        sentence = tr("他这一天已经约了 %1 个号。").arg(error.detail);
    else if (error.code == u"already-booked")
        sentence = tr("他这一天已经约了这位医生，不用再约；要换时间请用「改时间」。");
    else if (error.code == u"too-long")
        sentence = tr("后面连着的时间不够，选短一点或者换个时间。");
    else if (error.kind == Base::ErrorKind::Unavailable && m_minutes > SlotLength.count()) {
        m_messages.tell(
            DeskTone::Warn, tr("连不上服务器。半小时的号现在能约，更长的要等连上再约。"));
        return;
    } else if (error.code == u"too-late")
        sentence = tr("原来的时间已经过了或已签到，不能再改。");
    else {
        m_messages.tellError(error);
        return;
    }
    if (wanted && !m_choice.mine && error.code != u"already-booked" && error.code != u"too-late") {
        QStringList others;
        for (const BookingAlternative &one : alternativesTo(*wanted))
            others.push_back(one.words);
        sentence += others.isEmpty() ? tr("这一天没有别的号，请看别的日子。")
                                     : tr("最近还有：%1。").arg(others.join(tr("，")));
    }
    m_messages.tell(DeskTone::Warn, sentence);
}

const WaitEntry *BookingPresenter::entryFor(const Slot &slot) const
{
    const auto offered = std::ranges::find_if(m_waiting, [this](const WaitEntry &entry) {
        return entry.state == WaitState::Offered && entry.offerUntil > m_station.now();
    });
    if (offered != m_waiting.end())
        return &*offered;
    const auto waiting = std::ranges::find_if(
        m_waiting, [&slot](const WaitEntry &entry) { return wants(entry, slot); });
    return waiting == m_waiting.end() ? nullptr : &*waiting;
}

void BookingPresenter::fillWait(const Slot &chosen)
{
    if (m_person.id.isEmpty() || isMoving())
        return;
    if (const WaitEntry *entry = entryFor(chosen)) {
        auto reader = m_station.reader();
        const auto offered = Sync::SlotTable(reader).slot(entry->slotId);
        const bool offer = entry->state == WaitState::Offered && offered && *offered;
        m_choice.wait = offer ? tr("要候补的号：%1 %2")
                                    .arg(m_directory.doctorName((*offered)->practitionerId),
                                        wall((*offered)->startsAt))
                              : tr("不候补了");
        return;
    }
    const bool any = std::ranges::any_of(m_slots, [&](const Slot &one) {
        return one.roleId == chosen.roleId && refusal(one, m_station.now()) == SlotRefusal::None;
    });
    const SlotRefusal why = refusal(chosen, m_station.now());
    if (!any && !m_choice.mine && (why == SlotRefusal::Full || why == SlotRefusal::NotYet))
        m_choice.wait = tr("排候补，有号通知");
}

void BookingPresenter::wait()
{
    const Slot *chosen = slot(m_chosen);
    if (m_choice.wait.isEmpty() || m_asking || !chosen)
        return;
    const WaitEntry *known = entryFor(*chosen);
    Operations::Request request;
    QString sentence;
    if (!known) {
        WaitEntry entry;
        entry.id = m_station.random().id<WaitEntryId>();
        entry.patientId = m_person.id;
        entry.departmentId = chosen->departmentId;
        entry.practitionerId = chosen->practitionerId;
        entry.day = chosen->serviceDay;
        entry.channel = Channel::Desk;
        entry.proxyName = m_proxy.name;
        entry.proxyPhone = checkPhone(m_proxy.phone).value_or(QString());
        request = Operations::joinWaitlist(entry, m_station.now());
        sentence = tr("%1 排上候补了，有号会发短信，半小时内要回复。").arg(m_person.name);
    } else if (known->state == WaitState::Offered) {
        request = Operations::acceptOffer(
            known->id, m_station.random().id<AppointmentId>(), m_station.now());
        sentence = tr("%1 候补的号约好了。").arg(m_person.name);
    } else {
        request = Operations::leaveWaitlist(known->id, m_station.now());
        const auto left = m_station.record(request);
        if (left)
            m_messages.tell(DeskTone::Success, tr("%1 不再候补。").arg(m_person.name));
        else
            m_messages.tellError(left.error());
        readDay();
        return;
    }
    m_asking = true;
    m_station.request(
        request, this, [this, sentence, id = m_chosen](const Operations::Outcome &outcome) {
            m_asking = false;
            if (!outcome) {
                refused(id, outcome.error());
                return;
            }
            m_messages.tell(DeskTone::Success, sentence);
            readDay();
        });
    Q_EMIT changed();
}

void BookingPresenter::exportCalendar()
{
    const Appointment *mine = mineIn(m_chosen);
    if (!mine)
        return;
    Q_EMIT calendarRequested(*mine,
        tr("看%1 %2").arg(m_directory.departmentName(mine->departmentId),
            m_directory.doctorName(mine->practitionerId)),
        m_directory.placeName(mine->roomId),
        tr("请带身份证或医保卡，提前 15 分钟到。"));
}

void BookingPresenter::tellCalendar(const QString &path)
{
    if (path.isEmpty())
        m_messages.tell(DeskTone::Warn, tr("日历文件没有存上，请检查磁盘。"));
    else
        m_messages.tell(DeskTone::Success, tr("日历文件存在 %1。").arg(path));
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
    const int minutes = m_choice.minutes;
    m_station.request(Operations::holdSlot(wanted, m_station.now(), minutes),
        this,
        [this, wanted, minutes](const Operations::Outcome &outcome) {
            m_asking = false;
            if (!outcome) {
                refused(wanted.slotId, outcome.error());
                return;
            }
            m_hold = wanted;
            m_heldMinutes = minutes;
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
    if (isReadingBack()) {
        m_readBack = {};
    } else if (isMoving()) {
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
