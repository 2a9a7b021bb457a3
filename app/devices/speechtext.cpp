// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/speechtext.h"

#include <QRegularExpression>

namespace Devices {

using Base::Language;

namespace {
bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han;
}

/// What stands between words: a short pause, a long one, or nothing that is heard.
QString pauseFor(char32_t character)
{
    static const QString shortPauses = QStringLiteral("，、；：,;:·（）()–—");
    static const QString longPauses = QStringLiteral("。！？.!?\n");
    if (character > 0xffff)
        return {};
    if (longPauses.contains(QChar(char16_t(character))))
        return QStringLiteral(". ");
    return shortPauses.contains(QChar(char16_t(character))) ? QStringLiteral(", ")
                                                            : QStringLiteral(" ");
}

/// "8:30" and "20–35", which a voice would read as two numbers with a pause.
QString withSpokenSigns(QString text, Language language)
{
    static const QRegularExpression time(QStringLiteral("(\\d)[:：](\\d)"));
    static const QRegularExpression range(QStringLiteral("(\\d)\\s*[–—~-]\\s*(?=\\d)"));
    const bool chinese = language == Language::Chinese;
    text.replace(time, chinese ? QStringLiteral("\\1点\\2") : QStringLiteral("\\1 \\2"));
    text.replace(range, chinese ? QStringLiteral("\\1到") : QStringLiteral("\\1 to "));
    return text;
}

QString spokenDigit(int digit, Language language)
{
    static const QString chinese = QStringLiteral("零一二三四五六七八九");
    return language == Language::Chinese
        ? QString(chinese[digit])
        : QLatin1Char(' ') + QString::number(digit) + QLatin1Char(' ');
}

/// A letter by itself has its name only before a pause: "A 0" is read like "a table".
bool isLoneLetter(const QList<uint> &characters, qsizetype at)
{
    const auto isLetter = [&characters](qsizetype index) {
        return index >= 0 && index < characters.size() && QChar::isLetter(characters[index])
            && !isHan(characters[index]);
    };
    return QChar::isUpper(characters[at]) && !isLetter(at - 1) && !isLetter(at + 1);
}

class Pieces
{
public:
    void add(const QString &words, Language language)
    {
        if (m_pieces.empty() || m_pieces.back().language != language)
            m_pieces.push_back({language, {}});
        m_pieces.back().text += words;
    }

    void pause(const QString &sign)
    {
        if (!m_pieces.empty())
            m_pieces.back().text += sign;
    }

    [[nodiscard]] std::vector<SpeechPiece> taken()
    {
        for (SpeechPiece &piece : m_pieces)
            piece.text = piece.text.simplified();
        return std::move(m_pieces);
    }

private:
    std::vector<SpeechPiece> m_pieces;
};
} // namespace

std::vector<SpeechPiece> speechPieces(const QString &text, Language language)
{
    Pieces pieces;
    const QList<uint> characters = withSpokenSigns(text, language).toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t character = characters[i];
        const QString written = QString::fromUcs4(&character, 1);
        if (QChar::isDigit(character))
            pieces.add(spokenDigit(QChar::digitValue(character), language), language);
        else if (isHan(character))
            pieces.add(written, Language::Chinese);
        else if (QChar::isLetter(character))
            pieces.add(isLoneLetter(characters, i)
                    ? QLatin1Char(' ') + written + QStringLiteral(". ")
                    : written,
                Language::English);
        else if (character == U'\'')
            pieces.pause(written);
        else
            pieces.pause(pauseFor(character));
    }
    return pieces.taken();
}
} // namespace Devices
