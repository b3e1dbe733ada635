#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every #include of app/, core/ and ui/ and checks the arrows of ARCHITECTURE.md.

IncludeDirectionTest.py ROOT    prints every include that points the wrong way; exit status 1 when there is any.
First it checks itself: each rule must find the violation written for it.
"""

import fnmatch
import pathlib
import re
import sys

# What each layer may include beside itself. A layer that is not named here is an error: give it its place.
BELOW_MODEL = {"geo", "base"}
BELOW_GEODATA = BELOW_MODEL | {"model"}
BELOW_CATALOG = BELOW_GEODATA | {"geodata"}
VALUES = BELOW_CATALOG | {"media", "tracks"}
ALL_CORE = VALUES | {"video", "catalog", "import", "trips", "exchange", "thumbnails", "map", "places", "jobs"}
MAY_INCLUDE = {
    "base": set(),
    "geo": {"base"},
    "video": {"base"},
    "model": BELOW_MODEL,
    "geodata": BELOW_GEODATA,
    "catalog": BELOW_CATALOG,
    "media": BELOW_CATALOG,
    "tracks": BELOW_CATALOG,
    "import": VALUES | {"catalog", "thumbnails"},
    "trips": VALUES,  # given values, never the catalogue
    "exchange": VALUES | {"trips", "thumbnails", "map"},
    "thumbnails": VALUES | {"video", "catalog"},
    "map": VALUES | {"catalog", "resources"},
    "places": VALUES,
    "jobs": ALL_CORE - {"jobs"},
    "ui": ALL_CORE | {"resources"},
    "app": ALL_CORE | {"ui", "resources"},
}

# Headers of others: who may include them. Patterns of the header, then of the files.
DOORS = [
    ("Exiv2", ["exiv2/*"], ["core/media/Exiv*.cpp"]),
    ("libarchive", ["archive.h", "archive_entry.h"], ["core/import/ArchiveReader.cpp", "core/exchange/*.cpp"]),
    ("SQL", ["SQLiteCpp/*", "sqlite3.h", "QSql*", "QtSql*"],
     ["core/catalog/*", "core/thumbnails/*", "core/places/PointOfInterestIndex.*", "core/map/MbtilesFile.cpp"]),
    ("sockets", ["QTcp*", "QUdp*", "QSsl*", "QLocalServer", "QLocalSocket", "QHttpServer*", "QNetwork*", "QtNetwork*",
                 "QWebSocket*", "sys/socket.h"],
     ["core/map/*", "core/places/*", "app/WindowClaim.cpp", "app/WindowServer.*"]),
    ("threads", ["thread", "QThread", "QThreadPool", "QtConcurrent*", "QRunnable", "future", "pthread.h"],
     ["core/base/WorkerPool.*"]),
    ("Qt Multimedia", ["QtMultimedia*", "QMedia*", "QVideo*", "QAudio*"], ["core/video/multimedia/*"]),
    ("widgets", ["QtWidgets*", "QApplication", "*Widget", "QMainWindow", "QDialog*", "QMenu*", "QStyle*", "QLabel",
                 "*Layout", "QAbstractItemView", "QListView", "*Button", "QMessageBox", "QFileDialog", "QUndo*"],
     ["ui/*", "app/main.cpp", "app/Application.*"]),
    ("QML", ["QtQml*", "QQml*", "QtQuick*", "QQuick*", "QSG*"], ["ui/*", "app/main.cpp", "app/Application.*"]),
]
# Headers of ours that only their own kind may include, but for the one that is the door.
INNER_HEADERS, INNER_FILES, INNER_DOOR = ["core/media/Exiv*.h"], ["core/media/Exiv*"], "core/media/ExivReader.h"

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
SOURCE_SUFFIXES = {".h", ".cpp", ".hpp", ".cc"}


def layer_of(path):
    """"core/geo/GeoPoint.h" -> "geo", "ui/map/MapWidget.h" -> "ui"; None for a file outside of the layers."""
    parts = path.split("/")
    if parts[0] == "core":
        return parts[1] if len(parts) > 2 else None
    return parts[0] if parts[0] in ("ui", "app", "resources", "tests") else None


def matches(path, patterns):
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)


def own_finding(path, header, exists):
    """What is wrong with #include "header" in path; None when nothing is."""
    if header.endswith(".moc"):
        return None if "/" not in header else "a .moc file is included by its name alone"
    target = layer_of(header)
    if target is None or not exists(header):
        return "is no file of ours: includes are written from the root"
    source = layer_of(path)
    if source not in MAY_INCLUDE:
        return f"the layer {source} has no place in {pathlib.Path(__file__).name}"
    if matches(header, INNER_HEADERS) and header != INNER_DOOR and not matches(path, INNER_FILES):
        return f"is behind {INNER_DOOR}"
    if target == source or target in MAY_INCLUDE[source]:
        return None
    return f"{source} may not look at {target}"


