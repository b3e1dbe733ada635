// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Library.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

QString identifier(LibraryState state)
{
    switch (state) {
    case LibraryState::Available:
        return u"available"_s;
    case LibraryState::Unavailable:
        return u"unavailable"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace wayfolio
