// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FilmStrip.h"

#include "tests/support/TestRegistry.h"
#include "ui/models/PhotoListModel.h"

#include <QAbstractListModel>
#include <QAccessible>
#include <QScrollBar>
#include <QTest>

namespace wayfolio::test {

namespace {

/// Counts which rows are looked at.
class CountingModel final : public QAbstractListModel
{
public:
    explicit CountingModel(int rows)
        : m_rows(rows)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        m_asked.insert(index.row());
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QString::number(index.row()) : QVariant();
    }

    void insertInFront(int count)
    {
        beginInsertRows({}, 0, count - 1);
        m_rows += count;
        endInsertRows();
    }

    mutable QSet<int> m_asked;

private:
    int m_rows;
};

/// A photo a date.
class DaysModel final : public QAbstractListModel
{
public:
    explicit DaysModel(QList<QDate> days)
        : m_days(std::move(days))
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_days.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return role == PhotoListModel::DayRole ? m_days.at(index.row()) : QVariant();
    }

private:
    QList<QDate> m_days;
};

/// One photo, whose first picture is red and whose sharp one is blue.
class PicturesModel final : public QAbstractListModel
{
public:
    explicit PicturesModel(QSize size)
        : m_size(size)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }

    [[nodiscard]] QVariant data(const QModelIndex& /*index*/, int role) const override
    {
        if (role != Qt::DecorationRole && role != PhotoListModel::SharpPictureRole)
            return {};
        QImage picture(m_size, QImage::Format_RGB32);
        picture.fill(role == Qt::DecorationRole ? Qt::red : Qt::blue);
        return picture;
    }

private:
    QSize m_size;
};

} // namespace

class FilmStripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyVisibleRowsAreAsked();
    void keysMoveAndCentre_data();
    void keysMoveAndCentre();
    void playedStandsOutAlone();
    void shiftSelectsARun();
    void insertedInFrontKeepsThePlace();
    void itemsAreAccessible();
    void asksForSharpPicturesWhereItEnlarges_data();
    void asksForSharpPicturesWhereItEnlarges();
    void daysSayTheirYear_data();
    void daysSayTheirYear();
};

