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
    /// More than so many are told as a number: the panel must keep its buttons.
    static constexpr int MostShown = 7;

    explicit BookedList(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setPeople(std::vector<Presentation::BookedPerson> people);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// A row was pressed: please open this person.
    void personRequested(const Domain::PatientId &patient);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int shown() const;

    const Widgets::Theme &m_theme;
    std::vector<Presentation::BookedPerson> m_people;
};
} // namespace Reception
