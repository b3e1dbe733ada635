// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/WindowSettings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QMetaEnum>
#include <QStandardPaths>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTrip = "trip"_L1;
constexpr auto kLatitude = "latitude"_L1;
constexpr auto kLongitude = "longitude"_L1;
constexpr auto kZoom = "zoom"_L1;

QString splitterKey(QLatin1StringView name)
{
    return u"window/splitter-%1"_s.arg(name);
}

QString panelKey(QLatin1StringView name)
{
    return u"window/%1-visible"_s.arg(name);
}

/// In the group of a catalogue, however its path is written. Its id stands for the path, whose slashes would be groups.
QString catalogKey(const QString& catalogPath, QLatin1StringView name)
{
    constexpr qsizetype kBytes = 8;
    const QFileInfo file(catalogPath);
    const QString canonical = file.canonicalFilePath(); // empty where the file is yet to be made
    const QString path = canonical.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : canonical;
    const QByteArray id = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).first(kBytes).toHex();
    return u"catalog-%1/%2"_s.arg(QLatin1StringView(id), name);
}

QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/wayfolio/wayfolio.conf"_s;
}

} // namespace

WindowSettings::WindowSettings(const QString& filePath)
    : m_settings(filePath.isEmpty() ? settingsPath() : filePath, QSettings::IniFormat)
{}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value("window/geometry"_L1).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue("window/geometry"_L1, geometry);
}

QByteArray WindowSettings::splitter(QLatin1StringView name) const
{
    return m_settings.value(splitterKey(name)).toByteArray();
}

void WindowSettings::setSplitter(QLatin1StringView name, const QByteArray& state)
{
    m_settings.setValue(splitterKey(name), state);
}

bool WindowSettings::panelVisible(QLatin1StringView name) const
{
    return m_settings.value(panelKey(name), true).toBool();
}

void WindowSettings::setPanelVisible(QLatin1StringView name, bool visible)
{
    m_settings.setValue(panelKey(name), visible);
}

std::optional<MapView> WindowSettings::mapView(const QString& catalogPath) const
{
    bool latitudeRead = false;
    bool longitudeRead = false;
    bool zoomRead = false;
    const double latitude = m_settings.value(catalogKey(catalogPath, kLatitude)).toDouble(&latitudeRead);
    const double longitude = m_settings.value(catalogKey(catalogPath, kLongitude)).toDouble(&longitudeRead);
    const double zoom = m_settings.value(catalogKey(catalogPath, kZoom)).toDouble(&zoomRead);
    const auto center = GeoPoint::fromDegrees(latitude, longitude);
    if (!latitudeRead || !longitudeRead || !zoomRead || !center || !qIsFinite(zoom))
        return std::nullopt;
    return MapView{.center = *center, .zoom = zoom};
}

void WindowSettings::setMapView(const QString& catalogPath, const MapView& view)
{
    m_settings.setValue(catalogKey(catalogPath, kLatitude), view.center.latitude());
    m_settings.setValue(catalogKey(catalogPath, kLongitude), view.center.longitude());
    m_settings.setValue(catalogKey(catalogPath, kZoom), view.zoom);
}

bool WindowSettings::mutedMap() const
{
    return m_settings.value("map/muted"_L1, false).toBool();
}

void WindowSettings::setMutedMap(bool muted)
{
    m_settings.setValue("map/muted"_L1, muted);
}

bool WindowSettings::animatedMap() const
{
    return m_settings.value("map/animated"_L1, true).toBool();
}

void WindowSettings::setAnimatedMap(bool animated)
{
    m_settings.setValue("map/animated"_L1, animated);
}

TripId WindowSettings::trip(const QString& catalogPath) const
{
    return {m_settings.value(catalogKey(catalogPath, kTrip)).toLongLong()};
}

void WindowSettings::setTrip(const QString& catalogPath, TripId trip)
{
    m_settings.setValue(catalogKey(catalogPath, kTrip), trip.value);
}

Appearance::Mode WindowSettings::appearance() const
{
    bool known = false;
    const QByteArray name = m_settings.value("window/appearance"_L1).toByteArray();
    const int mode = QMetaEnum::fromType<Appearance::Mode>().keyToValue(name.constData(), &known);
    return known ? static_cast<Appearance::Mode>(mode) : Appearance::Mode::System;
}

void WindowSettings::setAppearance(Appearance::Mode mode)
{
    const char* name = QMetaEnum::fromType<Appearance::Mode>().valueToKey(static_cast<quint64>(mode));
    m_settings.setValue("window/appearance"_L1, QString::fromLatin1(name));
}

QString WindowSettings::importFolder() const
{
    const QString last = m_settings.value("import/folder"_L1).toString();
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    for (const QString& folder : {last, pictures}) {
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

void WindowSettings::setImportFolder(const QString& folder)
{
    m_settings.setValue("import/folder"_L1, folder);
}

ScanOptions WindowSettings::scanOptions() const
{
    return {.recurse = m_settings.value("import/recurse"_L1, true).toBool(),
            .hiddenFiles = m_settings.value("import/hidden-files"_L1, false).toBool(),
            .extensions = m_settings.value("import/extensions"_L1).toStringList()};
}

void WindowSettings::setScanOptions(const ScanOptions& options)
{
    m_settings.setValue("import/recurse"_L1, options.recurse);
    m_settings.setValue("import/hidden-files"_L1, options.hiddenFiles);
    m_settings.setValue("import/extensions"_L1, options.extensions);
}

QString WindowSettings::exportFolder() const
{
    return m_settings.value("export/folder"_L1, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void WindowSettings::setExportFolder(const QString& folder)
{
    m_settings.setValue("export/folder"_L1, folder);
}

} // namespace wayfolio
