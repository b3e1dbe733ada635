// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace wayfolio::bench {

/// Repeated measurements of one thing, in the unit the row names.
struct Samples
{
    std::vector<double> values{};

    void add(double value) { values.push_back(value); }

    [[nodiscard]] double median() const { return quantile(0.5); }

    [[nodiscard]] double minimum() const { return quantile(0); }

    [[nodiscard]] double maximum() const { return quantile(1); }

    /// `share` in [0, 1]; 0 when nothing was measured.
    [[nodiscard]] double quantile(double share) const;
};

/// One line of the table: what was measured, what it stands beside in the same run, and the ratio that is the goal.
struct Row
{
    QString work{};
    QString unit{};
    Samples measured{};
    QString referenceName{};              ///< empty when there is none
    Samples reference{};                  ///< of the same unit
    std::optional<double> goalRatio{};    ///< measured / reference at most this
    std::optional<double> goalAbsolute{}; ///< for rows without a reference: the median at most this

    [[nodiscard]] std::optional<double> ratio() const;
    [[nodiscard]] std::optional<bool> isMet() const;
};

/// As text for people.
QString table(const std::vector<Row>& rows);
/// As JSON, an array of objects.
QByteArray json(const std::vector<Row>& rows);

/// Wall-clock seconds of one call.
double seconds(const std::function<void()>& work);

} // namespace wayfolio::bench
