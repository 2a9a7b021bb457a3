// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/espeaksynthesizer.h"

#include <algorithm>

#include <QtTest>

#include "devices/soundoutput.h"
#include "testlib/verify.h"

using namespace Devices;
using Base::Language;

class EspeakSynthesizerTest : public QObject
{
    Q_OBJECT

    static int loudest(const QByteArray &pcm)
    {
        const auto *samples = reinterpret_cast<const qint16 *>(pcm.constData());
        int most = 0;
        for (qsizetype i = 0; i < pcm.size() / BytesPerSample; ++i)
            most = std::max(most, std::abs(int(samples[i])));
        return most;
    }

    static double seconds(const QByteArray &pcm)
    {
        return double(pcm.size()) / (SoundRate * BytesPerSample);
    }

private Q_SLOTS:

    void sentencesBecomeSound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("Chinese") << QStringLiteral("请 A012 号，到 3 诊室") << true;
        QTest::newRow("English") << QStringLiteral("Number A012, please go to room 3") << false;
    }

    void sentencesBecomeSound()
    {
        QFETCH(QString, text);
        QFETCH(bool, chinese);
        EspeakSynthesizer synthesizer;

        const auto pcm = synthesizer.speak(text, chinese ? Language::Chinese : Language::English);

        VERIFY_OK(pcm);
        QVERIFY2(
            seconds(*pcm) > 1.5 && seconds(*pcm) < 12, qPrintable(QString::number(seconds(*pcm))));
        QVERIFY(loudest(*pcm) > 4000);
    }

    void everyDigitIsSaid()
    {
        EspeakSynthesizer synthesizer;

        const auto one = synthesizer.speak(QStringLiteral("3"), Language::Chinese);
        const auto four = synthesizer.speak(QStringLiteral("3333"), Language::Chinese);

        VERIFY_OK(one);
        VERIFY_OK(four);
        QVERIFY(seconds(*four) > 1.5 * seconds(*one));
    }

    void nothingToSayIsNoError()
    {
        EspeakSynthesizer synthesizer;
        const auto pcm = synthesizer.speak(QStringLiteral("「」"), Language::Chinese);

        VERIFY_OK(pcm);
        QVERIFY(pcm->isEmpty());
    }

    void longTextEnds()
    {
        EspeakSynthesizer synthesizer;
        const QString most(EspeakSynthesizer::MostCharacters, u'一');

        const auto limit = synthesizer.speak(most, Language::Chinese);
        const auto longer = synthesizer.speak(most.repeated(20), Language::Chinese);

        VERIFY_OK(limit);
        VERIFY_OK(longer);
        // The voice breathes differently each time.
        QVERIFY(std::abs(seconds(*longer) - seconds(*limit)) < 0.1);
    }
};

QTEST_GUILESS_MAIN(EspeakSynthesizerTest)
#include "espeaksynthesizertest.moc"
