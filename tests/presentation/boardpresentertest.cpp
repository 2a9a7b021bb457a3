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

    void whoCannotLookIsCalledMoreOften() // edge 106
    {
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        QList<Domain::Utterance> spoken;
        connect(&presenter, &BoardPresenter::announced, this, [&spoken](const auto &call) {
            spoken += call;
        });
        Domain::Ticket blind = m_area->ticket(58, QStringLiteral("张*明"));
        blind.needs = Domain::NeedsSpokenGuide;

        m_area->call(blind, "302");

        QCOMPARE(spoken.size(), 1);
        QCOMPARE(spoken.front().times, 3);
    }

    void whoCannotHearIsShownUntilHerCallEnds()
    {
        Domain::Department eyes = WaitingArea::department();
        eyes.id = Domain::DepartmentId(QStringLiteral("eyes"));
        eyes.name = {QStringLiteral("眼科"), QStringLiteral("Eyes")};
        m_local->put(eyes);
        BoardPresenter presenter(
            m_local->station(), {eyes.id, WaitingArea::department().id}, BoardNaming::MaskedNames);
        Domain::Ticket deaf = m_area->ticket(58, QStringLiteral("张*明"));
        deaf.needs = Domain::NeedsWrittenCall;
        m_area->call(deaf, "302");

        for (int second = 0; second < 170; second += 10) {
            m_local->clock().advance(10s);
            presenter.tick();
            QCOMPARE(presenter.page().department, QStringLiteral("心血管内科"));
        }
        m_local->clock().advance(20s);
        presenter.tick();
        QCOMPARE(presenter.page().department, QStringLiteral("眼科"));
    }

    void peopleOfOneMaskedNameAreToldApartByTheirNumbers() // edge 107
    {
        m_area->call(m_area->ticket(56, QStringLiteral("张*")), "301");
        m_local->clock().advance(1s);
        m_area->call(m_area->ticket(58, QStringLiteral("张*")), "302");

        const BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        QCOMPARE(presenter.page().number, QStringLiteral("A058"));
        QCOMPARE(presenter.page().name, QStringLiteral("张*"));
        QCOMPARE(presenter.page().rooms.front().number, QStringLiteral("A056")); // both are shown
    }

    void renamedRoomKeepsWhoIsCalledThere() // edge 87
    {
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        Domain::Location room =
            **m_local->station().reader().get<Domain::Location>(WaitingArea::roomId("302"));
        room.name.zh = QStringLiteral("特需诊室");

        m_local->put(room);

        QCOMPARE(presenter.page().number, QStringLiteral("A058"));
        QCOMPARE(presenter.page().room, QStringLiteral("特需诊室"));
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

    void boardWithoutContactKeepsItsCallsAndSaysSinceWhen() // edges 88, 108
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

    void aBoardThatWasGivenUpSaysSo()
    {
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        QVERIFY(!presenter.isTroubled());

        m_local->giveUp();
        presenter.tick();

        QVERIFY(presenter.isTroubled());
        QVERIFY(presenter.notice().contains(QStringLiteral("已登记为停用")));
        QCOMPARE(presenter.timeText(), QStringLiteral("08:00")); // its clock is right
    }

    void aBoardGivesNoTimeThatItCannotKnow()
    {
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        m_local->clock().jump(-1h);
        presenter.tick();

        QVERIFY(presenter.notice().contains(QStringLiteral("时钟不准")));
        QCOMPARE(presenter.timeText(), QString());
        QCOMPARE(presenter.dateText(), QString());
        m_local->clock().jump(1h);
        presenter.tick();
        QVERIFY(!presenter.isTroubled());
        QCOMPARE(presenter.timeText(), QStringLiteral("08:00"));
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
        QCOMPARE(presenter.page().pages, QStringLiteral("1 / 2"));

        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        QCOMPARE(presenter.page().department, QStringLiteral("心血管内科"));

        m_local->clock().advance(19s);
        presenter.tick();
        QCOMPARE(presenter.page().department, QStringLiteral("心血管内科"));
        m_local->clock().advance(1s);
        presenter.tick();
        QCOMPARE(presenter.page().department, QStringLiteral("眼科"));
    }

    void twoCallsBetweenTwoReadingsAreBothSpokenEarlierFirst() // edge 106
    {
        const Domain::Ticket one = m_area->ticket(58, QStringLiteral("张*明"));
        const Domain::Ticket other = m_area->ticket(59, QStringLiteral("吴*芳"));
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        QStringList spoken;
        connect(&presenter, &BoardPresenter::announced, this, [&spoken](const auto &call) {
            spoken += call.text;
        });

        const auto called = [this](Domain::Ticket ticket, const char *room, const char *id) {
            ticket.state = Domain::TicketState::Called;
            ticket.roomId = WaitingArea::roomId(room);
            ticket.calledAt = m_local->station().now();
            Domain::Call call;
            call.id = Domain::CallId(QString::fromLatin1(id));
            call.ticketId = ticket.id;
            call.queueId = ticket.queueId;
            call.roomId = ticket.roomId;
            call.number = ticket.number;
            call.calledAt = ticket.calledAt;
            return std::pair(ticket, call);
        };
        const auto [first, firstCall] = called(one, "301", "call a");
        m_local->clock().advance(1s);
        const auto [second, secondCall] = called(other, "302", "call b");
        m_local->put(first, firstCall, second, secondCall);

        QCOMPARE(spoken.size(), 2);
        QVERIFY(spoken[0].contains(QStringLiteral("A058")));
        QVERIFY(spoken[1].contains(QStringLiteral("A059")));
        QCOMPARE(presenter.page().number, QStringLiteral("A059"));
    }

    void whoWasCalledALittleEarlierIsStillNamedUntilTenMinutesHavePassed()
    {
        m_area->call(m_area->ticket(56, QStringLiteral("李*")), "301");
        Domain::Ticket missed = m_area->call(m_area->ticket(57, QStringLiteral("王*")), "305");
        missed.state = Domain::TicketState::Missed;
        m_local->put(missed);
        m_local->clock().advance(1s);
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");

        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        QCOMPARE(presenter.page().number, QStringLiteral("A058"));
        QCOMPARE(presenter.page().recentHeading, QStringLiteral("刚才叫过"));
        QStringList recent;
        for (const auto &one : presenter.page().recent)
            recent += one.number + QLatin1Char(' ') + one.room;
        recent.sort();
        QCOMPARE(
            recent, QStringList({QStringLiteral("A056 301 诊室"), QStringLiteral("A057 已过号")}));

        m_local->clock().advance(10min);
        presenter.tick();
        QVERIFY(presenter.page().recent.empty());
        QCOMPARE(presenter.page().number, QStringLiteral("A058")); // the last one stays
    }

    void longerListsTakeMorePages()
    {
        for (int number = 1; number <= 12; ++number)
            m_local->put(m_area->ticket(number, QStringLiteral("张*")));
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        QCOMPARE(presenter.page().pages, QStringLiteral("1 / 3"));
        QCOMPARE(presenter.page().nextHeading, QStringLiteral("下面请准备"));
        QStringList numbers;
        for (int page = 0; page < 3; ++page) {
            for (const auto &one : presenter.page().next)
                numbers += one.number;
            m_local->clock().advance(
                page == 0 ? BoardPresenter::PageTime : BoardPresenter::OverflowTime);
            presenter.tick();
            if (page == 0)
                QCOMPARE(presenter.page().nextHeading, QStringLiteral("后面第 6–10 位"));
        }
        QCOMPARE(numbers.size(), 12);
        numbers.removeDuplicates();
        QCOMPARE(numbers.size(), 12);
        QCOMPARE(presenter.page().nextHeading, QStringLiteral("下面请准备")); // the first again
    }

    void noticesOfTheDepartmentAndTheHouseTakeTurnsWithTheRule()
    {
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        const QString rule = presenter.notice();
        const auto told = [this](const char *id, const char *department, const char *words) {
            Domain::Notice notice;
            notice.id = Domain::NoticeId(QString::fromLatin1(id));
            notice.departmentId = Domain::DepartmentId(QString::fromLatin1(department));
            notice.text.zh = QString::fromUtf8(words);
            notice.postedAt = m_local->station().now();
            notice.endsAt = m_local->station().now() + 50s;
            m_local->put(notice);
        };
        told("a", qPrintable(WaitingArea::department().id.text()), "王医生十点到");
        told("b", "", "三楼电梯检修");
        told("c", "eyes", "别的科");

        QSet<QString> shown;
        for (int i = 0; i < 3; ++i) {
            shown += presenter.notice();
            m_local->clock().advance(BoardPresenter::NoticeTime);
            presenter.tick();
        }
        QCOMPARE(shown,
            QSet<QString>({rule, QStringLiteral("王医生十点到"), QStringLiteral("三楼电梯检修")}));

        m_local->clock().advance(60s); // they have ended
        presenter.tick();
        QCOMPARE(presenter.notice(), rule);
        QVERIFY(!presenter.isPosted());
    }

    void boardTellsHowLongWhoComesNowWillWait()
    {
        m_area->open();
        fill(12);

        const BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        // 12 people, 3 rooms, 8 minutes and a way of one each: 36 minutes.
        QCOMPARE(presenter.page().wait, QStringLiteral("现在取号约等 40 分钟，多数 45 分钟内"));
        QVERIFY(presenter.page().rise.isEmpty());
    }

    void boardTellsNoWaitWhereNobodyTakesANumber() // edge 92
    {
        fill(2);
        const BoardPresenter closed(m_local->station(), departments(), BoardNaming::MaskedNames);
        QVERIFY(closed.page().wait.isEmpty());

        m_area->open();
        Domain::Department urgent = WaitingArea::department();
        urgent.emergency = true;
        m_local->put(urgent);
        const BoardPresenter emergency(m_local->station(), departments(), BoardNaming::MaskedNames);
        QVERIFY(emergency.page().wait.isEmpty());
    }

    void roomThatPausesIsTheReasonOnTheBoard() // edge 93
    {
        m_area->open();
        fill(9);
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        const QString told = presenter.page().wait;
        m_local->clock().advance(61s);

        m_local->put(m_area->duty("301", Domain::DutyState::Paused),
            m_area->duty("302", Domain::DutyState::Paused));

        QVERIFY(presenter.page().wait != told);
        QVERIFY2(presenter.page().rise.contains(QStringLiteral("有诊室暂停叫号")),
            qPrintable(presenter.page().wait + presenter.page().rise));
        m_local->put(m_area->duty("301", Domain::DutyState::Working),
            m_area->duty("302", Domain::DutyState::Working));
        QVERIFY(presenter.page().rise.isEmpty());
    }

    void waitThatNobodyKnowsAnyMoreHasItsReasonOnTheBoard() // edge 92
    {
        m_area->open();
        fill(9);
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        m_local->clock().advance(61s);

        m_local->put(m_area->duty("301", Domain::DutyState::Paused),
            m_area->duty("302", Domain::DutyState::Paused),
            m_area->duty("305", Domain::DutyState::Paused));

        QCOMPARE(presenter.page().wait, QStringLiteral("现在取号，还不知道要等多久"));
        QCOMPARE(presenter.page().rise, QStringLiteral("有诊室暂停叫号"));
    }

    void waitOnTheBoardStandsForAMinute() // edge 93
    {
        m_area->open();
        fill(9);
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        const QString told = presenter.page().wait;

        fill(30);
        m_local->clock().advance(59s);
        presenter.tick();
        QCOMPARE(presenter.page().wait, told);
        m_local->clock().advance(31s);
        presenter.tick();
        m_local->clock().advance(31s);
        presenter.tick();

        QVERIFY(presenter.page().wait != told);
    }

    void changesThatFollowEachOtherAreToldAWhileLater()
    {
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);
        m_area->open();
        presenter.tick();
        QVERIFY(presenter.page().wait.isEmpty()); // looked a moment ago

        m_local->clock().advance(BoardWaits::GoodFor);
        presenter.tick();

        QCOMPARE(presenter.page().wait, QStringLiteral("现在取号，很快就到"));
    }

    void boardWithOldNewsTellsNoWait() // edge 108
    {
        m_area->open();
        fill(9);
        BoardPresenter presenter(m_local->station(), departments(), BoardNaming::MaskedNames);

        m_local->clock().advance(BoardPresenter::StaleAfter + 1s);
        presenter.tick();

        QVERIFY(presenter.isStale());
        QVERIFY(presenter.page().wait.isEmpty());
    }

    void boardWithoutHospitalIsNotBlank()
    {
        const BoardPresenter presenter(m_local->station(),
            {Domain::DepartmentId(QStringLiteral("unknown"))},
            BoardNaming::MaskedNames);

        QVERIFY(!presenter.page().noCall.isEmpty());
    }

private:
    /// Numbers 1 to `people` wait.
    void fill(int people)
    {
        for (int number = 1; number <= people; ++number)
            m_local->put(m_area->ticket(number, QStringLiteral("张*明")));
    }

    static std::vector<Domain::DepartmentId> departments()
    {
        return {WaitingArea::department().id};
    }

    std::unique_ptr<LocalStation> m_local;
    std::unique_ptr<WaitingArea> m_area;
};

QTEST_GUILESS_MAIN(BoardPresenterTest)
#include "boardpresentertest.moc"
