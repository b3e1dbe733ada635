// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/ScaleBar.h"

#include "core/geo/WebMercator.h"
#include "core/map/MapColors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr double kMaxPixels = 120;
constexpr int kHeight = 27;
constexpr double kPlateRadius = 4;
constexpr double kTick = 6;
constexpr double kLeft = 4.5;
constexpr double kBase = 24.5;
constexpr double kFeetPerMeter = 1 / 0.3048;
constexpr double kMilesPerMeter = 1 / 1609.344;

QColor ink(bool dark)
{
    return dark ? QColor(0xe6, 0xea, 0xee) : QColor(0x33, 0x3d, 0x47);
}

QPen haloPen(bool dark)
{
    const QColor halo = dark ? QColor(0x12, 0x18, 0x1e, 190) : QColor(255, 255, 255, 200);
    return {halo, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

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
    if (length.text != m_length.text)
        m_texts = {};
    m_length = length;
    m_textWidth = QFontMetricsF(font()).horizontalAdvance(length.text);
    setAccessibleName(tr("Scale: %1").arg(m_length.text));
    update();
}

void ScaleBar::setDark(bool dark)
{
    m_dark = dark;
    m_texts = {};
    update();
}

void ScaleBar::paintEvent(QPaintEvent* /*event*/)
{
    if (m_texts.isNull() || m_texts.devicePixelRatio() != devicePixelRatioF())
        m_texts = paintedTexts();
    QPainterPath bar;
    const double right = kLeft + std::round(m_length.pixels);
    bar.moveTo(kLeft, kBase - kTick);
    bar.lineTo(kLeft, kBase);
    bar.lineTo(right, kBase);
    bar.lineTo(right, kBase - kTick);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(MapColors::plate(m_dark));
    const double wide = std::max(right, kLeft + 5 + m_textWidth);
    painter.drawRoundedRect(QRectF(0, 3, wide + kLeft, height() - 4), kPlateRadius, kPlateRadius);
    painter.strokePath(bar, haloPen(m_dark));
    painter.strokePath(bar, QPen(ink(m_dark), 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPixmap(0, 0, m_texts);
}

QPixmap ScaleBar::paintedTexts() const
{
    QPainterPath texts;
    texts.addText(kLeft + 5, kBase - 5, font(), m_length.text);

    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(texts, haloPen(m_dark));
    painter.fillPath(texts, ink(m_dark));
    return picture;
}

} // namespace wayfolio
