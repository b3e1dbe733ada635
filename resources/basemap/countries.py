# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Coasts and borders of Natural Earth's countries (TopoJSON), and where to write the countries' names."""
import json
import math

FULL_NAMES = {
    "Antigua and Barb.": "Antigua and Barbuda",
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Br. Indian Ocean Ter.": "British Indian Ocean Territory",
    "British Virgin Is.": "British Virgin Islands",
    "Cayman Is.": "Cayman Islands",
    "Central African Rep.": "Central African Republic",
    "Congo": "Republic of the Congo",
    "Cook Is.": "Cook Islands",
    "Dem. Rep. Congo": "DR Congo",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "Faeroe Is.": "Faroe Islands",
    "Falkland Is.": "Falkland Islands",
    "Fr. Polynesia": "French Polynesia",
    "Fr. S. Antarctic Lands": "French Southern Lands",
    "Heard I. and McDonald Is.": "Heard and McDonald Islands",
    "Macedonia": "North Macedonia",
    "Marshall Is.": "Marshall Islands",
    "N. Cyprus": "Northern Cyprus",
    "N. Mariana Is.": "Northern Mariana Islands",
    "Pitcairn Is.": "Pitcairn Islands",
    "S. Geo. and the Is.": "South Georgia",
    "S. Sudan": "South Sudan",
    "Solomon Is.": "Solomon Islands",
    "St. Kitts and Nevis": "Saint Kitts and Nevis",
    "St. Pierre and Miquelon": "Saint Pierre and Miquelon",
    "St. Vin. and Gren.": "Saint Vincent and the Grenadines",
    "São Tomé and Principe": "São Tomé and Príncipe",
    "Turks and Caicos Is.": "Turks and Caicos Islands",
    "U.S. Virgin Is.": "US Virgin Islands",
    "W. Sahara": "Western Sahara",
    "Wallis and Futuna Is.": "Wallis and Futuna",
    "eSwatini": "Eswatini",
}
# Reefs, bases and leases: no country's name.
UNLABELLED = {
    "Akrotiri", "Ashmore and Cartier Is.", "Bajo Nuevo Bank", "Baikonur", "Bir Tawil", "Brazilian I.",
    "Clipperton I.", "Coral Sea Is.", "Cyprus U.N. Buffer Zone", "Dhekelia", "Scarborough Reef", "Serranilla Bank",
    "Siachen Glacier", "Southern Patagonian Ice Field", "Spratly Is.", "USNB Guantanamo Bay",
    "Indian Ocean Ter.", "Baykonur Cosmodrome", "S. Patagonian Ice Field",
}


class Topology:
    def __init__(self, path):
        data = json.loads(path.read_text(encoding="utf-8"))
        self.scale = data["transform"]["scale"]
        self.origin = data["transform"]["translate"]
        self.period = round(360 / self.scale[0])
        self.arcs = [self.absolute(arc) for arc in data["arcs"]]
        self.countries = data["objects"]["countries"]["geometries"]

    @staticmethod
    def absolute(steps):
        points, x, y = [], 0, 0
        for dx, dy in steps:
            x, y = x + dx, y + dy
            points.append((x, y))
        return points

    def line(self, arc_numbers):
        """The arcs joined into one line, unwrapped, without repeated points."""
        points = []
        for number in arc_numbers:
            arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
            for x, y in arc:
                if points:
                    x -= self.period * round((x - points[-1][0]) / self.period)
                    if (x, y) == points[-1]:
                        continue
                points.append((x, y))
        return points

    def ring(self, arc_numbers):
        points = self.line(arc_numbers)
        if points[0] == points[-1]:
            return points[:-1] # too short when it is a single point
        if abs(points[-1][0] - points[0][0]) != self.period or points[-1][1] != points[0][1]:
            raise ValueError("a ring that does not close")
        pole = round((-90 - self.origin[1]) / self.scale[1])
        return points + [(points[-1][0], pole), (points[0][0], pole)]

    def degrees(self, points):
        return [(x * self.scale[0] + self.origin[0], y * self.scale[1] + self.origin[1]) for x, y in points]

    def is_pole(self, points):
        """Not an outline but the pole, which is a line on flat maps."""
        return max(point[1] for point in points) * self.scale[1] + self.origin[1] < -89.9

    def world(self, point):
        """As core/geo/WebMercator, latitudes cut at the map's edge."""
        longitude = point[0] * self.scale[0] + self.origin[0]
        latitude = max(-85.05, min(85.05, point[1] * self.scale[1] + self.origin[1]))
        return longitude / 360 + 0.5, 0.5 - math.asinh(math.tan(math.radians(latitude))) / (2 * math.pi)


