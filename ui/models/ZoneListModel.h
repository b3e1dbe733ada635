// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/WorkerPool.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QLocale>

#include <stop_token>

namespace wayfolio {

/// The time zones of the world by name, each with its offset at a moment, for a person to choose from; offsets from UTC
/// without a place come last. Reading all zones takes too long for the interface: a row's offset is looked up when it
/// is shown, and what a search finds it by is gathered on a thread of the model's own.
class ZoneListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< "America/New_York"
        OwnRole,               ///< name, country and offset: what the zone is called by before its other places
        SearchRole, ///< name, countries, large towns and offset in all their forms; the name alone until they are
                    ///< gathered
    };

    explicit ZoneListModel(const QDateTime& moment, QObject* parent = nullptr);
    /// Stops the gathering.
    ~ZoneListModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// -1 when there is none of that name.
    [[nodiscard]] int rowOf(const QByteArray& id) const;

private:
    void gather(const QList<QByteArray>& ids, const QDateTime& moment, const QLocale& locale);
    void tell(const QStringList& own, const QStringList& all);

    QDateTime m_moment;
    QList<QByteArray> m_ids;
    QStringList m_ownTexts;    ///< one a row, or none yet
    QStringList m_searchTexts; ///< one a row, or none yet
    std::stop_source m_stop;
    WorkerPool m_worker{1};
};

} // namespace wayfolio
