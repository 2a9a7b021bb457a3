// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/workstation.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QtTest>

#include "presentation/desk.h"
#include "reception/receptionwindow.h"
#include "testlib/hospital.h"
#include "testlib/pictures.h"
#include "testlib/verify.h"
#include "widgets/theme.h"

using namespace TestLib;

class WorkstationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void opensOnTheFrontDesk()
    {
        Hospital hospital;
        TestLib::Desk &station = hospital.join(QStringLiteral("reception"), QStringLiteral("2 号前台"));
        auto theme = Widgets::Theme::load();
        VERIFY_OK(theme);
        Presentation::Desk desk(*station.station, {}, nullptr);
        const auto window = Reception::makeWorkstation(desk, **theme, hospital.clock);

        window->show();

        QVERIFY(window->findChild<QLineEdit *>(QStringLiteral("searchField")));
        keepPicture(*window, QStringLiteral("desk-first"));
    }
};

QTEST_MAIN(WorkstationTest)
#include "workstationtest.moc"
