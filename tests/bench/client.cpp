// SPDX-License-Identifier: GPL-3.0-or-later
#include "client.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include "operations/ticketnumber.h"
#include "store/directorytable.h"

namespace Bench {

using namespace Domain;

Client::Client(std::unique_ptr<Store::Database> database, const QString &server)
    : m_database(std::move(database))
    , m_transport(Net::serversIn(server))
    , m_station(*m_database, m_transport, m_clock, m_random)
{
}

std::unique_ptr<Client> Client::open(const QString &file, const QString &server)
{
    auto database = Store::Database::open(file, Store::StoreKind::Station);
    if (!database)
        return nullptr;
    std::unique_ptr<Client> client(new Client(std::move(*database), server));
    return client->m_station.load() ? std::move(client) : nullptr;
}

bool Client::join(const QString &code, int patienceMs)
{
    m_station.enrolWith(code);
    m_station.start();
    return waitFor(
        [this] {
            return m_station.contact() == Sync::Contact::Connected && m_station.state().cursor >= 0;
        },
        patienceMs);
}

bool waitFor(const std::function<bool()> &wish, int patienceMs)
{
    QTimer alarm; // wakes the loop when nothing comes any more
    alarm.start(50);
    QElapsedTimer waited;
    waited.start();
    while (!wish()) {
        if (waited.elapsed() > patienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

std::vector<Queue> sharedQueues(Sync::Station &station)
{
    Store::Reader reader = station.reader();
    const auto all = Store::DirectoryTable(reader).queues();
    std::vector<Queue> shared;
    if (all)
        std::copy_if(all->begin(), all->end(), std::back_inserter(shared), [](const Queue &queue) {
            return queue.practitionerId.isEmpty();
        });
    return shared;
}

static Operations::PatientDraft newPerson(Sync::Station &station)
{
    Operations::PatientDraft draft;
    draft.patient.id = station.random().id<PatientId>();
    draft.patient.name = QStringLiteral("测试 %1").arg(station.random().token().left(6));
    draft.patient.searchKey = QStringLiteral("ceshi cs");
    draft.patient.birthDate = QDate(1958, 3, 7);
    draft.patient.birthPrecision = DatePrecision::Day;
    draft.patient.phone = QStringLiteral("13800000000");
    draft.identifiers = {
        {{}, draft.patient.id, IdentifierKind::Imported, station.random().token()}};
    return draft;
}

static std::vector<VisitStep> newSteps(Sync::Station &station, const VisitId &visit)
{
    std::vector<VisitStep> steps;
    for (const StepKind kind : {StepKind::Register, StepKind::Consult, StepKind::GoHome}) {
        VisitStep step;
        step.id = station.random().id<StepId>();
        step.visitId = visit;
        step.position = static_cast<int>(steps.size()) + 1;
        step.kind = kind;
        step.state = kind == StepKind::Consult ? StepState::Active : StepState::Planned;
        steps.push_back(step);
    }
    return steps;
}

Base::Result<Operations::VisitStart> newVisit(Sync::Station &station, const Queue &queue)
{
    const QDate today = station.today();
    Store::Reader reader = station.reader();
    const auto next = Operations::nextNumber(reader, station.id(), queue, today);
    if (!next)
        return Base::passOn(next);
    Operations::VisitStart start;
    start.newPatient = newPerson(station);
    start.visit.id = station.random().id<VisitId>();
    start.visit.patientId = start.newPatient->patient.id;
    start.visit.token = station.random().token();
    start.visit.departmentId = queue.departmentId;
    start.visit.serviceDay = today;
    start.steps = newSteps(station, start.visit.id);
    start.consent = Consent{station.random().id<ConsentId>(),
        start.visit.patientId,
        ConsentKind::DataForThisVisit,
        QStringLiteral("1"),
        {},
        {}};
    Operations::TicketOrder order;
    order.ticket.id = station.random().id<TicketId>();
    order.ticket.number = next->number;
    order.ticket.sequence = next->sequence;
    order.ticket.queueId = queue.id;
    order.ticket.visitId = start.visit.id;
    order.ticket.stepId = start.steps[1].id;
    order.ticket.maskedName = QStringLiteral("测*");
    order.ticket.serviceDay = today;
    order.blockId = next->blockId;
    start.ticket = order;
    return start;
}
} // namespace Bench
