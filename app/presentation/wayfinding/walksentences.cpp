// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/wayfinding/walksentences.h"

namespace Presentation {

using Domain::Direction;
using Domain::DirectionKind;
using Domain::Side;

namespace {

/// Fewer metres than this are not worth a sentence of their own.
constexpr int ShortStretch = 10;

/// A stretch while it is put together: what stands before "walk n metres".
struct Stretch {
    QString lead; ///< "出电梯", "左转"
    int metres = 0;
    bool joined = false; ///< a short stretch stands in `lead` already
    QString icon = QStringLiteral("arrow-right");
};

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return WalkSentences::tr("%1，%2", "two parts of one way").arg(first, second);
}

/// `name` inside a Chinese sentence: letters and figures keep a blank to the characters.
QString spaced(const QString &name, Base::Language language)
{
    if (language != Base::Language::Chinese || name.isEmpty())
        return name;
    const auto isLatin = [](QChar character) { return character.unicode() < 0x80; };
    return (isLatin(name.front()) ? QStringLiteral(" ") : QString()) + name
        + (isLatin(name.back()) ? QStringLiteral(" ") : QString());
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString walked(const Stretch &stretch)
{
    if (stretch.metres == 0)
        return stretch.lead;
    if (stretch.lead.isEmpty())
        return WalkSentences::tr("往前走 %n 米", nullptr, stretch.metres);
    return joined(stretch.lead, WalkSentences::tr("走 %n 米", nullptr, stretch.metres));
}

bool changesFloor(DirectionKind kind)
{
    return kind == DirectionKind::TakeLift || kind == DirectionKind::TakeStairs;
}

QString leaving(DirectionKind kind)
{
    return kind == DirectionKind::TakeLift ? WalkSentences::tr("出电梯")
                                           : WalkSentences::tr("出楼梯");
}

QString iconOf(DirectionKind kind)
{
    return kind == DirectionKind::TakeLift ? QStringLiteral("lift") : QStringLiteral("stairs");
}
} // namespace

WalkSentences::WalkSentences(const Domain::BuildingMap &map, Base::Language language)
    : m_map(map)
    , m_language(language)
{
}

QString WalkSentences::floorName(int level) const
{
    const Domain::MapFloor *floor = Domain::floorAt(m_map, level);
    return floor != nullptr ? floor->name.in(m_language) : QString::number(level);
}

QString WalkSentences::change(const Direction &direction) const
{
    const QString name = spaced(direction.name.in(m_language), m_language);
    return direction.kind == DirectionKind::TakeLift
        ? tr("坐%1到 %2").arg(name, floorName(direction.toLevel))
        : tr("走%1到 %2").arg(name, floorName(direction.toLevel));
}

QString WalkSentences::endOfStretch(const Direction &direction) const
{
    const QString name = spaced(direction.name.in(m_language), m_language);
    switch (direction.side) {
    case Side::Left:
        return tr("左手边是%1").arg(name);
    case Side::Right:
        return tr("右手边是%1").arg(name);
    case Side::Ahead:
        break;
    }
    return tr("前面就是%1").arg(name);
}

std::vector<WalkStep> WalkSentences::full(const Domain::Walk &walk) const
{
    std::vector<WalkStep> steps;
    Stretch stretch;
    const auto add = [&steps](const QString &text, const QString &icon) {
        if (!text.isEmpty())
            steps.push_back({capitalised(text), icon});
    };
    for (const Direction &direction : Domain::directions(walk)) {
        switch (direction.kind) {
        case DirectionKind::GoStraight:
            stretch.metres += direction.metres;
            break;
        case DirectionKind::TurnLeft:
        case DirectionKind::TurnRight: {
            const QString turn =
                direction.kind == DirectionKind::TurnLeft ? tr("左转") : tr("右转");
            if (stretch.metres > 0 && stretch.metres < ShortStretch && !stretch.joined) {
                stretch = {walked(stretch), 0, true, stretch.icon};
            } else if (stretch.metres > 0) {
                add(walked(stretch), stretch.icon);
                stretch = {};
            }
            stretch.lead = joined(stretch.lead, turn);
            break;
        }
        case DirectionKind::TakeLift:
        case DirectionKind::TakeStairs:
            add(joined(walked(stretch), endOfStretch(direction)), stretch.icon);
            add(change(direction), iconOf(direction.kind));
            stretch = {leaving(direction.kind), 0, false, QStringLiteral("arrow-right")};
            break;
        case DirectionKind::Arrive:
            add(joined(walked(stretch), endOfStretch(direction)), QStringLiteral("door"));
            break;
        }
    }
    return steps;
}

std::vector<WalkStep> WalkSentences::brief(const Domain::Walk &walk) const
{
    std::vector<WalkStep> steps;
    for (const Direction &direction : Domain::directions(walk)) {
        if (changesFloor(direction.kind)) {
            steps.push_back(
                {tr("往前走到%1").arg(spaced(direction.name.in(m_language), m_language)),
                    QStringLiteral("arrow-right")});
            steps.push_back({change(direction), iconOf(direction.kind)});
        } else if (direction.kind == DirectionKind::Arrive) {
            steps.push_back({capitalised(endOfStretch(direction)), QStringLiteral("door")});
        }
    }
    return steps;
}
} // namespace Presentation
