// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/kioskidentity.h"

#include <algorithm>

#include <QJsonArray>

#include "base/log.h"
#include "domain/identity/names.h"
#include "domain/identity/phone.h"
#include "domain/identity/pinyin.h"
#include "operations/patientoperations.h"
#include "presentation/identity/identifierwords.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;
using namespace std::chrono_literals;
using Screen = KioskFlow::Screen;

namespace {
/// How long a visitor waits for the server before we go on as if it were away.
constexpr auto Patience = 5s;

template<typename RowType>
std::vector<RowType> rowsOf(const QJsonObject &answer, const char *name)
{
    std::vector<RowType> rows;
    const QJsonArray array = answer.value(QLatin1String(name)).toArray();
    for (const QJsonValue &value : array) {
        if (auto row = Sync::fromRecord<RowType>(value.toObject()))
            rows.push_back(std::move(*row));
    }
    return rows;
}

void takeVisits(const QJsonObject &answer, KioskSession &session)
{
    session.appointments = rowsOf<Appointment>(answer, "appointments");
    session.waiting = rowsOf<WaitEntry>(answer, "waiting");
    session.blockedUntil = QDate::fromString(answer.value(u"blockedUntil").toString(), Qt::ISODate);
    session.visits = rowsOf<Visit>(answer, "visits");
    session.steps = rowsOf<VisitStep>(answer, "steps");
    session.tickets = rowsOf<Ticket>(answer, "tickets");
}
} // namespace

KioskIdentity::KioskIdentity(Sync::Station &station, KioskFlow &flow, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        answer(Base::fail(Base::ErrorKind::Unavailable, "offline", QStringLiteral("no answer")));
    });
    connect(&flow, &KioskFlow::sessionEnded, this, &KioskIdentity::forget);
    connect(&flow, &KioskFlow::screenChanged, this, [this] {
        if (takesIdentity())
            say({});
    });
}

void KioskIdentity::forget()
{
    stopAsking();
    m_inquiry = {};
    m_notice.clear();
    m_skipped.clear();
    m_begunByCard = false;
    m_state = State::Waiting;
    say({});
}

void KioskIdentity::stopAsking()
{
    ++m_question;
    m_patience.stop();
    m_flow.wait(KioskFlow::Waiting::ForVisitor);
}

