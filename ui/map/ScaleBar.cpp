// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/ScaleBar.h"

#include "core/geo/WebMercator.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr double kMaxPixels = 120;
constexpr int kHeight = 38;
constexpr double kTick = 6;
constexpr double kFeetPerMeter = 1 / 0.3048;
constexpr double kMilesPerMeter = 1 / 1609.344;

double roundedDown(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    const double digit = value / power;
    return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}

} // namespace

ScaleBarLength scaleBarLength(double metersPerPixel, double maxPixels, const QLocale& locale)
{
    const double meters = metersPerPixel * maxPixels;
    const bool metric = locale.measurementSystem() == QLocale::MetricSystem;
    const bool isLong = metric ? meters >= 1000 : meters * kMilesPerMeter >= 1;
    const double unitsPerMeter = metric ? (isLong ? 0.001 : 1) : (isLong ? kMilesPerMeter : kFeetPerMeter);
    const QString unit = metric ? (isLong ? u"km"_s : u"m"_s) : (isLong ? u"mi"_s : u"ft"_s);
    const double length = roundedDown(meters * unitsPerMeter * (1 + 1e-9));
    return {.pixels = length / unitsPerMeter / metersPerPixel,
            .text = locale.toString(length, 'g', 6) + QChar(QChar::Nbsp) + unit};
}

ScaleBar::ScaleBar(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    setFont(small);
    resize(sizeHint());
}

QSize ScaleBar::sizeHint() const
{
    return {static_cast<int>(kMaxPixels) + 12, kHeight};
}

void ScaleBar::setCamera(const MapCamera& camera)
{
    const double latitude = WebMercator::unproject(camera.center).latitude();
    const ScaleBarLength length =
        scaleBarLength(WebMercator::metersPerPixel(latitude, camera.zoom), kMaxPixels, QLocale());
    // Less than a pixel is not worth painting again, with the map moving below.
    if (length.text == m_length.text && std::abs(length.pixels - m_length.pixels) < 0.75)
        return;
    m_length = length;
    setAccessibleName(tr("Scale: %1").arg(m_length.text));
    update();
}

void ScaleBar::setDark(bool dark)
{
    m_dark = dark;
    update();
}

void ScaleBar::paintEvent(QPaintEvent* /*event*/)
{
    const QColor ink = m_dark ? QColor(0xe6, 0xea, 0xee) : QColor(0x33, 0x3d, 0x47);
    const QColor halo = m_dark ? QColor(0x12, 0x18, 0x1e, 190) : QColor(255, 255, 255, 200);
    const double left = 4.5;
    const double base = 24.5;

    QPainterPath bar;
    bar.moveTo(left, base - kTick);
    bar.lineTo(left, base);
    bar.lineTo(left + std::round(m_length.pixels), base);
    bar.lineTo(left + std::round(m_length.pixels), base - kTick);
    QPainterPath texts;
    texts.addText(left + 5, base - 5, font(), m_length.text);
    QFont fine = font();
    fine.setPointSizeF(fine.pointSizeF() * 0.9);
    texts.addText(left, base + 4 + QFontMetricsF(fine).ascent(), fine, u"Natural Earth"_s);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(halo, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(bar);
    painter.drawPath(texts);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(bar);
    painter.fillPath(texts, ink);
}

} // namespace wayfolio
