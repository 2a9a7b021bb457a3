// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reception/questionpanel.h"

namespace Presentation {
class QueuePresenter;
}

namespace Reception {

/// What the queue view asks before somebody's place changes: how urgent and why, where to and why,
/// for what she leaves.
class QueueQuestions : public QuestionPanel
{
    Q_OBJECT

public:
    QueueQuestions(Presentation::QueuePresenter &queue,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void askEscalation();
    void askTransfer();
    void askPark();
    void askLeave();
    /// Late, paused, at work, gone: our room.
    void askDuty();

Q_SIGNALS:
    /// Somebody was parked: the room may be free.
    void parked();

private:
    [[nodiscard]] QString chosenNumber() const;
    void act(const QString &name, int choice, const QString &reason, const QString &option);

    Presentation::QueuePresenter &m_queue;
};
} // namespace Reception
