// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/TripExporter.h"
#include "core/jobs/ExportTask.h"
#include "ui/models/PhotoSelection.h"

#include <QDialog>

class QRadioButton;

namespace wayfolio {

class PhotoCollection;

/// What shall be exported: the chosen trip, the selected photos, or everything. The most particular one that makes
/// sense is suggested.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const PhotoCollection& collection, const PhotoSelection& selection, ExportFormat exportFormat,
                 QWidget* parent = nullptr);

    [[nodiscard]] ExportScope scope() const;
    /// A name for the file, without a suffix.
    [[nodiscard]] QString suggestedName() const;

private:
    QRadioButton* m_trip;
    QRadioButton* m_photos;
    QRadioButton* m_everything;
    TripId m_tripId;
    QString m_tripTitle;
    PhotoSet m_selected;
};

/// "GPX".
QString formatName(ExportFormat exportFormat);
/// "gpx".
QString formatSuffix(ExportFormat exportFormat);

} // namespace wayfolio
