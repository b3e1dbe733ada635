// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/video/multimedia/VideoPlanes.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <vector>

namespace wayfolio::test {

namespace {

/// The planes of a picture whose left and right halves have each one colour, in any layout.
class PaintedPlanes
{
public:
    struct Yuv
    {
        int y, u, v;
    };

    PaintedPlanes(VideoPlanes layout, QSize size, Yuv left, Yuv right)
        : m_planes(layout)
    {
        m_planes.size = size;
        const QSize colors((size.width() + m_planes.chromaShiftX) >> m_planes.chromaShiftX,
                           (size.height() + m_planes.chromaShiftY) >> m_planes.chromaShiftY);
        fill(0, size, 1, 0, left.y, right.y);
        if (m_planes.chromaStep == 2) {
            fill(1, colors, 2, 0, left.u, right.u);
            fill(1, colors, 2, 1, left.v, right.v);
            m_planes.samples[2] = m_planes.samples[1] + m_planes.sampleBytes;
            m_planes.rowBytes[2] = m_planes.rowBytes[1];
        } else {
            fill(1, colors, 1, 0, left.u, right.u);
            fill(2, colors, 1, 0, left.v, right.v);
        }
    }

    [[nodiscard]] const VideoPlanes& planes() const { return m_planes; }

private:
    void fill(size_t plane, QSize size, int step, int offset, int left, int right)
    {
        const int row = (size.width() * step + 3) * m_planes.sampleBytes; // decoders leave room behind each row
        m_bytes[plane].resize(static_cast<size_t>(row) * size.height());
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const int value = (x < size.width() / 2 ? left : right) << m_planes.surplusBits;
                const size_t at =
                    static_cast<size_t>(y) * row + static_cast<size_t>(x * step + offset) * m_planes.sampleBytes;
                m_bytes[plane][at] = static_cast<uchar>(value);
                if (m_planes.sampleBytes == 2)
                    m_bytes[plane][at + 1] = static_cast<uchar>(value >> 8);
            }
        }
        m_planes.samples[plane] = m_bytes[plane].data();
        m_planes.rowBytes[plane] = row;
    }

    VideoPlanes m_planes;
    std::array<std::vector<uchar>, 3> m_bytes;
};

bool isNear(QRgb color, QRgb expected)
{
    constexpr int kMost = 3;
    return std::abs(qRed(color) - qRed(expected)) <= kMost && std::abs(qGreen(color) - qGreen(expected)) <= kMost &&
           std::abs(qBlue(color) - qBlue(expected)) <= kMost;
}

constexpr PaintedPlanes::Yuv kBlack{16, 128, 128};
constexpr PaintedPlanes::Yuv kWhite{235, 128, 128};
constexpr PaintedPlanes::Yuv kRed709{63, 102, 240};
constexpr PaintedPlanes::Yuv kBlue709{32, 240, 118};

} // namespace

class VideoPlanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Numbers of ITU-T H.273, 8.3, by hand.
    void knowsColors_data()
    {
        QTest::addColumn<YuvMatrix>("matrix");
        QTest::addColumn<bool>("fullRange");
        QTest::addColumn<QList<int>>("yuv");
        QTest::addColumn<QRgb>("expected");
        using enum YuvMatrix;
        QTest::newRow("601 red") << Bt601 << false << QList{81, 90, 240} << qRgb(255, 0, 0);
        QTest::newRow("601 green") << Bt601 << false << QList{145, 54, 34} << qRgb(0, 255, 0);
        QTest::newRow("601 blue, full") << Bt601 << true << QList{29, 255, 107} << qRgb(0, 0, 255);
        QTest::newRow("709 red") << Bt709 << false << QList{63, 102, 240} << qRgb(255, 0, 0);
        QTest::newRow("709 green") << Bt709 << false << QList{173, 42, 26} << qRgb(0, 255, 0);
        QTest::newRow("709 red, full") << Bt709 << true << QList{54, 99, 255} << qRgb(255, 0, 0);
        QTest::newRow("2020 red") << Bt2020 << false << QList{74, 97, 240} << qRgb(255, 0, 0);
        QTest::newRow("black") << Bt709 << false << QList{16, 128, 128} << qRgb(0, 0, 0);
        QTest::newRow("white") << Bt709 << false << QList{235, 128, 128} << qRgb(255, 255, 255);
        QTest::newRow("blacker than black") << Bt709 << false << QList{0, 128, 128} << qRgb(0, 0, 0);
        QTest::newRow("grey, full") << Bt709 << true << QList{100, 128, 128} << qRgb(100, 100, 100);
    }

    void knowsColors()
    {
        QFETCH(const YuvMatrix, matrix);
        QFETCH(const bool, fullRange);
        QFETCH(const QList<int>, yuv);
        QFETCH(const QRgb, expected);
        const PaintedPlanes::Yuv color{yuv.at(0), yuv.at(1), yuv.at(2)};
        VideoPlanes layout;
        layout.matrix = matrix;
        layout.fullRange = fullRange;
        const QImage picture = pictureOf(PaintedPlanes(layout, {4, 4}, color, color).planes(), {});
        QCOMPARE(picture.size(), QSize(4, 4));
        QVERIFY2(isNear(picture.pixel(1, 2), expected), qPrintable(QColor(picture.pixel(1, 2)).name()));
    }

    void readsLayouts_data()
    {
        QTest::addColumn<VideoPlanes>("layout");
        VideoPlanes layout;
        QTest::newRow("4:2:0") << layout;
        layout.chromaShiftY = 0;
        QTest::newRow("4:2:2") << layout;
        layout = {};
        layout.chromaStep = 2;
        QTest::newRow("colours alternating") << layout;
        layout.sampleBytes = 2;
        layout.surplusBits = 8;
        QTest::newRow("colours alternating, 16 bits") << layout;
        layout.chromaStep = 1;
        layout.surplusBits = 2;
        QTest::newRow("10 bits") << layout;
    }

    void readsLayouts()
    {
        QFETCH(const VideoPlanes, layout);
        for (const QSize size : {QSize(8, 6), QSize(9, 7), QSize(1, 1)}) {
            const PaintedPlanes painted(layout, size, kRed709, kBlue709);
            const QImage picture = pictureOf(painted.planes(), {});
            QCOMPARE(picture.size(), size);
            if (size.width() > 1)
                QVERIFY(isNear(picture.pixel(1, size.height() - 1), qRgb(255, 0, 0)));
            QVERIFY(isNear(picture.pixel(size.width() - 1, size.height() - 1), qRgb(0, 0, 255)));
        }
    }

    void reducesByWholeNumbers_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("fitting");
        QTest::addColumn<QSize>("expected");
        QTest::newRow("all") << QSize(64, 32) << QSize() << QSize(64, 32);
        QTest::newRow("never enlarged") << QSize(64, 32) << QSize(640, 640) << QSize(64, 32);
        QTest::newRow("half") << QSize(64, 32) << QSize(32, 32) << QSize(32, 16);
        QTest::newRow("a little less is left to others") << QSize(64, 32) << QSize(40, 40) << QSize(64, 32);
        QTest::newRow("a quarter of odd") << QSize(67, 35) << QSize(16, 16) << QSize(16, 8);
        QTest::newRow("to one") << QSize(64, 32) << QSize(1, 1) << QSize(2, 1);
        QTest::newRow("nothing") << QSize(0, 0) << QSize(10, 10) << QSize();
    }

    void reducesByWholeNumbers()
    {
        QFETCH(const QSize, size);
        QFETCH(const QSize, fitting);
        QFETCH(const QSize, expected);
        const PaintedPlanes painted({}, size, kBlack, kWhite);
        const QImage picture = pictureOf(painted.planes(), fitting);
        QCOMPARE(picture.isNull() ? QSize() : picture.size(), expected);
    }

    /// Not every second pixel: a fine pattern becomes grey.
    void reducedPixelsAreMeans()
    {
        PaintedPlanes painted({}, {2, 2}, kBlack, kWhite);
        const QImage picture = pictureOf(painted.planes(), {1, 1});
        QVERIFY(isNear(picture.pixel(0, 0), qRgb(127, 127, 127)));
    }
};

} // namespace wayfolio::test

using wayfolio::test::VideoPlanesTest;
WAYFOLIO_TEST(VideoPlanesTest)

#include "VideoPlanesTest.moc"