def foreign_finding(path, header):
    for name, headers, files in DOORS:
        if matches(header, headers) and not matches(path, files):
            return f"{name} may be seen only in {', '.join(files)}"
    return None


def check(sources, exists):
    """sources: (path, text) pairs. Returns the findings and how many includes were read."""
    findings, count = [], 0
    for path, text in sources:
        for number, line in enumerate(text.splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            count += 1
            own, foreign = match.groups()
            finding = own_finding(path, own, exists) if own else foreign_finding(path, foreign)
            if finding:
                findings.append(f'{path}:{number}: {line.strip()}: {finding}')
    return findings, count


def check_itself():
    """Each of these must be found, or must not: (path, include line, wrong)."""
    cases = [
        ("core/geo/A.h", '#include "core/base/Id.h"', False),
        ("core/base/A.h", '#include "core/geo/GeoPoint.h"', True),
        ("core/trips/A.h", '#include "core/catalog/Catalog.h"', True),
        ("core/exchange/A.cpp", '#include "core/catalog/PhotoStore.h"', True),
        ("core/exchange/A.cpp", '#include "core/map/MapSnapshot.h"', False),
        ("core/map/A.cpp", '#include "core/exchange/TripExporter.h"', True),
        ("core/import/A.cpp", '#include "core/trips/TripBuilder.h"', True),
        ("core/media/A.cpp", '#include "core/catalog/Catalog.h"', True),
        ("core/jobs/A.cpp", '#include "ui/Sentences.h"', True),
        ("core/jobs/A.cpp", '#include "core/import/Importer.h"', False),
        ("core/import/A.cpp", '#include "core/jobs/Job.h"', True),
        ("ui/A.cpp", '#include "app/CommandLine.h"', True),
        ("app/A.cpp", '#include "ui/Sentences.h"', False),
        ("app/A.cpp", '#include "tests/support/TestPhoto.h"', True),
        ("core/geo/A.cpp", '#include "GeoPoint.h"', True),
        ("core/unheard/A.cpp", '#include "core/base/Id.h"', True),
        ("ui/A.cpp", '#include "A.moc"', False),
        ("ui/A.cpp", "#include <exiv2/exiv2.hpp>", True),
        ("core/media/ExivA.h", "  #  include <exiv2/exiv2.hpp>", True),
        ("core/media/A.cpp", "#include <exiv2/exiv2.hpp>", True),
        ("core/media/ExivA.cpp", "#include <exiv2/exiv2.hpp>", False),
        ("core/media/A.cpp", '#include "core/media/ExivA.h"', True),
        ("core/media/A.cpp", '#include "core/media/ExivReader.h"', False),
        ("core/media/ExivA.cpp", '#include "core/media/ExivB.h"', False),
        ("core/import/A.cpp", "#include <archive.h>", True),
        ("core/import/ArchiveReader.cpp", "#include <archive_entry.h>", False),
        ("ui/A.cpp", "#include <SQLiteCpp/SQLiteCpp.h>", True),
        ("core/catalog/A.cpp", "#include <sqlite3.h>", False),
        ("core/map/MbtilesFile.cpp", "#include <sqlite3.h>", False),
        ("core/map/A.cpp", "#include <sqlite3.h>", True),
        ("core/jobs/A.cpp", "#include <QTcpServer>", True),
        ("core/map/A.cpp", "#include <QTcpServer>", False),
        ("app/WindowServer.h", "#include <QLocalServer>", False),
        ("app/A.cpp", "#include <QLocalServer>", True),
        ("core/import/A.cpp", "#include <thread>", True),
        ("core/import/A.cpp", "#include <stop_token>", False),
        ("core/base/WorkerPool.h", "#include <thread>", False),
        ("core/jobs/A.cpp", "#include <QWidget>", True),
        ("core/map/A.cpp", "#include <QQuickItem>", True),
        ("app/verbs/A.cpp", "#include <QApplication>", True),
        ("app/verbs/A.cpp", "#include <QCoreApplication>", False),
    ]
    for path, line, wrong in cases:
        findings, count = check([(path, line)], lambda header: "/" in header)
        assert count == 1, f"not seen as an include: {line}"
        assert bool(findings) == wrong, f"{path}: {line}: {findings or 'nothing found'}"


def main():
    check_itself()
    root = pathlib.Path(sys.argv[1])
    files = sorted(path for folder in ("app", "core", "ui") for path in (root / folder).rglob("*")
                   if path.suffix in SOURCE_SUFFIXES)
    sources = [(str(path.relative_to(root)), path.read_text(encoding="utf-8")) for path in files]
    findings, count = check(sources, lambda header: (root / header).is_file())
    for finding in findings:
        print(finding)
    print(f"{count} includes in {len(files)} files, {len(findings)} pointing the wrong way")
    if count < 100:
        print("That cannot be all of them.")
        return 1
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
