// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/PlaceChoiceButton.h"

#include "ui/Formats.h"
#include "ui/PlaceWords.h"

#include <QMenu>

namespace wayfolio {

using namespace Qt::StringLiterals;

PlaceChoiceButton::PlaceChoiceButton(PlaceService& places, QWidget* parent)
    : QPushButton(tr("Confirm the &Position"), parent)
    , m_places(places)
    , m_menu(new QMenu(this))
{
    setAccessibleName(tr("Confirm the position"));
    setMenu(m_menu);
    hide();
}

void PlaceChoiceButton::setChoices(const std::vector<GeoPoint>& choices)
{
    m_menu->clear();
    for (const GeoPoint place : choices) {
        const QString coordinates = format::coordinatesText(place);
        QAction* choice = m_menu->addAction(coordinates, this, [this, place] { Q_EMIT chosen(place); });
        m_places.placeAt(place, interfaceNameLanguage())
            .then(choice, [choice, coordinates](const std::optional<PlaceName>& name) {
                if (const QString text = name ? placeText(*name) : QString(); !text.isEmpty())
                    choice->setText(text + u" — "_s + coordinates);
            });
    }
    setVisible(!choices.empty());
}

} // namespace wayfolio
