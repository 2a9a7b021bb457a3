// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/speechtext.h"

#include <QtTest>

using namespace Devices;
using Base::Language;

class SpeechTextTest : public QObject
{
    Q_OBJECT

    /// "zh:…|en:…"
    static QString read(const QString &text, Language language)
    {
        QStringList parts;
        for (const SpeechPiece &piece : speechPieces(text, language)) {
            parts += (piece.language == Language::Chinese ? QStringLiteral("zh:")
                                                          : QStringLiteral("en:"))
                + piece.text;
        }
        return parts.join(u'|');
    }

private Q_SLOTS:

    void sentenceIsReadAsPeopleReadIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QString>("spoken");
        const auto row = [](const char *name, const char *text, bool chinese, const char *spoken) {
            QTest::newRow(name) << QString::fromUtf8(text) << chinese << QString::fromUtf8(spoken);
        };
        row("digits one by one", "请到 302 诊室", true, "zh:请到 三零二 诊室");
        row("digits in English", "Room 302", false, "en:Room 3 0 2");
        row("ticket letter by its name", "请 A012 号", true, "zh:请|en:A.|zh:零一二 号"); // edge 85
        row("ticket letter in English", "Number A012", false, "en:Number A. 0 1 2");
        row("Latin word in Chinese", "做 CT 检查", true, "zh:做|en:CT|zh:检查");
        row("Chinese name in English", "Go to 采血室", false, "en:Go to|zh:采血室");
        row("clock", "8:30 开始", true, "zh:八点三零 开始");
        row("range", "等 20–35 分钟", true, "zh:等 二零到三五 分钟");
        row("range in English", "20–35 min", false, "en:2 0 to 3 5 min");
        row("pauses", "好，走。\n请", true, "zh:好, 走. . 请");
        row("apostrophe", "Don't go", false, "en:Don't go");
        row("nothing to say", "·· 「」", true, "");
        row("rare character", "𬱖", true, "zh:𬱖");
    }

    void sentenceIsReadAsPeopleReadIt()
    {
        QFETCH(QString, text);
        QFETCH(bool, chinese);
        QFETCH(QString, spoken);

        QCOMPARE(read(text, chinese ? Language::Chinese : Language::English), spoken);
    }
};

QTEST_GUILESS_MAIN(SpeechTextTest)
#include "speechtexttest.moc"
