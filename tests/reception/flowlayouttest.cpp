// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/flowlayout.h"

#include <QtTest>
#include <QWidget>

using Reception::FlowLayout;

class FlowLayoutTest : public QObject
{
    Q_OBJECT

    /// Seven buttons of 100 in a room of 620: five would fit on the first line.
    void make(FlowLayout::Lines lines)
    {
        m_room = std::make_unique<QWidget>();
        auto *flow = new FlowLayout(10, m_room.get());
        flow->setLines(lines);
        for (int i = 0; i < 7; ++i) {
            auto *one = new QWidget(m_room.get());
            one->setFixedSize(100, 40);
            if (lines == FlowLayout::Lines::Filled) {
                one->setMinimumSize(100, 40);
                one->setMaximumSize(QWIDGETSIZE_MAX, 40);
            }
            flow->addWidget(one);
        }
        m_room->resize(620, flow->heightForWidth(620));
        m_room->show();
    }

    [[nodiscard]] QList<int> buttonsOnLines() const
    {
        QMap<int, int> onLine;
        for (const auto *one : m_room->findChildren<QWidget *>())
            ++onLine[one->y()];
        return onLine.values();
    }

private Q_SLOTS:

    void greedyLinesTakeWhatFits()
    {
        make(FlowLayout::Lines::Greedy);
        QCOMPARE(buttonsOnLines(), QList<int>({5, 2}));
        QCOMPARE(m_room->height(), 90);
    }

    void evenLinesLeaveNobodyAlone()
    {
        make(FlowLayout::Lines::Even);
        QCOMPARE(buttonsOnLines(), QList<int>({4, 3}));
    }

    void whatFitsInOneLineStaysInOne()
    {
        make(FlowLayout::Lines::Even);
        m_room->resize(800, 40);
        QCOMPARE(buttonsOnLines(), QList<int>({7}));
    }

    void hiddenButtonsTakeNoRoom()
    {
        make(FlowLayout::Lines::Even);
        const auto all = m_room->findChildren<QWidget *>();
        all.front()->hide();
        all.back()->hide();
        QCOMPARE(m_room->layout()->heightForWidth(620), 40);
    }

private:
    std::unique_ptr<QWidget> m_room;
};

QTEST_MAIN(FlowLayoutTest)
#include "flowlayouttest.moc"
