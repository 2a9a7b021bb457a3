// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "presentation/directory/kioskdirectory.h"
#include "presentation/queue/steadywaits.h"
#include "presentation/wayfinding/wayto.h"

namespace Presentation {

class KioskFlow;

/// One stop of the route as it is shown.
struct RouteLine {
    Domain::StepId id;
    QString icon;
    QString title;  ///< "看医生"
    QString place;  ///< "3 楼 302 诊室"; may be empty
    QString state;  ///< "现在", "办好了", "还没到"
    QString detail; ///< wait, limit, what to bring; only of the present step
    bool done = false;
    bool present = false;

    bool operator==(const RouteLine &) const = default;
};

/// "Where do I go next?": the steps of today's visit with their state, the expected wait at the
/// present one, and the walk there. The visit is known by card, number or slip code: from what
/// the server told about the person, or from the station's own rows.
class RoutePresenter : public QObject
{
    Q_OBJECT

public:
    RoutePresenter(Sync::Station &station,
        KioskFlow &flow,
        const KioskDirectory &directory,
        MapContext map,
        QObject *parent = nullptr);

    [[nodiscard]] bool hasVisit() const { return m_visit.has_value(); }

    /// "A023"; empty when the present step has no queue.
    [[nodiscard]] QString number() const;

    [[nodiscard]] const std::vector<RouteLine> &lines() const { return m_lines; }

    /// "现在去 3 楼 302 诊室", "都办好了，可以回家", "今天没有就诊记录".
    [[nodiscard]] const QString &headline() const { return m_headline; }

    /// "请现在进 302 诊室" when called, else the wait; may be empty.
    [[nodiscard]] const QString &waitWords() const { return m_waitWords; }

    /// Why it is longer than she was told before; empty when it is not.
    [[nodiscard]] const QString &rise() const { return m_rise; }

    [[nodiscard]] bool isStepFree() const { return m_stepFree == Domain::StepFree::Yes; }

    [[nodiscard]] const WayTo &way() const { return m_way; }

    [[nodiscard]] const Domain::BuildingMap &map() const { return m_map.map; }

    void setStepFree(Domain::StepFree stepFree);
    void done();

Q_SIGNALS:
    void changed();

private:
    void enter();
    void forget();
    void refresh();
    void chooseVisit();
    [[nodiscard]] bool wasHereToday() const;
    void readSteps();
    [[nodiscard]] std::vector<Domain::VisitStep> stepsOfNumber() const;
    void describeWait(const Domain::Queue &queue);
    void describePresent(const Domain::VisitStep &step);
    void makeLines();
    [[nodiscard]] QString detailOf(const Domain::VisitStep &step) const;

    Sync::Station &m_station;
    KioskFlow &m_flow;
    const KioskDirectory &m_directory;
    MapContext m_map;
    std::optional<Domain::Visit> m_visit;
    std::vector<Domain::VisitStep> m_steps;
    std::optional<Domain::Ticket> m_ticket; ///< of the present step
    std::vector<RouteLine> m_lines;
    QString m_headline;
    QString m_waitWords;
    QString m_rise;
    SteadyWaits m_waits;
    WayTo m_way;
    Domain::StepFree m_stepFree = Domain::StepFree::No;
};
} // namespace Presentation
