// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "domain/visit/slipport.h"
#include "presentation/queue/steadywaits.h"
#include "presentation/visit/confirmpresenter.h"
#include "presentation/wayfinding/wayto.h"

namespace Presentation {

/// What the person goes away with: the number (or the booked time), how many are before her, how
/// long it will take and why, the way, and the slip. The number is valid whether or not it could
/// be printed (edge 102).
class SuccessPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Printing { NotYet, Printed, Failed };

    SuccessPresenter(Sync::Station &station,
        KioskFlow &flow,
        const KioskDirectory &directory,
        MapContext map,
        Domain::SlipPrinter &printer,
        QObject *parent = nullptr);

    /// Whether there is a number; otherwise only a booking for later.
    [[nodiscard]] bool hasTicket() const;
    /// "挂好了。这是您的号", "约好了，请按时来", "改好了，请按时来".
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString shortTitle() const;
    /// "A023", or "08:30" of a booking.
    [[nodiscard]] QString number() const;
    /// "心血管内科，李慧，3 楼 302 诊室".
    [[nodiscard]] QString place() const;
    /// "3 楼 302 诊室".
    [[nodiscard]] QString room() const;
    /// "5月15日 星期五 08:30–09:00" of a booking; empty for a number.
    [[nodiscard]] QString when() const;

    [[nodiscard]] int ahead() const { return m_ahead; }

    [[nodiscard]] QString aheadWords() const;
    /// "20–35 分钟".
    [[nodiscard]] QString wait() const;
    /// "大约等 20–35 分钟".
    [[nodiscard]] QString aboutWait() const;
    /// Why it is longer than she was told before; empty when it is not.
    [[nodiscard]] QString rise() const;
    /// The same in as few words as there can be.
    [[nodiscard]] QString briefRise() const;
    /// Why here in the queue, with emphasis tags.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isPriority() const;
    /// When a booked person may come and check in; empty for a number.
    [[nodiscard]] QString comeWords() const;
    /// What the way of this visit is found by; empty when there is no visit yet.
    [[nodiscard]] QString token() const;
    /// What the QR code says: the token, or of a booking for another time its place in a calendar.
    [[nodiscard]] QString code() const;

    [[nodiscard]] const WayTo &way() const { return m_way; }

    [[nodiscard]] const Domain::BuildingMap &map() const { return m_map.map; }

    [[nodiscard]] QString bringWords() const;

    [[nodiscard]] Printing printing() const { return m_printing; }

    /// What to say about the printing; empty before it was asked for.
    [[nodiscard]] QString printWords() const;

    void print();
    void done();

Q_SIGNALS:
    void changed();

private:
    void enter();
    void forget();
    void refresh();
    void readQueue();
    void findWay();
    [[nodiscard]] Domain::Slip slip() const;
    [[nodiscard]] const Domain::Location *target() const;
    [[nodiscard]] QString doctorName() const;

    Sync::Station &m_station;
    KioskFlow &m_flow;
    const KioskDirectory &m_directory;
    MapContext m_map;
    Domain::SlipPrinter &m_printer;
    WayTo m_way;
    SteadyWaits m_waits;
    Domain::SteadyWait m_wait; ///< hers
    int m_ahead = 0;
    int m_emergencies = 0;
    int m_prints = 0;
    Printing m_printing = Printing::NotYet;
};
} // namespace Presentation
