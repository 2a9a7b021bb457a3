// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postman.h"

#include <QPointer>

#include "base/log.h"
#include "domain/identity/names.h"
#include "operations/booking.h"
#include "operations/messageoperations.h"
#include "store/directorytable.h"
#include "store/messagetable.h"
#include "store/slottable.h"
#include "store/waitlisttable.h"

namespace Server {

using Base::ErrorKind;
using namespace Domain;
using Operations::Sending;

namespace {
constexpr std::chrono::seconds Pause{20};

QString textKind(const Message &message)
{
    switch (message.kind) {
    case MessageKind::Booked:
        return QStringLiteral("booked");
    case MessageKind::Reminder:
        return QStringLiteral("reminder");
    case MessageKind::Moved:
        return QStringLiteral("moved");
    case MessageKind::Cancelled:
        return QStringLiteral("cancelled");
    case MessageKind::Closed:
        return message.slotId.isEmpty() ? QStringLiteral("closedOpen") : QStringLiteral("closed");
    case MessageKind::OtherRoom:
        return QStringLiteral("otherRoom");
    case MessageKind::Offer:
        return QStringLiteral("offer");
    }
    return {};
}

/// Everything a text may name, in the hospital's own language and time.
class Values
{
public:
    Values(Store::Reader &reader, const QTimeZone &zone)
        : m_reader(reader)
        , m_zone(zone)
    {
    }

    void add(const QString &word, const QString &value) { m_values[word] = value; }

    void addTime(const QString &day, const QString &time, Base::Instant at)
    {
        const QDateTime wall = Base::wallTime(at, m_zone);
        add(day, wall.toString(QStringLiteral("M月d日")));
        add(time, wall.toString(QStringLiteral("HH:mm")));
    }

    void addAppointment(const Appointment &appointment)
    {
        addTime(QStringLiteral("day"), QStringLiteral("time"), appointment.startsAt);
        add(QStringLiteral("fee"),
            QStringLiteral("¥%1").arg(appointment.feeFen / 100.0, 0, 'f', 2));
        addName<Department>(QStringLiteral("department"), appointment.departmentId);
        addName<Practitioner>(QStringLiteral("doctor"), appointment.practitionerId);
        addName<Location>(QStringLiteral("room"), appointment.roomId);
    }

    void addSlot(const SlotId &id)
    {
        const auto slot = m_reader.get<Slot>(id);
        if (!slot || !*slot)
            return;
        addTime(QStringLiteral("newDay"), QStringLiteral("newTime"), (*slot)->startsAt);
        if (!m_values.contains(QStringLiteral("department")))
            addName<Department>(QStringLiteral("department"), (*slot)->departmentId);
    }

    [[nodiscard]] const std::map<QString, QString> &all() const { return m_values; }

private:
    template<typename Row, typename Key>
    void addName(const QString &word, const Key &key)
    {
        const auto row = m_reader.get<Row>(key);
        add(word, row && *row ? (*row)->name.zh : QString());
    }

