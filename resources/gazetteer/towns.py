# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of GeoNames' places are kept, which of them belong to a larger city, and in which order they are stored."""
import collections
import math
import unicodedata

from names import read_table

LEAST_PEOPLE = 500
SEATS = {"PPLC", "PPLA", "PPLA2"} # kept whatever their population, which is often unknown
GONE = {"PPLH", "PPLQ", "PPLW", "PPLCH"} # historical, abandoned and destroyed places
WITHOUT_POPULATION = {"KR"} # GeoNames lacks it even for large towns there
LONELY_DEGREES = 0.15
# GeoNames gives some towns the people of all the country around them (Puyang in Zhejiang, 3.6 million). Who lives in a
# city of millions is written about in many scripts; what is named in no more than Latin and another is not taken for
# one, unless it is a seat of the first order.
FEWEST_SCRIPTS_OF_MILLIONS = 3
MOST_PEOPLE_OF_OTHERS = 1_000_000
EARTH_KILOMETERS = 6371.0088
# How far a part of a city may lie from its centre, however large it is.
FARTHEST_PART_KILOMETERS = 40
# The boroughs of the one large city whose counties are parts of it; elsewhere a county holds many towns.
NEW_YORK = {("US", "NY", county) for county in ("005", "047", "061", "081", "085")}


class Town:
    def __init__(self, columns):
        self.id, self.name, self.ascii = columns[0], columns[1], columns[2]
        self.alternates = columns[3].split(",")
        self.latitude, self.longitude = round(float(columns[4]), 3), round(float(columns[5]), 3)
        self.feature, self.country = columns[7], columns[8]
        self.units = [self.country, *columns[10:14]]
        while not self.units[-1]:
            self.units.pop()
        self.region = columns[10]
        self.population = int(columns[14] or 0)
        self.city = None
        self.is_outside_country = False
        self.names = None

    @property
    def is_district(self):
        return self.feature in ("PPLX", "PPLA5")

    @property
    def likely_population(self):
        """For what is large on the map and in names; which town belongs to which city is decided by what is written."""
        if self.population <= MOST_PEOPLE_OF_OTHERS or self.feature in ("PPLC", "PPLA") or self.id == "":
            return self.population
        letters = filter(str.isalpha, "".join((self.name, *self.alternates)))
        scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in letters}
        return self.population if len(scripts) >= FEWEST_SCRIPTS_OF_MILLIONS else MOST_PEOPLE_OF_OTHERS

    @property
    def unit_vector(self):
        latitude, longitude = math.radians(self.latitude), math.radians(self.longitude)
        return (math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude))


def cell(town, degrees):
    return math.floor(town.latitude / degrees), math.floor(town.longitude / degrees)


def distance_kilometers(a, b):
    east = math.radians((b.longitude - a.longitude + 540) % 360 - 180) * math.cos(math.radians((a.latitude + b.latitude) / 2))
    return EARTH_KILOMETERS * math.hypot(east, math.radians(b.latitude - a.latitude))


def part_kilometers(city):
    return min(3 + 0.02 * math.sqrt(city.population), FARTHEST_PART_KILOMETERS)


def read_towns(cities_file, additions_file):
    with cities_file.open(encoding="utf-8") as lines:
        rows = [Town(line.rstrip("\n").split("\t")) for line in lines]
    rows = [row for row in rows if row.feature not in GONE and row.name]
    additions = read_additions(additions_file)
    kept = [row for row in rows if is_wanted(row)]
    near = {(cell(row, LONELY_DEGREES)[0] + y, cell(row, LONELY_DEGREES)[1] + x)
            for row in kept for x in (-1, 0, 1) for y in (-1, 0, 1)}
    lonely = [row for row in rows if not is_wanted(row) and cell(row, LONELY_DEGREES) not in near]
    added = {(town.country, town.region, town.ascii) for town in additions}
    return [row for row in kept + lonely if (row.country, row.region, row.ascii) not in added] + additions


