// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include <QStandardPaths>

#include "testlib/verify.h"
#include "transcript.h"

using Tour::Transcript;
using Tour::Window;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void mouseAndKeysReachAWindowOnAScreenInMemory()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
            QSKIP("skipped: no Xvfb");
        const QTemporaryDir folder;
        Transcript transcript(folder.path());
        Window window(transcript,
            QStringLiteral("sample"),
            qEnvironmentVariable("DAOYI_BIN") + QStringLiteral("/tour_samplewindow"),
            QSize(640, 480),
            0);

        QVERIFY(window.start({}));
        QVERIFY(window.reaches(QStringLiteral("sampleScreen")));
        QVERIFY(window.click(QStringLiteral("sampleButton")));
        QVERIFY(window.shows(QStringLiteral("pressed")));
        QVERIFY(window.fill(QStringLiteral("sampleField"), QStringLiteral("Li 李慧 45")));
        QVERIFY(window.shows(QStringLiteral("Li 李慧 45")));
        QVERIFY(window.key(QStringLiteral("F9")));
        QVERIFY(window.shows(QStringLiteral("called")));

        QVERIFY(window.picture(QStringLiteral("sample")));
        const QImage picture(folder.filePath(QStringLiteral("sample.png")));
        QCOMPARE(picture.size(), QSize(640, 480));
        QCOMPARE(picture.pixelColor(2, 2), QColor(0x0b5350));
        QCOMPARE(transcript.failures(), 0);
    }

    void whatMovedAwayFromAPressIsPressedAgain()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
            QSKIP("skipped: no Xvfb");
        const QTemporaryDir folder;
        Transcript transcript(folder.path());
        Window window(transcript,
            QStringLiteral("sample"),
            qEnvironmentVariable("DAOYI_BIN") + QStringLiteral("/tour_samplewindow"),
            QSize(640, 480),
            0);
        QVERIFY(window.start({}));
        QVERIFY(window.reaches(QStringLiteral("sampleScreen")));

        QVERIFY(window.click(QStringLiteral("shyButton")));

        QVERIFY(window.shows(QStringLiteral("caught")));
        QCOMPARE(transcript.failures(), 0);
    }

    void whatDoesNotComeIsToldWithAPicture()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
            QSKIP("skipped: no Xvfb");
        const QTemporaryDir folder;
        Transcript transcript(folder.path());
        Window window(transcript,
            QStringLiteral("sample"),
            qEnvironmentVariable("DAOYI_BIN") + QStringLiteral("/tour_samplewindow"),
            QSize(320, 240),
            0);
        QVERIFY(window.start({}));
        QVERIFY(window.reaches(QStringLiteral("sampleScreen")));

        QVERIFY(!window.shows(QStringLiteral("gone fishing"), 300));

        QCOMPARE(transcript.failures(), 1);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("failed-sample.png"))));
    }
};

QTEST_GUILESS_MAIN(WindowTest)
#include "windowtest.moc"
