// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace House {

namespace {

// The table of the style guide, section 1: what a room may include besides itself.
const QHash<QString, QString> &table()
{
    static const QHash<QString, QString> rooms{
        {"base", ""},
        {"domain", "base"},
        {"store", "base domain"},
        {"operations", "base domain store"},
        {"protocol", "base domain"},
        {"sync", "base domain store operations protocol"},
        {"net", "base protocol sync"},
        {"interop", "base domain"},
        {"devices", "base domain"},
        {"presentation", "base domain operations sync"},
        {"widgets", "base"},
        {"kiosk", "base domain presentation widgets"},
        {"reception", "base domain presentation widgets"},
        {"board", "base domain presentation widgets"},
        {"server", "base domain store operations protocol interop"},
        {"client", "*"},
        {"ctl", "*"},
    };
    return rooms;
}

QString roomOf(const QString &path)
{
    return path.section(u'/', 1, 1);
}

QString at(const QString &path, qsizetype line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what);
}

// Every match of `pattern`, line by line, as breaches that say `what` with %1 = first capture.
QStringList matches(const QString &path,
    const QString &text,
    const QRegularExpression &pattern,
    const QString &what)
{
    QStringList breaches;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch match = pattern.match(lines[i]);
        if (match.hasMatch())
            breaches << at(path, i + 1, what);
    }
    return breaches;
}

bool isMain(const QString &path)
{
    return path.endsWith(QStringLiteral("/main.cpp"));
}

QString includeBreach(const QString &room, const QString &included)
{
    const QString other = included.section(u'/', 0, 0);
    if (!included.contains(u'/'))
        return QStringLiteral("\"%1\" names no room").arg(included);
    bool known = false;
    (void)mayInclude(other, &known);
    if (!known)
        return QStringLiteral("\"%1\" is in no room of the house").arg(included);
    if (other != room && !mayInclude(room).contains(other))
        return QStringLiteral("%1 may not include %2").arg(room, other);
    return {};
}

// What stands in back-ticks, without the blocks of three.
QStringList ticked(const QString &text)
{
    static const QRegularExpression block(
        QStringLiteral("```.*?```"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tick(QStringLiteral("`([^`\\n]+)`"));
    QString plain = text;
    plain.remove(block);
    QStringList found;
    for (const QRegularExpressionMatch &match : tick.globalMatch(plain))
        found << match.captured(1);
    return found;
}
} // namespace

QStringList mayInclude(const QString &room, bool *known)
{
    const auto found = table().constFind(room);
    if (known)
        *known = found != table().cend();
    if (found == table().cend())
        return {};
    return *found == u"*" ? QStringList(table().keys()) : found->split(u' ', Qt::SkipEmptyParts);
}

QStringList includeBreaches(const QString &path, const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
    QStringList breaches;
    if (isMain(path))
        return breaches; // may know everything
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString included = include.match(lines[i]).captured(1);
        if (included.isEmpty() || included.endsWith(QStringLiteral(".moc")))
            continue;
        const QString breach = includeBreach(roomOf(path), included);
        if (!breach.isEmpty())
            breaches << at(path, i + 1, breach);
    }
    return breaches;
}

