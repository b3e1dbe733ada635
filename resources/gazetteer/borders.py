# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines between countries and along coasts, each with the country on either side, from Natural Earth (TopoJSON)."""
import json
import math

# Half a kilometre of coast is covered by the towns behind it; borders are kept as finely as the source has them.
COAST_TOLERANCE_DEGREES = 0.004
BORDER_TOLERANCE_DEGREES = 0.001
BAND_DEGREES = 0.1

# What Natural Earth draws apart and ISO 3166-1 does not number; None belongs to nobody.
UNNUMBERED = {
    "Akrotiri": "CY", "Baikonur": "KZ", "Bajo Nuevo Bank": None, "Clipperton I.": "FR", "Coral Sea Is.": "AU",
    "Cyprus U.N. Buffer Zone": "CY", "Dhekelia": "CY", "Indian Ocean Ter.": "CC", "Kosovo": "XK", "N. Cyprus": "CY",
    "Scarborough Reef": None, "Serranilla Bank": None, "Siachen Glacier": None, "Somaliland": "SO", "Spratly Is.": None,
    "USNB Guantanamo Bay": "CU",
}
# Polygons that ISO 3166-1 and GeoNames count apart from the country they are drawn with: south, west, north, east.
PARTS = [
    ("FR", "GF", (1, -56, 7, -50)), ("FR", "GP", (15.7, -62.2, 16.7, -60.8)), ("FR", "MQ", (14.2, -61.4, 15, -60.6)),
    ("FR", "RE", (-22, 55, -20, 56.2)), ("FR", "YT", (-13.3, 44.8, -12.4, 45.5)),
    ("NO", "SJ", (70.5, -10, 81.5, -7)), ("NO", "SJ", (74, 8, 81.5, 36)), ("NO", "BV", (-55, 3, -54, 4)),
    ("NL", "BQ", (11.8, -68.7, 12.5, -68)), ("NL", "BQ", (17.2, -63.5, 17.9, -62.8)),
    ("NZ", "TK", (-10, -173, -8, -171)), ("CC", "CX", (-11, 105, -10, 106)), ("RU", "UA", (44, 32.3, 46.3, 36.8)),
]


class Borders:
    """`lines`: (country to the left, country to the right, points); a code, or None for sea and nobody's land."""

    def __init__(self, topojson, numeric_codes):
        data = json.loads(topojson.read_text(encoding="utf-8"))
        self.scale, self.origin = data["transform"]["scale"], data["transform"]["translate"]
        self.period = round(360 / self.scale[0])
        self.arcs = [self.unwrapped(arc) for arc in data["arcs"]]
        self.left, self.right = [None] * len(self.arcs), [None] * len(self.arcs)
        for geometry in data["objects"]["countries"]["geometries"]:
            name = geometry["properties"]["name"]
            country = UNNUMBERED[name] if "id" not in geometry else numeric_codes[geometry["id"]]
            for polygon in polygons(geometry):
                self.claim(polygon, country)
        self.lines = [line for line in map(self.simplified, range(len(self.arcs))) if line]
        self.bands = self.banded()

    def unwrapped(self, steps):
        """Absolute points; no step is longer than half the world."""
        points, x, y, turns = [], 0, 0, 0
        for dx, dy in steps:
            x, y = x + dx, y + dy
            if points:
                turns -= self.period * round((x + turns - points[-1][0]) / self.period)
            points.append((x + turns, y))
        return points

    def degrees(self, point):
        return point[0] * self.scale[0] + self.origin[0], point[1] * self.scale[1] + self.origin[1]

    def claim(self, polygon, country):
        """Rings are wound so that the polygon lies to their right."""
        outline = [self.degrees(p) for number in polygon[0] for p in self.arcs[number if number >= 0 else ~number]]
        middle = [(min(axis) + max(axis)) / 2 for axis in zip(*outline)]
        for whole, part, (south, west, north, east) in PARTS:
            if country == whole and south < middle[1] < north and west < middle[0] < east:
                country = part
        for ring in polygon:
            for number in ring:
                if number >= 0:
                    self.right[number] = country
                else:
                    self.left[~number] = country

    def simplified(self, number):
        left, right = self.left[number], self.right[number]
        if left == right:
            return None
        is_coast = left is None or right is None
        points = thinned(self.arcs[number], self, COAST_TOLERANCE_DEGREES if is_coast else BORDER_TOLERANCE_DEGREES)
        return (left, right, points) if len(points) > 1 else None

    def banded(self):
        bands = {}
        for left, right, points in self.lines:
            degrees = [self.degrees(point) for point in points]
            for a, b in zip(degrees, degrees[1:]):
                if a[1] == b[1]:
                    continue
                east = right if b[1] > a[1] else left
                for band in range(band_of(min(a[1], b[1])), band_of(max(a[1], b[1])) + 1):
                    bands.setdefault(band, []).append((*a, *b, east))
        return bands

    def country_at(self, latitude, longitude):
        """That on the east side of the nearest line to the west."""
        nearest, country = math.inf, None
        for ax, ay, bx, by, east in self.bands.get(band_of(latitude), ()):
            if (ay > latitude) != (by > latitude):
                gap = (longitude - ax - (bx - ax) * (latitude - ay) / (by - ay)) % 360
                if gap < nearest:
                    nearest, country = gap, east
        return country


def band_of(latitude):
    return math.floor(latitude / BAND_DEGREES)


def polygons(geometry):
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else []


def thinned(points, grid, tolerance):
    """Douglas-Peucker; a closed line keeps at least a triangle."""
    squeeze = math.cos(math.radians(min(85, abs(grid.degrees(points[0])[1]))))
    plane = [(x * grid.scale[0] * squeeze, y * grid.scale[1]) for x, y in points]
    kept = {0, len(points) - 1}
    pending = [(0, len(points) - 1)]
    is_closed = points[0] == points[-1]
    while pending:
        first, last = pending.pop()
        farthest, where = max(((offset(plane[i], plane[first], plane[last]), i) for i in range(first + 1, last)),
                              default=(0, 0))
        if farthest > tolerance or (is_closed and len(kept) < 4 and farthest > 0):
            kept.add(where)
            pending += [(first, where), (where, last)]
    return [points[i] for i in sorted(kept)]


def offset(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    squared = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared)) if squared else 0.0
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)
