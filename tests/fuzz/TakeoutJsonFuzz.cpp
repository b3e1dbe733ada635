// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TakeoutJson.h"
#include "tests/fuzz/FuzzTarget.h"

void wayfolio::fuzz::readInput(const QByteArray& input)
{
    const auto read = parseTakeoutJson(input);
    require(!read || read->tags.latitude.has_value() == read->tags.longitude.has_value());
}
