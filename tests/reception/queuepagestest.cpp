// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queuepages.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QTableView>
#include <QtTest>

#include "domain/queue/duty.h"
#include "domain/visit/slipport.h"
#include "store/unplacedtable.h"
#include "testlib/pictures.h"
#include "testlib/queuedesk.h"

using namespace std::chrono_literals;
using namespace TestLib;
using Domain::TicketState;
using Domain::UnplacedState;
using Presentation::QueueFilter;

namespace {
/// Keeps what was printed.
class Paper : public Domain::SlipPrinter
{
public:
    std::vector<Domain::Slip> slips;

    Base::Result<void> print(const Domain::Slip &slip) override
    {
        slips.push_back(slip);
        return {};
    }
};
} // namespace

class QueuePagesTest : public QObject, protected TestLib::QueueDesk
{
    Q_OBJECT

    Domain::RoomDuty dutyOf(const Domain::LocationId &room)
    {
        const auto duty = m_station->station->reader().get<Domain::RoomDuty>(
            Domain::dutyId(room, m_station->station->today()));
        return duty && *duty ? **duty : Domain::RoomDuty{};
    }

    /// The doctor of our room sees two people, who are to come back to her, and leaves by keys.
    void depart()
    {
        for (const auto &room : queue().rooms()) {
            queue().chooseRoom(room.id);
            if (!room.doctor.isEmpty() && !queue().current())
                break;
        }
        if (queue().current())
            queue().finish({Domain::StepKind::GoHome});
        for (int i = 0; i < 2; ++i) {
            press(Qt::Key_F9);
            QTRY_VERIFY(queue().current());
            press(Qt::Key_F12);
            queue().finish({Domain::StepKind::BloodTest, Domain::StepKind::ReturnToDoctor});
            m_hospital->settle();
        }
        auto reader = m_station->station->reader();
        m_back.clear();
        const auto awaiting = Store::TicketTable(reader).inState(
            queue().queueId(), m_station->station->today(), TicketState::AwaitingResult);
        for (const auto &ticket : *awaiting)
            m_back.push_back(ticket.id);
        QVERIFY(m_back.size() >= 2);
        find<QTableView>("queueTable")->setFocus();
        press(Qt::Key_Y, Qt::ControlModifier);
        press(Qt::Key_Return);
        press(Qt::Key_4);
        press(Qt::Key_Return);
    }

    /// The row of the ticket on the page is the chosen one.
    void chooseUnplaced(const Domain::TicketId &id)
    {
        const auto &rows = m_desk->unplaced.rows();
        const auto at =
            std::ranges::find(rows, id, &Presentation::UnplacedPresenter::Row::ticketId);
        QVERIFY(at != rows.end());
        m_desk->unplaced.choose(int(at - rows.begin()));
    }

    UnplacedState stateOf(const Domain::TicketId &id)
    {
        auto reader = m_station->station->reader();
        const auto lines = Store::UnplacedTable(reader).ofTicket(id);
        return lines && !lines->empty() ? lines->front().state : UnplacedState::Reopened;
    }

private Q_SLOTS:

    void init() { open(&m_paper); }

    void cleanup()
    {
        useChinese();
        close();
    }

