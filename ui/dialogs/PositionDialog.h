// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/PlaceNames.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wayfolio {

/// Asks for coordinates, as people write or paste them, and says what place they are.
class PositionDialog : public QDialog
{
    Q_OBJECT

public:
    /// For so many photos; `suggestion` is what the line begins with.
    PositionDialog(qsizetype photoCount, GeoPoint suggestion, PlaceNames names, QWidget* parent = nullptr);

    /// Of an accepted dialog.
    [[nodiscard]] GeoPoint position() const { return *m_position; }

private:
    void read();

    PlaceNames m_names;
    QLineEdit* m_text;
    QLabel* m_meaning;
    QPushButton* m_set;
    std::optional<GeoPoint> m_position;
};

} // namespace wayfolio
