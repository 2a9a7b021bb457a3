// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/kioskvoice.h"

#include <algorithm>

#include <QRegularExpression>

#include "domain/visit/voiceport.h"
#include "presentation/kioskflow.h"

namespace Presentation {

namespace {
/// What would tell a listener in the hall who stands at the machine.
QStringList secrets(const KioskSession &session)
{
    QStringList result{QStringLiteral("*")}; // anything masked
    if (!session.feedbackCode.isEmpty())
        result += session.feedbackCode;
    if (!session.person)
        return result;
    result += {session.person->patient.name, session.person->patient.phone};
    for (const Domain::Identifier &identifier : session.person->identifiers)
        result += identifier.value;
    result.removeAll(QString());
    return result;
}
} // namespace

KioskVoice::KioskVoice(KioskFlow &flow, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
{
    connect(&flow, &KioskFlow::sessionEnded, this, &KioskVoice::interrupt);
}

void KioskVoice::use(Domain::Voice *voice)
{
    m_voice = voice;
    connect(voice, &Domain::Voice::availableChanged, this, &KioskVoice::availableChanged);
    Q_EMIT availableChanged();
}

void KioskVoice::setLevel(Level level)
{
    m_level = level;
    Q_EMIT availableChanged();
}

QString KioskVoice::unavailableReason() const
{
    const bool heard = m_voice && m_voice->isAvailable() && m_level != Level::Off;
    return heard ? QString() : tr("没有声音");
}

void KioskVoice::showScreen(const QString &words)
{
    interrupt();
    if (m_level == Level::Everything || (m_level == Level::Prompts && m_flow.isElderly()))
        say(words);
}

void KioskVoice::repeat(const QString &words)
{
    interrupt();
    if (m_level != Level::Off)
        say(words);
}

void KioskVoice::interrupt()
{
    if (m_voice)
        m_voice->silence();
}

void KioskVoice::say(const QString &words)
{
    const QString spoken = publicWords(words, m_flow.session());
    if (m_voice && !spoken.isEmpty())
        m_voice->say({spoken, m_flow.language()});
}

QString KioskVoice::publicWords(const QString &words, const KioskSession &session)
{
    static const QRegularExpression sentence(QStringLiteral("[^。！？\\n]+[。！？\\n]*"));
    // A resident's or a telephone number, whoever's it is.
    static const QRegularExpression longNumber(QStringLiteral("\\d{11}"));
    const QStringList telling = secrets(session);
    QString result;
    auto found = sentence.globalMatch(words);
    while (found.hasNext()) {
        const QString one = found.next().captured();
        const bool tells = one.contains(longNumber)
            || std::any_of(telling.begin(), telling.end(), [&one](const QString &secret) {
                   return one.contains(secret, Qt::CaseInsensitive);
               });
        if (!tells)
            result += one;
    }
    return result.trimmed();
}
} // namespace Presentation
