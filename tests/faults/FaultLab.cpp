// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/FaultLab.h"

#include "core/catalog/Catalog.h"
#include "core/catalog/PhotoStore.h"
#include "tests/support/TestPhoto.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestImportMs = 60'000;
const QString kKeptName = u"kept.sqlite"_s;

bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ImportEnd readEnd(const QJsonObject& answer)
{
    return {.wasKilled = answer[u"signal"_s].toInt() != 0,
            .isDone = answer[u"done"_s].toBool(),
            .added = answer[u"added"_s].toInteger(),
            .unchanged = answer[u"unchanged"_s].toInteger(),
            .failed = answer[u"failed"_s].toInteger(),
            .fatal = answer[u"fatal"_s].toString(),
            .subject = answer[u"subject"_s].toString(),
            .steps = answer[u"steps"_s].toInteger(),
            .commits = answer[u"commits"_s].toInteger()};
}

bool isKept(const Photo& before, const Photo& now)
{
    return before == now || (before.files.size() < now.files.size() && before.position == now.position &&
                             before.captureTime == now.captureTime);
}

} // namespace

FaultLab::FaultLab()
{
    m_helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_helper.start(QStringLiteral(WAYFOLIO_IMPORT_HELPER), QStringList());
    m_helper.waitForStarted();
}

FaultLab::~FaultLab()
{
    m_helper.closeWriteChannel();
    m_helper.waitForFinished();
}

bool FaultLab::makePhotos(int files, bool isPaired)
{
    const TestPhoto photo = TestPhoto()
                                .withSize({8, 8})
                                .at(37.5, 127.0, 38)
                                .takenAt("2024:03:10 12:34:56", "+09:00")
                                .set("Exif.Image.Make", "Sample")
                                .set("Exif.Image.Model", "One");
    const QString rawPath = m_folder.filePath(u"raw.tif"_s);
    if (!QDir().mkpath(photos()) || !photo.save(rawPath))
        return false;
    const QByteArray raw = bytesOf(rawPath);
    const QByteArray jpeg = photo.jpeg();
    for (int i = 0; i < files; ++i) {
        const bool isRaw = isPaired && i % 2 == 1;
        const QString name = u"%1.%2"_s.arg(isPaired ? i / 2 : i).arg(isRaw ? u"dng"_s : u"jpg"_s);
        const QString path = photos() + u'/' + name;
        if (!QFile::exists(path) && !writeBytes(path, isRaw ? raw : jpeg))
            return false;
    }
    return true;
}

ImportEnd FaultLab::import(const Fault& fault)
{
    const QJsonObject order{{u"catalog"_s, catalogPath()},
                            {u"paths"_s, QJsonArray{photos()}},
                            {u"batchSize"_s, kBatchSize},
                            {u"fault"_s, fault.name},
                            {u"number"_s, fault.number},
                            {u"seed"_s, fault.seed},
                            {u"mayMakeCatalog"_s, fault.mayMakeCatalog},
                            {u"killAfterUs"_s, fault.killAfterUs}};
    m_helper.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    while (!m_helper.canReadLine()) {
        if (!m_helper.waitForReadyRead(kLongestImportMs)) {
            QTest::qFail("the helper does not answer", __FILE__, __LINE__);
            return {};
        }
    }
    return readEnd(QJsonDocument::fromJson(m_helper.readLine()).object());
}

bool FaultLab::keepCatalog() const
{
    return QFile::copy(catalogPath(), m_folder.filePath(kKeptName));
}

void FaultLab::reset() const
{
    QDir(folder()).removeRecursively();
    if (!QFile::exists(m_folder.filePath(kKeptName)))
        return;
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QFile::copy(m_folder.filePath(kKeptName), catalogPath()));
}

PhotosByPath verifiedPhotos(const QString& catalogPath)
{
    PhotosByPath photos;
    [&] {
        if (!QFile::exists(catalogPath))
            return;
        const auto catalog = Catalog::open(catalogPath);
        QVERIFY2(catalog, catalog ? "" : qPrintable(identifier(catalog.error().code) + catalog.error().detail));
        QCOMPARE((*catalog)->check().value(), QStringList());
        const auto read = PhotoStore(**catalog).forEachPhoto([&photos](Photo photo) {
            photo.id = {};
            photo.trip = {};
            return std::ranges::all_of(photo.files,
                                       [&](const QString& file) { return photos.emplace(file, photo).second; });
        });
        QVERIFY(read);
    }();
    return photos;
}

void verifyKept(const PhotosByPath& before, const PhotosByPath& now)
{
    for (const auto& [path, photo] : before) {
        const auto found = now.find(path);
        QVERIFY2(found != now.end() && isKept(photo, found->second), qPrintable(path));
    }
}

} // namespace wayfolio::test
