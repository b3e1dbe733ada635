// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace wayfolio {

/// A round-cornered button that lies on the map. GUI thread.
class MapButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Glyph { Plus, Minus, Frame, Layers };

    static constexpr int kSide = 34;

    explicit MapButton(Glyph glyph, QWidget* parent = nullptr);

    void setDark(bool dark);

    [[nodiscard]] QSize sizeHint() const override { return {kSide, kSide}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintGlyph(QPainter& painter) const;

    Glyph m_glyph;
    bool m_dark = false;
};

} // namespace wayfolio
