// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Look.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace wayfolio::look {

using namespace Qt::StringLiterals;

namespace {

QColor mixed(const QColor& front, const QColor& back, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(front.redF() * share + back.redF() * (1 - share)),
                            static_cast<float>(front.greenF() * share + back.greenF() * (1 - share)),
                            static_cast<float>(front.blueF() * share + back.blueF() * (1 - share)));
}

/// The secondary colour is made of two others: it has to be made again when they change.
class CaptionLabel final : public QLabel
{
public:
    CaptionLabel(const QString& text, QWidget* parent)
        : QLabel(text, parent)
    {
        setFont(smallFont(font()));
        applyColor();
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            applyColor();
    }

private:
    void applyColor()
    {
        if (parentWidget() == nullptr)
            return;
        const QColor color = secondaryText(parentWidget()->palette());
        if (palette().color(QPalette::WindowText) == color)
            return;
        QPalette own;
        own.setColor(QPalette::WindowText, color);
        own.setColor(QPalette::Text, color); // what a label uses on a panel of the base colour
        setPalette(own);
    }
};

} // namespace

QColor secondaryText(const QPalette& palette)
{
    constexpr qreal kShare = 0.64; // contrast against the background stays above 4.5:1
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), kShare);
}

QColor separator(const QPalette& palette)
{
    constexpr qreal kShare = 0.14;
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), kShare);
}

QColor hover(const QPalette& palette)
{
    constexpr qreal kShare = 0.05;
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), kShare);
}

QFont smallFont(const QFont& base)
{
    constexpr qreal kScale = 0.88;
    QFont font = base;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * kScale);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * kScale));
    return font;
}

QFont boldFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont(const QFont& base)
{
    constexpr qreal kScale = 1.35;
    QFont font = boldFont(base);
    font.setPointSizeF(font.pointSizeF() * kScale);
    return font;
}

QIcon icon(const char* name, const char* alternative)
{
    const QIcon found = QIcon::fromTheme(QLatin1StringView(name));
    if (found.isNull() && alternative != nullptr)
        return QIcon::fromTheme(QLatin1StringView(alternative));
    return found;
}

QToolButton* iconButton(const char* iconName, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

/// Asked of the style sheet, for the desktop's style has an answer of its own.
void keepOneColumn(QMenu& menu)
{
    menu.setStyleSheet(u"QMenu { menu-scrollable: 1; }"_s);
}

QPushButton* acceptButton(QDialogButtonBox& box, const char* iconName, const QString& text)
{
    QPushButton* button = box.addButton(text, QDialogButtonBox::AcceptRole);
    button->setDefault(true);
    if (box.style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, &box) != 0)
        button->setIcon(icon(iconName));
    return button;
}

QLabel* captionLabel(const QString& text, QWidget* parent)
{
    return new CaptionLabel(text, parent);
}

bool enlarges(QSizeF targetPixels, const QImage& picture)
{
    return !picture.isNull() && targetPixels.scaled(picture.size(), Qt::KeepAspectRatio).width() < targetPixels.width();
}

void drawPicture(QPainter& painter, const QRect& target, const QImage& picture, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(target, kPictureRadius, kPictureRadius);
    if (picture.isNull()) {
        painter.fillPath(frame, separator(palette));
    } else {
        const QSizeF part = QSizeF(target.size()).scaled(picture.size(), Qt::KeepAspectRatio);
        const QRectF source(QPointF((picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2),
                            part);
        painter.setClipPath(frame);
        painter.drawImage(QRectF(target), picture, source);
        painter.setClipping(false);
        constexpr float kHairline = 0.18F; // seen on white, no frame on others
        QColor line = palette.color(QPalette::Text);
        line.setAlphaF(kHairline);
        painter.setPen(line);
        painter.drawRoundedRect(QRectF(target).adjusted(0.5, 0.5, -0.5, -0.5), kPictureRadius, kPictureRadius);
    }
    painter.restore();
}

} // namespace wayfolio::look
