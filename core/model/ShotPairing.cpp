// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/ShotPairing.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace chrono = std::chrono;

namespace {

bool hasRawExtension(QStringView name)
{
    static constexpr std::array kRawExtensions{"3fr"_L1, "arw"_L1, "cr2"_L1, "cr3"_L1, "crw"_L1, "dcr"_L1,
                                               "dng"_L1, "erf"_L1, "iiq"_L1, "kdc"_L1, "mef"_L1, "mos"_L1,
                                               "mrw"_L1, "nef"_L1, "nrw"_L1, "orf"_L1, "pef"_L1, "raf"_L1,
                                               "raw"_L1, "rw2"_L1, "rwl"_L1, "sr2"_L1, "srf"_L1, "srw"_L1};
    const QStringView extension = name.sliced(name.lastIndexOf(u'.') + 1);
    return std::ranges::any_of(kRawExtensions, [extension](QLatin1StringView known) {
        return extension.compare(known, Qt::CaseInsensitive) == 0;
    });
}

int rankOfRendering(const ShotFile& file)
{
    const QString& type = file.reading.mimeType;
    if (type == "image/jpeg"_L1)
        return 0;
    return type == "image/heic"_L1 || type == "image/heif"_L1 ? 1 : 2;
}

bool isSameCamera(const Photo& one, const Photo& other)
{
    return !one.camera.isEmpty() && one.camera.compare(other.camera, Qt::CaseInsensitive) == 0;
}

bool isSameSecond(const Photo& one, const Photo& other)
{
    const auto& wall = one.captureTime.wall;
    const auto& otherWall = other.captureTime.wall;
    return wall && otherWall && chrono::floor<chrono::seconds>(*wall) == chrono::floor<chrono::seconds>(*otherWall);
}

/// A still is taken in the middle of its video, whose time is that of its beginning.
bool isWithinLivePhoto(const CaptureTime& still, const CaptureTime& video)
{
    constexpr chrono::seconds kLongest{3};
    if (still.wall && video.wall)
        return chrono::abs(*still.wall - *video.wall) <= kLongest;
    return still.utc && video.utc && chrono::abs(*still.utc - *video.utc) <= kLongest;
}

bool isLivePhoto(const Photo& still, const Photo& video)
{
    if (!still.contentId.isEmpty() && !video.contentId.isEmpty())
        return still.contentId == video.contentId;
    return still.camera.startsWith("Apple"_L1) && (video.camera.isEmpty() || isSameCamera(still, video)) &&
           isWithinLivePhoto(still.captureTime, video.captureTime);
}

/// Whether `file` was taken together with `lead`, the first file of a shot.
bool belongsTo(const ShotFile& lead, const ShotFile& file)
{
    if (shotPart(lead) == ShotPart::Video)
        return false;
    switch (shotPart(file)) {
    case ShotPart::Rendering:
        return false;
    case ShotPart::Raw:
        return isSameCamera(lead.reading, file.reading) && isSameSecond(lead.reading, file.reading);
    case ShotPart::Video:
        return isLivePhoto(lead.reading, file.reading);
    }
    return false;
}

/// Those that may lead come first.
std::vector<size_t> inOrderOfChoice(std::span<const ShotFile> files)
{
    std::vector<size_t> order(files.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::sort(order, {}, [files](size_t index) {
        const ShotFile& file = files[index];
        return std::tuple(shotPart(file), file.missing, rankOfRendering(file), QStringView(file.name));
    });
    return order;
}

} // namespace

ShotPart shotPart(const ShotFile& file)
{
    const Photo& reading = file.reading;
    if (reading.kind == MediaKind::Video)
        return ShotPart::Video;
    // Of the types that MediaType knows, makers' own formats alone have no registered name.
    if (reading.mimeType.startsWith("image/x-"_L1))
        return ShotPart::Raw;
    const bool mayBeRaw = reading.mimeType == "image/tiff"_L1 || reading.mimeType.isEmpty();
    return mayBeRaw && hasRawExtension(file.name) ? ShotPart::Raw : ShotPart::Rendering;
}

std::vector<Shot> pairShots(std::span<const ShotFile> files)
{
    std::vector<Shot> shots;
    for (const size_t index : inOrderOfChoice(files)) {
        const auto shot = std::ranges::find_if(
            shots, [&](const Shot& other) { return belongsTo(files[other.front()], files[index]); });
        if (shot == shots.end())
            shots.push_back({index});
        else
            shot->push_back(index);
    }
    for (Shot& shot : shots)
        std::ranges::stable_sort(shot, {}, [files](size_t index) { return files[index].missing; });
    return shots;
}

QStringView shotStem(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot <= 0 ? QStringView() : fileName.first(dot);
}

} // namespace wayfolio
