// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>
#include <QTimer>

#include "domain/identity/cardport.h"
#include "domain/identity/identifiers.h"
#include "operations/operation.h"
#include "presentation/kioskflow.h"

namespace Sync {
class Station;
}

namespace Presentation {

/// Who is standing there: cards, typed and scanned numbers, nobody's name. Finds the file at the
/// server or begins a new one, and writes the person into the flow's session. Nothing is recorded
/// here: a new file is opened with the visit, in one act (service 2.1).
class KioskIdentity : public QObject
{
    Q_OBJECT

public:
    enum class State { Waiting, Asking, Found };

    /// What may be typed; each has its own keys and its own check.
    enum class Document { ResidentId, HospitalCard, Other, Ticket };

    /// A labelled value, masked.
    struct Row {
        QString label;
        QString value;

        bool operator==(const Row &) const = default;
    };

    /// The person as the screen may show it.
    struct Shown {
        QString name;  ///< masked
        QString about; ///< "男，68 岁"
        std::vector<Row> rows;
        QString priority; ///< "优先：65 岁以上"; empty: none
        bool isNew = false;

        bool operator==(const Shown &) const = default;
    };

    KioskIdentity(Sync::Station &station, KioskFlow &flow, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    /// What went wrong and what to do now; empty while all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Something to know that stops nobody (an expired insurance card, edge 17).
    [[nodiscard]] const QString &notice() const { return m_notice; }

    [[nodiscard]] Shown shown() const;
    /// What the new file lacks, in the order in which it is asked.
    enum class Missing { Name, Gender, Birth, Phone };
    [[nodiscard]] std::vector<Missing> missing() const;

    // The devices.
    void presentCard(const Domain::Card &card);
    void removeCard();
    void failCard(const Base::Error &error);
    void scan(const QString &code);

    // The screens.
    void beginTyping();
    /// A ticket's number leads to its queue without saying whose it is.
    void typeNumber(Document document, const QString &typed);
    /// What may be typed for the present purpose, the most likely first.
    [[nodiscard]] std::vector<Document> documents() const;
    /// "child", "parent", "spouse", "other"; empty: for oneself after all.
    void setRelation(const QString &relation);
    /// A temporary file that a person completes at the desk (edge 16).
    void withoutDocument();
    /// No name either: an alias stands on board and slip (service 2.8).
    void stayAnonymous();

    // Details of a new file. Each returns what is wrong with it, empty when it was taken.
    [[nodiscard]] QString setName(const QString &typed);
    void setGender(Domain::Gender gender);
    /// Eight figures, year month day.
    [[nodiscard]] QString setBirth(const QString &typed);
    [[nodiscard]] QString setPhone(const QString &typed);
    void skip(Missing what);

    /// `CareNeed` bits of the person who stands there.
    [[nodiscard]] int needs() const;
    /// For the visit that is opened next: how she is called, and a way without steps for a
    /// wheelchair. A new file keeps it; the file of a known person is changed at the desk only.
    void setNeed(Domain::CareNeed need, bool on);
    /// Whether it is of use: only who takes a number is called.
    [[nodiscard]] bool asksForNeeds() const;
    /// "叫号时要照顾您吗？", or that it was noted; not what, for others may look on.
    [[nodiscard]] QString careWords() const;
    /// What will be done for her; empty while nothing is chosen.
    [[nodiscard]] QString carePromise() const;

    void setConsent(bool given);
    void setRememberElderly(bool remember);
    /// "That is me": on to what the visitor came for. Needs the consent.
    void confirm();
    /// "That is not me": the person is dropped, the reader waits again.
    void reject();

    /// Which wording of the privacy lines is shown; raised with every change of the words.
    static constexpr const char *ConsentVersion = "2026-05";

Q_SIGNALS:
    void changed();

private:
    struct Inquiry {
        std::vector<Domain::CheckedIdentifier> numbers;
        Domain::Card card; ///< what else is known; `numbers` there is not used
        IdentifiedBy by = IdentifiedBy::Nothing;
        std::size_t next = 0; ///< which of the numbers is asked for
        bool proves = false;  ///< the card says what the file says that nobody had verified
    };

    void ask();
    void answer(const Operations::Outcome &outcome);
    void takeKnown(const QJsonObject &answer);
    void takeUnknown();
    void takeVisit(const Operations::Outcome &outcome);
    void takeTicket(const QString &number);
    [[nodiscard]] KioskPerson draft() const;
    void say(const QString &problem);
    void setState(State state);
    void forget();
    void stopAsking();
    [[nodiscard]] bool takesIdentity() const;
    [[nodiscard]] QString insuranceName(const QString &code) const;

    Sync::Station &m_station;
    KioskFlow &m_flow;
    State m_state = State::Waiting;
    QString m_problem;
    QString m_notice;
    Inquiry m_inquiry;
    int m_question = 0; ///< answers to earlier questions are late
    bool m_begunByCard = false;
    std::vector<Missing> m_skipped;
    QTimer m_patience;
};
} // namespace Presentation
