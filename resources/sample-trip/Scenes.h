// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

namespace wayfolio::sample {

// Seoul
QImage palaceInTheMorning();
QImage hanokRoofs();
QImage bibimbap();
QImage ginkgoAlongTheWall();
QImage towerAtSunset();
QImage cityFromTheHill();
QImage riverBridgeAtNight();

// Gyeongju and the way there
QImage trainWindow();
QImage stoneObservatory();
QImage royalTombs();
QImage templePagoda();
QImage persimmons();
QImage pavilionAtDusk();

// Busan
QImage templeByTheSea();
QImage cityBeach();
QImage colorfulVillage();
QImage fishMarket();
QImage ferryAtSunset();
QImage harvestMoon();
QImage bayBridgeAtNight();

// Across the sea
QImage departureGate();
QImage aboveTheClouds();
QImage landing();

// Taipei
QImage incenseTemple();
QImage towerOverTheCity();
QImage nightMarket();

// The hills
QImage skyLanterns();
QImage teaWithAView();
QImage redLanternStairs();

// The east
QImage seaCliffs();
QImage pebbleBeach();
QImage egrets();
QImage riceFields();

// Kaohsiung
QImage harbourFerry();
QImage riverLights();
QImage twinPagodas();

// Tainan
QImage redFort();
QImage noodles();
QImage mangroveTunnel();
QImage lastSunset();

} // namespace wayfolio::sample
