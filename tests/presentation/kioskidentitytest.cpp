// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/kioskidentity.h"

#include <QSignalSpy>
#include <QtTest>

#include "operations/patientoperations.h"
#include "presentation/kioskflow.h"
#include "store/patienttable.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Presentation;
using namespace std::chrono_literals;
using Domain::Card;
using Domain::IdentifierKind;
using Screen = KioskFlow::Screen;
using TestLib::Hospital;

namespace {
const QString WangsNumber = QStringLiteral("110101194803071239");
const QString LisNumber = QStringLiteral("11010519491231002X");

Card cardOf(const QString &number, const QString &name)
{
    Card card;
    card.numbers = {{IdentifierKind::ResidentId, number}};
    card.name = name;
    return card;
}
} // namespace

class KioskIdentityTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Hospital> m_hospital;
    TestLib::Desk *m_kiosk = nullptr;
    TestLib::Desk *m_reception = nullptr;
    std::unique_ptr<KioskFlow> m_flow;
    std::unique_ptr<KioskIdentity> m_identity;

    [[nodiscard]] const KioskSession &session() { return m_flow->session(); }

    /// 王建国 has a file with everything in it.
    Domain::PatientId registerWang()
    {
        Sync::Station &station = *m_reception->station;
        Operations::PatientDraft draft;
        draft.patient.id = station.random().id<Domain::PatientId>();
        draft.patient.name = QStringLiteral("王建国");
        draft.patient.gender = Domain::Gender::Male;
        draft.patient.birthDate = QDate(1948, 3, 7);
        draft.patient.birthPrecision = Domain::DatePrecision::Day;
        draft.patient.phone = QStringLiteral("13800005678");
        draft.patient.address = QStringLiteral("青禾市禾苗路 1 号");
        draft.identifiers = {{{}, draft.patient.id, IdentifierKind::ResidentId, WangsNumber}};
        if (!station.record(Operations::registerPatient(draft, station.now())))
            qFatal("no file for 王建国");
        m_hospital->settle();
        return draft.patient.id;
    }

    void present(const Card &card)
    {
        m_identity->presentCard(card);
        m_hospital->settle();
    }

