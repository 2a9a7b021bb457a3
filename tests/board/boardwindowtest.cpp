// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardwindow.h"

#include <QtTest>

#include "board/boardlabel.h"
#include "board/callpanel.h"
#include "board/nextlist.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "testlib/waitingarea.h"
#include "widgets/theme.h"

using namespace Board;
using namespace TestLib;
using namespace std::chrono_literals;

class BoardWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_theme->setSurface(Widgets::Surface::Board);
        m_local = std::make_unique<LocalStation>(Operations::Role::Board);
        m_area = std::make_unique<WaitingArea>(*m_local);
        m_presenter = std::make_unique<Presentation::BoardPresenter>(m_local->station(),
            std::vector{WaitingArea::department().id},
            Presentation::BoardNaming::MaskedNames);
        m_window = std::make_unique<BoardWindow>(*m_presenter, *m_theme);
        m_window->resize(1920, 1080);
        m_window->show();
    }

    void cleanup()
    {
        useChinese();
        m_window.reset();
        m_presenter.reset();
        m_area.reset();
        m_local.reset();
        m_theme.reset();
    }

    void callIsInTheNextPictureOfTheWall()
    {
        fillWaitingList();

        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        const QImage painted = m_window->grab().toImage();

        QVERIFY(!painted.isNull());
        QCOMPARE(label("callNumber"), QStringLiteral("A058"));
        QCOMPARE(label("callRoom"), QStringLiteral("302 诊室"));
        keep("board-call");
        endAnnouncement();
        keep("board");
    }

    void newCallSwapsFillAndLettersThreeTimes()
    {
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        const auto *panel = m_window->findChild<CallPanel *>(QStringLiteral("callPanel"));

        int swaps = 0;
        bool before = false;
        for (int phase = 0; phase < 10; ++phase) {
            swaps += panel->isSwapped() && !before ? 1 : 0;
            before = panel->isSwapped();
            nextPhase();
        }

        QCOMPARE(swaps, 3);
        QVERIFY(!panel->isSwapped());
    }

    void reducedMotionSwapsOnceAndStandsStill()
    {
        m_theme->setReducedMotion(Widgets::ReducedMotion::Yes);

        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");

        const auto *panel = m_window->findChild<CallPanel *>(QStringLiteral("callPanel"));
        QVERIFY(panel->isSwapped());
        nextPhase();
        QVERIFY(!panel->isSwapped());
    }

    // edge 108
    void boardWithoutContactSaysSo()
    {
        fillWaitingList();
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        auto *banner = m_window->findChild<QWidget *>(QStringLiteral("staleBanner"));
        QVERIFY(!banner->isVisible());

        m_local->clock().advance(4min);
        m_presenter->tick();

        QVERIFY(banner->isVisible());
        QCOMPARE(label("callNumber"), QStringLiteral("A058"));
        QCOMPARE(label("nextHeading"), QStringLiteral("08:00 时的下一批"));
        keep("board-stale");
    }

    // edge 109: what others typed is never taken for markup
    void namesAreShownAsTheyAreTyped() // edge 109
    {
        const QString name = QStringLiteral("<b>张</b>&amp;");
        m_area->call(m_area->ticket(58, name), "302");

        QCOMPARE(label("callName"), name);
        endAnnouncement();
        keep("board-markup");
    }

    void windowScalesWithItsSize()
    {
        fillWaitingList();
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        endAnnouncement();

        m_window->resize(1280, 720);

        QCOMPARE(m_theme->px(320), 213);
        keep("board-1280");
    }

    void uprightBoardHasTheListBelowTheCall()
    {
        fillWaitingList();
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        endAnnouncement();

        m_window->resize(1080, 1920);
        QCoreApplication::processEvents();

        const auto *call = m_window->findChild<QWidget *>(QStringLiteral("callPanel"));
        const auto *list = m_window->findChild<QWidget *>(QStringLiteral("nextList"));
        QVERIFY(list->y() > call->geometry().bottom());
        QVERIFY(list->width() > 900);
        QCOMPARE(m_theme->px(320), 320); // as large as on a wall that lies
        keep("board-upright");
        m_local->clock().advance(4min);
        m_presenter->tick();
        QCoreApplication::processEvents();
        for (const char *name : {"staleTitle", "noCall"}) {
            const auto *words = m_window->findChild<BoardLabel *>(QString::fromLatin1(name));
            if (words->isVisible())
                QVERIFY2(words->width() >= words->sizeHint().width(), name);
        }
        keep("board-upright-stale");
        m_window->resize(1920, 1080);
        QCoreApplication::processEvents();
        QVERIFY(list->x() > call->geometry().right());
        QCOMPARE(list->width(), 760);
    }

    void noticeIsNeverCut()
    {
        auto *notice = m_window->findChild<BoardLabel *>(QStringLiteral("notice"));
        m_window->resize(1080, 1920);
        QCoreApplication::processEvents();
        const int twoLines = notice->height();
        m_window->resize(3840, 1080);
        QCoreApplication::processEvents();

        QVERIFY(twoLines > notice->height());
    }

    void whatStaffTellStandsAtTheFoot()
    {
        fillWaitingList();
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        endAnnouncement();
        Domain::Notice notice;
        notice.id = Domain::NoticeId(QStringLiteral("late"));
        notice.text.zh = QStringLiteral("<b>王医生</b> 十点到，请稍坐");
        notice.endsAt = m_local->station().now() + 1h;
        m_local->put(notice);
        while (!m_presenter->isPosted()) {
            m_local->clock().advance(Presentation::BoardPresenter::NoticeTime);
            m_presenter->tick();
        }

        QCOMPARE(label("notice"), notice.text.zh); // as it was typed (edge 109)
        keep("board-notice");
        m_window->resize(1080, 1920);
        QCoreApplication::processEvents();
        keep("board-notice-upright");
    }

    void everybodyWhoWaitsIsOnOneOfThePages_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("lying") << QSize(1920, 1080);
        QTest::newRow("upright") << QSize(1080, 1920);
        QTest::newRow("small") << QSize(1280, 720);
    }

    void everybodyWhoWaitsIsOnOneOfThePages()
    {
        QFETCH(QSize, size);
        m_window->resize(size);
        fillWaitingList();
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        Domain::Notice notice; // two lines of it leave less room above
        notice.id = Domain::NoticeId(QStringLiteral("long"));
        notice.text.zh = QString(Domain::LongestChineseNotice, u'等');
        notice.endsAt = m_local->station().now() + 1h;
        m_local->put(notice);
        const auto *list = m_window->findChild<NextList *>(QStringLiteral("nextList"));
        for (int page = 0; page < 6; ++page) {
            for (int round = 0; round < 3; ++round) // what fits is known after it was laid out
                QCoreApplication::processEvents();
            const int shown = int(m_presenter->page().next.size());
            QVERIFY(shown <= list->rowsThatFit(NextList::Foot::Recent));
            // A heading of 108, rows of at least 118, those called lately on 152 at the foot.
            QVERIFY(m_theme->px(108) + shown * m_theme->px(118)
                <= list->height() - m_theme->px(152) + 1);
            m_local->clock().advance(10s);
            m_presenter->tick();
        }
    }

    void waitAndItsReasonAreReadWholeOnEveryWall_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("inEnglish");
        QTest::newRow("lying") << QSize(1920, 1080) << false;
        QTest::newRow("upright") << QSize(1080, 1920) << false;
        QTest::newRow("lying-en") << QSize(1920, 1080) << true;
        QTest::newRow("upright-en") << QSize(1080, 1920) << true;
    }

    void waitAndItsReasonAreReadWholeOnEveryWall() // edge 93
    {
        QFETCH(QSize, size);
        QFETCH(bool, inEnglish);
        if (inEnglish) {
            QCoreApplication::installTranslator(&english());
            m_presenter->setLanguage(Base::Language::English);
        }
        m_window->resize(size);
        const auto *line = m_window->findChild<QWidget *>(QStringLiteral("waitLine"));
        QVERIFY(!line->isVisible()); // nobody takes numbers yet
        m_area->open();
        fillWaitingList();
        m_area->call(m_area->ticket(58, QStringLiteral("张*明")), "302");
        endAnnouncement();
        for (const int called : {54, 56, 58}) { // and not come: the rooms are empty
            Domain::Ticket ticket = m_area->ticket(called, QStringLiteral("张*明"));
            ticket.state = Domain::TicketState::Missed;
            m_local->put(ticket);
        }
        m_local->clock().advance(Presentation::BoardWaits::GoodFor);
        m_presenter->tick();
        keepWaits("board-wait", {"boardWait"});
        m_local->clock().advance(61s);

        m_local->put(m_area->duty("301", Domain::DutyState::Late),
            m_area->duty("302", Domain::DutyState::Paused),
            m_area->duty("305", Domain::DutyState::Paused));
        keepWaits("board-wait-unknown", {"boardWait", "boardRise"});
        m_local->put(m_area->duty("305", Domain::DutyState::Working));

        keepWaits("board-wait-longer", {"boardWait", "boardRise"});
        QVERIFY(label("boardRise")
                    .contains(inEnglish ? QStringLiteral("a doctor is late")
                                        : QStringLiteral("有医生晚到")));
    }

    void boardBeforeTheFirstCallIsNotBlank()
    {
        const auto *words = m_window->findChild<QWidget *>(QStringLiteral("noCall"));

        QVERIFY(words->isVisible());
        keep("board-empty");
    }

