// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace wayfolio {

/// A plain decimal number, with or without a sign; nothing for anything else, infinity and NaN included.
std::optional<double> numberOf(QByteArrayView text);

/// A number from a tag that is no rational. NaN and what is too large have no denominator.
Rational rationalOf(double number);
/// "1500/1", "1500" or "1500.5"; without a denominator when it is none of these.
Rational rationalOf(QByteArrayView text);
/// "1500/1", as it stands in the file.
QString rationalText(const Rational& rational);

/// The numbers of a text that stands where rationals belong, divided by blanks, commas, semicolons or colons. In
/// countries that write 34,01 some writers divide by commas too: "52,00000,50,00000,34,01180" are three numbers, as
/// "52,50,34.0118" and "52.0;50.0;34.0118" are. Empty when something is no number, or when "48,51" may be one or two.
std::vector<double> numbersOf(QByteArrayView text);

/// What a file says, fit to be shown: its beginning, and nothing that does not print.
QString printableText(QByteArrayView text);

} // namespace wayfolio
