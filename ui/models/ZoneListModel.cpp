// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ZoneListModel.h"

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
    m_worker.submit([this, ids = m_ids, moment, locale = QLocale()] {
        QStringList texts;
        texts.reserve(ids.size());
        for (const QByteArray& id : ids)
            texts.append(searchText(id, moment, locale));
        QMetaObject::invokeMethod(
            this,
            [this, texts] {
                m_searchTexts = texts;
                Q_EMIT dataChanged(index(0), index(rowCount() - 1), {SearchRole});
            },
            Qt::QueuedConnection);
    });
}

ZoneListModel::~ZoneListModel()
{
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
