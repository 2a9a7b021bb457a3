// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/cardfile.h"

#include <QtTest>

#include "testlib/verify.h"

using Domain::IdentifierKind;

class CardFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void writtenCardIsReadAsItWas_data()
    {
        QTest::addColumn<Domain::Card>("card");
        const Domain::BirthDate birth{QDate(1948, 3, 7), Domain::DatePrecision::Day};
        QTest::newRow("everything")
            << Domain::Card{{{IdentifierKind::InsuranceCard, "A1234567"},
                                {IdentifierKind::ResidentId, "110000194803071239"}},
                   "欧阳建国",
                   Domain::Gender::Male,
                   birth,
                   "青禾市 \"东\" 街",
                   "urban-employee",
                   QDate(2031, 5, 1)};
        QTest::newRow("only a number")
            << Domain::Card{{{IdentifierKind::HospitalCard, "00012345"}}};
        for (const IdentifierKind kind : {IdentifierKind::ResidentId,
                 IdentifierKind::HongKongId,
                 IdentifierKind::TaiwanId,
                 IdentifierKind::Passport,
                 IdentifierKind::ResidencePermit,
                 IdentifierKind::HongKongMacaoPermit,
                 IdentifierKind::TaiwanPermit}) {
            QTest::addRow("kind %d", static_cast<int>(kind))
                << Domain::Card{{{kind, "X1"}}, "Li", Domain::Gender::Other};
        }
    }

    void writtenCardIsReadAsItWas()
    {
        QFETCH(const Domain::Card, card);

        const auto again = Devices::readCardFile(Devices::toCardFile(card));

        VERIFY_OK(again);
        QVERIFY(*again == card);
    }
};

QTEST_GUILESS_MAIN(CardFileTest)
#include "cardfiletest.moc"