private:
    void fillWaitingList()
    {
        m_area->call(m_area->ticket(56, QStringLiteral("李*")), "301");
        m_area->call(m_area->ticket(54, QStringLiteral("欧阳*兰")), "305");
        m_local->clock().advance(1s);
        Domain::Ticket urgent = m_area->ticket(61, QStringLiteral("赵*珍"));
        urgent.ticketClass = Domain::TicketClass::EmergencyII;
        urgent.lane = 1;
        Domain::Ticket senior = m_area->ticket(55, QStringLiteral("刘*贵"));
        senior.statutory = Domain::Statutory::Age80;
        Domain::Ticket booked = m_area->ticket(59, QStringLiteral("吴*芳"));
        booked.ticketClass = Domain::TicketClass::Booked;
        Domain::Ticket back = m_area->ticket(62, QStringLiteral("J*** S***"));
        back.missCount = 1;
        m_local->put(urgent,
            senior,
            booked,
            back,
            m_area->ticket(60, QStringLiteral("周*强")),
            m_area->ticket(63, QStringLiteral("胡*")));
    }

    void nextPhase() const
    {
        m_window->findChild<CallPanel *>(QStringLiteral("callPanel"))->nextPhase();
    }

    void endAnnouncement() const
    {
        for (int phase = 0; phase < 2 * CallPanel::Swaps; ++phase)
            nextPhase();
    }

    /// The picture, and that none of these words is cut in it.
    void keepWaits(const char *picture, std::initializer_list<const char *> words)
    {
        QCoreApplication::processEvents();
        keep(qPrintable(QStringLiteral("%1-%2").arg(
            QString::fromLatin1(picture), QString::fromLatin1(QTest::currentDataTag()))));
        for (const char *name : words) {
            const auto *found = m_window->findChild<BoardLabel *>(QString::fromLatin1(name));
            QVERIFY2(found->isVisible(), name);
            const int lines = found->height() / m_theme->lineHeight(Widgets::TextRole::Notice);
            QVERIFY2(lines * found->width() >= found->sizeHint().width() && lines > 0,
                qPrintable(found->text()));
        }
    }

    QString label(const char *name) const
    {
        const auto *found = m_window->findChild<BoardLabel *>(QString::fromLatin1(name));
        return found ? found->text() : QStringLiteral("no such label");
    }

    void keep(const char *name) const { keepPicture(*m_window, QString::fromLatin1(name)); }

    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<LocalStation> m_local;
    std::unique_ptr<WaitingArea> m_area;
    std::unique_ptr<Presentation::BoardPresenter> m_presenter;
    std::unique_ptr<BoardWindow> m_window;
};

QTEST_MAIN(BoardWindowTest)
#include "boardwindowtest.moc"
