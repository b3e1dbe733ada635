// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/MomentOrder.h"

#include "core/model/FileNameOrder.h"

#include <algorithm>
#include <ranges>
#include <span>

namespace wayfolio {

namespace {

/// A photo of a moment with the name of its first file.
struct NamedSummary
{
    QString name;
    PhotoSummary summary;
};

class NameFinder
{
public:
    explicit NameFinder(SQLite::Database& database)
        : m_select(database, "SELECT name FROM file WHERE photo_id = ? ORDER BY missing, id LIMIT 1")
    {}

    QString nameOf(PhotoId id)
    {
        sql::Binder(m_select).integer(id.value);
        const QString name = m_select.executeStep() ? sql::RowReader(m_select).text() : QString();
        m_select.reset();
        return name;
    }

private:
    SQLite::Statement m_select;
};

void orderMoment(std::span<PhotoSummary> moment, NameFinder& names)
{
    std::vector<NamedSummary> named;
    named.reserve(moment.size());
    for (const PhotoSummary& summary : moment)
        named.push_back({.name = names.nameOf(summary.id), .summary = summary});
    // They come in the order of their ids, which decides where names do not.
    std::ranges::stable_sort(named, [](const NamedSummary& left, const NamedSummary& right) {
        return compareFileNames(left.name, right.name) < 0;
    });
    std::ranges::transform(named, moment.begin(), &NamedSummary::summary);
}

} // namespace

void orderMoments(std::vector<PhotoSummary>& summaries, SQLite::Database& database)
{
    NameFinder names(database);
    const auto isSameMoment = [](const PhotoSummary& left, const PhotoSummary& right) {
        return left.time && left.time == right.time;
    };
    for (auto moment : std::views::chunk_by(summaries, isSameMoment)) {
        if (std::ranges::size(moment) > 1)
            orderMoment(std::span(moment.begin(), moment.end()), names);
    }
}

} // namespace wayfolio
