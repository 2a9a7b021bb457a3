// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include "presentation/desk.h"
#include "reception/receptionwindow.h"
#include "reception/workstation.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"
#include "widgets/theme.h"

namespace TestLib {

/// The desk's window on the queue of a demonstration day, 10:24, where at least four wait; what
/// tests of the queue's pages press and read. To be inherited beside `QObject`.
class QueueDesk
{
protected:
    void open(Domain::SlipPrinter *printer = nullptr)
    {
        using namespace std::chrono_literals;
        m_hospital = std::make_unique<Hospital>();
        m_hospital->clock.advance(2h + 24min);
        VERIFY_OK(m_hospital->administration().playDemo({400, 7, m_hospital->clock.now()}));
        m_station = &m_hospital->join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        m_theme = std::move(*Widgets::Theme::load());
        m_desk = std::make_unique<Presentation::Desk>(*m_station->station, QString(), printer);
        m_window = Reception::makeWorkstation(*m_desk, *m_theme, m_hospital->clock);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        for (const auto &[id, name] : queue().queues()) { // one where several wait
            queue().chooseQueue(id);
            if (queue().count(Presentation::QueueFilter::Waiting) >= 4)
                break;
        }
        m_window->showView(QStringLiteral("queueView"));
        QVERIFY(queue().count(Presentation::QueueFilter::Waiting) >= 4);
    }

    void close()
    {
        m_window.reset();
        m_desk.reset();
        m_hospital.reset();
    }

    template<typename Kind>
    Kind *find(const char *name)
    {
        auto *found = m_window->findChild<Kind *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = m_window->focusWidget();
        QTest::keyClick(target ? target : m_window.get(), key, modifiers);
        m_hospital->settle();
    }

    void type(const QString &text)
    {
        QTest::keyClicks(m_window->focusWidget(), text);
        m_hospital->settle();
    }

    Presentation::QueuePresenter &queue() { return m_desk->queue; }

    Domain::Ticket stored(const Domain::TicketId &id)
    {
        return **m_station->station->reader().get<Domain::Ticket>(id);
    }

    std::unique_ptr<Hospital> m_hospital;
    Desk *m_station = nullptr;
    std::unique_ptr<Widgets::Theme> m_theme;
    std::unique_ptr<Presentation::Desk> m_desk;
    std::unique_ptr<Reception::ReceptionWindow> m_window;
};
} // namespace TestLib
