// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/screendescriber.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QWidget>

#include "base/log.h"

namespace Widgets {

namespace {

constexpr int maxItems = 400; // more cells than a screen shows

// The part of `widget` that its parents let through, in screen pixels.
QRect seen(const QWidget &widget)
{
    QRect rect(widget.mapToGlobal(QPoint(0, 0)), widget.size());
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (widget.isWindow())
            break;
        rect &= QRect(parent->mapToGlobal(QPoint(0, 0)), parent->size());
        if (parent->isWindow())
            break;
    }
    return rect;
}

void putRect(QJsonObject &object, const QRect &rect)
{
    object.insert(QStringLiteral("x"), rect.x());
    object.insert(QStringLiteral("y"), rect.y());
    object.insert(QStringLiteral("w"), rect.width());
    object.insert(QStringLiteral("h"), rect.height());
}

QString spoken(QWidget &widget, QAccessible::Text what)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(what) : QString();
}

QJsonArray itemsOf(const QAbstractItemView &view)
{
    QJsonArray items;
    const QAbstractItemModel *model = view.model();
    if (!model)
        return items;
    const QRect port = view.viewport()->rect();
    const QPoint origin = view.viewport()->mapToGlobal(QPoint(0, 0));
    const int first = std::max(0, view.indexAt({port.center().x(), 2}).row());
    for (int row = first; row < model->rowCount(view.rootIndex()); ++row) {
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            const QRect rect = view.visualRect(index) & port;
            if (rect.isEmpty())
                continue;
            QString text = index.data(Qt::AccessibleTextRole).toString();
            if (text.isEmpty())
                text = index.data(Qt::DisplayRole).toString();
            QJsonObject item{{QStringLiteral("row"), row},
                {QStringLiteral("column"), column},
                {QStringLiteral("text"), text}};
            putRect(item, rect.translated(origin));
            items.append(item);
        }
        if (items.size() > maxItems)
            break;
    }
    return items;
}

bool covered(const QWidget &window, const QWidget &widget, const QRect &rect)
{
    const QWidget *top = window.childAt(window.mapFromGlobal(rect.center()));
    return top && top != &widget && !widget.isAncestorOf(top) && !top->isAncestorOf(&widget);
}

QJsonObject describeWidget(const QWidget &window, QWidget &widget)
{
    const QRect rect = seen(widget);
    QJsonObject object{
        {QStringLiteral("name"), widget.objectName()},
        {QStringLiteral("class"), QString::fromLatin1(widget.metaObject()->className())},
        {QStringLiteral("text"), spoken(widget, QAccessible::Name)},
        {QStringLiteral("visible"), widget.isVisible() && !rect.isEmpty()},
        {QStringLiteral("enabled"), widget.isEnabled()},
        {QStringLiteral("focused"), widget.hasFocus()},
        {QStringLiteral("covered"), covered(window, widget, rect)},
    };
    if (const QString value = spoken(widget, QAccessible::Value); !value.isEmpty())
        object.insert(QStringLiteral("value"), value);
    putRect(object, rect);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        object.insert(QStringLiteral("checked"), button->isChecked());
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view && !qobject_cast<const QHeaderView *>(&widget) && view->isVisible())
        object.insert(QStringLiteral("items"), itemsOf(*view));
    return object;
}

bool changesPicture(QEvent::Type type)
{
    switch (type) {
    case QEvent::Paint:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::EnabledChange:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::LanguageChange:
    case QEvent::ChildRemoved:
        return true;
    default:
        return false;
    }
}
} // namespace

ScreenDescriber::ScreenDescriber(QWidget &window, QString fileName, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_fileName(std::move(fileName))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(describeDelay);
    connect(&m_timer, &QTimer::timeout, this, &ScreenDescriber::write);
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

QJsonObject ScreenDescriber::description() const
{
    QJsonArray widgets;
    QString screen;
    QList<QWidget *> all = m_window.findChildren<QWidget *>();
    all.prepend(&m_window);
    for (QWidget *widget : all) {
        const QString name = widget->objectName();
        const bool silent = name.isEmpty() && spoken(*widget, QAccessible::Name).isEmpty();
        if (silent || name.startsWith(u"qt_"))
            continue;
        if (widget->isVisible() && name.endsWith(u"Screen"))
            screen = name; // children stand in the order in which they cover each other
        widgets.append(describeWidget(m_window, *widget));
    }
    return {{QStringLiteral("screen"), screen},
        {QStringLiteral("title"), m_window.windowTitle()},
        {QStringLiteral("painted"), m_painted},
        {QStringLiteral("pressed"), m_pressed},
        {QStringLiteral("widgets"), widgets}};
}

// The window gets a press first, then the widget under it, then, when that does not want it, those
// around it: the first widget counts.
void ScreenDescriber::notePress(QObject &watched)
{
    if (watched.isWindowType()) {
        m_pressArrives = true;
        return;
    }
    if (!m_pressArrives || !watched.isWidgetType())
        return;
    m_pressArrives = false;
    auto *hit = qobject_cast<QWidget *>(&watched);
    QJsonArray names;
    for (const QWidget *around = hit; around; around = around->parentWidget())
        names.append(around->objectName());
    m_pressed = {{QStringLiteral("count"), ++m_presses},
        {QStringLiteral("button"), qobject_cast<QAbstractButton *>(hit) != nullptr},
        {QStringLiteral("text"), spoken(*hit, QAccessible::Name)},
        {QStringLiteral("names"), names}};
    if (!m_timer.isActive())
        m_timer.start();
}

bool ScreenDescriber::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
        notePress(*watched);
    if (changesPicture(event->type()) && watched->isWidgetType()) {
        if (event->type() == QEvent::Paint)
            ++m_painted;
        if (!m_timer.isActive()) // not restarted: an animation must not keep the file old
            m_timer.start();
    }
    return false;
}

void ScreenDescriber::write()
{
    QSaveFile file(m_fileName);
    const QByteArray json = QJsonDocument(description()).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        qCWarning(logScreen) << "description not written:" << file.errorString();
}
} // namespace Widgets
