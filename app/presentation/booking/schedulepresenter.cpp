// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/schedulepresenter.h"

#include <algorithm>

#include <QLocale>

#include "domain/booking/advice.h"
#include "domain/booking/slots.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr int Midnight = 24 * 60;
constexpr int UsualPlaces = 3;
constexpr int MostNamed = 4; ///< in the sentence about whom it touches
} // namespace

SchedulePresenter::SchedulePresenter(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
    , m_affected(station, directory)
{
    m_draft.day = station.today();
    m_draft.placesPerSlot = UsualPlaces;
    connect(&station, &Sync::Station::changed, this, &SchedulePresenter::onChanged);
    connect(&directory, &DeskDirectory::changed, this, [this] {
        readDoctors();
        read();
    });
    readDoctors();
    read();
}

void SchedulePresenter::onChanged(const QStringList &tables)
{
    static const QStringList ours{QStringLiteral("schedule_exception"),
        QStringLiteral("affected"),
        QStringLiteral("slot"),
        QStringLiteral("appointment"),
        QStringLiteral("message"),
        QStringLiteral("patient")};
    if (std::any_of(tables.begin(), tables.end(), [](const QString &table) {
            return ours.contains(table);
        }))
        read();
}

void SchedulePresenter::read()
{
    if (!m_affected.read())
        m_messages.tell(DeskTone::Danger, tr("停诊名单读不出来，请叫维护人员。"));
    if (m_affected.rowOf(m_chosen) < 0)
        m_chosen = m_affected.rows().empty() ? AffectedId() : m_affected.rows().front().id;
    readChanges();
    readPlaces();
    look();
}

void SchedulePresenter::readDoctors()
{
    if (m_draft.departmentId.isEmpty() && !m_directory.departments().empty())
        m_draft.departmentId = m_directory.departments().front().id;
    m_doctors = {{RoleId(), PractitionerId()}};
    auto reader = m_station.reader();
    const auto roles = Sync::DirectoryTable(reader).rolesOf(m_draft.departmentId);
    if (!roles)
        return;
    for (const PractitionerRole &role : *roles)
        m_doctors.push_back({role.id, role.practitionerId});
}

QString SchedulePresenter::doctorWords(const ScheduleDoctor &doctor) const
{
    return doctor.id.isEmpty() ? tr("全科停诊") : m_directory.doctorName(doctor.practitionerId);
}

QString SchedulePresenter::spanWords(int startMinute, int endMinute) const
{
    if (startMinute == 0 && endMinute == Midnight)
        return tr("全天");
    const auto words = [](int minute) {
        return QStringLiteral("%1:%2")
            .arg(minute / 60, 2, 10, QLatin1Char('0'))
            .arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    return words(startMinute) + QStringLiteral("–") + words(endMinute);
}

QString SchedulePresenter::dayWords(QDate day) const
{
    const bool english = m_directory.language() == Base::Language::English;
    const QLocale locale(english ? QLocale::English : QLocale::Chinese);
    const QString words = tr("%1月%2日 %3")
                              .arg(day.month())
                              .arg(day.day())
                              .arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat));
    return day == m_station.today() ? tr("今天，%1").arg(words) : words;
}

std::vector<QDate> SchedulePresenter::days() const
{
    std::vector<QDate> days;
    for (int i = 0; i < DaysAhead; ++i)
        days.push_back(m_station.today().addDays(i));
    return days;
}

std::vector<LocationId> SchedulePresenter::rooms() const
{
    std::vector<LocationId> rooms;
    auto reader = m_station.reader();
    const auto locations = Sync::DirectoryTable(reader).locations();
    if (!locations)
        return rooms;
    for (const Location &location : *locations) {
        if (location.kind == LocationKind::Consulting)
            rooms.push_back(location.id);
    }
    return rooms;
}

void SchedulePresenter::readChanges()
{
    m_changes.clear();
    auto reader = m_station.reader();
    const auto exceptions = Sync::ScheduleTable(reader).exceptionsFrom(m_station.today());
    if (!exceptions)
        return;
    for (const ScheduleException &one : *exceptions) {
        const auto role = Sync::DirectoryTable(reader).roles();
        QString doctor;
        for (const PractitionerRole &candidate : role ? *role : std::vector<PractitionerRole>()) {
            if (candidate.id == one.roleId)
                doctor = m_directory.doctorName(candidate.practitionerId);
        }
        const auto known = std::ranges::find(m_changes, one.changeId, &ScheduleChangeRow::id);
        if (known != m_changes.end()) { // of a whole department
            known->title = tr("%1、%2").arg(known->title, doctor);
            continue;
        }
        const QString span = spanWords(one.startMinute, one.endMinute);
        const QString what = one.kind == ExceptionKind::Absent ? tr("停诊 %1").arg(span)
            : one.kind == ExceptionKind::Extra
            ? tr("加班 %1").arg(span)
            : tr("%1 换到 %2").arg(span, m_directory.roomName(one.roomId));
        m_changes.push_back({one.changeId,
            tr("%1，%2").arg(dayWords(one.day), doctor),
            tr("%1，%2").arg(what, one.reason)});
    }
}

