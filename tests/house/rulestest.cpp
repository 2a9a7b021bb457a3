// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "testlib/verify.h"

namespace {

const QString &root()
{
    static const QString folder = qEnvironmentVariable("DAOYI_SOURCE");
    return folder;
}

QString read(const QString &path)
{
    QFile file(root() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Paths below the repository, sorted.
QStringList files(const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator walk(root() + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        found << QDir(root()).relativeFilePath(walk.next());
    found.sort();
    return found;
}

QStringList sources()
{
    return files(QStringLiteral("app"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

// What `rule` says about a file with this one line.
template<typename Rule>
QStringList ask(Rule rule, const char *path, const char *line)
{
    return rule(QString::fromLatin1(path), QString::fromUtf8(line));
}
} // namespace

// The whole list first: QVERIFY2 cuts a long one.
#define VERIFY_NOTHING(breaches)                                                                   \
    do {                                                                                           \
        const QStringList &found = (breaches);                                                     \
        for (const QString &breach : found)                                                        \
            qWarning().noquote() << breach;                                                        \
        QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1 breaches").arg(found.size())));    \
    } while (false)

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void includesKeepToTheTable()
    {
        QStringList breaches;
        for (const QString &path : sources())
            breaches += House::includeBreaches(path, read(path));
        QVERIFY(sources().size() > 10);
        VERIFY_NOTHING(breaches);
    }

    void everyFileNamesItsLicence()
    {
        QStringList breaches;
        for (const QString &path : sources())
            breaches += House::licenceBreaches(path, read(path));
        for (const QString &path :
            files(QStringLiteral("tests"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
            breaches += House::licenceBreaches(path, read(path));
        VERIFY_NOTHING(breaches);
    }

    void windowsOpenNoLoopsAndOnlyScreensSpeak()
    {
        QStringList breaches;
        for (const QString &path : sources())
            breaches += House::callBreaches(path, read(path));
        VERIFY_NOTHING(breaches);
    }

    void namesInReadmesExist()
    {
        QSet<QString> words;
        const QStringList patterns{QStringLiteral("*.h"),
            QStringLiteral("*.cpp"),
            QStringLiteral("*.txt"),
            QStringLiteral("*.json"),
            QStringLiteral("*.geojson")};
        for (const char *folder : {"app", "tests", "resources"}) {
            for (const QString &path : files(QString::fromLatin1(folder), patterns))
                words += House::wordsOf(read(path));
        }
        QStringList breaches;
        for (const QString &path : files(QStringLiteral("app"), {QStringLiteral("README.md")}))
            breaches += House::readmeBreaches(path, read(path), words, root());
        VERIFY_NOTHING(breaches);
    }

    void everyMessageIsTranslated()
    {
        QStringList breaches;
        for (const QString &path : files(QStringLiteral("translations"), {QStringLiteral("*.ts")}))
            breaches += House::translationBreaches(path, read(path));
        VERIFY_NOTHING(breaches);
    }

    void everySentenceOfARoomIsInItsTranslation()
    {
        const QString lupdate = QStringLiteral("/usr/lib/qt6/bin/lupdate");
        if (!QFile::exists(lupdate))
            QSKIP("skipped: no lupdate");
        const QTemporaryDir folder;
        QStringList breaches;
        for (const char *room : {"presentation", "widgets", "kiosk", "reception", "board"}) {
            const QString name = QString::fromLatin1(room) + QStringLiteral("_en.ts");
            const QString copy = folder.filePath(name);
            QFile::copy(root() + QStringLiteral("/translations/") + name, copy);
            QProcess process;
            process.start(lupdate,
                {root() + QStringLiteral("/app/") + QString::fromLatin1(room),
                    QStringLiteral("-I"), // otherwise classes lose their namespace
                    root() + QStringLiteral("/app"),
                    QStringLiteral("-ts"),
                    copy,
                    QStringLiteral("-source-language"),
                    QStringLiteral("zh_CN"),
                    QStringLiteral("-target-language"),
                    QStringLiteral("en"),
                    QStringLiteral("-no-obsolete"),
                    QStringLiteral("-locations"),
                    QStringLiteral("none")});
            QVERIFY(process.waitForFinished(60'000));
            QFile file(copy);
            if (file.open(QIODevice::ReadOnly))
                breaches += House::translationBreaches(name, QString::fromUtf8(file.readAll()));
        }
        VERIFY_NOTHING(breaches);
    }

    void commandsInReadmesCanBeRun()
    {
        QStringList breaches;
        for (const char *name : {"README.md", "CONTRIBUTING.md"}) {
            const QString path = QString::fromLatin1(name);
            QVERIFY2(!read(path).isEmpty(), name);
            breaches += House::commandBreaches(path, read(path), root());
        }
        VERIFY_NOTHING(breaches);
    }

    void scriptsPassTheirLinter()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("shellcheck")).isEmpty())
            QSKIP("skipped: no shellcheck");
        QStringList scripts{root() + QStringLiteral("/.ci/run")};
        for (const QFileInfo &file :
            QDir(root() + QStringLiteral("/packaging")).entryInfoList(QDir::Files)) {
            if (file.isExecutable())
                scripts << file.filePath();
        }

        QProcess linter;
        linter.start(QStringLiteral("shellcheck"), scripts);
        QVERIFY(linter.waitForFinished());

        QVERIFY2(linter.exitCode() == 0, linter.readAllStandardOutput().constData());
    }

    // The rules themselves: each is broken once.

    void breachOfTheTableIsFound()
    {
        using House::includeBreaches;
        QCOMPARE(ask(includeBreaches, "app/domain/a.cpp", "#include \"store/tickettable.h\""),
            QStringList{"app/domain/a.cpp:1: domain may not include store"});
        QCOMPARE(ask(includeBreaches, "app/kiosk/a.h", "\n#include \"sync/outbox.h\"").size(), 1);
        QCOMPARE(ask(includeBreaches, "app/kiosk/a.h", "#include \"homescreen.h\"").size(), 1);
        QCOMPARE(ask(includeBreaches, "app/base/a.h", "#include \"attic/a.h\"").size(), 1);
        VERIFY_NOTHING(ask(includeBreaches, "app/kiosk/a.h", "#include \"widgets/theme.h\""));
        VERIFY_NOTHING(ask(includeBreaches, "app/kiosk/a.h", "#include \"kiosk/homescreen.h\""));
        VERIFY_NOTHING(ask(includeBreaches, "app/client/main.cpp", "#include \"net/link.h\""));
    }

    void missingLicenceIsFound()
    {
        QCOMPARE(ask(House::licenceBreaches, "app/base/a.h", "#pragma once\n").size(), 1);
    }

    void forbiddenCallsAreFound()
    {
        using House::callBreaches;
        QCOMPARE(ask(callBreaches, "app/reception/a.cpp", "dialog.exec();").size(), 1);
        QCOMPARE(ask(callBreaches, "app/net/a.cpp", "connect(a, SIGNAL(b()), c);").size(), 1);
        QCOMPARE(ask(callBreaches, "app/store/a.cpp", "x = tr(\"早\");").size(), 1);
        VERIFY_NOTHING(ask(callBreaches, "app/store/a.cpp", "query.exec();"));
        VERIFY_NOTHING(ask(callBreaches, "app/kiosk/a.cpp", "x = tr(\"早\"); // no exec()"));
        VERIFY_NOTHING(ask(callBreaches, "app/kiosk/a.cpp", "/* a.exec() */ int n = attr(\"x\");"));
    }

    void wordThatIsNotInTheCodeIsFound()
    {
        const QString path = QStringLiteral("app/store/README.md");
        const QSet<QString> words = House::wordsOf(QStringLiteral("class TicketTable; put()"));
        const auto ask = [&](const char *text) {
            return House::readmeBreaches(path, QString::fromLatin1(text), words, root());
        };

        QCOMPARE(ask("see `BicketTable`").size(), 1);
        QCOMPARE(ask("see `TicketTable::pull`").size(), 1);
        QCOMPARE(ask("see `store/bickettable.h`").size(), 1);
        VERIFY_NOTHING(ask("see `TicketTable::put`, `put()` and `base/id.h`, and `a < b`"));
    }

    void testsNamedForEdgesAreThereAndSaySo()
    {
        const QString path = QStringLiteral("tests/EDGE_CASES.md");
        const QString list = read(path);
        QVERIFY(list.count(QStringLiteral("\n| ")) > 50);
        VERIFY_NOTHING(House::edgeBreaches(path, list, root()));
    }

    void wrongNameInTheListOfEdgesIsFound()
    {
        const auto ask = [](const char *row) {
            return House::edgeBreaches(
                QStringLiteral("list.md"), QString::fromLatin1(row), root())
                .size();
        };
        QCOMPARE(ask("| 69 | `domain.rules thirdMissVoidsTheTicket` |"), 0);
        QCOMPARE(ask("| 70 | `domain.rules thirdMissVoidsTheTicket` |"), 1);
        QCOMPARE(ask("| 69 | `domain.rules fourthMissVoidsTheTicket` |"), 1);
        QCOMPARE(ask("| 69 | `domain.nothing thirdMissVoidsTheTicket` |"), 1);
        QCOMPARE(House::edgesOf(QStringLiteral("edges 57-59, 68 and 69")),
            (QSet<int>{57, 58, 59, 68, 69}));
    }

    void unfinishedTranslationIsFound()
    {
        const auto ask = [](const char *translation) {
            return House::translationBreaches(QStringLiteral("a.ts"),
                QStringLiteral(
                    "<TS><context><message><source>好</source>%1</message></context></TS>")
                    .arg(QString::fromLatin1(translation)));
        };

        QCOMPARE(ask("<translation type=\"unfinished\">Good</translation>").size(), 1);
        QCOMPARE(ask("<translation></translation>").size(), 1);
        QCOMPARE(ask("<translation").size(), 1);
        VERIFY_NOTHING(ask("<translation>Good</translation>"));
        VERIFY_NOTHING(ask("<translation><numerusform>One</numerusform></translation>"));
    }

    void commandThatIsNotThereIsFound()
    {
        const QString path = QStringLiteral("README.md");
        QCOMPARE(
            House::commandBreaches(path, QStringLiteral("do `packaging/dance`"), root()).size(), 1);
        QCOMPARE(House::commandBreaches(path, QStringLiteral("    packaging/dance --now"), root())
                     .size(),
            1);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rulestest.moc"
