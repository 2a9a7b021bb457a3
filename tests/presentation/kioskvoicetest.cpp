// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/kioskvoice.h"

#include <QtTest>

#include "domain/visit/voiceport.h"
#include "presentation/kioskflow.h"
#include "testlib/fakeclock.h"

using namespace Presentation;
using Level = KioskVoice::Level;

namespace {

/// A loudspeaker whose last words never end by themselves.
class FakeVoice : public Domain::Voice
{
public:
    bool available = true;
    QStringList said;    ///< all of it
    QStringList present; ///< said or waiting, not silenced
    Base::Language language = Base::Language::Chinese;

    [[nodiscard]] bool isAvailable() const override { return available; }

    void say(const Domain::Utterance &utterance) override
    {
        said += utterance.text;
        present += utterance.text;
        language = utterance.language;
    }

    void silence() override { present.clear(); }
};
} // namespace

class KioskVoiceTest : public QObject
{
    Q_OBJECT

    TestLib::FakeClock m_clock;
    FakeVoice m_loudspeaker;
    std::unique_ptr<KioskFlow> m_flow;
    std::unique_ptr<KioskVoice> m_voice;

private Q_SLOTS:

    void init()
    {
        m_loudspeaker.said.clear();
        m_loudspeaker.present.clear();
        m_loudspeaker.available = true;
        m_flow = std::make_unique<KioskFlow>(m_clock);
        m_voice = std::make_unique<KioskVoice>(*m_flow);
        m_voice->use(&m_loudspeaker);
    }

    void levelsSayWhatTheyPromise_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("off") << int(Level::Off) << QStringList();
        QTest::newRow("prompts") << int(Level::Prompts) << QStringList({"two", "again"});
        QTest::newRow("everything")
            << int(Level::Everything) << QStringList({"one", "two", "again"});
    }

    void levelsSayWhatTheyPromise()
    {
        QFETCH(int, level);
        QFETCH(QStringList, said);
        m_voice->setLevel(Level(level));

        m_voice->showScreen("one");
        m_flow->setMode(KioskFlow::Mode::Elderly);
        m_voice->showScreen("two");
        m_voice->repeat("again");

        QCOMPARE(m_loudspeaker.said, said);
    }

    void anyActionEndsTheVoice()
    {
        m_voice->repeat("one");
        m_voice->interrupt();
        QCOMPARE(m_loudspeaker.present, QStringList());

        m_voice->repeat("two");
        m_voice->repeat("three");
        QCOMPARE(m_loudspeaker.present, QStringList("three"));
    }

    void screenThatIsGoneIsNotReadOn()
    {
        m_flow->setMode(KioskFlow::Mode::Elderly);
        m_voice->showScreen("one");
        m_voice->showScreen("two");
        QCOMPARE(m_loudspeaker.present, QStringList("two"));

        m_flow->finish();
        QCOMPARE(m_loudspeaker.present, QStringList());
    }

    void wordsAreInTheScreensLanguage()
    {
        m_flow->switchLanguage();
        m_voice->repeat("What do you need today?");

        QCOMPARE(m_loudspeaker.language, Base::Language::English);
    }

    void privateDataNeverLeaveTheLoudspeaker()
    {
        m_flow->update([](KioskSession &session) {
            KioskPerson person;
            person.patient.name = QStringLiteral("王建国");
            person.patient.phone = QStringLiteral("021-5551234");
            person.identifiers = {{{}, {}, {}, QStringLiteral("E1234567")}};
            session.person = person;
        });
        const KioskSession &session = m_flow->session();
        const auto heard = [&session](const char *words) {
            return KioskVoice::publicWords(QString::fromUtf8(words), session);
        };

        QCOMPARE(heard("您好，王建国。请放好。"), QStringLiteral("请放好。"));
        QCOMPARE(heard("王*国\n这样办，对吗？"), QStringLiteral("这样办，对吗？"));
        QCOMPARE(heard("护照 e1234567。对吗？"), QStringLiteral("对吗？"));
        QCOMPARE(heard("打 021-5551234。对吗？"), QStringLiteral("对吗？"));
        QCOMPARE(heard("打 13812345678。对吗？"), QStringLiteral("对吗？"));
        QCOMPARE(
            heard("请到 302 诊室。取 A012 号。"), QStringLiteral("请到 302 诊室。取 A012 号。"));

        m_voice->repeat(QStringLiteral("王建国"));
        QCOMPARE(m_loudspeaker.said, QStringList());
    }

    void machineWithoutSoundSaysSo()
    {
        QVERIFY(m_voice->unavailableReason().isEmpty());
        m_loudspeaker.available = false;
        QVERIFY(!m_voice->unavailableReason().isEmpty());

        m_loudspeaker.available = true;
        m_voice->setLevel(Level::Off);
        QVERIFY(!m_voice->unavailableReason().isEmpty());
        QVERIFY(!KioskVoice(*m_flow).unavailableReason().isEmpty());
    }
};

QTEST_GUILESS_MAIN(KioskVoiceTest)
#include "kioskvoicetest.moc"
