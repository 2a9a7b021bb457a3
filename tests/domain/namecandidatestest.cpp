// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/namecandidates.h"

#include <map>

#include <QtTest>

#include "domain/identity/surnames.h"

using namespace Domain;

namespace {
/// A dictionary of three words.
class ThreeWords : public NameInput
{
public:
    [[nodiscard]] bool isReady() const override { return ready; }

    [[nodiscard]] std::vector<NameCandidate> write(const QString &letters) const override
    {
        if (letters == u"jianguo")
            return {{QStringLiteral("建国"), 7}, {QStringLiteral("间"), 4}};
        if (letters == u"wangjianguo")
            return {{QStringLiteral("往见过"), 11}, {QStringLiteral("往"), 4}};
        if (letters == u"lan")
            return {{QStringLiteral("兰"), 3}};
        return {};
    }

    bool ready = true;
};
} // namespace

class NameCandidatesTest : public QObject
{
    Q_OBJECT

    Surnames m_surnames;
    ThreeWords m_input;

    QStringList texts(const char *letters, NamePart part = NamePart::Surname)
    {
        QStringList result;
        for (const NameCandidate &one :
            nameCandidates(QString::fromUtf8(letters), part, m_surnames, m_input))
            result += one.text;
        return result;
    }

private Q_SLOTS:

    void wholeNamesComeBeforeSurnamesAndThoseBeforeWords()
    {
        const QStringList offered = texts("wangjianguo");

        QCOMPARE(offered.mid(0, 2), QStringLiteral("王建国 汪建国").split(u' '));
        QVERIFY(offered.indexOf(u"王") < offered.indexOf(u"往见过"));
        QVERIFY(offered.contains(u"往"));
    }

    void surnameTakesItsOwnLettersOnly()
    {
        const auto offered =
            nameCandidates(QStringLiteral("wangjianguo"), NamePart::Surname, m_surnames, m_input);

        const auto wang = std::ranges::find(offered, QStringLiteral("王"), &NameCandidate::text);
        QVERIFY(wang != offered.end());
        QCOMPARE(wang->letters, 4);
    }

    void surnameIsFoundAsItIsTyped_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("first");
        QTest::newRow("ü as v") << QStringLiteral("lv") << QStringLiteral("吕");
        QTest::newRow("ü as in passports") << QStringLiteral("lyu") << QStringLiteral("吕");
        QTest::newRow("capital letters") << QStringLiteral("WANG") << QStringLiteral("王");
        QTest::newRow("read otherwise") << QStringLiteral("zha") << QStringLiteral("查");
        QTest::newRow("two characters") << QStringLiteral("ouyang") << QStringLiteral("欧阳");
        QTest::newRow("two, read otherwise")
            << QStringLiteral("zhangsun") << QStringLiteral("长孙");
        QTest::newRow("compound and name")
            << QStringLiteral("ouyanglan") << QStringLiteral("欧阳兰");
        QTest::newRow("unfinished") << QStringLiteral("zh") << QStringLiteral("张");
        QTest::newRow("apostrophe") << QStringLiteral("wang'jianguo") << QStringLiteral("王建国");
    }

    void surnameIsFoundAsItIsTyped()
    {
        QFETCH(QString, letters);
        QFETCH(QString, first);

        const QStringList offered = texts(letters.toUtf8().constData());

        QVERIFY(!offered.isEmpty());
        QCOMPARE(offered.front(), first);
    }

    void givenNameHasNoSurnames()
    {
        QCOMPARE(texts("jianguo", NamePart::GivenName), QStringLiteral("建国 间").split(u' '));
    }

    void nothingIsOfferedForWhatIsNoPinyin_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::newRow("nothing") << QString();
        QTest::newRow("figures") << QStringLiteral("123");
        QTest::newRow("marks") << QStringLiteral("!!");
        QTest::newRow("no syllable") << QStringLiteral("vvv");
        QTest::newRow("endless") << QString(400, u'a');
        QTest::newRow("Chinese already") << QStringLiteral("王");
    }

    void nothingIsOfferedForWhatIsNoPinyin()
    {
        QFETCH(QString, letters);

        QVERIFY(nameCandidates(letters, NamePart::Surname, m_surnames, m_input).empty());
    }

    void nothingIsOfferedWithoutDictionary()
    {
        m_input.ready = false;
        QVERIFY(texts("wang").isEmpty());
        m_input.ready = true;
    }
};

QTEST_MAIN(NameCandidatesTest)
#include "namecandidatestest.moc"
