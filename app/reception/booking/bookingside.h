// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "base/clock.h"
#include "domain/booking/slots.h"
#include "presentation/booking/bookingpresenter.h"
#include "widgets/panel.h"

namespace Widgets {
class Banner;
class DeskButton;
class Field;
class Tag;
class TextLabel;
} // namespace Widgets

namespace Reception {

class BookedList;
class ReasonBox;

/// Beside the grid: who has a place in the chosen half hour, for whom is booked, and what can be
/// done.
class BookingSide : public Widgets::Panel
{
    Q_OBJECT

public:
    BookingSide(Presentation::BookingPresenter &presenter,
        const Widgets::Theme &theme,
        const Base::Clock &clock,
        QWidget *parent = nullptr);

    void retranslate();
    /// Asks why, then cancels.
    void askCancel();
    void askOverbook();

Q_SIGNALS:
    void personRequested(const Domain::PatientId &patient);
    /// The question is answered or given up: the grid may have the focus again.
    void finished();

private:
    static constexpr size_t Lengths = Domain::LongestBooking / Domain::SlotLength;

    enum class Question { None, Cancel, Overbook };

    void makeButtons();
    void layOut();
    void fill();
    void fillPerson();
    void fillProxy();
    void fillLength();
    void ask(Question question);
    void given(const QString &reason);

    Presentation::BookingPresenter &m_presenter;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_title;
    Widgets::TextLabel *m_place;
    Widgets::TextLabel *m_taken;
    Widgets::TextLabel *m_left;
    Widgets::TextLabel *m_peopleHead;
    BookedList *m_people;
    Widgets::TextLabel *m_forHead;
    Widgets::Panel *m_person;
    Widgets::TextLabel *m_initial;
    Widgets::TextLabel *m_name;
    Widgets::TextLabel *m_age;
    Widgets::Tag *m_tag;
    Widgets::Field *m_relation;
    Widgets::Field *m_proxyName;
    Widgets::Field *m_proxyPhone;
    Widgets::TextLabel *m_lengthHead;
    std::array<Widgets::DeskButton *, Lengths> m_lengths; ///< half an hour and on, by half hours
    Widgets::Banner *m_advice;
    std::array<Widgets::DeskButton *, Presentation::BookingPresenter::MostAlternatives>
        m_alternatives;
    ReasonBox *m_reason;
    Widgets::DeskButton *m_book;
    Widgets::DeskButton *m_hold;
    Widgets::DeskButton *m_wait;
    Widgets::DeskButton *m_overbook;
    Widgets::DeskButton *m_move;
    Widgets::DeskButton *m_calendar;
    Widgets::DeskButton *m_cancel;
    Question m_question = Question::None;
};
} // namespace Reception
