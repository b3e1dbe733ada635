// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/DetailsPanel.h"

#include "core/model/WaitingPosition.h"
#include "ui/DoubtWords.h"
#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/OriginWords.h"
#include "ui/panels/FactRow.h"
#include "ui/panels/PicturePane.h"
#include "ui/panels/PlaceChoiceButton.h"
#include "ui/panels/StatementsPane.h"
#include "ui/PlaceWords.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPreferredWidth = 300;
constexpr int kSmallestWidth = 200;
constexpr int kPreviewSide = 600; ///< sharp also in a panel that is made wider

/// As it is seen: EXIF orientations 5 to 8 lie on their side.
QSize uprightSize(const Photo& photo)
{
    const QSize stored(photo.width, photo.height);
    return photo.orientation >= 5 ? stored.transposed() : stored;
}

} // namespace

DetailsPanel::DetailsPanel(CatalogService& service, ThumbnailService& thumbnails, PlaceService& places, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_thumbnails(thumbnails)
    , m_places(places)
    , m_previews(thumbnails.maker())
    , m_scroll(new QScrollArea(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumWidth(kSmallestWidth);
    m_name = new QLabel(this);
    m_name->setFont(look::boldFont(m_name->font()));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    auto* close = look::iconButton("window-close", tr("Close the details"), this);
    connect(close, &QToolButton::clicked, this, &DetailsPanel::closeRequested);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(look::kMargin, look::kSpacing, look::kSpacing, look::kSpacing);
    header->addWidget(m_name, 1);
    header->addWidget(close, 0, Qt::AlignTop);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Details of the photo"));
    m_scroll->setWidget(makeContent());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_scroll, 1);

    connect(&m_previews, &PreviewLoader::loaded, this, [this](PhotoId id, const QImage& preview) {
        if (id == m_photo.id && !preview.isNull())
            m_picture->setPicture(preview, uprightSize(m_photo));
    });
    connect(&m_thumbnails, &ThumbnailService::ready, this, [this](PhotoId id) {
        if (id == m_photo.id && m_picture->picture().isNull())
            m_picture->setPicture(m_thumbnails.thumbnail(id), uprightSize(m_photo));
    });
    connect(&m_thumbnails, &ThumbnailService::forgotten, this, [this] {
        if (m_photo.id.isValid() && m_photo.id == m_wanted)
            loadPreview();
    });
}

QSize DetailsPanel::sizeHint() const
{
    return {kPreferredWidth, QWidget::sizeHint().height()};
}

QWidget* DetailsPanel::makeContent()
{
    auto* content = new QWidget(m_scroll);
    content->setBackgroundRole(QPalette::Base);
    m_picture = new PicturePane(content);
    m_picture->setAccessibleName(tr("Preview"));
    m_problems = new QLabel(content);
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setFont(look::smallFont(m_problems->font()));
    m_statements = new StatementsPane(content);
    makeFacts(content);

    auto* show =
        new QPushButton(look::icon("document-open-folder", "folder-open"), tr("Show in File &Manager"), content);
    show->setAccessibleName(tr("Show in file manager"));
    connect(show, &QPushButton::clicked, this, [this] {
        if (!m_photo.files.isEmpty())
            Q_EMIT fileManagerRequested(m_photo.files.constFirst());
    });

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(look::kMargin, 0, look::kMargin, look::kMargin);
    column->setSpacing(look::kMargin);
    column->addWidget(m_picture);
    column->addWidget(m_time);
    column->addWidget(m_place);
    column->addWidget(m_position);
    column->addWidget(m_confirm, 0, Qt::AlignLeft);
    column->addWidget(m_withdraw, 0, Qt::AlignLeft);
    auto* pair = new QHBoxLayout;
    pair->addWidget(m_altitude, 1);
    pair->addWidget(m_direction, 1);
    column->addLayout(pair);
    column->addWidget(m_camera);
    column->addWidget(m_rating);
    column->addWidget(m_folder);
    column->addWidget(m_problems);
    column->addWidget(m_statements);
    column->addWidget(show, 0, Qt::AlignLeft);
    column->addStretch();
    return content;
}

void DetailsPanel::makeFacts(QWidget* content)
{
    m_time = new FactRow(tr("Taken"), content);
    m_setZone = m_time->addButton("clock", tr("Set the time zone"));
    connect(m_setZone, &QToolButton::clicked, this, &DetailsPanel::zoneRequested);
    m_place = new FactRow(tr("Place"), content);
    m_position = new FactRow(tr("Position"), content);
    m_copy = m_position->addButton("edit-copy", tr("Copy the coordinates"));
    connect(m_copy, &QToolButton::clicked, this, &DetailsPanel::copyCoordinates);
    m_confirm = new PlaceChoiceButton(m_places, content);
    connect(m_confirm, &PlaceChoiceButton::chosen, this,
            [this](GeoPoint place) { Q_EMIT positionConfirmed(m_photo.id, place); });
    m_withdraw = new QPushButton(look::icon("edit-undo"), tr("&Withdraw the Position"), content);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT positionWithdrawn(m_photo.id); });
    m_altitude = new FactRow(tr("Altitude"), content);
    m_direction = new FactRow(tr("Direction"), content);
    m_camera = new FactRow(tr("Camera"), content);
    m_rating = new FactRow(tr("Rating"), content);
    m_folder = new FactRow(tr("Folder"), content);
}

