// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/geodata/Gazetteer.h"
#include "core/jobs/PlaceService.h"
#include "core/jobs/SearchService.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ChildProcess.h"
#include "tests/benchmarks/ScaleLibrary.h"
#include "ui/timeline/TimelineScale.h"

#include <QLocale>

#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHundredThousand = 100'000;
constexpr qsizetype kMillion = 1'000'000;
constexpr double kFrameMs = 16;
constexpr double kLargeMs = 100;
constexpr double kFirstSearchMs = 1000;

/// The synthetic library has 48 names: as cameras and telephones have them, every photo gets one of its own.
SearchTexts realFileNames(qsizetype count)
{
    std::mt19937 random(23);
    SearchTexts names;
    for (qsizetype row = 0; row < count; ++row) {
        const auto number = static_cast<int>(row % 10'000);
        QString name;
        switch (row / 500 % 3) {
        case 0:
            name = u"IMG_%1.JPG"_s.arg(number, 4, 10, QLatin1Char('0'));
            break;
        case 1:
            name = u"PXL_2024%1_%2.jpg"_s.arg(101 + number % 1000, 4, 10, QLatin1Char('0'))
                       .arg(random() % 1'000'000'000, 9, 10, QLatin1Char('0'));
            break;
        default:
            name = u"여행 사진 DSC%1.ARW"_s.arg(number, 5, 10, QLatin1Char('0'));
            break;
        }
        names.add(static_cast<quint32>(row), searchWords(name).toStdString());
    }
    names.squeeze();
    return names;
}

struct Question
{
    QString name;
    PhotoCriteria criteria;
};

std::vector<Question> questions()
{
    const auto withText = [](const QString& text) {
        PhotoCriteria criteria;
        criteria.texts = QStringList{text};
        return criteria;
    };
    PhotoCriteria years;
    years.time = TimeSpan{.begin = WallMinute(std::chrono::local_days(std::chrono::year(2008) / 1 / 1)),
                          .end = WallMinute(std::chrono::local_days(std::chrono::year(2010) / 1 / 1))};
    PhotoCriteria camera;
    camera.cameras = QStringList{u"Synthetic One"_s};
    camera.hasPosition = true;
    PhotoCriteria country;
    country.countries = QStringList{u"KR"_s, u"JP"_s};
    return {{.name = u"two years"_s, .criteria = years},
            {.name = u"camera and position, nearly all"_s, .criteria = camera},
            {.name = u"two countries"_s, .criteria = country},
            {.name = u"“IMG_12”"_s, .criteria = withText(u"IMG_12"_s)},
            {.name = u"“jpg”, most"_s, .criteria = withText(u"jpg"_s)},
            {.name = u"“사진”"_s, .criteria = withText(u"사진"_s)},
            {.name = u"“korea img”"_s, .criteria = withText(u"korea img"_s)}};
}

double milliseconds(const std::function<void()>& work)
{
    return seconds(work) * 1e3;
}

Row rowOf(const QString& work, qsizetype count)
{
    Row row{.work = u"%1, %2 photos"_s.arg(work, QLocale::c().toString(count)), .unit = u"ms"_s};
    row.goalAbsolute = count <= kHundredThousand ? kFrameMs : kLargeMs;
    return row;
}

/// What the timeline asks for in each frame, at every depth.
Row histogramRow(const CatalogSnapshot& snapshot, int rounds)
{
    Row row = rowOf(u"histogram of a window's width, from decades to minutes: a frame"_s,
                    static_cast<qsizetype>(snapshot.photos().size()));
    TimelineScale scale;
    scale.setWidth(1920);
    scale.setWhole(snapshot.histogram().range().value_or(TimeSpan{}));
    for (int round = 0; round < rounds; ++round) {
        scale.showWhole();
        for (int step = 0; step < 40; ++step) {
            row.measured.add(milliseconds([&] { (void)snapshot.histogram().counts(scale.edges(scale.barUnit())); }));
            scale.zoomAt(900, 1.4);
        }
    }
    return row;
}

/// With all that is read for it, from files that are in memory.
Row firstSearchRow(const QString& path, const std::shared_ptr<const CatalogSnapshot>& snapshot, int rounds)
{
    Row row{.work = u"the first search for a text, %1 photos"_s.arg(QLocale::c().toString(snapshot->photos().size())),
            .unit = u"ms"_s};
    row.goalAbsolute = kFirstSearchMs;
    PlaceService places(u":/gazetteer/places.bin"_s);
    places.gazetteer().waitForFinished();
    PhotoCriteria criteria;
    criteria.texts = QStringList{u"korea img"_s};
    for (int round = 0; round < rounds; ++round) {
        SearchService service(path, places);
        row.measured.add(milliseconds([&] { service.find(snapshot, criteria, snapshot, {}).waitForFinished(); }));
    }
    return row;
}

void addQuestions(std::vector<Row>& rows, const CatalogSnapshot& snapshot, const SearchIndex& index, int rounds)
{
    const auto count = static_cast<qsizetype>(snapshot.photos().size());
    for (const Question& question : questions()) {
        Row find = rowOf(u"find "_s + question.name, count);
        Row show = rowOf(u"find "_s + question.name + u", with what the window shows"_s, count);
        for (int round = 0; round < rounds; ++round) {
            CatalogSnapshot::Rows found;
            std::shared_ptr<const CatalogSnapshot> shown;
            const double took = milliseconds([&] { found = findPhotos(snapshot, index, question.criteria); });
            find.measured.add(took);
            show.measured.add(took + milliseconds([&] { shown = narrowed(snapshot, found); }));
        }
        rows.push_back(find);
        rows.push_back(show);
    }
}

} // namespace

std::vector<Row> searchRows(const Options& options)
{
    std::vector<Row> rows;
    const Result<Gazetteer> gazetteer = Gazetteer::load(u":/gazetteer/places.bin"_s);
    if (!gazetteer)
        return rows;
    for (const qsizetype count : {kHundredThousand, kMillion}) {
        const QString path = freshCopy(scaleCatalog(options.scratchFolder, count), options.scratchFolder, u"search"_s);
        auto catalog = Catalog::open(path);
        if (!catalog)
            return rows;
        const auto snapshot = loadSnapshot(**catalog).value_or(nullptr);
        if (!snapshot)
            return rows;
        rows.push_back(histogramRow(*snapshot, options.rounds));
        rows.push_back(firstSearchRow(path, snapshot, options.rounds));
        SearchIndex index;
        index.traits = std::make_shared<const PhotoTraits>(loadTraits(**catalog, *snapshot).value_or(PhotoTraits()));
        index.tripNames = std::make_shared<const SearchTexts>(tripNames(*snapshot));
        index.places = std::make_shared<const PhotoPlaces>(findPlaces(*gazetteer, *snapshot, nullptr, nullptr, {}));
        index.fileNames = std::make_shared<const SearchTexts>(realFileNames(count));
        Row size{.work = u"what is searched, %1 photos: bytes a photo in memory"_s.arg(QLocale::c().toString(count)),
                 .unit = u"B"_s};
        size.measured.add(
            static_cast<double>(index.fileNames->byteSize() + index.places->names.byteSize() +
                                snapshot->photos().size() * (sizeof(PhotoTraits::Entry) + sizeof(quint32))) /
            static_cast<double>(count));
        rows.push_back(size);
        addQuestions(rows, *snapshot, index, options.rounds);
    }
    return rows;
}

} // namespace wayfolio::bench
