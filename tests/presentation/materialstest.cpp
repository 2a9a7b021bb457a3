// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/materials.h"

#include <algorithm>

#include <QFile>
#include <QtTest>

using Presentation::Materials;

namespace {
QStringList codes(const std::vector<Materials::Item> &items)
{
    QStringList list;
    for (const auto &item : items)
        list.append(item.code);
    return list;
}
} // namespace

class MaterialsTest : public QObject
{
    Q_OBJECT

    Materials m_materials;

private Q_SLOTS:

    void initTestCase()
    {
        QFile file(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/resources/hospital/materials.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_materials = Materials::parse(file.readAll());
    }

    void listDependsOnVisitAndInsurance() // edge 133
    {
        const auto child =
            codes(m_materials.itemsFor({QStringLiteral("first"), QStringLiteral("child")}, {}));
        const auto insured =
            codes(m_materials.itemsFor({QStringLiteral("first")}, QStringLiteral("职工医保")));
        const auto self = codes(m_materials.itemsFor({QStringLiteral("first")}, {}));

        QVERIFY(child.contains(QStringLiteral("vaccination")));
        QVERIFY(insured.contains(QStringLiteral("insurance")));
        QVERIFY(!self.contains(QStringLiteral("insurance")));
        QVERIFY(self.contains(QStringLiteral("identity")));
    }

    void insuranceIsKnownByCodeAndByNameInBothLanguages()
    {
        const QStringList visit{QStringLiteral("first")};
        const auto byCode = m_materials.itemsFor(visit, QStringLiteral("out-of-town"));

        QCOMPARE(m_materials.itemsFor(visit, QStringLiteral("异地医保")), byCode);
        QCOMPARE(m_materials.itemsFor(visit, QStringLiteral("Out-of-town insurance")), byCode);
    }

    void whatMustBeBroughtComesFirstAndOnce()
    {
        const auto items = m_materials.itemsFor(
            {QStringLiteral("imaging"), QStringLiteral("ultrasound")}, QStringLiteral("resident"));

        QVERIFY(std::ranges::is_partitioned(items, &Materials::Item::must));
        QStringList list = codes(items);
        QCOMPARE(list.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(MaterialsTest)
#include "materialstest.moc"
