// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/PhotoExplainer.h"

#include "core/import/FolderSidecars.h"
#include "core/import/PhotoAssembler.h"
#include "core/media/MetadataReader.h"

namespace wayfolio {

Result<PhotoExplanation> explainFile(const QString& path, const QTimeZone& assumedZone)
{
    const Result<PhotoMetadata> metadata = MetadataReader().read(path, sidecarsBeside(path));
    if (!metadata)
        return std::unexpected(metadata.error());
    PhotoExplanation explanation{.photo = assemblePhoto(*metadata, assumedZone), .candidates = metadata->candidates};
    explanation.photo.files = {path};
    return explanation;
}

} // namespace wayfolio
