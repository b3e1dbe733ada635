// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/MapSettings.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr QLatin1StringView kKind("maps/kind");
constexpr QLatin1StringView kId("maps/id");
constexpr QLatin1StringView kAddresses("maps/addresses");
constexpr QLatin1StringView kFiles("maps/files");
constexpr QLatin1StringView kAllowed("maps/allowed-services");
constexpr QLatin1StringView kStreetHint("maps/street-hint");

constexpr std::array<std::pair<MapChoice::Kind, QLatin1StringView>, 4> kKinds{{
    {MapChoice::Kind::World, QLatin1StringView("world")},
    {MapChoice::Kind::OpenStreetMap, QLatin1StringView("openstreetmap")},
    {MapChoice::Kind::Address, QLatin1StringView("address")},
    {MapChoice::Kind::File, QLatin1StringView("file")},
}};

} // namespace

MapChoice MapSettings::choice() const
{
    const QString name = m_settings.value(kKind).toString();
    for (const auto& [kind, known] : kKinds) {
        if (known == name)
            return {.kind = kind, .id = m_settings.value(kId).toString()};
    }
    return {};
}

void MapSettings::setChoice(const MapChoice& choice)
{
    for (const auto& [kind, name] : kKinds) {
        if (kind == choice.kind)
            m_settings.setValue(kKind, QString(name));
    }
    m_settings.setValue(kId, choice.id);
}

QList<OnlineMap> MapSettings::addresses() const
{
    QList<OnlineMap> maps;
    const int count = m_settings.beginReadArray(kAddresses);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const OnlineMap map{
            .name = m_settings.value("name"_L1).toString(),
            .urlTemplate = m_settings.value("address"_L1).toString(),
            .attribution = m_settings.value("attribution"_L1).toString(),
            .attributionUrl = {},
            .key = m_settings.value("key"_L1).toString(),
            .headerName = m_settings.value("header-name"_L1).toString(),
            .headerValue = m_settings.value("header-value"_L1).toString(),
            .zooms = {.min = m_settings.value("min-zoom"_L1).toInt(), .max = m_settings.value("max-zoom"_L1).toInt()}};
        if (check(map)) // someone may have edited the file
            maps << map;
    }
    m_settings.endArray();
    return maps;
}

void MapSettings::setAddresses(const QList<OnlineMap>& maps)
{
    m_settings.remove(kAddresses);
    m_settings.beginWriteArray(kAddresses, static_cast<int>(maps.size()));
    for (int i = 0; i < maps.size(); ++i) {
        const OnlineMap& map = maps.at(i);
        m_settings.setArrayIndex(i);
        m_settings.setValue("name"_L1, map.name);
        m_settings.setValue("address"_L1, map.urlTemplate);
        m_settings.setValue("attribution"_L1, map.attribution);
        m_settings.setValue("key"_L1, map.key);
        m_settings.setValue("header-name"_L1, map.headerName);
        m_settings.setValue("header-value"_L1, map.headerValue);
        m_settings.setValue("min-zoom"_L1, map.zooms.min);
        m_settings.setValue("max-zoom"_L1, map.zooms.max);
    }
    m_settings.endArray();
}

QStringList MapSettings::files() const
{
    return m_settings.value(kFiles).toStringList();
}

void MapSettings::setFiles(const QStringList& paths)
{
    m_settings.setValue(kFiles, paths);
}

bool MapSettings::isAllowed(const QString& service) const
{
    return m_settings.value(kAllowed).toStringList().contains(service);
}

void MapSettings::allow(const QString& service)
{
    QStringList allowed = m_settings.value(kAllowed).toStringList();
    if (allowed.contains(service))
        return;
    allowed << service;
    m_settings.setValue(kAllowed, allowed);
}

bool MapSettings::streetHintWanted() const
{
    return m_settings.value(kStreetHint, true).toBool();
}

void MapSettings::setStreetHintWanted(bool wanted)
{
    m_settings.setValue(kStreetHint, wanted);
}

} // namespace wayfolio
