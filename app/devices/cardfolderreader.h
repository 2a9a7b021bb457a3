// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimer>

#include "domain/identity/cardport.h"

namespace Devices {

/// A card reader without a device: a file `*.card` (see `cardfile.h`) that appears in a folder is
/// a card laid down, and when it vanishes the card is taken away; another one written in its place
/// is another card. One card at a time, in the
/// order of their names; the folder may come into being later.
class CardFolderReader : public Domain::CardReader
{
    Q_OBJECT

public:
    explicit CardFolderReader(const QString &folder, QObject *parent = nullptr);

    /// Begins to look five times a second.
    void start();
    /// Looks once.
    void poll();

    /// A file that is still being written is looked at so often before it counts as unreadable.
    static constexpr int Attempts = 5;

private:
    /// By what two cards under the same name differ.
    struct Stamp {
        bool exists = false;
        QDateTime modified;
        QDateTime born;
        qint64 size = 0;

        bool operator==(const Stamp &) const = default;
    };

    [[nodiscard]] static Stamp stampOf(const QString &path);
    void read(const QString &path);

    QString m_folder;
    QString m_present; ///< path of the card that lies there; empty: none
    Stamp m_stamp;
    QString m_trying;
    int m_attempts = 0;
    QTimer m_timer;
};
} // namespace Devices
