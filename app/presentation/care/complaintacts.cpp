// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk does with a complaint; what it shows of one is in complaintspresenter.cpp.
#include "base/log.h"
#include "operations/careoperations.h"
#include "presentation/care/complaintspresenter.h"
#include "presentation/care/complaintwords.h"
#include "presentation/deskmessages.h"
#include "sync/station.h"

namespace Presentation {

using namespace Domain;

namespace {
/// Letters behind the day in a complaint's code: one in a million a day to meet another.
constexpr int CodeLetters = 4;
} // namespace

QStringList ComplaintsPresenter::grades()
{
    return {ComplaintWords::grade(ComplaintGrade::Minor).text,
        ComplaintWords::grade(ComplaintGrade::Complex).text,
        ComplaintWords::grade(ComplaintGrade::Major).text};
}

QStringList ComplaintsPresenter::channels()
{
    QStringList words;
    for (const QString &code : ComplaintWords::channelCodes())
        words << ComplaintWords::channel(code);
    return words;
}

QStringList ComplaintsPresenter::kinds()
{
    return {ComplaintWords::kind(FeedbackKind::Complaint),
        ComplaintWords::kind(FeedbackKind::Praise),
        ComplaintWords::kind(FeedbackKind::Question)};
}

QStringList ComplaintsPresenter::verdicts()
{
    QStringList words;
    for (const QString &code : ComplaintWords::verdictCodes())
        words << ComplaintWords::verdict(code);
    return words;
}

void ComplaintsPresenter::setFilter(Filter filter)
{
    m_filter = filter;
    fill();
}

void ComplaintsPresenter::choose(const ComplaintId &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    m_revealed = false;
    fillDetail();
    Q_EMIT changed();
}

bool ComplaintsPresenter::record(const Operations::Request &request, const QString &sentence)
{
    const auto done = m_station.record(request);
    if (done) {
        m_messages.tell(DeskTone::Success, sentence);
        return true;
    }
    if (done.error().code == u"no-answer")
        m_messages.tell(DeskTone::Warn, tr("先答复，再办结。"));
    else
        m_messages.tellError(done.error());
    return false;
}

bool ComplaintsPresenter::open(const ComplaintDraft &draft)
{
    if (draft.text.trimmed().isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("把他说的话写下来，一句也行。"));
        return false;
    }
    Complaint complaint;
    complaint.id = m_station.random().id<ComplaintId>();
    complaint.code =
        QStringLiteral("T-%1-%2").arg(m_station.today().toString(QStringLiteral("MMdd")),
            m_station.random().token().left(CodeLetters).toUpper());
    complaint.kind = draft.kind;
    complaint.grade = draft.grade;
    complaint.channel = draft.channel;
    complaint.text = draft.text.trimmed().left(LongestText);
    complaint.contact = draft.contact.trimmed();
    complaint.departmentId = draft.departmentId;
    complaint.stationId = m_station.id();
    m_chosen = complaint.id;
    m_revealed = false;
    const QString code = complaint.code;
    const bool written = record(Operations::openComplaint(complaint, m_station.now()),
        complaint.contact.isEmpty()
            ? tr("记下了，编号 %1。没留电话：请把编号写给他，凭编号能查到答复。").arg(code)
            : tr("记下了，编号 %1。24 小时内答复。").arg(code));
    if (written && isUrgent(complaint))
        m_messages.tell(
            DeskTone::Danger, tr("%1 说到疼痛、摔倒或动手：先请人过去，再办手续。").arg(code));
    return written;
}

void ComplaintsPresenter::assign(ComplaintGrade grade, const QString &owner)
{
    if (m_chosen.isEmpty())
        return;
    if (owner.trimmed().isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("写上谁来办，要一个名字。"));
        return;
    }
    record(Operations::assignComplaint(m_chosen, grade, owner.trimmed(), m_station.now()),
        tr("%1 由 %2 来办。").arg(m_detail.code, owner.trimmed()));
}

void ComplaintsPresenter::answer(const QString &text)
{
    if (m_chosen.isEmpty())
        return;
    if (text.trimmed().isEmpty()) {
        m_messages.tell(DeskTone::Warn, tr("答复还是空的。"));
        return;
    }
    record(Operations::answerComplaint(m_chosen, text.trimmed().left(LongestText), m_station.now()),
        tr("%1 的答复记下了。回访后请办结。").arg(m_detail.code));
}

void ComplaintsPresenter::close(int verdict)
{
    const QStringList codes = ComplaintWords::verdictCodes();
    if (m_chosen.isEmpty() || verdict < 0 || verdict >= codes.size())
        return;
    record(Operations::closeComplaint(m_chosen, codes.at(verdict), m_station.now()),
        tr("%1 办结了。").arg(m_detail.code));
}

void ComplaintsPresenter::reveal()
{
    if (m_detail.contact.isEmpty() || m_revealed)
        return;
    qCInfo(logScreen) << "contact of complaint" << m_chosen.text() << "was shown";
    m_revealed = true;
    fillDetail();
    Q_EMIT changed();
}
} // namespace Presentation