void KioskIdentity::say(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

void KioskIdentity::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

bool KioskIdentity::takesIdentity() const
{
    return m_flow.screen() == Screen::Identify || m_flow.screen() == Screen::TypeNumber
        || m_flow.screen() == Screen::Register;
}

void KioskIdentity::presentCard(const Card &card)
{
    m_flow.touch();
    std::vector<CheckedIdentifier> numbers;
    for (const CardNumber &number : card.numbers) {
        if (auto checked = checkIdentifier(number.kind, number.number, m_station.today()))
            numbers.push_back(std::move(*checked));
    }
    const auto &person = m_flow.session().person;
    const bool same = person && !numbers.empty()
        && std::any_of(person->identifiers.begin(),
            person->identifiers.end(),
            [&numbers](const Identifier &known) {
                return known.kind == numbers[0].kind && known.value == numbers[0].number;
            });
    if (same && m_flow.screen() != Screen::Success) {
        m_flow.noteCardPresented();
        return;
    }
    // The next person's card: the session before it is over, nothing is mixed (edge 3).
    if (person || m_flow.screen() == Screen::Success)
        m_flow.finish();
    m_flow.noteCardPresented();
    if (m_flow.screen() == Screen::Home) {
        m_flow.begin(Purpose::Register);
        m_begunByCard = true;
    }
    if (!takesIdentity())
        return; // somebody is writing praise: a card means nothing there
    if (numbers.empty()) {
        say(tr("这张卡上的号码读错了。请再放一次，或者输入号码。"));
        return;
    }
    if (card.validUntil.isValid() && card.validUntil < m_station.today())
        m_notice = tr("这张卡过期了。可以先挂号，之后请到人工窗口换卡。");
    m_inquiry = {std::move(numbers), card, IdentifiedBy::Card, 0};
    ask();
}

void KioskIdentity::removeCard()
{
    m_flow.noteCardRemoved();
}

void KioskIdentity::failCard(const Base::Error &)
{
    m_flow.touch();
    if (m_flow.screen() == Screen::Home)
        m_flow.begin(Purpose::Register);
    if (takesIdentity())
        say(tr("这张卡读不出来。请擦一擦再放一次，或者输入号码。"));
}

void KioskIdentity::scan(const QString &code)
{
    m_flow.touch();
    if (m_flow.screen() == Screen::Home)
        m_flow.begin(Purpose::Route);
    if (!takesIdentity())
        return;
    const QString trimmed = code.trimmed();
    if (auto number = recogniseIdentifier(trimmed, m_station.today())) {
        m_inquiry = {{std::move(*number)}, {}, IdentifiedBy::ScannedCode, 0};
        ask();
        return;
    }
    // What else is scanned here is the code of our own slip.
    setState(State::Asking);
    m_flow.wait(KioskFlow::Waiting::ForMachine);
    const int question = ++m_question;
    m_station.ask(QStringLiteral("visit.byToken"),
        {{QStringLiteral("token"), trimmed.left(LongestIdentifier)}},
        this,
        [this, question](const Operations::Outcome &outcome) {
            if (question == m_question)
                takeVisit(outcome);
        });
}

void KioskIdentity::takeVisit(const Operations::Outcome &outcome)
{
    stopAsking();
    setState(State::Waiting);
    if (!outcome) {
        say(outcome.error().kind == Base::ErrorKind::Unavailable
                ? tr("网络断了，查不到这个码。请到人工窗口。")
                : tr("没有查到这个码。请扫小票上的二维码，或者放卡。"));
        return;
    }
    m_flow.update([&outcome](KioskSession &session) {
        session.identifiedBy = IdentifiedBy::ScannedCode;
        session.purpose = Purpose::Route;
        takeVisits(*outcome, session);
    });
    m_flow.continueAfterIdentity();
}

void KioskIdentity::beginTyping()
{
    m_flow.go(Screen::TypeNumber);
}

void KioskIdentity::typeNumber(Document document, const QString &typed)
{
    if (m_state == State::Asking)
        return;
    if (document == Document::Ticket) {
        takeTicket(typed.trimmed().toUpper());
        return;
    }
    const QDate today = m_station.today();
    auto kind = document == Document::ResidentId ? IdentifierKind::ResidentId
        : document == Document::HospitalCard     ? IdentifierKind::HospitalCard
                                                 : IdentifierKind::Passport;
    if (document == Document::Other) {
        if (const auto recognised = recogniseIdentifier(typed, today))
            kind = recognised->kind;
    }
    auto checked = checkIdentifier(kind, typed, today);
    if (!checked) {
        say(IdentifierWords::numberProblem(kind, checked.error(), typed));
        return;
    }
    m_inquiry = {{std::move(*checked)}, {}, IdentifiedBy::TypedNumber, 0};
    ask();
}

std::vector<KioskIdentity::Document> KioskIdentity::documents() const
{
    if (m_flow.session().purpose == Purpose::Route)
        return {Document::Ticket, Document::ResidentId, Document::HospitalCard};
    return {Document::ResidentId, Document::HospitalCard, Document::Other};
}

/// A kiosk keeps queues, not visits: the number alone leads to its queue's doctor.
void KioskIdentity::takeTicket(const QString &number)
{
    m_flow.touch();
    if (number.isEmpty()) {
        say(tr("请输入小票上的号，比如 A023。"));
        return;
    }
    Sync::Reader reader = m_station.reader();
    const auto ticket = Sync::TicketTable(reader).numbered(number, m_station.today());
    if (!ticket || !*ticket) {
        say(tr("今天没有 %1 这个号。请对照小票再输一次，或者叫人帮忙。").arg(number));
        return;
    }
    Visit visit;
    visit.id = (*ticket)->visitId;
    visit.serviceDay = (*ticket)->serviceDay;
    visit.startedAt = (*ticket)->t0;
    const auto queues = Sync::DirectoryTable(reader).queues();
    for (const Queue &queue : queues ? *queues : std::vector<Queue>()) {
        if (queue.id == (*ticket)->queueId)
            visit.departmentId = queue.departmentId;
    }
    m_flow.update([&](KioskSession &session) {
        session.identifiedBy = IdentifiedBy::TypedNumber;
        session.visits = {visit};
        session.tickets = {**ticket};
        session.steps.clear();
    });
    say({});
    m_flow.continueAfterIdentity();
}

void KioskIdentity::ask()
{
    m_problem.clear();
    setState(State::Asking);
    m_flow.wait(KioskFlow::Waiting::ForMachine);
    const CheckedIdentifier &number = m_inquiry.numbers[m_inquiry.next];
    const int question = ++m_question;
    m_patience.start();
    m_station.ask(QStringLiteral("person.byIdentifier"),
        {{QStringLiteral("kind"), int(number.kind)}, {QStringLiteral("value"), number.number}},
        this,
        [this, question](const Operations::Outcome &outcome) {
            if (question == m_question)
                answer(outcome);
        });
}

void KioskIdentity::answer(const Operations::Outcome &outcome)
{
    const bool known = outcome && outcome->contains(QStringLiteral("patient"));
    if (outcome && !known && m_inquiry.next + 1 < m_inquiry.numbers.size()) {
        ++m_inquiry.next;
        ask();
        return;
    }
    stopAsking();
    setState(State::Waiting);
    if (outcome && outcome->value(QStringLiteral("matches")).toInt() > 1) {
        // A choice of persons is never shown in public (experience 3).
        say(tr("这个号码有不止一份档案。请到人工窗口，我们当面核对。"));
        return;
    }
    if (known)
        takeKnown(*outcome);
    else
        takeUnknown();
}

void KioskIdentity::takeKnown(const QJsonObject &answer)
{
    auto patient = Sync::fromRecord<Patient>(answer.value(QStringLiteral("patient")).toObject());
    if (!patient) {
        say(tr("档案读不出来。请到人工窗口。"));
        return;
    }
    KioskPerson person = draft();
    // Of a stranger's file the kiosk sees so much; the card says all of it the same.
    m_inquiry.proves = person.patient.verified && !patient->verified
        && maskedName(person.patient.name) == patient->name
        && person.patient.birthPrecision == DatePrecision::Day
        && person.patient.birthDate == patient->birthDate;
    person.known = true;
    person.patient = std::move(*patient);
    const bool booked = std::ranges::any_of(
        rowsOf<Appointment>(answer, "appointments"), [this](const Appointment &one) {
            return one.status == AppointmentStatus::Booked && one.serviceDay == m_station.today();
        });
    const BirthDate birth{person.patient.birthDate, person.patient.birthPrecision};
    m_flow.update([&](KioskSession &session) {
        session.person = person;
        session.identifiedBy = m_inquiry.by;
        session.offersElderly = isSenior(birth, m_station.today());
        takeVisits(answer, session);
        // Who lays the card down without a word and has a booking came for that.
        if (m_begunByCard && booked)
            session.purpose = Purpose::CheckIn;
    });
    if (person.patient.prefersElderly)
        m_flow.setMode(KioskFlow::Mode::Elderly);
    setState(State::Found);
    m_flow.go(Screen::ConfirmIdentity);
}

void KioskIdentity::takeUnknown()
{
    const Purpose purpose = m_flow.session().purpose;
    if (purpose != Purpose::Register && purpose != Purpose::None) {
        say(m_flow.isOnline() ? tr("没有查到您的预约或就诊。可以回首页挂号，或者叫人帮忙。")
                              : tr("网络断了，现在查不到。请到人工窗口。"));
        return;
    }
    const KioskPerson person = draft();
    const BirthDate birth{person.patient.birthDate, person.patient.birthPrecision};
    m_flow.update([&](KioskSession &session) {
        session.person = person;
        session.identifiedBy = m_inquiry.by;
        session.offersElderly = isSenior(birth, m_station.today());
    });
    setState(State::Found);
    m_flow.go(person.patient.name.isEmpty() ? Screen::Register : Screen::ConfirmIdentity);
}

KioskPerson KioskIdentity::draft() const
{
    KioskPerson person;
    Patient &patient = person.patient;
    patient.id = m_station.random().id<PatientId>();
    if (const auto name = checkName(m_inquiry.card.name)) {
        patient.name = *name;
        patient.searchKey = searchKey(*name);
    }
    patient.gender = m_inquiry.card.gender;
    BirthDate birth = m_inquiry.card.birth;
    for (const CheckedIdentifier &number : m_inquiry.numbers) {
        person.identifiers.push_back({{}, patient.id, number.kind, number.number});
        if (patient.gender == Gender::Unknown)
            patient.gender = number.gender;
        if (birth.precision == DatePrecision::Unknown)
            birth = number.birth;
    }
    patient.birthDate = birth.date;
    patient.birthPrecision = birth.precision;
    patient.address = m_inquiry.card.address;
    patient.insurance = m_inquiry.card.insurance;
    patient.companionRelation = m_flow.session().companionRelation;
    patient.verified = m_inquiry.by == IdentifiedBy::Card && !patient.name.isEmpty();
    return person;
}

void KioskIdentity::setRelation(const QString &relation)
{
    m_flow.update([&relation](KioskSession &session) { session.companionRelation = relation; });
    say({});
}

void KioskIdentity::withoutDocument()
{
    m_inquiry = {};
    m_inquiry.by = IdentifiedBy::NoDocument;
    if (m_flow.session().purpose != Purpose::Register) {
        say(tr("查预约要用证件或小票。没有带的话，请按「呼叫帮助」。"));
        return;
    }
    m_flow.update([this](KioskSession &session) {
        session.person = draft();
        session.identifiedBy = IdentifiedBy::NoDocument;
    });
    m_flow.go(Screen::Register);
}

void KioskIdentity::stayAnonymous()
{
    m_flow.update([this](KioskSession &session) {
        if (!session.person)
            session.person = draft();
        Patient &patient = session.person->patient;
        session.person->identifiers.clear();
        patient = {.id = patient.id, .alias = true};
        patient.name = tr("访客 %1").arg(1000 + m_station.random().below(9000));
        patient.searchKey = searchKey(patient.name);
    });
    m_flow.go(Screen::ConfirmIdentity);
}

void KioskIdentity::setConsent(bool given)
{
    m_flow.update([given](KioskSession &session) {
        session.consented = given;
        session.consentVersion = given ? QString::fromLatin1(ConsentVersion) : QString();
    });
}

void KioskIdentity::setRememberElderly(bool remember)
{
    m_flow.update([remember](KioskSession &session) {
        session.rememberElderly = remember;
        if (session.person && !session.person->known)
            session.person->patient.prefersElderly = remember;
    });
}

void KioskIdentity::confirm()
{
    if (!m_flow.session().person || !m_flow.session().consented)
        return;
    if (m_inquiry.proves) { // her document was read (edge 16)
        m_inquiry.proves = false;
        const auto told = m_station.record(
            Operations::verifyPatient(
                m_flow.session().person->patient.id, m_station.now(), m_inquiry.numbers));
        if (!told)
            qCWarning(logScreen) << "not verified:" << Base::describe(told.error());
    }
    m_flow.continueAfterIdentity();
}

void KioskIdentity::reject()
{
    m_flow.update([](KioskSession &session) {
        session.person.reset();
        session.identifiedBy = IdentifiedBy::Nothing;
        session.offersElderly = session.consented = session.rememberElderly = false;
        session.appointments.clear();
        session.waiting.clear();
        session.blockedUntil = {};
        session.visits.clear();
        session.steps.clear();
        session.tickets.clear();
    });
    m_inquiry = {};
    m_notice.clear();
    m_skipped.clear();
    setState(State::Waiting);
    m_flow.backTo(Screen::Identify);
}
} // namespace Presentation
