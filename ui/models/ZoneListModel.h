// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QDateTime>

namespace wayfolio {

/// The time zones of the world by name, each with its offset at a moment, for a person to choose from; offsets from UTC
/// without a place come last. A row's offset is looked up when it is shown: reading all zones would take too long.
class ZoneListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< "America/New_York"
        SearchRole,            ///< "America/New York America/New_York"
    };

    explicit ZoneListModel(const QDateTime& moment, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// -1 when there is none of that name.
    [[nodiscard]] int rowOf(const QByteArray& id) const;

private:
    QDateTime m_moment;
    QList<QByteArray> m_ids;
};

} // namespace wayfolio
