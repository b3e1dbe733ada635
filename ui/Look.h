// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QDialogButtonBox;
class QImage;
class QLabel;
class QMenu;
class QPainter;
class QPushButton;
class QRect;
class QToolButton;

namespace wayfolio::look {

/// The few visual constants all panels share, in device-independent pixels.
inline constexpr int kMargin = 12;
inline constexpr int kSpacing = 8;
inline constexpr int kPictureRadius = 4;

/// For captions and facts: between text and background.
QColor secondaryText(const QPalette& palette);
/// A thin line that divides without drawing attention.
QColor separator(const QPalette& palette);
/// Behind a row under the pointer.
QColor hover(const QPalette& palette);
/// A size smaller than the application's font.
QFont smallFont(const QFont& base);
QFont boldFont(const QFont& base);
/// Bold and a third larger, for the one line that says what a page is.
QFont titleFont(const QFont& base);

/// The theme's icon of a freedesktop name.
QIcon icon(const char* name, const char* alternative = nullptr);
/// A flat button with an icon alone; `name` is its tool tip and accessible name.
QToolButton* iconButton(const char* iconName, const QString& name, QWidget* parent);
/// Of a menu's entry, where an ampersand is no letter by itself.
QString menuText(QString text);
/// However long it and the menus below it are: they scroll where other menus begin another column, and cover the
/// window.
void keepOneColumn(QMenu& menu);
/// What a dialog is opened for, with an icon where the desktop's dialogs have them.
QPushButton* acceptButton(QDialogButtonBox& box, const char* iconName, const QString& text);
/// A label in secondary colour and small font that follows palette changes.
QLabel* captionLabel(const QString& text, QWidget* parent);

/// Whether drawPicture() would enlarge a picture, given the target in the screen's own pixels.
bool enlarges(QSizeF targetPixels, const QImage& picture);

/// A thumbnail filling `target`, cropped evenly, with rounded corners; a quiet plate when it is null.
void drawPicture(QPainter& painter, const QRect& target, const QImage& picture, const QPalette& palette);

} // namespace wayfolio::look
