// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TakeoutTitles.h"

#include "core/media/MediaFile.h"
#include "core/media/TakeoutJson.h"
#include "core/media/TakeoutName.h"

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// The longest name of a photo in Takeout: a stem of 47 characters and an extension of four.
constexpr qsizetype kMaxPhotoNameLength = 51;

/// A title, or a photo's name, as both would be written by Takeout, folded.
QString takeoutFileName(QStringView title)
{
    QString name = foldedName(title);
    std::ranges::replace_if(name, [](QChar c) { return c.unicode() < u' ' || u"\"%&'*/:<>?\\|+"_s.contains(c); }, u'_');
    const QStringView stem = stemOf(name);
    const QString extension = name.sliced(stem.size());
    const qsizetype room = kMaxPhotoNameLength - extension.size();
    return room > 0 && stem.size() > room ? stem.first(room).toString() + extension : name;
}

/// The photo's name that a title has with the number of its JSON.
QString numberedTitle(const QString& title, int number)
{
    if (number == 0)
        return title;
    return QString(title).insert(stemOf(title).size(), u"(%1)"_s.arg(number));
}

} // namespace

TakeoutTitles::TakeoutTitles(QStringList paths)
    : m_paths(std::move(paths))
{}

std::optional<TakeoutTags> TakeoutTitles::find(const QString& photoName) const
{
    std::call_once(m_isRead, [this] { readAll(); });
    QStringList names{photoName};
    if (const auto original = originalOfEdited(photoName))
        names.append(*original);
    for (const QString& name : std::as_const(names)) {
        const QString key = takeoutFileName(name);
        for (const QString& title : {key, stemOf(key).toString()}) { // the title may lack the extension
            if (const auto found = m_tags.constFind(title); found != m_tags.constEnd())
                return *found;
        }
    }
    return std::nullopt;
}

void TakeoutTitles::readAll() const
{
    for (const QString& path : m_paths) {
        const auto file = MediaFile::open(path);
        if (!file || file->size() > kMaxTakeoutJsonBytes)
            continue;
        const auto json = parseTakeoutJson(file->read(0, file->size()));
        if (!json || json->title.isEmpty())
            continue;
        const int number = ownerOfTakeoutJson(QStringView(path).sliced(path.lastIndexOf(u'/') + 1)).number;
        add(takeoutFileName(numberedTitle(json->title, number)), json->tags);
    }
}

void TakeoutTitles::add(const QString& key, const TakeoutTags& tags) const
{
    const auto known = m_tags.constFind(key);
    const bool isDisputed = known != m_tags.constEnd() && *known != tags;
    m_tags[key] = isDisputed ? std::nullopt : std::optional(tags);
}

} // namespace wayfolio
