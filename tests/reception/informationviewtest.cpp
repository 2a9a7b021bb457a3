// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/directory/informationview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

#include "presentation/desk.h"
#include "presentation/queue/boardpresenter.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "testlib/hospital.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/deskbutton.h"
#include "widgets/theme.h"

using namespace Reception;
using namespace TestLib;
using namespace std::chrono_literals;

class InformationViewTest : public QObject
{
    Q_OBJECT

    QLineEdit &line(const char *name)
    {
        return *m_window->findChild<QLineEdit *>(QString::fromLatin1(name));
    }

    void write(const char *words)
    {
        line("noticeChinese").setFocus();
        line("noticeChinese").setText(QString::fromUtf8(words));
        QTest::keyClick(&line("noticeChinese"), Qt::Key_Return, Qt::ControlModifier);
    }

private Q_SLOTS:

    void initTestCase()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
    }

    void init()
    {
        m_hospital = std::make_unique<Hospital>();
        m_station = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);
        m_window = makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
        m_window->resize(1280, 800);
        m_window->setVisible(true);
        m_window->showView(QStringLiteral("informationView"));
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_hospital.reset();
    }

    void noticeWrittenAtTheDeskIsOnTheBoardOfItsDepartmentOnly()
    {
        auto &board = m_hospital->join(QStringLiteral("board"), QStringLiteral("大屏"));
        const auto &departments = m_desk->directory.departments();
        const auto shows = [&board](const Domain::DepartmentId &department) {
            Sync::Reader reader = board.station->reader();
            return Presentation::readBoard(reader,
                department,
                board.station->today(),
                board.station->now(),
                Presentation::BoardNaming::NumbersOnly)
                ->notices;
        };
        m_window->findChild<QComboBox *>(QStringLiteral("noticeDepartment"))->setCurrentIndex(1);

        write("王医生十点到，请稍坐");
        m_hospital->settle();

        QCOMPARE(shows(departments[0].id).size(), size_t{1});
        QCOMPARE(shows(departments[0].id).front().zh, QStringLiteral("王医生十点到，请稍坐"));
        QVERIFY(shows(departments[1].id).empty());
        QVERIFY(line("noticeChinese").text().isEmpty());

        m_window->findChild<Widgets::DeskButton *>(QStringLiteral("endNotice"))->click();
        m_hospital->settle();

        QVERIFY(shows(departments[0].id).empty());
        QVERIFY(m_desk->notices.rows().empty());
    }

    void emptyNoticeIsAskedForAndWhatWasTypedStays()
    {
        line("noticeEnglish").setText(QStringLiteral("The lift is being repaired"));
        write(" ");

        QVERIFY(m_desk->notices.rows().empty());
        QCOMPARE(m_desk->messages.sentence(), QStringLiteral("写一句要告诉候诊区的话。"));
        QCOMPARE(line("noticeEnglish").text(), QStringLiteral("The lift is being repaired"));
        QCOMPARE(m_window->focusWidget(), &line("noticeChinese"));
    }

    void noticeLeavesTheDesksListWhenItsTimeIsOver()
    {
        write("三楼电梯检修");
        QCOMPARE(m_desk->notices.rows().size(), size_t{1});
        m_hospital->clock.advance(29min);
        m_desk->notices.tick();
        QCOMPARE(m_desk->notices.rows().size(), size_t{1});
        m_hospital->clock.advance(1min);
        m_desk->notices.tick();

        QVERIFY(m_desk->notices.rows().empty());
    }

    void viewIsWholeInBothLanguages_data()
    {
        QTest::addColumn<bool>("english");
        QTest::newRow("Chinese") << false;
        QTest::newRow("English") << true;
    }

    void viewIsWholeInBothLanguages()
    {
        QFETCH(bool, english);
        write("王医生十点到，请先坐在候诊区等，不用站在门口，谢谢大家的理解");
        write("三楼电梯检修");
        if (english)
            useEnglish(m_desk->settings);
        QCoreApplication::processEvents();

        for (const char *name : {"postNotice", "endNotice"}) {
            const auto *button =
                m_window->findChild<Widgets::DeskButton *>(QString::fromLatin1(name));
            QVERIFY2(button->width() >= button->sizeHint().width(), name);
        }
        keepPicture(
            *m_window, english ? QStringLiteral("information-en") : QStringLiteral("information"));
        if (english)
            useChinese();
    }

private:
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Hospital> m_hospital;
    Desk *m_station = nullptr;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<ReceptionWindow> m_window;
};

QTEST_MAIN(InformationViewTest)
#include "informationviewtest.moc"
