// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/espeaksynthesizer.h"

#include <espeak-ng/speak_lib.h>

#include "devices/soundoutput.h"
#include "devices/speechtext.h"
#include "domain/identity/pinyin.h"

namespace Devices {

namespace {
/// espeak hands samples over here. `user_data` belongs to the text's event, so to one call.
int collect(short *samples, int count, espeak_EVENT *events)
{
    if (samples && count > 0 && events && events->user_data) {
        static_cast<QByteArray *>(events->user_data)
            ->append(reinterpret_cast<const char *>(samples),
                qsizetype(count) * qsizetype(sizeof(short)));
    }
    return 0;
}

Base::Result<void> failed(const char *what)
{
    return Base::fail(
        Base::ErrorKind::Unavailable, "no-speech", QStringLiteral("espeak-ng: %1").arg(what));
}

/// The voice `cmn` reads characters with wrong tones; it reads numbered pinyin well (tried
/// November 2026, espeak-ng 1.51).
const char *voiceFor(Base::Language language)
{
    return language == Base::Language::Chinese ? "cmn-latn-pinyin" : "en";
}

Base::Result<void> speakPiece(const SpeechPiece &piece, QByteArray &pcm)
{
    if (espeak_SetVoiceByName(voiceFor(piece.language)) != EE_OK)
        return failed("voice not there");
    espeak_SetParameter(espeakRATE, EspeakSynthesizer::Pace, 0);
    const QByteArray words =
        (piece.language == Base::Language::Chinese ? Domain::numberedPinyin(piece.text)
                                                   : piece.text)
            .toUtf8();
    const espeak_ERROR error = espeak_Synth(words.constData(),
        size_t(words.size()) + 1,
        0,
        POS_CHARACTER,
        0,
        espeakCHARS_UTF8,
        nullptr,
        &pcm);
    return error == EE_OK ? Base::Result<void>() : failed("words not spoken");
}
} // namespace

Base::Result<void> EspeakSynthesizer::start()
{
    // Never ended: `espeak_Terminate` waits for a player that isn't there and hangs for ever
    // (1.51, November 2026).
    if (m_started)
        return {};
    const int rate =
        espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate != SoundRate)
        return failed(rate < 0 ? "data not there" : "unexpected rate");
    espeak_SetSynthCallback(&collect);
    m_started = true;
    return {};
}

Base::Result<QByteArray> EspeakSynthesizer::speak(const QString &text, Base::Language language)
{
    if (const auto started = start(); !started)
        return Base::passOn(started);
    QByteArray pcm;
    for (const SpeechPiece &piece : speechPieces(text.left(MostCharacters), language)) {
        if (const auto spoken = speakPiece(piece, pcm); !spoken)
            return Base::passOn(spoken);
    }
    return pcm;
}
} // namespace Devices
