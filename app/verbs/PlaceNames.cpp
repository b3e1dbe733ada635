// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/PlaceNames.h"

#include "resources/Resources.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

PlaceNames::PlaceNames()
{
    initializeResources();
    if (Result<Gazetteer> gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s))
        m_gazetteer = std::move(*gazetteer);
}

std::optional<PlaceName> PlaceNames::of(const Photo& photo) const
{
    if (!m_gazetteer || !photo.position)
        return std::nullopt;
    return m_gazetteer->placeAt(photo.position->point, NameLanguage::English);
}

} // namespace wayfolio
