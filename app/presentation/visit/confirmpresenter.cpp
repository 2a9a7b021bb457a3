// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/confirmpresenter.h"

#include <algorithm>

#include "base/log.h"
#include "domain/booking/arrival.h"
#include "domain/booking/limits.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "operations/booking.h"
#include "presentation/identity/identifierwords.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

ConfirmPresenter::ConfirmPresenter(Sync::Station &station,
    KioskFlow &flow,
    const KioskDirectory &directory,
    VisitOpener &opener,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
    , m_directory(directory)
    , m_opener(opener)
{
    connect(&flow, &KioskFlow::screenChanged, this, &ConfirmPresenter::enter);
    connect(&flow, &KioskFlow::sessionEnded, this, &ConfirmPresenter::forget);
    connect(&directory, &KioskDirectory::changed, this, &ConfirmPresenter::refresh);
}

void ConfirmPresenter::forget()
{
    m_slot.reset();
    m_problem.clear();
    m_phoneProblem.clear();
    m_asking = false;
}

void ConfirmPresenter::enter()
{
    if (m_flow.screen() != KioskFlow::Screen::Confirm)
        return;
    m_problem.clear();
    m_slot.reset();
    if (!m_flow.session().choice.walkIn) {
        Sync::Reader reader = m_station.reader();
        const auto slot = Sync::SlotTable(reader).slot(m_flow.session().choice.slotId);
        if (slot)
            m_slot = *slot;
        else
            qCWarning(logScreen) << "slot not read:" << Base::describe(slot.error());
    }
    refresh();
}

void ConfirmPresenter::refresh()
{
    if (m_flow.screen() == KioskFlow::Screen::Confirm)
        Q_EMIT changed();
}

QDate ConfirmPresenter::day() const
{
    return m_slot ? m_slot->serviceDay : m_station.today();
}

std::optional<int> ConfirmPresenter::feeFen() const
{
    if (!m_slot)
        return m_directory.lowestFee(m_flow.session().choice.departmentId, day());
    const Domain::PractitionerRole *role = m_directory.role(m_slot->roleId);
    return role != nullptr ? m_directory.feeOf(*role, day()) : std::nullopt;
}

QString ConfirmPresenter::fee() const
{
    const auto fen = feeFen();
    return fen ? m_directory.sentences().money(*fen) : QString();
}

const Domain::Appointment *ConfirmPresenter::moved() const
{
    const KioskSession &session = m_flow.session();
    if (session.purpose != Purpose::Reschedule)
        return nullptr;
    const auto found = std::ranges::find(
        session.appointments, session.choice.appointmentId, &Domain::Appointment::id);
    return found != session.appointments.end() ? &*found : nullptr;
}

QString ConfirmPresenter::question() const
{
    return moved() != nullptr ? tr("改成这样，对吗？") : tr("这样办，对吗？");
}

QString ConfirmPresenter::feeWords() const
{
    if (!feeFen())
        return tr("费用由收费处告诉您");
    if (const auto *old = moved(); old != nullptr && old->feeFen != feeFen())
        return tr("诊查费变了，原来是 %1").arg(m_directory.sentences().money(old->feeFen));
    const bool insured =
        m_flow.session().person && !m_flow.session().person->patient.insurance.isEmpty();
    return insured ? tr("诊查费，医保付多少在收费处算") : tr("诊查费，看医生前在收费处付");
}

QString ConfirmPresenter::returnWords() const
{
    return m_slot ? tr("看病以前，都能在本机改期或退号。") : tr("叫到号以前，都能到服务台退号。");
}

std::vector<AnswerLine> ConfirmPresenter::answers() const
{
    using Screen = KioskFlow::Screen;
    const Sentences say = m_directory.sentences();
    const KioskSession &session = m_flow.session();
    std::vector<AnswerLine> lines;
    if (session.person) {
        const Domain::Patient &patient = session.person->patient;
        lines.push_back({QStringLiteral("person"),
            tr("看病的人"),
            session.person->known ? patient.name : Domain::maskedName(patient.name),
            {},
            {}});
    }
    if (moved() != nullptr) {
        addMove(lines);
        return lines;
    }
    const auto *department = m_directory.department(session.choice.departmentId);
    AnswerLine where{QStringLiteral("department"),
        tr("科室"),
        department != nullptr ? say.of(department->name) : QString(),
        tr("普通号，不指定医生"),
        Screen::Department};
    AnswerLine when{
        QStringLiteral("time"), tr("时间"), tr("现在，现场号"), say.date(day()), Screen::Slot};
    const Domain::Location *place = nullptr;
    if (m_slot) {
        if (const auto *doctor = m_directory.practitioner(m_slot->practitionerId))
            where.detail =
                tr("%1，%2", "doctor, title").arg(say.of(doctor->name), say.of(doctor->title));
        when.value = tr("%1 %2", "day, time span")
                         .arg(say.day(m_slot->serviceDay, m_station.today()),
                             say.span(m_slot->startsAt, m_slot->endsAt));
        place = m_directory.location(m_slot->roomId);
    } else if (department != nullptr) {
        place = m_directory.location(department->waitingAreaId);
    }
    lines.push_back(where);
    lines.push_back(when);
    if (place != nullptr)
        lines.push_back({QStringLiteral("place"), tr("地点"), say.place(*place), {}, {}});
    if (m_slot && !session.companionRelation.isEmpty())
        lines.push_back({QStringLiteral("proxy"),
            tr("也通知您"),
            session.companionPhone.isEmpty() ? tr("没有填手机")
                                             : Domain::maskedPhone(session.companionPhone),
            {},
            Screen::ProxyPhone});
    return lines;
}

/// Old and new, each with everything that may be different.
void ConfirmPresenter::addMove(std::vector<AnswerLine> &lines) const
{
    const Sentences say = m_directory.sentences();
    const auto line = [&](const char *code, const QString &label, const auto &place) {
        QStringList details;
        if (const auto *doctor = m_directory.practitioner(place.practitionerId))
            details.append(say.of(doctor->name));
        if (const auto *room = m_directory.location(place.roomId))
            details.append(say.place(*room));
        return AnswerLine{QString::fromLatin1(code),
            label,
            tr("%1 %2", "day, time span")
                .arg(say.day(place.serviceDay, m_station.today()),
                    say.span(place.startsAt, place.endsAt)),
            details.join(tr("，", "between doctor and room")),
            {}};
    };
    lines.push_back(line("old", tr("原来"), *moved()));
    if (!m_slot)
        return;
    lines.push_back(line("time", tr("改到"), *m_slot));
    lines.back().change = KioskFlow::Screen::Slot;
}

std::vector<BringLine> ConfirmPresenter::bring() const
{
    const Sentences say = m_directory.sentences();
    const KioskSession &session = m_flow.session();
    std::vector<BringLine> lines;
    const auto types = visitTypes(session, session.choice.departmentId, m_directory.guide(), day());
    const QString insurance = session.person ? session.person->patient.insurance : QString();
    for (const Materials::Item &item : m_directory.materials().itemsFor(types, insurance))
        lines.push_back({item.icon, say.of(item.name), say.of(item.note)});
    return lines;
}

QString ConfirmPresenter::companionWords() const
{
    const auto &person = m_flow.session().person;
    if (!m_slot || !person || m_slot->serviceDay == m_station.today())
        return {};
    const Domain::BirthDate birth{person->patient.birthDate, person->patient.birthPrecision};
    return Domain::isSenior(birth, day()) ? tr("建议请家人陪您一起来。") : QString();
}

QString ConfirmPresenter::confirmWords() const
{
    if (m_asking)
        return tr("正在确认，请稍等");
    if (moved() != nullptr)
        return tr("对，改过去");
    const QString money = fee();
    if (m_slot && m_slot->serviceDay != m_station.today())
        return money.isEmpty() ? tr("确认预约") : tr("确认预约，诊查费 %1").arg(money);
    return money.isEmpty() ? tr("确认挂号") : tr("确认挂号，诊查费 %1").arg(money);
}

void ConfirmPresenter::takePhone(const QString &typed)
{
    m_flow.touch();
    m_phoneProblem.clear();
    const auto phone = Domain::checkPhone(typed);
    if (!phone && !typed.trimmed().isEmpty()) {
        m_phoneProblem = IdentifierWords::phoneProblem(phone.error(), typed);
        Q_EMIT changed();
        return;
    }
    m_flow.update(
        [&phone](KioskSession &session) { session.companionPhone = phone.value_or(QString()); });
    m_flow.back();
}

void ConfirmPresenter::confirm()
{
    m_flow.touch();
    if (m_asking)
        return;
    m_problem.clear();
    if (m_flow.session().purpose == Purpose::Reschedule)
        move();
    else if (m_slot)
        book();
    else
        startNow();
}

void ConfirmPresenter::move()
{
    const Domain::Appointment *old = moved();
    if (old == nullptr || !m_slot)
        return;
    const auto newId = m_station.random().id<Domain::AppointmentId>();
    const auto &hold = m_flow.session().choice.hold;
    m_asking = true;
    m_flow.wait(KioskFlow::Waiting::ForMachine);
    Q_EMIT changed();
    m_station.request(
        Operations::rescheduleBooking(
            old->id, newId, m_slot->id, m_station.now(), hold ? hold->id : Domain::HoldId()),
        this,
        [this](const Operations::Outcome &outcome) {
            m_asking = false;
            m_flow.wait(KioskFlow::Waiting::ForVisitor);
            const auto row = outcome ? Sync::fromRecord<Domain::Appointment>(
                                 outcome->value(QLatin1String("appointment")).toObject())
                                     : Base::passOn(outcome);
            if (!row) {
                refuse(row.error());
                return;
            }
            m_flow.update([&row](KioskSession &session) {
                session.result.appointment = *row; // as it was written, not as it was asked for
                session.choice.hold.reset();
            });
            m_flow.succeed();
        });
}

void ConfirmPresenter::startNow()
{
    const auto result = m_opener.open(m_flow.session(), std::nullopt);
    if (!result) {
        refuse(result.error());
        return;
    }
    m_flow.update([&result](KioskSession &session) { session.result = *result; });
    m_flow.succeed();
}

void ConfirmPresenter::book()
{
    const KioskSession &session = m_flow.session();
    Operations::BookingWish wish;
    wish.id = m_station.random().id<Domain::AppointmentId>();
    wish.slotId = m_slot->id;
    if (session.person)
        wish.patientId = session.person->patient.id;
    if (session.choice.hold)
        wish.holdId = session.choice.hold->id;
    wish.bookedByRelation = session.companionRelation;
    wish.proxyPhone = session.companionPhone;
    if (session.choice.fromLease || !m_flow.isOnline()) {
        bookAlone(wish);
        return;
    }
    if (const auto registered = m_opener.registerPerson(session); !registered) {
        refuse(registered.error());
        return;
    }
    m_asking = true;
    m_flow.wait(KioskFlow::Waiting::ForMachine);
    Q_EMIT changed();
    m_station.request(Operations::confirmBooking(wish, m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) {
            m_asking = false;
            m_flow.wait(KioskFlow::Waiting::ForVisitor);
            if (!outcome) {
                refuse(outcome.error());
                return;
            }
            const auto row = Sync::fromRecord<Domain::Appointment>(
                outcome->value(QLatin1String("appointment")).toObject());
            if (row)
                booked(*row);
            else
                refuse(row.error());
        });
}

/// What the server has told of the person's bookings counts; this kiosk's own store knows of none.
Base::Result<void> ConfirmPresenter::refuseTooMany() const
{
    Sync::Reader reader = m_station.reader();
    const auto policy = Operations::bookingPolicy(reader);
    if (!policy)
        return Base::passOn(policy);
    const auto &own = m_flow.session().appointments;
    switch (Domain::limitRefusal(own, *policy, m_slot->serviceDay, {})) {
    case Domain::LimitRefusal::None:
        return {};
    case Domain::LimitRefusal::TooManyOpen:
        return Base::fail(
            Base::ErrorKind::Conflict, "too-many-bookings", QString::number(policy->mostOpen));
    case Domain::LimitRefusal::TooManyOnDay:
        return Base::fail(
            Base::ErrorKind::Conflict, "too-many-on-day", QString::number(policy->mostPerDay));
    }
    return {};
}

/// From a place the kiosk holds a lease for: nobody is asked, and what is told now stands.
void ConfirmPresenter::bookAlone(const Operations::BookingWish &wish)
{
    const auto &person = m_flow.session().person;
    if (const auto few = refuseTooMany(); !few) {
        refuse(few.error());
        return;
    }
    Sync::Reader reader = m_station.reader();
    const auto row = Operations::leasedAppointment(reader, wish, m_station.now());
    if (!row) {
        refuse(row.error());
        return;
    }
    Operations::LeasedBooking booking{*row, {}};
    if (person && !person->known)
        booking.newPatient = draftOf(*person);
    const auto told = m_station.record(Operations::bookLeased(booking, m_station.now()));
    if (told)
        booked(*row);
    else
        refuse(told.error());
}

void ConfirmPresenter::booked(const Domain::Appointment &appointment)
{
    const auto advice = Domain::arrivalAdvice(appointment, m_station.today(), m_station.now());
    KioskResult result;
    result.appointment = appointment;
    if (advice.answer == Domain::ArrivalAnswer::Now) {
        if (const auto opened = m_opener.open(m_flow.session(), appointment))
            result = *opened;
        else
            qCWarning(logScreen) << "booked, but not checked in:" << Base::describe(opened.error());
    }
    if (!result.visit) {
        if (const auto agreed = m_opener.recordConsents(m_flow.session()); !agreed)
            qCWarning(logScreen) << "consent not recorded:" << Base::describe(agreed.error());
    }
    m_flow.update([&result](KioskSession &session) {
        session.result = result;
        session.choice.hold.reset(); // it became the booking
    });
    m_flow.succeed();
}

void ConfirmPresenter::refuse(const Base::Error &error)
{
    qCInfo(logScreen) << "not confirmed:" << error.code;
    m_problem = m_directory.sentences().refusal(error);
    Q_EMIT changed();
}

void ConfirmPresenter::change(const AnswerLine &answer)
{
    if (m_asking || !answer.change)
        return;
    if (*answer.change == KioskFlow::Screen::ProxyPhone) {
        m_phoneProblem.clear();
        m_flow.go(KioskFlow::Screen::ProxyPhone);
        return;
    }
    // Department and time always lie below this screen; their answers stay chosen.
    while (m_flow.screen() != *answer.change && m_flow.screen() != KioskFlow::Screen::Home
        && m_flow.canGoBack())
        m_flow.back();
}
} // namespace Presentation
