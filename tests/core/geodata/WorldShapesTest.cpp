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

    PackedWorld& label(const QByteArray& code, const QByteArray& name, qint64 east, qint64 north, quint64 area)
    {
        return text(code).text(name).step(east, north).varint(area);
    }

    /// So many sections without anything in them.
    PackedWorld& empty(int sections)
    {
        for (int i = 0; i < sections; ++i)
            varint(0);
        return *this;
    }

    [[nodiscard]] const QByteArray& content() const { return m_content; }

    [[nodiscard]] QByteArray file() const { return "WFWORLD2" + qCompress(m_content); }

private:
    PackedWorld& text(const QByteArray& text)
    {
        varint(static_cast<quint64>(text.size()));
        m_content.append(text);
        return *this;
    }

    QByteArray m_content;
};

constexpr int kSections = 7;

PackedWorld smallWorld()
{
    PackedWorld world;
    world.varint(1).varint(3).step(10, 0).step(10, 0).step(0, 20);        // a triangle of land
    world.varint(1).varint(3).step(12, 1).step(1, 0).step(0, 1);          // a lake
    world.varint(1).varint(7).varint(2).step(1, 2).step(3, 4);            // a river
    world.varint(1).varint(0).varint(2).step(-30, 40).step(5, -5);        // a border
    world.varint(1).varint(6).varint(2).step(-31, 40).step(5, -5);        // one between regions
    world.varint(1).varint(0).varint(3).step(1, 1).step(1, 1).step(1, 1); // a disputed one
    return world.varint(1).label("ST", "São Tomé", 12, 5, 250);
}

