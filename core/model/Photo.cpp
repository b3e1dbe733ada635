// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Photo.h"

#include "core/model/FileNameOrder.h"

namespace wayfolio {

using namespace Qt::StringLiterals;

QString identifier(MediaKind kind)
{
    return kind == MediaKind::Video ? u"video"_s : u"photo"_s;
}

namespace {

QStringView firstName(const Photo& photo)
{
    if (photo.files.isEmpty())
        return {};
    const QStringView path = photo.files.front();
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

} // namespace

bool isEarlier(const Photo& left, const Photo& right)
{
    const auto leftTime = left.captureTime.sortInstant();
    const auto rightTime = right.captureTime.sortInstant();
    if (leftTime.has_value() != rightTime.has_value())
        return leftTime.has_value();
    if (leftTime != rightTime)
        return leftTime < rightTime;
    // Photos without a time are no moment.
    const auto byName = leftTime ? compareFileNames(firstName(left), firstName(right)) : std::weak_ordering::equivalent;
    return byName == 0 ? left.id < right.id : byName < 0;
}

} // namespace wayfolio
