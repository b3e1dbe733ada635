// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/TakeoutTitles.h"

#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class TakeoutTitlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void readsOnceAndOnlyWhenAsked();

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

namespace {

QByteArray titled(const QString& title, int seconds)
{
    return R"({"title":")" + title.toUtf8() + R"(","photoTakenTime":{"timestamp":")" + QByteArray::number(seconds) +
           "\"}}";
}

} // namespace

void TakeoutTitlesTest::finds_data()
{
    QTest::addColumn<QStringList>("files"); // "NAME=TITLE", taken in second 1, 2…; "NAME" alone is no JSON
    QTest::addColumn<QString>("photo");
    QTest::addColumn<int>("taken"); // 0: nothing found
    const auto row = [](const char* name, const QStringList& files, const QString& photo, int taken) {
        QTest::newRow(name) << files << photo << taken;
    };
    row("none", {}, u"a.jpg"_s, 0);
    row("by its title", {u"x.json=b.jpg"_s, u"y.json=a.jpg"_s}, u"a.jpg"_s, 2);
    row("letter case", {u"x.json=IMG.JPG"_s}, u"img.jpg"_s, 1);
    row("no title fits", {u"x.json=b.jpg"_s}, u"a.jpg"_s, 0);
    row("characters that Takeout replaces", {u"x.json=what? a*b: c/d.jpg"_s}, u"what_ a_b_ c_d.jpg"_s, 1);
    row("a title without extension", {u"x.json=Hamburg"_s}, u"Hamburg.png"_s, 1);
    row("a title that was too long", {u"x.json="_s + QString(60, u'a') + u".jpg"_s}, QString(47, u'a') + u".jpg"_s, 1);
    row("a long extension takes its room", {u"x.json="_s + QString(60, u'a') + u".heic"_s},
        QString(46, u'a') + u".heic"_s, 1);
    row("the number of the JSON", {u"x.json=a.jpg"_s, u"x(1).json=a.jpg"_s}, u"a(1).jpg"_s, 2);
    row("and not of the other", {u"x.json=a.jpg"_s, u"x(1).json=a.jpg"_s}, u"a.jpg"_s, 1);
    row("an edited photo", {u"x.json=a.jpg"_s}, u"a-edited.jpg"_s, 1);
    row("two that say different things", {u"x.json=a.jpg"_s, u"y.json=a.jpg"_s}, u"a.jpg"_s, 0);
    row("what is no JSON is ignored", {u"x.json"_s, u"y.json=a.jpg"_s}, u"a.jpg"_s, 2);
}

void TakeoutTitlesTest::finds()
{
    QFETCH(const QStringList, files);
    QFETCH(const QString, photo);
    QFETCH(const int, taken);
    QStringList paths;
    for (const QString& file : files) {
        const QString name = file.section(u'=', 0, 0);
        const QByteArray json = titled(file.section(u'=', 1), static_cast<int>(paths.size()) + 1);
        paths.append(write(name, file == name ? QByteArray("no JSON") : json));
    }
    const auto found = TakeoutTitles(paths).find(photo);
    QCOMPARE(found.has_value(), taken != 0);
    if (found)
        QCOMPARE(found->takenSeconds, taken);
}

void TakeoutTitlesTest::readsOnceAndOnlyWhenAsked()
{
    const TakeoutTitles titles({m_folder.filePath(u"later.json"_s)});
    write(u"later.json"_s, titled(u"a.jpg"_s, 1));
    QCOMPARE(titles.find(u"a.jpg"_s).value_or(TakeoutTags()).takenSeconds, 1);
    write(u"later.json"_s, titled(u"a.jpg"_s, 2));
    QCOMPARE(titles.find(u"a.jpg"_s).value_or(TakeoutTags()).takenSeconds, 1);
}

WAYFOLIO_TEST(TakeoutTitlesTest)

} // namespace wayfolio::test

#include "TakeoutTitlesTest.moc"
