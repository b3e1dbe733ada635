# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines made of pieces, thinned, and written on a grid. Points are pairs (longitude, latitude) in degrees."""
import collections
import math
import struct
import zlib

import numpy

MAGIC = b"WFWORLD2"


def joined(pieces):
    """Pieces whose ends are equal become lines, wherever exactly two ends meet; a closed line ends where it begins."""
    meeting = collections.defaultdict(list)
    for index, piece in enumerate(pieces):
        meeting[piece[0]].append(index)
        meeting[piece[-1]].append(index)
    used = [False] * len(pieces)

    def following(end, before):
        at = meeting[end]
        if len(at) != 2:
            return None
        after = at[1] if at[0] == before else at[0]
        return None if used[after] else after

    lines = []
    for start, piece in enumerate(pieces):
        if used[start]:
            continue
        used[start] = True
        line = collections.deque(piece)
        for forward in (True, False):
            current = start
            while line[0] != line[-1]:
                after = following(line[-1] if forward else line[0], current)
                if after is None:
                    break
                used[after] = True
                points = pieces[after]
                if forward:
                    line.extend(points[1:] if points[0] == line[-1] else points[-2::-1])
                else:
                    line.extendleft(points[-2::-1] if points[-1] == line[0] else points[1:])
                current = after
        lines.append(list(line))
    return lines


def chained(pieces):
    """Pieces that begin where others end become closed lines."""
    beginning = collections.defaultdict(list)
    for index, piece in enumerate(pieces):
        beginning[piece[0]].append(index)
    used = [False] * len(pieces)
    lines = []
    for start, piece in enumerate(pieces):
        if used[start]:
            continue
        used[start] = True
        line = list(piece)
        while line[0] != line[-1]:
            after = next(index for index in beginning[line[-1]] if not used[index])
            used[after] = True
            line += pieces[after][1:]
        lines.append(line)
    return lines


def unwrapped(points):
    """No step is longer than half the world."""
    turned, turns = [], 0
    for x, y in points:
        if turned:
            turns -= 360 * round((x + turns - turned[-1][0]) / 360)
        turned.append((x + turns, y))
    return turned


def thinned(points, tolerance):
    """Douglas-Peucker; a closed line keeps at least a triangle. Tolerance in degrees of latitude."""
    if len(points) < 3 or tolerance <= 0:
        return points
    plane = numpy.array(points)
    plane[:, 0] *= math.cos(math.radians(min(80, abs(plane[:, 1].mean()))))
    is_closed = points[0] == points[-1]
    kept = {0, len(points) - 1}
    pending = [(0, len(points) - 1)]
    while pending:
        first, last = pending.pop()
        if last - first < 2:
            continue
        a, b = plane[first], plane[last]
        inner = plane[first + 1:last] - a
        along = b - a
        squared = along @ along
        if squared > 0:
            share = numpy.clip(inner @ along / squared, 0, 1)
            inner = inner - share[:, None] * along
        distances = (inner * inner).sum(axis=1)
        where = int(distances.argmax())
        if distances[where] > tolerance * tolerance or (is_closed and len(kept) < 4 and distances[where] > 0):
            middle = first + 1 + where
            kept.add(middle)
            pending += [(first, middle), (middle, last)]
    return [points[i] for i in sorted(kept)]


class Writer:
    """Coordinates are written in steps of a grid whose origin is (0, 0)."""

    def __init__(self, degrees_per_unit):
        self.unit = degrees_per_unit
        self.bytes = bytearray(struct.pack("<4d", degrees_per_unit, degrees_per_unit, 0, 0))

    def varint(self, value):
        while value > 127:
            self.bytes.append(value & 127 | 128)
            value >>= 7
        self.bytes.append(value)

    def zigzag(self, value):
        self.varint(value * 2 if value >= 0 else -value * 2 - 1)

    def text(self, text):
        utf8 = text.encode("utf-8")
        self.varint(len(utf8))
        self.bytes += utf8

    def on_grid(self, points):
        """Without repeated points."""
        placed = []
        for x, y in points:
            point = (round(x / self.unit), round(y / self.unit))
            if not placed or point != placed[-1]:
                placed.append(point)
        return placed

    def point(self, point):
        self.zigzag(round(point[0] / self.unit))
        self.zigzag(round(point[1] / self.unit))

    def points(self, placed):
        self.varint(len(placed))
        before = (0, 0)
        for point in placed:
            self.zigzag(point[0] - before[0])
            self.zigzag(point[1] - before[1])
            before = point

    def rings(self, rings):
        """The closing point is not repeated."""
        placed = [self.on_grid(ring) for ring in rings]
        placed = [ring[:-1] if ring[0] == ring[-1] else ring for ring in placed]
        placed = [ring for ring in placed if len(ring) > 2]
        self.varint(len(placed))
        for ring in placed:
            self.points(ring)
        return sum(map(len, placed))

    def lines(self, ranked):
        """Pairs (first zoom level, points)."""
        placed = [(rank, self.on_grid(line)) for rank, line in ranked]
        placed = [(rank, line) for rank, line in placed if len(line) > 1]
        self.varint(len(placed))
        for rank, line in placed:
            self.varint(rank)
            self.points(line)
        return sum(len(line) for _, line in placed)

    def save(self, path):
        content = bytes(self.bytes)
        path.write_bytes(MAGIC + struct.pack(">I", len(content)) + zlib.compress(content, 9))
        print(f"{path.name}: {path.stat().st_size} bytes, {len(content)} unpacked")
