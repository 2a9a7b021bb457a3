// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/questions.h"

#include <QJsonDocument>

#include "operations/visitoperations.h"
#include "testlib/door.h"
#include "testlib/verify.h"

using namespace Domain;
using TestLib::Door;
using TestLib::Guest;

class QuestionsTest : public QObject
{
    Q_OBJECT

    Operations::Outcome ask(
        const char *role, const char *question, const QJsonObject &arguments)
    {
        Guest guest(*m_door);
        guest.enter(QString::fromLatin1(role));
        guest.say(Protocol::Ask { 77, QString::fromLatin1(question), arguments });
        const auto *answered = guest.heard<Protocol::Answered>();
        if (answered == nullptr || answered->number != 77)
            return Base::fail(Base::ErrorKind::Unavailable, "no-answer", {});
        return answered->outcome;
    }

    QJsonObject identity() const { return { { "kind", 1 }, { "value", "110101195003070035" } }; }

private Q_SLOTS:
    void init()
    {
        m_door = std::make_unique<Door>();
        Operations::VisitStart start;
        Operations::PatientDraft draft;
        draft.patient.id = PatientId("p");
        draft.patient.name = "欧阳雪梅";
        draft.patient.phone = "13812345678";
        draft.patient.address = "幸福路";
        draft.patient.note = "对芒果过敏";
        draft.patient.companionName = "司徒伯伯";
        draft.identifiers = { { {}, {}, IdentifierKind::ResidentId, "110101195003070035" } };
        start.newPatient = draft;
        start.visit.id = VisitId("v");
        start.visit.patientId = draft.patient.id;
        start.visit.token = "slip";
        start.visit.serviceDay = QDate(2026, 5, 14);
        VERIFY_OK(Server::Applier(*m_door->database, m_door->clock)
                      .applyOwn("administration",
                          Operations::startVisit(start, m_door->clock.now())));
    }

    void kioskSeesThePersonMasked()
    {
        const auto answer = ask("kiosk", "person.byIdentifier", identity());

        VERIFY_OK(answer);
        QCOMPARE(answer->value("matches").toInt(), 1);
        QCOMPARE(answer->value("patient").toObject().value("id").toString(), "p");
        QCOMPARE(answer->value("visits").toArray().size(), 1);
        const QString text = QString::fromUtf8(QJsonDocument(*answer).toJson());
        for (const char *secret : { "欧阳雪梅", "13812345678", "幸福路", "芒果", "司徒" })
            QVERIFY2(!text.contains(QString::fromUtf8(secret)), secret);
    }

    void deskSeesThePersonWhole()
    {
        const auto answer = ask("reception", "person.byIdentifier", identity());

        QCOMPARE(answer->value("patient").toObject().value("name").toString(), "欧阳雪梅");
    }

    void unknownNumberMatchesNobody()
    {
        const auto answer
            = ask("kiosk", "person.byIdentifier", { { "kind", 1 }, { "value", "1" } });

        VERIFY_OK(answer);
        QCOMPARE(answer->value("matches").toInt(), 0);
        QVERIFY(!answer->contains("patient"));
    }

    void slipLeadsToItsVisitWithoutThePerson()
    {
        const auto answer = ask("kiosk", "visit.byToken", { { "token", "slip" } });

        VERIFY_OK(answer);
        const QJsonObject visit = answer->value("visits").toArray().first().toObject();
        QCOMPARE(visit.value("id").toString(), "v");
        QCOMPARE(visit.value("patient_id").toString(), QString());
        VERIFY_FAILS(ask("kiosk", "visit.byToken", { { "token", "guess" } }), "no-visit");
    }

    void boardMayNotAsk()
    {
        VERIFY_FAILS(ask("board", "person.byIdentifier", identity()), "not-your-role");
        VERIFY_FAILS(ask("board", "visit.byToken", { { "token", "slip" } }), "not-your-role");
    }

    void questionsOfAnyOtherShapeAreRefused()
    {
        VERIFY_FAILS(ask("kiosk", "person.all", {}), "unknown-question");
        VERIFY_FAILS(ask("kiosk", "person.byIdentifier", {}), "bad-arguments");
        VERIFY_FAILS(ask("kiosk", "person.byIdentifier", { { "kind", "1" } }), "bad-arguments");
        VERIFY_FAILS(ask("kiosk", "visit.byToken", { { "token", 7 } }), "bad-arguments");
        VERIFY_FAILS(ask("kiosk", "visit.byToken", { { "token", "" } }), "bad-arguments");
    }

private:
    std::unique_ptr<Door> m_door;
};

QTEST_GUILESS_MAIN(QuestionsTest)
#include "questionstest.moc"
