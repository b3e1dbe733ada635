// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/FileNameOrder.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

class FileNameOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void compares_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<int>("order");
        const auto row = [](const char* left, const char* right, int order) {
            QTest::addRow("%s and %s", left, right) << QString::fromUtf8(left) << QString::fromUtf8(right) << order;
        };
        row("IMG_9.jpg", "IMG_10.jpg", -1);
        row("IMG_0009.jpg", "IMG_0010.jpg", -1);
        row("IMG_0010.jpg", "IMG_9.jpg", 1);
        row("IMG_009.jpg", "IMG_9.jpg", 0);
        row("IMG_0.jpg", "IMG_1.jpg", -1);
        row("IMG_2_10.jpg", "IMG_10_2.jpg", -1);
        row("DSC_2.jpg", "IMG_1.jpg", -1);
        row("IMG_1.jpg", "IMG_1.jpg", 0);
        row("IMG_1", "IMG_1.jpg", -1);
        row("IMG_1.jpg", "IMG_1_edited.jpg", -1);
        row("사진 2.jpg", "사진 10.jpg", -1);
        row("1", "a", -1);
        row("", "a", -1);
        row("", "", 0);
        row("99999999999999999999999999.jpg", "100000000000000000000000000.jpg", -1);
    }

    void compares()
    {
        QFETCH(const QString, left);
        QFETCH(const QString, right);
        QFETCH(const int, order);
        const auto sign = [](std::weak_ordering found) { return found < 0 ? -1 : int(found > 0); };
        QCOMPARE(sign(compareFileNames(left, right)), order);
        QCOMPARE(sign(compareFileNames(right, left)), -order);
    }
};

WAYFOLIO_TEST(FileNameOrderTest)

} // namespace wayfolio::test

#include "FileNameOrderTest.moc"
