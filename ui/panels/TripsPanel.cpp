// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/TripsPanel.h"

#include "ui/Look.h"
#include "ui/models/PhotoListModel.h"
#include "ui/models/TripListModel.h"
#include "ui/panels/RowDelegate.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>

namespace wayfolio {

namespace {

constexpr int kTripsPreferredWidth = 272;
constexpr int kTripsSmallestWidth = 160;

QListView* makeList(const QString& name, QWidget* parent)
{
    auto* list = new QListView(parent);
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->setAccessibleName(name);
    return list;
}

QHBoxLayout* makeHeader()
{
    auto* header = new QHBoxLayout;
    header->setContentsMargins(look::kMargin, look::kSpacing, look::kSpacing, look::kSpacing);
    header->setSpacing(look::kSpacing);
    return header;
}

} // namespace

TripsPanel::TripsPanel(TripListModel& trips, PhotoListModel& photos, QWidget* parent)
    : QWidget(parent)
    , m_trips(trips)
    , m_photos(photos)
    , m_pages(new QStackedWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setMinimumWidth(kTripsSmallestWidth);
    m_pages->addWidget(makeTripPage());
    m_pages->addWidget(makeProblemPage());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);

    connect(&m_trips, &TripListModel::modelReset, this, &TripsPanel::restoreChoice);
    connect(&m_photos, &PhotoListModel::modelReset, this, [this] { showCurrentPhoto(m_currentPhoto); });
    connect(&m_photos, &PhotoListModel::modelReset, this, &TripsPanel::showProblemTitle);
    connect(&m_photos, &PhotoListModel::rowsInserted, this, &TripsPanel::showProblemTitle);
}

QSize TripsPanel::sizeHint() const
{
    return {kTripsPreferredWidth, QWidget::sizeHint().height()};
}

QWidget* TripsPanel::makeTripPage()
{
    auto* page = new QWidget(m_pages);
    m_tripList = makeList(tr("Trips"), page);
    m_tripList->setModel(&m_trips);
    m_tripList->setItemDelegate(
        new RowDelegate({.facts = TripListModel::FactsRole, .briefTitle = TripListModel::BriefTitleRole}, m_tripList));

    auto* title = new QLabel(tr("Trips"), page);
    title->setFont(look::boldFont(title->font()));
    auto* import = look::iconButton("list-add", tr("Import a folder"), page);
    connect(import, &QToolButton::clicked, this, &TripsPanel::importRequested);
    auto* header = makeHeader();
    header->addWidget(title);
    header->addStretch();
    header->addWidget(import);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_tripList);

    connect(m_tripList->selectionModel(), &QItemSelectionModel::currentChanged, this, &TripsPanel::chooseTripRow);
    // A second click on what is chosen already leads back to it (from an opened cluster, or to show all of it again).
    connect(m_tripList, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_trips.filterAt(index.row()) == m_filter)
            Q_EMIT filterChosen(m_filter);
        else
            chooseTripRow(index);
    });
    m_tripList->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tripList, &QListView::customContextMenuRequested, this, &TripsPanel::showTripMenu);
    return page;
}

QWidget* TripsPanel::makeProblemPage()
{
    auto* page = new QWidget(m_pages);
    m_problemList = makeList(tr("Photos and what they lack"), page);
    m_problemList->setUniformItemSizes(true);
    m_problemList->setItemDelegate(
        new RowDelegate({.title = PhotoListModel::FileNameRole, .facts = PhotoListModel::ReasonRole, .factsWrap = true},
                        m_problemList));

    auto* back = look::iconButton("go-previous", tr("Back to the trips"), page);
    m_problemTitle = new QLabel(page);
    m_problemTitle->setFont(look::boldFont(m_problemTitle->font()));
    auto* header = makeHeader();
    header->setContentsMargins(look::kSpacing / 2, look::kSpacing, look::kSpacing, look::kSpacing);
    header->addWidget(back);
    header->addWidget(m_problemTitle);
    header->addStretch();
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_problemList);
    connect(back, &QToolButton::clicked, this, [this] {
        Q_EMIT filterChosen({});
        m_tripList->setFocus();
    });
    return page;
}

void TripsPanel::showFilter(const PhotoFilter& filter)
{
    const QScopedValueRollback following(m_following, true);
    m_filter = filter;
    const bool problems = filter.isProblemList();
    // Attached only while it is seen: a list view lays out every row of its model.
    if (problems && m_problemList->model() == nullptr) {
        m_problemList->setModel(&m_photos);
        // Not the current row: it is the first one already when the list gets the focus.
        connect(m_problemList->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                [this](const QItemSelection& chosen) {
                    if (!m_following && !chosen.isEmpty())
                        Q_EMIT photoChosen(m_photos.photoAt(chosen.constFirst().top()));
                });
    } else if (!problems) {
        m_problemList->setModel(nullptr);
    }
    const int row = m_trips.rowOf(filter);
    if (row >= 0)
        m_tripList->setCurrentIndex(m_trips.index(row));
    showProblemTitle();
    m_pages->setCurrentIndex(problems ? 1 : 0);
}

void TripsPanel::showCurrentPhoto(PhotoId id)
{
    const QScopedValueRollback following(m_following, true);
    m_currentPhoto = id;
    if (m_problemList->model() == nullptr)
        return;
    const int row = m_photos.rowOf(id);
    m_problemList->setCurrentIndex(row >= 0 ? m_photos.index(row) : QModelIndex());
}

void TripsPanel::showTripMenu(const QPoint& place)
{
    const PhotoFilter filter = m_trips.filterAt(m_tripList->indexAt(place).row());
    if (filter.kind != PhotoFilter::Kind::Trip)
        return;
    auto* menu = new QMenu(m_tripList);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QAction* play = menu->addAction(look::icon("media-playback-start"), tr("&Play This Trip"));
    connect(play, &QAction::triggered, this, [this, trip = filter.trip] { Q_EMIT playRequested(trip); });
    menu->popup(m_tripList->viewport()->mapToGlobal(place));
}

void TripsPanel::chooseTripRow(const QModelIndex& index)
{
    if (m_following || !index.isValid())
        return;
    const PhotoFilter filter = m_trips.filterAt(index.row());
    if (filter != m_filter)
        Q_EMIT filterChosen(filter);
}

void TripsPanel::restoreChoice()
{
    const QScopedValueRollback following(m_following, true);
    if (const int row = m_trips.rowOf(m_filter); row >= 0)
        m_tripList->setCurrentIndex(m_trips.index(row));
}

void TripsPanel::showProblemTitle()
{
    if (m_filter.isProblemList())
        m_problemTitle->setText(TripListModel::problemTitle(m_filter.kind, m_photos.rowCount()));
}

} // namespace wayfolio
