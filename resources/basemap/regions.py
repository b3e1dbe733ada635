# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Borders between countries and between their first-level regions, and disputed ones, from Natural Earth's states and
provinces as QGIS ships them (GeoPackage)."""
import collections
import math
import sqlite3
import struct

import numpy

from shapes import joined

# What the map draws dashed: countries that not everybody recognizes, and ground that is held against a claim.
DISPUTED_COUNTRIES = [
    ("KOS", "SRB"), ("SAH", "MAR"), ("CYN", "CYP"), ("SOL", "SOM"), ("PSX", "ISR"), ("KAS", None),
    ("ISR", "SYR"), ("IND", "PAK", (73.5, 32.4, 77.9, 37.1)), ("CHN", "IND", (76.0, 32.4, 80.4, 37.1)),
    ("CHN", "IND", (91.4, 26.5, 97.6, 30.0)),
]
DISPUTED_REGIONS = [("Crimea", "Kherson")]
# Lines of Natural Earth that are history.
OUTDATED = {"Former USSR oblast in 1991", "Ceasefire Line 1994"}
# A country's border this near to a disputed one is the same line, drawn otherwise.
SAME_DEGREES = 0.03
REGION_PIXELS = 55
FIRST_REGION_LEVEL, LAST_REGION_LEVEL = 4, 9


class Regions:
    """`borders` and `disputed`: lines; `regions`: pairs (first zoom level to draw it at, line)."""

    def __init__(self, path):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.names, self.countries, self.areas = {}, {}, collections.Counter()
        edges = collections.defaultdict(list)
        states = database.execute("SELECT fid, geom, name, adm0_a3 FROM states_provinces ORDER BY fid")
        for number, geometry, name, country in states:
            self.names[number], self.countries[number] = name, country
            for polygon in polygons(geometry):
                self.areas[number] += abs(area(polygon[0]))
                for ring in polygon:
                    for a, b in zip(ring, ring[1:]):
                        edges[(a, b) if a < b else (b, a)].append(number)
        claims = database.execute("SELECT geom, name FROM disputed_borders ORDER BY fid")
        claimed = [line for geometry, name in claims if name not in OUTDATED for line in lines(geometry)]
        self.levels = self.region_levels()
        classes = collections.defaultdict(list)
        near = Nearness(claimed)
        for (a, b), users in edges.items():
            users = sorted(set(users))
            if len(users) == 2 and a != b:
                classes[self.kind(users, a, b, near)].append([a, b])
        joined_lines = {kind: joined(pieces) for kind, pieces in classes.items()}
        self.borders = joined_lines.get("border", [])
        self.disputed = joined_lines.get("disputed", []) + claimed
        self.regions = [(level, line) for level in range(FIRST_REGION_LEVEL, LAST_REGION_LEVEL + 1)
                        for line in joined_lines.get(level, [])]

    def kind(self, users, a, b, near):
        """"border", "disputed", "none" or the level of a border between regions."""
        first, second = (self.countries[user] for user in users)
        if first == second:
            return self.levels[first]
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        if near(middle):
            return "none"
        pair = {first, second}
        for left, right, *boxes in DISPUTED_COUNTRIES:
            if left in pair and (right is None or right in pair) and all(inside(middle, box) for box in boxes):
                return "disputed"
        names = [self.names[user] for user in users]
        return "disputed" if any(set(names) == set(pair) for pair in DISPUTED_REGIONS) else "border"

    def region_levels(self):
        """Where a country's regions are so many pixels wide."""
        count, total = collections.Counter(), collections.Counter()
        for number, country in self.countries.items():
            count[country] += 1
            total[country] += self.areas[number]
        levels = {}
        for country in count:
            extent = math.sqrt(max(total[country] / count[country], 1e-9)) / 360 * 256
            level = math.ceil(math.log2(REGION_PIXELS / extent))
            levels[country] = max(FIRST_REGION_LEVEL, min(LAST_REGION_LEVEL, level))
        return levels


class Nearness:
    """Whether a point is on one of the lines, or nearly."""

    def __init__(self, all_lines):
        self.cells = collections.defaultdict(list)
        for line in all_lines:
            for a, b in zip(line, line[1:]):
                steps = max(1, math.ceil(math.dist(a, b) / SAME_DEGREES * 2))
                for i in range(steps + 1):
                    point = (a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps)
                    self.cells[self.cell(point)].append(point)

    @staticmethod
    def cell(point):
        return math.floor(point[0] / SAME_DEGREES), math.floor(point[1] / SAME_DEGREES)

    def __call__(self, point):
        column, row = self.cell(point)
        return any(math.dist(point, other) < SAME_DEGREES for x in (-1, 0, 1) for y in (-1, 0, 1)
                   for other in self.cells.get((column + x, row + y), ()))


def inside(point, box):
    west, south, east, north = box
    return west < point[0] < east and south < point[1] < north


def area(ring):
    """In square degrees of the equator, as large as Mercator's map draws it."""
    points = numpy.array(ring)
    stretch = 1 / math.cos(math.radians(min(80, abs(points[:, 1].mean()))))
    x, y = points[:, 0], points[:, 1] * stretch
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2)


def polygons(geometry):
    kind, parts = well_known(geometry)
    return [parts] if kind == 3 else [part for _, part in parts]


def lines(geometry):
    kind, parts = well_known(geometry)
    return [parts] if kind == 2 else [part for _, part in parts]


def well_known(blob):
    """GeoPackage's header, then OGC's well-known binary."""
    envelope = (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]
    return read_geometry(blob, 8 + envelope)[0]


def read_geometry(blob, position):
    order = "<" if blob[position] else ">"
    kind, count = struct.unpack_from(order + "II", blob, position + 1)
    position += 9
    if kind == 2:
        points, position = read_points(blob, position, count, order)
        return (kind, points), position
    parts = []
    for _ in range(count):
        if kind == 3:
            size, = struct.unpack_from(order + "I", blob, position)
            part, position = read_points(blob, position + 4, size, order)
        else:
            part, position = read_geometry(blob, position)
        parts.append(part)
    return (kind, parts), position


def read_points(blob, position, count, order):
    numbers = struct.unpack_from(f"{order}{2 * count}d", blob, position)
    return list(zip(numbers[::2], numbers[1::2])), position + 16 * count
