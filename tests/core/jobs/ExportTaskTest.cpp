// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/ExportTask.h"

#include "core/catalog/TripStore.h"
#include "tests/core/jobs/JourneyFolder.h"
#include "tests/support/PhotoSets.h"
#include "tests/support/TestRegistry.h"

#include <QFileInfo>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ExportTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everything();
    void oneTrip();
    void noSuchTrip();
    void selectionInAnyOrder();
    void selectionWithoutAPosition();
    void photosThatVanishedStayOut();

private:
    [[nodiscard]] Result<ExportContent> load(const ExportScope& scope) const
    {
        return loadExportContent(*m_catalog, scope, u"Title"_s);
    }

    JourneyFolder m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

namespace {

QStringList namesOf(const ExportContent& content)
{
    QStringList names;
    for (const Photo& photo : content.photos)
        names += QFileInfo(photo.files.constFirst()).fileName();
    return names;
}

/// "3+1": the points of each leg of each route; routes are separated by blanks.
QString shapeOf(const ExportContent& content)
{
    QStringList routes;
    for (const Route& route : content.routes) {
        QStringList legs;
        for (const Leg& leg : route.legs)
            legs += QString::number(leg.points.size());
        routes += legs.join(u'+');
    }
    return routes.join(u' ');
}

} // namespace

void ExportTaskTest::initTestCase()
{
    QVERIFY(m_folder.writeJourney());
    QCOMPARE(m_folder.import().added, kJourneyFiles);
    m_catalog = Catalog::open(m_folder.catalog()).value();
}

void ExportTaskTest::everything()
{
    const ExportContent content = load(EverythingScope{}).value();
    QCOMPARE(content.name, u"Title"_s);
    QCOMPARE(namesOf(content), (QStringList{u"1.jpg"_s, u"2.jpg"_s, u"3.jpg"_s, u"4.jpg"_s, u"5.jpg"_s}));
    QCOMPARE(content.trips.size(), 2U);
    QCOMPARE(shapeOf(content), u"3+2 "_s); // a walk and a flight; nothing to draw through a single photo
}

void ExportTaskTest::oneTrip()
{
    const TripId second = TripStore(*m_catalog).trips().value().at(1).id;
    QCOMPARE(namesOf(load(second).value()), QStringList{u"5.jpg"_s});
}

void ExportTaskTest::noSuchTrip()
{
    const auto content = load(TripId{4711});
    QCOMPARE(content.error().code, ErrorCode::NoSuchTrip);
    QCOMPARE(content.error().subject, u"4711"_s);
}

void ExportTaskTest::selectionInAnyOrder()
{
    const std::vector<PhotoId> ids{idOf(*m_catalog, u"3.jpg"_s), idOf(*m_catalog, u"5.jpg"_s),
                                   idOf(*m_catalog, u"1.jpg"_s), PhotoId{4711}};
    const ExportContent content = load(setOf(ids)).value();
    QCOMPARE(namesOf(content), (QStringList{u"1.jpg"_s, u"3.jpg"_s, u"5.jpg"_s}));
    QCOMPARE(shapeOf(content), u"2 "_s);
}

void ExportTaskTest::selectionWithoutAPosition()
{
    QCOMPARE(load(setOf({idOf(*m_catalog, u"6.jpg"_s)})).error().code, ErrorCode::NothingToExport);
    QCOMPARE(load(PhotoSet()).error().code, ErrorCode::NothingToExport);
}

void ExportTaskTest::photosThatVanishedStayOut()
{
    const JourneyFolder folder;
    QVERIFY(folder.writeJourney());
    QCOMPARE(folder.import().added, kJourneyFiles);
    QVERIFY(QFile::remove(folder.photos() + u"/2.jpg"_s));
    QCOMPARE(folder.import().missing, 1);
    const auto catalog = Catalog::open(folder.catalog()).value();
    QCOMPARE(namesOf(loadExportContent(*catalog, EverythingScope{}, u"Title"_s).value()),
             (QStringList{u"1.jpg"_s, u"3.jpg"_s, u"4.jpg"_s, u"5.jpg"_s}));
}

WAYFOLIO_TEST(ExportTaskTest)

} // namespace wayfolio::test

#include "ExportTaskTest.moc"
