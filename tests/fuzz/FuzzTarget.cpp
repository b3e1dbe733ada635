// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace wayfolio::fuzz {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void requireWithin(const QByteArray& input, const FileRange& range)
{
    require(range.offset >= 0 && range.size >= 0 && range.offset <= input.size() &&
            range.size <= input.size() - range.offset);
}

ReadAt readerOf(const QByteArray& input)
{
    return [&input](qint64 offset, qint64 size) {
        const qint64 begin = std::clamp<qint64>(offset, 0, input.size());
        return input.sliced(begin, std::clamp<qint64>(size, 0, input.size() - begin));
    };
}

} // namespace wayfolio::fuzz

/// What libFuzzer calls. The bytes are not copied, so that the address sanitizer sees where they end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    wayfolio::fuzz::readInput(
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
