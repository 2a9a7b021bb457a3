// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/screendescriber.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include "testlib/verify.h"

namespace {

// A window of two screens; the second has a table.
struct Window : QWidget {
    QStackedWidget *pages = new QStackedWidget;
    QPushButton *go = new QPushButton(QStringLiteral("Go on"));
    QTableWidget *table = new QTableWidget(2, 1);

    Window()
    {
        auto *home = new QWidget;
        home->setObjectName(QStringLiteral("homeScreen"));
        go->setObjectName(QStringLiteral("goButton"));
        (new QVBoxLayout(home))->addWidget(go);
        auto *list = new QWidget;
        list->setObjectName(QStringLiteral("listScreen"));
        table->setObjectName(QStringLiteral("listTable"));
        table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("A001")));
        table->setItem(1, 0, new QTableWidgetItem(QStringLiteral("A002")));
        (new QVBoxLayout(list))->addWidget(table);
        pages->addWidget(home);
        pages->addWidget(list);
        (new QVBoxLayout(this))->addWidget(pages);
        resize(400, 300);
        show();
    }
};

QJsonObject widgetOf(const QJsonObject &description, const char *name)
{
    for (const QJsonValue &value : description.value(u"widgets").toArray()) {
        if (value.toObject().value(u"name").toString() == QLatin1StringView(name))
            return value.toObject();
    }
    return {};
}
} // namespace

class ScreenDescriberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void describesScreenAndPlaceOfEveryNamedWidget()
    {
        Window window;
        const Widgets::ScreenDescriber describer(window, QStringLiteral("/dev/null"));

        const QJsonObject described = describer.description();
        const QJsonObject button = widgetOf(described, "goButton");

        QCOMPARE(described.value(u"screen").toString(), QStringLiteral("homeScreen"));
        QCOMPARE(button.value(u"text").toString(), QStringLiteral("Go on"));
        QVERIFY(button.value(u"visible").toBool());
        QVERIFY(!button.value(u"covered").toBool());
        const QRect place(button.value(u"x").toInt(),
            button.value(u"y").toInt(),
            button.value(u"w").toInt(),
            button.value(u"h").toInt());
        QCOMPARE(place, QRect(window.go->mapToGlobal(QPoint(0, 0)), window.go->size()));
    }

    void hiddenScreenIsNotTheCurrentOne()
    {
        Window window;
        const Widgets::ScreenDescriber describer(window, QStringLiteral("/dev/null"));

        window.pages->setCurrentIndex(1);
        const QJsonObject described = describer.description();

        QCOMPARE(described.value(u"screen").toString(), QStringLiteral("listScreen"));
        QVERIFY(!widgetOf(described, "goButton").value(u"visible").toBool());
        const QJsonArray items = widgetOf(described, "listTable").value(u"items").toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[1].toObject().value(u"text").toString(), QStringLiteral("A002"));
    }

    void coverIsSeen()
    {
        Window window;
        auto *cover = new QPushButton(&window);
        cover->setObjectName(QStringLiteral("cover"));
        cover->setGeometry(window.rect());
        cover->show();
        const Widgets::ScreenDescriber describer(window, QStringLiteral("/dev/null"));

        QVERIFY(widgetOf(describer.description(), "goButton").value(u"covered").toBool());
    }

    void fileFollowsTheWindow()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("kiosk.json"));
        Window window;
        const Widgets::ScreenDescriber describer(window, name);
        const auto screen = [&name] {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                return QString();
            return QJsonDocument::fromJson(file.readAll()).object().value(u"screen").toString();
        };

        QTRY_COMPARE(screen(), QStringLiteral("homeScreen"));
        window.pages->setCurrentIndex(1);

        QTRY_COMPARE(screen(), QStringLiteral("listScreen"));
    }
};

QTEST_MAIN(ScreenDescriberTest)
#include "screendescribertest.moc"
