// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Result.h"
#include "core/model/Photo.h"

#include <functional>
#include <string_view>
#include <vector>

namespace wayfolio {

class Catalog;

/// What photos are searched by, all of them in one pass each. Used by the thread of its Catalog, and gone before it.
class SearchStore
{
public:
    struct Camera
    {
        qint64 key = 0; ///< in the catalogue
        QString name;
    };

    explicit SearchStore(Catalog& catalog);

    Result<std::vector<Camera>> cameras();
    /// `camera` is 0 where a photo has none. Until a visit answers false, as the next.
    Result<void> forEachCamera(const std::function<bool(PhotoId id, qint64 camera)>& visit);
    /// Without its folder, in UTF-8; every file of a photo that has several.
    Result<void> forEachFileName(const std::function<bool(PhotoId id, std::string_view name)>& visit);

private:
    Catalog& m_catalog;
};

} // namespace wayfolio
