// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/TownService.h"

#include "core/jobs/PlaceService.h"
#include "resources/Resources.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TownServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void answersInTheLanguage()
    {
        initializeResources();
        PlaceService places(u":/gazetteer/places.bin"_s);
        TownService service(places);
        const auto found = service.townsNamed(u"해운대"_s, NameLanguage::Korean).result();
        QVERIFY(!found.empty() && found.size() <= TownService::kMostTowns);
        QCOMPARE(found.front().name.parts(), (QStringList{u"해운대구"_s, u"부산"_s, u"대한민국"_s}));
        QVERIFY(std::abs(found.front().point.latitude() - 35.16) < 0.1);
        QVERIFY(std::abs(found.front().point.longitude() - 129.16) < 0.1);
        QCOMPARE(service.townsNamed(u"해운대"_s, NameLanguage::English).result().front().name.town, u"Haeundae"_s);
    }

    void overtakenOrNotTheLastIsAnswered()
    {
        initializeResources();
        PlaceService places(u":/gazetteer/places.bin"_s);
        TownService service(places);
        const auto first = service.townsNamed(u"Paris"_s, NameLanguage::English);
        const auto second = service.townsNamed(u"Par"_s, NameLanguage::English);
        auto last = service.townsNamed(u"Seoul"_s, NameLanguage::English);
        QCOMPARE(last.result().front().name.town, u"Seoul"_s);
        QVERIFY(first.isFinished() && second.isFinished());
    }

    void withoutGazetteer()
    {
        PlaceService places(u":/no/such/file"_s);
        TownService service(places);
        QCOMPARE(service.townsNamed(u"Seoul"_s, NameLanguage::English).result().size(), 0U);
    }
};

WAYFOLIO_TEST(TownServiceTest)

} // namespace wayfolio::test

#include "TownServiceTest.moc"
