// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TextTable.h"

#include "tests/core/geodata/PackedBytes.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TextTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void truncated();
};

void TextTableTest::text_data()
{
    QTest::addColumn<quint32>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("before the first") << 1U << QString();
    QTest::newRow("the first") << 2U << u"Paris"_s;
    QTest::newRow("between") << 3U << QString();
    QTest::newRow("empty") << 5U << QString();
    QTest::newRow("not ASCII") << 8U << u"서울"_s;
    QTest::newRow("after the last") << 9U << QString();
}

void TextTableTest::text()
{
    QFETCH(const quint32, number);
    QFETCH(const QString, expected);
    const QByteArray content = PackedBytes().texts({"Paris", "", "서울"}).content();
    PackedReader reader(content);
    TextTable table;
    table.read(reader, {2, 5, 8});
    QVERIFY(reader.isGood());
    QVERIFY(reader.isAtEnd());
    QCOMPARE(table.at(number), expected);
}

void TextTableTest::truncated()
{
    const QByteArray content = PackedBytes().texts({"Paris", "Rome"}).content();
    for (qsizetype size = 0; size < content.size(); ++size) {
        const QByteArray part = content.first(size);
        PackedReader reader(part);
        TextTable table;
        table.read(reader, {0, 1});
        QVERIFY2(!reader.isGood(), qPrintable(QString::number(size)));
    }
}

WAYFOLIO_TEST(TextTableTest)

} // namespace wayfolio::test

#include "TextTableTest.moc"
