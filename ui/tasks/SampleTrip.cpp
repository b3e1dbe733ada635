// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/SampleTrip.h"

#include "resources/Resources.h"

#include <QDir>
#include <QStandardPaths>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

QStringList sampleNames()
{
    initializeResources();
    return QDir(u":/sample-trip"_s).entryList({u"*.jpg"_s}, QDir::Files, QDir::Name);
}

} // namespace

bool hasSampleTrip()
{
    return !sampleNames().isEmpty();
}

Result<void> extractSampleTrip(const QString& folder)
{
    const QStringList names = sampleNames();
    if (names.isEmpty())
        return fail(ErrorCode::NotFound, u":/sample-trip"_s);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::NotWritable, folder);
    for (const QString& name : names) {
        const QString target = QDir(folder).filePath(name);
        if (QFile::exists(target))
            continue;
        QFile source(u":/sample-trip/"_s + name);
        if (!source.copy(target))
            return fail(ErrorCode::NotWritable, target, source.errorString());
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return {};
}

QString sampleTripFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/wayfolio/sample-trip"_s;
}

} // namespace wayfolio
