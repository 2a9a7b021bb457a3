// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

namespace {

struct Ended {
    int code = -1;
    QString out;
    QString errors;
};

QString source(const char *path)
{
    QFile file(qEnvironmentVariable("DAOYI_SOURCE") + QLatin1Char('/') + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// All first captures of `pattern` in `text`.
QSet<QString> captures(const QString &text, const char *pattern)
{
    QSet<QString> found;
    const QRegularExpression expression(
        QLatin1String(pattern), QRegularExpression::MultilineOption);
    auto matches = expression.globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured(1);
    return found;
}

/// The options that a program's source defines.
QSet<QString> optionsOf(const QString &text)
{
    return captures(text,
               R"re(QCommandLineOption \w+\s*\(\s*QStringLiteral\("([a-z-]+)"\))re")
        + QSet<QString> { "help", "version" };
}

/// The options that --help lists.
QSet<QString> optionsIn(const QString &help)
{
    QSet<QString> found = captures(help, R"(^  (?:-\w, )*--([a-z-]+))");
    found.remove("help-all"); // Qt's own
    return found;
}
}

class HelpTest : public QObject
{
    Q_OBJECT

    Ended run(const char *program, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(qEnvironmentVariable("DAOYI_BIN") + '/' + program, arguments);
        if (!process.waitForFinished(20000))
            process.kill();
        return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError()) };
    }

    bool isBuilt(const char *program)
    {
        return QFile::exists(qEnvironmentVariable("DAOYI_BIN") + '/' + program);
    }

private Q_SLOTS:
    void helpListsEveryOption_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("file");
        QTest::newRow("daoyictl") << "daoyictl" << "app/ctl/main.cpp";
        QTest::newRow("daoyid") << "daoyid" << "app/server/main.cpp";
        QTest::newRow("daoyi") << "daoyi" << "app/client/main.cpp";
    }

    void helpListsEveryOption()
    {
        QFETCH(QString, program);
        QFETCH(QString, file);
        if (!isBuilt(qPrintable(program)))
            QSKIP("skipped: this program is not built");

        const Ended help = run(qPrintable(program), { "--help" });

        QCOMPARE(help.code, 0);
        const QSet<QString> defined = optionsOf(source(qPrintable(file)));
        QVERIFY(defined.size() > 3);
        QCOMPARE(optionsIn(help.out), defined);
    }

    void serviceOfTheReferenceSetUpUsesOptionsThatExist()
    {
        const QString unit = source("packaging/postgresql/daoyid.service");
        const QSet<QString> started = captures(unit, R"(^ExecStart=/usr/bin/(\w+) )");
        const QSet<QString> used = captures(unit, R"((?:^ExecStart=[^\n]*?|\G[^\n]*?) --([a-z-]+))");

        QCOMPARE(started, QSet<QString>({ "daoyid" }));
        QVERIFY(used.contains("store"));
        QVERIFY(used.size() >= 3);
        QVERIFY(optionsOf(source("app/server/main.cpp")).contains(used));
    }

    void helpListsEveryCommand()
    {
        const Ended help = run("daoyictl", { "--help" });
        const QSet<QString> listed = captures(help.out, R"(^  daoyictl ([a-z-]+))");
        const QSet<QString> known
            = captures(source("app/ctl/main.cpp"), R"re(command == QLatin1String\("([a-z-]+)"\))re");

        QVERIFY(listed.size() >= 6);
        QCOMPARE(listed, known);
        for (const QString &command : listed) {
            const Ended ended = run("daoyictl", { command, "--help" });
            QCOMPARE(ended.code, 0);
        }
    }

    void helpOfTheClientNamesEveryProgram()
    {
        if (!isBuilt("daoyi"))
            QSKIP("skipped: this program is not built");
        const Ended help = run("daoyi", { "--help" });

        QCOMPARE(captures(help.out, R"(^  daoyi ([a-z]+))"),
            QSet<QString>({ "kiosk", "reception", "board" }));
    }

    void helpAndVersionOfTheClientNeedNoDisplay()
    {
        if (!isBuilt("daoyi"))
            QSKIP("skipped: this program is not built");
        auto bare = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            bare.remove(QLatin1String(name));

        for (const char *asked : {"--help", "-h", "--version", "-v"}) {
            QProcess process;
            process.setProcessEnvironment(bare);
            process.start(qEnvironmentVariable("DAOYI_BIN") + "/daoyi", {QLatin1String(asked)});
            QVERIFY(process.waitForFinished(20000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 0);
            QVERIFY(process.readAllStandardOutput().contains("daoyi"));
        }
    }

    void unknownWordsAreRefusedWithAHint()
    {
        const Ended command = run("daoyictl", { "destroy" });
        QCOMPARE(command.code, 1);
        QVERIFY(command.errors.contains("daoyictl --help"));
        QVERIFY(run("daoyictl", { "--colour" }).code != 0);
        QVERIFY(run("daoyid", { "--port", "many" }).code != 0);
        QCOMPARE(run("daoyictl", {}).code, 2);
    }

    void importNamesItsFailures()
    {
        const Ended ended = run("daoyictl", { "import", "nothing.json" });

        QCOMPARE(ended.code, 1);
        QVERIFY(ended.errors.contains("nothing.json"));
    }

    void serverEndsAtATerminationSignal()
    {
        QProcess server;
        server.setWorkingDirectory(m_folder.path());
        server.start(
            qEnvironmentVariable("DAOYI_BIN") + "/daoyid", { "--store", "s.sqlite", "--port", "0" });
        QTRY_VERIFY(server.canReadLine());
        QVERIFY(server.readLine().startsWith("listening on ws://127.0.0.1:"));
        const Ended second = run("daoyid", { "--store", "s.sqlite", "--port", "0" });
        QCOMPARE(second.code, 1);
        QVERIFY(second.errors.contains("in use"));

        server.terminate();

        QTRY_COMPARE(server.state(), QProcess::NotRunning);
        QCOMPARE(server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.exitCode(), 0);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(HelpTest)
#include "helptest.moc"
