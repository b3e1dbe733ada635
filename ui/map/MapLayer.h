// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/TileSource.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace wayfolio {

/// What the map shows above the bundled world.
struct MapLayer
{
    std::shared_ptr<TileSource> source; ///< null: the bundled world alone
    QString name;
    QString attribution; ///< plain text; who made the map
    QUrl attributionUrl; ///< where to read more; may be empty
    bool isFile = false; ///< costs nothing to ask, also for coarser tiles
};

} // namespace wayfolio
