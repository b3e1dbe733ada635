// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/CatalogService.h"
#include "core/jobs/PhotoSet.h"
#include "core/jobs/ThumbnailService.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace wayfolio {

/// Photos on their way out of a view: as files for other programs, which get copies at most, and as photos for the map.
class PhotoDrag : public QObject
{
    Q_OBJECT

public:
    enum class Target {
        OutsideOnly,
        OutsideOrMap,
    };

    /// The paths of more photos than these are not asked for.
    static constexpr size_t kMostFiles = 10'000;

    PhotoDrag(CatalogService& catalog, ThumbnailService& thumbnails, QObject* parent);

    /// The left button was pressed in `source` and moved. `shown` is whose picture is dragged. The drag begins once the
    /// files are known, unless the button is up by then.
    void begin(QWidget& source, const PhotoSet& photos, PhotoId shown, Target target);

Q_SIGNALS:
    /// Something for the status bar.
    void notice(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drag(const QStringList& files);

    CatalogService& m_catalog;
    ThumbnailService& m_thumbnails;
    QPointer<QWidget> m_source; ///< null when nothing waits for its files
    PhotoSet m_photos;
    PhotoId m_shown;
    quint64 m_number = 0; ///< of the last one: files of one that was let go come late
    Target m_target = Target::OutsideOnly;
};

} // namespace wayfolio
