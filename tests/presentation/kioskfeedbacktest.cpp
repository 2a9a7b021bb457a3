// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/kioskfeedback.h"

#include <QtTest>

#include "presentation/care/kioskhelp.h"
#include "store/caretable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Presentation;
using namespace std::chrono_literals;
using Domain::FeedbackKind;
using TestLib::Hospital;

class KioskFeedbackTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Hospital> m_hospital;
    TestLib::Desk *m_kiosk = nullptr;
    TestLib::Desk *m_reception = nullptr;
    std::unique_ptr<KioskFlow> m_flow;
    std::unique_ptr<KioskHelp> m_help;
    std::unique_ptr<KioskFeedback> m_feedback;

    [[nodiscard]] std::vector<Domain::Complaint> complaintsAtTheDesk()
    {
        m_hospital->settle();
        Store::Reader reader = m_reception->station->reader();
        return Store::CareTable(reader).complaints().value();
    }

private Q_SLOTS:

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_kiosk = &m_hospital->join(QStringLiteral("kiosk"), QStringLiteral("自助机 1"));
        m_reception = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_flow = std::make_unique<KioskFlow>(m_hospital->clock);
        m_help = std::make_unique<KioskHelp>(*m_kiosk->station, *m_flow);
        m_feedback = std::make_unique<KioskFeedback>(*m_kiosk->station, *m_flow, *m_help);
    }

    void cleanup()
    {
        m_feedback.reset();
        m_help.reset();
        m_flow.reset();
        m_hospital.reset();
    }

    void anonymousComplaintGetsACodeTheDeskCanFind() // edge 124
    {
        const QString code = m_feedback->submit(
            FeedbackKind::Complaint, QStringLiteral("等得太久，没有人说原因"), QString());

        QVERIFY(
            QRegularExpression(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{5}$")).match(code).hasMatch());
        const auto all = complaintsAtTheDesk();
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all.front().code, code);
        QVERIFY(all.front().contact.isEmpty());
        QVERIFY(all.front().visitId.isEmpty());
        QCOMPARE(all.front().channel, QStringLiteral("kiosk"));
        QVERIFY(!m_help->isOpen());
    }

    void whoIsCalledFirstIsAmongWhatTheKioskTells()
    {
        const auto questions = m_feedback->questions();

        QVERIFY(questions.size() > 3); // the hospital's own come first
        const auto &promise = questions[questions.size() - 3];
        QCOMPARE(promise.question, QStringLiteral("先叫谁，后叫谁"));
        QVERIFY(promise.answer.contains(QStringLiteral("比您晚 30 分钟以上")));
        QVERIFY(questions[questions.size() - 2].answer.contains(
            QStringLiteral("多算 10 分钟：65 岁以上。")));
        QCOMPARE(questions.back().question, QStringLiteral("为什么先叫她？"));
    }

    void twoComplaintsHaveTwoCodes() // edge 124
    {
        const QString words = QStringLiteral("环境不干净");
        const QString first = m_feedback->submit(FeedbackKind::Complaint, words, QString());
        const QString second = m_feedback->submit(FeedbackKind::Complaint, words, QString());

        QVERIFY(!first.isEmpty() && !second.isEmpty());
        QVERIFY(first != second);
    }

    void codeIsGivenOfflineToo() // edge 124
    {
        m_kiosk->wire->cut();
        m_hospital->settle();

        const QString code = m_feedback->submit(
            FeedbackKind::Complaint, QStringLiteral("收费不清楚"), QStringLiteral("13812345678"));
        QVERIFY(!code.isEmpty());
        QVERIFY(complaintsAtTheDesk().empty());
        m_kiosk->wire->mend();
        m_hospital->reconnect(*m_kiosk);

        const auto all = complaintsAtTheDesk();
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all.front().code, code);
        QCOMPARE(all.front().contact, QStringLiteral("13812345678"));
    }

    void emptyWordsAreAskedForAgain()
    {
        QVERIFY(m_feedback->submit(FeedbackKind::Complaint, QStringLiteral("  "), {}).isEmpty());

        QVERIFY(!m_feedback->problem().isEmpty());
        QVERIFY(complaintsAtTheDesk().empty());
    }

    void urgentWordsCallAPersonAndAreKept() // edge 128
    {
        const QString code =
            m_feedback->submit(FeedbackKind::Complaint, QStringLiteral("我摔倒了"), {});

        QVERIFY(!code.isEmpty());
        QVERIFY(m_help->isOpen());
        QVERIFY(!m_help->urgentWords().isEmpty());
        const auto all = complaintsAtTheDesk();
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all.front().grade, Domain::ComplaintGrade::Complex);
        Store::Reader reader = m_reception->station->reader();
        const auto calls = Store::CareTable(reader).openHelpCalls();
        VERIFY_OK(calls);
        QCOMPARE(calls->size(), std::size_t(1));
    }

    void praiseWithAnUrgentWordCallsNobody() // edge 128
    {
        const QString code = m_feedback->submit(
            FeedbackKind::Praise, QStringLiteral("我摔倒了，护士马上来了"), QString());

        QVERIFY(!code.isEmpty());
        QVERIFY(!m_help->isOpen());
    }

    void facesPressedAtOnceAgainCountOnce() // edge 129
    {
        QVERIFY(m_feedback->submitSurvey(4, {QStringLiteral("kind-staff")}));
        m_hospital->clock.advance(3s);
        QVERIFY(!m_feedback->submitSurvey(1, {}));
        QVERIFY(m_feedback->problem().isEmpty());
        m_hospital->clock.advance(8s);
        QVERIFY(m_feedback->submitSurvey(3, {}));
        m_hospital->settle();

        Store::Reader reader(m_hospital->serverStore());
        const auto stored = Store::CareTable(reader).surveys(
            m_hospital->clock.now() - 1h, m_hospital->clock.now() + 1h);
        VERIFY_OK(stored);
        QCOMPARE(stored->size(), std::size_t(2));
    }

    void wrongPhoneIsSaidAndNoneIsFine()
    {
        QVERIFY(m_feedback->contactProblem(QString()).isEmpty());
        QVERIFY(m_feedback->contactProblem(QStringLiteral("13812345678")).isEmpty());
        QVERIFY(!m_feedback->contactProblem(QStringLiteral("12")).isEmpty());
    }
};

QTEST_MAIN(KioskFeedbackTest)
#include "kioskfeedbacktest.moc"
