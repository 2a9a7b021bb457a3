// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/messagetext.h"

#include <QLocale>

#include "domain/identity/names.h"
#include "operations/booking.h"
#include "store/directorytable.h"
#include "store/slottable.h"
#include "store/waitlisttable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
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

/// Everything a text may name, in the hospital's own time.
class Values
{
public:
    Values(Store::Reader &reader, const QTimeZone &zone, Base::Language language)
        : m_reader(reader)
        , m_zone(zone)
        , m_language(language)
    {
    }

    void add(const QString &word, const QString &value) { m_values[word] = value; }

    void addTime(const QString &day, const QString &time, Base::Instant at)
    {
        const QDateTime wall = Base::wallTime(at, m_zone);
        const bool english = m_language == Base::Language::English;
        add(day,
            english ? QLocale(QLocale::English).toString(wall.date(), QStringLiteral("d MMM"))
                    : wall.toString(QStringLiteral("M月d日")));
        add(time, wall.toString(QStringLiteral("HH:mm")));
    }

    void addAppointment(const Appointment &appointment)
    {
        addTime(QStringLiteral("day"), QStringLiteral("time"), appointment.startsAt);
        add(QStringLiteral("end"),
            Base::wallTime(appointment.endsAt, m_zone).toString(QStringLiteral("HH:mm")));
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
        add(word, row && *row ? (*row)->name.in(m_language) : QString());
    }

    Store::Reader &m_reader;
    QTimeZone m_zone;
    Base::Language m_language;
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

} // namespace

Base::Result<QString> messagePhone(Store::Reader &reader, const Message &message)
{
    if (message.to == Recipient::Patient) {
        const auto patient = reader.get<Patient>(message.patientId);
        if (!patient)
            return Base::passOn(patient);
        return *patient ? (*patient)->phone : QString();
    }
    const auto appointment = reader.get<Appointment>(message.appointmentId);
    if (!appointment)
        return Base::passOn(appointment);
    if (*appointment)
        return (*appointment)->proxyPhone;
    const auto waiting = Store::WaitlistTable(reader).openOf(message.patientId);
    if (!waiting)
        return Base::passOn(waiting);
    for (const WaitEntry &entry : *waiting) {
        if (entry.holdId.text() == message.appointmentId.text())
            return entry.proxyPhone;
    }
    return QString();
}

Base::Result<QString> messageText(
    Store::Reader &reader, const Message &message, Base::Instant now, Base::Language language)
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
    if (!*patient || isOver(message, *appointment, now))
        return Base::fail(ErrorKind::Conflict, "obsolete", message.id.text());
    const auto zone = zoneOf(reader);
    if (!zone)
        return Base::passOn(zone);
    Values values(reader, *zone, language);
    values.add(QStringLiteral("name"), maskedName((*patient)->name));
    if (*appointment)
        values.addAppointment(**appointment);
    values.addSlot(message.slotId);
    if (message.until != Base::Never)
        values.add(QStringLiteral("until"),
            Base::wallTime(message.until, *zone).toString(QStringLiteral("HH:mm")));
    return filled(texts->at(textKind(message)).in(language), values.all());
}
} // namespace Operations
