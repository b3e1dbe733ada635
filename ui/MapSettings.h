// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/OnlineMap.h"

#include <QSettings>
#include <QStringList>

namespace wayfolio {

/// Which map is shown.
struct MapChoice
{
    enum class Kind {
        World, ///< the bundled one
        OpenStreetMap,
        Address, ///< `id` is its address
        File,    ///< `id` is its path
    };

    Kind kind = Kind::World;
    QString id;

    bool operator==(const MapChoice&) const = default;
};

/// The maps a person has and may use, as they are remembered; the keys are known here only. GUI thread.
class MapSettings
{
public:
    explicit MapSettings(QSettings& settings)
        : m_settings(settings)
    {}

    [[nodiscard]] MapChoice choice() const;
    void setChoice(const MapChoice& choice);

    /// The person's own, each with another address, in the order they came.
    [[nodiscard]] QList<OnlineMap> addresses() const;
    void setAddresses(const QList<OnlineMap>& maps);
    [[nodiscard]] QStringList files() const;
    void setFiles(const QStringList& paths);

    /// Whether the person agreed that this service (serviceOf()) is asked.
    [[nodiscard]] bool isAllowed(const QString& service) const;
    void allow(const QString& service);

    [[nodiscard]] bool streetHintWanted() const;
    void setStreetHintWanted(bool wanted);

private:
    QSettings& m_settings;
};

} // namespace wayfolio