QByteArray bundledFile(const QString& scale)
{
    QFile file(u":/basemap/world-%1.bin"_s.arg(scale));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pointCount(const WorldLines& lines)
{
    qsizetype count = 0;
    for (size_t i = 0; i < lines.size(); ++i)
        count += lines.points(i).size();
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
    QTest::newRow("far") << u"far"_s << 1000;
    QTest::newRow("middle") << u"middle"_s << 5000;
    QTest::newRow("near") << u"near"_s << 30'000;
}

void WorldShapesTest::bundledScales()
{
    QFETCH(const QString, scale);
    QFETCH(const int, leastRings);
    const auto world = WorldShapes::load(u":/basemap/world-%1.bin"_s.arg(scale));
    QVERIFY2(world, qPrintable(world ? QString() : world.error().detail));
    QVERIFY(static_cast<int>(world->land.size()) > leastRings);
    QVERIFY(world->lakes.size() > 200);
    QVERIFY(world->rivers.size() > 10);
    QVERIFY(world->borders.size() > 200);
    QVERIFY(world->regions.size() > 50);
    QVERIFY(world->disputed.size() > 30);
    QCOMPARE(world->labels.size() > 200, scale == "far"_L1);

    for (size_t number = 0; number < world->land.size(); ++number) {
        const QPolygonF ring = world->land.points(number);
        QVERIFY(ring.size() >= 4);
        QVERIFY(ring.isClosed());
        QCOMPARE(world->land.bounds(number), ring.boundingRect());
        // Unwrapped: a longer step would be a band across the map. The pole's ring closes along the map's edge.
        for (qsizetype i = 1; i < ring.size(); ++i) {
            const QPointF step = ring.at(i) - ring.at(i - 1);
            QVERIFY(std::abs(step.x()) < 0.5 || ring.at(i).y() > 1);
        }
    }
    for (const auto* lines : {&world->rivers, &world->borders, &world->regions, &world->disputed}) {
        for (size_t number = 0; number < lines->size(); ++number) {
            const QPolygonF line = lines->points(number);
            for (qsizetype i = 1; i < line.size(); ++i)
                QVERIFY(std::abs(line.at(i).x() - line.at(i - 1).x()) < 0.5);
        }
    }
    if (world->labels.empty())
        return;
    const auto korea = std::ranges::find(world->labels, u"South Korea"_s, &WorldLabel::name);
    QVERIFY(korea != world->labels.end());
    QCOMPARE(korea->code, u"KR"_s);
    QVERIFY(isNear(korea->position, onMap(36.5, 127.8), 0.01));
    QVERIFY(std::ranges::is_sorted(world->labels, std::ranges::greater{}, &WorldLabel::area));
}

void WorldShapesTest::fineHasMorePoints()
{
    const auto far = WorldShapes::load(u":/basemap/world-far.bin"_s);
    const auto middle = WorldShapes::load(u":/basemap/world-middle.bin"_s);
    const auto near = WorldShapes::load(u":/basemap/world-near.bin"_s);
    QVERIFY(far && middle && near);
    QVERIFY(pointCount(middle->land) > 3 * pointCount(far->land));
    QVERIFY(pointCount(near->land) > 3 * pointCount(middle->land));
    QVERIFY(pointCount(near->rivers) > 2 * pointCount(middle->rivers));
}

void WorldShapesTest::readsWhatIsDescribed()
{
    const auto world = loaded(smallWorld().file());
    QVERIFY(world);
    QCOMPARE(world->land.size(), 1U);
    const QPolygonF ring = world->land.points(0);
    QCOMPARE(ring.size(), 4);
    constexpr double kHair = 2e-9; // of a unit of WorldLines
    QVERIFY(isNear(ring.at(0), onMap(0, 10), kHair));
    QVERIFY(isNear(ring.at(1), onMap(0, 20), kHair));
    QVERIFY(isNear(ring.at(2), onMap(20, 20), kHair));
    QVERIFY(ring.isClosed());

    QCOMPARE(world->lakes.size(), 1U);
    QVERIFY(world->lakes.points(0).isClosed());
    QCOMPARE(world->lakes.points(0).size(), 4);
    QCOMPARE(world->rivers.size(), 1U);
    QCOMPARE(world->rivers.firstLevel(0), 7);
    QVERIFY(isNear(world->rivers.points(0).at(1), onMap(6, 4), kHair));
    QCOMPARE(world->regions.size(), 1U);
    QCOMPARE(world->regions.firstLevel(0), 6);
    QCOMPARE(world->disputed.size(), 1U);
    QCOMPARE(world->disputed.points(0).size(), 3);
    QCOMPARE(world->borders.size(), 1U);
    QCOMPARE(world->borders.points(0).size(), 2);
    QVERIFY(isNear(world->borders.points(0).at(1), onMap(35, -25), kHair));

    QCOMPARE(world->labels.size(), 1U);
    QCOMPARE(world->labels.front().code, u"ST"_s);
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
    const auto empty = [](PackedWorld world) { return world.empty(kSections).file(); };
    const QByteArray good = smallWorld().file();

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only the name of the format") << "WFWORLD2"_ba;
    QTest::newRow("another format") << "WFWORLD1" + good.sliced(8);
    QTest::newRow("a text") << QByteArray(2000, 'a');
    QTest::newRow("no zlib stream") << "WFWORLD2\0\0\0\x09"_ba + QByteArray(40, 'x');
    QTest::newRow("a length of nothing") << "WFWORLD2"_ba + QByteArray(4, '\0') + good.sliced(12);
    QTest::newRow("a length of 4 GiB") << "WFWORLD2"_ba + QByteArray(4, '\xff') + good.sliced(12);
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
        << "WFWORLD2" + qCompress(PackedWorld().content() + QByteArray(30, '\xff'));
    QTest::newRow("a ring of one point") << PackedWorld().varint(1).varint(1).step(1, 1).empty(kSections - 1).file();
    QTest::newRow("a point beyond the pole")
        << PackedWorld().varint(1).varint(3).step(0, 89).step(0, 9).step(1, 0).empty(kSections - 1).file();
    QTest::newRow("a point three worlds away")
        << PackedWorld().varint(1).varint(3).step(0, 0).step(900, 9).step(1, 0).empty(kSections - 1).file();
    QTest::newRow("a river of a level that there is not")
        << PackedWorld().empty(2).varint(1).varint(99).varint(2).step(1, 1).step(1, 1).empty(4).file();
    QTest::newRow("a country without a name") << PackedWorld().empty(6).varint(1).label("XX", {}, 1, 1, 1).file();
    QTest::newRow("something behind the end") << "WFWORLD2" + qCompress(smallWorld().content() + '\0');
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
        QVERIFY2(!loaded("WFWORLD2" + qCompress(content.first(size))), qPrintable(QString::number(size)));
    const QByteArray bundled = bundledFile(u"far"_s);
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
            const auto world = loaded("WFWORLD2" + qCompress(changed));
            refused += world ? 0 : 1;
        }
    }
    QVERIFY(refused > content.size());
}

WAYFOLIO_TEST(WorldShapesTest)

} // namespace wayfolio::test

#include "WorldShapesTest.moc"