void DetailsPanel::showPhoto(PhotoId id)
{
    m_wanted = id;
    if (!id.isValid()) {
        m_previews.cancel();
        return;
    }
    m_service.photo(id).then(this, [this, id](const std::optional<Photo>& photo) {
        if (photo && id == m_wanted)
            namePlace(*photo);
    });
}

void DetailsPanel::namePlace(const Photo& photo)
{
    if (!photo.position) {
        showFacts(photo, {});
        return;
    }
    // The name is there as soon as the facts are: a row that comes later would move what is being read.
    m_places.placeAt(photo.position->point, interfaceNameLanguage())
        .then(this, [this, photo](const std::optional<PlaceName>& place) {
            if (photo.id == m_wanted)
                showFacts(photo, place ? placeText(*place) : QString());
        });
}

void DetailsPanel::loadPreview()
{
    m_previews.load(m_photo, static_cast<int>(std::max(m_picture->width(), kPreviewSide) * devicePixelRatioF()));
}

void DetailsPanel::showFacts(const Photo& photo, const QString& place)
{
    const bool another = photo.id != m_photo.id;
    const bool changed = photo != m_photo;
    m_photo = photo;
    if (another)
        m_scroll->ensureVisible(0, 0);
    if (changed) {
        m_picture->setPicture(m_thumbnails.thumbnail(photo.id), uprightSize(photo));
        loadPreview();
    }
    const QFileInfo file(photo.files.value(0));
    m_name->setText(format::displayPath(file.fileName()));
    m_folder->setFact(format::displayPath(QDir::toNativeSeparators(file.path())));
    showTime(photo);
    m_place->setFact(place);
    showPosition(photo);
    m_direction->setFact(photo.directionDegrees ? format::directionText(*photo.directionDegrees) : QString());
    m_camera->setFact(photo.camera);
    m_rating->setFact(format::ratingText(photo.rating));
    m_rating->setSpoken(format::ratingWords(photo.rating));

    showDoubts(photo);
    m_statements->setPhoto(photo);
}

/// It is no time of the photo's.
QString DetailsPanel::fileTimeText(const CaptureTime& time)
{
    CaptureTime ofFile;
    ofFile.utc = time.assumedUtc;
    //: %1 is a date and a time of day
    return tr("The file was last changed on %1").arg(format::captureTimeText(ofFile));
}

void DetailsPanel::showTime(const Photo& photo)
{
    const QString taken = format::captureTimeText(photo.captureTime);
    m_time->setFact(taken.isEmpty() ? tr("Unknown") : taken, photo.captureTime.source == TimeSource::FileTime
                                                                 ? fileTimeText(photo.captureTime)
                                                                 : zoneText(photo.captureTime));
    m_setZone->setVisible(photo.captureTime.wall || photo.captureTime.utc);
    m_time->setNoteHint(confidenceSentence(confidenceOf(photo.captureTime.source)));
}

void DetailsPanel::showPosition(const Photo& photo)
{
    if (!photo.position) {
        m_position->setFact(tr("Unknown"));
        m_altitude->setFact({});
    } else {
        m_position->setFact(format::coordinatesText(photo.position->point), positionSourceText(*photo.position));
        const auto altitude = photo.position->altitudeMeters;
        m_altitude->setFact(altitude ? format::altitudeText(*altitude) : QString());
    }
    m_copy->setVisible(photo.position.has_value());
    m_confirm->setChoices(possiblePlaces(photo));
    // Also that there is none is a person's word.
    const bool isRemoved = photo.problems.testFlag(PhotoProblem::PositionRemoved);
    const bool isByHand = photo.position && photo.position->origin == PositionOrigin::Manual;
    m_withdraw->setText(isRemoved ? tr("&Restore the Position") : tr("&Withdraw the Position"));
    m_withdraw->setAccessibleName(isRemoved ? tr("Restore the position") : tr("Withdraw the position"));
    m_withdraw->setToolTip(isRemoved ? tr("As the file says") : tr("Forget the position that was set by hand"));
    m_withdraw->setVisible(isRemoved || isByHand);
}

void DetailsPanel::showDoubts(const Photo& photo)
{
    m_time->setDoubts(timeDoubts(photo));
    m_position->setDoubts(placeDoubts(photo));
    const QStringList others = fileDoubts(photo);
    m_problems->setText(others.join(u'\n'));
    m_problems->setVisible(!others.isEmpty());
}

void DetailsPanel::copyCoordinates()
{
    if (!m_photo.position)
        return;
    const QString text = format::coordinatesForClipboard(m_photo.position->point);
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT notice(tr("Copied %1").arg(text));
}

} // namespace wayfolio
