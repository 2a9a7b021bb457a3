// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/careoperations.h"

#include "store/caretable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class CareOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    Complaint complaint(const QString &text)
    {
        Complaint result;
        result.id = ComplaintId("c");
        result.code = "K7M2";
        result.text = text;
        return result;
    }

    Complaint storedComplaint() { return *m_counter->stored<Complaint>(ComplaintId("c")); }

private Q_SLOTS:
    void init() { m_counter = std::make_unique<Counter>(); }

    void faceIsRecordedOnce()
    {
        Survey survey;
        survey.id = SurveyId("s");
        survey.score = 4;
        VERIFY_OK(m_counter->record(recordSurvey(survey, now())));
        const QByteArray once = m_counter->everything();
        survey.score = 1;
        m_counter->clock.advance(1min);

        VERIFY_OK(m_counter->record(recordSurvey(survey, now())));

        QCOMPARE(m_counter->everything(), once);
        QCOMPARE(m_counter->stored<Survey>(SurveyId("s"))->stationId, StationId("3"));
    }

    void faceThatIsNotThereIsRefused()
    {
        Survey survey;
        survey.id = SurveyId("s");
        for (const int score : { 0, 5, -1 }) {
            survey.score = score;
            VERIFY_FAILS(m_counter->record(recordSurvey(survey, now())), "bad-score");
        }
        QVERIFY(m_counter->all<Survey>().empty());
    }

    void anonymousComplaintCanBeFollowedByItsCode() // edge 124
    {
        VERIFY_OK(m_counter->record(openComplaint(complaint("等了两个小时"), now())));

        QCOMPARE(storedComplaint().code, "K7M2");
        QCOMPARE(storedComplaint().contact, QString());
        QCOMPARE(storedComplaint().state, ComplaintState::Open);
        QCOMPARE(storedComplaint().receivedAt, now());
    }

    void emptyComplaintIsRefused()
    {
        VERIFY_FAILS(m_counter->record(openComplaint(complaint("  \n "), now())), "empty-text");
        VERIFY_FAILS(m_counter->record(openComplaint(complaint(QString(2001, 'x')), now())),
            "bad-arguments");
        QVERIFY(m_counter->all<Complaint>().empty());
    }

    void complaintGoesItsWayAndItsClocksStay() // edges 121, 122
    {
        const auto received = now();
        VERIFY_OK(m_counter->record(openComplaint(complaint("等了两个小时"), now())));
        m_counter->clock.advance(2h);
        VERIFY_OK(m_counter->record(
            assignComplaint(ComplaintId("c"), ComplaintGrade::Complex, "护士长", now())));
        QCOMPARE(storedComplaint().answeredAt, Base::Never); // assigning stops no clock
        VERIFY_FAILS(
            m_counter->attempt(closeComplaint(ComplaintId("c"), "satisfied", now())), "no-answer");
        VERIFY_FAILS(
            m_counter->record(answerComplaint(ComplaintId("c"), " ", now())), "empty-text");
        m_counter->clock.advance(1h);
        const auto answered = now();
        VERIFY_OK(m_counter->record(answerComplaint(ComplaintId("c"), "对不起", now())));
        m_counter->clock.advance(1h);
        VERIFY_OK(m_counter->record(answerComplaint(ComplaintId("c"), "对不起！", now())));
        VERIFY_OK(m_counter->record(closeComplaint(ComplaintId("c"), "satisfied", now())));
        const QByteArray once = m_counter->everything();
        m_counter->clock.advance(1h);
        VERIFY_OK(m_counter->record(closeComplaint(ComplaintId("c"), "unsatisfied", now())));

        QCOMPARE(m_counter->everything(), once);
        QCOMPARE(storedComplaint().receivedAt, received);
        QCOMPARE(storedComplaint().answeredAt, answered);
        QCOMPARE(storedComplaint().state, ComplaintState::Closed);
        QCOMPARE(storedComplaint().verdict, "satisfied");
    }

    void openComplaintsComeOldestFirst()
    {
        for (const char *id : { "new", "old" }) {
            Complaint one = complaint("?");
            one.id = ComplaintId(QLatin1String(id));
            const auto at = *id == 'o' ? now() - 1h : now();
            VERIFY_OK(m_counter->record(openComplaint(one, at)));
        }
        Store::Reader reader(*m_counter->database);

        QCOMPARE(Store::CareTable(reader).complaints()->front().id, ComplaintId("old"));
    }

    void callForHelpCanBeTakenBack() // edge 109
    {
        HelpCall call;
        call.id = HelpCallId("h");
        call.place = "自助机 1";
        VERIFY_OK(m_counter->record(callForHelp(call, now())));
        Store::Reader reader(*m_counter->database);
        QCOMPARE(Store::CareTable(reader).openHelpCalls()->size(), size_t { 1 });

        m_counter->role = Role::Kiosk;
        VERIFY_OK(m_counter->record(updateHelp(call.id, HelpState::Cancelled, now())));
        m_counter->role = Role::Reception;
        VERIFY_OK(m_counter->record(updateHelp(call.id, HelpState::Coming, now())));

        QVERIFY(Store::CareTable(reader).openHelpCalls()->empty());
        QCOMPARE(m_counter->stored<HelpCall>(call.id)->state, HelpState::Cancelled);
        VERIFY_OK(m_counter->record(callForHelp(call, now()))); // told twice: stays cancelled
        QCOMPARE(m_counter->stored<HelpCall>(call.id)->state, HelpState::Cancelled);
        VERIFY_FAILS(m_counter->record(updateHelp(HelpCallId("none"), HelpState::Done, now())),
            "no-help-call");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(CareOperationsTest)
#include "careoperationstest.moc"
