// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QObject>
#include <QTimeZone>

#include "base/clock.h"
#include "base/localtext.h"
#include "presentation/kiosksession.h"

namespace Presentation {

/// One visitor's session at the kiosk: which screen is on, how to go back, in which language and
/// size, how long nobody has touched it, and the session's data with their end.
///
/// It asks no server: the presenters beside it (`KioskIdentity`, `KioskFeedback`, …) do, and
/// write what they learned with `update`. Whoever owns it calls `tick` at least once a second.
class KioskFlow : public QObject
{
    Q_OBJECT

public:
    enum class Screen {
        Home,
        Identify,
        TypeNumber,
        ConfirmIdentity,
        Register, ///< a new person's details
        Needs,    ///< how to call who hears, sees or walks badly
        Department,
        Slot,
        Confirm,
        ProxyPhone, ///< whom else to tell of a booking
        Success,
        CheckIn,
        Route,
        Reschedule,
        Survey,
        Feedback,      ///< praise, complaint, question or faces?
        FeedbackWords, ///< what was good or bad
        FeedbackDone,  ///< its code
        Questions,     ///< the hospital's ready answers
    };
    Q_ENUM(Screen)
    enum class Mode { Normal, Elderly };
    enum class Contact { Online, Offline };
    /// Whether time counts: not while a slip is printed or the server decides (edge 99).
    enum class Waiting { ForVisitor, ForMachine };

    /// The n-th of so many steps; see `step`.
    struct Step {
        int current = 1;
        int count = 4;

        bool operator==(const Step &) const = default;
    };

    /// Seconds without a touch until the warning, and how long that counts down.
    static constexpr std::chrono::seconds IdleAfter{60};
    static constexpr std::chrono::seconds IdleAfterElderly{120};
    static constexpr std::chrono::seconds Countdown{20};
    /// How often `timePassed` comes.
    static constexpr std::chrono::seconds TimeStep{10};
    static constexpr std::chrono::seconds CountdownElderly{40};

    explicit KioskFlow(const Base::Clock &clock, QObject *parent = nullptr);

    /// What a new session begins with.
    void setDefaults(Base::Language language, Mode mode);
    void setHospital(const Base::LocalText &name, const QTimeZone &zone);
    void setContact(Contact contact);
    /// What everybody at this machine must know, in the flow's language; empty: nothing.
    enum class Trouble { None, WrittenOff, ClockOff };
    void setTrouble(Trouble trouble);
    [[nodiscard]] QString troubleText() const;

    /// The hospital's time; nothing while nobody knows it. Without it the machine's own clock
    /// counts.
    void setTime(std::function<std::optional<Base::Instant>()> time) { m_time = std::move(time); }

    [[nodiscard]] Screen screen() const { return m_screen; }

    [[nodiscard]] Mode mode() const { return m_mode; }

    [[nodiscard]] bool isElderly() const { return m_mode == Mode::Elderly; }

    [[nodiscard]] Base::Language language() const { return m_language; }

    [[nodiscard]] const KioskSession &session() const { return m_session; }

    [[nodiscard]] bool isOnline() const { return m_contact == Contact::Online; }

    [[nodiscard]] bool canGoBack() const;
    /// Whether there is anything to begin anew from.
    [[nodiscard]] bool canStartAgain() const;
    /// "Step 2 of 4" of the present screen; nothing where steps are not counted.
    [[nodiscard]] std::optional<Step> step() const;
    /// Empty while `purpose` can be had; otherwise the reason in words.
    [[nodiscard]] QString unavailableReason(Purpose purpose) const;

    [[nodiscard]] const Base::LocalText &hospital() const { return m_hospital; }

    /// The hospital's wall clock; null while nobody knows the time.
    [[nodiscard]] QDateTime wallTime() const;

    // The way.
    /// From the home screen: sets the purpose and shows its first screen.
    void begin(Purpose purpose);
    /// Shows `screen`; `back` returns to the present one.
    void go(Screen screen);
    /// Shows `screen` in place of the present one, which `back` then skips.
    void replace(Screen screen);
    void back();
    /// Back as often as needed to stand at `screen`; nothing when it is not on the way.
    void backTo(Screen screen);
    /// The person is confirmed: on to whatever the purpose wants next.
    void continueAfterIdentity();
    /// The act is recorded and told; there is no way back from here.
    void succeed();
    /// Ends the session: everything of it is gone, home is shown.
    void finish();
    /// Changes the session's data through `change` and tells `sessionChanged`.
    void update(const std::function<void(KioskSession &)> &change);

    void switchLanguage();
    void setMode(Mode mode);
    void switchMode();

    // Time.
    /// Any key, touch, card or assistive input.
    void touch();
    /// Looks at the clock. Tells `idleChanged`, ends sessions.
    void tick();
    void wait(Waiting waiting);
    /// Time left of the countdown while the warning is shown, otherwise nothing.
    [[nodiscard]] std::optional<std::chrono::milliseconds> warningLeft() const;
    [[nodiscard]] std::chrono::seconds countdown() const;
    /// A card was laid on the reader just now.
    void noteCardPresented();
    /// The card was taken out: after success that ends the session at the next tick.
    void noteCardRemoved();

    /// A session ended and its card still lies there: whoever comes next must not begin with it
    /// (edge 104).
    [[nodiscard]] bool isCardLeft() const { return m_cardLeft; }

Q_SIGNALS:
    void screenChanged();
    void modeChanged();
    void languageChanged();
    void sessionChanged();
    void contactChanged();
    void hospitalChanged();
    /// The warning appeared, counted on, or went.
    void idleChanged();
    /// `TimeStep` went by: what is told of waits may have changed though nothing happened.
    void timePassed();
    /// A session is over: drop everything that was typed or shown.
    void sessionEnded();
    /// The session ended with a hold that became no booking: give the place back (edge 24).
    void holdAbandoned(const Domain::HoldId &hold);

private:
    void show(Screen screen);
    void endIdle();
    [[nodiscard]] bool hasAnything() const;
    [[nodiscard]] std::chrono::seconds idleAfter() const;

    const Base::Clock &m_clock;
    Screen m_screen = Screen::Home;
    std::vector<Screen> m_stack; ///< where `back` leads, the last first
    Mode m_mode = Mode::Normal;
    Mode m_defaultMode = Mode::Normal;
    Base::Language m_language = Base::Language::Chinese;
    Base::Language m_defaultLanguage = Base::Language::Chinese;
    Contact m_contact = Contact::Online;
    Trouble m_trouble = Trouble::None;
    std::function<std::optional<Base::Instant>()> m_time;
    Waiting m_waiting = Waiting::ForVisitor;
    KioskSession m_session;
    Base::LocalText m_hospital;
    QTimeZone m_zone = QTimeZone::utc();
    std::chrono::milliseconds m_lastTouch;
    std::chrono::milliseconds m_lastStep{0};
    std::optional<std::chrono::milliseconds> m_warningSince;
    bool m_cardTaken = false;
    bool m_cardLies = false;
    bool m_cardLeft = false;
};
} // namespace Presentation
