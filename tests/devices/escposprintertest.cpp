// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/escposprinter.h"

#include <ZXing/ReadBarcode.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "devices/slipraster.h"
#include "testlib/fakeclock.h"
#include "testlib/verify.h"

using namespace Devices;
using Domain::Slip;

namespace {

Slip slip(Slip::Letters letters = Slip::Letters::Normal)
{
    Slip slip;
    slip.letters = letters;
    slip.hospital = QStringLiteral("青禾市人民医院");
    slip.number = QStringLiteral("A023");
    slip.maskedName = QStringLiteral("张*明");
    slip.place = QStringLiteral("心血管内科，李慧，3 楼 302 诊室");
    slip.wait = QStringLiteral("大约等 20–35 分钟，前面还有 6 人");
    slip.reason = QStringLiteral("您约的是 08:30，按时到。");
    slip.steps = {QStringLiteral("往前走 40 米，右手边是 A梯"),
        QStringLiteral("坐 A梯到 3 楼"),
        QStringLiteral("出电梯，左手边是 302 诊室")};
    slip.bring = {QStringLiteral("身份证或医保卡")};
    slip.code = QStringLiteral("0123456789abcdefghjkmnpqrs");
    slip.codeHint = QStringLiteral("在自助机上扫码，看下一步去哪");
    slip.issued = QStringLiteral("5月14日 星期四 08:12 取号");
    return slip;
}

/// What the paper would show: the raster out of the printer's bytes.
QImage decoded(const QByteArray &bytes)
{
    QByteArray rows;
    int across = 0;
    qsizetype at = 2;
    while (at + 8 < bytes.size() && bytes.mid(at, 3) == QByteArray("\x1dv0", 3)) {
        const auto byte = [&](qsizetype offset) { return static_cast<uchar>(bytes[at + offset]); };
        across = byte(4) | byte(5) << 8;
        const int height = byte(6) | byte(7) << 8;
        rows += bytes.mid(at + 8, qsizetype(across) * height);
        at += 8 + qsizetype(across) * height;
    }
    const int height = across == 0 ? 0 : static_cast<int>(rows.size() / across);
    QImage image(across * 8, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool black = (static_cast<uchar>(rows[y * across + x / 8]) >> (7 - x % 8)) & 1;
            image.scanLine(y)[x] = black ? 0 : 255;
        }
    }
    return image;
}
} // namespace

class EscPosPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void bytesAreTheRaster()
    {
        const QImage raster = slipRaster(slip());
        const QByteArray bytes = escPos(raster);

        const QImage paper = decoded(bytes);

        QCOMPARE(raster.width(), SlipDots);
        QCOMPARE(paper.size(), raster.size());
        for (int y = 0; y < paper.height(); y += 7) {
            for (int x = 0; x < paper.width(); x += 3)
                QCOMPARE(paper.pixelColor(x, y) == QColor(Qt::black), raster.pixelIndex(x, y) == 1);
        }
        QVERIFY(bytes.startsWith("\x1b@"));
        QVERIFY(bytes.endsWith("\x1dV\x01"));
        if (const QString folder = qEnvironmentVariable("DAOYI_PICTURES"); !folder.isEmpty()) {
            QVERIFY(paper.save(folder + QStringLiteral("/slip.png")));
            QVERIFY(slipRaster(slip(Slip::Letters::Large))
                        .save(folder + QStringLiteral("/slip-large.png")));
        }
    }

    void codeIsReadBack()
    {
        const QImage paper = decoded(escPos(slipRaster(slip())));

        const auto found = ZXing::ReadBarcode({paper.constBits(),
            paper.width(),
            paper.height(),
            ZXing::ImageFormat::Lum,
            static_cast<int>(paper.bytesPerLine())});

        QVERIFY(found.isValid());
        const auto words = found.text();
        QCOMPARE(QString::fromStdString(std::string(words.begin(), words.end())), slip().code);
    }

    void largeSlipHasLargerLettersAndMorePaper() // experience 2
    {
        QVERIFY(
            slipRaster(slip(Slip::Letters::Large)).height() > slipRaster(slip()).height() * 5 / 4);
    }

    void eachSlipIsOneWholeFileWithoutAName()
    {
        QTemporaryDir folder;
        TestLib::FakeClock clock;
        EscPosPrinter printer(folder.path(), clock);

        VERIFY_OK(printer.print(slip()));
        VERIFY_OK(printer.print(slip()));

        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 2);
        for (const QString &file : files)
            QVERIFY(
                file.startsWith(QStringLiteral("slip-")) && !file.contains(QStringLiteral("A023")));
    }

    void missingPrinterSaysSo() // edge 102
    {
        TestLib::FakeClock clock;
        EscPosPrinter none({}, clock);
        EscPosPrinter gone(QStringLiteral("/nowhere/lp0"), clock);

        VERIFY_FAILS(none.print(slip()), "no-printer");
        VERIFY_FAILS(gone.print(slip()), "no-printer");
    }
};

QTEST_MAIN(EscPosPrinterTest)
#include "escposprintertest.moc"
