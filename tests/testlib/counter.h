// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QTemporaryDir>

#include "operations/bookingoperations.h"
#include "operations/queueoperations.h"
#include "operations/visitoperations.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "store/visittable.h"
#include "testlib/fakeclock.h"
#include "testlib/faults.h"

namespace TestLib {

/// A counter without a network: a server's store in a temporary folder, on which operations are
/// run one by one, each in its own transaction, as a station tries them or as the server records
/// them.
class Counter
{
public:
    using Context = Operations::Context;

    Counter()
    {
        database = std::move(*Store::Database::open(
            folder.filePath("server.sqlite"), Store::StoreKind::Server, &faults));
    }

    QTemporaryDir folder;
    NthFails faults;
    std::unique_ptr<Store::Database> database;
    FakeClock clock;
    Operations::Role role = Operations::Role::Reception;
    Domain::StationId station{"3"};
    QDate day{2026, 5, 14};
    std::vector<Operations::Alarm> alarms; ///< raised by the last operation

    /// As a station: it may be refused.
    Operations::Outcome attempt(const Operations::Request &request)
    {
        return run(request, Context::Mode::Trying, Context::Place::Station);
    }

    /// As the server records what was told; an intent is decided.
    Operations::Outcome record(const Operations::Request &request)
    {
        const auto *act = Operations::find(request.name, request.version);
        const bool fact = act != nullptr && act->kind == Operations::Kind::Fact;
        return run(request,
            fact ? Context::Mode::Recording : Context::Mode::Trying,
            Context::Place::Server);
    }

    template<typename Row, typename Key>
    std::optional<Row> stored(const Key &key)
    {
        return *Store::Reader(*database).get<Row>(key);
    }

    template<typename Row>
    std::vector<Row> all()
    {
        return *Store::Reader(*database).select<Row>({});
    }

    template<typename Row>
    void put(const Row &row)
    {
        const auto transaction = Store::Transaction::begin(*database);
        if (!(*transaction)->put(row) || !(*transaction)->commit())
            qFatal("cannot put");
    }

    /// Every row of every synced table, to see whether anything has changed.
    QByteArray everything()
    {
        QByteArray text;
        for (const Store::TableShape &table : Store::syncedTables()) {
            const auto rows = Store::Reader(*database).selectRecords(table, {});
            for (const Store::Record &row : *rows)
                text += table.name.toUtf8() + row.toText().toUtf8();
        }
        return text;
    }

    /// A person who walks in and takes number `sequence` of queue "heart" ("A").
    Operations::VisitStart walkIn(const char *name, int sequence)
    {
        using namespace Domain;
        Operations::VisitStart start;
        Operations::PatientDraft draft;
        const QString key = QString::number(sequence);
        draft.patient.id = PatientId("patient " + key);
        draft.patient.name = QString::fromUtf8(name);
        start.visit.id = VisitId("visit " + key);
        start.visit.patientId = draft.patient.id;
        start.visit.token = "token" + key;
        start.visit.serviceDay = day;
        VisitStep step;
        step.id = StepId("step " + key);
        step.visitId = start.visit.id;
        step.position = 1;
        step.kind = StepKind::Consult;
        step.state = StepState::Active;
        start.steps = {step};
        start.newPatient = draft;
        start.ticket = ticket(start.visit, sequence);
        start.ticket->ticket.stepId = step.id;
        return start;
    }

    static Domain::TicketId ticketId(int sequence)
    {
        return Domain::TicketId(QStringLiteral("ticket %1").arg(sequence));
    }

    Operations::TicketOrder ticket(
        const Domain::Visit &visit, int sequence, const char *queue = "heart")
    {
        Operations::TicketOrder order;
        order.ticket.id = ticketId(sequence);
        order.ticket.number = QStringLiteral("A%1").arg(sequence, 3, 10, QLatin1Char('0'));
        order.ticket.sequence = sequence;
        order.ticket.queueId = Domain::QueueId(queue);
        order.ticket.visitId = visit.id;
        order.ticket.patientId = visit.patientId;
        order.ticket.serviceDay = day;
        return order;
    }

    /// `count` people, numbers 1 to `count`, one a minute; the clock goes on with them.
    bool arrive(int count)
    {
        for (int i = 1; i <= count; ++i) {
            if (!record(Operations::startVisit(walkIn("王建国", i), clock.now())))
                return false;
            clock.advance(std::chrono::minutes(1));
        }
        return true;
    }

    /// The numbers that wait in `queue`, in their order.
    QStringList line(const char *queue = "heart")
    {
        Store::Reader reader(*database);
        QStringList numbers;
        const auto waiting = Store::TicketTable(reader).waiting(Domain::QueueId(queue), day);
        for (const Domain::Ticket &one : *waiting)
            numbers += QString::number(one.sequence);
        return numbers;
    }

    /// Calls the next of queue "heart" into `room`. The number called, or the error's code.
    QString callInto(const char *room, const char *queue = "heart")
    {
        static int calls = 0;
        const auto called =
            record(Operations::callNext({Domain::CallId(QStringLiteral("call %1").arg(++calls)),
                                            Domain::QueueId(queue),
                                            Domain::LocationId(room),
                                            day},
                clock.now()));
        return called ? called->value("number").toString() : called.error().code;
    }

    Domain::Ticket ticketNumber(int sequence)
    {
        return *stored<Domain::Ticket>(ticketId(sequence));
    }

private:
    Operations::Outcome run(
        const Operations::Request &request, Context::Mode mode, Context::Place place)
    {
        const auto transaction = Store::Transaction::begin(*database);
        if (!transaction)
            return Base::passOn(transaction);
        Context context{**transaction, mode, place, station, role, request.at};
        auto outcome = Operations::run(context, request);
        alarms = context.alarms;
        if (!outcome)
            return outcome;
        if (const auto done = (*transaction)->commit(); !done)
            return Base::passOn(done);
        return outcome;
    }
};
} // namespace TestLib
