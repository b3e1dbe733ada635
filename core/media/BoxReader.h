// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/JpegHead.h"

#include <array>

namespace wayfolio {

/// The four characters a box is named by, as one number.
enum class BoxType : quint32 {};

/// boxType("moov")
consteval BoxType boxType(const char (&name)[5])
{
    quint32 value = 0;
    for (const char character : {name[0], name[1], name[2], name[3]})
        value = value << 8U | static_cast<uchar>(character);
    return BoxType{value};
}

/// A box of a file: where its content lies, and nothing of the content itself.
struct Box
{
    BoxType type{};
    FileRange content;           ///< behind the header
    std::array<char, 16> uuid{}; ///< which one of the `uuid` boxes
    bool isCut = false;          ///< it claims more than there is; `content` is what there is

    bool operator==(const Box&) const = default;
};

/// Walks the boxes of ISO base media files (ISO/IEC 14496-12, 4.2) and the atoms of QuickTime, which they come from:
/// MP4, MOV, 3GP, HEIC, AVIF, CR3 and JPEG XL. Reads headers and what is asked for, and so steps over gigabytes of
/// media data. Whatever the file says, a walk goes forward only and ends within its range and a fixed number of boxes.
class BoxReader
{
public:
    static constexpr int kMaxBoxes = 10'000;

    BoxReader(ReadAt read, qint64 fileSize);

    [[nodiscard]] FileRange wholeFile() const { return {.offset = 0, .size = m_fileSize}; }

    /// Takes the first box off `rest`; nothing at its end, and where no box begins. `for (FileRange rest = parent;
    /// const auto box = reader.takeBox(rest);)`
    std::optional<Box> takeBox(FileRange& rest);
    /// The first box of a type directly within `parent`.
    std::optional<Box> findBox(const FileRange& parent, BoxType type);
    /// The content of a small box; nothing when it is larger than `maxSize`.
    QByteArray read(const FileRange& range, qint64 maxSize);
    /// A `meta` box's children begin behind its version and flags (ISO/IEC 14496-12, 8.11.1), but in QuickTime, where
    /// it has none, at once.
    FileRange childrenOfMeta(const Box& meta);

private:
    /// Through a small window: headers of small boxes lie side by side.
    QByteArray readAhead(qint64 offset, qint64 size);

    ReadAt m_read;
    qint64 m_fileSize;
    int m_boxesLeft = kMaxBoxes;
    qint64 m_windowOffset = 0;
    QByteArray m_window;
};

} // namespace wayfolio