    void whoWasLeftIsAskedOneByOne() // edge 37
    {
        depart();

        QVERIFY(find<QWidget>("unplacedPage")->isVisible());
        QVERIFY(m_desk->unplaced.rows().size() >= 2);
        keepPicture(*m_window, "unplaced-1280");
        chooseUnplaced(m_back[0]);
        press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(stateOf(m_back[0]), UnplacedState::Moved);
        QVERIFY(stored(m_back[0]).practitionerId.isEmpty());
        chooseUnplaced(m_back[1]);
        press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(stateOf(m_back[1]), UnplacedState::Waits);
        QCOMPARE(stored(m_back[1]).state, TicketState::Parked);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stateOf(m_back[1]), UnplacedState::Asking);
        QCOMPARE(stored(m_back[1]).state, TicketState::AwaitingResult);
        press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(stateOf(m_back[1]), UnplacedState::Rebook);
        press(Qt::Key_4, Qt::AltModifier);
        keepPicture(*m_window, "unplaced-settle");
        type("tomorrow at nine");
        press(Qt::Key_Return);
        QCOMPARE(stateOf(m_back[1]), UnplacedState::Settled);
        QCOMPARE(stored(m_back[1]).state, TicketState::Void);
    }

    void changedSlipsAreListedUntilTheyArePrinted() // edge 37
    {
        depart(); // both slips named the room
        for (const auto &id : m_back) {
            chooseUnplaced(id);
            press(Qt::Key_1, Qt::AltModifier);
        }
        QCOMPARE(m_desk->unplaced.slipsDue(), 2);
        keepPicture(*m_window, "unplaced-slips");

        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);

        QCOMPARE(m_paper.slips.size(), size_t{2});
        QCOMPARE(m_desk->unplaced.slipsDue(), 0);
    }

    void listOutlivesTheProgram() // edge 37
    {
        depart();
        const size_t open = m_desk->unplaced.rows().size();
        QVERIFY(open >= 2);

        m_window.reset();
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);

        QCOMPARE(m_desk->unplaced.rows().size(), open);
        m_window = Reception::makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
    }

    void shiftChangeAndQueuesOfARoom() // edge 89
    {
        press(Qt::Key_F6, Qt::ControlModifier);
        QVERIFY(find<QWidget>("roomsPage")->isVisible());
        keepPicture(*m_window, "rooms-1280");
        const auto room = *m_desk->rooms.room();
        auto *doctor = find<QComboBox>("roomDoctor");
        const int other = doctor->count() - 1; // of another department, works elsewhere or nowhere
        doctor->setCurrentIndex(other);
        const QString chosen = doctor->currentData().toString();
        find<QAbstractButton>("roomQueue0")->click();
        find<QAbstractButton>("roomQueue1")->click();
        press(Qt::Key_Return, Qt::ControlModifier);
        if (!m_desk->rooms.askedRoom().isEmpty()) {
            keepPicture(*m_window, "rooms-question");
            press(Qt::Key_1, Qt::AltModifier);
        }

        QCOMPARE(dutyOf(room.id).practitionerId.text(), chosen);
        QCOMPARE(Domain::queuesOf(dutyOf(room.id)).size(), size_t{2});
        keepPicture(*m_window, "rooms-changed");
        press(Qt::Key_F5, Qt::ControlModifier);
        QVERIFY(find<QTableView>("queueTable")->isVisible());
        QCOMPARE(queue().rooms().front().doctor,
            m_desk->directory.doctorName(Domain::PractitionerId(chosen)));
    }

    void oneDoctorInTwoRooms()
    {
        press(Qt::Key_F6, Qt::ControlModifier);
        const auto &rooms = m_desk->rooms.rooms();
        QVERIFY(rooms.size() >= 2);
        const auto first =
            std::ranges::find_if(rooms, [](const auto &room) { return !room.doctor.isEmpty(); });
        QVERIFY(first != rooms.end());
        const auto doctor = first->doctor;
        const auto firstId = first->id;
        const int second = first == rooms.begin() ? 1 : 0;
        const auto secondId = rooms[size_t(second)].id;
        m_desk->rooms.choose(second);
        auto *box = find<QComboBox>("roomDoctor");
        box->setCurrentIndex(box->findData(doctor.text()));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(find<QWidget>("roomQuestion")->isVisible());
        QCOMPARE(dutyOf(secondId).practitionerId, Domain::PractitionerId()); // asked first
        keepPicture(*m_window, "rooms-question");

        press(Qt::Key_2, Qt::AltModifier);

        QCOMPARE(dutyOf(secondId).practitionerId, doctor);
        QCOMPARE(dutyOf(firstId).alsoRoomId, secondId);
        keepPicture(*m_window, "rooms-both");
    }

    void changeOfARoomIsTakenBack() // edge 77
    {
        press(Qt::Key_F6, Qt::ControlModifier);
        const auto before = *m_desk->rooms.room();
        find<QAbstractButton>("roomQueue1")->click();
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!dutyOf(before.id).queueIds.isEmpty());

        press(Qt::Key_Z, Qt::ControlModifier);

        QCOMPARE(dutyOf(before.id).queueIds, before.queueIds);
    }

    void dayIsEndedInOneActAndTakenBack() // edges 77, 86
    {
        const int waiting = queue().count(QueueFilter::Waiting);
        press(Qt::Key_F8, Qt::ControlModifier);
        QVERIFY(find<QWidget>("dayEndPage")->isVisible());
        const size_t open = m_desk->dayEnd.rows().size();
        QVERIFY(int(open) >= waiting);
        press(Qt::Key_2, Qt::AltModifier); // all to the next day, as far as they can
        keepPicture(*m_window, "dayend-1280");
        std::vector<Domain::TicketId> carried;
        for (const auto &row : m_desk->dayEnd.rows()) {
            if (row.fate == Presentation::DayEndPresenter::Fate::Carry)
                carried.push_back(row.ticketId);
        }
        QVERIFY(int(carried.size()) >= waiting); // whoever is with a doctor now is not carried
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return); // without a reason nothing happens
        QCOMPARE(m_desk->dayEnd.rows().size(), open);
        type("doctors went home");
        keepPicture(*m_window, "dayend-reason");
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->dayEnd.rows().size(), size_t{0});
        keepPicture(*m_window, "dayend-done");
        QCOMPARE(queue().count(QueueFilter::Waiting), 0);
        for (const auto &id : carried)
            QCOMPARE(stateOf(id), UnplacedState::Carried);

        press(Qt::Key_Z, Qt::ControlModifier);

        QTRY_COMPARE(m_desk->dayEnd.rows().size(), open);
        QCOMPARE(queue().count(QueueFilter::Waiting), waiting);
        for (const auto &id : carried)
            QVERIFY(stateOf(id) != UnplacedState::Carried);
    }

    void everythingIsReachedByTabAndHasAName() // edge 110
    {
        depart(); // all pages have something to show
        for (int page = 0; page < 4; ++page) {
            find<QAbstractButton>(qPrintable(QStringLiteral("queuePage%1").arg(page)))->click();
            m_hospital->settle();
            QSet<QWidget *> reached;
            constexpr int Enough = 120; // presses; nothing keeps the focus to itself
            for (int i = 0; i < Enough; ++i) {
                press(Qt::Key_Tab);
                reached.insert(m_window->focusWidget());
            }
            for (auto *one : find<QWidget>("queuePages")->findChildren<QWidget *>()) {
                const bool wanted = one->isVisible() && one->isEnabled()
                    && (one->focusPolicy() & Qt::TabFocus) && !one->focusProxy();
                if (!wanted)
                    continue;
                QVERIFY2(reached.contains(one), qPrintable(one->objectName()));
                auto *spoken = QAccessible::queryAccessibleInterface(one);
                QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                    qPrintable(one->objectName()));
            }
        }
    }

    void otherLooks()
    {
        depart();
        press(Qt::Key_1, Qt::AltModifier);
        m_window->resize(1920, 1080);
        keepPicture(*m_window, "unplaced-1920");
        press(Qt::Key_F6, Qt::ControlModifier);
        keepPicture(*m_window, "rooms-1920");
        press(Qt::Key_F8, Qt::ControlModifier);
        keepPicture(*m_window, "dayend-1920");
        useEnglish(m_desk->settings);
        m_hospital->settle();
        keepPicture(*m_window, "dayend-1920-en");
        m_window->resize(1280, 800);
        keepPicture(*m_window, "dayend-1280-en");
        press(Qt::Key_F6, Qt::ControlModifier);
        keepPicture(*m_window, "rooms-1280-en");
        press(Qt::Key_F7, Qt::ControlModifier);
        keepPicture(*m_window, "unplaced-1280-en");
        press(Qt::Key_F5, Qt::ControlModifier);
        keepPicture(*m_window, "queue-1280-en");
    }

private:
    Paper m_paper;
    std::vector<Domain::TicketId> m_back;
};

QTEST_MAIN(QueuePagesTest)
#include "queuepagestest.moc"
