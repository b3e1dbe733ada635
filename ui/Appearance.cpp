// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/Appearance.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleHints>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

bool isDarkPalette(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F;
}

/// For platforms without a dark palette of their own: neutral greys, so that photos keep their colours.
QPalette darkPalette()
{
    const QColor text(0xe6, 0xe7, 0xe9);
    const QColor faint(0x7d, 0x82, 0x88);
    const QColor accent(0x4f, 0x9c, 0xe8);
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2a, 0x2d, 0x31));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(0x20, 0x23, 0x26));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x29, 0x2d));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, QColor(0x35, 0x39, 0x3e));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Light, QColor(0x48, 0x4d, 0x53));
    palette.setColor(QPalette::Midlight, QColor(0x3e, 0x42, 0x48));
    palette.setColor(QPalette::Mid, QColor(0x2c, 0x2f, 0x33));
    palette.setColor(QPalette::Dark, QColor(0x1b, 0x1d, 0x20));
    palette.setColor(QPalette::Shadow, QColor(0x10, 0x11, 0x13));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, QColor(0x0e, 0x12, 0x17));
    palette.setColor(QPalette::Accent, accent);
    palette.setColor(QPalette::Link, QColor(0x74, 0xb4, 0xf2));
    palette.setColor(QPalette::LinkVisited, QColor(0xb7, 0x9f, 0xe6));
    palette.setColor(QPalette::ToolTipBase, QColor(0x35, 0x39, 0x3e));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x48, 0x4d, 0x53));
    return palette;
}

/// Fusion outlines what can be filled in a little darker than the window; where that is dark itself, nobody sees an
/// empty box. These have no other use of the window's colour.
void showFrames()
{
    QPalette outlined = darkPalette();
    outlined.setColor(QPalette::Window, QColor(0xa6, 0xab, 0xb2));
    for (const char* const className : {"QCheckBox", "QRadioButton", "QLineEdit", "QAbstractSpinBox"})
        QApplication::setPalette(outlined, className);
}

/// For a dark platform when light was asked for.
QPalette lightPalette()
{
    QPalette palette(QColor(0xef, 0xf0, 0xf1));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x7f, 0xd4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Accent, QColor(0x2a, 0x7f, 0xd4));
    return palette;
}

} // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent)
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::apply);
    qApp->installEventFilter(this);
    apply();
}

Appearance::~Appearance()
{
    qApp->removeEventFilter(this);
    QGuiApplication::styleHints()->unsetColorScheme();
    if (m_ownPalette)
        QApplication::setPalette(QPalette());
}

void Appearance::setMode(Mode mode)
{
    m_mode = mode;
    apply();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    // A desktop may change its palette without calling it another scheme.
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_applying)
        follow();
    return QObject::eventFilter(watched, event);
}

void Appearance::apply()
{
    if (m_applying)
        return;
    {
        const QScopedValueRollback applying(m_applying, true);
        QStyleHints* hints = QGuiApplication::styleHints();
        hints->setColorScheme(m_mode == Mode::Dark    ? Qt::ColorScheme::Dark
                              : m_mode == Mode::Light ? Qt::ColorScheme::Light
                                                      : Qt::ColorScheme::Unknown);
        if (m_ownPalette)
            QApplication::setPalette(QPalette()); // the platform's again, to see what it offers
        m_ownPalette = false;
        const Qt::ColorScheme wanted = m_mode == Mode::Dark    ? Qt::ColorScheme::Dark
                                       : m_mode == Mode::Light ? Qt::ColorScheme::Light
                                                               : hints->colorScheme();
        const bool paletteIsDark = isDarkPalette(QGuiApplication::palette());
        if (wanted == Qt::ColorScheme::Dark && !paletteIsDark) {
            QApplication::setPalette(darkPalette());
            showFrames();
            m_ownPalette = true;
        } else if (wanted == Qt::ColorScheme::Light && paletteIsDark) {
            QApplication::setPalette(lightPalette());
            m_ownPalette = true;
        }
    }
    follow();
}

void Appearance::follow()
{
    const bool dark = isDarkPalette(QGuiApplication::palette());
    // Breeze draws its icons in fixed colours, one theme for each background.
    QIcon::setFallbackThemeName(dark ? u"breeze-dark"_s : u"breeze"_s);
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT darkChanged(dark);
}

} // namespace wayfolio