QStringList licenceBreaches(const QString &path, const QString &text)
{
    if (text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")))
        return {};
    return {at(path, 1, QStringLiteral("the licence line is missing"))};
}

QStringList callBreaches(const QString &path, const QString &text)
{
    static const QRegularExpression strings(QStringLiteral("\\b(SIGNAL|SLOT)\\s*\\("));
    static const QRegularExpression exec(QStringLiteral("(\\.|->|::)exec\\s*\\("));
    static const QRegularExpression tr(QStringLiteral(
        "(^|[^A-Za-z0-9_])(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|translate)\\s*\\(\\s*\""));
    static const QSet<QString> windows{"presentation", "widgets", "kiosk", "reception", "board"};
    static const QSet<QString> speaking{"presentation", "widgets", "kiosk", "reception"};

    const QString code = withoutComments(text);
    QStringList breaches =
        matches(path, code, strings, QStringLiteral("connect with member pointers"));
    if (windows.contains(roomOf(path)))
        breaches += matches(path, code, exec, QStringLiteral("a window opens no event loop"));
    if (!speaking.contains(roomOf(path)))
        breaches += matches(path, code, tr, QStringLiteral("this room speaks to nobody (tr)"));
    return breaches;
}

QStringList readmeBreaches(
    const QString &path, const QString &text, const QSet<QString> &words, const QString &root)
{
    static const QRegularExpression name(
        QStringLiteral("^([A-Za-z_]\\w*)((::|\\.)[A-Za-z_]\\w*)*(\\(\\))?$"));
    static const QRegularExpression file(QStringLiteral("^[\\w.-]+(/[\\w.-]+)+$"));
    static const QRegularExpression separators(QStringLiteral("[^\\w]+"));
    QStringList breaches;
    for (const QString &token : ticked(text)) {
        if (file.match(token).hasMatch()) {
            const QString beside = QFileInfo(root + u'/' + path).path() + u'/' + token;
            const bool exists = QFileInfo::exists(root + u'/' + token) || QFileInfo::exists(beside)
                || QFileInfo::exists(root + QStringLiteral("/app/") + token)
                || QFileInfo::exists(root + QStringLiteral("/resources/") + token);
            if (!exists)
                breaches << path + QStringLiteral(": no file `%1`").arg(token);
        } else if (name.match(token).hasMatch()) {
            for (const QString &part : token.split(separators, Qt::SkipEmptyParts)) {
                if (!words.contains(part))
                    breaches << path + QStringLiteral(": no `%1` in the code").arg(token);
            }
        }
    }
    return breaches;
}

QStringList translationBreaches(const QString &path, const QString &text)
{
    QStringList breaches;
    QXmlStreamReader reader(text);
    QString source;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"source") {
            source = reader.readElementText();
        } else if (reader.name() == u"translation") {
            const QString type = reader.attributes().value(QStringLiteral("type")).toString();
            const qint64 line = reader.lineNumber();
            const QString words =
                reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (!type.isEmpty() || words.isEmpty())
                breaches << at(path, line, QStringLiteral("not translated: %1").arg(source));
        }
    }
    if (reader.hasError())
        breaches << at(path, reader.lineNumber(), reader.errorString());
    return breaches;
}

QStringList commandBreaches(const QString &path, const QString &text, const QString &root)
{
    static const QRegularExpression script(
        QStringLiteral("(?:^|[\\s`])((?:packaging|\\.ci)/[\\w-]+)(?=[\\s`]|$)"));
    QStringList breaches;
    for (const QRegularExpressionMatch &match : script.globalMatch(text)) {
        const QFileInfo file(root + u'/' + match.captured(1));
        if (!file.isDir() && !file.isExecutable())
            breaches << path + QStringLiteral(": `%1` can't be run").arg(match.captured(1));
    }
    return breaches;
}

QSet<int> edgesOf(const QString &comment)
{
    static const QRegularExpression list(QStringLiteral("edges? ([0-9][0-9, and\u2013-]*)"));
    static const QRegularExpression range(
        QStringLiteral("([0-9]+)(?:\\s*[\u2013-]\\s*([0-9]+))?"));
    QSet<int> edges;
    for (const QRegularExpressionMatch &part : list.globalMatch(comment)) {
        for (const QRegularExpressionMatch &found : range.globalMatch(part.captured(1))) {
            const int first = found.captured(1).toInt();
            const int last = found.captured(2).isEmpty() ? first : found.captured(2).toInt();
            for (int edge = first; edge <= last && edge <= 200; ++edge)
                edges.insert(edge);
        }
    }
    return edges;
}

QStringList edgeBreaches(const QString &path, const QString &text, const QString &root)
{
    static const QRegularExpression row(QStringLiteral("^\\| ([0-9]+) \\|"));
    static const QRegularExpression name(QStringLiteral("^(\\w+)\\.(\\w+) (\\w+)$"));
    QStringList breaches;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch edge = row.match(lines[i]);
        if (!edge.hasMatch())
            continue;
        for (const QString &token : ticked(lines[i])) {
            const QRegularExpressionMatch test = name.match(token);
            QFile file(QStringLiteral("%1/tests/%2/%3test.cpp")
                           .arg(root, test.captured(1), test.captured(2)));
            const QString code =
                file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
            const QRegularExpression function(
                QStringLiteral("void %1(?:_data)?\\(\\)[^\\n]*//([^\\n]*)").arg(test.captured(3)));
            bool proves = false;
            for (const QRegularExpressionMatch &found : function.globalMatch(code))
                proves = proves || edgesOf(found.captured(1)).contains(edge.captured(1).toInt());
            if (!proves)
                breaches << at(path, i + 1, QStringLiteral("`%1` does not prove edge %2")
                                                .arg(token, edge.captured(1)));
        }
    }
    return breaches;
}

QString withoutComments(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|//[^\n]*|/\*[\s\S]*?\*/)"));
    QString code;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
        code += QStringView(text).mid(from, match.capturedStart() - from);
        const QString lines(match.captured().count(u'\n'), u'\n');
        code += match.captured(1).isEmpty() ? lines : match.captured(1);
        from = match.capturedEnd();
    }
    return code + text.mid(from);
}

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[^A-Za-z0-9_]+"));
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    return {words.cbegin(), words.cend()};
}
} // namespace House
