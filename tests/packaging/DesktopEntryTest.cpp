// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/MediaType.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QMimeDatabase>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// That file managers offer Wayfolio for all it imports, and for nothing else.
class DesktopEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersWhatContentTells_data();
    void offersWhatContentTells();
    void offersWhatExtensionsSay_data();
    void offersWhatExtensionsSay();
    void offersNothingElse();

private:
    /// By any of its names: they differ from edition to edition of the system's list.
    [[nodiscard]] bool offers(const QMimeType& type) const
    {
        const QStringList names = type.aliases() << type.name();
        return std::ranges::any_of(names, [this](const QString& name) { return m_offered.contains(name); });
    }

    QSet<QString> m_offered;
};

namespace {

QMimeType typeOf(const QString& extension)
{
    return QMimeDatabase().mimeTypeForFile(u"a."_s + extension, QMimeDatabase::MatchExtension);
}

} // namespace

void DesktopEntryTest::initTestCase()
{
    QFile file(u"" WAYFOLIO_SOURCE_FOLDER "/packaging/org.wayfolio.Wayfolio.desktop"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    constexpr QByteArrayView kKey = "MimeType=";
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.startsWith(kKey))
            continue;
        const QStringList types = QString::fromLatin1(line.sliced(kKey.size())).split(u';', Qt::SkipEmptyParts);
        m_offered = {types.begin(), types.end()};
        QCOMPARE(m_offered.size(), types.size()); // none twice
    }
    QVERIFY(m_offered.remove(u"inode/directory"_s)); // folders are imported too
}

void DesktopEntryTest::offersWhatContentTells_data()
{
    QTest::addColumn<QString>("type");
    for (const QString& type : mediaMimeTypes())
        QTest::newRow(qPrintable(type)) << type;
}

void DesktopEntryTest::offersWhatContentTells()
{
    QFETCH(const QString, type);
    QVERIFY(m_offered.contains(type));
}

void DesktopEntryTest::offersWhatExtensionsSay_data()
{
    QTest::addColumn<QString>("extension");
    for (const QString& extension : mediaExtensions()) {
        if (!typeOf(extension).isDefault()) // some RAW types have no name
            QTest::newRow(qPrintable(extension)) << extension;
    }
}

/// What cameras write as TIFF is told apart by names alone.
void DesktopEntryTest::offersWhatExtensionsSay()
{
    QFETCH(const QString, extension);
    const QMimeType type = typeOf(extension);
    QVERIFY2(offers(type), qPrintable(type.name()));
}

void DesktopEntryTest::offersNothingElse()
{
    QSet<QString> known;
    for (const QString& type : mediaMimeTypes())
        known << type;
    for (const QString& extension : mediaExtensions()) {
        for (const QMimeType& type : QMimeDatabase().mimeTypesForFileName(u"a."_s + extension)) {
            known << type.name();
            for (const QString& alias : type.aliases())
                known << alias;
        }
    }
    for (const QString& type : m_offered) {
        // Of an edition of the system's list that has this name, not of this one.
        const bool isUnknownHere = !QMimeDatabase().mimeTypeForName(type).isValid();
        QVERIFY2(known.contains(type) || isUnknownHere, qPrintable(type));
    }
}

} // namespace wayfolio::test

using wayfolio::test::DesktopEntryTest;
WAYFOLIO_TEST(DesktopEntryTest)

#include "DesktopEntryTest.moc"
