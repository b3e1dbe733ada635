// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/geodata/Gazetteer.h"
#include "core/model/SearchTexts.h"

#include <memory>
#include <stop_token>

namespace wayfolio {

/// Finds towns by what people call them, in every language of the gazetteer. Making it takes some tenths of a second,
/// asking some milliseconds: both belong on a worker. Keeps about 4 MB. Immutable; may be asked on any thread.
class TownSearch
{
public:
    explicit TownSearch(std::shared_ptr<const Gazetteer> gazetteer);

    [[nodiscard]] const Gazetteer& gazetteer() const { return *m_gazetteer; }

    /// The towns' numbers, at most so many, the likeliest first: those called just so, then those whose name begins so,
    /// and large ones before small ones. Of several words any may be a part of the town's name; the others have to be
    /// in those of its city, region or country ("Paris Texas", "부산 해운대"). Nothing for a single letter, and when it
    /// is stopped.
    [[nodiscard]] std::vector<quint32> find(QStringView text, size_t most, const std::stop_token& stop = {}) const;

private:
    class Question;

    std::shared_ptr<const Gazetteer> m_gazetteer;
    SearchTexts m_names; ///< the owners are towns
};

} // namespace wayfolio
