// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/Result.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cerrno>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifiersAreStable_data();
    void identifiersAreStable();
    void everyCodeHasItsOwnIdentifier();
    void unknownIdentifiers_data();
    void unknownIdentifiers();
    void errnoValues_data();
    void errnoValues();
    void failCarriesAll();
};

void ErrorTest::identifiersAreStable_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    // Scripts and stored catalogues rely on these: never change one.
    const auto row = [](ErrorCode code, const char* text) {
        QTest::newRow(text) << static_cast<int>(code) << QString::fromLatin1(text);
    };
    row(ErrorCode::NotFound, "notFound");
    row(ErrorCode::NotReadable, "notReadable");
    row(ErrorCode::NotRegularFile, "notRegularFile");
    row(ErrorCode::EmptyFile, "emptyFile");
    row(ErrorCode::NameNotText, "nameNotText");
    row(ErrorCode::UnknownFormat, "unknownFormat");
    row(ErrorCode::UnsupportedFormat, "unsupportedFormat");
    row(ErrorCode::SidecarFile, "sidecarFile");
    row(ErrorCode::DamagedFile, "damagedFile");
    row(ErrorCode::ReaderCrashed, "readerCrashed");
    row(ErrorCode::ReaderTimedOut, "readerTimedOut");
    row(ErrorCode::ReaderFailed, "readerFailed");
    row(ErrorCode::NotWritable, "notWritable");
    row(ErrorCode::DiskFull, "diskFull");
    row(ErrorCode::NotCatalog, "notCatalog");
    row(ErrorCode::NewerCatalog, "newerCatalog");
    row(ErrorCode::ReadOnlyCatalog, "readOnlyCatalog");
    row(ErrorCode::DamagedCatalog, "damagedCatalog");
    row(ErrorCode::BusyCatalog, "busyCatalog");
    row(ErrorCode::CatalogGone, "catalogGone");
    row(ErrorCode::NothingToExport, "nothingToExport");
    row(ErrorCode::NoSuchTrip, "noSuchTrip");
    row(ErrorCode::InvalidArgument, "invalidArgument");
    row(ErrorCode::NetworkFailed, "networkFailed");
    row(ErrorCode::NoSuchTile, "noSuchTile");
    row(ErrorCode::NotMapFile, "notMapFile");
    row(ErrorCode::VectorTiles, "vectorTiles");
    row(ErrorCode::UnsupportedMapFile, "unsupportedMapFile");
    row(ErrorCode::NotPicture, "notPicture");
    row(ErrorCode::ServerUnreachable, "serverUnreachable");
    row(ErrorCode::ServerTimedOut, "serverTimedOut");
    row(ErrorCode::ServerRefused, "serverRefused");
    row(ErrorCode::ServerBusy, "serverBusy");
    row(ErrorCode::ServerFailed, "serverFailed");
    row(ErrorCode::Cancelled, "cancelled");
}

void ErrorTest::identifiersAreStable()
{
    QFETCH(const int, code);
    QFETCH(const QString, text);
    QCOMPARE(identifier(static_cast<ErrorCode>(code)), text);
    QCOMPARE(errorCodeFromIdentifier(text), static_cast<ErrorCode>(code));
}

void ErrorTest::everyCodeHasItsOwnIdentifier()
{
    static const QRegularExpression kCamelCase(u"^[a-z][A-Za-z]+$"_s);
    QSet<QString> names;
    const int count = static_cast<int>(ErrorCode::Cancelled) + 1;
    for (int code = 0; code < count; ++code) {
        const QString name = identifier(static_cast<ErrorCode>(code));
        QVERIFY2(kCamelCase.match(name).hasMatch(), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), count);
}

void ErrorTest::unknownIdentifiers_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("other case") << u"emptyfile"_s;
    QTest::newRow("with space") << u"emptyFile "_s;
    QTest::newRow("never heard") << u"outOfCheese"_s;
}

void ErrorTest::unknownIdentifiers()
{
    QFETCH(const QString, text);
    QCOMPARE(errorCodeFromIdentifier(text), std::nullopt);
}

void ErrorTest::errnoValues_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, int number, ErrorCode code) {
        QTest::newRow(name) << number << static_cast<int>(code);
    };
    row("ENOENT", ENOENT, ErrorCode::NotFound);
    row("ENOTDIR", ENOTDIR, ErrorCode::NotFound);
    row("EACCES", EACCES, ErrorCode::NotReadable);
    row("EIO", EIO, ErrorCode::NotReadable);
    row("ELOOP", ELOOP, ErrorCode::NotReadable);
    row("EROFS", EROFS, ErrorCode::NotWritable);
    row("ENOSPC", ENOSPC, ErrorCode::DiskFull);
    row("EDQUOT", EDQUOT, ErrorCode::DiskFull);
}

void ErrorTest::errnoValues()
{
    QFETCH(const int, number);
    QFETCH(const int, code);
    QCOMPARE(errorCodeFromErrno(number), static_cast<ErrorCode>(code));
}

void ErrorTest::failCarriesAll()
{
    const Result<int> result = fail(ErrorCode::EmptyFile, u"/photos/a.jpg"_s, u"0 bytes"_s);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), (Error{ErrorCode::EmptyFile, u"/photos/a.jpg"_s, u"0 bytes"_s}));
}

WAYFOLIO_TEST(ErrorTest)

} // namespace wayfolio::test

#include "ErrorTest.moc"
