// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/contactsview.h"

#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

#include "operations/bookingoperations.h"
#include "operations/directoryoperations.h"
#include "operations/messageoperations.h"
#include "operations/noshowoperations.h"
#include "operations/patientoperations.h"
#include "presentation/desk.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "server/applier.h"
#include "store/messagetable.h"
#include "store/noshowtable.h"
#include "store/slottable.h"
#include "testlib/hospital.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/deskbutton.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

using namespace Reception;
using namespace TestLib;
using namespace Domain;

/// The demonstration hospital; three people booked at the kiosk this afternoon, one of them without
/// a telephone, one through her daughter.
class ContactsViewTest : public QObject
{
    Q_OBJECT

    template<typename Widget>
    Widget &child(const char *name)
    {
        return *m_window->findChild<Widget *>(QString::fromLatin1(name));
    }

    void press(const char *name)
    {
        QTest::mouseClick(&child<Widgets::DeskButton>(name), Qt::LeftButton);
        m_hospital->settle();
    }

    void answer(const char *words)
    {
        auto *line = m_window->findChild<ContactsView *>()->findChild<QLineEdit *>(
            QStringLiteral("reasonLine"));
        QVERIFY(line && line->isVisible());
        line->setFocus();
        line->insert(QString::fromUtf8(words));
        QTest::keyClick(line, Qt::Key_Return);
        m_hospital->settle();
    }

    QString words() { return child<Widgets::TextLabel>("contactWords").text(); }

    /// The server does this itself, as its postman or its keeper would.
    void asServer(const Operations::Request &request)
    {
        Server::Applier applier(m_hospital->serverStore(), m_hospital->clock);
        VERIFY_OK(applier.applyOwn(QStringLiteral("test"), request));
        m_hospital->hub()->lookForNews();
        m_hospital->settle();
    }

    std::vector<Message> messages(MessageKind kind)
    {
        std::vector<Message> found;
        Store::Reader reader(m_hospital->serverStore());
        const auto all = reader.select<Message>({});
        for (const Message &one : all ? *all : std::vector<Message>()) {
            if (one.kind == kind)
                found.push_back(one);
        }
        return found;
    }

    /// The confirmations could not be sent.
    void failAll()
    {
        for (const Message &one : messages(MessageKind::Booked)) {
            const bool nobodys =
                one.patientId == PatientId(QStringLiteral("p1")) && one.to == Recipient::Patient;
            asServer(Operations::settleMessage(one.id,
                nobodys ? Operations::Sending::NoPhone : Operations::Sending::Never,
                nobodys ? QStringLiteral("no-phone") : QStringLiteral("gateway-refuses"),
                m_hospital->clock.now()));
        }
    }

    /// Nobody came, and it is evening.
    void letThemMiss()
    {
        m_hospital->clock.advance(std::chrono::hours(12));
        m_hospital->hub()->keepUp();
        m_hospital->hub()->lookForNews();
        m_hospital->settle();
    }

