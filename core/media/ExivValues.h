// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

#include <QByteArray>

#include <vector>

namespace Exiv2 {
class Exifdatum;
class Metadatum;
} // namespace Exiv2

/// The value of one of Exiv2's tags, of whatever type a sloppy writer declared it. All may throw what Exiv2 throws:
/// for use behind ExivReader.h only.
namespace wayfolio::exiv {

/// Also text that was declared as bytes.
QByteArray textOf(const Exiv2::Metadatum& datum);
/// Keeps the text where there was none before.
void keepFirst(QByteArray& kept, const Exiv2::Metadatum& datum);

/// Zero for what does not fit, and for what is no number.
int smallNumberOf(const Exiv2::Metadatum& datum);
/// Up to three numbers; at least one, so that a tag of an impossible type is not mistaken for a missing one.
std::vector<Rational> rationalsOf(const Exiv2::Exifdatum& datum);
/// A single number, also one declared as text or as bytes.
Rational singleRationalOf(const Exiv2::Exifdatum& datum);
/// Three numbers, also of a text as numbersOf() reads it.
std::vector<Rational> timeOfDayOf(const Exiv2::Exifdatum& datum);

} // namespace wayfolio::exiv