def polygons(geometry):
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else []


def arc_users(countries):
    users = {}
    for number, geometry in enumerate(countries):
        for polygon in polygons(geometry):
            for ring in polygon:
                for arc in ring:
                    users.setdefault(arc if arc >= 0 else ~arc, []).append(number)
    return users


def coast_rings(topology, users):
    """Joins the arcs that only one country uses into rings: the land without its borders."""
    following = {}
    order = []
    for geometry in topology.countries:
        for polygon in polygons(geometry):
            for ring in polygon:
                for arc in ring:
                    if len(users[arc if arc >= 0 else ~arc]) == 1:
                        order.append(arc)
    def ends(arc):
        points = topology.arcs[arc if arc >= 0 else ~arc]
        first, last = points[0], points[-1]
        first, last = ((p[0] % topology.period, p[1]) for p in (first, last))
        return (first, last) if arc >= 0 else (last, first)
    for arc in order:
        following.setdefault(ends(arc)[0], []).append(arc)
    unused = set(order)
    rings = []
    for start in order:
        if start not in unused:
            continue
        ring, arc, origin = [], start, ends(start)[0]
        while True:
            unused.discard(arc)
            ring.append(arc)
            end = ends(arc)[1]
            if end == origin:
                break
            arc = next(candidate for candidate in following[end] if candidate in unused)
        points = topology.ring(ring)
        if len(points) > 2 and not topology.is_pole(points):
            rings.append(topology.degrees(points))
    return rings


def signed_area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def clearance(x, y, points):
    """The distance to the outline, negative outside."""
    inside, nearest = False, math.inf
    ax, ay = points[-1]
    for bx, by in points:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        dx, dy = bx - ax, by - ay
        squared = dx * dx + dy * dy
        t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / squared)) if squared else 0.0
        nearest = min(nearest, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
        ax, ay = bx, by
    return math.sqrt(nearest) if inside else -math.sqrt(nearest)


def roomiest_point(points):
    """The point farthest from the outline, in a world squeezed to half its width: names are wider than high."""
    outline = [(x / 2, y) for x, y in points[:: max(1, len(points) // 110)]]
    left, right = min(p[0] for p in outline), max(p[0] for p in outline)
    top, bottom = min(p[1] for p in outline), max(p[1] for p in outline)
    best, center, half = -math.inf, None, ((right - left) / 2, (bottom - top) / 2)
    middle = ((left + right) / 2, (top + bottom) / 2)
    for steps in (18, 8, 8, 8):
        for row in range(steps):
            for column in range(steps):
                x = middle[0] + half[0] * ((2 * column + 1) / steps - 1)
                y = middle[1] + half[1] * ((2 * row + 1) / steps - 1)
                room = clearance(x, y, outline)
                if room > best:
                    best, center = room, (x, y)
        middle, half = center, (2 * half[0] / steps, 2 * half[1] / steps)
    return center[0] * 2, center[1]


def code_of(geometry, codes):
    """Of what Natural Earth draws apart, ISO 3166-1 numbers all but these."""
    name = geometry["properties"]["name"]
    return codes[geometry["id"]] if "id" in geometry else "XK" if name == "Kosovo" else ""


def labels(topology, codes):
    """(code, English name, point in degrees, area), larger ones first."""
    found = []
    for geometry in topology.countries:
        name = geometry["properties"]["name"]
        if name in UNLABELLED or not polygons(geometry):
            continue
        outlines = [[topology.world(p) for p in topology.ring(polygon[0])] for polygon in polygons(geometry)]
        largest = max(outlines, key=lambda outline: abs(signed_area(outline)) if len(outline) > 2 else 0)
        if len(largest) < 3: # smaller than the grid
            continue
        x, y = roomiest_point(largest)
        x -= math.floor(x)
        latitude = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))
        found.append((code_of(geometry, codes), FULL_NAMES.get(name, name), ((x - 0.5) * 360, latitude),
                      round(abs(signed_area(largest)) * 1e9)))
    return sorted(found, key=lambda label: (-label[3], label[1]))