void FilmStripTest::onlyVisibleRowsAreAsked()
{
    CountingModel model(1'000'000);
    FilmStrip strip;
    strip.setModel(&model);
    strip.resize(800, strip.sizeHint().height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    strip.setCurrentIndex(model.index(900'000));
    strip.horizontalScrollBar()->setValue(strip.horizontalScrollBar()->maximum() / 2);
    strip.grab();
    QVERIFY2(model.m_asked.size() < 200, qPrintable(QString::number(model.m_asked.size())));
    QCOMPARE(strip.indexAt(strip.visualRect(model.index(500'000)).center()).row(), 500'000);
}

void FilmStripTest::keysMoveAndCentre_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("row");
    QTest::newRow("right") << Qt::Key_Right << 101;
    QTest::newRow("left") << Qt::Key_Left << 99;
    QTest::newRow("home") << Qt::Key_Home << 0;
    QTest::newRow("end") << Qt::Key_End << 199;
    QTest::newRow("page") << Qt::Key_PageDown << 107;
}

void FilmStripTest::keysMoveAndCentre()
{
    QFETCH(Qt::Key, key);
    QFETCH(int, row);
    CountingModel model(200);
    FilmStrip strip;
    strip.setModel(&model);
    strip.resize(800, strip.sizeHint().height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    strip.setCurrentIndex(model.index(100));
    QTest::keyClick(&strip, key);
    QCOMPARE(strip.currentIndex().row(), row);
    QCOMPARE(strip.selectionModel()->selectedIndexes(), QModelIndexList{model.index(row)});
    const bool atEdge = row == 0 || row == 199;
    const auto distance = [&] {
        return std::abs(strip.visualRect(model.index(row)).center().x() - strip.viewport()->width() / 2);
    };
    if (!atEdge)
        QTRY_VERIFY(distance() <= 2);
    QTRY_VERIFY(strip.viewport()->rect().contains(strip.visualRect(model.index(row)).center()));
}

void FilmStripTest::playedStandsOutAlone()
{
    CountingModel model(5);
    FilmStrip strip;
    strip.setModel(&model);
    strip.resize(800, strip.sizeHint().height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    const auto hasFrame = [&](int row) {
        const QImage cell = strip.viewport()->grab(strip.visualRect(model.index(row))).toImage();
        const QRgb frame = strip.palette().color(QPalette::Highlight).rgb();
        int pixels = 0;
        for (int y = 0; y < cell.height(); ++y) {
            for (int x = 0; x < cell.width(); ++x)
                pixels += cell.pixel(x, y) == frame ? 1 : 0;
        }
        return pixels > 100;
    };
    strip.setCurrentIndex(model.index(1));
    QVERIFY(hasFrame(1) && !hasFrame(3));
    strip.setPlayed(model.index(3));
    QVERIFY(!hasFrame(1) && hasFrame(3));
    strip.setPlayed({});
    QVERIFY(hasFrame(1) && !hasFrame(3));
}

void FilmStripTest::shiftSelectsARun()
{
    CountingModel model(50);
    FilmStrip strip;
    strip.setModel(&model);
    strip.resize(800, strip.sizeHint().height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.visualRect(model.index(1)).center());
    QTest::keyClick(&strip, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&strip, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(strip.selectionModel()->selectedIndexes().size(), 3);
}

void FilmStripTest::insertedInFrontKeepsThePlace()
{
    CountingModel model(500);
    FilmStrip strip;
    strip.setModel(&model);
    strip.resize(800, strip.sizeHint().height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    strip.horizontalScrollBar()->setValue(5'000);
    const int before = strip.visualRect(model.index(100)).left();
    model.insertInFront(30);
    QCOMPARE(strip.visualRect(model.index(130)).left(), before);
}

void FilmStripTest::itemsAreAccessible()
{
    CountingModel model(5);
    FilmStrip strip;
    strip.setModel(&model);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&strip);
    QVERIFY(list != nullptr);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 5);
    QCOMPARE(list->child(3)->text(QAccessible::Name), QStringLiteral("3"));
}

void FilmStripTest::asksForSharpPicturesWhereItEnlarges_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<double>("fromRatio"); // of the screen's pixels
    QTest::newRow("of EXIF") << QSize(160, 120) << 1.6;
    QTest::newRow("of EXIF, tall") << QSize(90, 160) << 0.9;
    QTest::newRow("of our own") << QSize(256, 192) << 2.5;
}

void FilmStripTest::asksForSharpPicturesWhereItEnlarges()
{
    QFETCH(const QSize, picture);
    QFETCH(const double, fromRatio);
    PicturesModel model(picture);
    FilmStrip strip;
    strip.setModel(&model);
    strip.resize(400, strip.sizeHint().height());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    const QPoint middle = strip.viewport()->mapTo(&strip, strip.visualRect(model.index(0)).center());
    const QImage seen = strip.grab().toImage();
    const QColor color = seen.pixelColor(middle * seen.devicePixelRatio());
    QCOMPARE(color, strip.devicePixelRatioF() >= fromRatio ? QColor(Qt::blue) : QColor(Qt::red));
}

void FilmStripTest::daysSayTheirYear_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("pinned");
    QTest::addColumn<QString>("label");
    QTest::newRow("the first") << 0 << false << QStringLiteral("30 December 2024");
    QTest::newRow("same year") << 1 << false << QStringLiteral("31 Dec");
    QTest::newRow("new year") << 2 << false << QStringLiteral("1 January 2025");
    QTest::newRow("and on") << 3 << false << QStringLiteral("2 Jan");
    QTest::newRow("at the edge") << 3 << true << QStringLiteral("2 January 2025");
    QTest::newRow("without a date") << 4 << false << QString();
}

void FilmStripTest::daysSayTheirYear()
{
    QFETCH(const int, row);
    QFETCH(const bool, pinned);
    QFETCH(const QString, label);
    const DaysModel model({QDate(2024, 12, 30), QDate(2024, 12, 31), QDate(2025, 1, 1), QDate(2025, 1, 2), QDate()});
    QCOMPARE(FilmStrip::dayLabel(model.index(row), pinned), label);
}

} // namespace wayfolio::test

using wayfolio::test::FilmStripTest;
WAYFOLIO_TEST(FilmStripTest)

#include "FilmStripTest.moc"
