// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/queuepresenter.h"

#include <QtTest>

#include "domain/queue/policyversion.h"
#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/directory/deskdirectory.h"
#include "testlib/localstation.h"
#include "testlib/waitingarea.h"

using namespace Domain;
using namespace Presentation;
using namespace TestLib;
using namespace std::chrono_literals;

/// One queue of the desk over rows that are put in by hand.
class QueuePresenterTest : public QObject
{
    Q_OBJECT

    /// She waits since so long ago; when booked, her slot began `slotAgo` ago.
    Ticket wait(TicketClass ticketClass,
        std::chrono::minutes ago,
        std::optional<std::chrono::minutes> slotAgo = {})
    {
        Ticket ticket = m_area->ticket(++m_people, QStringLiteral("王*"));
        ticket.ticketClass = ticketClass;
        ticket.t0 = m_local->station().now() - ago;
        ticket.checkedInAt = ticket.t0;
        if (slotAgo) {
            Appointment booked;
            booked.id = AppointmentId(QStringLiteral("booking-%1").arg(m_people));
            booked.departmentId = WaitingArea::department().id;
            booked.serviceDay = m_local->station().today();
            booked.startsAt = m_local->station().now() - *slotAgo;
            booked.endsAt = booked.startsAt + 30min;
            m_local->put(booked);
            ticket.appointmentId = booked.id;
        }
        m_local->put(ticket);
        return ticket;
    }

    QueueRow row(const Ticket &ticket)
    {
        const QueueModel &model = m_presenter->waitingModel();
        return model.rows().at(size_t(model.rowOf(ticket.id)));
    }

private Q_SLOTS:

    void init()
    {
        m_local = std::make_unique<LocalStation>(Operations::Role::Reception);
        m_local->clock().advance(3h);
        m_area = std::make_unique<WaitingArea>(*m_local);
        m_settings = std::make_unique<DeskSettings>(QString());
        m_settings->setQueue(WaitingArea::queueId());
        m_directory = std::make_unique<DeskDirectory>(m_local->station(), *m_settings);
        m_messages = std::make_unique<DeskMessages>();
        m_presenter = std::make_unique<QueuePresenter>(
            m_local->station(), *m_directory, *m_settings, *m_messages);
        m_people = 0;
    }

    void cleanup()
    {
        m_presenter.reset();
        m_messages.reset();
        m_directory.reset();
        m_settings.reset();
        m_area.reset();
        m_local.reset();
    }

    void whoIsLateGoesByTheTargetOfHerClass()
    {
        const Ticket second = wait(TicketClass::EmergencyII, 11min);
        const Ticket third = wait(TicketClass::EmergencyIII, 29min);
        const Ticket back = wait(TicketClass::Return, 21min);
        const Ticket walkIn = wait(TicketClass::WalkIn, 45min);

        QVERIFY(row(second).late);
        QCOMPARE(row(second).targetMinutes, 10);
        QVERIFY(!row(third).late);
        QVERIFY(row(back).late);
        QVERIFY(!row(walkIn).late);
        QCOMPARE(
            m_presenter->longestWait(), QStringLiteral("等得最久 45 分，目标 60 分；超时 2 人"));
    }

    void bookedPersonIsLateFromHerSlotsStart() // edge 95
    {
        const Ticket inSlot = wait(TicketClass::Booked, 15min, 31min);
        const Ticket early = wait(TicketClass::Booked, 60min, 20min);
        const Ticket tooLate = wait(TicketClass::BookedLate, 70min, 120min);

        QVERIFY(row(inSlot).late);
        QVERIFY(!row(early).late);
        QVERIFY(!row(tooLate).late);
        QCOMPARE(row(tooLate).targetMinutes, -1);
        QCOMPARE(m_presenter->longestWait(), QStringLiteral("等得最久 70 分；超时 1 人"));
    }

    void hospitalsOwnTargetIsShown()
    {
        QueuePolicy policy;
        policy.version = 2;
        policy.walkIn.targetMin = 40;
        PolicyVersion version;
        version.id = PolicyVersionId(QStringLiteral("2"));
        version.version = 2;
        version.body = QString::fromUtf8(toJson(policy));
        m_local->put(version);

        const Ticket walkIn = wait(TicketClass::WalkIn, 45min);

        QVERIFY(row(walkIn).late);
        QCOMPARE(
            m_presenter->longestWait(), QStringLiteral("等得最久 45 分，目标 40 分；超时 1 人"));
    }

private:
    std::unique_ptr<LocalStation> m_local;
    std::unique_ptr<WaitingArea> m_area;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<DeskDirectory> m_directory;
    std::unique_ptr<DeskMessages> m_messages;
    std::unique_ptr<QueuePresenter> m_presenter;
    int m_people = 0;
};

QTEST_MAIN(QueuePresenterTest)
#include "queuepresentertest.moc"
