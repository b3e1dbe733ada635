// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FilterBar.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/models/TripListModel.h"
#include "ui/panels/FilterChip.h"
#include "ui/panels/FlowLayout.h"
#include "ui/timeline/TimelineWords.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSearchWidth = 260;
constexpr int kMostStarsOffered = 5;

QString starsText(int stars)
{
    return QString(stars, u'★');
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_add(new QToolButton(this))
    , m_menu(new QMenu(m_add))
    , m_clear(look::iconButton("edit-clear-all", tr("Clear all filters"), this))
    , m_count(look::captionLabel({}, this))
    , m_chipRow(new QWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    makeText();
    makeMenu();
    m_chipRow->setLayout(new FlowLayout(look::kSpacing / 2));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chipRow->setSizePolicy(policy);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kSpacing, look::kSpacing / 2, look::kMargin, look::kSpacing / 2);
    row->setSpacing(look::kSpacing);
    row->addWidget(m_text, 0, Qt::AlignTop);
    row->addWidget(m_add, 0, Qt::AlignTop);
    row->addWidget(m_chipRow, 1, Qt::AlignVCenter);
    row->addWidget(m_clear, 0, Qt::AlignVCenter);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_text->clear();
        change([](PhotoCriteria& criteria) { criteria = {}; });
        if (m_trip.isValid())
            Q_EMIT tripCleared();
        m_text->setFocus();
    });
    showChips();
}

void FilterBar::makeText()
{
    m_text->setPlaceholderText(tr("Search places, trips and file names"));
    m_text->setAccessibleName(tr("Search places, trips and file names"));
    m_text->setClearButtonEnabled(true);
    const QAction* icon = m_text->addAction(look::icon("edit-find", "system-search"), QLineEdit::LeadingPosition);
    for (QToolButton* button : m_text->findChildren<QToolButton*>()) // for screen readers
        button->setAccessibleName(button->defaultAction() == icon ? tr("Search") : tr("Clear the text"));
    m_text->setFixedWidth(kSearchWidth);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        showChips();
        Q_EMIT criteriaChanged(criteria());
    });
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::pinText);
}

void FilterBar::makeMenu()
{
    m_add->setText(tr("Filter"));
    m_add->setIcon(look::icon("view-filter", "list-add"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setToolTip(tr("Show only some photos"));
    m_add->setAccessibleName(tr("Add a filter"));
    connect(m_add, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_add->mapToGlobal(m_add->rect().bottomLeft())); });
    look::keepOneColumn(*m_menu); // and those of it: there may be many cameras and countries
    m_cameras = m_menu->addMenu(look::icon("camera-photo"), tr("&Camera"));
    m_tripMenu = new TripMenu(tr("Tr&ip"), m_menu);
    m_tripMenu->setIcon(look::icon("folder-pictures", "image-x-generic"));
    m_menu->addMenu(m_tripMenu);
    connect(m_tripMenu, &TripMenu::tripChosen, this, &FilterBar::addTrip);
    m_countries = m_menu->addMenu(look::icon("flag", "mark-location"), tr("C&ountry"));
    m_ratings = m_menu->addMenu(look::icon("rating", "starred"), tr("&Rating"));
    for (int stars = 1; stars <= kMostStarsOffered; ++stars) {
        //: %1 is a number of stars: "★★★ and more"
        const QString text = stars == kMostStarsOffered ? starsText(stars) : tr("%1 and more").arg(starsText(stars));
        connect(m_ratings->addAction(text), &QAction::triggered, this, [this, stars] { setRating(stars); });
    }
    m_rejected = m_ratings->addAction(format::ratingText(kRejected));
    connect(m_rejected, &QAction::triggered, this, [this] { setRating(kRejected); });
    m_menu->addSeparator();
    const auto add = [this](const QString& text, const Change& chosen) {
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, chosen] { change(chosen); });
    };
    add(tr("&Photos Only"), [](PhotoCriteria& criteria) { criteria.kind = MediaKind::Photo; });
    add(tr("&Videos Only"), [](PhotoCriteria& criteria) { criteria.kind = MediaKind::Video; });
    m_menu->addSeparator();
    add(tr("&With a Position"), [](PhotoCriteria& criteria) { criteria.hasPosition = true; });
    add(tr("Withou&t a Position"), [](PhotoCriteria& criteria) { criteria.hasPosition = false; });
    setChoices({});
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::choicesWanted);
}