void SchedulePresenter::setDepartment(const DepartmentId &department)
{
    if (department == m_draft.departmentId)
        return;
    m_draft.departmentId = department;
    m_draft.roleId = {};
    readDoctors();
    look();
}

void SchedulePresenter::setDoctor(const RoleId &role)
{
    m_draft.roleId = role;
    look();
}

void SchedulePresenter::setDay(QDate day)
{
    m_draft.day = day;
    look();
}

void SchedulePresenter::setKind(ExceptionKind kind)
{
    m_draft.kind = kind;
    look();
}

void SchedulePresenter::setTime(int startMinute, int endMinute)
{
    m_draft.startMinute = startMinute;
    m_draft.endMinute = endMinute;
    look();
}

void SchedulePresenter::setRoom(const LocationId &room)
{
    m_draft.roomId = room;
    look();
}

void SchedulePresenter::setPlaces(int places)
{
    m_draft.placesPerSlot = places;
    look();
}

void SchedulePresenter::setReason(const QString &reason)
{
    m_draft.reason = reason.trimmed();
    look();
}

/// Whom the draft would touch. A missing reason is asked for last, by the act itself.
void SchedulePresenter::look()
{
    m_possible = false;
    m_touched = 0;
    auto reader = m_station.reader();
    Operations::ScheduleWish wish = m_draft;
    wish.id = ScheduleChangeId(QStringLiteral("draft"));
    if (wish.reason.isEmpty())
        wish.reason = QStringLiteral("-");
    const auto exceptions = Operations::exceptionsFor(reader, wish, m_station.now());
    const auto people = exceptions ? Operations::touchedBy(reader, *exceptions)
                                   : Base::Result<std::vector<Appointment>>();
    if (!exceptions || !people) {
        m_preview = refusal(exceptions ? people.error() : exceptions.error());
        Q_EMIT changed();
        return;
    }
    m_possible = true;
    m_touched = wish.kind == ExceptionKind::Extra ? 0 : static_cast<int>(people->size());
    if (m_touched == 0) {
        m_preview = tr("没有碰到已经约好的人。");
    } else {
        QStringList names;
        for (int i = 0; i < std::min(m_touched, MostNamed); ++i) {
            const Appointment &one = (*people)[static_cast<size_t>(i)];
            const auto patient = Sync::PatientTable(reader).patient(one.patientId);
            names += tr("%1 %2").arg(
                Base::wallTime(one.startsAt, m_station.zone()).toString(QStringLiteral("hh:mm")),
                patient && *patient ? (*patient)->name : tr("没有档案"));
        }
        m_preview = tr("会碰到 %1 个约好的人：%2").arg(m_touched).arg(names.join(tr("，")));
        m_preview += m_touched > MostNamed ? tr("……") : tr("。");
    }
    Q_EMIT changed();
}

QString SchedulePresenter::actWords() const
{
    switch (m_draft.kind) {
    case ExceptionKind::Absent:
        return m_touched > 0 ? tr("停诊，并通知 %1 人").arg(m_touched) : tr("停诊");
    case ExceptionKind::Extra:
        return tr("加开这一段");
    case ExceptionKind::OtherRoom:
        return m_touched > 0 ? tr("换诊室，并通知 %1 人").arg(m_touched) : tr("换诊室");
    }
    return {};
}

QString SchedulePresenter::refusal(const Base::Error &error) const
{
    const QString &code = error.code;
    if (code == u"outside-session")
        return tr("这个时间本来就不出诊，请看排班再选。");
    if (code == u"overlapping-session")
        return tr("这个时间已经有出诊，加班要选空着的时间。");
    if (code == u"bad-time")
        return tr("结束要比开始晚，加班至少半小时。");
    if (code == u"bad-places")
        return tr("每半小时看几个人要填 1 到 99。");
    if (code == u"no-reason")
        return tr("要写原因，病人会问。");
    if (code == u"no-room")
        return tr("请选换到哪个诊室。");
    if (code == u"no-role")
        return tr("加班和换诊室要选一位医生。");
    if (code == u"past-day" || code == u"bad-day")
        return tr("日子已经过了，请选今天或以后。");
    if (code == u"session-booked")
        return tr("加班的这一段已经有人约了，先停诊再安置他们。");
    if (code == u"settled")
        return tr("这个人刚刚已经安置好了。");
    if (code == u"too-long")
        return tr("这个号后面连着的时间不够，他约的时间更长，请换一个。");
    if (code == u"slot-full" || code == u"slot-closed" || code == u"slot-past"
        || code == u"slot-not-yet")
        return tr("这个号刚刚没有了，请换一个。");
    return {};
}

