// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include "domain/care/care.h"
#include "presentation/care/complaintsmodel.h"

namespace Operations {
struct Request;
}

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// One step of the loop from receipt to the end.
struct ComplaintStep {
    enum class State { Done, Now, Later };
    QString name;
    QString when; ///< "05-13 09:49", "现在"; empty: not yet
    State state = State::Later;

    bool operator==(const ComplaintStep &) const = default;
};

/// The chosen complaint in full.
struct ComplaintDetail {
    Domain::ComplaintId id; ///< empty: nothing is chosen
    QString code;
    QString source; ///< "自助机，不记名"
    DeskTag state;
    std::vector<ComplaintStep> steps;
    std::vector<DeskTag> tags; ///< kind, department, grade, urgency
    QString text;
    QString contact; ///< masked until `reveal`; empty: anonymous
    QString owner;
    QString answer; ///< what was answered; empty: nothing yet
    QString verdict;
    Domain::ComplaintGrade grade = Domain::ComplaintGrade::Minor;
    bool mayAnswer = false;
    bool mayClose = false;

    bool operator==(const ComplaintDetail &) const = default;
};

/// What is taken down at the desk.
struct ComplaintDraft {
    Domain::FeedbackKind kind = Domain::FeedbackKind::Complaint;
    QString channel = QStringLiteral("desk");
    QString text;
    QString contact; ///< empty: anonymous
    Domain::DepartmentId departmentId;
    Domain::ComplaintGrade grade = Domain::ComplaintGrade::Minor;
};

/// A sentence that is often needed in an answer: what it is for and its words.
struct ReadyPhrase {
    QString label;
    QString text;
};

/// The complaints register: two clocks each, an owner, an answer, an end (service 4.2).
class ComplaintsPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Filter { All, Open, Overdue, Answered };
    static constexpr int FilterCount = int(Filter::Answered) + 1;
    /// Longest text taken down, in characters; a page. Longer ones belong on paper.
    static constexpr int LongestText = 2000;

    ComplaintsPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] ComplaintsModel &model() { return m_model; }

    [[nodiscard]] const ComplaintDetail &detail() const { return m_detail; }

    [[nodiscard]] Filter filter() const { return m_filter; }

    [[nodiscard]] int count(Filter filter) const;
    /// Complaints that nobody has answered yet: the number on the rail.
    [[nodiscard]] int unanswered() const;
    /// "30 天办结率 98.4%，目标 98%"; says so when nothing can be known yet (edge 92).
    [[nodiscard]] QString closingWords() const;
    [[nodiscard]] DeskTag closingState() const;
    [[nodiscard]] QString answerWords() const;
    [[nodiscard]] std::vector<ReadyPhrase> phrases() const;
    [[nodiscard]] static QStringList grades();
    [[nodiscard]] static QStringList channels();
    [[nodiscard]] static QStringList kinds();
    [[nodiscard]] static QStringList verdicts();

    void setFilter(Filter filter);
    void choose(const Domain::ComplaintId &id);
    /// Takes down a new one and chooses it; its code is told so that it can be handed over.
    /// False when nothing was written; what is wrong is told.
    bool open(const ComplaintDraft &draft);
    void assign(Domain::ComplaintGrade grade, const QString &owner);
    void answer(const QString &text);
    /// `verdict` is a place in `verdicts`.
    void close(int verdict);
    /// Shows the full number for the call-back; logged by id.
    void reveal();
    /// The clocks go on. Comes by itself twice a minute.
    void tick();

Q_SIGNALS:
    void changed();
    /// A matter that must not wait in a register has come in (edge 128).
    void urgentArrived(const QString &code);

private:
    void onChanged(const QStringList &tables);
    void read();
    void readUrgentWords();
    void fill();
    void fillDetail();
    [[nodiscard]] ComplaintRow rowOf(const Domain::Complaint &complaint) const;
    [[nodiscard]] std::vector<ComplaintStep> stepsOf(const Domain::Complaint &complaint) const;
    [[nodiscard]] std::vector<DeskTag> tagsOf(const Domain::Complaint &complaint) const;
    [[nodiscard]] bool fits(const Domain::Complaint &complaint, Filter filter) const;
    [[nodiscard]] const Domain::Complaint *chosen() const;
    [[nodiscard]] bool isUrgent(const Domain::Complaint &complaint) const;
    [[nodiscard]] QString wall(Base::Instant at) const;
    bool record(const Operations::Request &request, const QString &sentence);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    ComplaintsModel m_model;
    std::vector<Domain::Complaint> m_all;
    QStringList m_urgentWords;
    QSet<QString> m_toldUrgent; ///< ids; each is told once (edge 126)
    Filter m_filter = Filter::Open;
    Domain::ComplaintId m_chosen;
    ComplaintDetail m_detail;
    bool m_revealed = false;
    bool m_read = false;
    QTimer m_timer;
};
} // namespace Presentation
