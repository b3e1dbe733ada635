// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/ByteCursor.h"

namespace wayfolio {

/// The number of an item of a HEIF file.
using HeifItemId = quint64;

/// A box with a version and flags before its content (ISO/IEC 14496-12, 4.2), on which it depends how the rest of it is
/// written. Looks at the bytes it is given and keeps none.
struct HeifTable
{
    explicit HeifTable(QByteArrayView content)
        : cursor(content)
        , version(static_cast<int>(cursor.number(1)))
        , flags(static_cast<int>(cursor.number(3)))
    {}

    HeifItemId itemId(bool isLarge) { return cursor.number(isLarge ? 4 : 2); }

    ByteCursor cursor; ///< behind version and flags
    int version;
    int flags;
};

} // namespace wayfolio
