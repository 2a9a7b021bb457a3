// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/departmentguide.h"

#include <QFile>
#include <QtTest>

using Presentation::DepartmentGuide;

class DepartmentGuideTest : public QObject
{
    Q_OBJECT

    DepartmentGuide m_guide;

private Q_SLOTS:

    void initTestCase()
    {
        QFile file(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/resources/hospital/guide.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_guide = DepartmentGuide::parse(file.readAll());
    }

    void plainWordsLeadToADepartment_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("department");
        QTest::newRow("Chinese") << QStringLiteral("这几天头疼得厉害")
                                 << QStringLiteral("neurology");
        QTest::newRow("English") << QStringLiteral("Toothache") << QStringLiteral("dentistry");
        QTest::newRow("eyes") << QStringLiteral("看不清") << QStringLiteral("ophthalmology");
    }

    void plainWordsLeadToADepartment()
    {
        QFETCH(QString, typed);
        QFETCH(QString, department);

        const auto found = m_guide.departmentsFor(typed);

        QVERIFY(!found.empty());
        QCOMPARE(found.front().text(), department);
    }

    void dangerIsRecognised_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("danger");
        QTest::newRow("chest pain") << QStringLiteral("我胸口痛") << true;
        QTest::newRow("stroke in English") << QStringLiteral("Slurred speech since noon") << true;
        QTest::newRow("a cold") << QStringLiteral("流鼻涕") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void dangerIsRecognised()
    {
        QFETCH(QString, typed);
        QFETCH(bool, danger);
        QCOMPARE(m_guide.redFlag(typed) != nullptr, danger);
    }

    void bodyPartsHaveComplaintsAndTheUnsureHaveADoor()
    {
        QVERIFY(m_guide.bodyParts().size() >= 6);
        for (const auto &part : m_guide.bodyParts())
            QVERIFY2(!part.complaints.empty(), qPrintable(part.code));
        QVERIFY(!m_guide.unsure().isEmpty());
    }

    void brokenDocumentGuidesNobody()
    {
        const auto guide = DepartmentGuide::parse("{ not json");
        QVERIFY(guide.bodyParts().empty());
        QVERIFY(guide.redFlag(QStringLiteral("胸痛")) == nullptr);
        QVERIFY(guide.departmentsFor(QStringLiteral("头疼")).empty());
    }
};

QTEST_GUILESS_MAIN(DepartmentGuideTest)
#include "departmentguidetest.moc"
