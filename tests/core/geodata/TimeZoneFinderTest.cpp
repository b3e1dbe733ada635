// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TimeZoneFinder.h"

#include "core/geodata/PackedReader.h"
#include "resources/Resources.h"
#include "tests/core/geodata/PackedZones.h"
#include "tests/support/CsvTable.h"
#include "tests/support/TestRegistry.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <memory>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TimeZoneFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knownPlaces_data();
    void knownPlaces();
    void highSeas_data();
    void highSeas();
    void everyNameIsInTzdata();
    void corpusOffsets_data();
    void corpusOffsets();
    void cellOfThePlace_data();
    void cellOfThePlace();
    void missingFile();
    void damaged_data();
    void damaged();
    void truncatedAnywhere();
    void anyByteChanged();

private:
    Result<TimeZoneFinder> loaded(const QByteArray& bytes);

    QTemporaryDir m_folder;
    std::unique_ptr<const TimeZoneFinder> m_world;
};

namespace {

const auto kBundledZones = u":/timezones/zones.bin"_s;

constexpr int kGridSide = 512;
constexpr int kGridCells = kGridSide * kGridSide;
/// The cell whose south-west corner is where Greenwich meets the equator.
constexpr int kMiddleCell = kGridCells / 2 + kGridSide / 2;

PackedZones threeNames()
{
    return PackedZones().names({"Asia/Seoul", "Asia/Tokyo", "Asia/Shanghai"});
}

/// A world at sea but for the cell in its middle.
PackedZones worldAround(const PackedZones& borders)
{
    return threeNames().cells(0, kMiddleCell).cell(borders).cells(0, kGridCells - kMiddleCell - 1);
}

/// A place in the middle cell, in its units.
GeoPoint placeInMiddleCell(double east, double north)
{
    constexpr double kCellLongitude = 2 * 179.9999 / kGridSide;
    constexpr double kCellLatitude = 2 * 89.9999 / kGridSide;
    return GeoPoint::nearest(north / ZoneBorders::kHeight * kCellLatitude, east / ZoneBorders::kWidth * kCellLongitude);
}

/// As "+05:30", on a day of 2025 at noon.
QString offsetOn(const QByteArray& zone, int month, int day)
{
    const QDateTime noon(QDate(2025, month, day), QTime(12, 0), QTimeZone::UTC);
    const int minutes = QTimeZone(zone).offsetFromUtc(noon) / 60;
    return u"%1%2:%3"_s.arg(minutes < 0 ? "-"_L1 : "+"_L1)
        .arg(std::abs(minutes) / 60, 2, 10, '0'_L1)
        .arg(std::abs(minutes) % 60, 2, 10, '0'_L1);
}

QString corpusTable()
{
    const QString corpus = qEnvironmentVariable("WAYFOLIO_CORPUS");
    return corpus.isEmpty() ? QString() : corpus + u"/timezones.csv"_s;
}

} // namespace

void TimeZoneFinderTest::initTestCase()
{
    initializeResources();
    QVERIFY(m_folder.isValid());
    const auto world = TimeZoneFinder::load(kBundledZones);
    QVERIFY2(world, qPrintable(world ? QString() : world.error().detail));
    m_world = std::make_unique<TimeZoneFinder>(*world);
}

Result<TimeZoneFinder> TimeZoneFinderTest::loaded(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(u"zones.bin"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::NotWritable, path, file.errorString());
    file.close();
    return TimeZoneFinder::load(path);
}

