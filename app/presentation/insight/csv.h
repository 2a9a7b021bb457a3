// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QStringList>

namespace Presentation {

/// A table with its name; every row as long as the head.
struct NamedTable {
    QString name;
    QStringList head;
    std::vector<QStringList> rows;

    bool operator==(const NamedTable &) const = default;
};

/// The tables one below the other, as spreadsheets read them: RFC 4180 with CRLF, UTF-8 with a
/// byte order mark (Excel takes a file without one for GBK). A field that a spreadsheet would
/// run as a formula (it begins with = + - @, tab or return) gets an apostrophe before it.
[[nodiscard]] QByteArray toCsv(const std::vector<NamedTable> &tables);
} // namespace Presentation
