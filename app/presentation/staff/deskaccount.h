// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QTimer>

#include "base/clock.h"
#include "base/error.h"
#include "sync/signin.h"

namespace Presentation {

/// Who works at this desk, in words: the screen before it, the lock, and the name in the header.
class DeskAccount : public QObject
{
    Q_OBJECT

public:
    /// What the sign-in screen asks for.
    enum class Page {
        Password,    ///< who and with which password
        NewPassword, ///< a password of her own: the old one was somebody's note, or she wants to
    };

    /// All must outlive this.
    DeskAccount(
        Sync::SignIn &door, Sync::Station &station, const Base::Clock &clock, QObject *parent = nullptr);

    /// Nothing of the desk may be seen or done: somebody has to sign in.
    [[nodiscard]] bool isShut() const;
    /// The sign-in screen is there; without being shut it can be left.
    [[nodiscard]] bool isAsking() const { return m_asking || isShut(); }
    [[nodiscard]] bool isIn() const { return m_door.person().has_value(); }
    /// In without the server's consent: facts only.
    [[nodiscard]] bool isOffline() const { return isIn() && m_door.person()->session.isEmpty(); }
    /// "周敏"; "登录" while nobody is in.
    [[nodiscard]] QString who() const;
    /// "周敏，前台"; for a voice and for the tip.
    [[nodiscard]] QString whoAndWork() const;

    [[nodiscard]] Page page() const { return m_page; }
    /// Who was here last: it need not be typed again after a lock.
    [[nodiscard]] const QString &lastName() const { return m_lastName; }
    [[nodiscard]] QString title() const;
    /// What the screen has to say besides: the desk is locked, the network is away, there is no
    /// account yet; may be empty.
    [[nodiscard]] QString notice() const;
    /// What was wrong with the last try and what to do; empty: nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void signIn(const QString &name, const QString &password);
    /// The same with a new password: it is asked for next.
    void startNewPassword(const QString &name, const QString &password);
    void changePassword(const QString &wanted, const QString &again);
    /// Shuts the desk; the same person comes back with her password, or another one.
    void lock();
    /// The same, and the name is asked for.
    void switchUser();
    /// Shows the screen though nobody has to sign in.
    void askForSignIn();
    /// One page back; the first one is taken away, when it may.
    void leave();
    /// Somebody has moved the mouse or pressed a key.
    void touch();
    /// Locks a desk that nobody has touched for `LockAfter`; called by itself.
    void tick();

    /// As long as a receptionist is turned to a patient, not as long as she is away for. (guess)
    static constexpr std::chrono::minutes LockAfter{5};

Q_SIGNALS:
    /// Anything above may give another answer now.
    void changed();
    /// She is in and the server has not let her in: "…", or it does again; empty: all is well.
    void told(const QString &sentence);

private:
    [[nodiscard]] bool begin(const QString &name, const QString &password);
    void onDoor();
    void ended(const Base::Result<void> &how);
    [[nodiscard]] QString problemOf(const Base::Error &error) const;
    [[nodiscard]] static QString wait(const QString &seconds);

    Sync::SignIn &m_door;
    Sync::Station &m_station;
    const Base::Clock &m_clock;
    Page m_page = Page::Password;
    bool m_asking = false;
    bool m_busy = false;
    bool m_locked = false; ///< by time or by hand, not by switching
    QString m_lastName;
    QString m_password; ///< that was right a moment ago, while another one is asked for
    QString m_problem;
    std::chrono::milliseconds m_touched; ///< steady
    QTimer m_tick;
};
} // namespace Presentation
