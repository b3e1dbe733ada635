// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/WorldShapes.h"

#include "core/geo/WebMercator.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class WorldShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bundledScales_data();
    void bundledScales();
    void fineHasMorePoints();
    void readsWhatIsDescribed();
    void missingFile();
    void damaged_data();
    void damaged();
    void truncatedAnywhere();
    void anyByteChanged();

private:
    Result<WorldShapes> loaded(const QByteArray& bytes);

    QTemporaryDir m_folder;
};

namespace {

/// Writes the format that resources/basemap/pack-basemap describes.
class PackedWorld
{
public:
    explicit PackedWorld(double degreesPerUnit = 1, double east = 0)
    {
        real(degreesPerUnit).real(degreesPerUnit).real(east).real(0);
    }

    PackedWorld& real(double value)
    {
        const quint64 bits = qToLittleEndian(std::bit_cast<quint64>(value));
        m_content.append(reinterpret_cast<const char*>(&bits), sizeof(bits));
        return *this;
    }

    PackedWorld& varint(quint64 value)
    {
        for (; value > 127; value >>= 7)
            m_content.append(static_cast<char>((value & 127) | 128));
        m_content.append(static_cast<char>(value));
        return *this;
    }

    PackedWorld& step(qint64 east, qint64 north)
    {
        return varint(static_cast<quint64>(east >= 0 ? 2 * east : -2 * east - 1))
            .varint(static_cast<quint64>(north >= 0 ? 2 * north : -2 * north - 1));
    }

    PackedWorld& label(const QByteArray& name, qint64 east, qint64 north, quint64 area)
    {
        varint(static_cast<quint64>(name.size()));
        m_content.append(name);
        return step(east, north).varint(area);
    }

    [[nodiscard]] const QByteArray& content() const { return m_content; }

