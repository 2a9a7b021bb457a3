// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QtTest>

#include "testlib/verify.h"

using namespace Widgets;

namespace {
QByteArray design()
{
    (void)Theme::load(); // makes the resources known
    QFile file(QStringLiteral(":/daoyi/theme/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The design with `path` ("themes/light/color/ink") taken out.
QJsonObject without(QJsonObject from, QStringList path)
{
    const QString head = path.takeFirst();
    if (path.isEmpty())
        from.remove(head);
    else
        from.insert(head, without(from.value(head).toObject(), path));
    return from;
}
} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyPairOfTheDesignHasItsContrast_data()
    {
        QTest::addColumn<Palette>("palette");
        QTest::newRow("light") << Palette::Light;
        QTest::newRow("dark") << Palette::Dark;
        QTest::newRow("high contrast") << Palette::HighContrast;
    }

    void everyPairOfTheDesignHasItsContrast()
    {
        QFETCH(Palette, palette);
        auto theme = Theme::load();
        VERIFY_OK(theme);
        (*theme)->setPalette(palette);

        const auto &pairs = (*theme)->tokens().contrast.at(size_t(palette));

        QVERIFY(pairs.size() >= 30);
        for (const ContrastPair &pair : pairs) {
            const double ratio =
                contrastRatio((*theme)->color(pair.ink), (*theme)->color(pair.ground));
            QVERIFY2(ratio >= pair.least, tokenName(pair.ink));
        }
    }

    void blackOnWhiteHasTheGreatestContrast()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white) * 100), 100);
    }

    void elderlyBodyIsHalfAsLargeAgain()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        (*theme)->setCanvas({1080, 1920});
        const int usual = (*theme)->font(TextRole::Body).pixelSize();

        (*theme)->setSurface(Surface::KioskElder);

        QVERIFY((*theme)->font(TextRole::Body).pixelSize() >= 1.5 * usual);
    }

    void everyRoleHasLettersOnEverySurface()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        for (int surface = 0; surface < SurfaceCount; ++surface) {
            (*theme)->setSurface(Surface(surface));
            for (int role = 0; role < TextRoleCount; ++role)
                QVERIFY2((*theme)->textSpec(TextRole(role)).size >= 12, tokenName(TextRole(role)));
        }
    }

    void lengthsFollowTheWindow()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        QSignalSpy spy(theme->get(), &Theme::changed);

        (*theme)->setCanvas({540, 960});

        QCOMPARE(spy.count(), 1);
        QCOMPARE((*theme)->px(116), 58);
        QCOMPARE((*theme)->px(1), 1);
        (*theme)->setCanvas({1920, 1080});
        QCOMPARE((*theme)->px(116), 116);
        QVERIFY((*theme)->isLandscape());
        (*theme)->setSurface(Surface::Reception);
        (*theme)->setCanvas({1280, 800});
        QCOMPARE((*theme)->px(40), 40);
    }

    void targetsNeverFallBelowTheirMillimetres()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        (*theme)->setCanvas({270, 480});
        (*theme)->setPixelsPerMm(3);

        QCOMPARE((*theme)->target(Target::KioskMinHeight), 36);
        (*theme)->setSurface(Surface::KioskElder);
        QCOMPARE((*theme)->target(Target::ElderMinHeight), 54);
    }

    void finenessOfAPanelIsTakenFromItsSizeUnlessThatIsNonsense()
    {
        const double fineness = Theme::pixelsPerMm({1080, 1920}, {336, 597});
        QVERIFY(fineness > 3.2 && fineness < 3.23);
        QCOMPARE(Theme::pixelsPerMm({1080, 1920}, {597, 336}), fineness); // turned
        QCOMPARE(Theme::pixelsPerMm({1080, 1920}, {}), 0.0);
        QCOMPARE(Theme::pixelsPerMm({1080, 1920}, {10, 18}), 0.0);
        QCOMPARE(Theme::pixelsPerMm({1080, 1920}, {300, 900}), 0.0);
    }

    void damagedDesignIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray whole = design();
        const QJsonObject root = QJsonDocument::fromJson(whole).object();
        const auto cut = [&root](const char *path) {
            return QJsonDocument(without(root, QString::fromLatin1(path).split(u'/'))).toJson();
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half a file") << whole.left(whole.size() / 2);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no colour of ink") << cut("themes/light/color/ink");
        QTest::newRow("no dark theme") << cut("themes/dark");
        QTest::newRow("no pairs") << cut("themes/highContrast/contrast");
        QTest::newRow("no body") << cut("type/kiosk/body");
        QTest::newRow("no space") << cut("space/4");
        QTest::newRow("no targets") << cut("target");
        QTest::newRow("no canvas") << cut("canvas/board");
        QTest::newRow("no font") << cut("font");
        QTest::newRow("not a colour") << QByteArray(whole).replace("#14262A", "greenish");
        QTest::newRow("too pale") << QByteArray(whole).replace("#14262A", "#EEEEEE");
        QTest::newRow("negative size")
            << QByteArray(whole).replace("[32, 48, 400]", "[-3, 48, 400]");
        QTest::newRow("too large") << whole + QByteArray(2 << 20, ' ');
    }

    void damagedDesignIsRefused()
    {
        QFETCH(QByteArray, json);

        const auto theme = Theme::fromJson(json);

        QVERIFY(!theme);
        QCOMPARE(theme.error().kind, Base::ErrorKind::Corrupt);
    }

    void iconsTakeTheirColourFromTheTheme()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);

        const QImage image = (*theme)->icon("check", ColorRole::Danger, 64).toImage();

        bool any = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 255)
                    continue;
                any = true;
                QCOMPARE(pixel.rgb(), (*theme)->color(ColorRole::Danger).rgb());
            }
        }
        QVERIFY(any);
        QVERIFY((*theme)->hasIcon("face-5"));
        QVERIFY((*theme)->icon("no-such-icon", ColorRole::Ink, 64).isNull());
    }

    void styleSheetNamesNoTokenAnyMore()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        (*theme)->setSurface(Surface::Reception);

        const QString sheet = (*theme)->styleSheet();

        QVERIFY2(!sheet.contains('@') && !sheet.contains('%'), qPrintable(sheet));
    }

    void reducedMotionMakesEveryChangeInstant()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        QVERIFY((*theme)->duration(Motion::ScreenChange).count() > 0);

        (*theme)->setReducedMotion(ReducedMotion::Yes);

        QCOMPARE((*theme)->duration(Motion::ScreenChange).count(), 0);
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
