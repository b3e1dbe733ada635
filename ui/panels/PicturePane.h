// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace wayfolio {

/// A whole picture, as large as the width allows, never taller than three quarters of it.
class PicturePane : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePane(QWidget* parent = nullptr);

    /// `shape` is the picture's size once it is there in full, so that nothing moves when a larger one arrives.
    void setPicture(const QImage& picture, QSize shape);

    [[nodiscard]] const QImage& picture() const { return m_picture; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QSize m_shape;
};

} // namespace wayfolio
