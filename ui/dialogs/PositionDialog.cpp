// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/PositionDialog.h"

#include "core/geo/WrittenCoordinates.h"
#include "ui/Formats.h"
#include "ui/Look.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace wayfolio {

namespace {

constexpr int kLineWidth = 340;

} // namespace

PositionDialog::PositionDialog(qsizetype photoCount, GeoPoint suggestion, PlaceNames names, QWidget* parent)
    : QDialog(parent)
    , m_names(std::move(names))
    , m_text(new QLineEdit(format::coordinatesForClipboard(suggestion), this))
    , m_meaning(look::captionLabel({}, this))
{
    setWindowTitle(tr("Set the Position"));
    auto* question = new QLabel(tr("Where were %Ln photo(s) taken?", nullptr, static_cast<int>(photoCount)), this);
    question->setBuddy(m_text);
    m_text->setAccessibleName(tr("Latitude and longitude"));
    m_text->setMinimumWidth(kLineWidth);
    m_text->selectAll();
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(2 * m_meaning->fontMetrics().lineSpacing()); // the dialog keeps its size
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_set = look::acceptButton(*buttons, "dialog-ok-apply", tr("Se&t"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::kMargin, 2 * look::kMargin, 2 * look::kMargin, look::kMargin);
    column->setSpacing(look::kSpacing);
    column->addWidget(question);
    column->addWidget(m_text);
    column->addWidget(m_meaning);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_text, &QLineEdit::textChanged, this, &PositionDialog::read);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

void PositionDialog::read()
{
    m_position = pointFromText(m_text->text());
    m_set->setEnabled(m_position.has_value());
    if (!m_position) {
        m_meaning->setText(tr("Latitude and longitude, such as 37.5665, 126.9780 or 33.4378 S, 70.6504 W."));
        return;
    }
    const QString coordinates = format::coordinatesText(*m_position);
    m_meaning->setText(coordinates);
    if (!m_names)
        return;
    m_names(*m_position).then(this, [this, place = *m_position, coordinates](const QString& name) {
        if (place == m_position && !name.isEmpty())
            m_meaning->setText(name + u'\n' + coordinates);
    });
}

} // namespace wayfolio
