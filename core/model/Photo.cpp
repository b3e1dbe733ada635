// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Photo.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

QString identifier(MediaKind kind)
{
    return kind == MediaKind::Video ? u"video"_s : u"photo"_s;
}

} // namespace wayfolio