    [[nodiscard]] QByteArray file() const { return "WFWORLD1" + qCompress(m_content); }

private:
    QByteArray m_content;
};

PackedWorld smallWorld()
{
    PackedWorld world;
    world.varint(1).varint(3).step(10, 0).step(10, 0).step(0, 20); // a triangle
    world.varint(1).varint(2).step(-30, 40).step(5, -5);           // a border
    return world.varint(1).label("São Tomé", 12, 5, 250);
}

QByteArray bundledFile(const QString& scale)
{
    QFile file(u":/basemap/world-%1.bin"_s.arg(scale));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pointCount(const std::vector<WorldLine>& lines)
{
    qsizetype count = 0;
    for (const WorldLine& line : lines)
        count += line.points.size();
    return count;
}

/// In the unit square, as Mercator has it.
QPointF onMap(double latitude, double longitude)
{
    return WebMercator::project(GeoPoint::nearest(latitude, longitude));
}

bool isNear(QPointF a, QPointF b, double tolerance)
{
    return std::abs(a.x() - b.x()) < tolerance && std::abs(a.y() - b.y()) < tolerance;
}

} // namespace

void WorldShapesTest::initTestCase()
{
    initializeResources();
    QVERIFY(m_folder.isValid());
}

Result<WorldShapes> WorldShapesTest::loaded(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(u"world.bin"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::NotWritable, path, file.errorString());
    file.close();
    return WorldShapes::load(path);
}

void WorldShapesTest::bundledScales_data()
{
    QTest::addColumn<QString>("scale");
    QTest::addColumn<int>("leastRings");
    QTest::newRow("1:50 million") << u"50m"_s << 1000;
    QTest::newRow("1:10 million") << u"10m"_s << 3000;
}

void WorldShapesTest::bundledScales()
{
    QFETCH(const QString, scale);
    QFETCH(const int, leastRings);
    const auto world = WorldShapes::load(u":/basemap/world-%1.bin"_s.arg(scale));
    QVERIFY2(world, qPrintable(world ? QString() : world.error().detail));
    QVERIFY(static_cast<int>(world->land.size()) > leastRings);
    QVERIFY(world->borders.size() > 200);
    QVERIFY(world->labels.size() > 200);

    for (const WorldLine& ring : world->land) {
        QVERIFY(ring.points.size() >= 4);
        QVERIFY(ring.points.isClosed());
        QCOMPARE(ring.bounds, ring.points.boundingRect());
        // Unwrapped: a longer step would be a band across the map. The pole's ring closes along the map's edge.
        for (qsizetype i = 1; i < ring.points.size(); ++i) {
            const QPointF step = ring.points.at(i) - ring.points.at(i - 1);
            QVERIFY(std::abs(step.x()) < 0.5 || ring.points.at(i).y() > 1);
        }
    }
    const auto korea = std::ranges::find(world->labels, u"South Korea"_s, &WorldLabel::name);
    QVERIFY(korea != world->labels.end());
    QVERIFY(isNear(korea->position, onMap(36.5, 127.8), 0.01));
    QVERIFY(std::ranges::is_sorted(world->labels, std::ranges::greater{}, &WorldLabel::area));
}

void WorldShapesTest::fineHasMorePoints()
{
    const auto coarse = WorldShapes::load(u":/basemap/world-50m.bin"_s);
    const auto fine = WorldShapes::load(u":/basemap/world-10m.bin"_s);
    QVERIFY(coarse && fine);
    QVERIFY(pointCount(fine->land) > 3 * pointCount(coarse->land));
    QVERIFY(pointCount(fine->borders) > 2 * pointCount(coarse->borders));
}

void WorldShapesTest::readsWhatIsDescribed()
{
    const auto world = loaded(smallWorld().file());
    QVERIFY(world);
    QCOMPARE(world->land.size(), 1U);
    const QPolygonF& ring = world->land.front().points;
    QCOMPARE(ring.size(), 4);
    constexpr double kHair = 1e-12;
    QVERIFY(isNear(ring.at(0), onMap(0, 10), kHair));
    QVERIFY(isNear(ring.at(1), onMap(0, 20), kHair));
    QVERIFY(isNear(ring.at(2), onMap(20, 20), kHair));
    QVERIFY(ring.isClosed());

    QCOMPARE(world->borders.size(), 1U);
    QCOMPARE(world->borders.front().points.size(), 2);
    QVERIFY(isNear(world->borders.front().points.at(1), onMap(35, -25), kHair));

    QCOMPARE(world->labels.size(), 1U);
    QCOMPARE(world->labels.front().name, u"São Tomé"_s);
    QVERIFY(isNear(world->labels.front().position, onMap(5, 12), kHair));
    QCOMPARE(world->labels.front().area, 250e-9);
}

void WorldShapesTest::missingFile()
{
    const auto world = WorldShapes::load(m_folder.filePath(u"nowhere.bin"_s));
    QVERIFY(!world);
    QCOMPARE(world.error().code, ErrorCode::NotFound);
    QCOMPARE(world.error().subject, m_folder.filePath(u"nowhere.bin"_s));
}

void WorldShapesTest::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const auto empty = [](PackedWorld world) { return world.varint(0).varint(0).varint(0).file(); };
    const QByteArray good = smallWorld().file();

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only the name of the format") << "WFWORLD1"_ba;
    QTest::newRow("another format") << "WFWORLD2" + good.sliced(8);
    QTest::newRow("a text") << QByteArray(2000, 'a');
    QTest::newRow("no zlib stream") << "WFWORLD1\0\0\0\x09"_ba + QByteArray(40, 'x');
    QTest::newRow("a length of nothing") << "WFWORLD1"_ba + QByteArray(4, '\0') + good.sliced(12);
    QTest::newRow("a length of 4 GiB") << "WFWORLD1"_ba + QByteArray(4, '\xff') + good.sliced(12);
    QTest::newRow("a grid of no size") << empty(PackedWorld(0));
    QTest::newRow("a grid of negative size") << empty(PackedWorld(-1));
    QTest::newRow("a grid of no number") << empty(PackedWorld(nothing));
    QTest::newRow("a grid too fine for any memory") << empty(PackedWorld(1e-12));
    QTest::newRow("a grid from nowhere") << empty(PackedWorld(1, nothing));
    QTest::newRow("only a grid") << PackedWorld().file();
    QTest::newRow("more rings than bytes") << PackedWorld().varint(1'000'000'000).file();
    QTest::newRow("more points than bytes")
        << PackedWorld().varint(1).varint(1'000'000'000).step(1, 1).step(1, 1).file();
    QTest::newRow("a number without an end")
        << "WFWORLD1" + qCompress(PackedWorld().content() + QByteArray(30, '\xff'));
    QTest::newRow("a ring of one point") << PackedWorld().varint(1).varint(1).step(1, 1).varint(0).varint(0).file();
    QTest::newRow("a point beyond the pole")
        << PackedWorld().varint(1).varint(3).step(0, 89).step(0, 9).step(1, 0).varint(0).varint(0).file();
    QTest::newRow("a point three worlds away")
        << PackedWorld().varint(1).varint(3).step(0, 0).step(900, 9).step(1, 0).varint(0).varint(0).file();
    QTest::newRow("a country without a name") << PackedWorld().varint(0).varint(0).varint(1).label({}, 1, 1, 1).file();
    QTest::newRow("something behind the end") << "WFWORLD1" + qCompress(smallWorld().content() + '\0');
}

void WorldShapesTest::damaged()
{
    QFETCH(const QByteArray, bytes);
    const auto world = loaded(bytes);
    QVERIFY(!world);
    QCOMPARE(world.error().code, ErrorCode::DamagedFile);
}

void WorldShapesTest::truncatedAnywhere()
{
    const QByteArray small = smallWorld().file();
    for (qsizetype size = 0; size < small.size(); ++size)
        QVERIFY2(!loaded(small.first(size)), qPrintable(QString::number(size)));
    const QByteArray content = smallWorld().content();
    for (qsizetype size = 0; size < content.size(); ++size)
        QVERIFY2(!loaded("WFWORLD1" + qCompress(content.first(size))), qPrintable(QString::number(size)));
    const QByteArray bundled = bundledFile(u"50m"_s);
    for (const qsizetype missing : {1, 2, 100, 50'000})
        QVERIFY(!loaded(bundled.chopped(missing)));
}

void WorldShapesTest::anyByteChanged()
{
    // Refused or read as another world, but never out of bounds: what the sanitizer builds watch.
    const QByteArray content = smallWorld().content();
    int refused = 0;
    for (qsizetype i = 0; i < content.size(); ++i) {
        for (const char value : {'\0', '\x7f', '\x80', '\xff'}) {
            QByteArray changed = content;
            changed[i] = value;
            const auto world = loaded("WFWORLD1" + qCompress(changed));
            refused += world ? 0 : 1;
        }
    }
    QVERIFY(refused > content.size());
}

WAYFOLIO_TEST(WorldShapesTest)

} // namespace wayfolio::test

#include "WorldShapesTest.moc"
