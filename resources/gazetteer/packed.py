# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers and texts of a packed resource, as core/geodata/PackedReader reads them."""
import struct
import zlib


class Writer:
    def __init__(self):
        self.bytes = bytearray()

    def real(self, value):
        self.bytes += struct.pack("<d", value)

    def varint(self, value):
        while value > 127:
            self.bytes.append(value & 127 | 128)
            value >>= 7
        self.bytes.append(value)

    def zigzag(self, value):
        self.varint(value * 2 if value >= 0 else -value * 2 - 1)

    def text(self, text):
        encoded = text.encode("utf-8")
        self.varint(len(encoded))
        self.bytes += encoded

    def save(self, path, magic):
        """The magic, then what Qt's qUncompress() takes: the length as 4 bytes big-endian and a zlib stream."""
        content = bytes(self.bytes)
        path.write_bytes(magic + struct.pack(">I", len(content)) + zlib.compress(content, 9))
        print(f"{path.name}: {path.stat().st_size} bytes, {len(content)} unpacked")
