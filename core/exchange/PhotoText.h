// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QHash>

namespace wayfolio {

/// What the exported files say of a photo in words.
namespace PhotoText {

QString fileName(const Photo& photo);
/// As written, "2024-03-10T12:34:56"; empty when unknown.
QString localTime(const Photo& photo);
/// "+09:00"; empty when unknown.
QString utcOffset(const Photo& photo);

/// MIME types by file name, each suffix looked up once.
class MimeTypes
{
public:
    /// Empty when the suffix is not known.
    QString ofFile(const QString& fileName);

private:
    QHash<QString, QString> m_bySuffix;
};

} // namespace PhotoText

} // namespace wayfolio
