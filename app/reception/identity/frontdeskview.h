// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reception/deskview.h"

QT_BEGIN_NAMESPACE
class QListView;
class QLineEdit;
class QScrollArea;
QT_END_NAMESPACE

namespace Presentation {
class DeskBookings;
class DeskDirectory;
class DeskPatient;
class DeskSearch;
class QueuePresenter;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class DepartmentChooser;
class DeskTable;
class PatientPanel;
class QueueSide;
class ReasonBox;
class RouteStrip;

/// What the view stands on.
struct FrontDeskParts {
    Presentation::DeskSearch &search;
    Presentation::DeskBookings &bookings;
    Presentation::DeskPatient &patient;
    Presentation::QueuePresenter &queue;
    Presentation::DeskDirectory &directory;
    const Widgets::Theme &theme;
};

/// The page one works at all day: who was found and who is expected, the person before the desk,
/// the queue.
class FrontDeskView : public DeskView
{
    Q_OBJECT

public:
    explicit FrontDeskView(const FrontDeskParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void enter() override;
    void retranslate() override;

    /// A walk-in number: asks for the department. False when nobody is open.
    bool askWalkIn();

Q_SIGNALS:
    /// The person's bookings are to be seen and changed.
    void bookingRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Enter in the note saves it and goes no further: it must not check anybody in.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void showHits();
    void showBookings();
    /// One line for each booking where names fit, otherwise two: nothing is ever cut.
    void fitBookings();
    void showPatient();
    void saveNote();
    void askUndo();
    void undo(const QString &reason);
    void closeUndo();
    void askReading();
    void correctReading(const QString &reading);
    void closeReading();

    FrontDeskParts m_parts;
    Widgets::Panel *m_left;
    QWidget *m_hitsHead;
    Widgets::TextLabel *m_hitsTitle;
    Widgets::TextLabel *m_hitsCount;
    QListView *m_hits;
    Widgets::TextLabel *m_bookingsTitle;
    Widgets::TextLabel *m_bookingsCount;
    Widgets::DeskButton *m_all;
    Widgets::DeskButton *m_expected;
    DeskTable *m_bookings;
    Widgets::TextLabel *m_noBookings;
    QScrollArea *m_scroll;
    PatientPanel *m_patient;
    ReasonBox *m_undoReason;
    ReasonBox *m_reading;
    QString m_readingFor; ///< the id of whose name is asked for
    QString m_undoFor;    ///< the id of whose check-in the reason is asked for
    Widgets::Panel *m_nobody;
    Widgets::TextLabel *m_nobodyText;
    Widgets::Panel *m_today;
    DeskTable *m_schedule;
    Widgets::Panel *m_routePanel;
    RouteStrip *m_route;
    Widgets::TextLabel *m_outlook;
    Widgets::Panel *m_notePanel;
    QLineEdit *m_note;
    Widgets::DeskButton *m_noteButton;
    QueueSide *m_queueSide;
    DepartmentChooser *m_chooser;
};
} // namespace Reception
