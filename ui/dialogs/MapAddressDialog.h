// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/map/TileDownloader.h"

#include <QDialog>

#include <functional>
#include <stop_token>

class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace wayfolio {

/// Asks for a map on a server: its address and what goes with it. A tile can be asked for as a test.
class MapAddressDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `map`. `downloader` outlives the dialog.
    MapAddressDialog(const OnlineMap& map, TileDownloader& downloader, QWidget* parent = nullptr);
    ~MapAddressDialog() override;

    /// What is entered; once accepted, check() approves it.
    [[nodiscard]] OnlineMap map() const;

private:
    [[nodiscard]] QLayout* makeForm();
    [[nodiscard]] QLayout* makeTestRow();
    void addHeaderRow(QFormLayout& form);
    void addZoomRow(QFormLayout& form);
    void addRow(QFormLayout& form, const QString& label, QWidget& field);
    void updateState();
    void test();
    void showTest(const Result<QByteArray>& answer);

    TileDownloader& m_downloader;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLineEdit* m_attribution;
    QLineEdit* m_key;
    QLineEdit* m_headerName;
    QLineEdit* m_headerValue;
    QSpinBox* m_minZoom;
    QSpinBox* m_maxZoom;
    QLabel* m_outcome;
    QLabel* m_sample;
    QPushButton* m_test;
    QPushButton* m_accept;
    std::stop_source m_stop;
};

} // namespace wayfolio
