// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QDialog>
#include <QTimeZone>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QRadioButton;
class QSortFilterProxyModel;

namespace wayfolio {

class ZoneListModel;

/// Asks what zone the clock of a camera was in, for the chosen photos or for the camera.
class TimeZoneDialog : public QDialog
{
    Q_OBJECT

public:
    /// `photo` is the one of the `photoCount` chosen that is shown.
    TimeZoneDialog(const Photo& photo, qsizetype photoCount, QWidget* parent = nullptr);

    /// Nothing when the photos shall say again what their files say.
    [[nodiscard]] std::optional<QTimeZone> zone() const;
    /// Whether it is for the camera, wherever nothing better is known, and not for the chosen photos.
    [[nodiscard]] bool isForCamera() const;

private:
    [[nodiscard]] QWidget* makeList(const Photo& photo);
    void choose(const QByteArray& zone);
    void chooseFirst();
    void updateButtons();

    QLineEdit* m_search;
    ZoneListModel* m_zones;
    QSortFilterProxyModel* m_found;
    QListView* m_list;
    QLabel* m_nothing;
    QRadioButton* m_photos;
    QRadioButton* m_camera;
    QPushButton* m_set;
    bool m_isWithdrawn = false;
};

} // namespace wayfolio
