// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/FormatGroups.h"

#include "core/media/MediaType.h"

#include <QCoreApplication>

#include <array>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FormatGroups)
};

struct Prototype
{
    const char* name;
    QStringList extensions;
};

} // namespace

std::vector<FormatGroup> formatGroups()
{
    const std::array prototypes{
        Prototype{QT_TRANSLATE_NOOP("FormatGroups", "JPEG, JPEG XL, JPEG 2000"),
                  {u"jpg"_s, u"jpeg"_s, u"jpe"_s, u"jfif"_s, u"mpo"_s, u"insp"_s, u"jp2"_s, u"jxl"_s}},
        Prototype{QT_TRANSLATE_NOOP("FormatGroups", "HEIC, AVIF"), {u"heic"_s, u"heif"_s, u"hif"_s, u"avif"_s}},
        Prototype{QT_TRANSLATE_NOOP("FormatGroups", "PNG, WebP, TIFF"),
                  {u"png"_s, u"webp"_s, u"tif"_s, u"tiff"_s, u"gif"_s}},
        Prototype{QT_TRANSLATE_NOOP("FormatGroups", "RAW"), {}},
        Prototype{QT_TRANSLATE_NOOP("FormatGroups", "Videos"),
                  {u"mp4"_s, u"m4v"_s, u"mov"_s, u"qt"_s, u"3gp"_s, u"3g2"_s, u"avi"_s, u"mkv"_s, u"webm"_s, u"insv"_s,
                   u"mts"_s, u"m2ts"_s}},
    };
    std::vector<FormatGroup> groups;
    FormatGroup* raw = nullptr;
    groups.reserve(prototypes.size());
    for (const Prototype& prototype : prototypes) {
        groups.push_back({Words::tr(prototype.name), {}});
        if (prototype.extensions.isEmpty())
            raw = &groups.back();
    }
    for (const QString& extension : mediaExtensions()) {
        FormatGroup* home = raw;
        for (size_t i = 0; i < prototypes.size(); ++i) {
            if (prototypes.at(i).extensions.contains(extension))
                home = &groups.at(i);
        }
        home->extensions << extension;
    }
    return groups;
}

} // namespace wayfolio
