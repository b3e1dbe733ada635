// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/MapLabels.h"

#include "core/geo/WebMercator.h"

#include <QFontMetricsF>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace wayfolio {

namespace {

/// A country is named when it is about this large, in pixels.
constexpr double kSmallestExtent = 26;
/// From this zoom level on every country is named where there is room.
constexpr int kEverybodyLevel = 6;
constexpr double kHaloWidth = 3.2;
constexpr double kPadding = 5;
constexpr qsizetype kLongName = 12;

double fontSize(double extent)
{
    return std::clamp(7.5 + 0.85 * std::log2(std::max(extent, 1.0) / 8), 9.5, 14.5);
}

/// Long names stand on two lines, cut at the space nearest to the middle.
QStringList linesOf(const QString& name)
{
    if (name.size() <= kLongName || !name.contains(u' '))
        return {name};
    qsizetype best = -1;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i) == u' ' && (best < 0 || std::abs(2 * i - name.size()) < std::abs(2 * best - name.size())))
            best = i;
    }
    return {name.first(best), name.sliced(best + 1)};
}

} // namespace

MapLabels::MapLabels(std::vector<WorldLabel> labels, const QFont& font)
    : m_labels(std::move(labels))
    , m_font(font)
{
    std::ranges::stable_sort(m_labels, std::ranges::greater{}, &WorldLabel::area);
}

const std::vector<MapLabel>& MapLabels::placed(int zoom) const
{
    const int number = std::clamp(zoom, 0, kFinestLevel);
    Level& level = m_levels.at(static_cast<size_t>(number));
    std::call_once(level.made, [&] { level.labels = place(number); });
    return level.labels;
}

std::vector<MapLabel> MapLabels::place(int zoom) const
{
    const double worldSize = WebMercator::worldSize(zoom);
    std::vector<MapLabel> placedLabels;
    for (const WorldLabel& label : m_labels) {
        const double extent = std::sqrt(label.area) * worldSize;
        if (extent < kSmallestExtent && zoom < kEverybodyLevel)
            continue;
        MapLabel candidate = shaped(label, extent);
        // A name much wider than its country says little about where it is.
        if (candidate.box.width() > 2.2 * extent && zoom < kEverybodyLevel)
            continue;
        const QRectF padded = candidate.box.adjusted(-kPadding, -kPadding, kPadding, kPadding);
        const bool isFree = std::ranges::none_of(placedLabels, [&](const MapLabel& other) {
            QPointF offset = other.position - candidate.position;
            offset.rx() -= std::round(offset.x());
            return padded.intersects(other.box.translated(offset * worldSize));
        });
        if (isFree)
            placedLabels.push_back(std::move(candidate));
    }
    return placedLabels;
}

MapLabel MapLabels::shaped(const WorldLabel& label, double extent) const
{
    const double size = fontSize(extent);
    QFont font = m_font;
    // Shapes of a large size made smaller: unhinted, so the same at any zoom and scale.
    constexpr double kDrawnSize = 64;
    font.setPixelSize(static_cast<int>(kDrawnSize));
    font.setWeight(QFont::Medium);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::PercentageSpacing, extent > 200 ? 116 : 108);
    const QFontMetricsF metrics(font);

    MapLabel made;
    made.position = label.position;
    QPainterPath drawn;
    const QStringList lines = linesOf(label.name.toUpper());
    const double lineHeight = 1.22 * kDrawnSize;
    double baseline = metrics.capHeight() / 2 - lineHeight * static_cast<double>(lines.size() - 1) / 2;
    for (const QString& line : lines) {
        QPainterPath text;
        text.addText(0, 0, font, line);
        const QRectF bounds = text.boundingRect();
        drawn.addPath(text.translated(-bounds.center().x(), baseline));
        baseline += lineHeight;
    }
    const double scale = size / kDrawnSize;
    made.glyphs = QTransform::fromScale(scale, scale).map(drawn);
    made.glyphs.setFillRule(Qt::WindingFill);
    QPainterPathStroker stroker;
    stroker.setWidth(kHaloWidth);
    stroker.setJoinStyle(Qt::RoundJoin);
    made.halo = stroker.createStroke(made.glyphs);
    made.halo.setFillRule(Qt::WindingFill);
    made.box = made.halo.boundingRect();
    return made;
}

} // namespace wayfolio
