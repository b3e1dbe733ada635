// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/PhotoExplainer.h"

#include "core/import/FolderSidecars.h"
#include "core/import/PhotoAssembler.h"
#include "core/media/MetadataReader.h"

#include <QDateTime>
#include <QFileInfo>

#include <utility>

namespace wayfolio {

namespace {

constexpr qint64 kNsPerMs = 1'000'000;

} // namespace

Result<PhotoExplanation> explainFile(const QString& path, const TimeContext& time)
{
    const Result<PhotoMetadata> metadata =
        MetadataReader().read(path, sidecarsBeside(path), MetadataReader::Depth::Full);
    if (!metadata)
        return std::unexpected(metadata.error());
    const qint64 modifiedMs = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    PhotoExplanation explanation{.photo = assemblePhoto(*metadata, time.forFile(path, modifiedMs * kNsPerMs)),
                                 .candidates = {}};
    explanation.candidates = std::exchange(explanation.photo.candidates, {});
    explanation.photo.candidates = remarkable(explanation.candidates);
    explanation.photo.files = {path};
    return explanation;
}

} // namespace wayfolio
