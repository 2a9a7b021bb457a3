// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "store/database.h"

namespace TestLib {

/// A disk whose n-th statement fails, once or from then on. Counts from the last `arm`.
class NthFails : public Store::Faults
{
public:
    enum class Mode { Once, FromThenOn };

    /// From now on the `nth` statement (from 1) fails; 0: none does.
    void arm(int nth, Mode mode)
    {
        m_nth = nth;
        m_mode = mode;
        m_count = 0;
        m_commits = 0;
    }

    void heal() { arm(0, Mode::Once); }
    /// Whether a statement has failed since `arm`.
    [[nodiscard]] bool struck() const { return m_nth > 0 && m_count >= m_nth; }
    [[nodiscard]] int commits() const { return m_commits; }

    /// Before the `nth` statement from now on `cut` is called; 0: never.
    void cutBefore(int nth, std::function<void()> cut)
    {
        m_cutBefore = nth;
        m_cut = std::move(cut);
    }

    std::optional<Base::Error> strike(const QString &sql) override
    {
        ++m_count;
        if (m_cutBefore > 0 && --m_cutBefore == 0)
            m_cut();
        m_commits += sql == QLatin1String("COMMIT") ? 1 : 0;
        const bool fails = m_nth > 0
            && (m_mode == Mode::Once ? m_count == m_nth : m_count >= m_nth);
        if (!fails)
            return std::nullopt;
        return Base::Error { Base::ErrorKind::Unavailable, QStringLiteral("disk-full"),
            QStringLiteral("statement %1").arg(m_count) };
    }

private:
    int m_nth = 0;
    Mode m_mode = Mode::Once;
    int m_count = 0;
    int m_commits = 0;
    int m_cutBefore = 0;
    std::function<void()> m_cut;
};
}
