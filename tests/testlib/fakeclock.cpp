// SPDX-License-Identifier: GPL-3.0-or-later
#include "testlib/fakeclock.h"

namespace TestLib {

FakeClock::FakeClock(Base::Instant start)
    : m_now(start)
{
}

Base::Instant FakeClock::now() const
{
    return m_now;
}

std::chrono::milliseconds FakeClock::steady() const
{
    return m_steady;
}

void FakeClock::advance(std::chrono::seconds span)
{
    m_now += span;
    m_steady += span;
}

void FakeClock::jump(std::chrono::seconds span)
{
    m_now += span;
}
}