void SchedulePresenter::settle(const Operations::Request &request, const QString &sentence)
{
    if (m_asking)
        return;
    m_asking = true;
    m_station.request(request, this, [this, sentence](const Operations::Outcome &outcome) {
        m_asking = false;
        if (outcome) {
            m_draft.reason.clear();
            m_messages.tell(DeskTone::Success, sentence);
        } else {
            const QString why = refusal(outcome.error());
            if (why.isEmpty())
                m_messages.tellError(outcome.error());
            else
                m_messages.tell(DeskTone::Warn, why);
        }
        read();
    });
    Q_EMIT changed();
}

void SchedulePresenter::apply()
{
    if (!m_possible || m_draft.reason.isEmpty()) {
        m_messages.tell(DeskTone::Warn, m_possible ? tr("要写原因，病人会问。") : m_preview);
        return;
    }
    Operations::ScheduleWish wish = m_draft;
    wish.id = m_station.random().id<ScheduleChangeId>();
    if (wish.kind != ExceptionKind::Extra)
        wish.placesPerSlot = 0;
    if (wish.kind == ExceptionKind::Absent)
        wish.roomId = {};
    const QString sentence = m_touched > 0
        ? tr("记下了，%1 个约好的人都在右边的名单里，逐个安置或告知。").arg(m_touched)
        : tr("记下了，号源已经跟着变。");
    settle(Operations::changeSchedule(wish, m_station.now()), sentence);
}

void SchedulePresenter::undo(const ScheduleChangeId &change)
{
    settle(Operations::undoScheduleChange(change, m_station.now()),
        tr("取消了，恢复原来的排班；还没安置的人照原来的约。"));
}

void SchedulePresenter::choose(const AffectedId &affected)
{
    if (affected == m_chosen)
        return;
    m_chosen = affected;
    readPlaces();
    Q_EMIT changed();
}

void SchedulePresenter::readPlaces()
{
    m_places.clear();
    const int row = m_affected.rowOf(m_chosen);
    if (row < 0)
        return;
    const AffectedRow &chosen = m_affected.rows()[static_cast<size_t>(row)];
    if (chosen.kind != ExceptionKind::Absent)
        return;
    auto reader = m_station.reader();
    const auto line = reader.get<AffectedBooking>(m_chosen);
    if (!line || !*line)
        return;
    Slot lost;
    lost.startsAt = (*line)->startsAt;
    std::vector<Slot> open;
    for (const QDate &day : days()) {
        const auto slots = Sync::SlotTable(reader).ofDepartment((*line)->departmentId, day);
        for (const Slot &slot : slots ? *slots : std::vector<Slot>()) {
            if (slot.startsAt <= m_station.now())
                continue;
            if (slot.id == chosen.proposed
                && Domain::refusal(slot, m_station.now()) == SlotRefusal::None)
                m_places.push_back({slot.id, m_affected.placeWords(slot.id)});
            else
                open.push_back(slot);
        }
    }
    for (const Slot &slot : nearestSlots(lost, open, m_station.now(), MostAlternatives + 1)) {
        if (m_places.size() <= MostAlternatives)
            m_places.push_back({slot.id, m_affected.placeWords(slot.id)});
    }
}

void SchedulePresenter::place(const SlotId &slot)
{
    const int row = m_affected.rowOf(m_chosen);
    if (row < 0)
        return;
    settle(Operations::placeAffected(
               m_chosen, slot, m_station.random().id<AppointmentId>(), m_station.now()),
        tr("%1 改到 %2，会发短信告诉他。")
            .arg(m_affected.rows()[static_cast<size_t>(row)].name, m_affected.placeWords(slot)));
}

void SchedulePresenter::tell(const QString &note)
{
    const int row = m_affected.rowOf(m_chosen);
    if (row < 0)
        return;
    if (note.trimmed().isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("写一句怎么告诉的。"));
        return;
    }
    settle(Operations::tellAffected(m_chosen, note.trimmed(), m_station.now()),
        tr("%1 已告知，从名单里去掉。").arg(m_affected.rows()[static_cast<size_t>(row)].name));
}
} // namespace Presentation
