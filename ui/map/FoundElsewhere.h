// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/MarkerLayout.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace wayfolio {

/// Notices when a search found photos and the map shows none of them. It is said once the map rests, and taken back as
/// soon as one comes into view. GUI thread.
class FoundElsewhere : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPatience{300};

    explicit FoundElsewhere(QObject* parent = nullptr);

    /// So many photos with a position were found, whose markers `layout` knows; 0 where nothing was searched for. To be
    /// called after every change of either.
    void look(const MarkerLayout& layout, qint64 found);

    /// The photos found, where none is in view; else 0.
    [[nodiscard]] qint64 count() const { return m_count; }

Q_SIGNALS:
    void changed(qint64 count);

private:
    void say(qint64 count);

    QTimer m_rest;
    qint64 m_count = 0;
    qint64 m_found = 0; ///< to be said when m_rest ends
};

} // namespace wayfolio
