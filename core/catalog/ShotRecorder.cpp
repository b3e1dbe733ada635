// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/ShotRecorder.h"

#include "core/model/ShotMerge.h"

#include <algorithm>

namespace wayfolio {

namespace {

PhotoFacts factsOf(const StemFiles& stem, const Shot& shot)
{
    PhotoFacts facts;
    for (const size_t index : shot)
        facts.add(stem.facts[index]);
    return facts;
}

Photo mergedShot(const StemFiles& stem, const Shot& shot)
{
    std::vector<Photo> readings;
    readings.reserve(shot.size());
    for (const size_t index : shot)
        readings.push_back(stem.files[index].reading);
    return mergeReadings(readings);
}

/// For each shot the photo it goes on as; nothing for one that is new. Each is given once.
std::vector<std::optional<qint64>> continuedPhotos(const StemFiles& stem, std::span<const Shot> shots)
{
    std::vector<qint64> given;
    std::vector<std::optional<qint64>> continued;
    for (const Shot& shot : shots) {
        const auto index = std::ranges::find_if(shot, [&](size_t file) {
            const std::optional<qint64> photoId = stem.rows[file].photoId;
            return photoId && !std::ranges::contains(given, *photoId);
        });
        continued.push_back(index == shot.end() ? std::nullopt : stem.rows[*index].photoId);
        if (continued.back())
            given.push_back(*continued.back());
    }
    return continued;
}

} // namespace

ShotRecorder::ShotRecorder(SQLite::Database& database)
    : m_reader(database)
    , m_writer(database)
    , m_assign(database, "UPDATE file SET photo_id = ?, rank = ? WHERE id = ?")
{}

qint64 ShotRecorder::storeAlone(std::optional<qint64> photoId, const Photo& reading)
{
    return m_writer.storePhoto(photoId, reading);
}

void ShotRecorder::storeReading(qint64 fileId, const Photo& reading)
{
    m_writer.storeReading(fileId, reading);
}

void ShotRecorder::regroup(qint64 folderId, QStringView name)
{
    const StemFiles stem = m_reader.filesOfStem(folderId, name);
    const std::vector<Shot> shots = pairShots(stem.files);
    const std::vector<std::optional<qint64>> continued = continuedPhotos(stem, shots);
    for (size_t i = 0; i < shots.size(); ++i)
        storeShot(stem, shots[i], continued[i]);
    std::vector<qint64> left;
    for (const FileRow& file : stem.rows) {
        if (file.photoId && !std::ranges::contains(continued, file.photoId) &&
            !std::ranges::contains(left, *file.photoId))
            left.push_back(*file.photoId);
    }
    for (const qint64 photoId : left)
        m_writer.removePhoto(photoId);
}

void ShotRecorder::storeShot(const StemFiles& stem, const Shot& shot, std::optional<qint64> photoId)
{
    const PhotoFacts facts = factsOf(stem, shot);
    const bool isAlone = shot.size() == 1 && facts.isEmpty();
    for (const size_t index : shot) {
        const qint64 fileId = stem.rows[index].id;
        if (isAlone)
            m_writer.removeReading(fileId);
        else
            m_writer.storeReading(fileId, stem.files[index].reading);
    }
    const qint64 storedId = m_writer.storePhoto(photoId, withFacts(mergedShot(stem, shot), facts));
    for (size_t rank = 0; rank < shot.size(); ++rank)
        assign(stem.rows[shot[rank]], storedId, static_cast<qint64>(rank));
}

void ShotRecorder::assign(const FileRow& file, qint64 photoId, qint64 rank)
{
    if (file.photoId == photoId && file.rank == rank)
        return;
    sql::Binder(m_assign).integer(photoId).integer(rank).integer(file.id);
    sql::run(m_assign);
}

} // namespace wayfolio
