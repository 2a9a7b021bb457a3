// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/complaintspresenter.h"

#include <algorithm>
#include <cmath>

#include "base/log.h"
#include "domain/directory/hospitaltexts.h"
#include "domain/identity/names.h"
#include "domain/insight/opinions.h"
#include "presentation/care/complaintwords.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr std::chrono::seconds ClockPause{30};
/// Closure is told over so many days.
constexpr std::chrono::days FiguresOver{30};
} // namespace

ComplaintsPresenter::ComplaintsPresenter(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    connect(&station, &Sync::Station::changed, this, &ComplaintsPresenter::onChanged);
    connect(&directory, &DeskDirectory::changed, this, &ComplaintsPresenter::fill);
    connect(&m_timer, &QTimer::timeout, this, &ComplaintsPresenter::tick);
    m_timer.start(ClockPause);
    readUrgentWords();
    read();
}

void ComplaintsPresenter::onChanged(const QStringList &tables)
{
    if (tables.contains(QStringLiteral("document")))
        readUrgentWords();
    if (tables.contains(QStringLiteral("complaint")) || tables.contains(QStringLiteral("document")))
        read();
}

void ComplaintsPresenter::readUrgentWords()
{
    auto reader = m_station.reader();
    const auto document =
        Sync::DirectoryTable(reader).document(DocumentId(QStringLiteral("phrases")));
    if (!document || !*document)
        return;
    const auto book = readPhrases(**document);
    if (!book)
        return;
    m_urgentWords.clear();
    for (const Base::LocalText &word : phrasesFor(QStringLiteral("urgent-words"), *book))
        m_urgentWords << word.zh.toLower() << word.en.toLower();
}

void ComplaintsPresenter::read()
{
    auto reader = m_station.reader();
    auto all = Sync::CareTable(reader).complaints();
    if (!all) {
        m_messages.tellError(all.error());
        return;
    }
    m_all = std::move(*all);
    fill();
    for (const Complaint &one : m_all) {
        if (one.state != ComplaintState::Open || !isUrgent(one)
            || m_toldUrgent.contains(one.id.text()))
            continue;
        m_toldUrgent.insert(one.id.text());
        if (m_read && one.stationId != m_station.id()) {
            m_messages.tell(DeskTone::Danger,
                tr("%1 说到疼痛、摔倒或动手，请马上去人：先看意见 %1。").arg(one.code));
            Q_EMIT urgentArrived(one.code);
        }
    }
    m_read = true;
}

void ComplaintsPresenter::tick()
{
    fill();
}

bool ComplaintsPresenter::isUrgent(const Complaint &complaint) const
{
    return Domain::isUrgent(complaint.text, m_urgentWords);
}

QString ComplaintsPresenter::wall(Base::Instant at) const
{
    return Base::wallTime(at, m_station.zone()).toString(QStringLiteral("MM-dd hh:mm"));
}

bool ComplaintsPresenter::fits(const Complaint &complaint, Filter filter) const
{
    const Base::Instant now = m_station.now();
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::Open:
        return complaint.state != ComplaintState::Closed;
    case Filter::Overdue:
        return complaint.kind == FeedbackKind::Complaint
            && complaint.state != ComplaintState::Closed
            && ((complaint.state == ComplaintState::Open && !answerClock(complaint, now).inTime)
                || !closingClock(complaint, now).inTime);
    case Filter::Answered:
        return complaint.state == ComplaintState::Answered;
    }
    return false;
}

int ComplaintsPresenter::count(Filter filter) const
{
    return static_cast<int>(std::count_if(m_all.begin(),
        m_all.end(),
        [this, filter](const Complaint &one) { return fits(one, filter); }));
}

int ComplaintsPresenter::unanswered() const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [](const Complaint &one) {
        return one.state == ComplaintState::Open;
    }));
}

ComplaintRow ComplaintsPresenter::rowOf(const Complaint &complaint) const
{
    const Base::Instant now = m_station.now();
    ComplaintRow row;
    row.id = complaint.id;
    row.code = complaint.code;
    row.channel = ComplaintWords::channel(complaint.channel);
    const QString department = m_directory.departmentName(complaint.departmentId);
    row.subject = department.isEmpty() ? ComplaintWords::kind(complaint.kind) : department;
    row.text = complaint.text;
    if (complaint.kind == FeedbackKind::Complaint) {
        row.answer = ComplaintWords::clock(
            answerClock(complaint, now), AnswerDue, ComplaintWords::Clock::Answer);
        row.closing = ComplaintWords::clock(
            closingClock(complaint, now), ClosingDue, ComplaintWords::Clock::Closing);
    } else {
        row.answer = ComplaintWords::noClock(complaint.answeredAt != Base::Never);
        row.closing = ComplaintWords::noClock(complaint.closedAt != Base::Never);
    }
    row.owner = complaint.owner.isEmpty() ? QStringLiteral("–") : complaint.owner;
    row.urgent = complaint.state != ComplaintState::Closed && isUrgent(complaint);
    return row;
}

void ComplaintsPresenter::fill()
{
    std::vector<ComplaintRow> rows;
    for (const Complaint &one : m_all) {
        if (fits(one, m_filter))
            rows.push_back(rowOf(one));
    }
    std::stable_sort(
        rows.begin(), rows.end(), [](const ComplaintRow &one, const ComplaintRow &other) {
            return one.urgent && !other.urgent;
        });
    m_model.setRows(std::move(rows));
    if (m_chosen.isEmpty() && m_model.rowCount() > 0)
        m_chosen = m_model.rows().front().id;
    fillDetail();
    Q_EMIT changed();
}

