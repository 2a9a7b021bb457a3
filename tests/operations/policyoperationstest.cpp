// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/policyoperations.h"

#include "domain/queue/policyversion.h"
#include "operations/rights.h"
#include "store/policytable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

namespace {
const auto Why = QStringLiteral("预约多算一些");

QJsonObject booked(int creditMin)
{
    return {{"classes", QJsonObject{{"booked", QJsonObject{{"creditMin", creditMin}}}}}};
}
} // namespace

class PolicyOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    QueuePolicy current()
    {
        Store::Reader reader(*m_counter->database);
        return *Store::PolicyTable(reader).current();
    }

    Outcome signedBy(Request request)
    {
        request.arguments =
            withSigner(request.arguments, {StaffId("chief"), StaffSessionId("session")});
        return m_counter->record(request);
    }

private Q_SLOTS:

    void init() { m_counter = std::make_unique<Counter>(); }

    void builtInPolicyHoldsUntilTheFirstIsSet()
    {
        QCOMPARE(current(), QueuePolicy());

        VERIFY_OK(signedBy(setPolicy(booked(25), {1, Why, "周敏"}, now())));

        QCOMPARE(current().booked.creditMin, 25);
        QCOMPARE(current().version, 2);
        const auto stored = m_counter->all<PolicyVersion>();
        QCOMPARE(stored.size(), 1u);
        QCOMPARE(stored.front().madeById, StaffId("chief"));
        QCOMPARE(stored.front().madeBy, "周敏");
        QCOMPARE(stored.front().why, Why);
        QCOMPARE(stored.front().madeAt, now());
    }

    void whoComesAfterwardsIsPlacedByIt()
    {
        VERIFY_OK(
            signedBy(setPolicy({{"statutory", QJsonObject{{"65Min", 25}}}}, {1, Why, {}}, now())));
        VisitStart old = m_counter->walkIn("王建国", 1);
        old.ticket->ticket.statutory = Statutory::Age65;

        VERIFY_OK(m_counter->record(startVisit(old, now())));

        QCOMPARE(m_counter->ticketNumber(1).creditSeconds, 25 * 60);
        QCOMPARE(m_counter->callInto("302"), "A001");
        QCOMPARE(m_counter->all<Call>().front().policyVersion, 2); // stored with every call
    }

    void badInputIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QJsonObject>("policy");
        QTest::addColumn<QString>("place");
        QTest::newRow("cap below a credit")
            << QJsonObject{{"nonMedicalCapMin", 15}} << "classes.return.creditMin";
        QTest::newRow("credit above its cap") << booked(45) << "classes.booked.creditMin";
        QTest::newRow("no number") << QJsonObject{{"noShowMin", "thirty"}} << "noShowMin";
        QTest::newRow("nobody knows what") << QJsonObject{{"noShow", 3}} << "noShow";
        QTest::newRow("out of bounds")
            << QJsonObject{{"missed", QJsonObject{{"most", 0}}}} << "missed.most";
    }

    void badInputIsRefusedWithItsPlace()
    {
        QFETCH(QJsonObject, policy);
        QFETCH(QString, place);
        const QByteArray before = m_counter->everything();

        const auto refused = signedBy(setPolicy(policy, {1, Why, {}}, now()));

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "bad-policy");
        QVERIFY2(
            refused.error().detail.startsWith(place + ':'), qPrintable(refused.error().detail));
        QCOMPARE(m_counter->everything(), before);
    }

    void withoutAReasonOrASignatureNothingChanges()
    {
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(signedBy(setPolicy(booked(25), {1, "  ", {}}, now())), "no-reason");
        VERIFY_FAILS(
            m_counter->record(setPolicy(booked(25), {1, Why, {}}, now())), "not-your-right");
        VERIFY_FAILS(m_counter->record(rollBackPolicy(1, {1, Why, {}}, now())), "not-your-right");
        VERIFY_FAILS(signedBy(setPolicy(booked(20), {1, Why, {}}, now())), "nothing-changed");
        VERIFY_FAILS(signedBy(rollBackPolicy(7, {1, Why, {}}, now())), "no-policy");

        QCOMPARE(m_counter->everything(), before);
    }

    void onlyAdministratorsMay()
    {
        for (const char *name : {"policy.set", "policy.rollback"}) {
            QVERIFY(mayDo(StaffRole::Administrator, name));
            for (const StaffRole role : {StaffRole::Receptionist,
                     StaffRole::Nurse,
                     StaffRole::Doctor,
                     StaffRole::Supervisor})
                QVERIFY(!mayDo(role, name));
        }
    }

    void whoSawAnOlderVersionIsTold() // edge 65
    {
        VERIFY_OK(signedBy(setPolicy(booked(25), {1, Why, {}}, now())));

        const auto late = signedBy(setPolicy(booked(10), {1, Why, {}}, now()));

        QVERIFY(!late);
        QCOMPARE(late.error().code, "policy-changed");
        QCOMPARE(late.error().detail, "2");
        QCOMPARE(current().booked.creditMin, 25);
    }

    void rollingBackIsANewVersion()
    {
        VERIFY_OK(signedBy(setPolicy(booked(25), {1, Why, {}}, now())));
        VERIFY_OK(signedBy(setPolicy(booked(10), {2, Why, {}}, now())));

        VERIFY_OK(signedBy(rollBackPolicy(2, {3, "不好", {}}, now())));

        QCOMPARE(current().booked.creditMin, 25);
        QCOMPARE(current().version, 4);
        Store::Reader reader(*m_counter->database);
        QCOMPARE((*Store::PolicyTable(reader).version(4))->restores, 2);
        VERIFY_OK(signedBy(rollBackPolicy(1, {4, "原来的", {}}, now())));
        QCOMPARE(differences(current(), QueuePolicy()), std::vector<PolicyDifference>());
    }

    void forgottenVersionIsWrittenAgain()
    {
        Request set = setPolicy(booked(25), {1, Why, {}}, now());
        set.arguments = withSigner(set.arguments, {StaffId("chief"), StaffSessionId("s")});
        const Act *act = find(set.name, 1);
        const auto transaction = Store::Transaction::begin(*m_counter->database);
        Operations::Context context{**transaction,
            Context::Mode::Recording,
            Context::Place::Server,
            m_counter->station,
            Role::Reception,
            now()};

        VERIFY_OK(act->repeat(context, set.arguments, {{"version", 5}}));
        VERIFY_OK(act->repeat(context, set.arguments, {{"version", 5}}));
        VERIFY_OK((*transaction)->commit());

        QCOMPARE(current().version, 5);
        QCOMPARE(m_counter->all<PolicyVersion>().size(), 1u);
    }

    void unreadableVersionIsPassedOver()
    {
        m_counter->put(PolicyVersion{
            PolicyVersionId("policy 2"), 2, "{\"fromTheFuture\": 3}", now(), {}, {}, Why, 0});

        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("queue policy 2 .*fromTheFuture.*"));
        QCOMPARE(current(), QueuePolicy());
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(PolicyOperationsTest)
#include "policyoperationstest.moc"
