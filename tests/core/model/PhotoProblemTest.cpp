// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Photo.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;
using enum PhotoProblem;

class PhotoProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAndNamesAreStable_data();
    void valuesAndNamesAreStable();
    void namesComeInTheOrderOfTheValues();
    void mostTellingReason_data();
    void mostTellingReason();
    void otherIdentifiers();
};

void PhotoProblemTest::valuesAndNamesAreStable_data()
{
    QTest::addColumn<uint>("stored");
    QTest::addColumn<QString>("name");
    const QStringList names{
        u"noPosition"_s,           u"positionZero"_s,     u"positionOutOfRange"_s, u"positionUnreadable"_s,
        u"positionNoHemisphere"_s, u"noTime"_s,           u"timeUnreadable"_s,     u"offsetUnreadable"_s,
        u"metadataDamaged"_s,      u"timeAssumed"_s,      u"receiverVoid"_s,       u"datumNotWgs84"_s,
        u"sixtySeconds"_s,         u"positionDisputed"_s, u"timeDisputed"_s,       u"clockOffByHours"_s,
        u"ambiguousLocalTime"_s,   u"skippedLocalTime"_s, u"sidecarUnreadable"_s,  u"positionRemoved"_s};
    for (qsizetype bit = 0; bit < names.size(); ++bit)
        QTest::newRow(qPrintable(names.at(bit))) << (1U << bit) << names.at(bit);
}

void PhotoProblemTest::valuesAndNamesAreStable()
{
    QFETCH(const uint, stored);
    QFETCH(const QString, name);
    QCOMPARE(identifiers(PhotoProblems::fromInt(stored)), QStringList{name});
}

void PhotoProblemTest::namesComeInTheOrderOfTheValues()
{
    QCOMPARE(identifiers({}), QStringList());
    QCOMPARE(identifiers(TimeAssumed | PositionZero | NoTime),
             (QStringList{u"positionZero"_s, u"noTime"_s, u"timeAssumed"_s}));
    QCOMPARE(identifiers(PhotoProblems::fromInt(1U << 31)), QStringList()); // from a newer catalogue
}

void PhotoProblemTest::mostTellingReason_data()
{
    QTest::addColumn<uint>("problems");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, PhotoProblems problems, PhotoProblem reason) {
        QTest::newRow(name) << problems.toInt() << identifiers(reason).value(0);
    };
    row("nothing said", {}, NoPosition);
    row("no tags", NoPosition, NoPosition);
    row("receiver without a fix", NoPosition | PositionZero, PositionZero);
    row("zero before unreadable", PositionUnreadable | PositionZero, PositionZero);
    row("out of range", PositionOutOfRange | PositionUnreadable, PositionOutOfRange);
    row("hemisphere", PositionNoHemisphere | PositionUnreadable, PositionNoHemisphere);
    row("unreadable", PositionUnreadable | NoPosition | NoTime, PositionUnreadable);
    row("problems of time do not count", NoTime | TimeUnreadable, NoPosition);
}

void PhotoProblemTest::mostTellingReason()
{
    QFETCH(const uint, problems);
    QFETCH(const QString, reason);
    QCOMPARE(identifiers(positionProblem(PhotoProblems::fromInt(problems))), QStringList{reason});
}

void PhotoProblemTest::otherIdentifiers()
{
    QCOMPARE(identifier(MediaKind::Photo), u"photo"_s);
    QCOMPARE(identifier(MediaKind::Video), u"video"_s);
    const std::vector<std::pair<PositionOrigin, QString>> origins{{PositionOrigin::Measured, u"measured"_s},
                                                                  {PositionOrigin::Sidecar, u"sidecar"_s},
                                                                  {PositionOrigin::Track, u"track"_s},
                                                                  {PositionOrigin::Estimated, u"estimated"_s},
                                                                  {PositionOrigin::Manual, u"manual"_s}};
    for (const auto& [origin, name] : origins)
        QCOMPARE(identifier(origin), name);
}

WAYFOLIO_TEST(PhotoProblemTest)

} // namespace wayfolio::test

#include "PhotoProblemTest.moc"
