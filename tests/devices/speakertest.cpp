// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/speaker.h"

#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QtTest>

#include "devices/chime.h"
#include "devices/espeaksynthesizer.h"
#include "devices/soundfolder.h"
#include "devices/speechqueue.h"
#include "testlib/verify.h"

using namespace Devices;
using Base::Language;
using Domain::Utterance;

namespace {

/// Speaks as soon as the test lets it.
class SlowSynthesizer : public Synthesizer
{
public:
    explicit SlowSynthesizer(QSemaphore &gate)
        : m_gate(gate)
    {
    }

    Base::Result<QByteArray> speak(const QString &text, Language) override
    {
        m_gate.acquire();
        return text.toUtf8();
    }

private:
    QSemaphore &m_gate;
};

QByteArray content(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class SpeakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void chineseAndEnglishComeOutInOrder()
    {
        QTemporaryDir folder;
        const QDir sounds(folder.path());
        {
            Speaker speaker(soundOutput(folder.path()));
            QTRY_VERIFY(speaker.isAvailable());
            speaker.say({"请 A012 号", Language::Chinese, Utterance::Chime::Yes, 2});
            speaker.say({"Please take your slip", Language::English});
            QTRY_VERIFY(!content(sounds, "0005.wav").isEmpty());
        }

        // As long as the same words made here; the voice breathes differently each time.
        EspeakSynthesizer synthesizer;
        const auto chinese = synthesizer.speak("请 A012 号", Language::Chinese);
        const auto english = synthesizer.speak("Please take your slip", Language::English);
        VERIFY_OK(chinese);
        VERIFY_OK(english);
        const auto isLike = [&sounds](const char *file, const QByteArray &words) {
            const QByteArray expected = wavFile(words + silence(SpeechQueue::Breath));
            const double ratio = double(content(sounds, file).size()) / double(expected.size());
            if (std::abs(ratio - 1) > 0.1)
                qInfo() << file << "is" << ratio << "times as long as expected";
            return std::abs(ratio - 1) <= 0.1;
        };
        QVERIFY(std::abs(chinese->size() - english->size()) > 4000);
        QCOMPARE(content(sounds, "0001.wav"), wavFile(chime()));
        QVERIFY(isLike("0002.wav", *chinese));
        QCOMPARE(content(sounds, "0003.wav"), wavFile(chime()));
        QCOMPARE(content(sounds, "0004.wav"), content(sounds, "0002.wav"));
        QVERIFY(isLike("0005.wav", *english));
    }

    void callerNeverWaitsForTheVoice()
    {
        QTemporaryDir folder;
        QSemaphore gate;
        Speaker speaker(soundOutput(folder.path()),
            [&gate] { return std::make_unique<SlowSynthesizer>(gate); });
        QTRY_VERIFY(speaker.isAvailable());

        speaker.say({"one", Language::English});
        speaker.say({"two", Language::English});

        QCOMPARE(QDir(folder.path()).count(), 2U); // . and ..
        gate.release(2);
        QTRY_VERIFY(QFile::exists(folder.filePath("0002.wav")));
    }

    void silenceIsHeardInTurn()
    {
        QTemporaryDir folder;
        QSemaphore gate;
        Speaker speaker(soundOutput(folder.path()),
            [&gate] { return std::make_unique<SlowSynthesizer>(gate); });
        QTRY_VERIFY(speaker.isAvailable());

        speaker.say({"one", Language::English});
        speaker.say({"two", Language::English});
        speaker.silence();
        speaker.say({"three", Language::English});
        gate.release(3);

        QTRY_VERIFY(content(folder.path(), "0002.wav").contains("three"));
        QVERIFY(!content(folder.path(), "0001.wav").contains("two"));
    }

    void withoutASoundServerItIsSilentAndNobodyWaits()
    {
        QTemporaryDir nothing;
        qunsetenv("PULSE_SERVER");
        qunsetenv("PULSE_RUNTIME_PATH");
        qputenv("XDG_RUNTIME_DIR", nothing.path().toLocal8Bit());
        Speaker speaker(soundOutput({}));
        QVERIFY(!speaker.isAvailable());

        speaker.say({"one", Language::English, Utterance::Chime::Yes, 2});
        speaker.silence();
        QCoreApplication::processEvents();

        QVERIFY(!speaker.isAvailable());
    }

    void wavFileSaysWhatIsInIt()
    {
        const QByteArray file = wavFile(QByteArray(100, 'x'));

        QCOMPARE(file.size(), 144);
        QVERIFY(file.startsWith(QByteArray("RIFF\x88\0\0\0WAVEfmt ", 16)));
        QCOMPARE(file.mid(36, 8), QByteArray("data\x64\0\0\0", 8));
    }
};

QTEST_GUILESS_MAIN(SpeakerTest)
#include "speakertest.moc"
