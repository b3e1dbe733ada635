// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/DerivedState.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "core/catalog/UserFacts.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class DerivedStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsBehind();
    void everyWriterCounts_data();
    void everyWriterCounts();
    void isBehindUnderOtherRules();
    void changesMeanwhileAreNotLost();

private:
    void settle();

    [[nodiscard]] bool isBehind() const
    {
        return DerivedState(*m_catalog).revisionBehind(u"rules"_s).value().has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalog> m_catalog;
};

namespace {

const QString kPath = u"/photos/a.jpg"_s;

void storePhoto(Catalog& catalog)
{
    Photo photo;
    photo.camera = u"Camera"_s;
    const FileOutcome outcome{.path = kPath, .stamp = {}, .readerVersion = 1, .photo = photo};
    QVERIFY(PhotoStore(catalog).record({&outcome, 1}));
}

} // namespace

void DerivedStateTest::init()
{
    m_catalog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_catalog = Catalog::open(m_folder->filePath(u"c.sqlite"_s)).value();
}

void DerivedStateTest::settle()
{
    DerivedState state(*m_catalog);
    const auto revision = state.revisionBehind(u"rules"_s).value();
    QVERIFY(revision);
    QVERIFY(state.settle(*revision, u"rules"_s));
    QVERIFY(!isBehind());
}

/// As a catalogue of an earlier version, which may have been left half done.
void DerivedStateTest::startsBehind()
{
    QVERIFY(isBehind());
    settle();
}

void DerivedStateTest::everyWriterCounts_data()
{
    using Write = std::function<bool(Catalog&)>;
    QTest::addColumn<Write>("write");
    QTest::newRow("a photo") << Write([](Catalog& catalog) {
        storePhoto(catalog);
        return true;
    });
    QTest::newRow("a missing file") << Write(
        [](Catalog& catalog) { return PhotoStore(catalog).setMissing({kPath}, true).has_value(); });
    QTest::newRow("a position by hand") << Write([](Catalog& catalog) {
        return UserFacts(catalog).confirmPosition(PhotoId{1}, *GeoPoint::fromDegrees(1, 2)).has_value();
    });
    QTest::newRow("a zone by hand") << Write(
        [](Catalog& catalog) { return UserFacts(catalog).setZone(PhotoId{1}, QTimeZone("Asia/Seoul")).has_value(); });
    QTest::newRow("a camera's zone") << Write([](Catalog& catalog) {
        return UserFacts(catalog).setCameraZone(u"Camera"_s, QTimeZone("Asia/Seoul")).has_value();
    });
}

void DerivedStateTest::everyWriterCounts()
{
    QFETCH(const std::function<bool(Catalog&)>, write);
    storePhoto(*m_catalog);
    settle();
    QVERIFY(write(*m_catalog));
    QVERIFY(isBehind());
}

void DerivedStateTest::isBehindUnderOtherRules()
{
    settle();
    QVERIFY(DerivedState(*m_catalog).revisionBehind(u"other rules"_s).value());
}

/// Another program stores photos while this one computes.
void DerivedStateTest::changesMeanwhileAreNotLost()
{
    DerivedState state(*m_catalog);
    const auto revision = state.revisionBehind(u"rules"_s).value();
    storePhoto(*m_catalog);
    QVERIFY(state.settle(*revision, u"rules"_s));
    QVERIFY(isBehind());
}

} // namespace wayfolio::test

using wayfolio::test::DerivedStateTest;
WAYFOLIO_TEST(DerivedStateTest)

#include "DerivedStateTest.moc"
