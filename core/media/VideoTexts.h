// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace wayfolio {

/// The texts in the small boxes of a video. Each takes a box's content and gives its text without padding; empty when
/// there is none.

/// QuickTime's user data, a box such as ©xyz (QuickTime File Format, "User Data Text Strings"): length, language, text.
/// Some cameras leave the two numbers away. The first of several languages counts.
QByteArray userDataText(QByteArrayView content);

/// The value of a `data` box (QuickTime File Format, "Metadata Item Atom"): type, locale, text.
QByteArray metadataValue(QByteArrayView content);

/// A text asset of 3GPP TS 26.244, 8.2: version, flags, language, text.
QByteArray assetText(QByteArrayView content);

/// `loci`, the place where a 3GP was taken (3GPP TS 26.244, 8.10), as ISO 6709. Degrees are stored to 1/65536, so five
/// decimals say all of it. None for a place that is fiction or on another body than the earth.
QByteArray locationInIso6709(QByteArrayView content);

/// Make and model at the beginning of `TAGS`, by which cameras of 2000 to 2012 (Nikon, Olympus, Pentax, Samsung, Sanyo)
/// name themselves. There is no public standard: a text of 24 bytes, and where bytes of 16 are printable, another.
struct CameraTexts
{
    QByteArray make;
    QByteArray model;

    bool operator==(const CameraTexts&) const = default;
};

CameraTexts cameraOfTags(QByteArrayView content);

} // namespace wayfolio
