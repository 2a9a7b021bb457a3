// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/localtext.h"

namespace Presentation {

/// What to bring, by kind of visit and of insurance (service 1.3, edge 133). Read from the
/// hospital's materials document.
class Materials
{
public:
    struct Item {
        QString code;
        Base::LocalText name;
        Base::LocalText note;
        QString icon;
        bool must = false;

        bool operator==(const Item &) const = default;
    };

    [[nodiscard]] static Materials parse(const QByteArray &json);

    /// Each item once, what must be brought first, otherwise in the document's order.
    /// `visitTypes` by the document's codes ("first", "child", …); `insurance` by code or by a
    /// name in either language; unknown or empty counts as paying oneself.
    [[nodiscard]] std::vector<Item> itemsFor(
        const QStringList &visitTypes, const QString &insurance) const;

private:
    struct Rule {
        QStringList visitTypes; ///< "any" fits all
        QStringList insurances; ///< "any" fits all
        std::vector<Item> items;
    };

    struct Insurance {
        QString code;
        Base::LocalText name;
    };

    [[nodiscard]] QString insuranceCode(const QString &insurance) const;

    std::vector<Rule> m_rules;
    std::vector<Insurance> m_insurances;
};
} // namespace Presentation
