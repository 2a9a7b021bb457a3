// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/pinyininput.h"

#include <QTemporaryDir>
#include <QtTest>

#include "domain/identity/namecandidates.h"
#include "domain/identity/surnames.h"

using namespace Devices;
using Domain::NamePart;

class PinyinInputTest : public QObject
{
    Q_OBJECT

    PinyinInput m_input;
    Domain::Surnames m_surnames;

    QStringList offered(const QString &letters, NamePart part)
    {
        QStringList result;
        for (const auto &one : Domain::nameCandidates(letters, part, m_surnames, m_input))
            result += one.text;
        return result;
    }

private Q_SLOTS:

    void initTestCase()
    {
        if (PinyinInput::systemDictionary().isEmpty())
            QSKIP("skipped: libime-data is not installed");
        m_input.load();
        m_input.waitUntilLoaded();
        QVERIFY(m_input.isReady());
    }

    void wholeNameIsOfferedFirst_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("name");
        QTest::newRow("wang") << QStringLiteral("wangjianguo") << QStringLiteral("王建国");
        QTest::newRow("li") << QStringLiteral("lixiuying") << QStringLiteral("李秀英");
        QTest::newRow("zhang") << QStringLiteral("ZHANGWEI") << QStringLiteral("张伟");
        QTest::newRow("ouyang") << QStringLiteral("ouyanglan") << QStringLiteral("欧阳兰");
    }

    void wholeNameIsOfferedFirst()
    {
        QFETCH(QString, letters);
        QFETCH(QString, name);

        const QStringList all = offered(letters, NamePart::Surname);

        QVERIFY2(all.mid(0, 3).contains(name), qPrintable(all.mid(0, 10).join(u' ')));
    }

    void nameIsWrittenCharacterByCharacter()
    {
        QCOMPARE(offered(QStringLiteral("wang"), NamePart::Surname).front(), QStringLiteral("王"));
        QCOMPARE(offered(QStringLiteral("lv"), NamePart::Surname).front(), QStringLiteral("吕"));
        QVERIFY(offered(QStringLiteral("jian"), NamePart::GivenName).contains(u"建"));
        QVERIFY(offered(QStringLiteral("guo"), NamePart::GivenName).mid(0, 10).contains(u"国"));
    }

    void everyCandidateIsChineseAndTakesTypedLetters()
    {
        for (const char *letters : {"w", "lyu", "xian", "zzz", "jianguo", "qqqqq", "nv"}) {
            const QString typed = QString::fromLatin1(letters);
            for (const auto &one : m_input.write(typed)) {
                QVERIFY(one.letters > 0 && one.letters <= typed.size());
                QVERIFY2(one.text.front().script() == QChar::Script_Han
                        || one.text.front().isHighSurrogate(),
                    qPrintable(one.text));
            }
        }
    }

    void garbageWritesNothing()
    {
        for (const char *letters : {"", "123", "!!", "u", "i", "vvvv"})
            QVERIFY2(m_input.write(QString::fromLatin1(letters)).empty(), letters);
    }

    void missingOrBrokenDictionaryLeavesLatinLetters()
    {
        QTemporaryDir folder;
        QFile broken(folder.filePath(QStringLiteral("broken.dict")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no dictionary");
        broken.close();
        for (const QString &file :
            {QString(), folder.filePath(QStringLiteral("none")), broken.fileName()}) {
            QTest::ignoreMessage(
                QtWarningMsg, QRegularExpression(QStringLiteral("no Chinese names:.*")));
            PinyinInput input(file);

            input.load();
            input.waitUntilLoaded();

            QVERIFY(!input.isReady());
            QVERIFY(input.write(QStringLiteral("wang")).empty());
        }
    }
};

QTEST_MAIN(PinyinInputTest)
#include "pinyininputtest.moc"
