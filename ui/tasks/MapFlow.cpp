// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/MapFlow.h"

#include "core/base/WorkerPool.h"
#include "core/map/FileTileSource.h"
#include "core/map/TileDownloader.h"
#include "ui/dialogs/MapAddressDialog.h"
#include "ui/Formats.h"
#include "ui/map/MapAttribution.h"
#include "ui/map/MapWidget.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <mutex>

using namespace Qt::StringLiterals;

namespace wayfolio {

namespace {

QString fileName(const QString& path)
{
    return format::displayPath(QFileInfo(path).fileName());
}

/// For a menu: an ampersand is one.
QString menuText(QString name)
{
    return name.replace(u'&', "&&"_L1);
}

} // namespace

/// A worker may still open a file when the window is gone.
struct MapFlow::Lifetime
{
    std::mutex mutex;
    MapFlow* flow;
};

MapFlow::MapFlow(const Services& services, MapWidget& map, QMenu& menu, QWidget& window)
    : QObject(&window)
    , m_services(services)
    , m_map(map)
    , m_menu(menu)
    , m_window(window)
    , m_choices(new QActionGroup(this))
    , m_lifetime(std::make_shared<Lifetime>())
{
    m_lifetime->flow = this;
    connect(&m_map, &MapWidget::mapMenuRequested, this,
            [this](const QPoint& corner) { m_menu.popup(corner - QPoint(m_menu.sizeHint().width(), 0)); });
    connect(&m_map, &MapWidget::retryRequested, this, [this] {
        m_services.downloader.forgetFailures();
        apply(m_choice);
    });
    connect(&m_map, &MapWidget::streetHintDismissed, this, [this] { m_services.settings.setStreetHintWanted(false); });
    m_map.setStreetHintWanted(m_services.settings.streetHintWanted());
    fillMenu();
}

MapFlow::~MapFlow()
{
    const std::scoped_lock lock(m_lifetime->mutex);
    m_lifetime->flow = nullptr;
}

bool MapFlow::isMapFile(const QString& path)
{
    return path.endsWith(".mbtiles"_L1, Qt::CaseInsensitive) || path.endsWith(".pmtiles"_L1, Qt::CaseInsensitive);
}

void MapFlow::restore()
{
    const MapChoice choice = m_services.settings.choice();
    const auto online = onlineMap(choice);
    const bool needsServer = choice.kind == MapChoice::Kind::OpenStreetMap || choice.kind == MapChoice::Kind::Address;
    if (needsServer && (!online || !m_services.settings.isAllowed(serviceOf(*online))))
        return;
    apply(choice);
}

void MapFlow::choose(const MapChoice& choice)
{
    const auto online = onlineMap(choice);
    if (online && !m_services.settings.isAllowed(serviceOf(*online))) {
        fillMenu(); // the mark goes back to what is shown
        askForConsent(*online, choice);
        return;
    }
    apply(choice);
}

void MapFlow::openFile(const QString& path)
{
    apply({.kind = MapChoice::Kind::File, .id = QFileInfo(path).absoluteFilePath()});
}

void MapFlow::askForFile()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open a Map File"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Map files (*.mbtiles *.pmtiles)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MapFlow::openFile);
    dialog->open();
}

void MapFlow::askForAddress()
{
    editAddress({});
}

void MapFlow::fillMenu()
{
    m_menu.clear();
    addChoice(tr("&Bundled World"), {});
    addChoice(tr("&OpenStreetMap"), {.kind = MapChoice::Kind::OpenStreetMap, .id = {}});
    m_menu.addSeparator();
    int number = 0;
    for (const OnlineMap& map : m_services.settings.addresses())
        addChoice(u"&%1 %2"_s.arg(++number).arg(menuText(map.name)),
                  {.kind = MapChoice::Kind::Address, .id = map.urlTemplate});
    for (const QString& path : m_services.settings.files())
        addChoice(u"&%1 %2"_s.arg(++number).arg(menuText(fileName(path))), {.kind = MapChoice::Kind::File, .id = path});
    m_menu.addSeparator();
    addCommand(tr("Add a Map &Address…"), &MapFlow::askForAddress);
    addCommand(tr("Open a Map &File…"), &MapFlow::askForFile);
    const bool isAddress = m_choice.kind == MapChoice::Kind::Address;
    addCommand(tr("&Change This Address…"), &MapFlow::changeAddress)->setEnabled(isAddress);
    addCommand(tr("&Remove This Map from the List"), &MapFlow::removeCurrent)
        ->setEnabled(isAddress || m_choice.kind == MapChoice::Kind::File);
}

/// Queued, here and below: the menu is filled anew, and its actions gone, while they are carried out.
QAction* MapFlow::addCommand(const QString& text, void (MapFlow::*command)())
{
    QAction* action = m_menu.addAction(text);
    connect(action, &QAction::triggered, this, command, Qt::QueuedConnection);
    return action;
}

