// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "operations/leaseoperations.h"
#include "presentation/kioskflow.h"
#include "presentation/visit/visitopener.h"

namespace Presentation {

/// One answer to check, with where it can be changed.
struct AnswerLine {
    QString code; ///< "person", "department", "time", "place"
    QString label;
    QString value;
    QString detail;                          ///< may be empty
    std::optional<KioskFlow::Screen> change; ///< nothing: can't be changed here

    bool operator==(const AnswerLine &) const = default;
};

/// What to bring, as it is shown.
struct BringLine {
    QString icon;
    QString name;
    QString note;

    bool operator==(const BringLine &) const = default;
};

/// "Is that right?": the fee first, the answers, what to bring; then one act. A walk-in number
/// is a fact and told at once; a booking is asked from the server, and while it is not known the
/// screen says so. A booking for about now is checked in right away. A booking that is moved is
/// read back first, old and new, and told as the server wrote it (edge 40).
class ConfirmPresenter : public QObject
{
    Q_OBJECT

public:
    ConfirmPresenter(Sync::Station &station,
        KioskFlow &flow,
        const KioskDirectory &directory,
        VisitOpener &opener,
        QObject *parent = nullptr);

    /// The question: "这样办，对吗？"; where a booking is moved, "改成这样，对吗？".
    [[nodiscard]] QString question() const;
    /// "¥50"; empty when no price is valid on that day.
    [[nodiscard]] QString fee() const;
    /// What the money is for, and how insurance counts.
    [[nodiscard]] QString feeWords() const;
    /// How the number or booking can be given back.
    [[nodiscard]] QString returnWords() const;
    [[nodiscard]] std::vector<AnswerLine> answers() const;
    [[nodiscard]] std::vector<BringLine> bring() const;
    /// "建议家人陪您来。" for older people with a booking (service 1.2); may be empty.
    [[nodiscard]] QString companionWords() const;
    /// "确认挂号，诊查费 ¥50", "正在确认，请稍等".
    [[nodiscard]] QString confirmWords() const;

    [[nodiscard]] bool isAsking() const { return m_asking; }

    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// What is wrong with the typed telephone number; empty: nothing.
    [[nodiscard]] const QString &phoneProblem() const { return m_phoneProblem; }

    /// Of who books for the person, typed; empty: nobody else is told. Goes back to the check.
    void takePhone(const QString &typed);

    void confirm();
    /// Back to where `answer` was given, everything else kept.
    void change(const AnswerLine &answer);

Q_SIGNALS:
    void changed();

private:
    void enter();
    void forget();
    void refresh();
    void startNow();
    void move();
    void addMove(std::vector<AnswerLine> &lines) const;
    /// The booking that is to be moved; nullptr when none is.
    [[nodiscard]] const Domain::Appointment *moved() const;
    void book();
    [[nodiscard]] Base::Result<void> refuseTooMany() const;
    void bookAlone(const Operations::BookingWish &wish);
    void booked(const Domain::Appointment &appointment);
    void refuse(const Base::Error &error);
    [[nodiscard]] std::optional<int> feeFen() const;
    [[nodiscard]] QDate day() const;

    Sync::Station &m_station;
    KioskFlow &m_flow;
    const KioskDirectory &m_directory;
    VisitOpener &m_opener;
    std::optional<Domain::Slot> m_slot; ///< nothing for a walk-in
    QString m_problem;
    QString m_phoneProblem;
    bool m_asking = false;
};
} // namespace Presentation
