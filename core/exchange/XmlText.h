// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geo/GeoPoint.h"

#include <QString>

namespace wayfolio {

/// What both writers agree on: texts and numbers as XML documents hold them, in any locale.
namespace XmlText {

/// On one line (line breaks and tabs become spaces), with U+FFFD for what XML 1.0 has no way to write: control
/// characters, lone surrogates, U+FFFE and U+FFFF (section 2.2, "Char"). Not yet escaped.
QString singleLine(QStringView text);

/// "-33.4378000": all that GeoPoint holds.
QString degrees(double value);
/// "560.25": to a centimetre, without needless zeros. Nothing when the value is not finite.
std::optional<QString> meters(double value);

} // namespace XmlText

} // namespace wayfolio
