// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ZoneListModel.h"

#include "core/model/CaptureTime.h"

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
    return isOffset(id) || (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
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
    const QString name = QString::fromLatin1(id);
    const QString readable = QString(name).replace(u'_', u' ');
    switch (role) {
    case Qt::DisplayRole:
        return isOffset(id) ? name : offsetText(id, m_moment) + u"  "_s + readable;
    case IdRole:
        return id;
    case SearchRole:
        return QString(readable + u' ' + name);
    default:
        return {};
    }
}

int ZoneListModel::rowOf(const QByteArray& id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

} // namespace wayfolio
