// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QHash>
#include <QPainterPath>
#include <QStringList>

#include <mutex>

namespace wayfolio {

/// How a name is written. Sizes in device-independent pixels.
struct LabelLook
{
    double fontSize = 11;
    QFont::Weight weight = QFont::Normal;
    double letterSpacingPercent = 100;

    bool operator==(const LabelLook&) const = default;
};

/// Writes names as shapes: the same at any zoom and scale. Const and any thread.
class LabelShaper
{
public:
    /// On each side of the glyphs.
    static constexpr double kHalo = 1.6;

    explicit LabelShaper(const QFont& font);

    [[nodiscard]] static double reservedHeight(const LabelLook& look);
    /// What a line of text needs with its halo, about: fast enough for a hundred thousand names.
    [[nodiscard]] QSizeF reserved(QStringView line, const LabelLook& look) const;
    /// The glyphs of lines below one another, around their middle, in device-independent pixels; condensed where they
    /// are wider than the room.
    [[nodiscard]] QPainterPath shape(const QStringList& lines, const LabelLook& look, QSizeF room) const;

private:
    [[nodiscard]] QFont drawnFont(const LabelLook& look) const;
    [[nodiscard]] double advance(char16_t character) const;

    QFont m_font;
    double m_capHeight; ///< of a font of size 1
    mutable std::mutex m_mutex;
    mutable QHash<char16_t, float> m_advances; ///< of a font of size 1
};

} // namespace wayfolio
