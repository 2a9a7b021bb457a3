// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/keyboardscanner.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QtTest>
#include <QWindow>

using namespace Devices;
using namespace std::chrono_literals;

namespace {
class StopWatch : public Base::Clock
{
public:
    Base::Instant now() const override { return Base::Never; }

    std::chrono::milliseconds steady() const override { return at; }

    std::chrono::milliseconds at{1000};
};
} // namespace

class KeyboardScannerTest : public QObject
{
    Q_OBJECT

    StopWatch m_clock;

    /// Types with `pause` between the keys; whether the last one, Enter, was swallowed.
    bool type(QWindow &window, const QString &text, std::chrono::milliseconds pause)
    {
        for (const QChar character : text) {
            m_clock.at += pause;
            QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(&window, &key);
        }
        m_clock.at += pause;
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        // A swallowed event is handled: `sendEvent` says so.
        return QCoreApplication::sendEvent(&window, &enter);
    }

private Q_SLOTS:

    void aFastBurstWithEnterIsACode()
    {
        QWindow window;
        KeyboardScanner scanner(m_clock);
        window.installEventFilter(&scanner);
        QSignalSpy scanned(&scanner, &KeyboardScanner::scanned);

        type(window, QStringLiteral("3hz8kq20vd"), 10ms);

        QCOMPARE(scanned.count(), 1);
        QCOMPARE(scanned.first().first().toString(), QStringLiteral("3hz8kq20vd"));
    }

    void aPersonTypingIsNoScanner()
    {
        QWindow window;
        KeyboardScanner scanner(m_clock);
        window.installEventFilter(&scanner);
        QSignalSpy scanned(&scanner, &KeyboardScanner::scanned);

        type(window, QStringLiteral("110101194803071239"), 120ms);
        type(window, QStringLiteral("42"), 10ms);

        QVERIFY(scanned.isEmpty());
    }
};

QTEST_MAIN(KeyboardScannerTest)
#include "keyboardscannertest.moc"
