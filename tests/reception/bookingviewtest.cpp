// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookingview.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

#include "operations/patientoperations.h"
#include "presentation/booking/bookingpresenter.h"
#include "presentation/deskstatus.h"
#include "reception/booking/bookinggridview.h"
#include "reception/receptionwindow.h"
#include "testlib/pictures.h"
#include "testlib/receptiondesk.h"
#include "testlib/verify.h"
#include "widgets/theme.h"

using namespace Reception;
using namespace TestLib;
using namespace std::chrono_literals;

class BookingViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        m_theme = std::move(*theme);
        m_theme->setSurface(Widgets::Surface::Reception);
        m_desk = std::make_unique<ReceptionDesk>(2h + 18min);
        VERIFY_OK(
            m_desk->hospital.administration().playDemo({120, 7, m_desk->hospital.clock.now()}));
        m_desk->hospital.settle();
        m_status = std::make_unique<Presentation::DeskStatus>(m_desk->station(), *m_desk->messages);
        m_presenter = std::make_unique<Presentation::BookingPresenter>(
            m_desk->station(), *m_desk->directory, *m_desk->messages);
        m_window = std::make_unique<ReceptionWindow>(WindowParts{
            *m_status, *m_desk->settings, *m_desk->messages, *m_theme, m_desk->hospital.clock});
        m_view =
            new BookingView(*m_presenter, *m_desk->directory, *m_theme, m_desk->hospital.clock);
        m_window->addView(m_view);
        m_window->resize(1440, 900);
        m_window->setVisible(true);
        m_grid = m_view->findChild<BookingGridView *>(QStringLiteral("bookingGrid"));
        QVERIFY(m_grid);
        m_patient = person("沈玉珍", QDate(1954, 3, 2));
    }

    void cursorStartsWhereOneCanBook()
    {
        m_presenter->setPatient(m_patient);
        m_window->showView(QStringLiteral("bookingView"));
        m_view->enter();

        QCOMPARE(m_grid->currentIndex(), m_presenter->grid().firstBookable());
        QVERIFY(!m_presenter->choice().act.isEmpty());

        QTest::keyClick(m_grid, Qt::Key_PageDown);
        QCOMPARE(m_grid->currentIndex(), m_presenter->grid().firstBookable());
        QVERIFY(!m_presenter->choice().act.isEmpty());
        QTest::keyClick(m_grid, Qt::Key_PageUp);
    }

    void bookedPeopleAreReachedByKeysAndNeverCut()
    {
        m_window->resize(1280, 800);
        chooseTheFullest();
        QCoreApplication::processEvents();
        auto *list = m_view->findChild<QWidget *>(QStringLiteral("bookedList"));
        QVERIFY(list && list->isVisible());
        QVERIFY(list->height() >= list->minimumSizeHint().height());
        QCOMPARE(list->focusPolicy(), Qt::TabFocus);
        QSignalSpy opened(m_view, &BookingView::personRequested);

        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);

        QCOMPARE(opened.count(), 1);
        m_window->resize(1440, 900);
        m_view->enter();
    }

    void arrowsWalkOverTheGridAndEnterBooks()
    {
        m_presenter->setPatient(m_patient);
        m_window->showView(QStringLiteral("bookingView"));
        walkToAnOpenCell();
        keepPicture(*m_window, QStringLiteral("booking"));

        QTest::keyClick(m_grid, Qt::Key_Return);
        m_desk->hospital.settle();

        QVERIFY(m_presenter->choice().mine);
        keepPicture(*m_window, QStringLiteral("booking-mine"));
    }

    void bookingIsDraggedToAnotherTime()
    {
        const QModelIndex from = m_grid->currentIndex();
        QVERIFY(m_presenter->grid().cell(from.row(), from.column()).mine);
        const QModelIndex to = anotherOpenCell(from);
        QVERIFY(to.isValid());
        const auto slotId = m_presenter->grid().cell(to.row(), to.column()).slotId;

        drag(from, to);
        QVERIFY(m_presenter->isMoving());
        keepPicture(*m_window, QStringLiteral("booking-dragged"));
        drop(to);
        QVERIFY(m_presenter->isReadingBack()); // nothing has moved yet
        QCOMPARE(m_presenter->choice().slotId, slotId);
        QVERIFY(!m_presenter->choice().mine);
        keepPicture(*m_window, QStringLiteral("booking-read-back"));
        QTest::keyClick(m_grid, Qt::Key_Return);
        m_desk->hospital.settle();

        QCOMPARE(m_presenter->choice().slotId, slotId);
        QVERIFY(m_presenter->choice().mine);
        QVERIFY(!m_presenter->isMoving());
    }

    void bookingDroppedOutsideStaysWhereItWas()
    {
        const QModelIndex from = m_grid->currentIndex();
        const auto slotId = m_presenter->choice().slotId;
        drag(from, anotherOpenCell(from));
        QTest::mouseRelease(
            m_grid->viewport(), Qt::LeftButton, {}, QPoint(m_grid->viewport()->width() - 1, -20));
        m_desk->hospital.settle();
        QVERIFY(!m_presenter->isMoving());
        m_presenter->choose(slotId);
        QVERIFY(m_presenter->choice().mine);
    }

    void keysPickUpPutBackAndPutDown()
    {
        m_grid->setCurrentIndex(m_presenter->grid().indexOf(m_presenter->choice().slotId));
        const QModelIndex from = m_grid->currentIndex();
        QTest::keyClick(m_grid, Qt::Key_M);
        QVERIFY(m_presenter->isMoving());
        QTest::keyClick(m_grid, Qt::Key_Escape);
        QVERIFY(!m_presenter->isMoving());

        QTest::keyClick(m_grid, Qt::Key_M);
        m_grid->setCurrentIndex(anotherOpenCell(from));
        QTest::keyClick(m_grid, Qt::Key_Return);
        m_desk->hospital.settle();
        QVERIFY(m_presenter->isReadingBack());
        QTest::keyClick(m_grid, Qt::Key_Escape); // no, another time: still in hand
        QVERIFY(!m_presenter->isReadingBack());
        QVERIFY(m_presenter->isMoving());
        QTest::keyClick(m_grid, Qt::Key_Return);
        QTest::keyClick(m_grid, Qt::Key_Return);
        m_desk->hospital.settle();

        QVERIFY(m_presenter->choice().mine);
        QVERIFY(!m_presenter->isMoving());
    }

    void deleteAsksWhyAndCancels()
    {
        QVERIFY(m_presenter->choice().mine);
        QTest::keyClick(m_grid, Qt::Key_Delete);
        auto *line = m_view->findChild<QLineEdit *>(QStringLiteral("reasonLine"));
        QVERIFY(line && line->isVisible());
        keepPicture(*m_window, QStringLiteral("booking-cancel"));

        QTest::keyClicks(line, QStringLiteral("late"));
        QTest::keyClick(line, Qt::Key_Return);

        QVERIFY(!m_presenter->choice().mine);
        QVERIFY(!line->isVisible());
    }

    void whoBooksForSomebodyIsAskedAndFits_data()
    {
        QTest::addColumn<bool>("inEnglish");
        QTest::newRow("zh") << false;
        QTest::newRow("en") << true;
    }

    void whoBooksForSomebodyIsAskedAndFits() // edge 15
    {
        QFETCH(bool, inEnglish);
        if (inEnglish)
            useEnglish(*m_desk->settings);
        m_window->resize(1280, 800);
        m_presenter->setPatient(person(inEnglish ? "Wang Xiaohong" : "王小红", {1990, 2, 3}));
        m_window->showView(QStringLiteral("bookingView"));
        m_grid->setCurrentIndex(anotherOpenCell({}));
        m_desk->hospital.settle();
        const QString tag = inEnglish ? QStringLiteral("-en") : QString();

        const auto whole = [this](const char *name) {
            auto *widget = m_window->findChild<QWidget *>(QString::fromLatin1(name));
            return widget && widget->isVisible()
                && widget->height() >= widget->minimumSizeHint().height()
                && m_window->rect().contains(
                    QRect(widget->mapTo(m_window.get(), QPoint()), widget->size()));
        };
        QVERIFY(whole("relationLine"));
        QVERIFY(!whole("proxyNameLine")); // only once somebody books for her
        m_presenter->setProxy({QStringLiteral("女儿"), {}, {}});
        keepPicture(*m_window, QStringLiteral("booking-proxy") + tag);
        m_presenter->setProxy(
            {QStringLiteral("女儿"), QStringLiteral("李芳"), QStringLiteral("13800005678")});
        m_desk->hospital.settle();
        QCoreApplication::processEvents();
        keepPicture(*m_window, QStringLiteral("booking-proxy-filled") + tag);
        for (const char *name : {"relationLine", "proxyNameLine", "proxyPhoneLine", "bookButton"})
            QVERIFY2(whole(name), name);

        m_presenter->setProxy({});
        if (inEnglish) {
            useChinese();
            m_desk->settings->setLanguage(Base::Language::Chinese);
        }
    }

    void longVisitIsChosenByKeys() // edge 33
    {
        m_window->resize(1280, 800);
        m_presenter->setDay(m_presenter->days().back());
        m_presenter->setPatient(person("赵长生", {1960, 2, 3}));
        m_window->showView(QStringLiteral("bookingView"));
        m_view->enter();
        m_grid->setCurrentIndex(m_presenter->grid().firstBookable());

        QTest::keyClick(m_grid, Qt::Key_Plus, Qt::ShiftModifier);
        keepPicture(*m_window, QStringLiteral("booking-long-1280"));
        QCOMPARE(m_presenter->choice().minutes, 60);
        auto *button = m_window->findChild<QAbstractButton *>(QStringLiteral("length60"));
        QVERIFY(button && button->isVisible() && button->isChecked());
        QTest::keyClick(m_grid, Qt::Key_Return);
        m_desk->hospital.settle();

        QVERIFY(m_presenter->choice().mine);
        m_window->findChild<QAbstractButton *>(QStringLiteral("length30"))->click();
        keepPicture(*m_window, QStringLiteral("booking-long-mine-1280"));
        auto *book = m_window->findChild<QAbstractButton *>(QStringLiteral("bookButton"));
        QVERIFY(book && book->isVisible() && book->isEnabled());
        QTest::keyClick(m_grid, Qt::Key_Return);
        m_desk->hospital.settle();
        QCOMPARE(m_presenter->choice().minutes, 30);
        useEnglish(*m_desk->settings);
        m_presenter->setMinutes(90);
        keepPicture(*m_window, QStringLiteral("booking-long-en-1280"));
        useChinese();
        m_desk->settings->setLanguage(Base::Language::Chinese);
        m_window->resize(1440, 900);
    }

    void otherLooks()
    {
        m_window->resize(1280, 800);
        keepPicture(*m_window, QStringLiteral("booking-1280"));
        m_theme->setPalette(Widgets::Palette::Dark);
        keepPicture(*m_window, QStringLiteral("booking-dark"));
        m_theme->setPalette(Widgets::Palette::HighContrast);
        keepPicture(*m_window, QStringLiteral("booking-contrast"));
        m_theme->setPalette(Widgets::Palette::Light);
        m_window->resize(1440, 900);
        useEnglish(*m_desk->settings);
        keepPicture(*m_window, QStringLiteral("booking-en"));
    }

