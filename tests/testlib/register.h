// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include "testlib/waitingarea.h"

namespace TestLib {

/// A complaints register in all its states, and the hospital's own phrases.
class Register
{
public:
    explicit Register(LocalStation &local)
        : m_local(local)
    {
        QFile file(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/resources/hospital/phrases.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no phrases at %s", qPrintable(file.fileName()));
        local.put(Domain::Document{Domain::DocumentId(QStringLiteral("phrases")),
            QStringLiteral("application/json"),
            QString::fromUtf8(file.readAll()),
            1});
    }

    /// Received so long ago, at a kiosk, about the heart department.
    Domain::Complaint add(const char *text, std::chrono::minutes ago)
    {
        Domain::Complaint made;
        made.id = Domain::ComplaintId(QStringLiteral("complaint-%1").arg(++m_count));
        made.code = QStringLiteral("T-0513-%1").arg(m_count, 2, 10, QLatin1Char('0'));
        made.channel = QStringLiteral("kiosk");
        made.text = QString::fromUtf8(text);
        made.contact = QStringLiteral("13812345678");
        made.departmentId = WaitingArea::department().id;
        made.stationId = Domain::StationId(QStringLiteral("kiosk-3"));
        made.receivedAt = m_local.station().now() - ago;
        m_local.put(made);
        return made;
    }

    void fill()
    {
        using namespace std::chrono_literals;
        Domain::Complaint late =
            add("九点半的号，等到十点四十还没看上，中间没有人告诉我为什么。", 24h + 35min);
        late.owner = QStringLiteral("赵晖");
        m_local.put(late);
        Domain::Complaint soon = add("医保没有报上，多付了 35 元", 21h + 50min);
        soon.owner = QStringLiteral("周敏");
        soon.departmentId = {};
        soon.channel = QStringLiteral("desk");
        m_local.put(soon);
        Domain::Complaint answered = add("2 楼超声的牌子找不到", 18h);
        answered.channel = QStringLiteral("phone");
        answered.owner = QStringLiteral("刘畅");
        answer(answered, 4h);
        Domain::Complaint closed = add("1 楼轮椅不够用", 40h);
        closed.owner = QStringLiteral("后勤");
        closed.state = Domain::ComplaintState::Closed;
        closed.answer = QStringLiteral("已经加了 6 辆。");
        closed.verdict = QStringLiteral("satisfied");
        closed.answeredAt = closed.receivedAt + 5h;
        closed.closedAt = closed.receivedAt + 20h;
        m_local.put(closed);
        Domain::Complaint praise = add("2 号前台耐心帮老人挂号", 30h);
        praise.kind = Domain::FeedbackKind::Praise;
        m_local.put(praise);
        add("我妈在楼梯上摔了，没有人管", 20min);
    }

    void answer(Domain::Complaint complaint, std::chrono::minutes after)
    {
        complaint.state = Domain::ComplaintState::Answered;
        complaint.answer = QStringLiteral("牌子已经换成大的。");
        complaint.answeredAt = complaint.receivedAt + after;
        m_local.put(complaint);
    }

private:
    LocalStation &m_local;
    int m_count = 0;
};
} // namespace TestLib
