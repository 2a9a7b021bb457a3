// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/rotapresenter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "domain/booking/slots.h"
#include "operations/dayplan.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;
using Operations::RotaScope;

namespace {
constexpr int MostNamed = 4; ///< in the sentence about whom it touches
}

RotaPresenter::RotaPresenter(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    m_draft.day = station.today();
    m_draft.scope = RotaScope::Following;
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        static const QStringList ours{QStringLiteral("practitioner_role"),
            QStringLiteral("schedule_exception"),
            QStringLiteral("slot"),
            QStringLiteral("appointment")};
        if (std::ranges::any_of(
                tables, [](const QString &table) { return ours.contains(table); })) {
            readSessions();
            look();
        }
    });
    connect(&directory, &DeskDirectory::changed, this, [this] {
        readDoctors();
        readSessions();
        look();
    });
    readDoctors();
    readSessions();
    look();
}

void RotaPresenter::readDoctors()
{
    if (m_department.isEmpty() && !m_directory.departments().empty())
        m_department = m_directory.departments().front().id;
    m_doctors.clear();
    auto reader = m_station.reader();
    const auto roles = Sync::DirectoryTable(reader).rolesOf(m_department);
    for (const PractitionerRole &role : roles ? *roles : std::vector<PractitionerRole>())
        m_doctors.push_back({role.id, role.practitionerId});
    const bool known =
        std::ranges::find(m_doctors, m_draft.roleId, &ScheduleDoctor::id) != m_doctors.end();
    if (!known)
        m_draft.roleId = m_doctors.empty() ? RoleId() : m_doctors.front().id;
}

