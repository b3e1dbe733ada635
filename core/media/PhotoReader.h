// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/media/PhotoMetadata.h"
#include "core/media/SidecarReader.h"

#include <stop_token>

namespace wayfolio {

/// A file to be read, and what stands beside it.
struct ReadRequest
{
    QString path;
    Sidecars sidecars;
};

using Reading = Result<PhotoMetadata>;

/// Reads the metadata of one file after the other. Several may be asked for ahead; they are answered in order. Used by
/// one thread from its first call to its end.
class PhotoReader
{
public:
    PhotoReader() = default;
    virtual ~PhotoReader() = default;
    PhotoReader(const PhotoReader&) = delete;
    PhotoReader& operator=(const PhotoReader&) = delete;

    virtual void send(ReadRequest request) = 0;
    /// The answer to the oldest request that has none; there must be one. Nothing once `stop` is asked for, which is
    /// noticed within a tenth of a second while another process reads.
    virtual std::optional<Reading> receive(const std::stop_token& stop) = 0;
};

} // namespace wayfolio
