// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/TimeZoneDialog.h"

#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/models/ZoneListModel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSortFilterProxyModel>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kListSize{360, 240};

QDateTime momentOf(const CaptureTime& time)
{
    const auto instant = time.sortInstant();
    return instant ? QDateTime::fromMSecsSinceEpoch(instant->time_since_epoch().count(), QTimeZone::UTC)
                   : QDateTime::currentDateTimeUtc();
}

/// In it the likeliest answer: what is known or was assumed.
QByteArray currentZone(const CaptureTime& time)
{
    if (!time.timeZone.isEmpty())
        return time.timeZone.toLatin1();
    if (time.offset)
        return "UTC" + isoText(*time.offset).toLatin1();
    const QByteArray here = QTimeZone::systemTimeZoneId();
    return here == "Etc/UTC" ? QByteArray("UTC") : here;
}

} // namespace

TimeZoneDialog::TimeZoneDialog(const Photo& photo, qsizetype photoCount, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_zones(new ZoneListModel(momentOf(photo.captureTime), this))
    , m_found(new QSortFilterProxyModel(this))
    , m_nothing(look::captionLabel(tr("Nothing found. Try the largest city nearby, or an offset such as +9."), this))
    , m_photos(new QRadioButton(tr("For the &selection: %Ln photo(s)", nullptr, static_cast<int>(photoCount)), this))
    , m_camera(new QRadioButton(tr("For the &camera, wherever nothing else tells: %1").arg(photo.camera), this))
{
    setWindowTitle(tr("Set the Time Zone"));
    //: %1 is a date and time of day
    auto* question = new QLabel(
        tr("The camera’s clock showed %1. In which time zone was it?").arg(format::captureTimeText(photo.captureTime)),
        this);
    question->setWordWrap(true);
    QSizePolicy keepsItsRoom = m_nothing->sizePolicy(); // the list has no room to spare when the line appears
    keepsItsRoom.setRetainSizeWhenHidden(true);
    m_nothing->setSizePolicy(keepsItsRoom);
    m_photos->setChecked(true);
    m_camera->setVisible(!photo.camera.isEmpty());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_set = look::acceptButton(*buttons, "dialog-ok-apply", tr("Se&t"));
    QPushButton* withdraw = buttons->addButton(tr("As the &Files Say"), QDialogButtonBox::ResetRole);
    withdraw->setToolTip(tr("Forget the time zone that was set by hand"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kSpacing);
    column->addWidget(question);
    column->addWidget(m_search);
    column->addWidget(makeList(photo), 1);
    column->addWidget(m_nothing);
    column->addWidget(m_photos);
    column->addWidget(m_camera);
    column->addSpacing(look::kSpacing);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(withdraw, &QPushButton::clicked, this, [this] {
        m_isWithdrawn = true;
        accept();
    });
    choose(currentZone(photo.captureTime));
    updateButtons();
    m_search->setFocus();
}

std::optional<QTimeZone> TimeZoneDialog::zone() const
{
    if (m_isWithdrawn)
        return std::nullopt;
    return QTimeZone(m_list->currentIndex().data(ZoneListModel::IdRole).toByteArray());
}

bool TimeZoneDialog::isForCamera() const
{
    return m_camera->isChecked();
}

QWidget* TimeZoneDialog::makeList(const Photo& photo)
{
    m_search->setPlaceholderText(tr("A large city, a country or an offset"));
    m_search->setAccessibleName(tr("Search for a time zone"));
    m_search->setClearButtonEnabled(true);
    m_found->setSourceModel(m_zones);
    m_found->setFilterRole(ZoneListModel::SearchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Time zones"));
    m_list->setModel(m_found);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumSize(kListSize);
    connect(m_search, &QLineEdit::textChanged, this,
            [this, known = currentZone(photo.captureTime)](const QString& text) {
                m_found->setFilterFixedString(text.trimmed());
                if (text.isEmpty())
                    choose(known);
                else
                    chooseFirst();
            });
    connect(m_zones, &ZoneListModel::dataChanged, this, [this] { // searched by more words than before
        if (!m_search->text().isEmpty())
            chooseFirst();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TimeZoneDialog::updateButtons);
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    return m_list;
}

void TimeZoneDialog::choose(const QByteArray& zone)
{
    const QModelIndex index = m_found->mapFromSource(m_zones->index(m_zones->rowOf(zone), 0));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void TimeZoneDialog::chooseFirst()
{
    // Before zones with such a town or such people those that are called so: Europe/London before that of London in
    // Canada, Asia/Ho_Chi_Minh before Asia/Bangkok, which holds in Hanoi.
    const QString text = m_search->text().trimmed();
    const auto rank = [&](const QModelIndex& zone) {
        if (zone.data(ZoneListModel::IdRole).toString().replace(u'_', u' ').contains(text, Qt::CaseInsensitive))
            return 2;
        return zone.data(ZoneListModel::OwnRole).toString().contains(text, Qt::CaseInsensitive) ? 1 : 0;
    };
    QModelIndex first = m_found->index(0, 0);
    int best = first.isValid() ? rank(first) : 0;
    for (int row = 1; row < m_found->rowCount() && best < 2; ++row) {
        const QModelIndex zone = m_found->index(row, 0);
        if (const int own = rank(zone); own > best) {
            best = own;
            first = zone;
        }
    }
    m_list->setCurrentIndex(first);
    m_list->scrollTo(first);
    updateButtons();
}

void TimeZoneDialog::updateButtons()
{
    m_set->setEnabled(m_list->currentIndex().isValid());
    m_nothing->setVisible(m_found->rowCount() == 0);
}

} // namespace wayfolio
