// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ExportDialog.h"

#include "ui/Look.h"
#include "ui/models/PhotoCollection.h"
#include "ui/models/TripListModel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace wayfolio {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(const PhotoCollection& collection, const PhotoSelection& selection,
                           ExportFormat exportFormat, QWidget* parent)
    : QDialog(parent)
    , m_tripId(selection.trip())
    , m_selected(selection.selected())
{
    //: %1 is a format: GPX
    setWindowTitle(tr("Export as %1").arg(formatName(exportFormat)));
    const Trip* trip = collection.whole()->findTrip(m_tripId);
    m_tripTitle = trip != nullptr ? TripListModel::title(*trip) : QString();
    //: %1 is a trip's name or dates
    m_trip = new QRadioButton(
        trip != nullptr ? tr("The &trip: %1").arg(QString(m_tripTitle).replace(u'&', "&&"_L1)) : tr("The &trip"), this);
    m_trip->setEnabled(trip != nullptr);
    m_photos = new QRadioButton(tr("The &selection: %Ln photo(s)", nullptr, static_cast<int>(m_selected.size())), this);
    m_photos->setEnabled(!m_selected.isEmpty());
    m_everything = new QRadioButton(
        tr("&Everything: %Ln photo(s)", nullptr, static_cast<int>(collection.whole()->photos().size())), this);
    QRadioButton* suggested = m_selected.size() > 1 ? m_photos : trip != nullptr ? m_trip : m_everything;
    suggested->setChecked(true);
    suggested->setFocus();

    auto* note = look::captionLabel(tr("Photos without a position are left out. Times are written only where the "
                                       "moment is known."),
                                    this);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    look::acceptButton(*buttons, "document-export", tr("E&xport…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kSpacing);
    column->addWidget(m_trip);
    column->addWidget(m_photos);
    column->addWidget(m_everything);
    column->addSpacing(look::kSpacing);
    column->addWidget(note);
    column->addStretch();
    column->addWidget(buttons);
}

ExportScope ExportDialog::scope() const
{
    if (m_trip->isChecked())
        return m_tripId;
    if (m_photos->isChecked())
        return m_selected;
    return EverythingScope{};
}

QString ExportDialog::suggestedName() const
{
    QString name = m_trip->isChecked() ? m_tripTitle : m_photos->isChecked() ? tr("Photos") : tr("All photos");
    return name.replace(u'/', u'-');
}

QString formatName(ExportFormat exportFormat)
{
    return exportFormat == ExportFormat::Gpx ? u"GPX"_s : u"KML"_s;
}

QString formatSuffix(ExportFormat exportFormat)
{
    return exportFormat == ExportFormat::Gpx ? u"gpx"_s : u"kml"_s;
}

} // namespace wayfolio
