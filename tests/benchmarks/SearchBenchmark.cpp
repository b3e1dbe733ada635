// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/Catalog.h"
#include "core/catalog/UserFacts.h"
#include "core/geodata/Gazetteer.h"
#include "core/jobs/PlaceService.h"
#include "core/jobs/SearchBlockMaker.h"
#include "core/jobs/SearchService.h"
#include "core/model/SearchText.h"
#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ChildProcess.h"
#include "tests/benchmarks/ScaleLibrary.h"
#include "ui/models/TripListModel.h"
#include "ui/timeline/TimelineScale.h"

#include <QLocale>
#include <QThread>

#include <array>
#include <limits>
#include <random>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHundredThousand = 100'000;
constexpr qsizetype kMillion = 1'000'000;
constexpr double kFrameMs = 16;
constexpr double kLargeMs = 100;

/// The synthetic library has 48 names: as cameras and telephones have them, every photo gets one of its own.
std::vector<PhotoFileNames> realFileNames(qsizetype count)
{
    std::mt19937 random(23);
    std::vector<PhotoFileNames> blocks;
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
        const qint64 id = row + 1;
        const qint64 block = id >> SearchBlock::kIdBits;
        if (blocks.empty() || blocks.back().first != SearchBlock::firstId(block))
            blocks.push_back({.first = SearchBlock::firstId(block), .names = {}});
        blocks.back().names.add(static_cast<quint32>(id - blocks.back().first.value), searchWords(name).toStdString());
    }
    return blocks;
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

struct FirstQuestion
{
    QString name;
    PhotoCriteria criteria;
};

/// Each of them reads other things.
std::vector<FirstQuestion> firstQuestions()
{
    std::vector<FirstQuestion> all;
    const auto add = [&all](const QString& name, const std::function<void(PhotoCriteria&)>& change) {
        change(all.emplace_back(FirstQuestion{.name = name, .criteria = {}}).criteria);
    };
    add(u"text"_s, [](PhotoCriteria& c) { c.texts = QStringList{u"korea img"_s}; });
    add(u"country"_s, [](PhotoCriteria& c) { c.countries = QStringList{u"KR"_s}; });
    add(u"camera"_s, [](PhotoCriteria& c) { c.cameras = QStringList{u"Synthetic One"_s}; });
    add(u"trip"_s, [](PhotoCriteria& c) { c.trips = {TripId{7}}; });
    add(u"kind"_s, [](PhotoCriteria& c) { c.kind = MediaKind::Video; });
    add(u"position"_s, [](PhotoCriteria& c) { c.hasPosition = false; });
    add(u"stars"_s, [](PhotoCriteria& c) { c.leastRating = 3; });
    add(u"time"_s, [](PhotoCriteria& c) {
        c.time = TimeSpan{.begin = WallMinute(std::chrono::local_days(std::chrono::year(2008) / 1 / 1)),
                          .end = WallMinute(std::chrono::local_days(std::chrono::year(2010) / 1 / 1))};
    });
    return all;
}

/// What the first question of each kind takes, with all that is read for it from files that are in memory: when the
/// catalogue keeps nothing for it yet, when it keeps all, and when photos have changed since.
class FirstQuestions
{
public:
    FirstQuestions(QString path, std::shared_ptr<const CatalogSnapshot> snapshot, int rounds)
        : m_path(std::move(path))
        , m_snapshot(std::move(snapshot))
        , m_rounds(rounds)
        , m_places(u":/gazetteer/places.bin"_s)
    {
        m_places.gazetteer().waitForFinished();
    }