private:
    Domain::PatientId person(const char *name, QDate birth)
    {
        Domain::Patient patient;
        patient.id = m_desk->station().random().id<Domain::PatientId>();
        patient.name = QString::fromUtf8(name);
        patient.birthDate = birth;
        patient.birthPrecision = Domain::DatePrecision::Day;
        patient.gender = Domain::Gender::Female;
        if (!m_desk->station().record(
                Operations::registerPatient({patient, {}}, m_desk->station().now())))
            qFatal("not registered");
        return patient.id;
    }

    /// Goes to the half hour of the day that has most people.
    void chooseTheFullest()
    {
        const auto &grid = m_presenter->grid();
        const Presentation::BookingCell *most = nullptr;
        for (int row = 0; row < grid.rowCount(); ++row) {
            for (int column = 0; column < grid.columnCount(); ++column) {
                const auto &cell = grid.cell(row, column);
                if (!cell.slotId.isEmpty() && (!most || cell.taken > most->taken))
                    most = &cell;
            }
        }
        QVERIFY(most && most->taken > 1);
        m_presenter->choose(most->slotId);
    }

    QModelIndex anotherOpenCell(const QModelIndex &from)
    {
        const auto &grid = m_presenter->grid();
        for (int row = 0; row < grid.rowCount(); ++row) {
            for (int column = grid.columnCount() - 1; column >= 0; --column) {
                const auto &cell = grid.cell(row, column);
                const bool open = cell.state == Presentation::CellState::Open
                    || cell.state == Presentation::CellState::Quiet;
                if (open && !cell.mine && (row != from.row() || column != from.column()))
                    return grid.index(row, column);
            }
        }
        return {};
    }

    void drag(const QModelIndex &from, const QModelIndex &to)
    {
        QWidget *viewport = m_grid->viewport();
        const QPoint start = m_grid->visualRect(from).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, start);
        for (const QPoint &at : {start + QPoint(20, 0), m_grid->visualRect(to).center()}) {
            QMouseEvent move(
                QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(viewport, &move);
        }
    }

    void drop(const QModelIndex &to)
    {
        QTest::mouseRelease(
            m_grid->viewport(), Qt::LeftButton, {}, m_grid->visualRect(to).center());
        m_desk->hospital.settle();
    }

    void walkToAnOpenCell()
    {
        for (int step = 0; step < 30 && m_presenter->choice().act.isEmpty(); ++step)
            QTest::keyClick(m_grid, step % 15 == 14 ? Qt::Key_Down : Qt::Key_Right);
        QVERIFY(!m_presenter->choice().act.isEmpty());
    }

    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<ReceptionDesk> m_desk;
    std::unique_ptr<Presentation::DeskStatus> m_status;
    std::unique_ptr<Presentation::BookingPresenter> m_presenter;
    std::unique_ptr<ReceptionWindow> m_window;
    BookingView *m_view = nullptr;
    BookingGridView *m_grid = nullptr;
    Domain::PatientId m_patient;
};

QTEST_MAIN(BookingViewTest)
#include "bookingviewtest.moc"
