// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/FileNameTime.h"

#include "tests/core/import/TimeTexts.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class FileNameTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reads_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& expected) { QTest::newRow(name) << expected; };
        const QString local = u"local 2024-03-10T12:34:56"_s;
        row("IMG_20240310_123456.jpg", local);
        row("VID_20240310_123456.mp4", local);
        row("20240310_123456.jpg", local);
        row("20240310_123456(1).jpg", local);
        row("IMG_20240310_123456_HDR.jpg", local);
        row("IMG_20240310_123456789.jpg", local + u".789"_s);
        row("PXL_20240310_033456789.jpg", u"utc 2024-03-10T03:34:56.789"_s);
        row("PXL_20240310_033456789.MP.jpg", u"utc 2024-03-10T03:34:56.789"_s);
        row("2024-03-10 12.34.56.jpg", local);
        row("2024-03-10 12.34.56-2.jpg", local);
        row("2024-03-10_12-34-56.png", local);
        row("signal-2024-03-10-123456.jpg", local);
        row("signal-2024-03-10-12-34-56-789.jpg", local + u".789"_s);
        row("Screenshot_20240310-123456.png", local);
        row("Screenshot_2024-03-10-12-34-56.png", local);
        row("Screenshot_2024-03-10-12-34-56-789_com.app.jpg", local + u".789"_s);
        row("Screenshot 2024-03-10 at 12.34.56.png", local);
        row("Screenshot 2024-03-10 at 12.34.56 AM.png", u"local 2024-03-10T00:34:56"_s);
        row("Screenshot 2024-03-10 at 1.34.56 PM.png", u"local 2024-03-10T13:34:56"_s);
        row("WhatsApp Image 2024-03-10 at 12.34.56.jpeg", local);
        row("Bildschirmfoto 2024-03-10 um 12.34.56.png", local);
        row("스크린샷 2024-03-10 오후 12.34.56.png", local);
        row("스크린샷 2024-03-10 오전 12.34.56.png", u"local 2024-03-10T00:34:56"_s);
        row("스크린샷 2024-03-10 오후 1.34.56.png", u"local 2024-03-10T13:34:56"_s);
        row("DJI_20240310123456_0001_D.JPG", local);
        row("20240310123456.jpg", local);
        row("BURST20240310123456789_COVER.jpg", local + u".789"_s);
        row("IMG-20240310-WA0001.jpg", u"day 2024-03-10"_s);
        row("2024-03-10 Seoul.jpg", u"day 2024-03-10"_s);
        row("한국 2024-03-10 12.34.56.jpg", local);
        for (const char* name :
             {"IMG_0001.jpg", "DSC20240310.jpg", "20240310.jpg", "IMG_20241310_123456.jpg", "IMG_20240230_123456.jpg",
              "IMG_20240310_253456.jpg", "2024-13-10.jpg", "2024-03-1012.jpg", "1024-03-10.jpg", "120240310_123456.jpg",
              "2024031012345.jpg", "202403101234567.jpg", "2024031012345678901.jpg", "20241310123456.jpg", "",
              "a_long_file_name.jpg"})
            row(name, {});
    }

    void reads()
    {
        QFETCH(const QString, expected);
        const auto found = fileNameTime(QString::fromUtf8(QTest::currentDataTag()));
        static constexpr std::array kKinds{"local"_L1, "utc"_L1, "day"_L1};
        const QString text = found ? kKinds.at(static_cast<size_t>(found->kind)) + u' ' + found->text : QString();
        QCOMPARE(text, expected);
    }

    void aDayIsItsNoon()
    {
        QCOMPARE(fileNameTime(u"IMG-20240310-WA0001.jpg"_s)->time, wallTime(u"2024-03-10T12:00:00"_s));
    }
};

WAYFOLIO_TEST(FileNameTimeTest)

} // namespace wayfolio::test

#include "FileNameTimeTest.moc"
