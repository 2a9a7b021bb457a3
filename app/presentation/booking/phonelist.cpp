// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/phonelist.h"

#include <algorithm>

#include "operations/messageoperations.h"
#include "operations/messagetext.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
const auto Unknown = QStringLiteral("—");

/// She stood at the desk, or was on the telephone, when it was done.
bool wasThere(const Message &message, const std::optional<Appointment> &appointment)
{
    const bool ofBooking =
        message.kind == MessageKind::Booked || message.kind == MessageKind::Moved;
    return ofBooking && message.to == Recipient::Patient && appointment
        && (appointment->channel == Channel::Desk || appointment->channel == Channel::Phone);
}
} // namespace

PhoneList::PhoneList(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        static const QStringList ours{QStringLiteral("message"),
            QStringLiteral("appointment"),
            QStringLiteral("patient"),
            QStringLiteral("document")};
        if (std::ranges::any_of(tables, [](const QString &table) { return ours.contains(table); }))
            read();
    });
    connect(&directory, &DeskDirectory::changed, this, &PhoneList::read);
    read();
}

namespace {
QString kindWords(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Booked:
        return PhoneList::tr("约好了");
    case MessageKind::Reminder:
        return PhoneList::tr("提醒来看");
    case MessageKind::Moved:
        return PhoneList::tr("改期");
    case MessageKind::Cancelled:
        return PhoneList::tr("取消了");
    case MessageKind::Closed:
        return PhoneList::tr("停诊");
    case MessageKind::OtherRoom:
        return PhoneList::tr("换诊室");
    case MessageKind::Offer:
        return PhoneList::tr("候补有号");
    }
    return {};
}
} // namespace

/// Nothing: there is nothing to tell any more.
std::optional<PhoneCall> PhoneList::callOf(const Message &message)
{
    auto reader = m_station.reader();
    const auto patient = reader.get<Patient>(message.patientId);
    const auto appointment = reader.get<Appointment>(message.appointmentId);
    const auto text =
        Operations::messageText(reader, message, m_station.now(), m_directory.language());
    const auto phone = Operations::messagePhone(reader, message);
    if (!patient || !*patient || !appointment || !phone || wasThere(message, *appointment))
        return std::nullopt;
    if (!text && text.error().kind == Base::ErrorKind::Conflict)
        return std::nullopt;
    PhoneCall call{message.id, message.patientId};
    call.name = (*patient)->name;
    call.about = tr("患者");
    call.phone = *phone;
    if (message.to == Recipient::Proxy && *appointment) {
        call.about = tr("%1的%2", "patient, relation")
                         .arg(call.name, DeskWords::relation((*appointment)->bookedByRelation));
        if (!(*appointment)->proxyName.isEmpty())
            call.name = (*appointment)->proxyName;
    } else if (call.phone.isEmpty() && !(*patient)->companionPhone.isEmpty()) {
        // Whoever comes along with her can tell her.
        call.phone = (*patient)->companionPhone;
        call.about = tr("打给%1", "relation")
                         .arg((*patient)->companionRelation.isEmpty()
                                 ? tr("陪诊人")
                                 : DeskWords::relation((*patient)->companionRelation));
    }
    call.phone = call.phone.isEmpty() ? Unknown : DeskWords::groupedPhone(call.phone);
    call.what = kindWords(message.kind);
    call.why = message.error == u"no-answer"
        ? tr("%1 打过，没人接")
              .arg(Base::wallTime(message.nextTryAt, m_station.zone())
                       .toString(QStringLiteral("M-d hh:mm")))
        : message.state == MessageState::NoPhone ? tr("没有留手机")
                                                 : tr("短信没发出去");
    call.text = text.value_or(QString());
    if (call.text.isEmpty() && *appointment) // the hospital has no texts of its own
        call.text = tr("%1：%2 %3", "what, when, doctor")
                        .arg(call.what,
                            Base::wallTime((*appointment)->startsAt, m_station.zone())
                                .toString(QStringLiteral("M-d hh:mm")),
                            m_directory.doctorName((*appointment)->practitionerId));
    return call;
}

void PhoneList::read()
{
    auto reader = m_station.reader();
    const auto messages = Sync::MessageTable(reader).toCall();
    if (!messages) {
        m_messages.tellError(messages.error());
        return;
    }
    std::vector<Message> sorted = *messages;
    std::ranges::stable_partition(
        sorted, [](const Message &one) { return one.error != u"no-answer"; });
    m_calls.clear();
    for (const Message &message : sorted) {
        if (auto call = callOf(message))
            m_calls.push_back(std::move(*call));
    }
    std::ranges::stable_partition(
        m_calls, [](const PhoneCall &call) { return call.phone != Unknown; });
    std::vector<TextTableModel::Row> rows;
    for (const PhoneCall &call : m_calls)
        rows.push_back({{call.name, call.about, call.phone, call.what, call.why}, {}, {2}, {}});
    m_model.setTable(
        {tr("姓名"), tr("是谁"), tr("电话"), tr("要说的事"), tr("为什么打")}, std::move(rows));
    if (chosenRow() < 0)
        m_chosen = m_calls.empty() ? MessageId() : m_calls.front().id;
    Q_EMIT changed();
}

int PhoneList::chosenRow() const
{
    const auto found = std::ranges::find(m_calls, m_chosen, &PhoneCall::id);
    return found == m_calls.end() ? -1 : static_cast<int>(found - m_calls.begin());
}

const PhoneCall *PhoneList::chosen() const
{
    const int row = chosenRow();
    return row < 0 ? nullptr : &m_calls[static_cast<size_t>(row)];
}

void PhoneList::choose(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_calls.size())
        return;
    m_chosen = m_calls[static_cast<size_t>(row)].id;
    Q_EMIT changed();
}

void PhoneList::told()
{
    const PhoneCall *call = chosen();
    if (!call)
        return;
    const QString name = call->name;
    const auto done = m_station.record(Operations::toldByPerson(call->id, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
    else
        m_messages.tell(DeskTone::Success, tr("%1 已告知，从名单里去掉。").arg(name));
}

void PhoneList::noAnswer()
{
    const PhoneCall *call = chosen();
    if (!call)
        return;
    const auto done = m_station.record(Operations::triedByPerson(call->id, m_station.now()));
    if (!done)
        m_messages.tellError(done.error());
}
} // namespace Presentation
