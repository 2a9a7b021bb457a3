// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>
#include <utility>

#include <QHash>
#include <QString>

namespace Base {

/// The identity of one kind of thing. Made by `Base::Random::id`, imported from FHIR, or empty:
/// "none". Never shown to a person, never derived from one.
template<typename Tag>
class Id
{
public:
    Id() = default;

    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    bool operator==(const Id &) const = default;

    /// By code units; the same on every machine. (QString has no `<=>` before Qt 6.8.)
    std::strong_ordering operator<=>(const Id &other) const
    {
        return m_text.compare(other.m_text) <=> 0;
    }

private:
    QString m_text;
};

template<typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return ::qHash(id.text(), seed);
}
}

template<typename Tag>
struct std::hash<Base::Id<Tag>>
{
    size_t operator()(const Base::Id<Tag> &id) const noexcept { return ::qHash(id.text()); }
};
