// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapAttribution.h"

#include "core/map/MapColors.h"

#include <QDesktopServices>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr int kHaloRoom = 4;
constexpr qsizetype kLongestText = 160;

bool isWebAddress(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

MapAttribution::MapAttribution(QWidget* parent)
    : QAbstractButton(parent)
{
    QFont fine = font();
    fine.setPointSizeF(fine.pointSizeF() * 0.85 * 0.9);
    setFont(fine);
    connect(this, &QAbstractButton::clicked, this, [this] { QDesktopServices::openUrl(m_url); });
}

void MapAttribution::setSource(const QString& text, const QUrl& url)
{
    m_url = isWebAddress(url) ? url : QUrl();
    setText(text);
    //: %1 is who made the map.
    setAccessibleName(tr("Map: %1").arg(text));
    setToolTip(m_url.toDisplayString());
    setCursor(m_url.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setFocusPolicy(m_url.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setEnabled(!m_url.isEmpty());
    resize(sizeHint());
    update();
}

void MapAttribution::setDark(bool dark)
{
    m_dark = dark;
    update();
}

QSize MapAttribution::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text()))) + 2 * kHaloRoom,
            static_cast<int>(std::ceil(metrics.height())) + kHaloRoom};
}

void MapAttribution::paintEvent(QPaintEvent* /*event*/)
{
    const QFontMetricsF metrics(font());
    const QString shown = metrics.elidedText(text(), Qt::ElideRight, width() - 2 * kHaloRoom);
    QPainterPath words;
    words.addText(kHaloRoom, kHaloRoom / 2.0 + metrics.ascent(), font(), shown);
    if (underMouse() && !m_url.isEmpty())
        words.addRect(kHaloRoom, kHaloRoom / 2.0 + metrics.ascent() + 1.5, metrics.horizontalAdvance(shown), 0.8);
    const QColor halo = m_dark ? QColor(0x12, 0x18, 0x1e, 190) : QColor(255, 255, 255, 200);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(MapColors::plate(m_dark));
    painter.drawRoundedRect(QRectF(rect()), 4, 4);
    painter.strokePath(words, QPen(halo, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(words, m_dark ? QColor(0xe6, 0xea, 0xee) : QColor(0x33, 0x3d, 0x47));
    if (hasFocus()) {
        painter.setPen(QPen(MapColors::accent(m_dark), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

PlainAttribution plainAttribution(const QString& text)
{
    static const QRegularExpression kAddress(u"href\\s*=\\s*[\"']?(https?://[^\"'\\s>]+)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const QString plain = Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    const QUrl url(kAddress.match(text).captured(1));
    return {.text = plain.simplified().first(std::min(plain.simplified().size(), kLongestText)),
            .url = isWebAddress(url) ? url : QUrl()};
}

} // namespace wayfolio
