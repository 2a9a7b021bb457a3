// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the broken copies of the real code: mutate <mutants.txt> <app folder> <out folder>
#include <cstdio>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace {

QString contents(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

/// Finds the words of `text` with any white space between them: a formatter may move it.
QRegularExpression pattern(const QString &text)
{
    QStringList words;
    for (const QString &word :
        text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts))
        words << QRegularExpression::escape(word);
    return QRegularExpression(words.join(QStringLiteral("\\s+")));
}

void write(const QString &name, const QString &code)
{
    const QByteArray bytes = "#include \"mutants.h\"\n" + code.toUtf8();
    QFile file(name);
    if (!QDir().mkpath(name.section(QLatin1Char('/'), 0, -2)) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}
} // namespace

int main(int, char **argv)
{
    const QString app = QString::fromLocal8Bit(argv[2]) + QLatin1Char('/');
    const QString out = QString::fromLocal8Bit(argv[3]) + QLatin1Char('/');
    QString name;
    QString code;
    QString find;
    QString replace;
    QString *part = nullptr;
    for (const QString &line : contents(QString::fromLocal8Bit(argv[1])).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("== "))) {
            if (!name.isEmpty())
                write(out + name, code);
            name = line.mid(3);
            code = contents(app + name);
            part = nullptr;
        } else if (line == QLatin1String("-- find")) {
            find.clear();
            part = &find;
        } else if (line == QLatin1String("-- instead")) {
            replace.clear();
            part = &replace;
        } else if (line == QLatin1String("-- end")) {
            const auto match = pattern(find).match(code);
            if (!match.hasMatch() || pattern(find).match(code, match.capturedEnd()).hasMatch()) {
                std::fprintf(stderr,
                    "mutants.txt no longer fits app/%s; this must stand there once:\n%s",
                    qPrintable(name),
                    qPrintable(find));
                return 1;
            }
            code.replace(match.capturedStart(), match.capturedLength(), replace);
            part = nullptr;
        } else if (part != nullptr) {
            *part += line + QLatin1Char('\n');
        }
    }
    write(out + name, code);
    return 0;
}
