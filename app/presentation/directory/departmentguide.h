// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/localtext.h"
#include "domain/ids.h"

namespace Presentation {

/// "What hurts?": from a part of the body or plain words to a department (service 2.3). Read from
/// the hospital's guide document; an unreadable one guides nobody and harms nobody.
class DepartmentGuide
{
public:
    struct Complaint {
        Base::LocalText label;
        QStringList words; ///< both languages, lower case
        Domain::DepartmentId departmentId;
        std::vector<Domain::DepartmentId> also;

        bool operator==(const Complaint &) const = default;
    };

    struct BodyPart {
        QString code;
        Base::LocalText name;
        QString icon;
        std::vector<Complaint> complaints;

        bool operator==(const BodyPart &) const = default;
    };

    /// Words that must not wait for a queue, and what to say to the person.
    struct RedFlag {
        QStringList words;
        Base::LocalText say;

        bool operator==(const RedFlag &) const = default;
    };

    [[nodiscard]] static DepartmentGuide parse(const QByteArray &json);

    [[nodiscard]] const std::vector<BodyPart> &bodyParts() const { return m_bodyParts; }

    /// Where nobody is wrong: general practice. Empty when the document names none.
    [[nodiscard]] const Domain::DepartmentId &unsure() const { return m_unsure; }

    [[nodiscard]] const Domain::DepartmentId &emergency() const { return m_emergency; }

    /// The danger that `typed` speaks of; nullptr for none. Lives as long as this.
    [[nodiscard]] const RedFlag *redFlag(const QString &typed) const;
    /// Departments for what was typed, best first; empty when no word fits.
    [[nodiscard]] std::vector<Domain::DepartmentId> departmentsFor(const QString &typed) const;

private:
    std::vector<BodyPart> m_bodyParts;
    std::vector<RedFlag> m_redFlags;
    Domain::DepartmentId m_unsure;
    Domain::DepartmentId m_emergency;
};
} // namespace Presentation
