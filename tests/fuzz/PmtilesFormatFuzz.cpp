// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/Gzip.h"
#include "core/map/PmtilesFormat.h"
#include "tests/fuzz/FuzzTarget.h"

/// The input as a whole file, then as a directory.
void wayfolio::fuzz::readInput(const QByteArray& input)
{
    const auto size = static_cast<quint64>(input.size());
    if (const auto header = parsePmtilesHeader(input, size, {})) {
        for (const PmtilesRange& range : {header->rootDirectory, header->metadata, header->leafDirectories}) {
            requireWithin(input, {static_cast<qint64>(range.offset), static_cast<qint64>(range.length)});
            gunzip(QByteArrayView(input).sliced(static_cast<qsizetype>(range.offset),
                                                static_cast<qsizetype>(range.length)),
                   1'000'000);
        }
    }
    const auto directory = parsePmtilesDirectory(input);
    if (!directory)
        return;
    for (size_t i = 0; i < directory->size(); ++i) {
        const PmtilesEntry& entry = directory->at(i);
        require(i == 0 || directory->at(i - 1).tileId < entry.tileId);
        require(findPmtilesEntry(*directory, entry.tileId) == &entry);
        require(entry.range.offset + entry.range.length >= entry.range.offset);
    }
}