QString RotaPresenter::timeWords(int startMinute, int endMinute)
{
    const auto words = [](int minute) {
        return QStringLiteral("%1:%2")
            .arg(minute / 60 % 24, 2, 10, QLatin1Char('0'))
            .arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    return words(startMinute) + QStringLiteral("–") + words(endMinute);
}

void RotaPresenter::readSessions()
{
    m_sessions.clear();
    auto reader = m_station.reader();
    const auto role = reader.get<PractitionerRole>(m_draft.roleId);
    const auto rota = role && *role ? parseRota((*role)->availableTime) : Base::Result<Rota>();
    for (const RotaSession &session : rota ? *rota : Rota()) {
        if (session.weekday != m_draft.day.dayOfWeek() || !session.holdsOn(m_draft.day))
            continue;
        const QString time = timeWords(session.startMinute, session.endMinute);
        m_sessions.push_back({session,
            session.placesPerSlot == PlacesByPace
                ? tr("%1，人数按快慢").arg(time)
                : tr("%1，每半小时 %2 人").arg(time).arg(session.placesPerSlot)});
    }
    std::ranges::sort(m_sessions, {}, [](const RotaLine &one) { return one.session.startMinute; });
    const bool known = std::ranges::any_of(m_sessions,
        [this](const RotaLine &one) { return one.session.startMinute == m_draft.sessionStart; });
    if (known)
        return;
    m_draft.sessionStart = m_sessions.empty() ? 0 : m_sessions.front().session.startMinute;
    m_draft.to = m_sessions.empty() ? std::nullopt : std::optional(m_sessions.front().session);
}

std::vector<QDate> RotaPresenter::days() const
{
    std::vector<QDate> days;
    for (int i = 0; i < SchedulePresenter::DaysAhead; ++i)
        days.push_back(m_station.today().addDays(i));
    return days;
}

void RotaPresenter::setDepartment(const DepartmentId &department)
{
    if (department == m_department)
        return;
    m_department = department;
    readDoctors();
    m_draft.sessionStart = -1;
    readSessions();
    look();
}

void RotaPresenter::setDoctor(const RoleId &role)
{
    m_draft.roleId = role;
    m_draft.sessionStart = -1;
    readSessions();
    look();
}

void RotaPresenter::setDay(QDate day)
{
    m_draft.day = day;
    m_draft.sessionStart = -1;
    readSessions();
    look();
}

void RotaPresenter::setSession(int startMinute)
{
    m_draft.sessionStart = startMinute;
    for (const RotaLine &one : m_sessions) {
        if (one.session.startMinute == startMinute)
            m_draft.to = one.session;
    }
    look();
}

void RotaPresenter::setScope(RotaScope scope)
{
    m_draft.scope = scope;
    look();
}

void RotaPresenter::setTime(int startMinute, int endMinute)
{
    RotaSession to = m_draft.to.value_or(RotaSession());
    if (!m_draft.to && !m_sessions.empty())
        to.placesPerSlot = m_sessions.front().session.placesPerSlot;
    to.startMinute = startMinute;
    to.endMinute = endMinute;
    m_draft.to = to;
    look();
}

void RotaPresenter::setPlaces(int places)
{
    if (!m_draft.to)
        return;
    m_draft.to->placesPerSlot = places;
    look();
}

void RotaPresenter::end()
{
    m_draft.to.reset();
    look();
}

void RotaPresenter::setReason(const QString &reason)
{
    m_draft.reason = reason.trimmed();
    look();
}

QString RotaPresenter::paceWords() const
{
    if (!m_draft.to || m_sessions.empty())
        return {};
    auto reader = m_station.reader();
    const auto role = reader.get<PractitionerRole>(m_draft.roleId);
    if (!role || !*role)
        return {};
    const auto pace = Operations::paceOf(reader, **role, m_draft.day);
    const int halfHours =
        (m_draft.to->endMinute - m_draft.to->startMinute) / static_cast<int>(SlotLength.count());
    if (!pace || halfHours < 1)
        return {};
    const auto places = sessionPlaces(halfHours, *pace);
    const int all = std::accumulate(places.begin(), places.end(), 0);
    const auto minutes = static_cast<int>(std::lround(double(pace->meanService.count()) / 60));
    return tr(
        "看一个人平均 %1 分钟，大约 %2% 的人约了不来：这一段放 %3 个号合适，每半小时 %4 个左右。")
        .arg(minutes)
        .arg(static_cast<int>(std::lround(pace->noShow * 100)))
        .arg(all)
        .arg(static_cast<int>(std::lround(double(all) / halfHours)));
}

void RotaPresenter::look()
{
    m_possible = false;
    m_touched = 0;
    auto reader = m_station.reader();
    Operations::RotaWish wish = m_draft;
    wish.id = ScheduleChangeId(QStringLiteral("draft"));
    const auto people = m_sessions.empty()
        ? Base::Result<std::vector<Appointment>>(
            Base::fail(Base::ErrorKind::NotFound, "no-session", {}))
        : Operations::touchedByRota(reader, wish, m_station.now());
    if (!people) {
        m_preview = refusal(people.error());
        Q_EMIT changed();
        return;
    }
    m_possible = true;
    m_touched = static_cast<int>(people->size());
    QStringList names;
    for (int i = 0; i < std::min(m_touched, MostNamed); ++i) {
        const Appointment &one = (*people)[static_cast<size_t>(i)];
        const auto patient = Sync::PatientTable(reader).patient(one.patientId);
        names += tr("%1 %2").arg(
            Base::wallTime(one.startsAt, m_station.zone()).toString(QStringLiteral("M-d hh:mm")),
            patient && *patient ? (*patient)->name : tr("没有档案"));
    }
    m_preview = m_touched == 0
        ? tr("没有碰到已经约好的人。")
        : tr("会碰到 %1 个约好的人：%2").arg(m_touched).arg(names.join(tr("，")))
            + (m_touched > MostNamed ? tr("……") : tr("。"));
    Q_EMIT changed();
}

QString RotaPresenter::refusal(const Base::Error &error) const
{
    const QString &code = error.code;
    if (code == u"no-session" || code == u"no-role")
        return tr("这位医生这一天没有固定出诊，请换一天或换人。");
    if (code == u"overlapping-session")
        return tr("这个时间已经有别的出诊，不能重叠。");
    if (code == u"bad-time")
        return tr("结束要比开始晚，至少半小时。");
    if (code == u"bad-places")
        return tr("每半小时看几个人要填 1 到 99。");
    if (code == u"no-reason")
        return tr("要写原因，病人会问。");
    if (code == u"past-day")
        return tr("日子已经过了，请选今天或以后。");
    return {};
}

QString RotaPresenter::actWords() const
{
    const QString act = m_draft.to ? tr("改排班") : tr("不再出这一段");
    return m_touched > 0 ? tr("%1，并通知 %2 人").arg(act).arg(m_touched) : act;
}

void RotaPresenter::answered(const Operations::Outcome &outcome, const QString &sentence)
{
    m_asking = false;
    if (outcome) {
        m_draft.reason.clear();
        m_draft.sessionStart = -1;
        m_messages.tell(DeskTone::Success, sentence);
    } else {
        const QString why = refusal(outcome.error());
        if (why.isEmpty())
            m_messages.tellError(outcome.error());
        else
            m_messages.tell(DeskTone::Warn, why);
    }
    readSessions();
    look();
}

void RotaPresenter::apply()
{
    if (m_asking)
        return;
    if (!m_possible || m_draft.reason.isEmpty()) {
        m_messages.tell(DeskTone::Warn, m_possible ? tr("要写原因，病人会问。") : m_preview);
        return;
    }
    Operations::RotaWish wish = m_draft;
    wish.id = m_station.random().id<ScheduleChangeId>();
    const QString sentence = m_touched > 0
        ? tr("排班改了，%1 个约好的人都在右边的名单里，逐个安置或告知。").arg(m_touched)
        : tr("排班改了，号源已经跟着变。");
    m_asking = true;
    m_station.request(Operations::changeRota(wish, m_station.now()),
        this,
        [this, sentence](const Operations::Outcome &outcome) { answered(outcome, sentence); });
    Q_EMIT changed();
}
} // namespace Presentation
