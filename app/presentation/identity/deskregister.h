// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QObject>
#include <QTimer>

#include "presentation/identity/duplicates.h"

namespace Sync {
class Station;
}

namespace Operations {
struct PatientDraft;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// The lines of the form that are typed.
enum class RegisterField {
    Identifier,
    Name,
    Reading,
    BirthDate,
    Phone,
    Insurance,
    Address,
    Companion,
    CompanionRelation,
    CompanionPhone,
};
constexpr int RegisterFieldCount = int(RegisterField::CompanionPhone) + 1;

/// The form for a new person: checks while one types, looks for files of the same person, and
/// saves once. What was typed stays until it is saved or given up.
class DeskRegister : public QObject
{
    Q_OBJECT

public:
    /// `None`: without a document (edge 2).
    enum class Document { ResidentId, Passport, HongKongMacaoTaiwan, None };
    enum class Then { Nothing, WalkIn };

    DeskRegister(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] QString text(RegisterField field) const;
    /// What is wrong with a field and what to do; empty while it is being typed or well.
    [[nodiscard]] QString error(RegisterField field) const;
    [[nodiscard]] QString hint(RegisterField field) const;
    /// The system's words, not the typist's.
    [[nodiscard]] bool isFilledIn(RegisterField field) const;

    [[nodiscard]] Document document() const { return m_document; }

    [[nodiscard]] Domain::Gender gender() const { return m_gender; }

    [[nodiscard]] int needs() const { return m_needs; }

    [[nodiscard]] Domain::StatutoryGroup group() const { return m_group; }

    [[nodiscard]] bool hasConsent() const { return m_consent; }

    /// Sure by the birth date; then the priority needs no tick.
    [[nodiscard]] bool isSenior() const;

    [[nodiscard]] const std::vector<Candidate> &candidates() const { return m_candidates; }

    [[nodiscard]] bool hasStrongCandidate() const;
    /// Why a file is opened although a very like one exists; the choices.
    [[nodiscard]] QStringList reasons() const;

    [[nodiscard]] int reason() const { return m_reason; }

    /// Candidates were looked for on this device alone (edge 6).
    [[nodiscard]] bool isOffline() const;

    /// A letter was typed.
    void edit(RegisterField field, const QString &text);
    /// The field was left: from now on it says what is wrong.
    void leave(RegisterField field);
    void setDocument(Document document);
    void setGender(Domain::Gender gender);
    void setNeed(Domain::CareNeed need, bool on);
    void setGroup(Domain::StatutoryGroup group);
    void setConsent(bool given);
    void setReason(int reason);
    void setDepartment(const Domain::DepartmentId &department);

    [[nodiscard]] const Domain::DepartmentId &department() const { return m_departmentId; }

    /// Begins anew with an empty form.
    void clear();
    /// One file, once: a second press finds an empty form and does nothing (edge 20).
    void save(Then then);
    /// It is he: the form is given up and his file opened.
    void openCandidate(int index);

Q_SIGNALS:
    /// Anything of the form, its errors or its candidates.
    void changed();
    /// Saving was refused; the first field to look at.
    void refused(Presentation::RegisterField field);
    void reasonWanted();
    void consentWanted();
    void departmentWanted();
    void cleared();
    void saved(const Domain::PatientId &patient);

private:
    struct Line {
        QString text;
        QString error;
        bool left = false;
        bool bySystem = false;
    };

    [[nodiscard]] Line &line(RegisterField field) { return m_lines[size_t(field)]; }

    [[nodiscard]] const Line &line(RegisterField field) const { return m_lines[size_t(field)]; }

    void check(RegisterField field);
    [[nodiscard]] QString wrongIdentifier();
    [[nodiscard]] QString wrongName() const;
    [[nodiscard]] QString wrongBirthDate() const;
    [[nodiscard]] QString wrongPhone(const QString &typed) const;
    void fill(RegisterField field, const QString &text);
    /// As far as the identifier tells it; empty when it tells nothing.
    [[nodiscard]] QString birthOnDocument() const;
    [[nodiscard]] QString identifierText() const;
    [[nodiscard]] std::optional<Domain::IdentifierKind> identifierKind() const;
    [[nodiscard]] bool isPristine() const;
    [[nodiscard]] bool isComplete();
    [[nodiscard]] TypedPerson typedPerson() const;
    void lookForDuplicates();
    [[nodiscard]] Operations::PatientDraft draft() const;
    bool saveOnly(const Operations::PatientDraft &draft);
    bool saveWithNumber(const Operations::PatientDraft &draft);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    std::array<Line, RegisterFieldCount> m_lines;
    Document m_document = Document::ResidentId;
    Domain::Gender m_gender = Domain::Gender::Unknown;
    int m_needs = 0;
    Domain::StatutoryGroup m_group = Domain::StatutoryGroup::None;
    bool m_consent = false;
    int m_reason = -1;
    Domain::DepartmentId m_departmentId;
    std::vector<Candidate> m_candidates;
    QTimer m_pause;
};
} // namespace Presentation
