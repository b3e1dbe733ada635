// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MediaType.h"

#include <algorithm>
#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr MediaType photo(QLatin1StringView mimeType)
{
    return {.kind = MediaKind::Photo, .mimeType = mimeType};
}

constexpr MediaType video(QLatin1StringView mimeType)
{
    return {.kind = MediaKind::Video, .mimeType = mimeType};
}

constexpr MediaType kHeif = photo("image/heif"_L1);
constexpr MediaType kMobileVideo = video("video/3gpp"_L1);

struct Signature
{
    qsizetype offset;
    QByteArrayView bytes;
    MediaType type;
};

/// Tried in order: the TIFF-based RAW kinds stand before plain TIFF. QuickTime files from before the `ftyp` box begin
/// with any of its top-level atoms.
constexpr std::array kSignatures{
    Signature{0, "\xff\xd8\xff", photo("image/jpeg"_L1)},
    Signature{0, "\x89PNG\r\n\x1a\n", photo("image/png"_L1)},
    Signature{0, "GIF87a", photo("image/gif"_L1)},
    Signature{0, "GIF89a", photo("image/gif"_L1)},
    Signature{8, "CR\x02", photo("image/x-canon-cr2"_L1)},
    Signature{0, QByteArrayView("II*\0", 4), photo("image/tiff"_L1)},
    Signature{0, QByteArrayView("MM\0*", 4), photo("image/tiff"_L1)},
    Signature{0, QByteArrayView("IIU\0", 4), photo("image/x-panasonic-rw2"_L1)},
    Signature{0, "IIRO", photo("image/x-olympus-orf"_L1)},
    Signature{0, "IIRS", photo("image/x-olympus-orf"_L1)},
    Signature{0, "MMOR", photo("image/x-olympus-orf"_L1)},
    Signature{0, "FUJIFILMCCD-RAW", photo("image/x-fuji-raf"_L1)},
    Signature{0, QByteArrayView("\0MRM", 4), photo("image/x-minolta-mrw"_L1)},
    Signature{6, "HEAPCCDR", photo("image/x-canon-crw"_L1)},
    Signature{0, QByteArrayView("\0\0\0\x0cJXL \r\n\x87\n", 12), photo("image/jxl"_L1)},
    Signature{0, "\xff\x0a", photo("image/jxl"_L1)},
    Signature{0, QByteArrayView("\0\0\0\x0cjP  \r\n\x87\n", 12), photo("image/jp2"_L1)},
    Signature{0, "\x1a\x45\xdf\xa3", video("video/x-matroska"_L1)},
    Signature{4, "moov", video("video/quicktime"_L1)},
    Signature{4, "mdat", video("video/quicktime"_L1)},
    Signature{4, "wide", video("video/quicktime"_L1)},
    Signature{4, "pnot", video("video/quicktime"_L1)},
    Signature{4, "skip", video("video/quicktime"_L1)},
};

/// What a RIFF file says at byte 8.
constexpr std::array kRiffForms{
    Signature{8, "WEBP", photo("image/webp"_L1)},
    Signature{8, "AVI ", video("video/x-msvideo"_L1)},
};

/// Of ISO base media files.
constexpr std::array<std::pair<QByteArrayView, MediaType>, 23> kBrands{{
    {"heic", photo("image/heic"_L1)},      {"heix", photo("image/heic"_L1)}, {"heim", photo("image/heic"_L1)},
    {"heis", photo("image/heic"_L1)},      {"hevc", photo("image/heic"_L1)}, {"hevx", photo("image/heic"_L1)},
    {"avif", photo("image/avif"_L1)},      {"avis", photo("image/avif"_L1)}, {"crx ", photo("image/x-canon-cr3"_L1)},
    {"qt  ", video("video/quicktime"_L1)}, {"isom", video("video/mp4"_L1)},  {"iso2", video("video/mp4"_L1)},
    {"iso4", video("video/mp4"_L1)},       {"iso5", video("video/mp4"_L1)},  {"iso6", video("video/mp4"_L1)},
    {"mp41", video("video/mp4"_L1)},       {"mp42", video("video/mp4"_L1)},  {"avc1", video("video/mp4"_L1)},
    {"MSNV", video("video/mp4"_L1)},       {"XAVC", video("video/mp4"_L1)},  {"niko", video("video/mp4"_L1)},
    {"M4V ", video("video/mp4"_L1)},       {"dash", video("video/mp4"_L1)},
}};

