// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/FactRow.h"

#include "core/catalog/PhotoRow.h"
#include "core/catalog/Sql.h"

#include <QDateTime>

namespace wayfolio {

using namespace Qt::StringLiterals;

PhotoFacts readFacts(sql::RowReader row)
{
    const std::optional<qint64> latitude = row.optionalInteger();
    const std::optional<qint64> longitude = row.optionalInteger();
    PhotoFacts facts;
    facts.position = pointFrom(latitude, longitude);
    if (const QString zone = row.text(); !zone.isEmpty())
        facts.zone = zoneFromText(zone);
    facts.isPositionRemoved = row.integer() != 0;
    return facts;
}

QString zoneText(const QTimeZone& zone)
{
    return QString::fromLatin1(zone.id());
}

QTimeZone zoneFromText(const QString& text)
{
    const QTimeZone zone(text.toLatin1());
    if (!text.startsWith("UTC"_L1) || !zone.isValid())
        return zone;
    return QTimeZone::fromSecondsAheadOfUtc(zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC)));
}

} // namespace wayfolio
