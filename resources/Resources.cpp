// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/Resources.h"

#include <QtResource>

#include <mutex>

// The macro declares a function, so it must stand outside of every namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(wayfolio_bundled);
    Q_INIT_RESOURCE(wayfolio_guide);
}

namespace wayfolio {

void initializeResources()
{
    static std::once_flag registered;
    std::call_once(registered, registerResources);
}

} // namespace wayfolio
