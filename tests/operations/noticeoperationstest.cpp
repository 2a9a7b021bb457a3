// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/noticeoperations.h"

#include "store/directorytable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class NoticeOperationsTest : public QObject
{
    Q_OBJECT

    Notice lateDoctor()
    {
        Notice notice;
        notice.id = NoticeId("late");
        notice.departmentId = DepartmentId("heart");
        notice.text = {"王医生十点到，请稍坐", "Dr Wang comes at ten"};
        notice.endsAt = m_counter->clock.now() + 2h;
        return notice;
    }

    std::vector<Notice> holding()
    {
        Store::Reader reader(*m_counter->database);
        return *Store::DirectoryTable(reader).notices(m_counter->clock.now());
    }

private Q_SLOTS:

    void init() { m_counter = std::make_unique<Counter>(); }

    void noticeHoldsUntilItsEnd()
    {
        const Base::Instant posted = m_counter->clock.now();
        VERIFY_OK(m_counter->attempt(postNotice(lateDoctor(), posted)));

        QCOMPARE(holding().size(), size_t{1});
        QCOMPARE(holding().front().postedAt, posted);
        QCOMPARE(holding().front().stationId, m_counter->station);
        m_counter->clock.advance(2h);
        QVERIFY(holding().empty());
    }

    void endedNoticeIsGoneAtOnceAndStaysSo()
    {
        VERIFY_OK(m_counter->attempt(postNotice(lateDoctor(), m_counter->clock.now())));
        m_counter->clock.advance(5min);

        VERIFY_OK(m_counter->attempt(endNotice(NoticeId("late"), m_counter->clock.now())));
        QVERIFY(holding().empty());
        const QByteArray before = m_counter->everything();
        VERIFY_OK(m_counter->record(postNotice(lateDoctor(), m_counter->clock.now())));
        m_counter->clock.advance(5min);
        VERIFY_OK(m_counter->attempt(endNotice(NoticeId("late"), m_counter->clock.now())));

        QCOMPARE(m_counter->everything(), before);
    }

    void lineBreaksBecomeSpaces()
    {
        Notice notice = lateDoctor();
        notice.text.zh = " 王医生\n十点到\t";
        VERIFY_OK(m_counter->attempt(postNotice(notice, m_counter->clock.now())));

        QCOMPARE(holding().front().text.zh, "王医生 十点到");
    }

    void whatABoardCannotShowIsRefusedAndNothingChanges_data()
    {
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("code");
        QTest::newRow("no words") << " \n"
                                  << "" << 60 << "empty-text";
        QTest::newRow("long") << QString(LongestChineseNotice + 1, u'晚') << "" << 60 << "too-long";
        QTest::newRow("long en") << "晚" << QString(LongestEnglishNotice + 1, u'x') << 60
                                 << "too-long";
        QTest::newRow("over at once") << "晚"
                                      << "" << 0 << "bad-time";
        QTest::newRow("for ever") << "晚"
                                  << "" << 24 * 60 + 1 << "bad-time";
    }

    void whatABoardCannotShowIsRefusedAndNothingChanges()
    {
        QFETCH(QString, zh);
        QFETCH(QString, en);
        QFETCH(int, minutes);
        QFETCH(QString, code);
        Notice notice = lateDoctor();
        notice.text = {zh, en};
        notice.endsAt = m_counter->clock.now() + std::chrono::minutes(minutes);
        const QByteArray before = m_counter->everything();

        const auto refused = m_counter->attempt(postNotice(notice, m_counter->clock.now()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);

        QCOMPARE(m_counter->everything(), before);
    }

    void unknownNoticeIsNotEnded()
    {
        VERIFY_FAILS(
            m_counter->attempt(endNotice(NoticeId("none"), m_counter->clock.now())), "no-notice");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(NoticeOperationsTest)
#include "noticeoperationstest.moc"
