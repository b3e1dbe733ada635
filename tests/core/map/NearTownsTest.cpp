// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/NearTowns.h"

#include "core/geo/WebMercator.h"
#include "core/map/LabelGrid.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class NearTownsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asIfAllHadBeenTried_data();
    void asIfAllHadBeenTried();
    void sameInAnyOrder_data();
    void sameInAnyOrder();
    void seamOfTheWorld();

private:
    std::unique_ptr<LabelShaper> m_shaper;
    std::unique_ptr<TownLabels> m_labels;
};

namespace {

QRectF viewAround(double latitude, double longitude, int level, QSizeF pixels)
{
    const QPointF center = WebMercator::project(GeoPoint::nearest(latitude, longitude));
    const QSizeF extent = pixels / WebMercator::worldSize(level);
    return {center - QPointF(extent.width(), extent.height()) / 2, extent};
}

std::vector<PlacedTown> sorted(std::vector<PlacedTown> towns)
{
    std::ranges::sort(towns, {}, &PlacedTown::number);
    return towns;
}

/// All towns of the world, one after the other.
class WholeWorld
{
public:
    WholeWorld(const TownLabels& labels, int level)
        : m_labels(labels)
        , m_worldSize(WebMercator::worldSize(level))
        , m_grid(m_worldSize)
        , m_done(labels.count())
    {}

    void place(PlacedTown town, QSizeF padding)
    {
        std::vector<LabelSide> sides{town.side};
        sides.insert(sides.end(), TownLabels::kSides.begin(), TownLabels::kSides.end());
        for (const LabelSide side : sides) {
            const PlacedTown placed{.number = town.number, .side = side};
            const QRectF box = m_labels.label(placed).box.translated(m_labels.point(town.number) * m_worldSize);
            if (m_done[town.number] ||
                !m_grid.isFree(box.adjusted(-padding.width(), -padding.height(), padding.width(), padding.height())))
                continue;
            m_grid.add(box);
            m_done[town.number] = true;
            towns.push_back(placed);
        }
    }

    std::vector<PlacedTown> towns;

private:
    const TownLabels& m_labels;
    double m_worldSize;
    LabelGrid m_grid;
    std::vector<bool> m_done;
};

std::vector<PlacedTown> wholeWorld(const TownLabels& labels, int level, std::vector<PlacedTown> before)
{
    WholeWorld world(labels, level);
    std::ranges::sort(before, [&](PlacedTown a, PlacedTown b) { return labels.isBefore(a.number, b.number); });
    for (const PlacedTown town : before) {
        if (labels.isGreatCapital(town.number))
            world.place(town, TownLabels::kGreatCapitalPadding);
    }
    for (const quint32 town : labels.order()) {
        if (labels.isGreatCapital(town))
            world.place({.number = town}, TownLabels::kGreatCapitalPadding);
    }
    std::vector<bool> wasBefore(labels.count());
    for (const PlacedTown town : before) {
        world.place(town, TownLabels::padding(level));
        wasBefore[town.number] = true;
    }
    for (const quint32 town : labels.order()) {
        if (const auto padding = labels.padding(town, level); padding && !wasBefore[town])
            world.place({.number = town}, *padding);
    }
    return world.towns;
}

} // namespace

void NearTownsTest::initTestCase()
{
    initializeResources();
    auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    QVERIFY(gazetteer);
    m_shaper = std::make_unique<LabelShaper>(QFont());
    m_labels = std::make_unique<TownLabels>(std::make_shared<const Gazetteer>(std::move(*gazetteer)),
                                            NameLanguage::English, *m_shaper);
}

void NearTownsTest::asIfAllHadBeenTried_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::newRow("Ruhr") << 51.4 << 7.0;
    QTest::newRow("Seoul") << 37.5 << 127.0;
    QTest::newRow("Delhi") << 28.6 << 77.2;
    QTest::newRow("Fiji") << -17.5 << 180.0;
    QTest::newRow("Svalbard") << 78.5 << 16.0;
}

void NearTownsTest::asIfAllHadBeenTried()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    NearTowns near(*m_labels, {});
    std::vector<PlacedTown> before;
    for (int level = NearTowns::kFirstLevel; level <= TownLabels::kFinestLevel; ++level) {
        before = wholeWorld(*m_labels, level, before);
        const std::vector<PlacedTown> all = sorted(before);
        const std::vector<PlacedTown> found = near.placed(level, viewAround(latitude, longitude, level, {900, 600}));
        for (const PlacedTown town : found)
            QVERIFY(std::ranges::contains(all, town));
        // None is left out.
        const QRectF view = viewAround(latitude, longitude, level, {900, 600});
        for (const PlacedTown town : all) {
            if (view.contains(m_labels->point(town.number)))
                QVERIFY(std::ranges::contains(found, town));
        }
    }
}

void NearTownsTest::sameInAnyOrder_data()
{
    asIfAllHadBeenTried_data();
}

void NearTownsTest::sameInAnyOrder()
{
    QFETCH(const double, latitude);
    QFETCH(const double, longitude);
    NearTowns atOnce(*m_labels, {});
    NearTowns inParts(*m_labels, {});
    for (int level = TownLabels::kFinestLevel; level >= NearTowns::kFirstLevel; --level) {
        const QRectF view = viewAround(latitude, longitude, level, {1280, 800});
        std::vector<PlacedTown> together;
        for (int part = 15; part >= 0; --part) {
            const QSizeF size = view.size() / 4;
            const int row = part / 4;
            const QPointF corner(part % 4 * size.width(), row * size.height());
            for (const PlacedTown town : inParts.placed(level, {view.topLeft() + corner, size})) {
                if (!std::ranges::contains(together, town))
                    together.push_back(town);
            }
        }
        QCOMPARE(sorted(together), sorted(atOnce.placed(level, view)));
    }
}

void NearTownsTest::seamOfTheWorld()
{
    NearTowns near(*m_labels, {});
    for (int level = NearTowns::kFirstLevel; level <= TownLabels::kFinestLevel; ++level) {
        const QRectF view = viewAround(-17.5, 180.0, level, {1280, 800});
        QCOMPARE(sorted(near.placed(level, view)), sorted(near.placed(level, view.translated(-1, 0))));
    }
}

WAYFOLIO_TEST(NearTownsTest)

} // namespace wayfolio::test

#include "NearTownsTest.moc"