private Q_SLOTS:

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_kiosk = &m_hospital->join(QStringLiteral("kiosk"), QStringLiteral("自助机 1"));
        m_reception = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_flow = std::make_unique<KioskFlow>(m_hospital->clock);
        m_identity = std::make_unique<KioskIdentity>(*m_kiosk->station, *m_flow);
    }

    void cleanup()
    {
        m_identity.reset();
        m_flow.reset();
        m_hospital.reset();
    }

    void knownPersonIsShownMasked()
    {
        const Domain::PatientId wang = registerWang();

        present(cardOf(WangsNumber, QStringLiteral("王建国")));

        QCOMPARE(m_flow->screen(), Screen::ConfirmIdentity);
        QVERIFY(session().person->known);
        QCOMPARE(session().person->patient.id, wang);
        QCOMPARE(session().person->patient.name, QStringLiteral("王*国"));
        QVERIFY(session().person->patient.address.isEmpty());
        QVERIFY(!session().person->patient.phone.contains(QStringLiteral("0000567")));
        QCOMPARE(m_identity->shown().name, QStringLiteral("王*国"));
        QVERIFY(!m_identity->shown().isNew);
        for (const KioskIdentity::Row &row : m_identity->shown().rows)
            QVERIFY2(!row.value.contains(WangsNumber), qPrintable(row.label));
    }

    void unknownCardBeginsAFileWithWhatItTells()
    {
        Card card = cardOf(WangsNumber, QStringLiteral("王建国"));
        card.address = QStringLiteral("青禾市禾苗路 1 号");

        present(card);

        QCOMPARE(m_flow->screen(), Screen::ConfirmIdentity);
        const KioskPerson &person = *session().person;
        QVERIFY(!person.known);
        QCOMPARE(person.patient.name, QStringLiteral("王建国"));
        QCOMPARE(person.patient.gender, Domain::Gender::Male);
        QCOMPARE(person.patient.birthDate, QDate(1948, 3, 7));
        QCOMPARE(person.patient.address, card.address);
        QVERIFY(person.patient.verified);
        QCOMPARE(person.identifiers.size(), std::size_t(1));
        QCOMPARE(person.identifiers.front().value, WangsNumber);
        QCOMPARE(m_identity->shown().name, QStringLiteral("王*国"));
        QVERIFY(session().offersElderly);
    }

    void unknownPartialCardAsksOnlyForWhatItLacks() // edge 18
    {
        present(cardOf(WangsNumber, {}));

        QCOMPARE(m_flow->screen(), Screen::Register);
        const auto missing = m_identity->missing();
        QVERIFY(!missing.empty());
        QCOMPARE(missing.front(), KioskIdentity::Missing::Name);
        for (const auto one : missing) {
            QVERIFY(one != KioskIdentity::Missing::Gender);
            QVERIFY(one != KioskIdentity::Missing::Birth);
        }
    }

    void partialCardBlanksNothing() // edge 18
    {
        const Domain::PatientId wang = registerWang();

        present(cardOf(WangsNumber, {}));
        m_identity->setConsent(true);
        m_identity->confirm();
        m_hospital->settle();

        QCOMPARE(session().person->patient.name, QStringLiteral("王*国"));
        QCOMPARE(session().person->patient.birthDate, QDate(1948, 3, 7));
        Store::Reader reader(m_hospital->serverStore());
        const auto stored = Store::PatientTable(reader).patient(wang);
        VERIFY_OK(stored);
        QCOMPARE((*stored)->name, QStringLiteral("王建国"));
        QCOMPARE((*stored)->address, QStringLiteral("青禾市禾苗路 1 号"));
        QCOMPARE((*stored)->phone, QStringLiteral("13800005678"));
    }

    void wrongCheckDigitIsSaidAndAsksNobody()
    {
        m_flow->begin(Purpose::Register);
        m_identity->beginTyping();

        m_identity->typeNumber(
            KioskIdentity::Document::ResidentId, QStringLiteral("110101194803071238"));

        QCOMPARE(m_identity->state(), KioskIdentity::State::Waiting);
        QVERIFY2(m_identity->problem().contains(QStringLiteral("有一位不对")),
            qPrintable(m_identity->problem()));
        QVERIFY(!m_identity->problem().contains(QStringLiteral("110101194803071238")));
        QVERIFY(!session().person);
        QCOMPARE(m_flow->screen(), Screen::TypeNumber);
    }

    void wronglyReadCardIsSaid()
    {
        present(cardOf(QStringLiteral("110101194803071238"), QStringLiteral("王建国")));

        QCOMPARE(m_flow->screen(), Screen::Identify);
        QVERIFY(!m_identity->problem().isEmpty());
        QVERIFY(!session().person);
    }

    void nextPersonsCardEndsTheSession() // edge 3
    {
        registerWang();
        present(cardOf(WangsNumber, QStringLiteral("王建国")));
        m_identity->setConsent(true);
        QSignalSpy ended(m_flow.get(), &KioskFlow::sessionEnded);

        present(cardOf(LisNumber, QStringLiteral("李秀英")));

        QCOMPARE(ended.count(), 1);
        QCOMPARE(m_flow->screen(), Screen::ConfirmIdentity);
        QVERIFY(!session().person->known);
        QCOMPARE(session().person->patient.name, QStringLiteral("李秀英"));
        QCOMPARE(session().person->identifiers.size(), std::size_t(1));
        QCOMPARE(session().person->identifiers.front().value, LisNumber);
        QVERIFY(!session().consented);
    }

    void sameCardAgainChangesNothing() // edge 3
    {
        registerWang();
        present(cardOf(WangsNumber, QStringLiteral("王建国")));
        m_identity->setConsent(true);
        QSignalSpy ended(m_flow.get(), &KioskFlow::sessionEnded);

        present(cardOf(WangsNumber, QStringLiteral("王建国")));

        // A known person's numbers stay in the session, so his second touch is recognised.
        QCOMPARE(ended.count(), 0);
        QVERIFY(session().consented);
    }

    void answerForTheLastPersonComesTooLate() // edge 3
    {
        registerWang();
        m_identity->presentCard(cardOf(WangsNumber, QStringLiteral("王建国")));

        m_flow->finish();
        m_hospital->settle();

        QVERIFY(!session().person);
        QCOMPARE(m_flow->screen(), Screen::Home);
        QCOMPARE(m_identity->state(), KioskIdentity::State::Waiting);
    }

    void offlineCardHolderIsRegisteredAnew()
    {
        registerWang();
        m_kiosk->wire->cut();
        m_hospital->settle();

        present(cardOf(WangsNumber, QStringLiteral("王建国")));

        QCOMPARE(m_flow->screen(), Screen::ConfirmIdentity);
        QVERIFY(!session().person->known);
        QCOMPARE(session().person->patient.name, QStringLiteral("王建国"));
        QCOMPARE(session().person->identifiers.front().value, WangsNumber);
    }

    void leftCardIsToldAndTheNextOneWorks() // edges 3, 104
    {
        present(cardOf(WangsNumber, QStringLiteral("王建国")));
        m_flow->finish();
        QVERIFY(m_flow->isCardLeft());

        m_identity->removeCard();
        QVERIFY(!m_flow->isCardLeft());
        present(cardOf(WangsNumber, QStringLiteral("王建国")));

        QCOMPARE(m_flow->screen(), Screen::ConfirmIdentity);
    }

    void expiredCardStopsNobodyAndSendsToTheDesk() // edge 17
    {
        Card card = cardOf(WangsNumber, QStringLiteral("王建国"));
        card.validUntil = m_kiosk->station->today();
        present(card);
        QVERIFY(m_identity->notice().isEmpty()); // its last day counts
        m_identity->reject();

        card.validUntil = m_kiosk->station->today().addDays(-1);
        present(card);

        QVERIFY(m_identity->notice().contains(QStringLiteral("人工窗口")));
        QVERIFY(m_identity->problem().isEmpty());
        m_identity->setConsent(true);
        m_identity->confirm();
        QCOMPARE(m_flow->screen(), Screen::Department);
        m_flow->finish();
        QVERIFY(m_identity->notice().isEmpty()); // not to the next person
    }

    void whatIsTypedIsNotVerified() // edge 16
    {
        m_flow->begin(Purpose::Register);
        m_identity->withoutDocument();
        QVERIFY(m_identity->setName(QStringLiteral("李小红")).isEmpty());
        QVERIFY(!session().person->patient.verified);
        m_flow->finish();

        m_flow->begin(Purpose::Register);
        m_identity->beginTyping();
        m_identity->typeNumber(KioskIdentity::Document::ResidentId, WangsNumber);
        m_hospital->settle();
        QVERIFY(session().person.has_value());
        QVERIFY(!session().person->patient.verified);
        m_flow->finish();

        present(cardOf(WangsNumber, QStringLiteral("王建国"))); // a document was read
        QVERIFY(session().person->patient.verified);
    }

    void readDocumentVerifiesTheFileThatSaysTheSame() // edge 16
    {
        const auto id = registerWang();
        const auto isVerified = [&] {
            m_hospital->settle();
            return (*Store::Reader(m_hospital->serverStore()).get<Domain::Patient>(id))->verified;
        };
        const auto confirm = [this] {
            QVERIFY(session().person && session().person->known);
            m_identity->setConsent(true);
            m_identity->confirm();
            m_hospital->settle();
            m_flow->finish();
        };
        QVERIFY(!isVerified());

        m_flow->begin(Purpose::Register); // who types the number proves nothing
        m_identity->beginTyping();
        m_identity->typeNumber(KioskIdentity::Document::ResidentId, WangsNumber);
        m_hospital->settle();
        confirm();
        QVERIFY(!isVerified());

        present(cardOf(WangsNumber, QStringLiteral("王建军"))); // the file has another name
        confirm();
        QVERIFY(!isVerified());

        present(cardOf(WangsNumber, QStringLiteral("王建国")));
        m_identity->reject(); // "that is not me"
        m_flow->finish();
        QVERIFY(!isVerified());

        present(cardOf(WangsNumber, QStringLiteral("王建国")));
        confirm();
        QVERIFY(isVerified());
    }

    void unreadableCardSaysWhatToDo()
    {
        m_identity->failCard({});

        QCOMPARE(m_flow->screen(), Screen::Identify);
        QVERIFY(!m_identity->problem().isEmpty());
    }
};

QTEST_MAIN(KioskIdentityTest)
#include "kioskidentitytest.moc"
