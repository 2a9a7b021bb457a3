// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/insight/figurespresenter.h"

#include <cmath>

#include <QTemporaryDir>
#include <QtTest>

#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/directory/deskdirectory.h"
#include "testlib/register.h"

using namespace Presentation;
using namespace TestLib;
using namespace std::chrono_literals;

class FiguresPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_local = std::make_unique<LocalStation>(Operations::Role::Reception);
        m_local->clock().advance(2h);
        m_area = std::make_unique<WaitingArea>(*m_local);
        m_settings = std::make_unique<DeskSettings>(QString());
        m_directory = std::make_unique<DeskDirectory>(m_local->station(), *m_settings);
        m_messages = std::make_unique<DeskMessages>();
        m_presenter =
            std::make_unique<FiguresPresenter>(m_local->station(), *m_directory, *m_messages);
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

    // edge 92
    void nothingKnownIsSaidAndNeverZero()
    {
        m_presenter->refresh();

        for (const FigureTarget &target : m_presenter->targets()) {
            QVERIFY(target.value.isEmpty());
            QCOMPARE(target.state.text, QStringLiteral("还不知道"));
        }
        for (const FigureChart &chart : m_presenter->charts())
            QVERIFY(chart.isEmpty());
    }

    void waitsAreMeasuredAgainstThirtyMinutes()
    {
        for (int i = 1; i <= 10; ++i)
            called(i, std::chrono::minutes(i <= 8 ? 10 : 40));
        m_presenter->refresh();

        const FigureTarget &share = m_presenter->targets()[0];
        QCOMPARE(share.value, QStringLiteral("80.0"));
        QCOMPARE(share.state.tone, DeskTone::Danger);
        QCOMPARE(m_presenter->targets()[1].value, QStringLiteral("40"));
        const FigureChart &chart = m_presenter->charts()[0];
        QCOMPARE(chart.categories, QStringList{QStringLiteral("心血管内科")});
        QCOMPARE(chart.series[0].points.front(), 10.0);
        QCOMPARE(chart.series[1].points.front(), 40.0);
        QCOMPARE(chart.target.value(), 30.0);
    }

    // edge 91
    void whoStillWaitsTooLongIsAMiss()
    {
        called(1, 5min);
        Domain::Ticket waiting = m_area->ticket(2, QStringLiteral("王*"));
        waiting.t0 = m_local->station().now() - 50min;
        m_local->put(waiting);
        m_presenter->refresh();

        QCOMPARE(m_presenter->targets()[0].value, QStringLiteral("50.0"));
    }

    void eachClassIsMeasuredAgainstItsOwnTarget()
    {
        for (int i = 1; i <= 20; ++i)
            called(i, i <= 18 ? 9min : 11min, Domain::TicketClass::EmergencyII);
        called(21, 59min);
        called(22, 90min, Domain::TicketClass::BookedLate);
        m_presenter->refresh();

        const auto &classes = m_presenter->classes();
        QCOMPARE(classes.size(), size_t(2)); // who came too late for her slot has no target
        QCOMPARE(classes[0].name, QStringLiteral("急诊二级"));
        QCOMPARE(classes[0].within, QStringLiteral("10 分内"));
        QCOMPARE(classes[0].people, QStringLiteral("按时 18 人，超时 2 人"));
        QCOMPARE(classes[0].state.text, QStringLiteral("90.0%"));
        QCOMPARE(classes[0].state.tone, DeskTone::Danger);
        QCOMPARE(classes[0].wanted, QStringLiteral("要求 95%"));
        QCOMPARE(classes[1].state.tone, DeskTone::Success);
        QVERIFY(m_presenter->csv().contains("急诊二级,10,18,2,0,90.0%,95%"));
    }

    void servicesThatNobodyHadAreCountedNowhere() // edge 97
    {
        called(1, 10min);
        m_presenter->refresh();
        const auto targets = m_presenter->targets();
        const auto classes = m_presenter->classes();
        const QByteArray waits = untilArrivals(m_presenter->csv());

        Domain::Ticket nowhere = m_area->ticket(2, QStringLiteral("王*")); // of no known queue
        nowhere.queueId = Domain::QueueId(QStringLiteral("closed long ago"));
        nowhere.t0 = nowhere.checkedInAt = m_local->station().now() - 2h;
        nowhere.calledAt = nowhere.t0 + 90min;
        nowhere.state = Domain::TicketState::Done;
        nowhere.toldAt = nowhere.t0;
        nowhere.toldMedianS = nowhere.toldUpperS = 60;
        m_local->put(nowhere);
        Domain::Ticket left = m_area->ticket(3, QStringLiteral("李*")); // before she was called
        left.t0 = left.checkedInAt = m_local->station().now() - 2h;
        left.state = Domain::TicketState::Void;
        left.toldAt = left.t0;
        left.toldMedianS = left.toldUpperS = 60;
        m_local->put(left);
        m_presenter->refresh();

        QCOMPARE(m_presenter->targets(), targets);
        QCOMPARE(m_presenter->classes(), classes);
        QCOMPARE(m_presenter->charts()[0].categories.size(), 1);
        QCOMPARE(untilArrivals(m_presenter->csv()), waits);
    }

    void satisfactionCountsTheTwoUpperFaces()
    {
        for (int i = 0; i < 4; ++i) {
            Domain::Survey survey;
            survey.id = Domain::SurveyId(QString::number(i));
            survey.score = i == 0 ? 1 : 4;
            survey.recordedAt = m_local->station().now() - 1h;
            m_local->put(survey);
        }
        m_presenter->refresh();

        QCOMPARE(m_presenter->targets()[2].value, QStringLiteral("75.0"));
        const auto &points = m_presenter->charts()[2].series[0].points;
        QCOMPARE(points.back(), 75.0);
        QVERIFY(std::isnan(points.front()));
    }

    void closureIsJudgedByTheTwoClocks()
    {
        Register complaints(*m_local);
        complaints.fill();
        m_presenter->refresh();

        QCOMPARE(m_presenter->targets()[3].value, QStringLiteral("100.0"));
        QVERIFY(!m_presenter->charts()[3].isEmpty());
    }

    void exportIsReadAsATableAndNeverAsAFormula()
    {
        const QByteArray csv = toCsv({{QStringLiteral("=SUM(A1)"),
            {QStringLiteral("a,b"), QStringLiteral("say \"x\"")},
            {{QStringLiteral("+1"), QStringLiteral("-2")},
                {QStringLiteral("@x"), QStringLiteral("5")}}}});

        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(csv.mid(3),
            QByteArray("'=SUM(A1)\r\n\"a,b\",\"say \"\"x\"\"\"\r\n'+1,'-2\r\n'@x,5\r\n\r\n"));
    }

    void exportGoesIntoAFileOfTheDay()
    {
        called(1, 5min);
        m_presenter->refresh();
        QTemporaryDir folder;

        QVERIFY(m_presenter->exportTo(folder.path()));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("导医统计-2026-05-14.csv"))));
        QVERIFY(!m_presenter->exportTo(folder.filePath(QStringLiteral("not there"))));
        QCOMPARE(m_messages->tone(), DeskTone::Warn);
    }

private:
    /// The tables of the export that tell of waiting.
    static QByteArray untilArrivals(const QByteArray &csv)
    {
        return csv.left(csv.indexOf("每小时到诊"));
    }

    void called(int number,
        std::chrono::minutes waited,
        Domain::TicketClass ticketClass = Domain::TicketClass::WalkIn)
    {
        Domain::Ticket ticket = m_area->ticket(number, QStringLiteral("王*"));
        ticket.ticketClass = ticketClass;
        ticket.t0 = m_local->station().now() - 1h;
        ticket.checkedInAt = ticket.t0;
        ticket.calledAt = ticket.t0 + waited;
        ticket.state = Domain::TicketState::Done;
        m_local->put(ticket);
    }

    std::unique_ptr<LocalStation> m_local;
    std::unique_ptr<WaitingArea> m_area;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<DeskDirectory> m_directory;
    std::unique_ptr<DeskMessages> m_messages;
    std::unique_ptr<FiguresPresenter> m_presenter;
};

QTEST_GUILESS_MAIN(FiguresPresenterTest)
#include "figurespresentertest.moc"
