// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>
#include <QTimer>

#include "domain/directory/notice.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// One notice that holds, as the desk lists it.
struct NoticeRow {
    Domain::NoticeId id;
    QString text;
    QString where; ///< "心血管内科", "全院"
    QString until; ///< "到 10:30"; with the day when that is another one

    bool operator==(const NoticeRow &) const = default;
};

/// What somebody is writing.
struct NoticeDraft {
    Domain::DepartmentId departmentId; ///< empty: every board
    QString chinese;
    QString english;
    int time = 0; ///< row of `DeskNotices::times`
};

/// 大屏通知: what staff tell the waiting areas, written and taken back at the desk.
class DeskNotices : public QObject
{
    Q_OBJECT

public:
    DeskNotices(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    /// Oldest first.
    [[nodiscard]] const std::vector<NoticeRow> &rows() const { return m_rows; }

    /// "半小时" … "今天下班前", in the order of `NoticeDraft::time`.
    [[nodiscard]] static QStringList times();

    /// Shows it on the boards. False when it was not taken: the messages say why, and what was
    /// typed is for the caller to keep.
    bool post(const NoticeDraft &draft);
    void end(const Domain::NoticeId &id);

    /// Looks at the clock: whose time is over. Comes by itself every second.
    void tick();

Q_SIGNALS:
    void changed();

private:
    void read();

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    std::vector<NoticeRow> m_rows;
    Base::Instant m_nextEnd;
    QTimer m_timer;
};
} // namespace Presentation
