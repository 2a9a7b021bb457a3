// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/speechqueue.h"

#include <QtTest>

#include "devices/chime.h"
#include "devices/soundoutput.h"
#include "devices/synthesizer.h"

using namespace Devices;
using Base::Language;
using Domain::Utterance;

namespace {

/// A loudspeaker that plays until the test says that the clip is over.
class HeldOutput : public SoundOutput
{
public:
    bool available = true;
    bool playing = false;
    QList<QByteArray> clips;

    [[nodiscard]] bool isAvailable() const override { return available; }

    void play(const QByteArray &pcm) override
    {
        QVERIFY(!playing); // never two at once
        playing = true;
        clips += pcm;
    }

    void stop() override { playing = false; }

    void endClip()
    {
        playing = false;
        Q_EMIT finished();
    }
};

/// Says the letters of the words.
class LetterSynthesizer : public Synthesizer
{
public:
    bool broken = false;

    Base::Result<QByteArray> speak(const QString &text, Language) override
    {
        if (broken)
            return Base::fail(Base::ErrorKind::Unavailable, "no-speech", "broken");
        return text.toUtf8();
    }
};

Utterance call(const QString &words)
{
    return {words, Language::Chinese, Utterance::Chime::Yes, 2};
}
} // namespace

class SpeechQueueTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HeldOutput> m_output;
    LetterSynthesizer m_synthesizer;
    std::unique_ptr<SpeechQueue> m_queue;

    void playAll()
    {
        for (int i = 0; i < 500 && m_output->playing; ++i)
            m_output->endClip();
        QVERIFY(!m_output->playing);
    }

    /// "chime", the words, or "" for a breath only.
    QStringList heard() const
    {
        QStringList result;
        for (const QByteArray &clip : m_output->clips) {
            result +=
                clip == chime() ? QStringLiteral("chime") : QString::fromUtf8(clip.constData());
        }
        return result;
    }

private Q_SLOTS:

    void init()
    {
        m_output = std::make_unique<HeldOutput>();
        m_synthesizer.broken = false;
        m_queue = std::make_unique<SpeechQueue>(*m_output, m_synthesizer);
    }

    void cleanup()
    {
        m_queue.reset();
        m_output.reset();
    }

    void callIsChimeAndWordsTwice() // edge 106
    {
        m_queue->say(call("A012"));
        playAll();

        QCOMPARE(heard(), QStringList({"chime", "A012", "chime", "A012"}));
        QVERIFY(!m_queue->isBusy());
    }

    void utterancesWaitForEachOther() // edge 106
    {
        m_queue->say(call("one"));
        m_queue->say({"two", Language::English, Utterance::Chime::No, 1});
        m_queue->say(call("three"));
        QCOMPARE(heard(), QStringList({"chime"}));
        playAll();

        QCOMPARE(heard(),
            QStringList(
                {"chime", "one", "chime", "one", "two", "chime", "three", "chime", "three"}));
    }

    void breathFollowsTheWords()
    {
        m_queue->say({"words", Language::Chinese, Utterance::Chime::No, 1});

        QCOMPARE(m_output->clips.front().size(), 5 + silence(SpeechQueue::Breath).size());
    }

    void chimeSoundsWhenSpeechFails() // edge 106
    {
        m_synthesizer.broken = true;
        for (int i = 0; i < 3; ++i)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression("no-speech"));
        m_queue->say(call("one"));
        m_queue->say({"two", Language::Chinese, Utterance::Chime::No, 1});
        playAll();

        QCOMPARE(heard(), QStringList({"chime", "", "chime", "", ""}));
    }

    void silenceEndsAndForgets()
    {
        m_queue->say(call("one"));
        m_queue->say(call("two"));
        m_output->endClip();
        m_queue->silence();
        QVERIFY(!m_output->playing);
        QVERIFY(!m_queue->isBusy());

        m_queue->say(call("three"));
        playAll();

        QCOMPARE(heard(), QStringList({"chime", "one", "chime", "three", "chime", "three"}));
    }

    void withoutADeviceNothingWaits()
    {
        m_output->available = false;
        m_queue->say(call("one"));
        QVERIFY(!m_queue->isBusy());

        m_output->available = true;
        m_queue->say({"two", Language::Chinese, Utterance::Chime::No, 1});
        playAll();

        QCOMPARE(heard(), QStringList({"two"}));
    }

    void tooManyCallsAreLeftOut()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("too much to say"));
        // The first is being said.
        for (std::size_t i = 0; i < SpeechQueue::MostWaiting + 2; ++i)
            m_queue->say({QString::number(i), Language::Chinese, Utterance::Chime::No, 1});
        playAll();

        QCOMPARE(std::size_t(m_output->clips.size()), SpeechQueue::MostWaiting + 1);
    }

    void chimeIsHeardAndEndsQuietly()
    {
        const QByteArray bell = chime();
        const auto *samples = reinterpret_cast<const qint16 *>(bell.constData());
        const qsizetype count = bell.size() / BytesPerSample;

        QVERIFY(count > SoundRate / 2 && count < SoundRate * 2);
        QVERIFY(*std::max_element(samples, samples + count) > 8000);
        QVERIFY(std::abs(int(samples[count - 1])) < 2000);
    }
};

QTEST_GUILESS_MAIN(SpeechQueueTest)
#include "speechqueuetest.moc"
