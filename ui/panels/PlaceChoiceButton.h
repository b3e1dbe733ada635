// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/PlaceService.h"

#include <QPushButton>

class QMenu;

namespace wayfolio {

/// Asks at which of a few places a photo was taken: a button whose menu names them. Hidden while there are none.
class PlaceChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    PlaceChoiceButton(PlaceService& places, QWidget* parent);

    void setChoices(const std::vector<GeoPoint>& choices);

Q_SIGNALS:
    void chosen(wayfolio::GeoPoint place);

private:
    PlaceService& m_places;
    QMenu* m_menu;
};

} // namespace wayfolio
