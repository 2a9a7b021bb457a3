// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "base/error.h"

namespace Presentation {

/// A heading and what to do.
struct Notice {
    QString title;
    QString text;

    bool operator==(const Notice &) const = default;
};

/// What a program says before it has its data, or when it cannot start.
class StartSentences
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::StartSentences)

public:
    [[nodiscard]] static Notice connecting();
    [[nodiscard]] static Notice loading();
    /// The server turned the station away; `code` of `Sync::Station::refusal`.
    [[nodiscard]] static Notice refused(const QString &code);
    /// A server was there whose certificate is not believed; `reason` for staff.
    [[nodiscard]] static Notice distrusted(const QString &reason);
    /// `file` of --authority has no certificate in it.
    [[nodiscard]] static Notice noAuthority(const QString &file);
    /// The store cannot be opened; errors of `Store::Database::open`.
    [[nodiscard]] static Notice storeFailed(const Base::Error &error, const QString &file);
    [[nodiscard]] static Notice alreadyRunning();
};
}
