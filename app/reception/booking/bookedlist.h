// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "presentation/booking/bookingpresenter.h"

namespace Widgets {
class Theme;
}

namespace Reception {

/// Who has a place in the chosen half hour: number, name, how far he has come.
class BookedList : public QWidget
{
    Q_OBJECT

public:
    /// More than so many, or than there is room for, are told as a number and come into sight
    /// with the arrow keys: the panel must keep its buttons.
    static constexpr int MostShown = 7;

    explicit BookedList(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setPeople(std::vector<Presentation::BookedPerson> people);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A row was pressed, or Enter on it: please open this person.
    void personRequested(const Domain::PatientId &patient);
    /// Escape: the list is done with.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_people.size()); }

    [[nodiscard]] int rowHeight() const;
    /// Rows there is room for; one less when the rest is told as a number.
    [[nodiscard]] int shown() const;
    /// The first row in sight.
    [[nodiscard]] int first() const;
    void paintRow(QPainter &painter, const QRect &row, const Presentation::BookedPerson &person);

    const Widgets::Theme &m_theme;
    std::vector<Presentation::BookedPerson> m_people;
    int m_current = 0; ///< the row the keys are on
};
} // namespace Reception
