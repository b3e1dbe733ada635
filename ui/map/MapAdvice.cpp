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
    connect(m_chip, &MapChip::closeRequested, this, &MapAdvice::close);
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
    if (std::exchange(m_tileTrouble, error) != error)
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

void MapAdvice::setFoundElsewhere(qint64 count)
{
    m_foundElsewhere = count;
    update();
}

void MapAdvice::beginSearch()
{
    m_isFoundClosed = false;
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

MapAdvice::Topic MapAdvice::topic() const
{
    if (m_foundElsewhere > 0 && !m_isFoundClosed)
        return Topic::FoundElsewhere;
    return trouble() ? Topic::Trouble : Topic::Streets;
}

bool MapAdvice::isWanted(Topic topic) const
{
    switch (topic) {
    case Topic::FoundElsewhere:
        return true;
    case Topic::Trouble:
        return !m_isTroubleClosed;
    case Topic::Streets:
        return m_isStreetHintWanted && m_isBeyondWorld;
    }
    return false;
}

void MapAdvice::update()
{
    const Topic about = topic();
    switch (about) {
    case Topic::FoundElsewhere: {
        const auto count = static_cast<int>(m_foundElsewhere);
        m_chip->say(tr("%Ln photo(s) found elsewhere on the map.", nullptr, count),
                    tr("Show Them", "the photos found", count));
        break;
    }
    case Topic::Trouble:
        m_chip->say(sentence(*trouble()), canBeTriedAgain(trouble()->code) ? tr("Try Again") : QString());
        break;
    case Topic::Streets:
        m_chip->say(tr("Street detail needs another map."), tr("Choose a Map…"));
        break;
    }
    const bool wanted = isWanted(about);
    if (!wanted && m_chip->isAncestorOf(m_chip->window()->focusWidget()))
        m_map.setFocus(); // and not to whatever follows
    m_chip->setVisible(wanted);
    place();
}

void MapAdvice::act()
{
    switch (topic()) {
    case Topic::FoundElsewhere:
        Q_EMIT foundPhotosRequested();
        break;
    case Topic::Trouble:
        Q_EMIT retryRequested();
        break;
    case Topic::Streets:
        Q_EMIT mapsRequested(m_chip->mapToGlobal(QPoint(m_chip->width(), m_chip->height())));
        break;
    }
}

void MapAdvice::close()
{
    switch (topic()) {
    case Topic::FoundElsewhere:
        m_isFoundClosed = true;
        break;
    case Topic::Trouble:
        m_isTroubleClosed = true;
        break;
    case Topic::Streets:
        m_isStreetHintWanted = false;
        Q_EMIT streetHintDismissed();
        break;
    }
    update(); // there may be something else to say
}

} // namespace wayfolio