bool has(QByteArrayView head, qsizetype offset, QByteArrayView bytes)
{
    return head.size() >= offset + bytes.size() && head.sliced(offset, bytes.size()) == bytes;
}

std::optional<MediaType> typeOfBrand(QByteArrayView brand)
{
    for (const auto& [known, type] : kBrands) {
        if (known == brand)
            return type;
    }
    if (brand.startsWith("3gp") || brand.startsWith("3g2"))
        return kMobileVideo;
    return std::nullopt;
}

/// ISO/IEC 14496-12, 4.3: the major brand, else the first compatible brand that is known. `mif1` and `msf1` only
/// say "a HEIF file"; the more telling brand stands among the compatible ones.
std::optional<MediaType> typeOfBaseMediaFile(QByteArrayView head)
{
    if (!has(head, 4, "ftyp") || head.size() < 12)
        return std::nullopt;
    const QByteArrayView major = head.sliced(8, 4);
    if (const auto type = typeOfBrand(major))
        return type;
    const auto boxSize =
        static_cast<qsizetype>(static_cast<uchar>(head[0]) << 24U | static_cast<uchar>(head[1]) << 16U |
                               static_cast<uchar>(head[2]) << 8U | static_cast<uchar>(head[3]));
    const bool isHeif = major == "mif1" || major == "msf1" || major == "miaf" || major == "MiHE";
    for (qsizetype at = 16; at + 4 <= std::min(boxSize, head.size()); at += 4) {
        const QByteArrayView brand = head.sliced(at, 4);
        if (const auto type = typeOfBrand(brand); type && (!isHeif || type->kind == MediaKind::Photo))
            return type;
        if (!isHeif && (brand == "mif1" || brand == "msf1"))
            return kHeif;
    }
    return isHeif ? std::optional(kHeif) : std::nullopt;
}

constexpr std::array kExtensions{
    "3g2"_L1,  "3gp"_L1,  "arw"_L1, "avi"_L1, "avif"_L1, "cr2"_L1,  "cr3"_L1, "crw"_L1,  "dng"_L1,  "erf"_L1,  "gif"_L1,
    "heic"_L1, "heif"_L1, "hif"_L1, "iiq"_L1, "insp"_L1, "jfif"_L1, "jp2"_L1, "jpe"_L1,  "jpeg"_L1, "jpg"_L1,  "jxl"_L1,
    "m4v"_L1,  "mkv"_L1,  "mov"_L1, "mp4"_L1, "mpo"_L1,  "mrw"_L1,  "nef"_L1, "nrw"_L1,  "orf"_L1,  "pef"_L1,  "png"_L1,
    "qt"_L1,   "raf"_L1,  "rw2"_L1, "rwl"_L1, "sr2"_L1,  "srw"_L1,  "tif"_L1, "tiff"_L1, "webm"_L1, "webp"_L1,
};

} // namespace

std::optional<MediaType> mediaTypeOfContent(QByteArrayView head)
{
    for (const Signature& signature : kSignatures) {
        if (has(head, signature.offset, signature.bytes))
            return signature.type;
    }
    for (const Signature& form : kRiffForms) {
        if (has(head, 0, "RIFF") && has(head, form.offset, form.bytes))
            return form.type;
    }
    return typeOfBaseMediaFile(head);
}

QStringList mediaMimeTypes()
{
    QStringList types{kHeif.mimeType, kMobileVideo.mimeType};
    for (const Signature& signature : kSignatures)
        types.append(signature.type.mimeType);
    for (const Signature& form : kRiffForms)
        types.append(form.type.mimeType);
    for (const auto& [brand, type] : kBrands)
        types.append(type.mimeType);
    types.sort();
    types.removeDuplicates();
    return types;
}

bool hasMediaExtension(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot < 0)
        return false;
    const QStringView extension = fileName.sliced(dot + 1);
    return std::ranges::any_of(
        kExtensions, [&](QLatin1StringView known) { return extension.compare(known, Qt::CaseInsensitive) == 0; });
}

QStringList mediaExtensions()
{
    return {kExtensions.begin(), kExtensions.end()};
}

} // namespace wayfolio
