// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/ReadingReader.h"

#include "core/catalog/FactRow.h"
#include "core/catalog/PhotoRow.h"

#include <string>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

/// The names that may share a stem lie from `first` to before `behind`: text is compared byte by byte, and '/', which
/// is in no name, follows '.'.
struct NameRange
{
    QString first;
    QString behind;
};

NameRange rangeOfStem(QStringView name)
{
    const QString stem = shotStem(name).toString();
    if (stem.isEmpty())
        return {.first = name.toString(), .behind = name.toString() + u'\u0001'};
    return {.first = stem + u'.', .behind = stem + u'/'};
}

bool haveSameStem(QStringView one, QStringView other)
{
    const QStringView stem = shotStem(one);
    return stem.isEmpty() ? one == other : stem == shotStem(other);
}

std::string selectCandidates(const char* table, const char* owner)
{
    return std::string("SELECT ") + kCandidateColumns + " FROM " + table + " WHERE " + owner + " = ? ORDER BY rank";
}

} // namespace

ReadingReader::ReadingReader(SQLite::Database& database)
    : m_ofStem(database, "SELECT id, name, missing, photo_id, rank FROM file "
                         "WHERE folder_id = ? AND name >= ? AND name < ? ORDER BY name")
    , m_hasReading(database, "SELECT 1 FROM reading WHERE file_id = ?")
    , m_reading(database, selectReadings("WHERE file_id = ?"))
    , m_readingCandidates(database, selectCandidates("reading_candidate", "file_id"))
    , m_photo(database, selectPhotos("WHERE photo.id = ?"))
    , m_photoCandidates(database, selectCandidates("candidate", "photo_id"))
    , m_facts(database, std::string("SELECT ") + kFactColumns + " FROM user_fact WHERE file_id = ?")
{}

bool ReadingReader::isAlone(qint64 folderId, QStringView name)
{
    const NameRange range = rangeOfStem(name);
    sql::Binder(m_ofStem).integer(folderId).text(range.first).text(range.behind);
    bool isAlone = true;
    while (isAlone && m_ofStem.executeStep()) {
        sql::RowReader row(m_ofStem);
        const qint64 fileId = row.integer();
        const QString other = row.text();
        isAlone = other == name ? !hasReading(fileId) : !haveSameStem(name, other);
    }
    m_ofStem.reset();
    return isAlone;
}

StemFiles ReadingReader::filesOfStem(qint64 folderId, QStringView name)
{
    const NameRange range = rangeOfStem(name);
    sql::Binder(m_ofStem).integer(folderId).text(range.first).text(range.behind);
    StemFiles stem;
    while (m_ofStem.executeStep()) {
        sql::RowReader row(m_ofStem);
        FileRow file;
        file.id = row.integer();
        ShotFile shotFile{.name = row.text(), .missing = row.integer() != 0, .reading = {}};
        file.photoId = row.optionalInteger();
        file.rank = row.integer();
        if (!haveSameStem(name, shotFile.name) || (!file.photoId && !hasReading(file.id)))
            continue;
        shotFile.reading = readingOf(file);
        stem.facts.push_back(factsOf(file.id));
        stem.rows.push_back(file);
        stem.files.push_back(std::move(shotFile));
    }
    m_ofStem.reset();
    return stem;
}

Photo ReadingReader::readingOf(const FileRow& file)
{
    Photo reading;
    sql::Binder(m_reading).integer(file.id);
    const bool isKeptApart = m_reading.executeStep();
    if (isKeptApart) {
        reading = readPhoto(sql::RowReader(m_reading));
        reading.candidates = candidatesOf(m_readingCandidates, file.id);
    } else {
        sql::Binder(m_photo).integer(file.photoId);
        if (m_photo.executeStep())
            reading = readPhoto(sql::RowReader(m_photo));
        m_photo.reset();
        reading.candidates = candidatesOf(m_photoCandidates, file.photoId.value_or(0));
    }
    m_reading.reset();
    reading.id = {};
    reading.trip = {};
    return reading;
}

PhotoFacts ReadingReader::factsOf(qint64 fileId)
{
    PhotoFacts facts;
    sql::Binder(m_facts).integer(fileId);
    if (m_facts.executeStep())
        facts = readFacts(sql::RowReader(m_facts));
    m_facts.reset();
    return facts;
}

Candidates ReadingReader::candidatesOf(SQLite::Statement& select, qint64 owner)
{
    Candidates candidates;
    sql::Binder(select).integer(owner);
    while (select.executeStep())
        candidates.push_back(readCandidate(sql::RowReader(select)));
    select.reset();
    return candidates;
}

bool ReadingReader::hasReading(qint64 fileId)
{
    sql::Binder(m_hasReading).integer(fileId);
    const bool found = m_hasReading.executeStep();
    m_hasReading.reset();
    return found;
}

} // namespace wayfolio
