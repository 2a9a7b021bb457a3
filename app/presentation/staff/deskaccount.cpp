// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/staff/deskaccount.h"

#include "base/log.h"

namespace Presentation {

using Domain::StaffRole;

namespace {
constexpr std::chrono::seconds TickPause{1};
}

DeskAccount::DeskAccount(
    Sync::SignIn &door, Sync::Station &station, const Base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_station(station)
    , m_clock(clock)
    , m_touched(clock.steady())
{
    m_tick.setInterval(TickPause);
    connect(&m_tick, &QTimer::timeout, this, &DeskAccount::tick);
    connect(&door, &Sync::SignIn::changed, this, &DeskAccount::onDoor);
    connect(&station, &Sync::Station::contactChanged, this, &DeskAccount::onDoor);
    m_tick.start();
}

bool DeskAccount::isShut() const
{
    return m_door.isRequired() && !isIn();
}

namespace {
QString workOf(StaffRole role)
{
    switch (role) {
    case StaffRole::Receptionist:
        return DeskAccount::tr("前台");
    case StaffRole::Nurse:
        return DeskAccount::tr("护士");
    case StaffRole::Doctor:
        return DeskAccount::tr("医生");
    case StaffRole::Supervisor:
        return DeskAccount::tr("主管");
    case StaffRole::Administrator:
        return DeskAccount::tr("管理员");
    }
    return {};
}
} // namespace

QString DeskAccount::who() const
{
    return isIn() ? m_door.person()->displayName : tr("登录");
}

QString DeskAccount::whoAndWork() const
{
    if (!isIn())
        return tr("没有人登录");
    const auto &person = *m_door.person();
    const QString words = tr("%1，%2").arg(person.displayName, workOf(person.role));
    return person.session.isEmpty() ? tr("%1，离线登录").arg(words) : words;
}

QString DeskAccount::title() const
{
    if (m_page == Page::NewPassword)
        return tr("换一个自己的密码");
    return m_locked ? tr("已锁定") : tr("登录前台");
}

QString DeskAccount::notice() const
{
    if (m_page == Page::NewPassword)
        return tr("至少 %1 个字，不必有数字和符号。几个不相干的词连起来，好记也难猜。")
            .arg(Domain::ShortestPassword);
    if (!m_door.isRequired())
        return tr("医院还没有要求登录。要开始，请管理员在服务器上运行 daoyictl staff add。");
    if (m_station.contact() == Sync::Contact::Lost)
        return tr("网络断了。三天内在这台机器登录过的人可以离线登录，能挂号、签到，"
                  "不能叫号和改期。");
    return m_locked ? tr("没填完的都还在，登录后接着办。") : QString();
}

/// Whether there is something to try.
bool DeskAccount::begin(const QString &name, const QString &password)
{
    const bool whole = !Domain::accountName(name).isEmpty() && !password.isEmpty();
    m_problem = whole ? QString() : tr("写上账号和密码。");
    if (whole) {
        m_lastName = name.trimmed();
        m_password = password;
    }
    return whole;
}

void DeskAccount::startNewPassword(const QString &name, const QString &password)
{
    if (!m_busy && begin(name, password))
        m_page = Page::NewPassword;
    Q_EMIT changed();
}

void DeskAccount::signIn(const QString &name, const QString &password)
{
    if (m_busy)
        return;
    m_busy = begin(name, password);
    Q_EMIT changed();
    if (!m_busy)
        return;
    m_door.signIn(name, password, [this](const Base::Result<void> &how) { ended(how); });
}

void DeskAccount::changePassword(const QString &wanted, const QString &again)
{
    if (m_busy)
        return;
    if (wanted != again) {
        m_problem = tr("两次写的不一样，再写一遍。");
        Q_EMIT changed();
        return;
    }
    m_problem.clear();
    m_busy = true;
    Q_EMIT changed();
    m_door.changePassword(m_lastName, m_password, wanted, [this](const Base::Result<void> &how) {
        ended(how);
    });
}

void DeskAccount::ended(const Base::Result<void> &how)
{
    m_busy = false;
    if (how) {
        m_password.fill(u'\0');
        m_password.clear();
        m_page = Page::Password;
        m_asking = false;
        m_locked = false;
        touch();
    } else if (how.error().code == QLatin1String("must-change")) {
        m_page = Page::NewPassword;
    } else {
        qCInfo(logScreen).noquote() << "desk: sign-in:" << how.error().code;
        m_problem = problemOf(how.error());
        const bool aboutTheOld = !how.error().code.startsWith(u"password-");
        if (aboutTheOld) // the new one has not even been looked at
            m_page = Page::Password;
    }
    Q_EMIT changed();
}

QString DeskAccount::wait(const QString &seconds)
{
    const int left = seconds.toInt();
    return left < 60 ? tr("%1 秒").arg(left) : tr("%1 分钟").arg((left + 59) / 60);
}

QString DeskAccount::problemOf(const Base::Error &error) const
{
    const QString &code = error.code;
    if (code == u"wrong-password")
        return tr("账号或密码不对。");
    if (code == u"staff-locked")
        return tr("错的次数太多，%1后再试，或请管理员解锁。").arg(wait(error.detail));
    if (code == u"staff-disabled")
        return tr("这个账号已停用，请找管理员。");
    if (code == u"offline-unknown")
        return tr("网络断了，这台机器三天内没见过这个账号。请去别的窗口，或等网络恢复。");
    if (code == u"offline")
        return tr("网络断了，现在不能换密码。");
    if (code == u"password-short")
        return tr("太短了，至少 %1 个字。").arg(Domain::ShortestPassword);
    if (code == u"password-long")
        return tr("太长了，最多 %1 个字。").arg(Domain::LongestPassword);
    if (code == u"password-is-name")
        return tr("密码不能和账号一样。");
    if (code == u"password-same")
        return tr("和原来的一样，换一个。");
    return tr("现在登录不了，过一会儿再试（%1）。").arg(code);
}

void DeskAccount::lock()
{
    if (!isIn())
        return;
    m_lastName = m_door.person()->name;
    m_locked = true;
    m_page = Page::Password;
    m_problem.clear();
    m_asking = true;
    m_door.signOut();
}

void DeskAccount::switchUser()
{
    lock();
    m_locked = false;
    m_lastName.clear();
    Q_EMIT changed();
}

void DeskAccount::askForSignIn()
{
    m_asking = true;
    m_page = Page::Password;
    m_problem.clear();
    Q_EMIT changed();
}

void DeskAccount::leave()
{
    if (m_busy)
        return;
    m_asking = m_page == Page::NewPassword;
    m_page = Page::Password;
    m_password.clear();
    m_problem.clear();
    Q_EMIT changed();
}

void DeskAccount::touch()
{
    m_touched = m_clock.steady();
}

void DeskAccount::tick()
{
    if (isIn() && m_door.isRequired() && m_clock.steady() - m_touched >= LockAfter)
        lock();
}

void DeskAccount::onDoor()
{
    const bool contact = m_station.contact() == Sync::Contact::Connected;
    Q_EMIT told(isOffline() && contact
            ? tr("网络恢复了。按 Ctrl+L 锁定再登录一次，就能叫号和改期。")
            : QString());
    Q_EMIT changed();
}
} // namespace Presentation
