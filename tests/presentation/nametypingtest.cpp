// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/identity/nametyping.h"

#include <QtTest>

#include "testlib/smalldictionary.h"

using Presentation::NameTyping;

class NameTypingTest : public QObject
{
    Q_OBJECT

    TestLib::SmallDictionary m_dictionary;
    NameTyping m_names;

    [[nodiscard]] std::size_t place(const QString &text)
    {
        const auto &all = m_names.candidates();
        const auto found = std::ranges::find(all, text, &Domain::NameCandidate::text);
        return std::size_t(found - all.begin());
    }

private Q_SLOTS:

    void init()
    {
        m_dictionary.ready = true;
        m_names.use(&m_dictionary);
        m_names.edit({});
    }

    void choosingTakesTheCandidatesLettersAndKeepsTheRest()
    {
        m_names.edit(QStringLiteral("WangJianguo"));

        QCOMPARE(m_names.choose(place(QStringLiteral("王"))), QStringLiteral("王Jianguo"));
        QCOMPARE(m_names.candidates().front().text, QStringLiteral("建国"));
        QCOMPARE(m_names.choose(0), QStringLiteral("王建国"));
    }

    void apostropheBetweenSyllablesGoesWithThem()
    {
        m_names.edit(QStringLiteral("wang'jianguo"));

        QCOMPARE(m_names.choose(place(QStringLiteral("王"))), QStringLiteral("王jianguo"));
    }

    void dotIsOfferedAfterCharactersOnly()
    {
        m_names.edit(QStringLiteral("买买提"));
        QCOMPARE(m_names.candidates().front().text, QStringLiteral("·"));
        QCOMPARE(m_names.choose(0), QStringLiteral("买买提·"));

        QVERIFY(m_names.candidates().empty());
        m_names.edit({});
        QVERIFY(m_names.candidates().empty());
    }

    void latinNamesAreLeftAlone()
    {
        m_names.edit(QStringLiteral("Li Wang"));

        QVERIFY(m_names.candidates().empty());
        QCOMPARE(m_names.choose(0), QStringLiteral("Li Wang"));
    }

    void nothingIsOfferedWhileTheDictionaryIsRead()
    {
        m_dictionary.ready = false;
        m_names.edit(QStringLiteral("wang"));

        QVERIFY(!m_names.isOffered());
        QVERIFY(m_names.candidates().empty());
    }

    void nothingIsOfferedWithoutInput()
    {
        NameTyping names;
        names.edit(QStringLiteral("wang"));

        QVERIFY(!names.isOffered());
        QVERIFY(names.candidates().empty());
    }
};

QTEST_MAIN(NameTypingTest)
#include "nametypingtest.moc"
