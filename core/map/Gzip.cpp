// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/Gzip.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace wayfolio {

std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype maxBytes)
{
    constexpr qsizetype kStepBytes = 64 * 1024;
    constexpr int kWithEitherHeader = 15 + 32; // zlib.h: the largest window, gzip or zlib
    if (packed.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    z_stream stream{};
    if (inflateInit2(&stream, kWithEitherHeader) != Z_OK)
        return std::nullopt;
    QByteArray input = packed.toByteArray(); // zlib wants bytes that may be changed
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    QByteArray output;
    int result = Z_OK;
    while (result == Z_OK && output.size() <= maxBytes) {
        const qsizetype before = output.size();
        output.resizeForOverwrite(before + kStepBytes);
        stream.next_out = reinterpret_cast<Bytef*>(output.data()) + before;
        stream.avail_out = kStepBytes;
        result = inflate(&stream, Z_NO_FLUSH);
        output.truncate(output.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END || output.size() > maxBytes)
        return std::nullopt;
    return output;
}

} // namespace wayfolio
