// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/insight/csv.h"

namespace Presentation {

namespace {
QString field(QString text)
{
    static const QString starters = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && starters.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    const bool quoted = text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(','))
        || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!quoted)
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\""))
        + QLatin1Char('"');
}

QString line(const QStringList &fields)
{
    QStringList written;
    for (const QString &one : fields)
        written << field(one);
    return written.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}
} // namespace

QByteArray toCsv(const std::vector<NamedTable> &tables)
{
    QString text(QChar(QChar::ByteOrderMark));
    for (const NamedTable &table : tables) {
        text += line({table.name}) + line(table.head);
        for (const QStringList &row : table.rows)
            text += line(row);
        text += QStringLiteral("\r\n");
    }
    return text.toUtf8();
}
} // namespace Presentation
