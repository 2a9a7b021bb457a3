// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/sealing.h"

#include <QJsonDocument>

#include "operations/careoperations.h"
#include "operations/visitoperations.h"
#include "testlib/verify.h"

using namespace Operations;
using namespace Domain;

class SealingTest : public QObject
{
    Q_OBJECT

    Base::SystemRandom m_random;
    Base::SealKeys m_keys = Base::makeSealKeys(m_random);

    static QByteArray text(const Request &request)
    {
        return QJsonDocument(request.arguments).toJson();
    }

private Q_SLOTS:

    void personGoesIntoTheBoxAndComesOutAgain()
    {
        VisitStart start;
        PatientDraft draft;
        draft.patient.id = PatientId("p");
        draft.patient.name = "欧阳雪梅";
        draft.patient.phone = "13812345678";
        draft.identifiers = {{{}, {}, IdentifierKind::ResidentId, "110101195003070035"}};
        start.newPatient = draft;
        start.visit.id = VisitId("v");
        start.visit.patientId = draft.patient.id;
        const Request whole = startVisit(start, {});

        const auto kept = sealedRequest(whole, m_keys.publicKey, m_random);

        VERIFY_OK(kept);
        QVERIFY(isSealed(kept->arguments));
        for (const char *secret : {"欧阳雪梅", "13812345678", "110101195003070035"})
            QVERIFY2(!text(*kept).contains(secret), secret);
        QCOMPARE(kept->arguments.value("visit"), whole.arguments.value("visit"));
        QCOMPARE(*openedArguments(kept->arguments, m_keys), whole.arguments);
        VERIFY_FAILS(openedArguments(kept->arguments, Base::makeSealKeys(m_random)), "cannot-open");
    }

    void complaintKeepsWhatItIsAboutAndNotItsWords()
    {
        Complaint complaint;
        complaint.id = ComplaintId("c");
        complaint.code = "K7";
        complaint.text = "张医生让我等了三个小时";
        complaint.contact = "13812345678";
        const Request whole = openComplaint(complaint, {});

        const auto kept = sealedRequest(whole, m_keys.publicKey, m_random);

        VERIFY_OK(kept);
        QVERIFY(!text(*kept).contains("张医生"));
        QVERIFY(!text(*kept).contains("13812345678"));
        QVERIFY(text(*kept).contains("K7"));
        QCOMPARE(*openedArguments(kept->arguments, m_keys), whole.arguments);
    }

    void whatNamesNobodyStaysAsItIs()
    {
        Survey survey;
        survey.id = SurveyId("s");
        survey.score = 3;
        const Request whole = recordSurvey(survey, {});

        QCOMPARE(*sealedRequest(whole, m_keys.publicKey, m_random), whole);
        const Request hold{"slot.hold", 1, {{"slot", "x"}, {"patient", "p"}}, {}};
        QCOMPARE(*sealedRequest(hold, m_keys.publicKey, m_random), hold); // an id says nothing
        QCOMPARE(*openedArguments(hold.arguments, m_keys), hold.arguments);
    }
};

QTEST_GUILESS_MAIN(SealingTest)
#include "sealingtest.moc"
