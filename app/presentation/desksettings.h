// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

#include "base/localtext.h"
#include "domain/ids.h"

namespace Presentation {

/// How the window looks. Stored as its number in the settings file; never renumber.
enum class DeskPalette { Light = 0, Dark = 1, HighContrast = 2 };

/// What one workstation remembers between two starts: look, language, and for which queue and
/// room it calls. Kept in one INI file beside the store.
class DeskSettings : public QObject
{
    Q_OBJECT

public:
    /// A file that is not there yet begins with the defaults; an empty name remembers nothing.
    explicit DeskSettings(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] Base::Language language() const { return m_language; }

    [[nodiscard]] DeskPalette palette() const { return m_palette; }

    /// Empty until somebody chose.
    [[nodiscard]] const Domain::QueueId &queueId() const { return m_queue; }

    [[nodiscard]] const Domain::LocationId &roomId() const { return m_room; }

    void setLanguage(Base::Language language);
    void setPalette(DeskPalette palette);
    /// Another queue forgets the room, which belongs to it.
    void setQueue(const Domain::QueueId &queue);
    void setRoom(const Domain::LocationId &room);

Q_SIGNALS:
    void languageChanged(Base::Language language);
    void paletteChanged(Presentation::DeskPalette palette);
    void queueChanged();

private:
    void keep(const QString &key, const QVariant &value);

    QString m_file;
    Base::Language m_language = Base::Language::Chinese;
    DeskPalette m_palette = DeskPalette::Light;
    Domain::QueueId m_queue;
    Domain::LocationId m_room;
};
} // namespace Presentation
