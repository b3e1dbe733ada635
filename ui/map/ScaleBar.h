// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MapCamera.h"

#include <QLocale>
#include <QPixmap>
#include <QWidget>

namespace wayfolio {

/// A round distance on the ground, as long as it is on the screen.
struct ScaleBarLength
{
    double pixels = 0;
    QString text; ///< "200 km", in the locale's digits

    bool operator==(const ScaleBarLength&) const = default;
};

/// The longest of 1, 2, 5, 10, … metres, kilometres, feet or miles (as the locale measures) not wider than `maxPixels`.
ScaleBarLength scaleBarLength(double metersPerPixel, double maxPixels, const QLocale& locale);

/// The scale at the middle of the map, and whose map it is. GUI thread.
class ScaleBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleBar(QWidget* parent = nullptr);

    void setCamera(const MapCamera& camera);
    void setDark(bool dark);

    [[nodiscard]] const ScaleBarLength& length() const { return m_length; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPixmap paintedTexts() const;

    ScaleBarLength m_length;
    double m_textWidth = 0;
    bool m_dark = false;
    QPixmap
        m_texts; ///< null when it has to be painted anew: outlined letters take milliseconds, too long for every frame
};

} // namespace wayfolio
