// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <compare>

namespace wayfolio {

/// The order in which a camera named its files: numbers by their value, so that IMG_9 comes before IMG_10, everything
/// else by code unit. Independent of locale. What differs only in leading zeros counts as equal.
std::weak_ordering compareFileNames(QStringView left, QStringView right);

} // namespace wayfolio
