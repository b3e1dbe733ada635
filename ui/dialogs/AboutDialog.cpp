// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/AboutDialog.h"

#include "ui/Look.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconSize = 64;
constexpr int kTextWidth = 360;

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Wayfolio"));
    auto* picture = new QLabel(this);
    picture->setPixmap(QIcon(u":/icons/org.wayfolio.Wayfolio.svg"_s).pixmap(kIconSize));
    picture->setAccessibleName(u"Wayfolio"_s);
    auto* title = new QLabel(u"Wayfolio " WAYFOLIO_VERSION ""_s, this);
    title->setFont(look::titleFont(title->font()));
    auto* text = new QLabel(tr("From a folder of photos to a journey on the map, on your own machine: no account, no "
                               "network, and your photos are never changed."),
                            this);
    auto* licence =
        look::captionLabel(tr("Free software under the GNU General Public License, version 3 or later.\n"
                              "Made with Natural Earth. Free vector and raster map data.\n"
                              "Coasts and waters: GSHHG, © Paul Wessel and Walter H. F. Smith, LGPL.\n"
                              "Towns: GeoNames, CC BY 4.0. Time zones: © OpenStreetMap contributors, ODbL.\n"
                              "Built with Qt, Exiv2 and SQLite."),
                           this);
    for (QLabel* label : {text, licence}) {
        label->setWordWrap(true);
        label->setFixedWidth(kTextWidth);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &AboutDialog::reject);

    auto* words = new QVBoxLayout;
    words->setSpacing(look::kMargin);
    for (QLabel* label : {title, text, licence})
        words->addWidget(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * look::kMargin);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kMargin);
    column->addLayout(row);
    column->addWidget(buttons);
}

} // namespace wayfolio