void TimeZoneFinderTest::knownPlaces_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QByteArray>("zone");
    const auto place = [](const char* name, double latitude, double longitude, const char* zone) {
        QTest::newRow(name) << latitude << longitude << QByteArray(zone);
    };
    place("Seoul", 37.5665, 126.9780, "Asia/Seoul");
    place("Busan, Haeundae", 35.1587, 129.1604, "Asia/Seoul");
    place("Pyongyang", 39.0392, 125.7625, "Asia/Pyongyang");
    place("Tokyo", 35.6812, 139.7671, "Asia/Tokyo");
    place("Taipei", 25.0330, 121.5654, "Asia/Taipei");
    place("Hong Kong", 22.2855, 114.1577, "Asia/Hong_Kong");
    place("Beijing", 39.9042, 116.4074, "Asia/Shanghai");
    place("Kashgar, where two are in use", 39.4704, 75.9898, "Asia/Shanghai");
    place("Singapore", 1.2897, 103.8501, "Asia/Singapore");
    place("Johor Bahru, across the strait", 1.4655, 103.7578, "Asia/Kuala_Lumpur");
    place("Paris", 48.8584, 2.2945, "Europe/Paris");
    place("London", 51.5007, -0.1246, "Europe/London");
    place("Lisbon", 38.6916, -9.2160, "Europe/Lisbon");
    place("Oslo", 59.9139, 10.7522, "Europe/Oslo");
    place("Vatican", 41.9022, 12.4533, "Europe/Vatican");
    place("Istanbul, in Asia", 41.0219, 29.0155, "Europe/Istanbul");
    place("New York", 40.6892, -74.0445, "America/New_York");
    place("Los Angeles", 34.0522, -118.2437, "America/Los_Angeles");
    place("Sao Paulo", -23.5505, -46.6333, "America/Sao_Paulo");
    place("Nairobi", -1.2921, 36.8219, "Africa/Nairobi");
    place("Sydney", -33.8568, 151.2153, "Australia/Sydney");
    // Half and quarter hours.
    place("Delhi", 28.6139, 77.2090, "Asia/Kolkata");
    place("Kathmandu", 27.7172, 85.3240, "Asia/Kathmandu");
    place("Tehran", 35.6892, 51.3890, "Asia/Tehran");
    place("Kabul", 34.5553, 69.2075, "Asia/Kabul");
    place("Yangon", 16.7985, 96.1497, "Asia/Yangon");
    place("Adelaide", -34.9285, 138.6007, "Australia/Adelaide");
    place("Eucla", -31.6772, 128.8894, "Australia/Eucla");
    place("Lord Howe, half an hour of summer time", -31.5531, 159.0821, "Australia/Lord_Howe");
    place("Chatham Islands", -43.9535, -176.5597, "Pacific/Chatham");
    place("Marquesas", -8.9110, -140.0997, "Pacific/Marquesas");
    place("St. John's", 47.5615, -52.7126, "America/St_Johns");
    // Zones within zones.
    place("Indianapolis", 39.7684, -86.1581, "America/Indiana/Indianapolis");
    place("Knox, Indiana", 41.2959, -86.6250, "America/Indiana/Knox");
    place("Evansville, Indiana", 37.9716, -87.5711, "America/Chicago");
    place("Phoenix, without summer time", 33.4484, -112.0740, "America/Phoenix");
    place("Navajo Nation, Chinle, with it", 36.1544, -109.5526, "America/Denver");
    place("Hopi within Navajo within Arizona", 35.8742, -110.6200, "America/Phoenix");
    place("Blanc-Sablon", 51.4167, -57.1333, "America/Blanc-Sablon");
    place("Broken Hill", -31.9530, 141.4530, "Australia/Broken_Hill");
    place("Busingen, Germany within Switzerland", 47.6967, 8.6899, "Europe/Busingen");
    place("Ceuta", 35.8894, -5.3213, "Africa/Ceuta");
    // The date line and the ends of the earth.
    place("Kiritimati, the first", 1.9874, -157.4754, "Pacific/Kiritimati");
    place("Pago Pago, nearly the last", -14.2756, -170.7020, "Pacific/Pago_Pago");
    place("Apia, a day from there", -13.8333, -171.7667, "Pacific/Apia");
    place("Taveuni, on 180 degrees", -16.8400, 180.0, "Pacific/Fiji");
    place("Taveuni, on -180 degrees", -16.8400, -180.0, "Pacific/Fiji");
    place("Chukotka, beyond 180 degrees", 66.0, -175.0, "Asia/Anadyr");
    place("Longyearbyen", 78.2232, 15.6267, "Arctic/Longyearbyen");
    place("South Pole", -90.0, 0.0, "Antarctica/McMurdo");
    place("McMurdo", -77.8460, 166.6760, "Antarctica/McMurdo");
    place("Casey", -66.2823, 110.5278, "Antarctica/Casey");
    place("Troll", -72.0117, 2.5350, "Antarctica/Troll");
    place("Ushuaia", -54.8019, -68.3030, "America/Argentina/Ushuaia");
    // Both sides of a border, and of the limit of territorial waters.
    place("Haparanda, Sweden", 65.8350, 24.1370, "Europe/Stockholm");
    place("Tornio, Finland", 65.8480, 24.1460, "Europe/Helsinki");
    place("Badajoz, Spain", 38.8794, -6.9707, "Europe/Madrid");
    place("Elvas, Portugal", 38.8815, -7.1630, "Europe/Lisbon");
    place("10 km off Honolulu", 21.2000, -157.8600, "Pacific/Honolulu");
}

void TimeZoneFinderTest::knownPlaces()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    QFETCH(const QByteArray, zone);
    QCOMPARE(m_world->zoneAt(GeoPoint::nearest(latitude, longitude)), zone);
}

