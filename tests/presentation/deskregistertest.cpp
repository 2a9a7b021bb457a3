// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/deskregister.h"

#include <QSignalSpy>
#include <QtTest>

#include "presentation/desk.h"
#include "store/patienttable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Presentation;
using TestLib::Hospital;

class DeskRegisterTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Hospital> m_hospital;
    TestLib::Desk *m_station = nullptr;
    std::unique_ptr<Presentation::Desk> m_desk;

    [[nodiscard]] DeskRegister &form() { return m_desk->registration; }

    void fill(const QString &name, const QString &birth)
    {
        form().setDocument(DeskRegister::Document::None);
        form().edit(RegisterField::Name, name);
        form().edit(RegisterField::BirthDate, birth);
        form().edit(RegisterField::Phone, QStringLiteral("13800005678"));
        form().setConsent(true);
    }

    [[nodiscard]] qint64 files()
    {
        auto reader = m_station->station->reader();
        return Store::PatientTable(reader).count().value_or(-1);
    }

private Q_SLOTS:

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_station = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);
    }

    void cleanup()
    {
        m_desk.reset();
        m_hospital.reset();
    }

    void savingTwiceOpensOneFile() // edge 20
    {
        fill(QStringLiteral("张建明"), QStringLiteral("1958-03-22"));
        QSignalSpy saved(&form(), &DeskRegister::saved);

        form().save(DeskRegister::Then::Nothing);
        form().save(DeskRegister::Then::Nothing);

        QCOMPARE(saved.count(), 1);
        QCOMPARE(files(), 1);
    }

    void badFieldsAreRefusedAndKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<RegisterField>("wrong");
        QTest::newRow("300 characters")
            << QString(300, u'张') << QStringLiteral("1958-03-22") << RegisterField::Name;
        QTest::newRow("no name") << QString() << QStringLiteral("1958-03-22")
                                 << RegisterField::Name;
        QTest::newRow("tomorrow") << QStringLiteral("张建明") << QStringLiteral("2026-05-15")
                                  << RegisterField::BirthDate;
        QTest::newRow("no date") << QStringLiteral("张建明") << QStringLiteral("22.3.58")
                                 << RegisterField::BirthDate;
    }

    void badFieldsAreRefusedAndKept()
    {
        QFETCH(QString, name);
        QFETCH(QString, birth);
        QFETCH(RegisterField, wrong);
        fill(name, birth);
        QSignalSpy refused(&form(), &DeskRegister::refused);

        form().save(DeskRegister::Then::Nothing);

        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.front().front().value<RegisterField>(), wrong);
        QVERIFY(!form().error(wrong).isEmpty());
        QCOMPARE(form().text(RegisterField::Name), name);
        QCOMPARE(files(), 0);
    }

    void birthDateIsTakenAsItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"19740512", "1974-05-12", "1974/5/12", "1974.5.12"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void birthDateIsTakenAsItIsTyped()
    {
        QFETCH(QString, typed);
        fill(QStringLiteral("张建明"), typed);
        QVERIFY(form().hint(RegisterField::BirthDate).contains(QStringLiteral("52")));

        form().leave(RegisterField::BirthDate);
        QVERIFY(form().error(RegisterField::BirthDate).isEmpty());
        QCOMPARE(form().text(RegisterField::BirthDate), QStringLiteral("1974-05-12"));
        QSignalSpy saved(&form(), &DeskRegister::saved);
        form().save(DeskRegister::Then::Nothing);

        QCOMPARE(saved.count(), 1);
        const auto id = saved.front().front().value<Domain::PatientId>();
        auto reader = m_station->station->reader();
        const auto stored = Store::PatientTable(reader).patient(id);
        VERIFY_OK(stored);
        QCOMPARE((*stored)->birthDate, QDate(1974, 5, 12));
        QCOMPARE((*stored)->birthPrecision, Domain::DatePrecision::Day);

        m_desk->search.enter(typed); // the search line reads dates in the same way
        QCOMPARE(m_desk->search.rows().size(), size_t(1));
    }

    void sameNameAndBirthdayNeedsAReason() // edge 5
    {
        fill(QStringLiteral("张建明"), QStringLiteral("1958-03-22"));
        form().save(DeskRegister::Then::Nothing);
        fill(QStringLiteral("张建明"), QStringLiteral("1958-03-22"));
        QSignalSpy asked(&form(), &DeskRegister::reasonWanted);

        form().save(DeskRegister::Then::Nothing);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(form().candidates().size(), size_t(1));
        form().setReason(1);
        form().save(DeskRegister::Then::Nothing);

        QCOMPARE(files(), 2);
    }

    void nextPersonSeesNoCandidatesOfTheLast() // edge 4
    {
        fill(QStringLiteral("张建明"), QStringLiteral("1958-03-22"));
        form().save(DeskRegister::Then::Nothing);
        fill(QStringLiteral("张建明"), QStringLiteral("1958-03-22"));
        form().save(DeskRegister::Then::Nothing); // asks
        QCOMPARE(form().candidates().size(), size_t(1));
        form().setReason(1);
        form().edit(RegisterField::Phone, QStringLiteral("13800005679")); // a search is due

        form().clear();

        QVERIFY(form().candidates().empty());
        QCOMPARE(form().reason(), -1);
        QTest::qWait(0);
        m_hospital->settle();
        QVERIFY(form().candidates().empty()); // nor by the search that was due
        QVERIFY(form().text(RegisterField::Name).isEmpty());
    }

    void fileAndNumberAreOneAct()
    {
        fill(QStringLiteral("张建明"), QStringLiteral("1958-03-22"));
        form().setDepartment(m_desk->directory.departments().front().id);

        form().save(DeskRegister::Then::WalkIn);
        m_hospital->settle();

        QCOMPARE(m_station->station->pending(), 0);
        QCOMPARE(m_desk->patient.card().name, QStringLiteral("张建明"));
        QCOMPARE(m_desk->patient.schedule().rowCount(), 1);
    }

    void idNumberFillsInWhatItSays()
    {
        form().edit(RegisterField::Identifier, QStringLiteral("11010519491231002X"));

        QCOMPARE(form().text(RegisterField::BirthDate), QStringLiteral("1949-12-31"));
        QCOMPARE(form().gender(), Domain::Gender::Female);
        QVERIFY(form().isSenior());
    }
};

QTEST_MAIN(DeskRegisterTest)
#include "deskregistertest.moc"
