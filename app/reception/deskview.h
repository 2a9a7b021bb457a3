// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace Reception {

/// One page of the workstation: an entry in the rail with its key, and what shows when it is
/// chosen. `ReceptionWindow::addView` takes it; nothing else is needed to register one.
class DeskView : public QWidget
{
    Q_OBJECT

public:
    /// `objectName` is its name for tests and for `viewRequested`: "queueView".
    DeskView(const QString &objectName,
        const QString &icon,
        const QKeySequence &key,
        QWidget *parent = nullptr);

    [[nodiscard]] const QString &iconName() const { return m_icon; }

    [[nodiscard]] const QKeySequence &key() const { return m_key; }

    /// One or two words in the rail: "队列".
    [[nodiscard]] virtual QString title() const = 0;

    /// A number on the rail's entry; 0 for none. Tell `badgeChanged` when it changes.
    [[nodiscard]] virtual int badge() const { return 0; }

    /// Shown now by hand: where the focus goes.
    virtual void enter() { setFocus(); }

    /// The keys of this view for the overlay that F1 shows, each with what it does.
    [[nodiscard]] virtual std::vector<std::pair<QString, QString>> keys() const { return {}; }

    /// Fixed texts; called once by the view's own constructor and on every change of language.
    virtual void retranslate() = 0;

Q_SIGNALS:
    void badgeChanged();
    /// Please show the view of this object name.
    void viewRequested(const QString &objectName);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_icon;
    QKeySequence m_key;
};
} // namespace Reception
