// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace wayfolio {

/// Has the kernel fetch what will be read of a file next, so that a disk always has several requests to work on. Costs
/// next to nothing while files come from the kernel's cache anyway: then only one in a while is looked at.
class ReadAhead
{
public:
    /// The heads of how many files are on their way at a time.
    static constexpr size_t kDepth = 8;

    /// That MediaFile::open() and its reader will come to `path` soon. What cannot be opened is left to them.
    void announce(const QString& path);

private:
    int m_cachedInARow = 0;
    int m_skipped = 0;
};

} // namespace wayfolio
