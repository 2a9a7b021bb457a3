// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/deskinformation.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QtTest>

#include "presentation/deskwords.h"
#include "testlib/receptiondesk.h"

using namespace Presentation;

class DeskInformationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestLib::ReceptionDesk> m_desk; // nothing here changes it
    std::unique_ptr<DeskInformation> m_information;

private Q_SLOTS:

    void initTestCase()
    {
        m_desk = std::make_unique<TestLib::ReceptionDesk>();
        m_information = std::make_unique<DeskInformation>(m_desk->station(), *m_desk->directory);
    }

    void cleanupTestCase()
    {
        m_information.reset();
        m_desk.reset();
    }

    void init() { m_information->setTyped({}); }

    void everythingAPersonMayAskIsThere()
    {
        QVERIFY(m_information->doctors().countEntries() > 0);
        QVERIFY(m_information->prices().countEntries() > 0);
        QVERIFY(m_information->questions().countEntries() > 0);
        QVERIFY(!m_information->site().isEmpty());
        for (const InformationRow &row : m_information->doctors().rows())
            QVERIFY(!row.title.isEmpty() && !row.value.isEmpty());
    }

    void aDoctorIsFoundByPinyinUnderHisDepartment()
    {
        const QAbstractItemModelTester tester(&m_information->doctors());
        m_information->setTyped(QStringLiteral("lihui"));

        const auto &rows = m_information->doctors().rows();
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].kind, InformationRow::Kind::Heading);
        QCOMPARE(rows[1].title, QStringLiteral("李慧"));
    }

    void aDepartmentThatFitsKeepsAllItsDoctors()
    {
        const int all = m_information->doctors().countEntries();
        m_information->setTyped(QStringLiteral("心血管内科"));

        QVERIFY(m_information->doctors().countEntries() > 1);
        QVERIFY(m_information->doctors().countEntries() < all);
    }

    void onlyPricesOfTodayAreShown() // edge 132
    {
        QSet<QString> names;
        for (const InformationRow &row : m_information->prices().rows()) {
            QVERIFY2(!names.contains(row.title), qPrintable(row.title));
            names.insert(row.title);
        }
    }

    void everyScreenOfTheKioskHasItsWord_data()
    {
        QTest::addColumn<QString>("screen");
        for (const char *screen : {"homeScreen",
                 "identifyScreen",
                 "typeNumberScreen",
                 "confirmIdentityScreen",
                 "registerScreen",
                 "departmentScreen",
                 "slotScreen",
                 "confirmScreen",
                 "proxyPhoneScreen",
                 "successScreen",
                 "routeScreen",
                 "checkInScreen",
                 "rescheduleScreen",
                 "questionsScreen",
                 "feedbackScreen",
                 "feedbackWordsScreen",
                 "feedbackDoneScreen",
                 "surveyScreen"})
            QTest::newRow(screen) << QString::fromLatin1(screen);
    }

    void everyScreenOfTheKioskHasItsWord()
    {
        QFETCH(QString, screen);
        QVERIFY(!DeskWords::kioskScreen(screen).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeskInformationTest)
#include "deskinformationtest.moc"
