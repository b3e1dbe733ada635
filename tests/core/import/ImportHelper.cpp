// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// wayfolio-import-helper CATALOG FOLDER: imports and prints what became of it. The tests kill it half way.

#include "core/import/Importer.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    wayfolio::MetadataReader::initialize();
    const auto catalog = wayfolio::Catalog::open(arguments.at(1));
    if (!catalog) {
        std::fprintf(stderr, "%s\n", qPrintable(identifier(catalog.error().code)));
        return 3;
    }
    wayfolio::ReaderPool readers(2);
    const wayfolio::ImportReport report =
        wayfolio::Importer(**catalog, readers).run({.paths = {arguments.at(2)}, .scan = {}}, {}, {});
    std::printf("added %lld unchanged %lld failed %lld\n", report.added, report.unchanged, report.failed());
    return report.state == wayfolio::JobState::Done ? 0 : 3;
}