PhotoCriteria FilterBar::criteria() const
{
    PhotoCriteria all = m_criteria;
    if (const QString typed = m_text->text().simplified(); !typed.isEmpty())
        all.texts.append(typed);
    return all;
}

void FilterBar::setCriteria(const PhotoCriteria& criteria)
{
    if (criteria == this->criteria())
        return;
    const QSignalBlocker blocker(m_text);
    m_criteria = criteria;
    const QString typed = m_text->text().simplified();
    if (!typed.isEmpty() && !m_criteria.texts.isEmpty() && m_criteria.texts.constLast() == typed)
        m_criteria.texts.removeLast();
    else
        m_text->clear();
    showChips();
}

void FilterBar::setTrips(TripMenu::Trips trips)
{
    const bool isSame = *trips == *m_trips;
    m_trips = std::move(trips);
    m_tripMenu->setTrips(m_trips);
    if (!isSame)
        showChips();
}

void FilterBar::setTrip(TripId trip)
{
    if (trip == m_trip)
        return;
    m_trip = trip;
    showChips();
}

void FilterBar::setCounts(const Counts& counts, bool isSearching)
{
    const auto [all, shown, selected] = counts;
    const QString count = tr("%Ln photo(s)", nullptr, static_cast<int>(all));
    if (isSearching)
        m_count->setText(tr("Searching…"));
    else if (selected > 1) //: %1 is a number, %2 is "100,000 photos"
        m_count->setText(tr("%1 of %2 selected")
                             .arg(format::numberText(selected), tr("%Ln photo(s)", nullptr, static_cast<int>(shown))));
    else if (shown == all)
        m_count->setText(count);
    else //: %1 is a number, %2 is "100,000 photos"
        m_count->setText(tr("%1 of %2").arg(format::numberText(shown), count));
}

QString FilterBar::countText() const
{
    return m_count->text();
}

