// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <QStringView>

#include <optional>

namespace wayfolio {

/// Whether this is the address of a page, a map or an app, and no place as people write it.
bool isAddress(QStringView text);

/// The place that the address of a map says by itself, without asking anybody: geo: URIs (RFC 5870), OpenStreetMap,
/// Google, Apple, Bing, Kakao and Naver, and others that write latitude and longitude alike. What is marked comes
/// before the middle of the view. Nothing where they are not in the address (short ones), or not in WGS-84 (Chinese
/// maps).
std::optional<GeoPoint> pointFromAddress(QStringView text);

} // namespace wayfolio
