// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/SystemLocale.h"

#include <QLocale>
#include <QtEnvironmentVariables>

#include <clocale>
#include <string_view>

namespace wayfolio {

namespace {

constexpr auto kAll = "LC_ALL";
constexpr auto kWanted = "WAYFOLIO_WANTED_LC_ALL"; ///< what kAll was before it was changed

} // namespace

void preferUtf8()
{
    if (qEnvironmentVariableIsSet(kWanted))
        qputenv(kAll, qgetenv(kWanted));
    const char* locale = std::setlocale(LC_ALL, "");
    if (locale && std::string_view(std::setlocale(LC_CTYPE, nullptr)) != "C")
        return;
    QLocale::system(); // it reads the environment once
    qputenv(kWanted, qgetenv(kAll));
    qputenv(kAll, "C.UTF-8");
}

} // namespace wayfolio