const Complaint *ComplaintsPresenter::chosen() const
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [this](const Complaint &one) { return one.id == m_chosen; });
    return found == m_all.end() ? nullptr : &*found;
}

std::vector<ComplaintStep> ComplaintsPresenter::stepsOf(const Complaint &complaint) const
{
    using State = ComplaintStep::State;
    const bool named = !complaint.owner.isEmpty();
    const bool answered = complaint.answeredAt != Base::Never;
    const bool closed = complaint.closedAt != Base::Never;
    std::vector<ComplaintStep> steps{{tr("收到"), wall(complaint.receivedAt), State::Done},
        {tr("受理"),
            named ? complaint.owner : QString(),
            named || answered ? State::Done : State::Later},
        {tr("答复"),
            answered ? wall(complaint.answeredAt) : QString(),
            answered ? State::Done : State::Later},
        {tr("回访"),
            closed ? ComplaintWords::verdict(complaint.verdict) : QString(),
            closed ? State::Done : State::Later},
        {tr("办结"),
            closed ? wall(complaint.closedAt) : QString(),
            closed ? State::Done : State::Later}};
    const auto now = std::find_if(steps.begin(), steps.end(), [](const ComplaintStep &step) {
        return step.state == State::Later;
    });
    if (now != steps.end()) {
        now->state = State::Now;
        now->when = tr("现在");
    }
    return steps;
}

std::vector<DeskTag> ComplaintsPresenter::tagsOf(const Complaint &complaint) const
{
    std::vector<DeskTag> tags;
    if (isUrgent(complaint) && complaint.state != ComplaintState::Closed)
        tags.push_back({DeskTone::Danger, QStringLiteral("urgent"), tr("马上去人")});
    tags.push_back(
        {DeskTone::Neutral, QStringLiteral("chat"), ComplaintWords::kind(complaint.kind)});
    if (const auto *department = m_directory.department(complaint.departmentId))
        tags.push_back(
            {DeskTone::Neutral, department->icon, m_directory.departmentName(department->id)});
    tags.push_back(ComplaintWords::grade(complaint.grade));
    return tags;
}

void ComplaintsPresenter::fillDetail()
{
    m_detail = {};
    const Complaint *one = chosen();
    if (!one)
        return;
    m_detail.id = one->id;
    m_detail.code = one->code;
    m_detail.source = ComplaintWords::channel(one->channel)
        + (one->contact.isEmpty() ? tr("，不记名，凭编号查") : tr("，留了电话"));
    m_detail.state = ComplaintWords::state(*one, m_station.now());
    m_detail.steps = stepsOf(*one);
    m_detail.tags = tagsOf(*one);
    m_detail.text = one->text;
    m_detail.contact =
        m_revealed ? DeskWords::groupedPhone(one->contact) : maskedNumber(one->contact);
    m_detail.owner = one->owner;
    m_detail.answer = one->answer;
    m_detail.verdict = ComplaintWords::verdict(one->verdict);
    m_detail.grade = one->grade;
    m_detail.mayAnswer = one->state != ComplaintState::Closed;
    m_detail.mayClose = one->state == ComplaintState::Answered;
}

QString ComplaintsPresenter::closingWords() const
{
    std::vector<Complaint> recent;
    for (const Complaint &one : m_all) {
        if (m_station.now() - one.receivedAt <= FiguresOver)
            recent.push_back(one);
    }
    const auto share = closure(recent, m_station.now()).closingShare();
    return share ? tr("30 天办结率 %1%，目标 98%").arg(100 * *share, 0, 'f', 1)
                 : tr("30 天办结率还不知道");
}

QString ComplaintsPresenter::answerWords() const
{
    const auto share = closure(m_all, m_station.now()).answerShare();
    return share ? tr("24 小时答复 %1%").arg(100 * *share, 0, 'f', 1) : QString();
}

DeskTag ComplaintsPresenter::closingState() const
{
    const auto share = closure(m_all, m_station.now()).closingShare();
    if (!share)
        return {};
    return *share >= ClosureTarget
        ? DeskTag{DeskTone::Success, QStringLiteral("check"), tr("达标")}
        : DeskTag{DeskTone::Danger, QStringLiteral("warning"), tr("没达标")};
}

std::vector<ReadyPhrase> ComplaintsPresenter::phrases() const
{
    auto reader = m_station.reader();
    const auto document =
        Sync::DirectoryTable(reader).document(DocumentId(QStringLiteral("phrases")));
    if (!document || !*document)
        return {};
    const auto book = readPhrases(**document);
    if (!book)
        return {};
    const std::pair<const char *, QString> moments[]{{"answer-sorry", tr("致歉")},
        {"answer-reason", tr("说明原因")},
        {"answer-change", tr("怎么改")},
        {"answer-contact", tr("怎么联系")}};
    std::vector<ReadyPhrase> ready;
    for (const auto &[moment, label] : moments) {
        const auto texts = phrasesFor(QString::fromLatin1(moment), *book);
        if (!texts.empty())
            ready.push_back({label, texts.front().in(m_directory.language())});
    }
    return ready;
}
} // namespace Presentation
