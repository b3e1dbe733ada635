// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jobs/TownService.h"
#include "ui/map/PlaceNames.h"

#include <QDialog>

#include <functional>
#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace wayfolio {

/// The towns that are called so, the likeliest first; asked and answered on the GUI thread. May itself be empty, then
/// there are none.
using TownNames = std::function<QFuture<std::vector<FoundTown>>(const QString&)>;

/// In the interface's language; `places` outlives it.
TownNames townNamesOf(PlaceService& places);

/// Asks for a place: for coordinates as people write or paste them, the address of a map, or the name of a town, of
/// which it offers what it knows. Says what place they are.
class PositionDialog : public QDialog
{
    Q_OBJECT

public:
    /// For so many photos; `known` is where they are now, and what the line begins with.
    PositionDialog(qsizetype photoCount, std::optional<GeoPoint> known, PlaceNames names, TownNames towns,
                   QWidget* parent = nullptr);

    /// Of an accepted dialog.
    [[nodiscard]] GeoPoint position() const { return *m_position; }

private:
    struct Offer
    {
        QString text;
        GeoPoint point;
    };

    void read();
    void findTowns(const QString& text);
    void offer(const std::vector<FoundTown>& towns);
    [[nodiscard]] QString hint() const;

    PlaceNames m_names;
    TownNames m_towns;
    QLineEdit* m_text;
    QLabel* m_meaning;
    QPushButton* m_set;
    QStringListModel* m_offered;
    QCompleter* m_completer;
    std::vector<Offer> m_offers; ///< of what was typed last
    std::optional<GeoPoint> m_position;
};

} // namespace wayfolio
