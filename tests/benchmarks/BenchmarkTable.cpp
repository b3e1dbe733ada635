// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/BenchmarkTable.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

QString number(double value)
{
    return QString::number(value, 'g', value >= 100 ? 4 : 3);
}

QString range(const Samples& samples)
{
    return samples.values.empty()
               ? u"—"_s
               : u"%1 (%2–%3)"_s.arg(number(samples.median()), number(samples.minimum()), number(samples.maximum()));
}

QString goal(const Row& row)
{
    if (row.goalRatio)
        return u"≤ %1 ×"_s.arg(number(*row.goalRatio));
    return row.goalAbsolute ? u"≤ %1 %2"_s.arg(number(*row.goalAbsolute), row.unit) : u"—"_s;
}

QString verdict(const Row& row)
{
    const auto met = row.isMet();
    return met ? (*met ? u"met"_s : u"missed"_s) : u"—"_s;
}

} // namespace

double Samples::quantile(double share) const
{
    if (values.empty())
        return 0;
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    return sorted[static_cast<size_t>(std::lround(share * static_cast<double>(sorted.size() - 1)))];
}

std::optional<double> Row::ratio() const
{
    if (measured.values.empty() || reference.values.empty() || reference.median() <= 0)
        return std::nullopt;
    return measured.median() / reference.median();
}

std::optional<bool> Row::isMet() const
{
    if (goalRatio && ratio())
        return *ratio() <= *goalRatio;
    if (goalAbsolute && !measured.values.empty())
        return measured.median() <= *goalAbsolute;
    return std::nullopt;
}

QString table(const std::vector<Row>& rows)
{
    std::vector<QStringList> lines{{u"work"_s, u"unit"_s, u"median (min–max)"_s, u"beside"_s, u"its median (min–max)"_s,
                                    u"ratio"_s, u"goal"_s, u""_s}};
    for (const Row& row : rows) {
        lines.push_back({row.work, row.unit, range(row.measured),
                         row.referenceName.isEmpty() ? u"—"_s : row.referenceName, range(row.reference),
                         row.ratio() ? number(*row.ratio()) : u"—"_s, goal(row), verdict(row)});
    }
    QString text;
    for (size_t i = 0; i < lines.size(); ++i) {
        text += u"| "_s + lines[i].join(u" | "_s) + u" |\n"_s;
        if (i == 0)
            text += u"|"_s + u"---|"_s.repeated(lines[i].size()) + u"\n"_s;
    }
    return text;
}

QByteArray json(const std::vector<Row>& rows)
{
    const auto object = [](const Samples& samples) {
        return QJsonObject{
            {u"median"_s, samples.median()}, {u"min"_s, samples.minimum()}, {u"max"_s, samples.maximum()}};
    };
    QJsonArray array;
    for (const Row& row : rows) {
        QJsonObject line{{u"work"_s, row.work}, {u"unit"_s, row.unit}, {u"measured"_s, object(row.measured)}};
        if (!row.reference.values.empty())
            line.insert(row.referenceName, object(row.reference));
        if (row.ratio())
            line.insert(u"ratio"_s, *row.ratio());
        if (row.isMet())
            line.insert(u"met"_s, *row.isMet());
        array.append(line);
    }
    return QJsonDocument(array).toJson();
}

double seconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

} // namespace wayfolio::bench
