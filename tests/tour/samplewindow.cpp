// SPDX-License-Identifier: GPL-3.0-or-later

// A window with one button and one field, on which the tour's mouse and keys are tried.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "widgets/screendescriber.h"

namespace {

// Moves away, once, from the mouse that wants to press it.
class ShyButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void enterEvent(QEnterEvent *event) override
    {
        if (!m_moved)
            move(x(), y() + 2 * height());
        m_moved = true;
        QPushButton::enterEvent(event);
    }

private:
    bool m_moved = false;
};
} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    window.setObjectName(QStringLiteral("sampleScreen"));
    QPushButton button(QStringLiteral("Press"));
    button.setObjectName(QStringLiteral("sampleButton"));
    QWidget shelf;
    shelf.setFixedHeight(150);
    ShyButton shy(QStringLiteral("Shy"), &shelf);
    shy.setObjectName(QStringLiteral("shyButton"));
    QLineEdit field;
    field.setObjectName(QStringLiteral("sampleField"));
    QLabel label(QStringLiteral("nothing"));
    label.setObjectName(QStringLiteral("sampleLabel"));
    const QShortcut shortcut(QKeySequence(Qt::Key_F9), &window);

    QVBoxLayout layout(&window);
    layout.addWidget(&button);
    layout.addWidget(&shelf);
    layout.addWidget(&field);
    layout.addWidget(&label);
    QObject::connect(&button, &QPushButton::clicked, &label, [&label] {
        label.setText(QStringLiteral("pressed"));
    });
    QObject::connect(
        &shy, &QPushButton::clicked, &label, [&label] { label.setText(QStringLiteral("caught")); });
    QObject::connect(&shortcut, &QShortcut::activated, &label, [&label] {
        label.setText(QStringLiteral("called"));
    });
    const Widgets::ScreenDescriber describer(window, application.arguments().value(2));
    window.setStyleSheet(QStringLiteral("background: #0b5350; color: white"));
    window.setWindowState(Qt::WindowFullScreen);
    window.show();
    return QApplication::exec();
}
