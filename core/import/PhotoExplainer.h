// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/import/TimeContext.h"
#include "core/model/Photo.h"

namespace wayfolio {

/// What is made of one file, and of what.
struct PhotoExplanation
{
    Photo photo;           ///< as an import would store it: without an id
    Candidates candidates; ///< every statement, those that won and those that only agree too; in the order weighed
};

/// Reads a photo or video and its sidecars without a catalogue: what other photos would tell of its time is not known
/// here. `time` is what an import would be given. Fails as MetadataReader::read() does. Any
/// thread, after MetadataReader::initialize().
Result<PhotoExplanation> explainFile(const QString& path, const TimeContext& time);

} // namespace wayfolio
