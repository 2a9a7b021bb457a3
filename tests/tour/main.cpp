// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include "visit.h"

namespace {

// What the tour needs besides the house's own programs.
QString missingTool()
{
    for (const char *tool : {"Xvfb", "xdotool", "xmodmap"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
            return QString::fromLatin1(tool);
    }
    return {};
}

int tell(const QString &binaries, const QString &resources, const QString &folder)
{
    Tour::Transcript transcript(folder);
    Tour::Hospital hospital(transcript, binaries, resources);
    for (const Tour::Chapter &chapter : Tour::visit()) {
        transcript.chapter(chapter.title);
        if (!chapter.tell(hospital))
            break;
    }
    transcript.chapter(transcript.failures() == 0
            ? QStringLiteral("The visit went well; pictures are in %1").arg(folder)
            : QStringLiteral("The visit FAILED; pictures and logs are in %1").arg(folder));
    return transcript.failures() == 0 ? 0 : 1;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Walks a patient through the house: the programs as real processes under Xvfb, driven\n"
        "by mouse and keys. Exit status 0 when every step came true, 1 when one didn't,\n"
        "2 when the tour can't be made here."));
    const QCommandLineOption bin(QStringLiteral("bin"),
        QStringLiteral("Where the programs are."),
        QStringLiteral("folder"),
        QCoreApplication::applicationDirPath());
    const QCommandLineOption out(QStringLiteral("out"),
        QStringLiteral("Where pictures, transcript and logs go; emptied first."),
        QStringLiteral("folder"),
        QStringLiteral("build/tour"));
    const QCommandLineOption resources(QStringLiteral("hospital"),
        QStringLiteral("The demonstration hospital's files."),
        QStringLiteral("folder"),
        QStringLiteral("resources/hospital"));
    parser.addHelpOption();
    parser.addOptions({bin, resources, out});
    parser.process(application);

    if (const QString tool = missingTool(); !tool.isEmpty()) {
        std::fprintf(stderr, "daoyi-tour: %s is not installed\n", qPrintable(tool));
        return 2;
    }
    QDir folder(parser.value(out));
    for (const QString &old : folder.entryList(
             {QStringLiteral("*.png"), QStringLiteral("*.log"), QStringLiteral("*.json")}))
        folder.remove(old);
    return tell(
        QDir(parser.value(bin)).absolutePath(), parser.value(resources), folder.absolutePath());
}
