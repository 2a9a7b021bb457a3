// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTemporaryDir>

#include "program.h"
#include "transcript.h"
#include "window.h"

namespace Tour {

/// The demonstration hospital as the tour sets it up: a fresh folder, its server, and the windows
/// on a screen of their own each. It lies where it is ten in the morning now, so that the visit is
/// the same at any hour. Everything ends with the object.
class Hospital
{
    QTemporaryDir m_folder; // first, as it must outlive the programs that write in it

public:
    /// `resources`: the folder with the demonstration hospital's files.
    Hospital(Transcript &transcript, const QString &binaries, const QString &resources);

    /// Reads the hospital and makes its people with daoyictl, `patient` (FHIR, one line or more)
    /// among them, and starts the server.
    bool open(const QByteArray &patient);
    bool startServer();
    /// Enrols a window with a one-time code and starts it; `station` names its folder.
    bool enrol(
        Window &window, const QString &role, const QString &station, const QStringList &more = {});
    /// Starts a window that was enrolled before.
    bool start(
        Window &window, const QString &role, const QString &station, const QStringList &more = {});

    /// An account for somebody who works at the desks; the tour keeps her password.
    bool hire(const QString &account, const QString &role, const QString &shownName);
    /// She signs in at a desk, the first time with the password she was given, and chooses her own.
    bool signIn(Window &desk, const QString &account);
    /// She sits at the reception, and signs in again when it was locked meanwhile.
    bool isAtTheDesk(const QString &account);

    /// A card on a kiosk's reader: the simulated reader is a folder, the card a file in it.
    bool layCard(const QString &station, const QByteArray &card);
    void takeCard(const QString &station);

    /// Where a station keeps its store.
    [[nodiscard]] QString folder(const QString &station) const;

    /// That day's date in the hospital, as the windows name it inside; 0 is today.
    [[nodiscard]] QString day(int fromToday) const;

    /// When the next half hour begins there, "10:30"; for a booking that can be checked in at once.
    /// Shortly before, it waits for the half hour to begin.
    [[nodiscard]] QString nextHalfHour() const;

    /// Waits until the board says that another number of people wait than `before`. Who is far
    /// behind is only counted there.
    bool boardCounts(const QString &before);

    QString number;    ///< of the ticket that was drawn last
    QString complaint; ///< the code of the complaint made at the kiosk

    Transcript &transcript;
    Program server;
    Window kiosk;     ///< portrait
    Window wideKiosk; ///< landscape
    Window reception;
    Window smallReception; ///< the smallest screen a desk may have
    Window board;

private:
    bool ctl(const QStringList &arguments, QString *printed = nullptr);
    /// A copy of the hospital's Bundle in another time zone; empty when it can't be made.
    [[nodiscard]] QString movedBundle();
    [[nodiscard]] QString serverStore() const;
    [[nodiscard]] QString cardsFolder(const QString &station) const;
    [[nodiscard]] QStringList stationArguments(const QString &role, const QString &station) const;

    QString m_binaries;
    QString m_resources;
    QHash<QString, QString> m_given; ///< passwords that wait for their first use, by account
    QByteArray m_zone;               ///< where it was ten when the tour began
    quint16 m_port = 0;
};
} // namespace Tour
