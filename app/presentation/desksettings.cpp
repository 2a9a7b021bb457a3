// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/desksettings.h"

namespace Presentation {

namespace {
const auto LanguageKey = QStringLiteral("language");
const auto PaletteKey = QStringLiteral("palette");
const auto QueueKey = QStringLiteral("queue");
const auto RoomKey = QStringLiteral("room");
const auto English = QStringLiteral("en");
} // namespace

DeskSettings::DeskSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    if (file.isEmpty())
        return;
    const QSettings kept(file, QSettings::IniFormat);
    if (kept.value(LanguageKey).toString() == English)
        m_language = Base::Language::English;
    const int palette = kept.value(PaletteKey).toInt();
    if (palette >= int(DeskPalette::Light) && palette <= int(DeskPalette::HighContrast))
        m_palette = DeskPalette(palette);
    m_queue = Domain::QueueId(kept.value(QueueKey).toString());
    m_room = Domain::LocationId(kept.value(RoomKey).toString());
}

void DeskSettings::keep(const QString &key, const QVariant &value)
{
    if (m_file.isEmpty())
        return;
    QSettings kept(m_file, QSettings::IniFormat);
    kept.setValue(key, value);
}

void DeskSettings::setLanguage(Base::Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    keep(LanguageKey, language == Base::Language::English ? English : QStringLiteral("zh_CN"));
    Q_EMIT languageChanged(language);
}

void DeskSettings::setPalette(DeskPalette palette)
{
    if (m_palette == palette)
        return;
    m_palette = palette;
    keep(PaletteKey, int(palette));
    Q_EMIT paletteChanged(palette);
}

void DeskSettings::setQueue(const Domain::QueueId &queue)
{
    if (m_queue == queue)
        return;
    m_queue = queue;
    m_room = {};
    keep(QueueKey, queue.text());
    keep(RoomKey, QString());
    Q_EMIT queueChanged();
}

void DeskSettings::setRoom(const Domain::LocationId &room)
{
    if (m_room == room)
        return;
    m_room = room;
    keep(RoomKey, room.text());
    Q_EMIT queueChanged();
}
} // namespace Presentation