    Store::Reader &m_reader;
    QTimeZone m_zone;
    std::map<QString, QString> m_values;
};

/// Whether it would be wrong to say it now.
bool isOver(
    const Message &message, const std::optional<Appointment> &appointment, Base::Instant now)
{
    if (message.kind == MessageKind::Offer)
        return message.until <= now;
    if (message.kind == MessageKind::Cancelled)
        return false;
    return !appointment || appointment->status != AppointmentStatus::Booked
        || appointment->startsAt <= now;
}

/// Whose number it goes to; empty: nobody's.
Base::Result<QString> phoneOf(Store::Reader &reader,
    const Message &message,
    const std::optional<Appointment> &appointment,
    const Patient &patient)
{
    if (message.to == Recipient::Patient)
        return patient.phone;
    if (appointment)
        return appointment->proxyPhone;
    const auto waiting = Store::WaitlistTable(reader).openOf(message.patientId);
    if (!waiting)
        return Base::passOn(waiting);
    for (const WaitEntry &entry : *waiting) {
        if (entry.holdId.text() == message.appointmentId.text())
            return entry.proxyPhone;
    }
    return QString();
}
} // namespace

Postman::Postman(
    Store::Database &database, const Base::Clock &clock, MessageSender &sender, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_sender(sender)
    , m_applier(database, clock)
{
    m_timer.setInterval(Pause);
    connect(&m_timer, &QTimer::timeout, this, [this] { deliver(); });
}

void Postman::start()
{
    m_timer.start();
}

void Postman::deliver()
{
    Store::Reader reader(m_database);
    const auto due = Store::MessageTable(reader).due(m_clock.now());
    if (!due) {
        qCWarning(logServer, "%s", qPrintable(Base::describe(due.error())));
        return;
    }
    for (const Message &message : *due)
        deliver(message);
}

bool Postman::settle(const MessageId &message, int what, const QString &error)
{
    const auto outcome = m_applier.applyOwn(QStringLiteral("postman"),
        Operations::settleMessage(message, static_cast<Sending>(what), error, m_clock.now()));
    if (!outcome && outcome.error().kind != ErrorKind::Conflict)
        qCWarning(logServer, "%s", qPrintable(Base::describe(outcome.error())));
    return outcome.has_value();
}

Base::Result<OutgoingMessage> Postman::outgoing(Store::Reader &reader, const Message &message)
{
    const auto document =
        Store::DirectoryTable(reader).document(DocumentId(QStringLiteral("messages")));
    if (!document)
        return Base::passOn(document);
    if (!*document)
        return Base::fail(ErrorKind::Unavailable, "no-texts", {});
    const auto texts = readMessageTexts(**document);
    if (!texts)
        return Base::passOn(texts);
    const auto patient = reader.get<Patient>(message.patientId);
    if (!patient)
        return Base::passOn(patient);
    const auto appointment = reader.get<Appointment>(message.appointmentId);
    if (!appointment)
        return Base::passOn(appointment);
    if (!*patient || isOver(message, *appointment, m_clock.now()))
        return Base::fail(ErrorKind::Conflict, "obsolete", message.id.text());
    const auto phone = phoneOf(reader, message, *appointment, **patient);
    if (!phone)
        return Base::passOn(phone);
    if (phone->trimmed().isEmpty())
        return Base::fail(ErrorKind::NotFound, "no-phone", message.id.text());
    const auto zone = Operations::zoneOf(reader);
    if (!zone)
        return Base::passOn(zone);
    Values values(reader, *zone);
    values.add(QStringLiteral("name"), maskedName((*patient)->name));
    if (*appointment)
        values.addAppointment(**appointment);
    values.addSlot(message.slotId);
    if (message.until != Base::Never)
        values.add(QStringLiteral("until"),
            Base::wallTime(message.until, *zone).toString(QStringLiteral("HH:mm")));
    return OutgoingMessage{
        message.id, phone->trimmed(), filled(texts->at(textKind(message)).zh, values.all())};
}

void Postman::deliver(const Message &message)
{
    Store::Reader reader(m_database);
    const auto made = outgoing(reader, message);
    const auto end = [&](Sending what, const QString &error) {
        (void)settle(message.id, static_cast<int>(what), error);
    };
    if (!made && made.error().kind == ErrorKind::Conflict)
        return end(Sending::Obsolete, made.error().code);
    if (!made && made.error().kind == ErrorKind::NotFound)
        return end(Sending::NoPhone, made.error().code);
    if (!made) {
        qCWarning(logServer, "%s", qPrintable(Base::describe(made.error())));
        return; // the house's texts, not this person: nothing is lost while somebody mends them
    }
    if (!settle(message.id, static_cast<int>(Sending::Started), {}))
        return; // another server was first
    const QPointer<Postman> self(this);
    const MessageId id = message.id;
    m_sender.send(*made, [self, id](const Base::Result<void> &result) {
        if (!self)
            return;
        const bool never = !result && result.error().kind == ErrorKind::Invalid;
        const Sending what = result ? Sending::Sent : never ? Sending::Never : Sending::TryAgain;
        (void)self->settle(id, static_cast<int>(what), result ? QString() : result.error().code);
    });
}
} // namespace Server
