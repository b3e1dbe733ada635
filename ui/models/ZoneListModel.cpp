// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ZoneListModel.h"

#include "core/geodata/ZonePlaces.h"
#include "core/model/CaptureTime.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

bool isOffset(const QByteArray& id)
{
    return id.startsWith("UTC");
}

/// Not the old names that are kept for programs alone: "EST5EDT", "Etc/GMT+5", "posix/…".
bool isForPeople(const QByteArray& id)
{
    if (id == "UTC-00:00")
        return false; // the same as UTC, with another meaning for mail programs
    return isOffset(id) || (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
}

QString readableName(const QByteArray& id)
{
    return QString::fromLatin1(id).replace(u'_', u' ');
}

/// "+09:00" and "+9", "+05:30" and "+5:30".
QString offsetForms(UtcOffset offset)
{
    const QString full = isoText(offset);
    QString brief = full;
    if (brief.size() > 1 && brief.at(1) == u'0')
        brief.remove(1, 1);
    if (brief.endsWith(":00"_L1))
        brief.chop(3);
    return u"UTC%1 UTC%2 GMT%2"_s.arg(full, brief);
}

QString searchText(const QByteArray& id, const QDateTime& moment, const QLocale& locale)
{
    const QTimeZone zone(id);
    return QStringList{readableName(id), QString::fromLatin1(id), QLocale::territoryToString(zone.territory()),
                       zone.displayName(moment, QTimeZone::LongName, locale),
                       offsetForms(UtcOffset(zone.offsetFromUtc(moment)))}
        .join(u' ');
}

/// In all languages that are known.
QString countryText(const QByteArray& id, const Gazetteer& gazetteer)
{
    const auto country = gazetteer.countryName(QLocale::territoryToCode(QTimeZone(id).territory()));
    return country ? QStringList{{}, country->english, country->local, country->korean}.join(u' ') : QString();
}

/// Of one width, so that the names behind it stand in a column.
QString offsetText(const QByteArray& id, const QDateTime& moment)
{
    return u"UTC"_s + isoText(UtcOffset(QTimeZone(id).offsetFromUtc(moment)));
}

} // namespace

ZoneListModel::ZoneListModel(const QDateTime& moment, QObject* parent)
    : QAbstractListModel(parent)
    , m_moment(moment)
{
    std::ranges::copy_if(QTimeZone::availableTimeZoneIds(), std::back_inserter(m_ids), isForPeople);
    std::ranges::sort(m_ids, {}, [](const QByteArray& id) { return std::pair(isOffset(id), id); });
    m_worker.submit([this, ids = m_ids, moment, locale = QLocale()] { gather(ids, moment, locale); });
}

/// On the worker. Names of places come later: they are read from the gazetteer first.
void ZoneListModel::gather(const QList<QByteArray>& ids, const QDateTime& moment, const QLocale& locale)
{
    const std::stop_token stop = m_stop.get_token();
    QStringList texts;
    texts.reserve(ids.size());
    for (const QByteArray& id : ids) {
        if (stop.stop_requested())
            return;
        texts.append(searchText(id, moment, locale));
    }
    tell(texts, texts);
    const auto zones = TimeZoneFinder::load(u":/timezones/zones.bin"_s);
    if (!zones || stop.stop_requested())
        return;
    const auto gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    if (!gazetteer)
        return;
    const auto places = placesOfZones(*gazetteer, *zones, stop);
    QStringList all;
    all.reserve(ids.size());
    for (qsizetype i = 0; i < ids.size() && !stop.stop_requested(); ++i) {
        texts[i] += countryText(ids[i], *gazetteer);
        const auto found = places.find(ids[i]);
        all.append(found == places.end() ? texts[i] : texts[i] + u' ' + found->second.join(u' '));
    }
    if (!stop.stop_requested())
        tell(texts, all);
}

/// On the worker.
void ZoneListModel::tell(const QStringList& own, const QStringList& all)
{
    QMetaObject::invokeMethod(
        this,
        [this, own, all] {
            m_ownTexts = own;
            m_searchTexts = all;
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {OwnRole, SearchRole});
        },
        Qt::QueuedConnection);
}

ZoneListModel::~ZoneListModel()
{
    m_stop.request_stop();
    m_worker.waitUntilIdle(); // what it posted goes away with this object
}

int ZoneListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant ZoneListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QByteArray& id = m_ids.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return isOffset(id) ? readableName(id) : offsetText(id, m_moment) + u"  "_s + readableName(id);
    case IdRole:
        return id;
    case OwnRole:
        return m_ownTexts.isEmpty() ? readableName(id) : m_ownTexts.at(index.row());
    case SearchRole:
        return m_searchTexts.isEmpty() ? readableName(id) : m_searchTexts.at(index.row());
    default:
        return {};
    }
}

int ZoneListModel::rowOf(const QByteArray& id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

} // namespace wayfolio