def is_wanted(row):
    return row.population >= LEAST_PEOPLE or row.feature in SEATS or row.country in WITHOUT_POPULATION


def read_additions(path):
    """What GeoNames has as areas only, or not at all: centres of towns, and offices of districts, by hand."""
    additions = []
    for row in read_table(path):
        columns = [""] * 19
        columns[1] = columns[2] = row["english"]
        columns[4], columns[5], columns[7], columns[8] = row["latitude"], row["longitude"], row["feature"], row["country"]
        columns[10], columns[14] = row["region"], row["population"]
        town = Town(columns)
        town.names = (row["english"], row["local"], row["korean"])
        additions.append(town)
    return additions


def assign_cities(towns, region_names):
    """A district belongs to the city that draws it most; a town, to the city that its municipality or region is."""
    municipalities = largest_by(towns, lambda town: tuple(town.units) if len(town.units) > 3 else None)
    region_cities = city_regions(towns, region_names)
    large = collections.defaultdict(list)
    for town in towns:
        if town.population >= 20_000 and not town.is_district:
            large[cell(town, 1)].append(town)
    new_york = next((t for t in towns if t.country == "US" and t.name == "New York City"), None)
    for town in towns:
        city = region_cities.get(tuple(town.units[:2]))
        if town.country == "GB" and town.units[1:3] == ["ENG", "GLA"]:
            city = region_cities.get(("GB", "ENG", "GLA"))
        if tuple(town.units[:3]) in NEW_YORK:
            city = new_york
        city = city or municipalities.get(tuple(town.units))
        if town.is_district and (city is None or city is town):
            city = strongest_city(town, large)
        if city is not None and city is not town and (town.is_district or city.population >= 4 * town.population) \
                and not city.is_district and distance_kilometers(town, city) < part_kilometers(city):
            town.city = city
    for town in towns: # no city of a city
        if town.city is not None and town.city.city is not None:
            town.city = town.city.city if town.city.city is not town else None


def largest_by(towns, key):
    largest = {}
    for town in towns:
        unit = key(town)
        if unit is not None and not town.is_district and (unit not in largest or town.population > largest[unit].population):
            largest[unit] = town
    return largest


def city_regions(towns, region_names):
    """First-level regions that are a city: of its name, and most of their people live in it."""
    people = collections.Counter()
    for town in towns:
        if not town.is_district:
            people[tuple(town.units[:2])] += town.population
    found = {}
    for unit, city in largest_by(towns, lambda town: tuple(town.units[:2]) if len(town.units) > 1 else None).items():
        if city.names[0] == region_names(*unit)[0] and city.population > 0.6 * people[unit]:
            found[unit] = city
    london = largest_by(towns, lambda town: tuple(town.units[:3]) if town.units[1:3] == ["ENG", "GLA"] else None)
    return found | london


def strongest_city(town, large):
    row, column = cell(town, 1)
    candidates = [city for y in (-1, 0, 1) for x in (-1, 0, 1) for city in large.get((row + y, column + x), ())
                  if city.country == town.country and city is not town and city.population >= 3 * town.population]
    candidates = [city for city in candidates if city.region == town.region] or candidates
    return min(candidates, key=lambda city: distance_kilometers(town, city) / city.population ** 0.25, default=None)


def in_tree_order(towns):
    """A balanced k-d tree over unit vectors as an array: the middle of a range divides it, by x, y and z in turn."""
    vectors = {town: (*town.unit_vector, town.id, town.name) for town in towns}
    order = [None] * len(towns)
    pending = [(sorted(towns, key=lambda town: vectors[town]), 0, 0)]
    while pending:
        part, start, depth = pending.pop()
        if not part:
            continue
        part.sort(key=lambda town: vectors[town][depth % 3])
        middle = len(part) // 2
        order[start + middle] = part[middle]
        pending += [(part[:middle], start, depth + 1), (part[middle + 1:], start + middle + 1, depth + 1)]
    return order
