// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/complaintspresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/directory/deskdirectory.h"
#include "testlib/register.h"

using namespace Presentation;
using namespace TestLib;
using namespace std::chrono_literals;

class ComplaintsPresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_local = std::make_unique<LocalStation>(Operations::Role::Reception);
        m_area = std::make_unique<WaitingArea>(*m_local);
        m_register = std::make_unique<Register>(*m_local);
        m_settings = std::make_unique<DeskSettings>(QString());
        m_directory = std::make_unique<DeskDirectory>(m_local->station(), *m_settings);
        m_messages = std::make_unique<DeskMessages>();
        m_presenter =
            std::make_unique<ComplaintsPresenter>(m_local->station(), *m_directory, *m_messages);
    }

    void cleanup()
    {
        m_presenter.reset();
        m_messages.reset();
        m_directory.reset();
        m_settings.reset();
        m_register.reset();
        m_area.reset();
        m_local.reset();
    }

    void registerIsAProperModel()
    {
        const QAbstractItemModelTester tester(
            &m_presenter->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);

        m_register->fill();
        m_presenter->setFilter(ComplaintsPresenter::Filter::All);
        m_presenter->setFilter(ComplaintsPresenter::Filter::Overdue);

        QCOMPARE(m_presenter->model().rowCount(), 1);
    }

    // edge 121
    void everyComplaintHasTwoClocksFromItsReceipt()
    {
        m_register->add("等了一个小时", 20h + 30min);

        const ComplaintRow &row = m_presenter->model().rows().front();
        QCOMPARE(row.answer.words, QStringLiteral("剩 3 小时 30 分"));
        QCOMPARE(row.answer.tone, DeskTone::Warn);
        QCOMPARE(row.closing.words, QStringLiteral("剩 27 小时"));
        QCOMPARE(row.closing.tone, DeskTone::Neutral);

        m_local->clock().advance(4h + 5min);
        m_presenter->tick();
        QCOMPARE(m_presenter->model().rows().front().answer.words, QStringLiteral("超 35 分"));
        QCOMPARE(m_presenter->count(ComplaintsPresenter::Filter::Overdue), 1);
    }

    void newComplaintIsTakenDownAssignedAnsweredAndClosed()
    {
        ComplaintDraft draft;
        draft.text = QStringLiteral("收费处排队太久");
        draft.contact = QStringLiteral("13812345678");
        QVERIFY(m_presenter->open(draft));
        QCOMPARE(m_presenter->detail().text, draft.text);
        QVERIFY(m_presenter->detail().code.startsWith(QStringLiteral("T-0514-")));
        QVERIFY(!m_presenter->detail().contact.contains(QStringLiteral("2345")));

        m_presenter->assign(Domain::ComplaintGrade::Complex, QStringLiteral("赵晖"));
        QCOMPARE(m_presenter->detail().owner, QStringLiteral("赵晖"));
        QCOMPARE(m_presenter->detail().grade, Domain::ComplaintGrade::Complex);

        // edge 122: named is not answered
        QCOMPARE(m_presenter->unanswered(), 1);
        m_presenter->answer(QStringLiteral("加开一个窗口。"));
        QCOMPARE(m_presenter->unanswered(), 0);
        QCOMPARE(m_presenter->model().rows().front().answer.tone, DeskTone::Success);

        m_presenter->close(0);
        QCOMPARE(m_presenter->detail().state.tone, DeskTone::Success);
        QCOMPARE(m_presenter->detail().verdict, QStringLiteral("满意"));
    }

    // edge 127
    void nothingIsClosedWithoutAnAnswer()
    {
        m_register->add("等了一个小时", 1h);
        m_presenter->close(0);

        QCOMPARE(m_presenter->detail().steps.back().state, ComplaintStep::State::Later);
        QCOMPARE(m_messages->tone(), DeskTone::Warn);
    }

    void emptyComplaintAnswerAndOwnerAreRefused()
    {
        QVERIFY(!m_presenter->open({}));
        m_register->add("等了一个小时", 1h);
        m_presenter->answer(QStringLiteral("   "));
        m_presenter->assign(Domain::ComplaintGrade::Minor, {});

        QCOMPARE(m_presenter->unanswered(), 1);
        QVERIFY(m_presenter->detail().owner.isEmpty());
    }

    // edge 124
    void anonymousComplaintIsKnownByItsCode()
    {
        ComplaintDraft draft;
        draft.text = QStringLiteral("不想说名字");
        QVERIFY(m_presenter->open(draft));

        QVERIFY(m_presenter->detail().contact.isEmpty());
        QVERIFY(m_messages->sentence().contains(m_presenter->detail().code));
        QVERIFY(m_messages->sentence().contains(QStringLiteral("编号")));
    }

    // edge 128
    void urgentWordsAlarmTheDeskOnce()
    {
        QSignalSpy urgent(m_presenter.get(), &ComplaintsPresenter::urgentArrived);

        m_register->add("排队太久", 1h);
        QCOMPARE(urgent.size(), 0);
        const Domain::Complaint fell = m_register->add("我妈在楼梯上摔了", 1min);
        QCOMPARE(urgent.size(), 1);
        QCOMPARE(m_messages->tone(), DeskTone::Danger);
        QVERIFY(m_presenter->model().rows().front().urgent);

        m_local->put(fell); // edge 126: told again, alarmed no more
        QCOMPARE(urgent.size(), 1);
    }

    // edge 92
    void figuresOfAnEmptyRegisterAreUnknown()
    {
        QVERIFY(m_presenter->closingWords().contains(QStringLiteral("还不知道")));
        QVERIFY(m_presenter->answerWords().isEmpty());
        QVERIFY(m_presenter->closingState().text.isEmpty());
    }

    void readyPhrasesComeFromTheHospital()
    {
        const auto phrases = m_presenter->phrases();
        QCOMPARE(phrases.size(), size_t(4));
        QCOMPARE(phrases.front().label, QStringLiteral("致歉"));
    }

    void numberIsShownOnlyWhenAsked()
    {
        m_register->add("排队太久", 1h);
        QVERIFY(!m_presenter->detail().contact.contains(QStringLiteral("1234")));
        m_presenter->reveal();
        QCOMPARE(m_presenter->detail().contact, QStringLiteral("138 1234 5678"));
    }

private:
    std::unique_ptr<LocalStation> m_local;
    std::unique_ptr<WaitingArea> m_area;
    std::unique_ptr<Register> m_register;
    std::unique_ptr<DeskSettings> m_settings;
    std::unique_ptr<DeskDirectory> m_directory;
    std::unique_ptr<DeskMessages> m_messages;
    std::unique_ptr<ComplaintsPresenter> m_presenter;
};

QTEST_GUILESS_MAIN(ComplaintsPresenterTest)
#include "complaintspresentertest.moc"
