// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TakeoutJson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// 0001-01-01 and 9999-12-31: beyond, a number of seconds is no date.
constexpr qint64 kEarliestTakenSeconds = -62'135'596'800;
constexpr qint64 kLatestTakenSeconds = 253'402'300'799;

std::optional<double> numberOf(const QJsonValue& value)
{
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble()) : std::nullopt;
}

/// False when the block has no position.
bool notePosition(TakeoutTags& tags, const QJsonValue& block)
{
    const auto latitude = numberOf(block["latitude"_L1]);
    const auto longitude = numberOf(block["longitude"_L1]);
    constexpr double kZero = 1e-5; // degrees, as for the positions of receivers without a fix
    if (!latitude || !longitude || (std::abs(*latitude) < kZero && std::abs(*longitude) < kZero))
        return false;
    tags.latitude = latitude;
    tags.longitude = longitude;
    if (const auto altitude = numberOf(block["altitude"_L1]); altitude && *altitude != 0)
        tags.altitudeMeters = altitude;
    return true;
}

/// Takeout writes the number as text. 0 is a photo whose date Google does not know.
std::optional<qint64> takenSeconds(const QJsonValue& timestamp)
{
    bool isNumber = true;
    const qint64 seconds = timestamp.isString() ? timestamp.toString().toLongLong(&isNumber) : timestamp.toInteger();
    if (!isNumber || seconds == 0 || seconds < kEarliestTakenSeconds || seconds > kLatestTakenSeconds)
        return std::nullopt;
    return seconds;
}

} // namespace

Result<TakeoutJson> parseTakeoutJson(QByteArrayView json)
{
    if (json.size() > kMaxTakeoutJsonBytes)
        return fail(ErrorCode::DamagedFile, {});
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::DamagedFile, {}, error.errorString());
    const QJsonObject object = document.object();
    const QJsonValue title = object["title"_L1];
    const QJsonValue taken = object["photoTakenTime"_L1];
    if (!title.isString() && !taken.isObject())
        return fail(ErrorCode::UnknownFormat, {});
    TakeoutJson parsed{.title = title.toString(), .tags = {}};
    if (!notePosition(parsed.tags, object["geoDataExif"_L1]))
        notePosition(parsed.tags, object["geoData"_L1]);
    parsed.tags.takenSeconds = takenSeconds(taken["timestamp"_L1]);
    return parsed;
}

} // namespace wayfolio
