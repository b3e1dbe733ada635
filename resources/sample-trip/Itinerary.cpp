// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample-trip/Itinerary.h"

#include "resources/sample-trip/Scenes.h"

namespace wayfolio::sample {

using namespace Qt::StringLiterals;

namespace {

Shot korea(QImage (*scene)(), QByteArray time, Place place, Held held = Held::Upright)
{
    return {.scene = scene, .time = std::move(time), .offset = "+09:00"_ba, .place = place, .held = held};
}

Shot taiwan(QImage (*scene)(), QByteArray time, Place place, Held held = Held::Upright)
{
    return {.scene = scene, .time = std::move(time), .offset = "+08:00"_ba, .place = place, .held = held};
}

Shot camera(int frame, QImage (*scene)(), QByteArray time)
{
    return {.scene = scene, .time = std::move(time), .frame = frame};
}

} // namespace

QString Shot::fileName() const
{
    if (!isPhone())
        return u"DSCF%1.jpg"_s.arg(frame);
    QString digits = QString::fromLatin1(time);
    return digits.remove(u':').replace(u' ', u'_') + u".jpg"_s;
}

const std::vector<Shot>& itinerary()
{
    static const std::vector<Shot> shots{
        // Seoul
        korea(palaceInTheMorning, "2025:10:31 09:12:04", {37.57791, 126.97700, 41, 0}),
        korea(hanokRoofs, "2025:10:31 10:48:37", {37.58263, 126.98362, 78, 187}, Held::TurnedLeft),
        camera(2107, bibimbap, "2025:10:31 12:41:09"),
        korea(ginkgoAlongTheWall, "2025:10:31 15:06:52", {37.56590, 126.97385, 34, 214}),
        korea(towerAtSunset, "2025:10:31 17:21:18", {37.55125, 126.98885, 241, 258}, Held::TurnedLeft),
        korea(cityFromTheHill, "2025:10:31 18:12:55", {37.55135, 126.98790, 238, 352}),
        korea(riverBridgeAtNight, "2025:10:31 20:04:26", {37.51060, 126.99480, 14, 30}),
        // South by train
        korea(trainWindow, "2025:11:01 09:56:13", {36.62030, 127.32760, 62, 95}),
        korea(stoneObservatory, "2025:11:01 13:22:40", {35.83440, 129.21905, 43, 4}, Held::TurnedLeft),
        korea(royalTombs, "2025:11:01 14:35:08", {35.83850, 129.21120, 45, 280}),
        camera(2118, persimmons, "2025:11:01 15:52:31"),
        korea(pavilionAtDusk, "2025:11:01 17:52:47", {35.83445, 129.22680, 44, 300}),
        korea(templePagoda, "2025:11:02 09:08:15", {35.78990, 129.33205, 232, 20}),
        // Busan
        korea(templeByTheSea, "2025:11:02 12:47:02", {35.18855, 129.22355, 14, 200}),
        korea(cityBeach, "2025:11:02 14:38:44", {35.15850, 129.16080, 4, 80}),
        korea(ferryAtSunset, "2025:11:02 17:02:12", {35.07870, 129.04400, 38, 245}),
        korea(bayBridgeAtNight, "2025:11:02 19:46:33", {35.15325, 129.11880, 4, 140}),
        korea(fishMarket, "2025:11:03 08:11:36", {35.09665, 129.03070, 3, 170}),
        camera(2131, colorfulVillage, "2025:11:03 10:43:50"),
        korea(harvestMoon, "2025:11:03 17:48:21", {35.16090, 129.19170, 6, 80}, Held::TurnedRight),
        // Across the sea
        korea(departureGate, "2025:11:04 08:22:45", {35.17250, 128.94690, 9, 300}),
        korea(aboveTheClouds, "2025:11:04 10:41:19", {29.78400, 124.60200, 11240, 262}, Held::TurnedLeft),
        taiwan(landing, "2025:11:04 10:37:58", {25.03310, 121.17620, 318, 50}),
        // Taipei and the hills
        taiwan(incenseTemple, "2025:11:04 14:12:06", {25.03665, 121.49990, 11, 2}),
        taiwan(towerOverTheCity, "2025:11:04 16:58:27", {25.02755, 121.57085, 152, 318}, Held::TurnedLeft),
        taiwan(nightMarket, "2025:11:04 19:44:10", {25.05090, 121.57720, 12, std::nullopt}),
        taiwan(skyLanterns, "2025:11:05 10:53:41", {25.04240, 121.77600, 228, 40}, Held::TurnedLeft),
        camera(2164, teaWithAView, "2025:11:05 17:02:14"),
        taiwan(redLanternStairs, "2025:11:05 17:31:40", {25.10840, 121.84380, 262, 20}, Held::TurnedLeft),
        // The east and the south
        taiwan(seaCliffs, "2025:11:06 10:17:29", {24.20850, 121.67550, 84, 30}, Held::TurnedLeft),
        taiwan(pebbleBeach, "2025:11:06 13:26:03", {24.02960, 121.62890, 6, 10}),
        taiwan(egrets, "2025:11:07 07:14:50", {23.10120, 121.21480, 268, 280}),
        taiwan(riceFields, "2025:11:07 08:36:12", {23.09900, 121.21200, 272, 310}),
        taiwan(harbourFerry, "2025:11:07 15:04:27", {22.61955, 120.26990, 4, 245}),
        taiwan(riverLights, "2025:11:07 18:37:55", {22.62780, 120.28690, 5, 150}),
        taiwan(twinPagodas, "2025:11:08 08:41:16", {22.68060, 120.29060, 12, 75}),
        taiwan(redFort, "2025:11:08 11:22:38", {22.99715, 120.20255, 14, 355}),
        camera(2203, noodles, "2025:11:08 13:31:47"),
        taiwan(mangroveTunnel, "2025:11:08 14:48:09", {23.01950, 120.13550, 2, 290}),
        taiwan(lastSunset, "2025:11:08 17:11:53", {22.97900, 120.15600, 3, 251}),
    };
    return shots;
}

} // namespace wayfolio::sample
