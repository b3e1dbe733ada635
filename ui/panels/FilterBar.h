// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/SearchService.h"
#include "ui/panels/TripMenu.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace wayfolio {

/// What the window is narrowed to: a text that searches while it is typed, a chip for everything else that was chosen,
/// which a click or Delete removes, and how many photos are left. Return turns the text into a chip.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    /// What is asked for, the text included.
    [[nodiscard]] PhotoCriteria criteria() const;
    /// The same as chips and text; without a signal.
    void setCriteria(const PhotoCriteria& criteria);
    /// Those to choose from, and to name; never null.
    void setTrips(TripMenu::Trips trips);
    /// The trip that the panels are narrowed to; invalid for none.
    void setTrip(TripId trip);

    struct Counts
    {
        qint64 all = 0;
        qint64 shown = 0;
        qint64 selected = 0; ///< told of from two on: one is seen
    };

    void setCounts(const Counts& counts, bool isSearching);
    /// What the menu offers; asked for by choicesWanted().
    void setChoices(const SearchChoices& choices);
    void focusText();

    [[nodiscard]] QLineEdit& text() { return *m_text; }

    [[nodiscard]] QToolButton& addButton() { return *m_add; }

    [[nodiscard]] QMenu& menu() { return *m_menu; }

    /// From the left, without the one of the text.
    [[nodiscard]] QList<QToolButton*> chips() const { return m_chips; }

    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void criteriaChanged(const wayfolio::PhotoCriteria& criteria);
    /// The panels shall not be narrowed to a trip any more.
    void tripCleared();
    /// The menu is about to show.
    void choicesWanted();
    /// A text is about to be typed.
    void searchExpected();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using Change = std::function<void(PhotoCriteria&)>;

    void makeText();
    void makeMenu();
    void fillChoices(QMenu& menu, const std::vector<SearchChoices::Choice>& choices, QStringList PhotoCriteria::* list);
    void addTrip(TripId trip);
    void removeTrip(TripId trip);
    void change(const Change& change);
    /// At least so many stars, kRejected, or 0 for any.
    void setRating(int rating);
    void pinText();
    void showChips();
    void addChip(const QString& text, const QString& kind, const std::function<void()>& remove);
    void removeAt(qsizetype chip);
    void addListChips(const QString& kind, QStringList PhotoCriteria::* list);

    PhotoCriteria m_criteria; ///< without the text that is being typed
    TripMenu::Trips m_trips = std::make_shared<const std::vector<Trip>>();
    TripId m_trip;
    QHash<QString, QString> m_countryNames;
    QLineEdit* m_text;
    QToolButton* m_add;
    QMenu* m_menu;
    QMenu* m_cameras;
    TripMenu* m_tripMenu;
    QMenu* m_countries;
    QMenu* m_ratings;
    QAction* m_rejected; ///< there
    QToolButton* m_clear;
    QLabel* m_count;
    QWidget* m_chipRow;
    QList<QToolButton*> m_chips;
    QList<std::function<void()>> m_removals; ///< what each chip does
};

} // namespace wayfolio
