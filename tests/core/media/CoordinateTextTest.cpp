// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/CoordinateText.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

#include <array>

using namespace wayfolio;
using namespace Qt::StringLiterals;

class CoordinateTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exif_data();
    void exif();
    void xmp_data();
    void xmp();
    void signedDegrees_data();
    void signedDegrees();
    void references_data();
    void references();
};

namespace {

QString hemisphereName(Hemisphere hemisphere)
{
    static constexpr std::array kNames{"positive"_L1, "negative"_L1, "missing"_L1, "garbage"_L1};
    return kNames.at(static_cast<size_t>(hemisphere));
}

/// "33.437800 negative", "none"
QString describeCoordinate(const std::optional<Coordinate>& coordinate)
{
    if (!coordinate)
        return u"none"_s;
    return QString::number(coordinate->degrees, 'f', 6) + u' ' + hemisphereName(coordinate->hemisphere) +
           (coordinate->hasSixty ? u" sixty"_s : QString());
}

} // namespace

void CoordinateTextTest::exif_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    const QString altmark = u"52.842781 missing"_s;
    for (const char* text : {"52,00000,50,00000,34,01180", "52,50,34.0118", "52 50 34.0118", "52/1 50/1 340118/10000",
                             "52° 50' 34.0118\"", "52 deg 50' 34.0118\"", "52;50.56686333", "52.842781", "-52.842781"})
        row(text, altmark);
    row("52 deg 50' 34.0118\" N", u"52.842781 positive"_s);
    row("S 52 50 34.0118", u"52.842781 negative"_s);
    row("52.842781 South", u"52.842781 negative"_s);
    row("52.842781W", u"52.842781 garbage"_s);
    row("52.8x", u"52.800000 garbage"_s);
    row("52 59 60", u"53.000000 missing sixty"_s);
    for (const char* text : {"", "N", "x", "52,50", "52 61 0", "52 50 34 01", "nan", "0/0 0/0 0/0"})
        row(text, u"none"_s);
}

void CoordinateTextTest::exif()
{
    QFETCH(const QString, expected);
    QCOMPARE(describeCoordinate(parseExifCoordinateText(QTest::currentDataTag(), Axis::Latitude)), expected);
}

void CoordinateTextTest::xmp_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    row("33,26.268S", u"33.437800 negative"_s);
    row("33,26,16N", u"33.437778 positive"_s);
    row("33,26,16.08s", u"33.437800 negative"_s);
    row("33,26.268 South", u"33.437800 negative"_s);
    row("33.4378N", u"33.437800 positive"_s);
    row("33N", u"33.000000 positive"_s);
    row("33,26.268", u"33.437800 missing"_s);
    row("33,26.268E", u"33.437800 garbage"_s);
    row("33,26,60S", u"33.450000 negative sixty"_s);
    row("33,60.0S", u"34.000000 negative sixty"_s);
    for (const char* text :
         {"", "N", "33,N", "33,61N", "33,26,16,12N", "-33,26N", "33;26N", "nanN", "33,26 16N", "33/1,26/1N"})
        row(text, u"none"_s);
}

void CoordinateTextTest::xmp()
{
    QFETCH(const QString, expected);
    QCOMPARE(describeCoordinate(parseXmpCoordinate(QTest::currentDataTag(), Axis::Latitude)), expected);
}

void CoordinateTextTest::signedDegrees_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const QString& expected) { QTest::newRow(text) << expected; };
    row("48.8584", u"48.858400 positive"_s);
    row("+48.8584", u"48.858400 positive"_s);
    row("-33.4", u"33.400000 negative"_s);
    row("0.0", u"0.000000 positive"_s);
    for (const char* text : {"", "48", "-48", "48,51.5", "-48,51.5", "48.8584N", "nan", "."})
        row(text, u"none"_s);
}

void CoordinateTextTest::signedDegrees()
{
    QFETCH(const QString, expected);
    QCOMPARE(describeCoordinate(parseSignedDegrees(QTest::currentDataTag())), expected);
}

void CoordinateTextTest::references_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QString>("latitude");
    QTest::addColumn<QString>("longitude");
    const auto row = [](QByteArray reference, const QString& latitude, const QString& longitude) {
        QTest::newRow(reference.isEmpty() ? "nothing" : reference.toPercentEncoding().constData())
            << reference << latitude << longitude;
    };
    for (const char* text : {"N", "n", " N ", "North", "NORTH"})
        row(text, u"positive"_s, u"garbage"_s);
    for (const char* text : {"S", "s", "South"})
        row(text, u"negative"_s, u"garbage"_s);
    for (const char* text : {"E", "e", "East"})
        row(text, u"garbage"_s, u"positive"_s);
    for (const char* text : {"W", "w", "west"})
        row(text, u"garbage"_s, u"negative"_s);
    row(QByteArray("S\0N", 3), u"negative"_s, u"garbage"_s);
    row("", u"missing"_s, u"missing"_s);
    row(" ", u"missing"_s, u"missing"_s);
    row(QByteArray("\0", 1), u"missing"_s, u"missing"_s);
    // Ost is east, oeste is west.
    for (const char* text : {"O", "X", "?", "??", "Nor", "NS", "0"})
        row(text, u"garbage"_s, u"garbage"_s);
}

void CoordinateTextTest::references()
{
    QFETCH(const QByteArray, reference);
    QFETCH(const QString, latitude);
    QFETCH(const QString, longitude);
    QCOMPARE(hemisphereName(hemisphereOf(reference, Axis::Latitude)), latitude);
    QCOMPARE(hemisphereName(hemisphereOf(reference, Axis::Longitude)), longitude);
}

WAYFOLIO_TEST(CoordinateTextTest)

#include "CoordinateTextTest.moc"
