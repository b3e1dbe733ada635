// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/DetailsPanel.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/thumbnails/ThumbnailStore.h"
#include "tests/support/TestRegistry.h"

#include <QAccessible>
#include <QLabel>
#include <QLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// What a person sees of one photo.
class DetailsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia)); }

    void says_data();
    void says();
    void notesAndDoubtsAreHeard_data();
    void notesAndDoubtsAreHeard();
    void longNamesWidenNothing();
    void ratingIsSeenAndSaid_data();
    void ratingIsSeenAndSaid();
    void statementsOpenAndStayOpen();
    void confirmationIsOffered_data();
    void confirmationIsOffered();
    void manualPositionCanBeWithdrawn();
    void zoneCanBeSetWhereThereIsATime();
};

namespace {

/// A panel on a catalogue of one photo.
class PanelFixture
{
public:
    explicit PanelFixture(const Photo& photo, const QString& path = u"/p/a.jpg"_s)
        : m_name(path.section(u'/', -1))
    {
        Result<std::unique_ptr<Catalog>> catalog = Catalog::open(m_folder.filePath(u"c.sqlite"_s));
        PhotoStore store(**catalog);
        const FileOutcome outcome{.path = path, .stamp = {}, .readerVersion = 1, .photo = photo};
        if (store.record({&outcome, 1}))
            m_id = store.photoOfFile(path).value().value();
    }

    [[nodiscard]] DetailsPanel& panel() { return m_panel; }

    bool show()
    {
        m_panel.resize(320, 900);
        m_panel.show();
        m_panel.showPhoto(m_id);
        return QTest::qWaitFor([this] { return visibleTexts().contains(m_name); });
    }

    [[nodiscard]] QStringList visibleTexts() const
    {
        QStringList texts;
        for (const QLabel* label : m_panel.findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text().split(u'\n');
        }
        return texts;
    }

    [[nodiscard]] PhotoId id() const { return m_id; }

private:
    QString m_name;
    QTemporaryDir m_folder;
    PhotoId m_id;
    CatalogService m_service{m_folder.filePath(u"c.sqlite"_s)};
    ThumbnailService m_thumbnails{m_service, std::make_unique<ThumbnailStore>(m_folder.filePath(u"cache"_s))};
    PlaceService m_places{QString()}; // nothing has a name
    DetailsPanel m_panel{m_service, m_thumbnails, m_places};
};

Photo plainPhoto()
{
    Photo photo;
    photo.position = Position{.point = *GeoPoint::fromDegrees(37.5665, 126.978),
                              .altitudeMeters = {},
                              .uncertaintyMeters = 8.0,
                              .origin = PositionOrigin::Measured,
                              .source = CandidateSource::Exif};
    photo.captureTime.wall = WallTime(std::chrono::milliseconds(1'710'074'096'000));
    photo.captureTime.utc = Instant(std::chrono::milliseconds(1'710'041'696'000));
    photo.captureTime.offset = std::chrono::hours(9);
    photo.captureTime.timeZone = u"Asia/Seoul"_s;
    photo.captureTime.source = TimeSource::PlaceZone;
    return photo;
}

Photo disputedPhoto()
{
    Photo photo = plainPhoto();
    photo.position->origin = PositionOrigin::Sidecar;
    photo.position->source = CandidateSource::XmpSidecar;
    photo.captureTime.clockAhead = std::chrono::hours(-1);
    photo.problems = PhotoProblem::PositionDisputed | PhotoProblem::ClockOffByHours | PhotoProblem::MetadataDamaged;
    photo.candidates = {{.topic = CandidateTopic::Position,
                         .source = CandidateSource::Exif,
                         .verdict = Verdict::Lost,
                         .reason = CandidateReason::Outranked,
                         .value = u"35.1000000, 129.0000000"_s}};
    return photo;
}

Photo waitingPhoto()
{
    Photo photo = plainPhoto();
    photo.position.reset();
    photo.problems = PhotoProblem::PositionNoHemisphere;
    photo.candidates = {{.topic = CandidateTopic::Position,
                         .source = CandidateSource::Exif,
                         .verdict = Verdict::Refused,
                         .reason = CandidateReason::NoHemisphere,
                         .value = u"±33.4378000, -70.6504000"_s}};
    return photo;
}

template<class Button>
Button* visibleButton(const DetailsPanel& panel, const QString& text)
{
    for (Button* button : panel.findChildren<Button*>()) {
        if (button->isVisible() && button->text().remove(u'&').startsWith(text))
            return button;
    }
    return nullptr;
}

const QString kElse = u"What else was said"_s;

} // namespace