void FilterBar::setChoices(const SearchChoices& choices)
{
    for (const SearchChoices::Choice& country : choices.countries)
        m_countryNames.insert(country.value, country.text);
    fillChoices(*m_cameras, choices.cameras, &PhotoCriteria::cameras);
    fillChoices(*m_countries, choices.countries, &PhotoCriteria::countries);
    m_ratings->menuAction()->setVisible(choices.hasRatings || choices.hasRejected);
    m_rejected->setVisible(choices.hasRejected);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text) {
        if (event->type() == QEvent::FocusIn)
            Q_EMIT searchExpected();
        const bool isEscape = (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
                              static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
        if (isEscape && !m_text->text().isEmpty()) { // instead of the window's, which chooses no photo
            event->accept();
            if (event->type() == QEvent::KeyPress)
                m_text->clear();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeAt(m_chips.indexOf(qobject_cast<QToolButton*>(watched)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// A line to what is below, as splitters have it.
void FilterBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, look::separator(palette()));
}

void FilterBar::fillChoices(QMenu& menu, const std::vector<SearchChoices::Choice>& choices,
                            QStringList PhotoCriteria::* list)
{
    menu.clear();
    for (const SearchChoices::Choice& choice : choices) {
        //: %1 is a camera or a country, %2 the number of its photos
        const QString text = tr("%1 (%2)").arg(look::menuText(choice.text), format::numberText(choice.count));
        connect(menu.addAction(text), &QAction::triggered, this, [this, list, value = choice.value] {
            change([&](PhotoCriteria& criteria) {
                if (!(criteria.*list).contains(value))
                    (criteria.*list).append(value);
            });
        });
    }
    menu.setEnabled(!choices.empty());
}

/// Of several trips any will do, the one the panels are narrowed to among them: they show all of them then.
void FilterBar::addTrip(TripId trip)
{
    const TripId former = m_trip;
    change([trip, former](PhotoCriteria& criteria) {
        for (const TripId wanted : {former, trip}) {
            if (wanted.isValid() && !std::ranges::contains(criteria.trips, wanted))
                criteria.trips.push_back(wanted);
        }
    });
    if (former.isValid())
        Q_EMIT tripCleared();
}

void FilterBar::removeTrip(TripId trip)
{
    const bool isOfPanels = trip == m_trip;
    change([trip](PhotoCriteria& criteria) { std::erase(criteria.trips, trip); });
    if (isOfPanels)
        Q_EMIT tripCleared();
}

void FilterBar::change(const Change& change)
{
    const PhotoCriteria before = criteria();
    change(m_criteria);
    showChips();
    if (criteria() != before)
        Q_EMIT criteriaChanged(criteria());
}

/// Of either kind one is enough: nobody has stars and is rejected.
void FilterBar::setRating(int rating)
{
    change([rating](PhotoCriteria& criteria) {
        criteria.leastRating = std::max(0, rating);
        criteria.isRejected = rating == kRejected;
    });
}

/// What is asked for stays the same.
void FilterBar::pinText()
{
    const QString typed = m_text->text().simplified();
    if (typed.isEmpty())
        return;
    const QSignalBlocker blocker(m_text);
    m_criteria.texts.append(typed);
    m_text->clear();
    showChips();
}

void FilterBar::showChips()
{
    for (QToolButton* chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    m_chips.clear();
    m_removals.clear();
    std::vector<TripId> trips = m_criteria.trips;
    if (m_trip.isValid() && !std::ranges::contains(trips, m_trip))
        trips.insert(trips.begin(), m_trip);
    for (const TripId trip : trips) {
        if (const auto known = std::ranges::find(*m_trips, trip, &Trip::id); known != m_trips->end())
            addChip(TripListModel::title(*known), tr("Trip"), [this, trip] { removeTrip(trip); });
    }
    if (m_criteria.time)
        addChip(spanText(*m_criteria.time), tr("Time"),
                [this] { change([](PhotoCriteria& criteria) { criteria.time.reset(); }); });
    addListChips(tr("Text"), &PhotoCriteria::texts);
    addListChips(tr("Camera"), &PhotoCriteria::cameras);
    addListChips(tr("Country"), &PhotoCriteria::countries);
    if (m_criteria.leastRating > 0 || m_criteria.isRejected)
        addChip(m_criteria.isRejected ? format::ratingText(kRejected) : starsText(m_criteria.leastRating), tr("Rating"),
                [this] { setRating(0); });
    if (m_criteria.kind)
        addChip(m_criteria.kind == MediaKind::Video ? tr("Videos") : tr("Photos"), tr("Kind"),
                [this] { change([](PhotoCriteria& criteria) { criteria.kind.reset(); }); });
    if (m_criteria.hasPosition)
        addChip(*m_criteria.hasPosition ? tr("With a position") : tr("Without a position"), tr("Position"),
                [this] { change([](PhotoCriteria& criteria) { criteria.hasPosition.reset(); }); });
    m_clear->setVisible(!m_chips.isEmpty() || !m_text->text().isEmpty());
}

void FilterBar::addListChips(const QString& kind, QStringList PhotoCriteria::* list)
{
    for (const QString& value : m_criteria.*list) {
        const QString text = list == &PhotoCriteria::countries ? m_countryNames.value(value, value)
                             : list == &PhotoCriteria::texts   ? tr("“%1”").arg(value)
                                                               : value;
        addChip(text, kind,
                [this, list, value] { change([&](PhotoCriteria& criteria) { (criteria.*list).removeOne(value); }); });
    }
}

void FilterBar::addChip(const QString& text, const QString& kind, const std::function<void()>& remove)
{
    auto* chip = new FilterChip(text, m_chipRow);
    //: Of a filter: %1 is its kind, %2 what is chosen
    const QString name = tr("%1: %2").arg(kind, text);
    chip->setToolTip(tr("Remove “%1”").arg(name));
    chip->setAccessibleName(name);
    chip->setAccessibleDescription(tr("Press to remove this filter"));
    chip->installEventFilter(this);
    m_chipRow->layout()->addWidget(chip);
    chip->show();
    if (!m_chips.isEmpty())
        setTabOrder(m_chips.constLast(), chip);
    m_chips.append(chip);
    m_removals.append(remove);
    connect(chip, &QToolButton::clicked, this, [this, chip] { removeAt(m_chips.indexOf(chip)); });
}

/// The focus goes on to what stands there then.
void FilterBar::removeAt(qsizetype chip)
{
    if (chip < 0)
        return;
    const auto remove = m_removals.at(chip);
    const bool hadFocus = m_chips.at(chip)->hasFocus();
    remove();
    if (!hadFocus)
        return;
    if (m_chips.isEmpty())
        m_text->setFocus();
    else
        m_chips.at(std::min(chip, m_chips.size() - 1))->setFocus();
}

} // namespace wayfolio
