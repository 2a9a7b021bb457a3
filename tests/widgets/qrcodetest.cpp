// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/qrcode.h"

#define ZX_USE_UTF8 1 // the library's words as std::string, its way from 1.4 on
#include <ZXing/ReadBarcode.h>

#include <QtTest>

#include "testlib/verify.h"
#include "widgets/theme.h"

using namespace Widgets;

namespace {
/// What a scanner reads from the picture; empty when nothing.
QByteArray scan(const QImage &picture)
{
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(gray.constBits(),
        gray.width(),
        gray.height(),
        ZXing::ImageFormat::Lum,
        int(gray.bytesPerLine()));
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode);
    return QByteArray::fromStdString(ZXing::ReadBarcode(view, hints).text());
}
} // namespace

class QrCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void scannerReadsItFromTheScreen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Palette>("palette");
        const QByteArray slip = "DY1:A023:01h7z8k2m9q4r5s6t7v8w9x0yz";
        QTest::newRow("slip, light") << slip << Palette::Light;
        QTest::newRow("slip, dark") << slip << Palette::Dark;
        QTest::newRow("slip, high contrast") << slip << Palette::HighContrast;
        QTest::newRow("one letter") << QByteArray("A") << Palette::Light;
        QTest::newRow("link") << QByteArray("https://qinghe.example/t/") + QByteArray(60, 'k')
                              << Palette::Light;
    }

    void scannerReadsItFromTheScreen()
    {
        QFETCH(QByteArray, content);
        QFETCH(Palette, palette);
        auto theme = Theme::load();
        VERIFY_OK(theme);
        (*theme)->setPalette(palette);
        QrCode code(**theme);
        code.setContent(content);
        code.resize(code.sizeHint());

        const QByteArray read = scan(code.grab().toImage());

        QCOMPARE(read, content);
    }

    void printerGetsTheSameCode()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        QrCode code(**theme);
        code.setContent("A023");

        QCOMPARE(scan(code.image(4)), QByteArray("A023"));
    }

    void whatIsTooLongShowsNothing()
    {
        auto theme = Theme::load();
        VERIFY_OK(theme);
        QrCode code(**theme);

        code.setContent(QByteArray(2331, 'x'));
        QVERIFY(!code.isEmpty());
        code.setContent(QByteArray(2332, 'x'));
        QVERIFY(code.isEmpty());
        QVERIFY(code.image(4).isNull());
        code.resize(216, 216);
        QVERIFY(!code.grab().isNull());
    }
};

QTEST_MAIN(QrCodeTest)
#include "qrcodetest.moc"