void DetailsPanelTest::says_data()
{
    QTest::addColumn<Photo>("photo");
    QTest::addColumn<QStringList>("texts");
    const QString time = u"10 March 2024, 12:34:56"_s;
    const QString zone = u"UTC+09:00, Asia/Seoul; zone from the place (inferred)"_s;
    const QString place = u"37° 33′ 59.4″ N, 126° 58′ 40.8″ E"_s;
    const QStringList name{u"a.jpg"_s};
    QTest::newRow("nothing doubtful: nothing more")
        << plainPhoto()
        << name + QStringList{u"Taken"_s,  time,   zone, u"Position"_s, place, u"From the file’s GPS, ±8 m"_s,
                              u"Folder"_s, u"/p"_s};
    QTest::newRow("disagreements") << disputedPhoto()
                                   << name + QStringList{u"What else was said (1)"_s,
                                                         u"Taken"_s,
                                                         time,
                                                         zone,
                                                         u"The camera’s clock is 1 h behind the place’s time."_s,
                                                         u"Position"_s,
                                                         place,
                                                         u"From the XMP sidecar, ±8 m"_s,
                                                         u"Another source says it was taken somewhere else."_s,
                                                         u"Folder"_s,
                                                         u"/p"_s,
                                                         u"The metadata is damaged; what could be read is kept."_s};
    QTest::newRow("waits to be confirmed")
        << waitingPhoto()
        << name + QStringList{u"What else was said (1)"_s,
                              u"Taken"_s,
                              time,
                              zone,
                              u"Position"_s,
                              u"Unknown"_s,
                              u"The position does not say north or south, east or west."_s,
                              u"It says ±33.4378, -70.6504; the photo stays off the map until you confirm where that "
                              "is."_s,
                              u"Folder"_s,
                              u"/p"_s};
    Photo nothing;
    nothing.problems = PhotoProblem::NoPosition | PhotoProblem::NoTime;
    Photo ofFile = plainPhoto();
    ofFile.captureTime = {};
    ofFile.captureTime.assumedUtc = Instant(std::chrono::milliseconds(1'710'041'696'000));
    ofFile.captureTime.source = TimeSource::FileTime;
    QTest::newRow("only the file's date")
        << ofFile
        << name +
               QStringList{u"Taken"_s,    u"Unknown"_s, u"The file was last changed on 10 March 2024, 03:34:56 UTC"_s,
                           u"Position"_s, place,        u"From the file’s GPS, ±8 m"_s,
                           u"Folder"_s,   u"/p"_s};
    QTest::newRow("nothing known")
        << nothing << name + QStringList{u"Taken"_s,    u"Unknown"_s, u"The file does not say when it was taken."_s,
                                         u"Position"_s, u"Unknown"_s, u"The file does not say where it was taken."_s,
                                         u"Folder"_s,   u"/p"_s};
}

void DetailsPanelTest::says()
{
    QFETCH(const Photo, photo);
    QFETCH(QStringList, texts);
    PanelFixture fixture(photo);
    QVERIFY(fixture.show());
    QStringList shown = fixture.visibleTexts();
    if (const auto* heading = visibleButton<QToolButton>(fixture.panel(), kElse))
        shown << heading->text();
    shown.sort(); // the order of children is not that on the screen
    texts.sort();
    QCOMPARE(shown, texts);
}

