// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace wayfolio {

/// A filter that is in force, with a cross behind it: a click removes it. As wide as its text; where there is no room
/// for it, the text is cut in its middle.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override;

    /// What is to be read of its text.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] QSize sizeFor(int textWidth) const;
};

} // namespace wayfolio