    NoShow entry(int row) { return m_desk->missed.rows()[static_cast<size_t>(row)].entry; }

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
        VERIFY_OK(m_hospital->administration().makeSlots(14));
        m_hospital->hub()->keepUp();
        m_station = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), nullptr);
        bookThree();
        m_window = makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
        m_window->resize(1280, 800);
        m_window->setVisible(true);
        m_window->showView(QStringLiteral("contactsView"));
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_hospital.reset();
    }

    void whoCouldNotBeWrittenToIsCalledOneAfterAnother() // edge 51
    {
        QFile file(sourceFile(QStringLiteral("resources/hospital/messages.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Document texts{DocumentId(QStringLiteral("messages")),
            QStringLiteral("application/json"),
            QString::fromUtf8(file.readAll()),
            1};
        asServer(Operations::putDirectory(
            QStringLiteral("document"), {Store::toRecord(texts)}, m_hospital->clock.now()));
        QCOMPARE(m_desk->phones.calls().size(), size_t{0});
        keepPicture(*m_window, QStringLiteral("contacts-empty"));
        failAll();
        // Patient, daughter, patient without a number: those who can be called first.
        QCOMPARE(m_desk->phones.calls().size(), size_t{4});
        QCOMPARE(m_desk->phones.calls().back().phone, QStringLiteral("—"));
        QVERIFY(std::ranges::any_of(m_desk->phones.calls(), [](const auto &call) {
            return call.name == QStringLiteral("李芳")
                && call.about == QStringLiteral("孙三的女儿");
        }));
        QVERIFY2(words().contains(QStringLiteral("约好")), qPrintable(words()));
        keepPicture(*m_window, QStringLiteral("contacts"));

        const MessageId first = m_desk->phones.chosen()->id;
        press("contactNoAnswer");
        QCOMPARE(m_desk->phones.calls().size(), size_t{4});
        QVERIFY(m_desk->phones.calls().front().id != first); // the others come before her now
        QVERIFY(std::ranges::any_of(m_desk->phones.calls(), [&first](const auto &call) {
            return call.id == first && call.why.contains(QStringLiteral("没人接"));
        }));
        keepPicture(*m_window, QStringLiteral("contacts-tried"));

        while (!m_desk->phones.calls().empty())
            press("contactTold");
        for (const Message &one : messages(MessageKind::Booked))
            QCOMPARE(one.state, MessageState::Told);
    }

    void whatIsNoLongerTrueIsNotOnTheList()
    {
        failAll();
        QVERIFY(m_station->station->record(Operations::cancelBooking(
            AppointmentId(QStringLiteral("a0")), QStringLiteral("x"), m_hospital->clock.now())));
        m_hospital->settle();
        QVERIFY(std::ranges::none_of(m_desk->phones.calls(), [](const auto &call) {
            return call.name == QStringLiteral("赵一") && call.what == QStringLiteral("约好了");
        }));
    }

    void missedBookingIsExcusedWithAReason() // edge 50
    {
        letThemMiss();
        press("showMissed");
        QCOMPARE(m_desk->missed.rows().size(), size_t{3});
        QVERIFY(
            child<Widgets::TextLabel>("missedRules").text().contains(QStringLiteral("没有启用")));
        keepPicture(*m_window, QStringLiteral("missed"));
        const NoShowId id = m_desk->missed.chosen()->entry.id;

        press("missedExcuse");
        keepPicture(*m_window, QStringLiteral("missed-excuse"));
        answer("路上车祸");

        Store::Reader reader(m_hospital->serverStore());
        const auto stored = reader.get<NoShow>(id);
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->state, NoShowState::Excused);
        QCOMPARE((*stored)->verdict, QStringLiteral("路上车祸"));
        QVERIFY2(words().contains(QStringLiteral("不算")), qPrintable(words()));
        QVERIFY(!child<Widgets::DeskButton>("missedExcuse").isVisible()); // once
    }

    void appealIsNotedAndDecidedWithAReason() // edge 50
    {
        letThemMiss();
        press("showMissed");
        press("missedAppeal");
        answer("我打过电话取消");
        QCOMPARE(entry(0).state, NoShowState::Appealed);
        QCOMPARE(m_desk->missed.appeals(), 1);
        QVERIFY(words().contains(QStringLiteral("我打过电话取消")));
        keepPicture(*m_window, QStringLiteral("missed-appeal"));

        press("missedUphold");
        answer("没有查到");
        QCOMPARE(m_desk->missed.appeals(), 0);
        QVERIFY2(words().contains(QStringLiteral("申诉不成立")), qPrintable(words()));
        QVERIFY(words().contains(QStringLiteral("没有查到")));
    }

    void sanctionIsSaidWhereTheHospitalHasOne()
    {
        Document rules{DocumentId(QStringLiteral("booking")),
            QStringLiteral("application/json"),
            QStringLiteral("{\"noShow\": {\"enabled\": true, \"most\": 1}}"),
            1};
        asServer(Operations::putDirectory(
            QStringLiteral("document"), {Store::toRecord(rules)}, m_hospital->clock.now()));
        letThemMiss();
        press("showMissed");
        QVERIFY2(words().contains(QStringLiteral("6月13日")), qPrintable(words()));
        QVERIFY(child<Widgets::TextLabel>("missedRules")
                    .text()
                    .contains(QStringLiteral("90 天内 1 次")));
        m_window->resize(1920, 1080);
        keepPicture(*m_window, QStringLiteral("missed-wide"));
        m_window->resize(1280, 800);
    }

#ifdef DAOYI_QM
    void englishFits()
    {
        useEnglish(m_desk->settings);
        failAll();
        keepPicture(*m_window, QStringLiteral("contacts-english"));
        letThemMiss();
        press("showMissed");
        press("missedAppeal");
        keepPicture(*m_window, QStringLiteral("missed-english"));
        QVERIFY(child<Widgets::DeskButton>("showMissed").text().contains(QStringLiteral("come")));
        useChinese();
        m_desk->settings.setLanguage(Base::Language::Chinese);
    }
#endif

private:
    void bookThree()
    {
        Store::Reader reader(m_hospital->serverStore());
        std::vector<Slot> open;
        const auto all = Store::SlotTable(reader).ofDay(m_station->station->today());
        for (const Slot &slot : all ? *all : std::vector<Slot>()) {
            const bool afternoon =
                slot.startsAt > m_station->station->now() + std::chrono::hours(5);
            if (afternoon && slot.free() > 0 && open.size() < 3)
                open.push_back(slot);
        }
        QCOMPARE(open.size(), size_t{3});
        const QStringList names{
            QStringLiteral("赵一"), QStringLiteral("钱二"), QStringLiteral("孙三")};
        for (size_t i = 0; i < 3; ++i) {
            Operations::PatientDraft draft;
            draft.patient.id = PatientId(QStringLiteral("p%1").arg(i));
            draft.patient.name = names[static_cast<qsizetype>(i)];
            draft.patient.phone = i == 1 ? QString() : QStringLiteral("1390000111%1").arg(i);
            VERIFY_OK(m_station->station->record(
                Operations::registerPatient(draft, m_station->station->now())));
            Operations::BookingWish wish;
            wish.id = AppointmentId(QStringLiteral("a%1").arg(i));
            wish.slotId = open[i].id;
            wish.patientId = draft.patient.id;
            wish.channel = Channel::Kiosk;
            if (i == 2) {
                wish.bookedByRelation = QStringLiteral("女儿");
                wish.proxyName = QStringLiteral("李芳");
                wish.proxyPhone = QStringLiteral("13800005678");
            }
            bool booked = false;
            m_station->station->request(Operations::confirmBooking(wish, m_station->station->now()),
                this,
                [&booked](const Operations::Outcome &outcome) { booked = outcome.has_value(); });
            m_hospital->settle();
            QVERIFY(booked);
        }
    }

    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Hospital> m_hospital;
    Desk *m_station = nullptr;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<ReceptionWindow> m_window;
};

QTEST_MAIN(ContactsViewTest)
#include "contactsviewtest.moc"
