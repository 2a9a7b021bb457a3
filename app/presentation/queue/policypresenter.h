// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "base/result.h"
#include "domain/queue/policyversion.h"
#include "domain/queue/recordedday.h"
#include "presentation/desktone.h"
#include "presentation/texttablemodel.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskMessages;

/// The rules by which people are called: everybody at a desk may read them and their history, an
/// administrator changes them, after having seen what they would have done to the last day.
class PolicyPresenter : public QObject
{
    Q_OBJECT

public:
    /// Who works at the desk, as far as rules are concerned.
    struct Editor {
        QString name;
        bool administrator = false;

        bool operator==(const Editor &) const = default;
    };

    PolicyPresenter(Sync::Station &station, DeskMessages &messages, QObject *parent = nullptr);

    /// Rule, in force, wanted, bounds; one row for each number.
    [[nodiscard]] TextTableModel &numbers() { return m_numbers; }

    /// Version, when, who, why, what changed; the newest first, the built-in one last.
    [[nodiscard]] TextTableModel &versions() { return m_versions; }

    /// Kind of people, how many, mean wait and that of nine in ten, each before and after.
    [[nodiscard]] TextTableModel &effect() { return m_effect; }

    [[nodiscard]] int versionInForce() const { return m_current.version; }

    [[nodiscard]] bool mayEdit() const { return m_editor.administrator; }

    [[nodiscard]] bool isDeciding() const { return m_deciding; }

    /// Numbers that differ from those in force.
    [[nodiscard]] int changes() const { return int(m_changes.size()); }

    /// Which number is being looked at: its place, "" for none.
    [[nodiscard]] const QString &place() const { return m_place; }

    [[nodiscard]] QString placeName() const;
    [[nodiscard]] int placeValue() const;
    [[nodiscard]] std::pair<int, int> bounds() const;
    /// What its number is in, and between what: "0 分到 1440 分；现行 20 分".
    [[nodiscard]] QString placeHint() const;

    /// What is wrong with the wanted numbers; empty: nothing.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// What the effect table says, or why it says nothing yet.
    [[nodiscard]] QString effectNote() const { return m_effectNote; }

    /// The version in the `row`th row of `versions`.
    [[nodiscard]] int versionAt(int row) const;
    [[nodiscard]] bool mayRollBackTo(int version) const;

    void setEditor(const Editor &editor);
    void refresh();
    void choose(int row);
    /// The chosen number; its row shows what is wrong with it at once.
    void setValue(int value);
    /// All wanted numbers are those in force again.
    void discard();
    /// Plays the last recorded day under both.
    void preview();
    void save(const QString &why);
    void rollBack(int version, const QString &why);
    /// Writes the notice of the hall under the policy in force into `folder`, as a page to be
    /// printed, and tells where; false when it cannot or this is no administrator.
    bool writeNotice(const QString &folder);

Q_SIGNALS:
    void changed();
    /// It holds now.
    void saved(int version);

private:
    void read();
    void show();
    void showVersions();
    void showEffect(const Domain::PolicyEffect &effect, QDate day);
    void clearEffect();
    [[nodiscard]] static QStringList effectHead();
    [[nodiscard]] QString whatChanged(size_t row) const;
    [[nodiscard]] bool mayAct(const QString &why);
    void onDecided(const Base::Result<QJsonObject> &outcome);

    Sync::Station &m_station;
    DeskMessages &m_messages;
    Editor m_editor;
    TextTableModel m_numbers;
    TextTableModel m_versions;
    TextTableModel m_effect;
    Domain::QueuePolicy m_current;
    Domain::QueuePolicy m_wanted;
    std::vector<Domain::PolicyVersion> m_history; ///< newest first
    std::vector<Domain::PolicyDifference> m_changes;
    QString m_place;
    QString m_problem;
    QString m_problemPlace;
    QString m_effectNote;
    bool m_deciding = false;
};
} // namespace Presentation
