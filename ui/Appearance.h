// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPalette>

namespace wayfolio {

/// Light or dark, as the system says or as the person chose; followed live. Where the platform has no dark palette of
/// its own, ours is used, so that dark really is dark. GUI thread, one for the application.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        System,
        Light,
        Dark,
    };
    Q_ENUM(Mode)

    explicit Appearance(QObject* parent = nullptr);
    /// Gives the application back the platform's own look.
    ~Appearance() override;
    Appearance(const Appearance&) = delete;
    Appearance& operator=(const Appearance&) = delete;

    [[nodiscard]] Mode mode() const { return m_mode; }

    void setMode(Mode mode);

    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void darkChanged(bool dark);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void follow();

    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_ownPalette = false;
    bool m_applying = false;
};

} // namespace wayfolio
