// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/FolderScanner.h"
#include "ui/Appearance.h"
#include "ui/map/MapWidget.h"
#include "ui/MapSettings.h"

#include <QByteArray>
#include <QSettings>

#include <optional>

namespace wayfolio {

/// What the window remembers, by meaning; the keys are known here only. GUI thread.
class WindowSettings
{
public:
    /// A file of its own, for tests; the user's where `filePath` is empty.
    explicit WindowSettings(const QString& filePath = {});

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// The sizes of a splitter.
    [[nodiscard]] QByteArray splitter(QLatin1StringView name) const;
    void setSplitter(QLatin1StringView name, const QByteArray& state);
    [[nodiscard]] bool panelVisible(QLatin1StringView name) const;
    void setPanelVisible(QLatin1StringView name, bool visible);

    [[nodiscard]] MapSettings& maps() { return m_maps; }

    /// Where the map was with this catalogue.
    [[nodiscard]] std::optional<MapView> mapView(const QString& catalogPath) const;
    void setMapView(const QString& catalogPath, const MapView& view);
    [[nodiscard]] bool mutedMap() const;
    void setMutedMap(bool muted);
    [[nodiscard]] bool animatedMap() const;
    void setAnimatedMap(bool animated);
    /// What was chosen in this catalogue.
    [[nodiscard]] TripId trip(const QString& catalogPath) const;
    void setTrip(const QString& catalogPath, TripId trip);
    [[nodiscard]] Appearance::Mode appearance() const;
    void setAppearance(Appearance::Mode mode);

    [[nodiscard]] QString importFolder() const;
    void setImportFolder(const QString& folder);
    [[nodiscard]] ScanOptions scanOptions() const;
    void setScanOptions(const ScanOptions& options);
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString& folder);

private:
    QSettings m_settings;
    MapSettings m_maps{m_settings};
};

} // namespace wayfolio