void DetailsPanelTest::notesAndDoubtsAreHeard_data()
{
    QTest::addColumn<Photo>("photo");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QStringList>("described");
    const QString time = u"10 March 2024, 12:34:56"_s;
    const QString zone = u"UTC+09:00, Asia/Seoul; zone from the place (inferred)"_s;
    const QString place = u"37° 33′ 59.4″ N, 126° 58′ 40.8″ E"_s;
    QTest::newRow("time and its zone") << plainPhoto() << u"Taken"_s << QStringList{time, zone};
    QTest::newRow("place and its source")
        << plainPhoto() << u"Position"_s << QStringList{place, u"From the file’s GPS, ±8 m"_s};
    QTest::newRow("time and its doubt") << disputedPhoto() << u"Taken"_s
                                        << QStringList{time, zone,
                                                       u"The camera’s clock is 1 h behind the place’s time."_s};
    QTest::newRow("place and its doubt") << disputedPhoto() << u"Position"_s
                                         << QStringList{place, u"From the XMP sidecar, ±8 m"_s,
                                                        u"Another source says it was taken somewhere else."_s};
    QTest::newRow("neither note nor doubt") << plainPhoto() << u"Folder"_s << QStringList{u"/p"_s};
}

/// Tab stops at the value alone: it says the rest too. Who reads on finds each label by its own words.
void DetailsPanelTest::notesAndDoubtsAreHeard()
{
    QFETCH(const Photo, photo);
    QFETCH(const QString, fact);
    QFETCH(const QStringList, described);
    PanelFixture fixture(photo);
    QVERIFY(fixture.show());
    int captioned = 0;
    QStringList names;
    for (QLabel* label : fixture.panel().findChildren<QLabel*>()) {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(label);
        QVERIFY(interface != nullptr);
        if (!label->isVisible())
            continue;
        names << interface->text(QAccessible::Name).split(u'\n');
        if (interface->text(QAccessible::Name) != fact || (label->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        ++captioned;
        QCOMPARE(interface->text(QAccessible::Description), described.join(u'\n'));
    }
    QCOMPARE(captioned, 1);
    for (const QString& sentence : described.sliced(1))
        QVERIFY2(names.contains(sentence), qPrintable(sentence));
}

void DetailsPanelTest::longNamesWidenNothing()
{
    PanelFixture fixture(plainPhoto(), u"/p/"_s + QString(200, u'x') + u'/' + QString(200, u'y') + u".jpg"_s);
    QVERIFY(fixture.show());
    const auto& scroll = *fixture.panel().findChild<QScrollArea*>();
    QTRY_VERIFY(!fixture.visibleTexts().filter(u"/p/x"_s).isEmpty());
    scroll.widget()->layout()->activate();
    QVERIFY(scroll.widget()->minimumSizeHint().width() <= scroll.viewport()->width());
}

void DetailsPanelTest::ratingIsSeenAndSaid_data()
{
    QTest::addColumn<int>("rating");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("said");
    QTest::newRow("four") << 4 << u"★★★★☆"_s << u"4 of 5 stars"_s;
    QTest::newRow("all") << kMostStars << u"★★★★★"_s << u"5 of 5 stars"_s;
    QTest::newRow("rejected") << kRejected << u"Rejected"_s << u"Rejected"_s;
    QTest::newRow("nobody said anything") << 0 << QString() << QString();
}

void DetailsPanelTest::ratingIsSeenAndSaid()
{
    QFETCH(const int, rating);
    QFETCH(const QString, seen);
    QFETCH(const QString, said);
    Photo photo = plainPhoto();
    photo.rating = rating;
    PanelFixture fixture(photo);
    QVERIFY(fixture.show());
    const QLabel* shown = nullptr;
    for (const QLabel* label : fixture.panel().findChildren<QLabel*>()) {
        if (label->accessibleName() == u"Rating"_s && label->isVisible())
            shown = label;
    }
    QCOMPARE(shown != nullptr, !seen.isEmpty());
    if (shown != nullptr) {
        QCOMPARE(shown->text(), seen);
        QCOMPARE(shown->accessibleDescription(), said);
    }
}

void DetailsPanelTest::statementsOpenAndStayOpen()
{
    PanelFixture fixture(disputedPhoto());
    QVERIFY(fixture.show());
    auto* heading = visibleButton<QToolButton>(fixture.panel(), kElse);
    QVERIFY(heading != nullptr);
    QVERIFY(!fixture.visibleTexts().contains(u"35.1, 129"_s));
    heading->click();
    for (const QString& text : {u"Position: EXIF"_s, u"35.1, 129"_s, u"Not used: the XMP sidecar says otherwise."_s})
        QTRY_VERIFY2(fixture.visibleTexts().contains(text), qPrintable(text));
    fixture.panel().showPhoto(fixture.id());
    QTest::qWait(50);
    QTRY_VERIFY(fixture.visibleTexts().contains(u"35.1, 129"_s));
    heading->click();
    QVERIFY(!fixture.visibleTexts().contains(u"35.1, 129"_s));
}

void DetailsPanelTest::confirmationIsOffered_data()
{
    QTest::addColumn<Photo>("photo");
    QTest::addColumn<QStringList>("choices");
    QTest::newRow("waits") << waitingPhoto()
                           << QStringList{u"33° 26′ 16.1″ N, 70° 39′ 1.4″ W"_s, u"33° 26′ 16.1″ S, 70° 39′ 1.4″ W"_s};
    QTest::newRow("has a position") << disputedPhoto() << QStringList();
}

void DetailsPanelTest::confirmationIsOffered()
{
    QFETCH(const Photo, photo);
    QFETCH(const QStringList, choices);
    PanelFixture fixture(photo);
    QSignalSpy confirmed(&fixture.panel(), &DetailsPanel::positionConfirmed);
    QVERIFY(fixture.show());
    auto* button = visibleButton<QPushButton>(fixture.panel(), u"Confirm the Position"_s);
    QCOMPARE(button != nullptr, !choices.isEmpty());
    if (button == nullptr)
        return;
    QStringList offered;
    for (const QAction* choice : button->menu()->actions())
        offered << choice->text();
    QCOMPARE(offered, choices);
    button->menu()->actions().constLast()->trigger();
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed[0][0].value<PhotoId>(), fixture.id());
    QCOMPARE(confirmed[0][1].value<GeoPoint>(), *GeoPoint::fromDegrees(-33.4378, -70.6504));
}

void DetailsPanelTest::manualPositionCanBeWithdrawn()
{
    const QString withdraw = u"Withdraw the Position"_s;
    PanelFixture measured(plainPhoto());
    QVERIFY(measured.show());
    QVERIFY(visibleButton<QPushButton>(measured.panel(), withdraw) == nullptr);

    Photo photo = plainPhoto();
    photo.position->origin = PositionOrigin::Manual;
    PanelFixture manual(photo);
    QSignalSpy withdrawn(&manual.panel(), &DetailsPanel::positionWithdrawn);
    QVERIFY(manual.show());
    auto* button = visibleButton<QPushButton>(manual.panel(), withdraw);
    QVERIFY(button != nullptr);
    button->click();
    QCOMPARE(withdrawn.size(), 1);
    QCOMPARE(withdrawn[0][0].value<PhotoId>(), manual.id());
}

void DetailsPanelTest::zoneCanBeSetWhereThereIsATime()
{
    const auto zoneButton = [](PanelFixture& fixture) -> QToolButton* {
        for (auto* button : fixture.panel().findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName() == u"Set the time zone"_s)
                return button;
        }
        return nullptr;
    };
    PanelFixture fixture(plainPhoto());
    QSignalSpy requested(&fixture.panel(), &DetailsPanel::zoneRequested);
    QVERIFY(fixture.show());
    QVERIFY(zoneButton(fixture) != nullptr);
    zoneButton(fixture)->click();
    QCOMPARE(requested.size(), 1);

    Photo nothing;
    nothing.problems = PhotoProblem::NoPosition | PhotoProblem::NoTime;
    PanelFixture timeless(nothing);
    QVERIFY(timeless.show());
    QVERIFY(zoneButton(timeless) == nullptr);
}

} // namespace wayfolio::test

using wayfolio::test::DetailsPanelTest;
WAYFOLIO_TEST(DetailsPanelTest)

#include "DetailsPanelTest.moc"
