// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/MapAdvice.h"

#include "ui/map/MapButton.h"
#include "ui/map/MapChip.h"
#include "ui/Sentences.h"

namespace wayfolio {

namespace {

constexpr int kEdge = 10; ///< to what else lies on the map

/// What may be otherwise the next time, without anyone changing the map itself.
bool canBeTriedAgain(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoSuchTile:
    case ErrorCode::NotMapFile:
    case ErrorCode::VectorTiles:
    case ErrorCode::UnsupportedMapFile:
        return false;
    default:
        return true;
    }
}

} // namespace

MapAdvice::MapAdvice(QWidget& map)
    : QObject(&map)
    , m_map(map)
    , m_chip(new MapChip(&map))
{
    m_chip->hide();
    connect(m_chip, &MapChip::closed, this, &MapAdvice::close);
    connect(m_chip, &MapChip::actionRequested, this, &MapAdvice::act);
}

void MapAdvice::beginAnew()
{
    m_openTrouble.reset();
    m_isTroubleClosed = false;
    update();
}

void MapAdvice::setOpenTrouble(const Error& error)
{
    m_openTrouble = error;
    m_isTroubleClosed = false;
    update();
}

void MapAdvice::setTileTrouble(const std::optional<Error>& error)
{
    m_tileTrouble = error;
    m_isTroubleClosed = false;
    update();
}

void MapAdvice::setStreetHintWanted(bool wanted)
{
    m_isStreetHintWanted = wanted;
    update();
}

void MapAdvice::setBeyondWorld(bool beyond)
{
    if (std::exchange(m_isBeyondWorld, beyond) != beyond)
        update();
}

void MapAdvice::place()
{
    if (m_chip->isHidden())
        return;
    constexpr int kButtonColumn = MapButton::kSide + kEdge;
    m_chip->fitInto(m_map.width() - 2 * (kButtonColumn + kEdge));
    m_chip->move((m_map.width() - m_chip->width()) / 2, kEdge);
}

void MapAdvice::update()
{
    if (const std::optional<Error> error = trouble()) {
        m_chip->say(sentence(*error), canBeTriedAgain(error->code) ? tr("Try Again") : QString());
        m_chip->setVisible(!m_isTroubleClosed);
    } else {
        m_chip->say(tr("Street detail needs another map."), tr("Choose a Map…"));
        m_chip->setVisible(m_isStreetHintWanted && m_isBeyondWorld);
    }
    place();
}

void MapAdvice::act()
{
    if (trouble())
        Q_EMIT retryRequested();
    else
        Q_EMIT mapsRequested(m_chip->mapToGlobal(QPoint(m_chip->width(), m_chip->height())));
}

void MapAdvice::close()
{
    if (trouble()) {
        m_isTroubleClosed = true;
    } else {
        m_isStreetHintWanted = false;
        Q_EMIT streetHintDismissed();
    }
}

} // namespace wayfolio
