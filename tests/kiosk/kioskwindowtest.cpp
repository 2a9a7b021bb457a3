// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kioskwindow.h"

#include <algorithm>

#include <QLineEdit>
#include <QTranslator>
#include <QtTest>

#include "domain/visit/voiceport.h"
#include "kiosk/kioskscreen.h"
#include "kiosk/screens.h"
#include "presentation/kioskpresenters.h"
#include "store/database.h"
#include "store/tables.h"
#include "testlib/hospital.h"
#include "testlib/kioskfaults.h"
#include "testlib/pictures.h"
#include "testlib/smalldictionary.h"
#include "testlib/verify.h"
#include "widgets/textlabel.h"

using namespace Kiosk;
using namespace Presentation;
using namespace std::chrono_literals;
using Screen = KioskFlow::Screen;

namespace {
Domain::Card cardOfAnOldMan()
{
    Domain::Card card;
    card.numbers = {{Domain::IdentifierKind::ResidentId, QStringLiteral("11010119480307123X")}};
    const QString body = QStringLiteral("11010119480307123");
    card.numbers[0].number = body + Domain::residentCheckCharacter(body);
    card.name = QStringLiteral("王建国");
    card.insurance = QStringLiteral("urban-employee");
    return card;
}

/// Keeps what it was given to say.
class Loudspeaker : public Domain::Voice
{
public:
    QStringList said;
    int silences = 0;

    [[nodiscard]] bool isAvailable() const override { return true; }

    void say(const Domain::Utterance &utterance) override { said += utterance.text; }

    void silence() override { ++silences; }
};
} // namespace

class KioskWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestLib::Hospital> m_hospital;
    TestLib::Desk *m_desk = nullptr;
    QTranslator m_english;
    TestLib::SmallDictionary m_dictionary;
    std::unique_ptr<Widgets::Theme> m_theme;
    Loudspeaker m_loudspeaker;
    std::unique_ptr<KioskPresenters> m_presenters;
    std::unique_ptr<KioskWindow> m_window;

    KioskFlow &flow() { return m_presenters->flow; }

    void open(QSize size)
    {
        m_window =
            std::make_unique<KioskWindow>(KioskContext(*m_presenters, *m_theme, m_hospital->clock));
        addScreens(*m_window);
        m_window->resize(size);
        m_window->show();
    }

    void settle()
    {
        m_hospital->settle();
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    QAbstractButton *button(const char *name)
    {
        const auto all = m_window->findChildren<QAbstractButton *>(QLatin1String(name));
        for (QAbstractButton *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    void click(const char *name)
    {
        QAbstractButton *found = button(name);
        QVERIFY2(found, name);
        QVERIFY2(found->isEnabled(), name);
        // Nobody presses at once what has just appeared.
        m_hospital->clock.advance(std::chrono::seconds(1));
        QTest::mouseClick(found, Qt::LeftButton);
        m_hospital->clock.advance(1s);
        settle();
    }

    void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        settle();
    }

    /// Brings the window to the named situation by the visitor's own acts.
    void reach(const QString &name)
    {
        if (name == u"home")
            return;
        if (name == u"feedback" || name == u"survey" || name == u"words" || name == u"contact"
            || name == u"done" || name == u"questions" || name.startsWith(u"answer")) {
            flow().begin(Purpose::Feedback);
            settle();
        }
        if (name == u"survey") {
            // Three choices in large letters: the faces come by themselves at the end.
            if (flow().isElderly())
                flow().go(Screen::Survey);
            else
                click("feedbackSurveyButton");
            click("surveyFace3");
        }
        if (name == u"words" || name == u"contact" || name == u"done") {
            click("feedbackComplaintButton");
            click("phrase0");
        }
        if (name == u"contact" || name == u"done")
            click("continueButton");
        if (name == u"done")
            click("skipButton");
        if (name == u"questions" || name.startsWith(u"answer"))
            click("feedbackQuestionButton");
        if (name == u"answer")
            click("question0");
        for (const int back : {1, 2, 3}) { // how the queue goes comes last, the longest answers
            if (name != QStringLiteral("answer-queue%1").arg(back))
                continue;
            const int index = int(m_presenters->feedback.questions().size()) - back;
            const int perPage = flow().isElderly() ? 3 : 6;
            for (int page = 0; page < index / perPage; ++page)
                click("moreQuestionsButton");
            click(qPrintable(QStringLiteral("question%1").arg(index % perPage)));
        }
        if (name.startsWith(u"identify") || name == u"number" || name == u"relations"
            || name == u"name" || name == u"gender" || name == u"birth" || name == u"phone"
            || name.startsWith(u"pinyin"))
            click("homeRegisterButton");
        if (name == u"identify-problem")
            m_presenters->identity.failCard({});
        if (name.startsWith(u"pinyin"))
            reachPinyin(name);
        if (name == u"ticket") {
            flow().begin(Purpose::Route);
            m_presenters->identity.beginTyping();
            settle();
            type(QStringLiteral("A99"));
            click("continueButton");
        }
        if (name == u"relations")
            click("identifyOtherButton");
        if (name == u"number") {
            click("identifyTypeButton");
            type(QStringLiteral("11010119480307"));
            click("continueButton");
        }
        if (name == u"name" || name == u"gender" || name == u"birth" || name == u"phone")
            click("identifyNoDocumentButton");
        if (name == u"name")
            click("continueButton");
        if (name == u"gender" || name == u"birth" || name == u"phone") {
            type(QStringLiteral("Li Ming"));
            click("continueButton");
        }
        if (name == u"birth" || name == u"phone")
            click("genderMaleButton");
        if (name == u"phone") {
            type(QStringLiteral("19860514"));
            click("continueButton");
        }
        if (name.startsWith(u"needs") || name == u"confirm" || name == u"consent"
            || name == u"fulltext" || name == u"help" || name == u"idle") {
            m_presenters->identity.presentCard(cardOfAnOldMan());
            settle();
        }
        if (name.startsWith(u"needs")) {
            if (flow().isElderly() && !m_theme->isLandscape())
                click("continueButton"); // on the second page
            click("needsButton");
            click("needHearing");
            click("needSight");
            click("needWheelchair");
            click("needSlow");
        }
        if (name == u"needs-told")
            click("continueButton");
        if (name == u"consent" && flow().isElderly())
            click("continueButton");
        if (name == u"consent")
            click("consentCheck");
        if (name == u"fulltext" && !flow().isElderly())
            click("consentTextButton");
        if (name == u"help")
            click("footerHelpButton");
        if (name == u"idle") {
            m_hospital->clock.advance(flow().isElderly() ? 120s : 60s);
            flow().tick();
            m_hospital->clock.advance(6s);
            flow().tick();
        }
        settle();
    }

    void reachPinyin(const QString &name)
    {
        m_presenters->names.use(&m_dictionary);
        click("identifyNoDocumentButton");
        if (name == u"pinyin-surname" || name == u"pinyin-more")
            press("WANG");
        if (name == u"pinyin-whole")
            press("WANGJIANGUO");
        if (name == u"pinyin-more") {
            click("nextChoices");
            click("nextChoices");
        }
    }

    /// On the keys of the screen.
    void press(const char *letters)
    {
        for (const char *letter = letters; *letter; ++letter)
            click(qPrintable(QStringLiteral("key%1").arg(QLatin1Char(*letter))));
    }

    [[nodiscard]] QString typedName()
    {
        return m_window->findChild<QLineEdit *>(QStringLiteral("detailField"))->text();
    }

    void choose(const QString &characters)
    {
        const auto all = m_window->findChildren<QAbstractButton *>();
        const auto found = std::ranges::find_if(all, [&characters](const QAbstractButton *one) {
            return one->isVisible() && one->text() == characters;
        });
        QVERIFY2(found != all.end(), qPrintable(characters));
        click(qPrintable((*found)->objectName()));
    }

    void speak(Base::Language language)
    {
        if (language == Base::Language::English)
            QCoreApplication::installTranslator(&m_english);
        else
            QCoreApplication::removeTranslator(&m_english);
    }

    static QStringList situations()
    {
        return {QStringLiteral("home"),
            QStringLiteral("identify"),
            QStringLiteral("identify-problem"),
            QStringLiteral("relations"),
            QStringLiteral("number"),
            QStringLiteral("ticket"),
            QStringLiteral("name"),
            QStringLiteral("pinyin"),
            QStringLiteral("pinyin-surname"),
            QStringLiteral("pinyin-whole"),
            QStringLiteral("pinyin-more"),
            QStringLiteral("gender"),
            QStringLiteral("birth"),
            QStringLiteral("phone"),
            QStringLiteral("confirm"),
            QStringLiteral("consent"),
            QStringLiteral("fulltext"),
            QStringLiteral("needs"),
            QStringLiteral("needs-told"),
            QStringLiteral("help"),
            QStringLiteral("idle"),
            QStringLiteral("feedback"),
            QStringLiteral("survey"),
            QStringLiteral("words"),
            QStringLiteral("contact"),
            QStringLiteral("done"),
            QStringLiteral("questions"),
            QStringLiteral("answer"),
            QStringLiteral("answer-queue1"),
            QStringLiteral("answer-queue2"),
            QStringLiteral("answer-queue3")};
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_hospital = std::make_unique<TestLib::Hospital>();
        m_desk = &m_hospital->join(QStringLiteral("kiosk"), QStringLiteral("自助机 1"));
        QVERIFY(m_english.load(QStringLiteral(DAOYI_QM)));
    }

    void init()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_theme->setReducedMotion(Widgets::ReducedMotion::Yes);
        m_presenters = std::make_unique<KioskPresenters>(*m_desk->station, m_hospital->clock);
        connect(&flow(), &KioskFlow::languageChanged, this, [this] { speak(flow().language()); });
    }

    void cleanup()
    {
        m_window.reset();
        m_presenters.reset();
        speak(Base::Language::Chinese);
    }

    void secondHalfOfADoubleTapPressesNothing()
    {
        open({1080, 1920});
        click("homeRegisterButton");
        m_presenters->identity.beginTyping();
        settle();

        QTest::mouseClick(button("continueButton"), Qt::LeftButton);
        QVERIFY(m_presenters->identity.problem().isEmpty());
        m_hospital->clock.advance(1s);
        QTest::mouseClick(button("continueButton"), Qt::LeftButton);
        QVERIFY(!m_presenters->identity.problem().isEmpty());
    }

    void callForHelpSaysWhereAndOnWhichScreen() // edge 109
    {
        open({1080, 1920});
        click("homeRegisterButton");
        click("identifyNoDocumentButton");
        click("footerHelpButton");

        Store::Reader reader(m_hospital->serverStore());
        const auto calls = reader.select<Domain::HelpCall>({});
        VERIFY_OK(calls);
        const auto found = std::ranges::find_if(*calls, [](const Domain::HelpCall &call) {
            return call.screen == QLatin1String("registerScreen");
        });
        QVERIFY(found != calls->end());
        QCOMPARE(found->place, QStringLiteral("自助机 1"));
        QCOMPARE(found->stationId, m_desk->station->id());
    }

    void elderlyPeopleAreAskedForTheirConsent()
    {
        open({1080, 1920});
        click("footerElderlyButton");
        reach(QStringLiteral("confirm"));
        click("continueButton");

        QCOMPARE(flow().screen(), Screen::ConfirmIdentity);
        QVERIFY(!button("continueButton")->isEnabled());
        click("consentCheck");
        click("continueButton");
        QCOMPARE(flow().screen(), Screen::Department);
    }

    void screenIsReadAloudAndWhatIsTypedIsNot()
    {
        m_presenters->voice.use(&m_loudspeaker);
        open({1080, 1920});
        QVERIFY(m_loudspeaker.said.isEmpty());
        click("footerElderlyButton");
        reach(QStringLiteral("number"));
        QCOMPARE(m_loudspeaker.said.back(), QStringLiteral("请输入号码"));

        m_loudspeaker.said.clear();
        m_loudspeaker.silences = 0;
        QTest::keyClicks(m_window.get(), QStringLiteral("110"));
        QVERIFY(m_loudspeaker.said.isEmpty());
        QVERIFY(m_loudspeaker.silences >= 3);

        click("footerRepeatButton");
        QCOMPARE(m_loudspeaker.said, QStringList(QStringLiteral("请输入号码")));
    }

    void detailsSpeakTheOtherLanguageAtOnce()
    {
        open({1080, 1920});
        click("footerElderlyButton");
        reach(QStringLiteral("confirm"));
        click("footerLanguageButton");

        const auto labels = m_window->findChildren<Widgets::TextLabel *>();
        for (const Widgets::TextLabel *label : labels)
            QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("岁")),
                qPrintable(label->text()));
    }

    void nothingIsCutOrOutOfReach_data()
    {
        QTest::addColumn<QString>("situation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("elder");
        QTest::addColumn<bool>("english");
        for (const QString &situation : situations()) {
            for (int i = 0; i < 8; ++i) {
                const bool landscape = i & 1;
                const bool elder = i & 2;
                const bool english = i & 4;
                const QString name = situation + (landscape ? "-wide" : "-tall")
                    + (elder ? "-elder" : "") + (english ? "-en" : "");
                QTest::newRow(qPrintable(name))
                    << situation << (landscape ? QSize(1920, 1080) : QSize(1080, 1920)) << elder
                    << english;
            }
        }
    }

    void nothingIsCutOrOutOfReach()
    {
        QFETCH(QString, situation);
        QFETCH(QSize, size);
        QFETCH(bool, elder);
        QFETCH(bool, english);
        open(size);
        if (elder)
            click("footerElderlyButton");
        if (english)
            click("footerLanguageButton");

        reach(situation);
        if (QTest::currentTestFailed())
            return;
        TestLib::keepPicture(*m_window, QLatin1String(QTest::currentDataTag()));

        const QStringList wrong = TestLib::kioskFaults(*m_window, *m_theme);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("; "))));
    }

    void nameIsChosenCharacterByCharacter()
    {
        open({1080, 1920});
        reach(QStringLiteral("pinyin-whole"));

        choose(QStringLiteral("王"));
        QCOMPARE(typedName(), QStringLiteral("王JIANGUO"));
        choose(QStringLiteral("建国"));
        QCOMPARE(typedName(), QStringLiteral("王建国"));
        click("continueButton");

        QCOMPARE(flow().session().person->patient.name, QStringLiteral("王建国"));
    }

    void wholeNameIsOneTouch()
    {
        open({1080, 1920});
        reach(QStringLiteral("pinyin-whole"));

        choose(QStringLiteral("王建国"));
        click("backspace");

        QCOMPARE(typedName(), QStringLiteral("王建"));
    }

    void latinNameIsTypedWithSpace()
    {
        open({1080, 1920});
        reach(QStringLiteral("pinyin"));

        click("keySpace");
        press("LI");
        const QRect place = button("keySpace")->geometry();
        click("keySpace");
        click("keySpace");
        QCOMPARE(button("keySpace")->geometry(), place);
        press("MING");
        QVERIFY(!button("choice0"));
        click("continueButton");

        QCOMPARE(flow().session().person->patient.name, QStringLiteral("LI MING"));
    }

    void withoutDictionaryTheFiguresStayAndNothingIsOffered()
    {
        open({1080, 1920});
        reach(QStringLiteral("name"));

        QVERIFY(button("key1"));
        QVERIFY(!button("keySpace"));
        QVERIFY(!button("choice0"));
    }
};

QTEST_MAIN(KioskWindowTest)
#include "kioskwindowtest.moc"
