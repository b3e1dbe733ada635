// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/PositionDrop.h"

#include "core/map/MarkerPainter.h"
#include "ui/Formats.h"

#include <algorithm>

namespace wayfolio {

namespace {

constexpr int kPadding = 5;
constexpr int kDistance = static_cast<int>(kMarkerExtent) / 2 + 4; ///< from the pointer: beside the ghost

} // namespace

PositionDrop::PositionDrop(QWidget* parent)
    : QLabel(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::PlainText);
    setMargin(kPadding);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Text);
    hide();
}

void PositionDrop::show(QPoint pointer, GeoPoint place)
{
    m_pointer = pointer;
    m_place = place;
    showText(isVisible() ? m_name : QString()); // that of a moment ago, rather than none
    if (!m_names || m_isAsking)
        return;
    m_isAsking = true;
    m_names(place).then(this, [this, place](const QString& name) {
        m_isAsking = false;
        if (!isVisible())
            return;
        m_name = name;
        if (place == m_place)
            showText(name);
        else
            show(m_pointer, m_place); // it has moved on
    });
}

void PositionDrop::showText(const QString& name)
{
    m_name = name;
    const QString coordinates = format::coordinatesText(m_place);
    setText(name.isEmpty() ? coordinates : name + u'\n' + coordinates);
    adjustSize();
    placeBeside(m_pointer);
    QLabel::show();
    raise();
}

/// On the side where there is room.
void PositionDrop::placeBeside(QPoint pointer)
{
    const QRect room = parentWidget()->rect();
    const bool fitsRight = pointer.x() + kDistance + width() <= room.right();
    const int x = fitsRight ? pointer.x() + kDistance : std::max(room.left(), pointer.x() - kDistance - width());
    move(x, std::clamp(pointer.y() - height() / 2, room.top(), std::max(room.top(), room.bottom() - height())));
}

} // namespace wayfolio
