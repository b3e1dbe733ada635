// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/Gazetteer.h"
#include "core/model/Photo.h"

namespace wayfolio {

/// The bundled gazetteer, loaded once for a verb. Without it, every place is nameless. One thread.
class PlaceNames
{
public:
    PlaceNames();

    /// In English, as everything a verb prints. Nothing without a position, or where no name is known.
    [[nodiscard]] std::optional<PlaceName> of(const Photo& photo) const;

private:
    std::optional<Gazetteer> m_gazetteer;
};

} // namespace wayfolio
