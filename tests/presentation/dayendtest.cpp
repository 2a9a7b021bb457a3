// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "operations/patientoperations.h"
#include "presentation/identity/deskpatient.h"
#include "presentation/queue/dayendpresenter.h"
#include "store/tickettable.h"
#include "testlib/receptiondesk.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Presentation;
using namespace std::chrono_literals;

/// The end of a day on which more people are left than go into one message.
class DayEndTest : public QObject
{
    Q_OBJECT

    static constexpr int People = int(Operations::MostEnded) + 5;

    QueueId queueId()
    {
        for (const Queue &queue : m_desk->directory->queues()) {
            if (queue.departmentId == DepartmentId("cardiology") && queue.practitionerId.isEmpty())
                return queue.id;
        }
        qFatal("no queue");
    }

    void arrive(int people)
    {
        DeskPatient desk(m_desk->station(), *m_desk->directory, *m_desk->messages, nullptr);
        for (int i = 0; i < people; ++i) {
            Operations::PatientDraft draft;
            draft.patient.id = PatientId(QStringLiteral("person %1").arg(i));
            draft.patient.name = QStringLiteral("王建国");
            VERIFY_OK(m_desk->station().record(
                Operations::registerPatient(draft, m_desk->station().now())));
            desk.open(draft.patient.id);
            desk.walkIn(DepartmentId("cardiology"));
            if (i % 10 == 9) // a block of numbers is asked for in time
                m_desk->hospital.settle();
        }
        m_desk->hospital.settle();
    }

    size_t waiting()
    {
        m_desk->hospital.settle();
        Store::Reader reader(m_desk->hospital.serverStore());
        return Store::TicketTable(reader).waiting(queueId(), m_desk->station().today())->size();
    }

    QStringList nextNumbers()
    {
        Store::Reader reader(m_desk->hospital.serverStore());
        QStringList numbers;
        const auto tickets = Store::TicketTable(reader).ofDay(m_presenter->nextDay());
        for (const Ticket &ticket : *tickets) {
            if (ticket.state == TicketState::Parked)
                numbers += ticket.number;
        }
        numbers.sort();
        return numbers;
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_desk = std::make_unique<TestLib::ReceptionDesk>(1h);
        m_desk->settings->setQueue(queueId());
        arrive(People);
        m_presenter = std::make_unique<DayEndPresenter>(
            m_desk->station(), *m_desk->directory, *m_desk->settings, *m_desk->messages);
        m_presenter->setShown(true);
        m_presenter->refresh();
        QCOMPARE(waiting(), size_t(People));
    }

    void cleanupTestCase()
    {
        m_presenter.reset();
        m_desk.reset();
    }

    void everybodyIsEndedByOnePressAndTakenBackByOne() // edges 77, 86
    {
        m_presenter->setAll(DayEndPresenter::Fate::Carry);

        m_presenter->end(QStringLiteral("医生下班"));
        QVERIFY(m_presenter->isDeciding());
        QCOMPARE(waiting(), size_t(0));

        QVERIFY(!m_presenter->isDeciding());
        QVERIFY2(
            m_desk->messages->sentence().contains(QStringLiteral("%1 个带到下一天").arg(People)),
            qPrintable(m_desk->messages->sentence()));
        QVERIFY(m_presenter->rows().empty());
        const QStringList numbers = nextNumbers();
        QCOMPARE(numbers.size(), People);
        QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), People);

        QVERIFY(m_presenter->canTakeBack());
        m_presenter->takeBack();

        QCOMPARE(waiting(), size_t(People));
        QCOMPARE(m_presenter->rows().size(), size_t(People));
        QVERIFY2(m_desk->messages->sentence().contains(QStringLiteral("%1 个号").arg(People)),
            qPrintable(m_desk->messages->sentence()));
        QVERIFY(nextNumbers().isEmpty());
        QVERIFY(!m_presenter->canTakeBack());
    }

    void whatWasEndedBeforeTheLineBrokeIsSaidAndTakenBack() // edge 77
    {
        m_presenter->setAll(DayEndPresenter::Fate::Close);
        const auto once = connect(&m_desk->station(), &Sync::Station::changed, this, [this] {
            m_desk->desk->wire->cut();
        }); // the first message's answer is here

        m_presenter->end(QStringLiteral("医生下班"));
        m_desk->hospital.settle();
        disconnect(once);

        QVERIFY(!m_presenter->isDeciding());
        const auto left = int(m_presenter->rows().size());
        QCOMPARE(left, People - int(Operations::MostEnded));
        const QString broken = m_desk->messages->sentence();
        QVERIFY2(broken.contains(QStringLiteral("另外 %1 个收了没有还不知道").arg(left)),
            qPrintable(broken));
        QVERIFY(broken.contains(QStringLiteral("已收 %1 个号").arg(People - left)));
        QVERIFY(m_presenter->summary().contains(QStringLiteral("%1 个在等确认").arg(left)));
        m_presenter->end(QStringLiteral("医生下班"));
        QVERIFY(m_desk->messages->sentence().contains(QStringLiteral("还在等确认")));

        m_desk->desk->wire->mend();
        m_desk->hospital.reconnect(*m_desk->desk);

        QCOMPARE(waiting(), size_t(0));
        const QString known = m_desk->messages->sentence();
        QVERIFY2(
            known.contains(QStringLiteral("一共关闭了 %1 个号").arg(People)), qPrintable(known));
        QVERIFY(m_presenter->rows().empty());
        QVERIFY(m_presenter->canTakeBack());

        m_presenter->takeBack();

        QCOMPARE(waiting(), size_t(People));
        QVERIFY(m_desk->messages->sentence().contains(QStringLiteral("%1 个号").arg(People)));
        QVERIFY(!m_presenter->canTakeBack());
    }

    void actThatNeverLeftLeavesTheOneBeforeToBeTakenBack() // edge 77
    {
        m_presenter->setAll(DayEndPresenter::Fate::Leave);
        m_presenter->choose(0);
        m_presenter->turn();
        m_presenter->end(QStringLiteral("人已经不在"));
        QCOMPARE(waiting(), size_t(People - 1));
        m_desk->desk->wire->cut();
        m_desk->hospital.settle();

        m_presenter->setAll(DayEndPresenter::Fate::Close);
        m_presenter->end(QStringLiteral("医生下班"));
        m_desk->hospital.settle();

        QCOMPARE(m_presenter->rows().size(), size_t(People - 1));
        m_desk->desk->wire->mend();
        m_desk->hospital.reconnect(*m_desk->desk);
        QCOMPARE(waiting(), size_t(People - 1));
        QVERIFY(m_presenter->canTakeBack());
        m_presenter->takeBack();
        QCOMPARE(waiting(), size_t(People));
    }

private:
    std::unique_ptr<TestLib::ReceptionDesk> m_desk;
    std::unique_ptr<DayEndPresenter> m_presenter;
};

QTEST_MAIN(DayEndTest)
#include "dayendtest.moc"
