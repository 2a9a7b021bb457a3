// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/boardpresenter.h"

#include <QSignalSpy>
#include <QtTest>

#include "testlib/waitingarea.h"

using namespace Presentation;
using namespace TestLib;
using namespace std::chrono_literals;

class BoardPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_local = std::make_unique<LocalStation>(Operations::Role::Board);
        m_area = std::make_unique<WaitingArea>(*m_local);
    }

    void cleanup()
    {
        m_area.reset();
        m_local.reset();
    }

    void boardTellsWhoIsCalledWhereAndWhoIsNext()
    {
        m_area->call(m_area->ticket(56, QStringLiteral("李*")), "301");
        m_local->clock().advance(1s);
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        Domain::Ticket urgent = m_area->ticket(61, QStringLiteral("赵*珍"));
        urgent.ticketClass = Domain::TicketClass::EmergencyII;
        urgent.lane = 1;
        m_local->put(m_area->ticket(60, QStringLiteral("周*强")), urgent);

        const BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        const BoardPage &page = presenter.page();
        QCOMPARE(page.department, QStringLiteral("心血管内科"));
        QCOMPARE(page.place, QStringLiteral("3 楼 A 区候诊"));
        QCOMPARE(page.number, QStringLiteral("A058"));
        QCOMPARE(page.name, QStringLiteral("张*明"));
        QCOMPARE(page.room, QStringLiteral("302 诊室"));
        QCOMPARE(page.rooms.front().number, QStringLiteral("A056"));
        QCOMPARE(page.next.size(), size_t(2));
        QCOMPARE(page.next[0].number, QStringLiteral("A061"));
        QCOMPARE(page.next[0].reason, BoardReason::Emergency);
        QCOMPARE(page.next[1].reason, BoardReason::WalkIn);
        QCOMPARE(presenter.timeText(), QStringLiteral("08:00"));
    }

    void boardWithNumbersOnlyTellsNoName()
    {
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        m_local->put(m_area->ticket(60, QStringLiteral("周*强")));

        const BoardPresenter presenter(m_local->station(), departments(), BoardNaming::NumbersOnly);

        QVERIFY(presenter.page().name.isEmpty());
        QVERIFY(presenter.page().next.front().name.isEmpty());
    }

    void newCallIsAnnouncedOnceAndRecallAgain()
    {
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        QSignalSpy called(&presenter, &BoardPresenter::called);

        const Domain::Ticket ticket =
            m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        QCOMPARE(called.size(), 1);

        m_local->put(m_area->ticket(59, QStringLiteral("吴*芳")));
        QCOMPARE(called.size(), 1);

        m_local->clock().advance(20s);
        m_area->call(ticket, "302");
        QCOMPARE(called.size(), 2);
    }

    // edge 106
    void callIsSpokenByNumberAndRoomOnly()
    {
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        QList<Domain::Utterance> spoken;
        connect(&presenter, &BoardPresenter::announced, this, [&spoken](const auto &call) {
            spoken += call;
        });

        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        m_local->put(m_area->ticket(59, QStringLiteral("吴*芳")));

        QCOMPARE(spoken.size(), 1);
        QVERIFY(spoken.front().text.contains(QStringLiteral("A058")));
        QVERIFY(spoken.front().text.contains(QStringLiteral("302")));
        QVERIFY(!spoken.front().text.contains(QStringLiteral("张")));
        QCOMPARE(spoken.front().times, 2);
        QVERIFY(spoken.front().chime == Domain::Utterance::Chime::Yes);
    }

    // edge 120
    void pastCallsAreShownButNotAnnounced()
    {
        const Domain::Ticket ticket = m_area->ticket(58, QStringLiteral("张*明"));
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        QSignalSpy called(&presenter, &BoardPresenter::called);
        QSignalSpy changed(&presenter, &BoardPresenter::changed);

        Domain::Ticket past = ticket;
        past.state = Domain::TicketState::Called;
        past.roomId = WaitingArea::roomId("302");
        past.calledAt = m_local->station().now() - 10min;
        Domain::Call call;
        call.id = Domain::CallId(QStringLiteral("old"));
        call.ticketId = past.id;
        call.queueId = past.queueId;
        call.roomId = past.roomId;
        call.number = past.number;
        call.calledAt = past.calledAt;
        m_local->put(past, call);

        QCOMPARE(called.size(), 0);
        QVERIFY(changed.size() > 0);
        QCOMPARE(presenter.page().number, QStringLiteral("A058"));
    }

    // edges 88 and 108
    void boardWithoutContactKeepsItsCallsAndSaysSinceWhen()
    {
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        m_local->clock().advance(119s);
        presenter.tick();
        QVERIFY(!presenter.isStale());

        m_local->clock().advance(121s);
        presenter.tick();
        QVERIFY(presenter.isStale());
        QVERIFY(presenter.staleTitle().contains(QStringLiteral("08:00")));
        QCOMPARE(presenter.page().callHeading, QStringLiteral("08:00 时在叫"));
        QCOMPARE(presenter.page().number, QStringLiteral("A058"));
        QCOMPARE(presenter.timeText(), QStringLiteral("08:04"));
    }

    // edge 88
    void emptyRoomsKeepTheLastCall()
    {
        Domain::Ticket done = m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        done.state = Domain::TicketState::Done;
        m_local->put(done);

        QCOMPARE(presenter.page().number, QStringLiteral("A058"));
        QCOMPARE(presenter.page().callHeading, QStringLiteral("刚才叫的号"));
    }

    // edge 67
    void callTakenBackIsNotShown()
    {
        Domain::Ticket back = m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        back.state = Domain::TicketState::Waiting;
        back.roomId = {};
        m_local->put(back);

        QVERIFY(presenter.page().number.isEmpty());
        QVERIFY(!presenter.page().noCall.isEmpty());
        QCOMPARE(presenter.page().next.front().number, QStringLiteral("A058"));
    }

    void severalDepartmentsTakeTurnsAndACallComesToTheFront()
    {
        Domain::Department eyes = WaitingArea::department();
        eyes.id = Domain::DepartmentId(QStringLiteral("eyes"));
        eyes.name = {QStringLiteral("眼科"), QStringLiteral("Eyes")};
        m_local->put(eyes);
        BoardPresenter presenter(
            m_local->station(), {eyes.id, WaitingArea::department().id}, BoardNaming::MaskedNames);
        QCOMPARE(presenter.page().department, QStringLiteral("眼科"));
        QCOMPARE(presenter.page().pages, QStringLiteral("第 1 页，共 2 页"));

        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        QCOMPARE(presenter.page().department, QStringLiteral("心血管内科"));

        m_local->clock().advance(19s);
        presenter.tick();
        QCOMPARE(presenter.page().department, QStringLiteral("心血管内科"));
        m_local->clock().advance(1s);
        presenter.tick();
        QCOMPARE(presenter.page().department, QStringLiteral("眼科"));
    }

    void boardWithoutHospitalIsNotBlank()
    {
        const BoardPresenter presenter(m_local->station(),
            {Domain::DepartmentId(QStringLiteral("unknown"))},
            BoardNaming::MaskedNames);

        QVERIFY(!presenter.page().noCall.isEmpty());
    }

private:
    static std::vector<Domain::DepartmentId> departments()
    {
        return {WaitingArea::department().id};
    }

    std::unique_ptr<LocalStation> m_local;
    std::unique_ptr<WaitingArea> m_area;
};

QTEST_GUILESS_MAIN(BoardPresenterTest)
#include "boardpresentertest.moc"
