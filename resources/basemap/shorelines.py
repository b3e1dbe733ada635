# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shorelines and rivers of GSHHG, put together again from the bins in which GMT's netCDF files keep them."""
import collections
import dataclasses

import netCDF4

from shapes import chained, joined, unwrapped

BIN_UNITS = 65535
# Of the hierarchy, see GSHHG's README: even levels are water, odd ones land. 6 is the grounding line below
# Antarctica's ice, whose front is of level 1.
LAND, LAKE, ISLAND, POND = 1, 2, 3, 4
SOUTH_POLE = -90


@dataclasses.dataclass
class Shore:
    level: int
    square_kilometers: float
    points: list # closed, unwrapped


class Bins:
    def __init__(self, file):
        self.file = file
        file.set_auto_mask(False)
        self.columns = int(file["N_bins_in_360_longitude_range"][0])
        self.size = int(file["Bin_size_in_minutes"][0])
        self.x = file["Relative_longitude_from_SW_corner_of_bin"][:].astype("uint16").tolist()
        self.y = file["Relative_latitude_from_SW_corner_of_bin"][:].astype("uint16").tolist()

    def segments(self, counts):
        """(number, points on a grid on which neighbouring bins share their edges)."""
        starts = self.file["Id_of_first_point_in_a_segment"][:].tolist()
        firsts = self.file["Id_of_first_segment_in_a_bin"][:].tolist()
        for number, count in enumerate(self.file["N_segments_in_a_bin"][:].astype("uint16").tolist()):
            row, column = divmod(number, self.columns)
            west, south = column * BIN_UNITS, -(row + 1) * BIN_UNITS
            for segment in range(firsts[number], firsts[number] + count):
                points = range(starts[segment], starts[segment] + counts[segment])
                yield segment, [((west + self.x[i]) % (self.columns * BIN_UNITS), south + self.y[i]) for i in points]

    def degrees(self, points):
        scale = self.size / 60 / BIN_UNITS
        return unwrapped([((x * scale + 180) % 360 - 180, 90 + y * scale) for x, y in points])


def read_shores(path):
    file = netCDF4.Dataset(path)
    bins = Bins(file)
    packed = file["Embedded_npts_levels_exit_entry_for_a_segment"][:].tolist()
    polygons = file["Id_of_GSHHS_ID"][:].tolist()
    areas = file["The_km_squared_area_of_polygons"][:].tolist()
    pieces = collections.defaultdict(list)
    for segment, points in bins.segments([value >> 9 for value in packed]):
        level = packed[segment] >> 6 & 7
        if level in (LAND, LAKE, ISLAND, POND) and len(points) > 1:
            pieces[level, polygons[segment]].append(points)
    shores = []
    for (level, polygon), parts in pieces.items():
        for line in chained(parts):
            points = bins.degrees(line)
            if points[0] != points[-1]:
                points = closed(points)
            shores.append(Shore(level, areas[polygon], points))
    return sorted(shores, key=lambda shore: -shore.square_kilometers)


def closed(points):
    """A ring round the pole is closed along it."""
    turn = points[-1][0] - points[0][0]
    if abs(abs(turn) - 360) > 1e-6 or abs(points[-1][1] - points[0][1]) > 1e-6:
        raise ValueError(f"a shore from {points[0]} to {points[-1]} that does not close")
    return points + [(points[-1][0], SOUTH_POLE), (points[0][0], SOUTH_POLE), points[0]]


def read_rivers(path):
    """(level in the hierarchy, points)."""
    file = netCDF4.Dataset(path)
    bins = Bins(file)
    levels = file["Hierarchial_level_of_a_segment"][:].tolist()
    pieces = collections.defaultdict(list)
    for segment, points in bins.segments(file["N_points_for_a_segment"][:].astype("uint16").tolist()):
        if len(points) > 1:
            pieces[levels[segment]].append(points)
    return [(level, bins.degrees(line)) for level in sorted(pieces) for line in joined(pieces[level])]
