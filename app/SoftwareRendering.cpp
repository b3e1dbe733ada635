// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/SoftwareRendering.h"

#include <QByteArrayView>
#include <QtEnvironmentVariables>

#include <unistd.h>

namespace wayfolio {

namespace {

constexpr auto kFallback = "WAYFOLIO_GRAPHICS_FALLBACK";

} // namespace

SoftwareRendering::SoftwareRendering(int argc, char** argv)
    : m_arguments(argv, argv + argc)
{
    m_arguments.push_back(nullptr);
}

bool SoftwareRendering::isFallback()
{
    return qEnvironmentVariableIsSet(kFallback);
}

void SoftwareRendering::startOver()
{
    if (isFallback())
        return;
    qputenv(kFallback, "1");
    qputenv("QT_QUICK_BACKEND", "software");
    ::execv("/proc/self/exe", m_arguments.data());
}

} // namespace wayfolio
