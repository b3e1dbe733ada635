// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace wayfolio::test {

/// Values in which the reader and the corpus's tables differ, and why. One that begins to agree fails the test.
struct CorpusException
{
    const char* path;   ///< below corpus/photos
    const char* fields; ///< separated by blanks
    const char* reason;
};

inline constexpr std::array kCorpusExceptions{
    // For good: what the tables say is not what a person would want to see.
    CorpusException{"photoprism/internal/meta/testdata/altitude.jpg", "altitude",
                    "4,294,967,284 m is no altitude but -12 without its sign"},
    CorpusException{
        "goexif-rwc/exif/samples/geodegrees_as_string.jpg", "latitude longitude",
        "the table reads \"52,00000,50,00000,34,01180\" as 52, 0 and 50; the commas are decimal, as the GPS "
        "time beside it shows, which is written alike and fits the camera's clock only so"},
    CorpusException{"synth/datum-tokyo.jpg", "latitude longitude",
                    "the table uses an approximation, good to 1e-4 degrees as it says; we are 3 m from it"},
    CorpusException{"tonyexif/test/images/sample.jpg", "instant",
                    "the fix is 27 minutes older than the shot: +08:30 is no zone's offset on that day"},
    CorpusException{"synth/seconds-60.jpg", "longitude", "the table rounds 70 2/3 to five digits"},
};

} // namespace wayfolio::test
