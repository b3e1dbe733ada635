// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/TimeZoneDialog.h"

#include "tests/support/TestRegistry.h"
#include "ui/models/ZoneListModel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

Photo seoulPhoto()
{
    Photo photo;
    photo.camera = u"Canon EOS R5"_s;
    photo.captureTime.wall = WallTime(std::chrono::milliseconds(1'720'612'800'000)); // 10 July 2024, noon
    photo.captureTime.utc = Instant(std::chrono::milliseconds(1'720'580'400'000));
    photo.captureTime.offset = std::chrono::hours(9);
    photo.captureTime.timeZone = u"Asia/Seoul"_s;
    return photo;
}

QByteArray currentId(const TimeZoneDialog& dialog)
{
    return dialog.findChild<QListView*>()->currentIndex().data(ZoneListModel::IdRole).toByteArray();
}

QPushButton* buttonNamed(const TimeZoneDialog& dialog, const QString& text)
{
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TimeZoneDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void startsWithWhatIsKnown_data()
    {
        QTest::addColumn<Photo>("photo");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("a zone") << seoulPhoto() << QByteArray("Asia/Seoul");
        Photo offset = seoulPhoto();
        offset.captureTime.timeZone.clear();
        QTest::newRow("an offset") << offset << QByteArray("UTC+09:00");
        Photo nothing = seoulPhoto();
        nothing.captureTime.timeZone.clear();
        nothing.captureTime.offset.reset();
        const QByteArray here = QTimeZone::systemTimeZoneId();
        QTest::newRow("nothing: this computer's") << nothing << (here == "Etc/UTC" ? QByteArray("UTC") : here);
    }

    void startsWithWhatIsKnown()
    {
        QFETCH(const Photo, photo);
        QFETCH(const QByteArray, zone);
        const TimeZoneDialog dialog(photo, 1);
        QCOMPARE(currentId(dialog), zone);
    }

    void findsZones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("first");
        QTest::newRow("a city") << u"lisbon"_s << QByteArray("Europe/Lisbon");
        QTest::newRow("two words") << u"new york"_s << QByteArray("America/New_York");
        QTest::newRow("an IANA name") << u"America/New_York"_s << QByteArray("America/New_York");
        QTest::newRow("an offset") << u"+05:30"_s << QByteArray("UTC+05:30");
        QTest::newRow("an offset in brief") << u"UTC+5:30"_s << QByteArray("Asia/Colombo");
        QTest::newRow("a country") << u"south korea"_s << QByteArray("Asia/Seoul");
        QTest::newRow("a country without a zone of its name") << u"Vietnam"_s << QByteArray("Asia/Ho_Chi_Minh");
        QTest::newRow("a country in Korean") << u"베트남"_s << QByteArray("Asia/Ho_Chi_Minh");
        QTest::newRow("a city in Korean") << u"서울"_s << QByteArray("Asia/Seoul");
        QTest::newRow("a city in English") << u"Seoul"_s << QByteArray("Asia/Seoul");
        QTest::newRow("a large town without a zone of its name") << u"Osaka"_s << QByteArray("Asia/Tokyo");
        QTest::newRow("the zone's city before a town like it") << u"London"_s << QByteArray("Europe/London");
        QTest::newRow("what the zone is called") << u"mountain daylight"_s << QByteArray("America/Boise");
        QTest::newRow("nothing of the kind") << u"xyzzy"_s << QByteArray();
    }

    void findsZones()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, first);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const TimeZoneDialog dialog(seoulPhoto(), 1);
        auto* search = dialog.findChild<QLineEdit*>();
        search->setText(text);
        QSignalSpy gathered(dialog.findChild<ZoneListModel*>(), &QAbstractItemModel::dataChanged);
        QTRY_COMPARE_WITH_TIMEOUT(gathered.size(), 2, 20'000); // names, and then places
        QCOMPARE(currentId(dialog), first);
        QCOMPARE(buttonNamed(dialog, u"Set"_s)->isEnabled(), !first.isEmpty());
        search->clear();
        QCOMPARE(currentId(dialog), QByteArray("Asia/Seoul"));
    }

    void saysTheOffsetOfTheDay()
    {
        const ZoneListModel summer(QDateTime(QDate(2024, 7, 10), QTime(12, 0), QTimeZone::UTC));
        const ZoneListModel winter(QDateTime(QDate(2024, 1, 10), QTime(12, 0), QTimeZone::UTC));
        const auto text = [](const ZoneListModel& model) {
            return model.index(model.rowOf("Europe/Lisbon")).data().toString();
        };
        QCOMPARE(text(summer), u"UTC+01:00  Europe/Lisbon"_s);
        QCOMPARE(text(winter), u"UTC+00:00  Europe/Lisbon"_s);
        QCOMPARE(summer.rowOf("EST5EDT"), -1);
        QCOMPARE(summer.rowOf("Etc/GMT+5"), -1);
    }

    void answers()
    {
        TimeZoneDialog dialog(seoulPhoto(), 3);
        QVERIFY(!dialog.isForCamera());
        QCOMPARE(dialog.zone(), QTimeZone("Asia/Seoul"));
        dialog.findChildren<QRadioButton*>().last()->click();
        QVERIFY(dialog.isForCamera());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        buttonNamed(dialog, u"As the Files Say"_s)->click();
        QCOMPARE(accepted.size(), 1);
        QVERIFY(!dialog.zone());
    }

    void nothingFoundHasRoom()
    {
        TimeZoneDialog dialog(seoulPhoto(), 1);
        dialog.show();
        dialog.findChild<QLineEdit*>()->setText(u"xyzzy"_s);
        const auto labels = dialog.findChildren<QLabel*>();
        const auto line = std::ranges::find_if(
            labels, [](const QLabel* label) { return label->text().startsWith(u"Nothing found"_s); });
        QVERIFY(line != labels.end());
        QTRY_VERIFY((*line)->isVisible());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!(*line)->geometry().intersects(dialog.findChild<QListView*>()->geometry()));
        QVERIFY((*line)->height() >= (*line)->sizeHint().height());
    }

    void cameraIsOfferedWhereThereIsOne()
    {
        Photo photo = seoulPhoto();
        photo.camera.clear();
        TimeZoneDialog dialog(photo, 1);
        dialog.show();
        QVERIFY(!dialog.findChildren<QRadioButton*>().last()->isVisible());
    }
};

WAYFOLIO_TEST(TimeZoneDialogTest)

} // namespace wayfolio::test

#include "TimeZoneDialogTest.moc"
