// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/media/MetadataTags.h"

#include <QHash>
#include <QStringList>

#include <mutex>
#include <optional>

namespace wayfolio {

/// Which photo Takeout's JSON is of by the `title` in it, for those whose names fit none: Google shortens names, and
/// writes "_" for characters that some systems do not allow. The files are read when first asked and once only; every
/// function may be called from any thread. What is not Takeout's JSON is ignored.
class TakeoutTitles
{
public:
    explicit TakeoutTitles(QStringList paths);

    /// The files that are asked.
    [[nodiscard]] const QStringList& paths() const { return m_paths; }

    /// What the JSON of a photo of this name says. Nothing when there is none, or when several say different things.
    [[nodiscard]] std::optional<TakeoutTags> find(const QString& photoName) const;

private:
    void readAll() const;
    void add(const QString& key, const TakeoutTags& tags) const;

    QStringList m_paths;
    mutable std::once_flag m_isRead;
    mutable QHash<QString, std::optional<TakeoutTags>> m_tags; ///< by title as a file name; nothing: disputed
};

} // namespace wayfolio
