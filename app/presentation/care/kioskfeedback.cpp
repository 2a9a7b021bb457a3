// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/kioskfeedback.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/log.h"
#include "domain/identity/phone.h"
#include "operations/careoperations.h"
#include "presentation/care/kioskhelp.h"
#include "presentation/identity/identifierwords.h"
#include "presentation/queue/hallnotice.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using Domain::FeedbackKind;

namespace {
QJsonObject documentOf(Sync::Station &station, const char *id)
{
    Sync::Reader reader = station.reader();
    const auto document =
        Sync::DirectoryTable(reader).document(Domain::DocumentId(QString::fromLatin1(id)));
    if (!document || !*document)
        return {};
    return QJsonDocument::fromJson((*document)->body.toUtf8()).object();
}
} // namespace

KioskFeedback::KioskFeedback(
    Sync::Station &station, KioskFlow &flow, KioskHelp &help, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
    , m_help(help)
{
}

std::vector<KioskFeedback::Reason> KioskFeedback::reasons(int score) const
{
    const auto code = [](const char *word) { return QString::fromLatin1(word); };
    if (score >= 3) {
        return {{code("short-wait"), tr("等得不久"), code("clock")},
            {code("kind-staff"), tr("工作人员好"), code("user")},
            {code("easy-way"), tr("路好找"), code("route")},
            {code("good-machine"), tr("机器好用"), code("qr")},
            {code("clean-house"), tr("环境好"), code("door")},
            {code("clear-price"), tr("收费清楚"), code("yuan")}};
    }
    return {{code("long-wait"), tr("等得太久"), code("clock")},
        {code("rude-staff"), tr("态度不好"), code("user")},
        {code("hard-way"), tr("路难找"), code("route")},
        {code("bad-machine"), tr("机器难用"), code("qr")},
        {code("dirty-house"), tr("环境不好"), code("door")},
        {code("unclear-price"), tr("收费不清楚"), code("yuan")}};
}

bool KioskFeedback::submitSurvey(int score, const QStringList &reasonCodes)
{
    m_flow.touch();
    m_problem.clear();
    const Base::Instant now = m_station.now();
    if (m_lastSurvey && now >= *m_lastSurvey && now - *m_lastSurvey < Pause)
        return false;
    Domain::Survey survey;
    survey.id = m_station.random().id<Domain::SurveyId>();
    survey.score = score;
    survey.reasons = reasonCodes.join(u' ');
    const KioskSession &session = m_flow.session();
    if (session.result.visit)
        survey.departmentId = session.result.visit->departmentId;
    survey.stationId = m_station.id();
    survey.recordedAt = now;
    const auto told = m_station.record(Operations::recordSurvey(survey, now));
    if (!told) {
        qCWarning(logScreen) << "survey not recorded:" << Base::describe(told.error());
        m_problem = tr("没有存上，对不起。请告诉旁边的工作人员。");
        return false;
    }
    m_lastSurvey = now;
    return true;
}

std::vector<KioskFeedback::Reason> KioskFeedback::phrases(FeedbackKind kind) const
{
    const auto code = [](const char *word) { return QString::fromLatin1(word); };
    switch (kind) {
    case FeedbackKind::Complaint:
        return {{code("long-wait"), tr("等得太久，没有人说原因"), code("clock")},
            {code("rude-staff"), tr("工作人员态度不好"), code("user")},
            {code("unclear-price"), tr("收费不清楚"), code("yuan")},
            {code("dirty-house"), tr("环境不干净"), code("door")},
            {code("broken-thing"), tr("设备坏了"), code("warning")},
            {code("fell"), tr("我摔倒了，或者身体很不舒服"), code("emergency")}};
    case FeedbackKind::Praise:
        return {{code("kind-doctor"), tr("医生看得仔细"), code("dep-heart")},
            {code("kind-nurse"), tr("护士很耐心"), code("user")},
            {code("kind-guide"), tr("导医帮了大忙"), code("route")},
            {code("short-wait"), tr("等得不久"), code("clock")},
            {code("clean-house"), tr("环境干净"), code("door")},
            {code("clear-words"), tr("讲得明白"), code("chat")}};
    case FeedbackKind::Question:
        break;
    }
    return {};
}

std::vector<KioskFeedback::Question> KioskFeedback::questions() const
{
    const bool english = m_flow.language() == Base::Language::English;
    const auto in = [english](const QJsonValue &value) {
        const QJsonObject both = value.toObject();
        const QString text = both.value(QLatin1String(english ? "en" : "zh")).toString();
        return text.isEmpty() ? both.value(QStringLiteral("zh")).toString() : text;
    };
    std::vector<Question> result;
    const QJsonArray entries =
        documentOf(m_station, "faq").value(QStringLiteral("entries")).toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        result.push_back({in(entry.value(QStringLiteral("question"))),
            in(entry.value(QStringLiteral("answer")))});
    }
    Sync::Reader reader = m_station.reader();
    if (const auto policy = Sync::PolicyTable(reader).current()) {
        for (const HallNotice::Line &line : HallNotice(*policy).questions())
            result.push_back({line.who, line.what});
    }
    return result;
}

