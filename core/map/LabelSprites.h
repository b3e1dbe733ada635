// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QColor>
#include <QImage>

#include <functional>
#include <mutex>

namespace wayfolio {

/// Names as small pictures, so that a tile is not kept waiting by the outlines of letters that its neighbour had, too.
/// The last ones are kept, up to some megabytes. Any thread.
class LabelSprites
{
public:
    /// What was made for this key, or else what `make` makes.
    QImage find(quint64 key, const std::function<QImage()>& make);

private:
    static constexpr qsizetype kMaxKilobytes = 12 << 10;

    std::mutex m_mutex;
    QCache<quint64, QImage> m_images{kMaxKilobytes};
};

/// What is painted in `text`, with a halo that reaches `radius` pixels farther. The picture must leave room for it.
QImage withHalo(const QImage& text, const QColor& halo, double radius);

} // namespace wayfolio
