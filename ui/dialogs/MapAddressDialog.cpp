// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/MapAddressDialog.h"

#include "core/map/TilePicture.h"
#include "ui/Look.h"
#include "ui/Sentences.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

constexpr int kSampleSide = 128;
constexpr int kSampleZoom = 4;
constexpr int kTilePixels = 256;
constexpr int kAddressWidth = 420;

/// Somewhere in Europe, where most maps have something to show; nothing of the photos.
TileId sampleTile(const TileZooms& zooms)
{
    constexpr double kWestToEast = 0.53;
    constexpr double kNorthToSouth = 0.34;
    const int zoom = std::clamp(kSampleZoom, zooms.min, zooms.max);
    const int count = 1 << zoom;
    return {.zoom = zoom, .x = static_cast<int>(count * kWestToEast), .y = static_cast<int>(count * kNorthToSouth)};
}

} // namespace

MapAddressDialog::MapAddressDialog(const OnlineMap& map, TileDownloader& downloader, QWidget* parent)
    : QDialog(parent)
    , m_downloader(downloader)
    , m_name(new QLineEdit(map.name, this))
    , m_address(new QLineEdit(map.urlTemplate, this))
    , m_attribution(new QLineEdit(map.attribution, this))
    , m_key(new QLineEdit(map.key, this))
    , m_headerName(new QLineEdit(map.headerName, this))
    , m_headerValue(new QLineEdit(map.headerValue, this))
    , m_minZoom(new QSpinBox(this))
    , m_maxZoom(new QSpinBox(this))
    , m_outcome(look::captionLabel({}, this))
    , m_sample(new QLabel(this))
    , m_test(new QPushButton(tr("&Test"), this))
{
    setWindowTitle(tr("Map Address"));
    for (QSpinBox* zoom : {m_minZoom, m_maxZoom})
        zoom->setRange(0, TileId::kMaxZoom);
    m_minZoom->setValue(map.zooms.min);
    m_maxZoom->setValue(map.zooms.max);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = look::acceptButton(*buttons, "dialog-ok-apply", tr("&Use This Map"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kMargin);
    column->addLayout(makeForm());
    column->addLayout(makeTestRow());
    column->addWidget(buttons);

    for (const QLineEdit* field : {m_name, m_address, m_key, m_headerName, m_headerValue})
        connect(field, &QLineEdit::textChanged, this, &MapAddressDialog::updateState);
    for (const QSpinBox* zoom : {m_minZoom, m_maxZoom})
        connect(zoom, &QSpinBox::valueChanged, this, &MapAddressDialog::updateState);
    connect(m_test, &QPushButton::clicked, this, &MapAddressDialog::test);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateState();
}

MapAddressDialog::~MapAddressDialog()
{
    m_stop.request_stop();
}

OnlineMap MapAddressDialog::map() const
{
    OnlineMap map{.name = m_name->text().trimmed(),
                  .urlTemplate = m_address->text().trimmed(),
                  .attribution = m_attribution->text().trimmed(),
                  .attributionUrl = {},
                  .key = m_key->text().trimmed(),
                  .headerName = m_headerName->text().trimmed(),
                  .headerValue = m_headerValue->text().trimmed(),
                  .zooms = {.min = m_minZoom->value(), .max = m_maxZoom->value()}};
    if (map.name.isEmpty())
        map.name = serviceOf(map);
    return map;
}

QLayout* MapAddressDialog::makeForm()
{
    m_address->setPlaceholderText(u"https://example.org/{z}/{x}/{y}.png"_s);
    m_address->setMinimumWidth(kAddressWidth);
    m_attribution->setPlaceholderText(tr("Who made the map"));
    m_key->setPlaceholderText(tr("Takes the place of {key} in the address"));
    m_headerName->setPlaceholderText(tr("Name, if the server wants one"));
    m_headerValue->setPlaceholderText(tr("Value"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(look::kSpacing);
    addRow(*form, tr("&Name:"), *m_name);
    addRow(*form, tr("&Address:"), *m_address);
    auto* note =
        look::captionLabel(tr("With {z}, {x} and {y} where the tile’s numbers belong. Known as well: {-y}, {s} "
                              "(one of a, b, c), {r} (@2x on dense screens) and {key}."),
                           this);
    note->setWordWrap(true);
    note->setMinimumHeight(note->heightForWidth(kAddressWidth)); // forms give it less than it asks for
    form->addRow(QString(), note);
    addRow(*form, tr("Attri&bution:"), *m_attribution);
    addRow(*form, tr("&Key:"), *m_key);
    addHeaderRow(*form);
    addZoomRow(*form);
    return form;
}

void MapAddressDialog::addHeaderRow(QFormLayout& form)
{
    auto* header = new QHBoxLayout;
    header->setSpacing(look::kSpacing);
    header->addWidget(m_headerName);
    header->addWidget(m_headerValue);
    m_headerName->setAccessibleName(tr("Header name"));
    m_headerValue->setAccessibleName(tr("Header value"));
    auto* headerLabel = new QLabel(tr("&Header:"), this);
    headerLabel->setBuddy(m_headerName);
    form.addRow(headerLabel, header);
}

void MapAddressDialog::addZoomRow(QFormLayout& form)
{
    auto* zooms = new QHBoxLayout;
    zooms->setSpacing(look::kSpacing);
    zooms->addWidget(m_minZoom);
    zooms->addWidget(new QLabel(u"–"_s, this));
    zooms->addWidget(m_maxZoom);
    zooms->addStretch();
    m_minZoom->setAccessibleName(tr("Coarsest zoom level"));
    m_maxZoom->setAccessibleName(tr("Finest zoom level"));
    auto* zoomLabel = new QLabel(tr("&Zoom levels:"), this);
    zoomLabel->setBuddy(m_minZoom);
    form.addRow(zoomLabel, zooms);
}

QLayout* MapAddressDialog::makeTestRow()
{
    m_sample->setFixedSize(kSampleSide, kSampleSide);
    m_sample->setFrameShape(QFrame::StyledPanel);
    m_sample->setAlignment(Qt::AlignCenter);
    m_outcome->setWordWrap(true);
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* testing = new QVBoxLayout;
    testing->addWidget(m_test, 0, Qt::AlignLeft);
    testing->addWidget(m_outcome, 1);
    auto* sampleRow = new QHBoxLayout;
    sampleRow->setSpacing(look::kMargin);
    sampleRow->addWidget(m_sample);
    sampleRow->addLayout(testing, 1);
    return sampleRow;
}

void MapAddressDialog::addRow(QFormLayout& form, const QString& label, QWidget& field)
{
    auto* words = new QLabel(label, this);
    words->setBuddy(&field);
    field.setAccessibleName(QString(label).remove(u'&').remove(u':'));
    form.addRow(words, &field);
}

/// What was tested is no longer what is there.
void MapAddressDialog::updateState()
{
    m_stop.request_stop();
    m_stop = {};
    m_sample->clear();
    const OnlineMap entered = map();
    const Result<void> checked = check(entered);
    m_accept->setEnabled(checked.has_value());
    m_test->setEnabled(checked.has_value());
    if (entered.urlTemplate.isEmpty())
        m_outcome->clear();
    else if (!checked)
        m_outcome->setText(sentence(checked.error()));
    else
        m_outcome->setText(tr("The test asks %1 for one tile.").arg(serviceOf(entered)));
}

void MapAddressDialog::test()
{
    updateState();
    m_test->setEnabled(false);
    m_outcome->setText(tr("Waiting for an answer…"));
    m_downloader.forgetFailures();
    const OnlineMap entered = map();
    const QPointer<MapAddressDialog> self(this);
    // Answered on the GUI thread or before it is asked for anything: QPointer may be looked at there.
    m_downloader.request(entered, sampleTile(entered.zooms), kTilePixels, m_stop.get_token(),
                         [self, stop = m_stop.get_token()](const Result<QByteArray>& answer) {
                             if (self && !stop.stop_requested())
                                 self->showTest(answer);
                         });
}

void MapAddressDialog::showTest(const Result<QByteArray>& answer)
{
    m_test->setEnabled(true);
    if (!answer) {
        m_outcome->setText(sentence(answer.error()));
        return;
    }
    const Result<QImage> picture = decodedTile(*answer, serviceOf(map()));
    if (!picture) {
        m_outcome->setText(sentence(picture.error()));
        return;
    }
    const QSize pixels = m_sample->contentsRect().size() * devicePixelRatioF();
    QPixmap sample = QPixmap::fromImage(picture->scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    sample.setDevicePixelRatio(devicePixelRatioF());
    m_sample->setPixmap(sample);
    //: After a test: the server gave a tile of this size.
    m_outcome->setText(tr("It works: a tile of %1 × %2 pixels.").arg(picture->width()).arg(picture->height()));
}

} // namespace wayfolio
