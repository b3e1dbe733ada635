// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QWidget>

class QToolButton;

namespace wayfolio {

/// "What else was said (2)": a heading that opens, and below it what sources said of a photo that were not believed, or
/// only with a remark. Hidden when there is nothing. Stays open or folded from photo to photo.
class StatementsPane : public QWidget
{
    Q_OBJECT

public:
    explicit StatementsPane(QWidget* parent);

    void setPhoto(const Photo& photo);

private:
    void fold(bool open);
    void fill();

    Photo m_photo;
    QToolButton* m_heading;
    QWidget* m_statements = nullptr; ///< null while folded
};

} // namespace wayfolio
