// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/PositionDialog.h"

#include "core/geo/MapAddress.h"
#include "core/geo/WrittenCoordinates.h"
#include "core/jobs/PlaceService.h"
#include "ui/Formats.h"
#include "ui/Look.h"
#include "ui/PlaceWords.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>

#include <algorithm>

namespace wayfolio {

namespace {

constexpr int kLineWidth = 340;

} // namespace

TownNames townNamesOf(PlaceService& places)
{
    return [service = std::make_shared<TownService>(places)](const QString& text) {
        return service->townsNamed(text, interfaceNameLanguage());
    };
}

PositionDialog::PositionDialog(qsizetype photoCount, std::optional<GeoPoint> known, PlaceNames names, TownNames towns,
                               QWidget* parent)
    : QDialog(parent)
    , m_names(std::move(names))
    , m_towns(std::move(towns))
    , m_text(new QLineEdit(known ? format::coordinatesForClipboard(*known) : QString(), this))
    , m_meaning(look::captionLabel({}, this))
    , m_offered(new QStringListModel(this))
    , m_completer(new QCompleter(m_offered, this))
{
    setWindowTitle(tr("Set the Position"));
    auto* question = new QLabel(tr("Where were %Ln photo(s) taken?", nullptr, static_cast<int>(photoCount)), this);
    question->setBuddy(m_text);
    m_text->setAccessibleName(tr("A town, coordinates or the address of a map"));
    m_text->setMinimumWidth(kLineWidth);
    m_text->selectAll();
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // what is found need not begin so
    m_text->setCompleter(m_completer);
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
    connect(m_text, &QLineEdit::textEdited, this, &PositionDialog::findTowns); // not where an offer is looked at
    connect(m_text, &QLineEdit::textChanged, this, &PositionDialog::read);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

void PositionDialog::findTowns(const QString& text)
{
    m_offers.clear();
    if (!m_towns || pointFromText(text) || isOffTheGlobe(text) || isAddress(text)) {
        offer({});
        return;
    }
    m_towns(text).then(this, [this, text](const std::vector<FoundTown>& towns) {
        if (text == m_text->text())
            offer(towns);
    });
}

void PositionDialog::offer(const std::vector<FoundTown>& towns)
{
    m_offers.clear();
    QStringList texts;
    for (const FoundTown& town : towns) {
        const QString text = placeText(town.name);
        if (texts.contains(text)) // the larger one; which is meant cannot be told
            continue;
        texts.append(text);
        m_offers.push_back({.text = text, .point = town.point});
    }
    m_offered->setStringList(texts);
    if (texts.isEmpty() || !m_text->hasFocus())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void PositionDialog::read()
{
    const QString text = m_text->text();
    const auto chosen = std::ranges::find(m_offers, text, &Offer::text);
    m_position = chosen != m_offers.end() ? std::optional(chosen->point) : pointFromText(text);
    m_set->setEnabled(m_position.has_value());
    if (!m_position) {
        m_meaning->setText(hint());
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

/// What can be written, while it is not clear what is meant.
QString PositionDialog::hint() const
{
    if (isAddress(m_text->text()))
        return tr("This address does not say latitude and longitude. If it is a short one, open it and copy the long "
                  "one from the browser.");
    if (isOffTheGlobe(m_text->text()))
        return tr("There is no such place: latitude comes first and ends at 90 degrees, longitude at 180.");
    return tr("A town, or latitude and longitude such as 37.5665, 126.9780 or 33.4378 S, 70.6504 W, or the address of "
              "a map.");
}

} // namespace wayfolio
