// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/LabelShaper.h"

#include <QFontMetricsF>

#include <algorithm>

namespace wayfolio {

namespace {

/// Shapes of a large size made smaller: unhinted, so the same at any zoom and scale.
constexpr double kDrawnSize = 64;
constexpr double kLineHeight = 1.2; // font sizes
/// Kerning and heavier weights need a little more than the sum of a font's advances.
constexpr double kAdvanceSlack = 1.04;

} // namespace

LabelShaper::LabelShaper(const QFont& font)
    : m_font(font)
    , m_capHeight(QFontMetricsF(drawnFont({})).capHeight() / kDrawnSize)
{}

QFont LabelShaper::drawnFont(const LabelLook& look) const
{
    QFont font = m_font;
    font.setPixelSize(static_cast<int>(kDrawnSize));
    font.setWeight(look.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::PercentageSpacing, look.letterSpacingPercent);
    return font;
}

double LabelShaper::advance(char16_t character) const
{
    const auto known = m_advances.constFind(character);
    if (known != m_advances.constEnd())
        return *known;
    const double measured = QFontMetricsF(drawnFont({.weight = QFont::Medium})).horizontalAdvance(QChar(character));
    m_advances.insert(character, static_cast<float>(measured / kDrawnSize));
    return measured / kDrawnSize;
}

double LabelShaper::reservedHeight(const LabelLook& look)
{
    return kLineHeight * look.fontSize + 2 * kHalo;
}

QSizeF LabelShaper::reserved(QStringView line, const LabelLook& look) const
{
    double width = 0;
    {
        const std::scoped_lock lock(m_mutex);
        for (const QChar character : line)
            width += advance(character.unicode());
    }
    return {width * look.fontSize * kAdvanceSlack * look.letterSpacingPercent / 100 + 2 * kHalo, reservedHeight(look)};
}

QPainterPath LabelShaper::shape(const QStringList& lines, const LabelLook& look, QSizeF room) const
{
    const QFont font = drawnFont(look);
    const double lineHeight = kLineHeight * kDrawnSize;
    double baseline = m_capHeight * kDrawnSize / 2 - lineHeight * static_cast<double>(lines.size() - 1) / 2;
    QPainterPath drawn;
    for (const QString& line : lines) {
        QPainterPath text;
        text.addText(0, 0, font, line);
        drawn.addPath(text.translated(-text.boundingRect().center().x(), baseline));
        baseline += lineHeight;
    }
    const double scale = look.fontSize / kDrawnSize;
    const QRectF bounds = drawn.boundingRect();
    const double height = 2 * std::max(-bounds.top(), bounds.bottom()) * scale;
    const auto share = [](double needed, double there) { return needed > there ? std::max(there, 1.0) / needed : 1; };
    // Some scripts are higher than Latin.
    const double lower = share(height, room.height() - 2 * kHalo);
    const double narrower = lower * share(bounds.width() * scale * lower, room.width() - 2 * kHalo);

    QPainterPath glyphs = QTransform::fromScale(scale * narrower, scale * lower).map(drawn);
    glyphs.setFillRule(Qt::WindingFill);
    return glyphs;
}

} // namespace wayfolio
