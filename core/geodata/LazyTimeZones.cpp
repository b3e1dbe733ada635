// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/LazyTimeZones.h"

#include "core/geodata/TimeZoneFinder.h"

#include <QLoggingCategory>

#include <memory>
#include <mutex>
#include <optional>

namespace wayfolio {

namespace {

Q_LOGGING_CATEGORY(timeZonesLog, "wayfolio.timezones")

struct LoadedOnce
{
    QString path;
    std::once_flag flag;
    std::optional<TimeZoneFinder> finder;

    void load()
    {
        auto loaded = TimeZoneFinder::load(path);
        if (loaded)
            finder = *std::move(loaded);
        else
            qCCritical(timeZonesLog) << "no time zones:" << identifier(loaded.error().code) << loaded.error().subject;
    }
};

} // namespace

std::function<QByteArray(GeoPoint)> lazyTimeZones(const QString& path)
{
    auto zones = std::make_shared<LoadedOnce>();
    zones->path = path;
    return [zones](GeoPoint point) {
        std::call_once(zones->flag, [&] { zones->load(); });
        return zones->finder ? zones->finder->zoneAt(point) : QByteArray();
    };
}

} // namespace wayfolio
