// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace Presentation {

/// What a tag or a message at the desk means; a window gives it colour and icon.
enum class DeskTone { Plain, Accent, Info, Success, Warn, Danger, Priority, Neutral };

/// A state as word and icon (a name in `resources/icons`). Shown only when `text` is not empty.
struct DeskTag {
    DeskTone tone = DeskTone::Plain;
    QString icon;
    QString text;

    bool operator==(const DeskTag &) const = default;
};

/// What the desk's item models answer beside Qt's own roles.
enum DeskRole {
    TagRole = Qt::UserRole + 1, ///< `DeskTag`: the cell is a tag, DisplayRole says its word
    BoldRole,                   ///< bool: the cell is what one looks for
    QuietRole,                  ///< QString: a few words in small letters behind the cell's own
    MarksRole,                  ///< QList<int>: places in the text that fit what was typed
    BesideRole,                 ///< `DeskTag` at the right of the first of two lines
    BelowRole, ///< QStringList, where rows are high enough: second line, quiet words
    AlarmRole, ///< bool: over its limit, shown in danger with an icon
};
} // namespace Presentation

Q_DECLARE_METATYPE(Presentation::DeskTag)
