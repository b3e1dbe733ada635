// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QStringList>

#include <map>
#include <vector>

namespace wayfolio::test {

/// The fields of a row by the names in the first line.
using CsvRow = std::map<QString, QString>;

/// RFC 4180, but for line feeds inside quotes, which our tables do not have.
inline QStringList csvFields(const QString& line)
{
    QStringList fields(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == u'"' && isQuoted && i + 1 < line.size() && line.at(i + 1) == u'"')
            fields.last() += line.at(++i);
        else if (line.at(i) == u'"')
            isQuoted = !isQuoted;
        else if (line.at(i) == u',' && !isQuoted)
            fields.append(QString());
        else
            fields.last() += line.at(i);
    }
    return fields;
}

/// Every row of a table in UTF-8 with a line of names; none when it cannot be read.
inline std::vector<CsvRow> readCsvTable(const QString& path)
{
    std::vector<CsvRow> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return rows;
    const QStringList names = csvFields(QString::fromUtf8(file.readLine()).trimmed());
    while (!file.atEnd()) {
        const QStringList fields = csvFields(QString::fromUtf8(file.readLine()).remove(u'\n'));
        CsvRow& row = rows.emplace_back();
        for (qsizetype i = 0; i < names.size(); ++i)
            row[names.at(i)] = fields.value(i);
    }
    return rows;
}

} // namespace wayfolio::test
