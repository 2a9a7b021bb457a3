// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>
#include <QObject>
#include <QString>

#include "base/error.h"
#include "domain/identity/birthdate.h"
#include "domain/identity/gender.h"
#include "domain/identity/identifierkind.h"

namespace Domain {

/// A number as it stands on a card; its check digit has not been looked at.
struct CardNumber {
    IdentifierKind kind = IdentifierKind::ResidentId;
    QString number;

    bool operator==(const CardNumber &) const = default;
};

/// What a card tells about its holder. A reader may know only part of it (edge 18): at least one
/// number is there, everything else may be empty. The first number is the card's own; insurance
/// cards mostly carry the resident number as a second one.
struct Card {
    std::vector<CardNumber> numbers;
    QString name;
    Gender gender = Gender::Unknown;
    BirthDate birth;
    QString address;
    QString insurance; ///< code of `materials.json`, "urban-employee"; empty when not told
    QDate validUntil;  ///< last valid day; null when the card doesn't tell

    bool operator==(const Card &) const = default;
};

/// A device on which cards are laid. Makers' kits come in behind this port.
/// One card at a time: `cardPresented` or `failed`, then `cardRemoved`.
class CardReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void cardPresented(const Domain::Card &card);
    /// Also after a card that could not be read.
    void cardRemoved();
    /// There is a card, but it tells nothing. Corrupt `card-unreadable`, Unavailable
    /// `reader-away`; the detail carries no number and no name.
    void failed(const Base::Error &error);
};
} // namespace Domain