void MapFlow::addChoice(const QString& text, const MapChoice& choice)
{
    QAction* action = m_menu.addAction(text);
    action->setCheckable(true);
    action->setActionGroup(m_choices);
    action->setChecked(choice == m_choice);
    connect(action, &QAction::triggered, this, [this, choice] { choose(choice); }, Qt::QueuedConnection);
}

std::optional<OnlineMap> MapFlow::onlineMap(const MapChoice& choice) const
{
    if (choice.kind == MapChoice::Kind::OpenStreetMap)
        return OnlineMap::openStreetMap();
    if (choice.kind == MapChoice::Kind::Address) {
        for (OnlineMap& map : m_services.settings.addresses()) {
            if (map.urlTemplate == choice.id)
                return std::move(map);
        }
    }
    return std::nullopt;
}

void MapFlow::apply(const MapChoice& choice)
{
    ++m_opening;
    if (choice.kind == MapChoice::Kind::File) {
        applyFile(choice.id);
        return;
    }
    if (const auto online = onlineMap(choice)) {
        m_map.setLayer({.source = std::make_shared<HttpTileSource>(*online, m_services.downloader),
                        .name = online->name,
                        .attribution = online->attribution,
                        .attributionUrl = online->attributionUrl});
        show(choice);
    } else {
        m_map.setLayer({});
        show({});
    }
}

void MapFlow::applyFile(const QString& path)
{
    const auto opened = [this, path](quint64 opening, Result<std::shared_ptr<FileTileSource>> file) {
        if (opening != m_opening)
            return;
        if (!file) {
            m_map.showTrouble(file.error());
            fillMenu();
            return;
        }
        const TileFileFacts& facts = (*file)->facts();
        const PlainAttribution attribution = plainAttribution(facts.attribution);
        m_map.setLayer({.source = *file,
                        .name = fileName(path),
                        .attribution = attribution.text,
                        .attributionUrl = attribution.url,
                        .isFile = true});
        QStringList files = m_services.settings.files();
        if (!files.contains(path))
            m_services.settings.setFiles(files << path);
        show({.kind = MapChoice::Kind::File, .id = path});
    };
    m_services.workers.submit([lifetime = m_lifetime, opened, opening = m_opening, path] {
        auto file = FileTileSource::open(path);
        const std::scoped_lock lock(lifetime->mutex);
        if (lifetime->flow)
            QMetaObject::invokeMethod(
                lifetime->flow, [opened, opening, file = std::move(file)] { opened(opening, file); },
                Qt::QueuedConnection);
    });
}

void MapFlow::show(const MapChoice& choice)
{
    m_choice = choice;
    m_services.settings.setChoice(choice);
    fillMenu();
}

void MapFlow::askForConsent(const OnlineMap& map, const MapChoice& choice)
{
    const QString service = serviceOf(map);
    auto* question = new QMessageBox(&m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Online Map"));
    //: %1 is the name of a map, %2 of a server.
    question->setText(tr("Show the map “%1” from %2?").arg(map.name, service));
    question->setInformativeText(
        tr("Wayfolio then asks this server for pictures of the places you look at. The server sees which places these "
           "are and this computer’s network address; photos and what is known about them are not sent. You can go back "
           "to the bundled world at any time."));
    QPushButton* agree = question->addButton(tr("&Show the Map"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(agree);
    connect(agree, &QPushButton::clicked, this, [this, service, choice] {
        m_services.settings.allow(service);
        apply(choice);
    });
    question->open();
}

void MapFlow::changeAddress()
{
    if (const auto map = onlineMap(m_choice))
        editAddress(*map);
}

void MapFlow::editAddress(const OnlineMap& map)
{
    auto* dialog = new MapAddressDialog(map, m_services.downloader, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, former = map.urlTemplate] { keepAddress(dialog->map(), former); });
    dialog->open();
}

/// The person has just entered the server's name: choosing it all the same asks for consent, which tells what it means.
void MapFlow::keepAddress(const OnlineMap& map, const QString& formerAddress)
{
    QList<OnlineMap> maps = m_services.settings.addresses();
    maps.removeIf([&](const OnlineMap& other) {
        return other.urlTemplate == formerAddress || other.urlTemplate == map.urlTemplate;
    });
    m_services.settings.setAddresses(maps << map);
    fillMenu();
    choose({.kind = MapChoice::Kind::Address, .id = map.urlTemplate});
}

void MapFlow::removeCurrent()
{
    if (m_choice.kind == MapChoice::Kind::Address) {
        QList<OnlineMap> maps = m_services.settings.addresses();
        maps.removeIf([this](const OnlineMap& map) { return map.urlTemplate == m_choice.id; });
        m_services.settings.setAddresses(maps);
    } else if (m_choice.kind == MapChoice::Kind::File) {
        QStringList files = m_services.settings.files();
        files.removeAll(m_choice.id);
        m_services.settings.setFiles(files);
    }
    apply({});
}

} // namespace wayfolio
