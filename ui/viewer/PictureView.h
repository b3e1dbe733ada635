// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace wayfolio {

/// One picture, as large as it fits, or closer: the wheel zooms at the pointer, dragging moves, a double click goes
/// between the whole and the photo's own pixels. Given a reduced picture first and its own pixels when they are wanted.
/// GUI thread.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    /// A picture of something else: shown whole. `fullSize`: the photo's pixels, upright; where it is empty, the
    /// picture's own.
    void showPicture(const QImage& picture, QSize fullSize);
    /// The same photo with other pixels; what is seen stays where it is.
    void refine(const QImage& picture);
    /// A frame of the same video, however many pixels it has. `fullSize`: of the video, upright.
    void showFrame(const QImage& frame, QSize fullSize);
    /// Instead of a picture.
    void showMessage(const QString& text);

    /// Device-independent pixels a photo's pixel.
    [[nodiscard]] double scale() const;

    [[nodiscard]] bool showsWhole() const { return m_scale == 0; }

    /// Where the photo's rectangle is, in this widget.
    [[nodiscard]] QRectF photoRect() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToWhole();
    void zoomToPixels();

Q_SIGNALS:
    /// More of the photo's pixels would be seen than the picture has.
    void pixelsWanted();
    /// An arrow key where there is nothing to move.
    void stepRequested(int photos);
    void closeRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] double scaleOfWhole() const;
    void zoomTo(double scale, QPointF fixedPoint);
    void moveBy(QPointF delta);
    void keepInside();
    void askForPixels();

    QImage m_picture;
    QSize m_fullSize;
    QString m_message;
    double m_scale = 0; ///< 0: as large as it fits
    QPointF m_center;   ///< the photo's pixel in the middle of the widget
    QPointF m_lastPointer;
    bool m_pixelsAsked = false;
};

} // namespace wayfolio
