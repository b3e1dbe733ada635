// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/MovedFiles.h"
#include "core/catalog/PhotoStore.h"
#include "core/import/FolderScanner.h"
#include "core/import/ImportPipeline.h"
#include "core/import/ImportReport.h"

#include <QSet>

#include <chrono>

namespace wayfolio {

/// Looks for files, and tells those that are gone from those whose drive is.
class FileFinder
{
public:
    explicit FileFinder(QStringList disconnected);

    bool operator()(const QString& path) const;

private:
    QStringList m_disconnected;
};

/// The writing half of an import, on the catalogue's thread.
class ImportWriter
{
public:
    ImportWriter(Catalog& catalog, ImportReport& report, FileFinder isGoneFrom, size_t batchSize);

    PhotoStore& store() { return m_store; }

    /// False when the catalogue could not be written to; the report says why.
    bool take(ImportFindings findings);
    /// Files are missing that a complete scan of their folder should have met, and that are really not there.
    bool markMissing(const KnownFiles& unseen, const QStringList& roots, const ScanOptions& options);
    /// Before anything is written.
    bool rememberPlaced();
    /// A file that says nothing of its place is none without a position when another file of its photo says it; that
    /// one may have come later.
    bool forgivePlaced(const KnownFiles& unseen, const QStringList& roots, const ScanOptions& options);

    [[nodiscard]] qint64 done() const { return m_report.total() + std::ssize(m_files) + std::ssize(m_doubtful); }

private:
    using Clock = std::chrono::steady_clock;

    static bool isExpected(const QString& path, const QStringList& roots, const FolderScanner& scanner);

    /// Files of which others decide whether they were moved wait for these: which is which must not depend on who was
    /// read first.
    bool putDoubtfulAside();
    bool writeDoubtful();
    /// What was known may have moved only if it was put aside.
    bool write(bool knownMayHaveMoved = false);
    void count(FileOutcome& outcome, bool hadPhoto);
    bool keep(const Result<void>& written);

    Catalog& m_catalog;
    PhotoStore m_store;
    FileFinder m_isGone;
    MovedFiles m_moves;
    ImportReport& m_report;
    size_t m_batchSize;
    std::vector<ReadFile> m_files;    ///< to be written
    std::vector<ReadFile> m_doubtful; ///< to be written last
    QSet<QString> m_placedBefore;
    Clock::time_point m_lastWrite = Clock::now();
};

} // namespace wayfolio