void TimeZoneFinderTest::highSeas_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QByteArray>("zone");
    const auto place = [](const char* name, double latitude, double longitude, const char* zone) {
        QTest::newRow(name) << latitude << longitude << QByteArray(zone);
    };
    place("Gulf of Guinea", 0.0, 0.0, "Etc/GMT");
    place("last of Greenwich to the east", 0.0, 7.49, "Etc/GMT");
    place("first to the east", -20.0, 7.51, "Etc/GMT-1");
    place("last of Greenwich to the west", 0.0, -7.49, "Etc/GMT");
    place("first to the west", 0.0, -7.51, "Etc/GMT+1");
    place("off Japan", 25.0, 135.0, "Etc/GMT-9");
    place("North Atlantic", 45.0, -40.0, "Etc/GMT+3");
    place("off New Zealand", -45.0, 172.51, "Etc/GMT-12");
    place("east of the date line", 30.0, -179.0, "Etc/GMT+12");
    place("west of the date line", 30.0, 179.0, "Etc/GMT-12");
    place("on 180 degrees", 30.0, 180.0, "Etc/GMT-12");
    place("on -180 degrees", 30.0, -180.0, "Etc/GMT+12");
    place("North Pole", 90.0, 0.0, "Etc/GMT");
    place("North Pole from Seoul", 90.0, 127.0, "Etc/GMT-8");
}

void TimeZoneFinderTest::highSeas()
{
    knownPlaces();
}

void TimeZoneFinderTest::everyNameIsInTzdata()
{
    QFile file(kBundledZones);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = unpackedContent(file.readAll(), "WFZONES1");
    PackedReader reader(content);
    const qsizetype count = reader.count(2);
    QVERIFY(count > 400);
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray name = reader.take(reader.count(1)).toByteArray();
        QVERIFY2(QTimeZone::isTimeZoneIdAvailable(name), name.constData());
    }
    for (int longitude = -180; longitude <= 180; longitude += 15) {
        const QByteArray name = m_world->zoneAt(GeoPoint::nearest(89.5, longitude));
        QVERIFY2(name.startsWith("Etc/GMT") && QTimeZone::isTimeZoneIdAvailable(name), name.constData());
    }
}

void TimeZoneFinderTest::corpusOffsets_data()
{
    QTest::addColumn<double>("leastPercent");
    if (corpusTable().isEmpty())
        QSKIP("WAYFOLIO_CORPUS is not set");
    QTest::newRow("near-town") << 99.8;
    QTest::newRow("border") << 98.0;
    QTest::newRow("anywhere") << 99.0;
}

void TimeZoneFinderTest::corpusOffsets()
{
    QFETCH(const double, leastPercent);
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    int count = 0;
    int right = 0;
    for (const CsvRow& row : readCsvTable(corpusTable())) {
        if (row.at(u"kind"_s) != kind || row.at(u"note"_s) == "disputed"_L1)
            continue;
        const auto point = GeoPoint::fromDegrees(row.at(u"latitude"_s).toDouble(), row.at(u"longitude"_s).toDouble());
        QVERIFY(point);
        const QByteArray zone = m_world->zoneAt(*point);
        const bool isRight = offsetOn(zone, 1, 15) == row.at(u"offset_2025_01_15"_s) &&
                             offsetOn(zone, 7, 15) == row.at(u"offset_2025_07_15"_s);
        count += 1;
        right += isRight ? 1 : 0;
        if (!isRight)
            qInfo("%f %f: %s, not %s", point->latitude(), point->longitude(), zone.constData(),
                  qPrintable(row.at(u"zones"_s)));
    }
    QVERIFY(count > 0);
    const double percent = 100.0 * right / count;
    qInfo("%s: %d of %d, %.2f %%", qPrintable(kind), right, count, percent);
    QVERIFY(percent >= leastPercent);
}

void TimeZoneFinderTest::cellOfThePlace_data()
{
    QTest::addColumn<double>("east");
    QTest::addColumn<double>("north");
    QTest::addColumn<QByteArray>("zone");
    const auto place = [](const char* name, double east, double north, const char* zone) {
        QTest::newRow(name) << east << north << QByteArray(zone);
    };
    place("south-western corner", 1, 1, "Asia/Seoul");
    place("north-western corner", 1, 2047, "Asia/Seoul");
    place("south-eastern corner", 4095, 1, "Asia/Tokyo");
    place("north-eastern corner", 4095, 2047, "Asia/Tokyo");
    place("within the enclave", 3250, 1250, "Asia/Shanghai");
    place("a little west of a border", 1090, 350, "Asia/Seoul");
    place("a little east of a border", 1110, 350, "Asia/Tokyo");
    place("the cell to the west", -1, 300, "Etc/GMT");
    place("the cell to the east", 4097, 300, "Etc/GMT");
    place("the cell to the north", 300, 2049, "Etc/GMT");
    place("the cell to the south", 300, -1, "Etc/GMT");
}

