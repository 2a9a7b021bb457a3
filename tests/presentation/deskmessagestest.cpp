// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deskmessages.h"

#include <QtTest>

using namespace Presentation;

class DeskMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatAnEarlierActToldGoesWhenTheDeskTurnsAway()
    {
        DeskMessages messages;
        messages.tell(DeskTone::Danger, QStringLiteral("不对"));
        QCoreApplication::processEvents(); // the act is over

        messages.turnAway();

        QVERIFY(messages.sentence().isEmpty());
        QCOMPARE(messages.tone(), DeskTone::Plain);
    }

    void whatTheSameActToldStays()
    {
        DeskMessages messages;
        messages.tell(DeskTone::Danger, QStringLiteral("不对"));
        QCoreApplication::processEvents();
        messages.tell(DeskTone::Success, QStringLiteral("存好了"));

        messages.turnAway();
        QCOMPARE(messages.sentence(), QStringLiteral("存好了"));

        QCoreApplication::processEvents();
        messages.turnAway();
        QVERIFY(messages.sentence().isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeskMessagesTest)
#include "deskmessagestest.moc"