QString KioskFeedback::urgentAnswer(const QString &words) const
{
    const QString typed = words.toLower();
    const QString usual = tr("请坐下，不要走动，工作人员这就来。");
    // Pain, falls and violence are the house's own words (edge 128); dangers to life are the
    // hospital's guide.
    const QStringList own{QStringLiteral("摔"),
        QStringLiteral("跌倒"),
        QStringLiteral("很不舒服"),
        QStringLiteral("疼得"),
        QStringLiteral("剧痛"),
        QStringLiteral("打人"),
        QStringLiteral("被打"),
        QStringLiteral("流血"),
        QStringLiteral("i fell"),
        QStringLiteral("severe pain"),
        QStringLiteral("hit me"),
        QStringLiteral("violen"),
        QStringLiteral("very unwell")};
    const bool english = m_flow.language() == Base::Language::English;
    const QJsonArray flags =
        documentOf(m_station, "guide").value(QStringLiteral("redFlags")).toArray();
    for (const QJsonValue &value : flags) {
        const QJsonObject flag = value.toObject();
        const QJsonObject both = flag.value(QStringLiteral("words")).toObject();
        for (const char *language : {"zh", "en"}) {
            const QJsonArray all = both.value(QLatin1String(language)).toArray();
            for (const QJsonValue &word : all) {
                if (!word.toString().isEmpty() && typed.contains(word.toString().toLower())) {
                    return flag.value(QStringLiteral("say"))
                        .toObject()
                        .value(QLatin1String(english ? "en" : "zh"))
                        .toString(usual);
                }
            }
        }
    }
    const bool urgent =
        std::ranges::any_of(own, [&typed](const QString &word) { return typed.contains(word); });
    return urgent ? usual : QString();
}

QString KioskFeedback::contactProblem(const QString &typed) const
{
    if (typed.trimmed().isEmpty())
        return {};
    const auto phone = Domain::checkPhone(typed);
    return phone ? QString() : IdentifierWords::phoneProblem(phone.error(), typed);
}

QString KioskFeedback::submit(FeedbackKind kind, const QString &words, const QString &contact)
{
    m_flow.touch();
    m_problem.clear();
    Domain::Complaint complaint;
    complaint.text = words.trimmed().left(LongestWords);
    if (complaint.text.isEmpty()) {
        m_problem = tr("请先选一句，或者写几个字。");
        return {};
    }
    const Base::Instant now = m_station.now();
    complaint.id = m_station.random().id<Domain::ComplaintId>();
    // Five letters of a random word: short enough to say, no O, I, L and U among them (edge 124).
    complaint.code = m_station.random().token().left(5).toUpper();
    complaint.kind = kind;
    const QString urgent = kind == FeedbackKind::Praise ? QString() : urgentAnswer(complaint.text);
    complaint.grade =
        urgent.isEmpty() ? Domain::ComplaintGrade::Minor : Domain::ComplaintGrade::Complex;
    complaint.channel = QStringLiteral("kiosk");
    if (const auto phone = Domain::checkPhone(contact))
        complaint.contact = *phone;
    complaint.stationId = m_station.id();
    complaint.receivedAt = now;
    if (!urgent.isEmpty())
        m_help.call(QStringLiteral("feedbackScreen"), urgent);
    const auto told = m_station.record(Operations::openComplaint(complaint, now));
    if (!told) {
        qCWarning(logScreen) << "feedback not recorded:" << Base::describe(told.error());
        m_problem = tr("没有存上，对不起。请告诉旁边的工作人员。");
        return {};
    }
    return complaint.code;
}
} // namespace Presentation
