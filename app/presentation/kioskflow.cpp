// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/kioskflow.h"

#include <algorithm>
#include <utility>

#include "base/time.h"

namespace Presentation {

using namespace std::chrono_literals;

KioskFlow::KioskFlow(const Base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_lastTouch(clock.steady())
{
}

void KioskFlow::setDefaults(Base::Language language, Mode mode)
{
    m_defaultLanguage = language;
    m_defaultMode = mode;
    if (!hasAnything())
        finish();
}

void KioskFlow::setHospital(const Base::LocalText &name, const QTimeZone &zone)
{
    if (m_hospital == name && m_zone == zone)
        return;
    m_hospital = name;
    m_zone = zone;
    Q_EMIT hospitalChanged();
}

void KioskFlow::setContact(Contact contact)
{
    if (m_contact == contact)
        return;
    m_contact = contact;
    Q_EMIT contactChanged();
}

bool KioskFlow::hasAnything() const
{
    return m_screen != Screen::Home || !(m_session == KioskSession());
}

bool KioskFlow::canGoBack() const
{
    return !m_stack.empty() && m_waiting == Waiting::ForVisitor;
}

bool KioskFlow::canStartAgain() const
{
    return hasAnything() && m_waiting == Waiting::ForVisitor;
}

std::optional<KioskFlow::Step> KioskFlow::step() const
{
    const bool books = m_session.purpose == Purpose::Register;
    const int count = books ? 4 : m_session.purpose == Purpose::Reschedule ? 4 : 2;
    switch (m_screen) {
    case Screen::Identify:
    case Screen::TypeNumber:
    case Screen::ConfirmIdentity:
    case Screen::Register:
    case Screen::Needs:
        return Step{1, count};
    case Screen::Department:
    case Screen::CheckIn:
    case Screen::Route:
    case Screen::Reschedule:
        return Step{2, count};
    case Screen::Slot:
        return Step{3, 4};
    case Screen::Confirm:
    case Screen::ProxyPhone:
        return Step{4, count};
    case Screen::Home:
    case Screen::Success:
    case Screen::Survey:
    case Screen::Feedback:
    case Screen::FeedbackWords:
    case Screen::FeedbackDone:
    case Screen::Questions:
        return std::nullopt;
    }
    return std::nullopt;
}

QString KioskFlow::unavailableReason(Purpose purpose) const
{
    if (m_cardLeft)
        return tr("请先拿走读卡器上的卡");
    // Bookings and the way of a visit are asked from the server; a new number needs none.
    const bool asks =
        purpose == Purpose::CheckIn || purpose == Purpose::Reschedule || purpose == Purpose::Route;
    return asks && !isOnline() ? tr("网络断了，请到人工窗口") : QString();
}

void KioskFlow::setTrouble(Trouble trouble)
{
    if (m_trouble == trouble)
        return;
    m_trouble = trouble;
    Q_EMIT contactChanged();
}

QString KioskFlow::troubleText() const
{
    if (m_cardLeft)
        return tr("读卡器上还有一张卡。请拿走；要接着办，再放一次。");
    switch (m_trouble) {
    case Trouble::None:
        break;
    case Trouble::WrittenOff:
        return tr("这台机器已登记为停用。请用旁边的机器，或到人工窗口。");
    case Trouble::ClockOff:
        return tr("这台机器的时钟不准，时间请看大厅的钟。");
    }
    return {};
}

QDateTime KioskFlow::wallTime() const
{
    if (m_time) {
        const auto now = m_time();
        return now ? Base::wallTime(*now, m_zone) : QDateTime();
    }
    return Base::wallTime(m_clock.now(), m_zone);
}

void KioskFlow::begin(Purpose purpose)
{
    if (!unavailableReason(purpose).isEmpty())
        return;
    update([purpose](KioskSession &session) { session.purpose = purpose; });
    go(purpose == Purpose::Feedback ? Screen::Feedback : Screen::Identify);
}

void KioskFlow::go(Screen screen)
{
    if (screen == m_screen)
        return;
    m_stack.push_back(m_screen);
    show(screen);
}

void KioskFlow::replace(Screen screen)
{
    if (screen != m_screen)
        show(screen);
}

void KioskFlow::back()
{
    touch();
    if (!canGoBack())
        return;
    const Screen before = m_stack.back();
    m_stack.pop_back();
    if (before == Screen::Home)
        finish();
    else
        show(before);
}

void KioskFlow::backTo(Screen screen)
{
    touch();
    const auto found = std::find(m_stack.begin(), m_stack.end(), screen);
    if (found == m_stack.end())
        return;
    m_stack.erase(found, m_stack.end());
    show(screen);
}

void KioskFlow::continueAfterIdentity()
{
    switch (m_session.purpose) {
    case Purpose::CheckIn:
        go(Screen::CheckIn);
        return;
    case Purpose::Route:
        go(Screen::Route);
        return;
    case Purpose::Reschedule:
        go(Screen::Reschedule);
        return;
    case Purpose::None:
    case Purpose::Register:
    case Purpose::Feedback:
        go(Screen::Department);
        return;
    }
}

void KioskFlow::succeed()
{
    m_stack.clear();
    m_cardTaken = false;
    touch();
    show(Screen::Success);
}

void KioskFlow::show(Screen screen)
{
    m_screen = screen;
    endIdle();
    Q_EMIT screenChanged();
}

void KioskFlow::finish()
{
    const std::optional<Domain::Hold> hold = m_session.choice.hold;
    const bool booked = m_session.result.appointment || m_session.result.ticket;
    m_session = {};
    m_stack.clear();
    m_waiting = Waiting::ForVisitor;
    m_cardTaken = false;
    m_cardLeft = m_cardLies;
    m_lastTouch = m_clock.steady();
    m_warningSince.reset();
    m_screen = Screen::Home;
    if (hold && !booked)
        Q_EMIT holdAbandoned(hold->id);
    Q_EMIT sessionEnded();
    if (m_cardLeft)
        Q_EMIT contactChanged();
    Q_EMIT sessionChanged();
    if (m_language != m_defaultLanguage) {
        m_language = m_defaultLanguage;
        Q_EMIT languageChanged();
    }
    setMode(m_defaultMode);
    Q_EMIT screenChanged();
    Q_EMIT idleChanged();
}

void KioskFlow::update(const std::function<void(KioskSession &)> &change)
{
    const KioskSession before = m_session;
    change(m_session);
    if (!(before == m_session))
        Q_EMIT sessionChanged();
}

void KioskFlow::switchLanguage()
{
    touch();
    m_language =
        m_language == Base::Language::Chinese ? Base::Language::English : Base::Language::Chinese;
    Q_EMIT languageChanged();
}

void KioskFlow::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
}

void KioskFlow::switchMode()
{
    touch();
    setMode(isElderly() ? Mode::Normal : Mode::Elderly);
}

std::chrono::seconds KioskFlow::idleAfter() const
{
    return isElderly() ? IdleAfterElderly : IdleAfter;
}

std::chrono::seconds KioskFlow::countdown() const
{
    return isElderly() ? CountdownElderly : Countdown;
}

void KioskFlow::touch()
{
    m_lastTouch = m_clock.steady();
    endIdle();
}

void KioskFlow::endIdle()
{
    m_lastTouch = m_clock.steady();
    if (!m_warningSince)
        return;
    m_warningSince.reset();
    Q_EMIT idleChanged();
}

std::optional<std::chrono::milliseconds> KioskFlow::warningLeft() const
{
    if (!m_warningSince)
        return std::nullopt;
    return std::max(0ms, *m_warningSince + countdown() - m_clock.steady());
}

void KioskFlow::wait(Waiting waiting)
{
    if (m_waiting == waiting)
        return;
    m_waiting = waiting;
    touch();
    Q_EMIT sessionChanged();
}

void KioskFlow::tick()
{
    if (m_clock.steady() - m_lastStep >= TimeStep) {
        m_lastStep = m_clock.steady();
        Q_EMIT timePassed();
    }
    if (m_waiting == Waiting::ForMachine) {
        m_lastTouch = m_clock.steady();
        return;
    }
    if (m_cardTaken && m_screen == Screen::Success) {
        finish();
        return;
    }
    const auto idle = m_clock.steady() - m_lastTouch;
    if (m_warningSince) {
        if (*warningLeft() == 0ms)
            finish();
        else
            Q_EMIT idleChanged();
        return;
    }
    if (idle < idleAfter())
        return;
    // At home nothing is lost, and after success all is done and printed: no need to ask.
    const bool done = m_screen == Screen::Success || m_screen == Screen::FeedbackDone;
    if (done || !hasAnything()) {
        if (hasAnything() || m_language != m_defaultLanguage || m_mode != m_defaultMode)
            finish();
        else
            m_lastTouch = m_clock.steady();
        return;
    }
    m_warningSince = m_clock.steady();
    Q_EMIT idleChanged();
}

void KioskFlow::noteCardPresented()
{
    m_cardLies = true;
    m_cardLeft = false;
}

void KioskFlow::noteCardRemoved()
{
    touch();
    m_cardLies = false;
    if (std::exchange(m_cardLeft, false))
        Q_EMIT contactChanged();
    if (m_screen == Screen::Success)
        m_cardTaken = true;
}
} // namespace Presentation