    std::vector<Row> rows()
    {
        const PhotoCriteria text = firstQuestions().front().criteria;
        const auto askText = [&](SearchService& service) { return ask(service, m_snapshot, text); };
        std::vector<Row> rows;
        rows.push_back(row(u"the first search for a text in the instant when nothing is kept"_s, {}, askText));
        const int rounds = std::exchange(m_rounds, 1); // it is done once
        rows.push_back(
            row(u"keeping what searches need, while the window reads its photos"_s, {},
                [](SearchService& service) { return milliseconds([&] { service.keepBlocks().waitForFinished(); }); }));
        m_rounds = rounds;
        for (const FirstQuestion& question : firstQuestions()) {
            rows.push_back(row(u"the first search for a "_s + question.name, limit(),
                               [&](SearchService& service) { return ask(service, m_snapshot, question.criteria); }));
        }
        rows.push_back(row(u"the first search for a text, read ahead"_s, limit(), [&](SearchService& service) {
            service.prepare(m_snapshot);
            QThread::msleep(kReadAheadMs);
            return askText(service);
        }));
        const auto nameTrips = [&](SearchService&) {
            return milliseconds(
                [&] { tripNames(*m_snapshot, [](const Trip& trip) { return TripListModel::title(trip); }); });
        };
        rows.push_back(row(u"naming its trips, behind the window"_s, {}, nameTrips));
        moveOne();
        rows.push_back(row(u"the first search for a text after a photo was moved"_s, limit(), askText));
        rows.push_back(row(u"the first search for a text half a second after another version first shows its photos"_s,
                           limit(), [&](SearchService& service) { return askAfterStart(service, text); }));
        return rows;
    }

private:
    static constexpr int kReadAheadMs = 300;
    static constexpr int kReactionMs = 500; ///< nobody sees, points and types faster
    static constexpr qint64 kOtherRules = 1;

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_snapshot->photos().size()); }

    [[nodiscard]] double limit() const { return count() <= kHundredThousand ? kFrameMs : kLargeMs; }

    template<class Measure>
    Row row(const QString& work, std::optional<double> goal, Measure measure)
    {
        Row row = rowOf(work, count());
        row.goalAbsolute = goal;
        for (int round = 0; round < m_rounds; ++round) {
            SearchService service(m_path, m_places, [](const Trip& trip) { return TripListModel::title(trip); });
            service.nameTrips(m_snapshot); // as soon as it is there
            PhotoCriteria nothing;
            nothing.hasPosition = true;
            ask(service, m_snapshot, nothing);
            row.measured.add(measure(service));
        }
        return row;
    }

    static double ask(SearchService& service, const std::shared_ptr<const CatalogSnapshot>& whole,
                      const PhotoCriteria& criteria)
    {
        return milliseconds([&] { service.find(whole, criteria, whole, {}).waitForFinished(); });
    }

    /// As the window does: what searches need is kept while the photos are read.
    double askAfterStart(SearchService& service, const PhotoCriteria& criteria) const
    {
        const auto catalog = Catalog::open(m_path);
        const std::array<qint64, 1> any{0};
        const auto makeNone = [](const auto&, auto&, const auto&) { return std::vector<SearchBlock>(1); };
        if (!catalog || !SearchStore(**catalog, kOtherRules).keep(any, makeNone))
            return std::numeric_limits<double>::infinity();
        const QFuture<bool> kept = service.keepBlocks();
        return loadSnapshot(**catalog)
            .transform([&](const auto& whole) {
                service.nameTrips(whole);
                QThread::msleep(kReactionMs);
                return ask(service, whole, criteria);
            })
            .value_or(std::numeric_limits<double>::infinity());
    }

    void moveOne() const
    {
        const PhotoId first = m_snapshot->photos().front().id;
        if (auto catalog = Catalog::open(m_path)) [[maybe_unused]]
            const auto moved = UserFacts(**catalog).confirmPosition(first, GeoPoint::nearest(37.5, 127));
    }

    QString m_path;
    std::shared_ptr<const CatalogSnapshot> m_snapshot;
    int m_rounds;
    PlaceService m_places;
};

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
        const std::vector<Row> first = FirstQuestions(path, snapshot, options.rounds).rows();
        rows.insert(rows.end(), first.begin(), first.end());
        Result<SearchIndex> index = loadSearchIndex(**catalog, &*gazetteer, *snapshot, {});
        if (!index)
            return rows;
        index->fileNames = realFileNames(count);
        Row size{.work = u"what is searched, %1 photos: bytes a photo in memory"_s.arg(QLocale::c().toString(count)),
                 .unit = u"B"_s};
        size_t bytes = index->places.names.byteSize() + snapshot->photos().size() * (sizeof(quint16) + sizeof(quint32));
        for (const PhotoFileNames& names : index->fileNames)
            bytes += names.names.byteSize();
        size.measured.add(static_cast<double>(bytes) / static_cast<double>(count));
        rows.push_back(size);
        addQuestions(rows, *snapshot, *index, options.rounds);
    }
    return rows;
}

} // namespace wayfolio::bench
