// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/AppleMakerNote.h"

#include "core/media/TiffView.h"

namespace wayfolio {

namespace {

constexpr QByteArrayView kAppleSignature("Apple iOS\0", 10);
constexpr qint64 kByteOrderMark = 12; // behind the signature and two bytes of version
constexpr qint64 kAppleDirectory = 14;
constexpr quint32 kContentIdentifierTag = 0x0011;

} // namespace

QByteArray appleContentId(QByteArrayView makerNote)
{
    if (!makerNote.startsWith(kAppleSignature) || makerNote.size() < kAppleDirectory ||
        makerNote.sliced(kByteOrderMark, 2) != "MM")
        return {};
    const TiffView view(makerNote, TiffView::Order::BigEndian);
    const auto entry = view.entry(kAppleDirectory, kContentIdentifierTag);
    if (!entry)
        return {};
    const QByteArrayView text = view.bytesOfEntry(*entry);
    const qsizetype end = text.indexOf('\0');
    return (end < 0 ? text : text.first(end)).trimmed().toByteArray();
}

QByteArray appleContentIdOfExif(QByteArrayView exifBlock)
{
    const auto view = TiffView::ofHeader(exifBlock);
    const auto entry = view ? view->makerNoteEntry() : std::nullopt;
    return entry ? appleContentId(view->bytesOfEntry(*entry)) : QByteArray();
}

} // namespace wayfolio
