// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/JpegHead.h"

namespace wayfolio::fuzz {

/// What a target defines: reads any bytes there can be. It must come to an end, and the sanitizers must be content.
void readInput(const QByteArray& input);

/// Ends the program where something is wrong that no sanitizer sees.
void require(bool isTrue);
/// That a parser found only what lies in its input.
void requireWithin(const QByteArray& input, const FileRange& range);

/// The input as a file. Refers to `input`.
ReadAt readerOf(const QByteArray& input);

} // namespace wayfolio::fuzz