void TimeZoneFinderTest::cellOfThePlace()
{
    QFETCH(const double, east);
    QFETCH(const double, north);
    QFETCH(const QByteArray, zone);
    const auto world = loaded(worldAround(smallBorders()).file());
    QVERIFY(world);
    QCOMPARE(world->zoneAt(placeInMiddleCell(east, north)), zone);
}

void TimeZoneFinderTest::missingFile()
{
    const auto world = TimeZoneFinder::load(m_folder.filePath(u"nowhere.bin"_s));
    QVERIFY(!world);
    QCOMPARE(world.error().code, ErrorCode::NotFound);
    QCOMPARE(world.error().subject, m_folder.filePath(u"nowhere.bin"_s));
}

void TimeZoneFinderTest::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = worldAround(smallBorders()).file();

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only the name of the format") << "WFZONES1"_ba;
    QTest::newRow("another format") << "WFWORLD1" + good.sliced(8);
    QTest::newRow("no zlib stream") << "WFZONES1\0\0\0\x09"_ba + QByteArray(40, 'x');
    QTest::newRow("a length of 4 GiB") << "WFZONES1"_ba + QByteArray(4, '\xff') + good.sliced(12);
    QTest::newRow("more names than bytes") << PackedZones().varint(1'000'000'000).file();
    QTest::newRow("a name of nothing") << PackedZones().names({"Asia/Seoul", ""}).cells(0, kGridCells).file();
    QTest::newRow("a name beyond the end") << PackedZones().varint(1).varint(90).varint(0).file();
    QTest::newRow("no cells") << threeNames().file();
    QTest::newRow("a cell too few") << threeNames().cells(1, kGridCells - 1).file();
    QTest::newRow("a cell too many") << threeNames().cells(1, kGridCells + 1).file();
    QTest::newRow("no cells at all, for ever") << threeNames().cells(1, 0).cells(1, kGridCells).file();
    QTest::newRow("cells of a zone beyond the last") << threeNames().cells(4, kGridCells).file();
    QTest::newRow("something behind the end") << threeNames().cells(1, kGridCells).varint(0).file();
    QTest::newRow("a cell of borders without any") << worldAround(PackedZones()).file();
    QTest::newRow("borders beyond the end") << threeNames().cells(0, kMiddleCell).varint(2 * 99 + 1).varint(1).file();
    QTest::newRow("borders larger than memory") << threeNames().varint(~quint64{0} >> 16).file();
    QTest::newRow("borders that leave their cell") << worldAround(PackedZones().border(1, 2, {{0, 0}, {-1, 9}})).file();
    QTest::newRow("a border of an unknown zone") << worldAround(PackedZones().border(1, 4, {{0, 0}, {9, 9}})).file();
}

void TimeZoneFinderTest::damaged()
{
    QFETCH(const QByteArray, bytes);
    const auto world = loaded(bytes);
    QVERIFY(!world);
    QCOMPARE(world.error().code, ErrorCode::DamagedFile);
}

void TimeZoneFinderTest::truncatedAnywhere()
{
    const QByteArray content = worldAround(smallBorders()).content();
    QVERIFY(loaded("WFZONES1" + qCompress(content)));
    for (qsizetype size = 0; size < content.size(); ++size)
        QVERIFY2(!loaded("WFZONES1" + qCompress(content.first(size))), qPrintable(QString::number(size)));
    QFile file(kBundledZones);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bundled = file.readAll();
    for (const qsizetype missing : {1, 2, 100, 50'000})
        QVERIFY(!loaded(bundled.chopped(missing)));
}

void TimeZoneFinderTest::anyByteChanged()
{
    // Refused or read as another world, but never out of bounds: what the sanitizer builds watch.
    const QByteArray content = worldAround(smallBorders()).content();
    int refused = 0;
    for (qsizetype i = 0; i < content.size(); ++i) {
        for (const char value : {'\0', '\x01', '\x7f', '\x80', '\xff'}) {
            QByteArray changed = content;
            changed[i] = value;
            const auto world = loaded("WFZONES1" + qCompress(changed));
            refused += world ? 0 : 1;
            for (int east = -4000; world && east < 8000; east += 500)
                QVERIFY(!world->zoneAt(placeInMiddleCell(east, 1000)).isEmpty());
        }
    }
    QVERIFY(refused > content.size());
}

WAYFOLIO_TEST(TimeZoneFinderTest)

} // namespace wayfolio::test

#include "TimeZoneFinderTest.moc"
