# SPDX-License-Identifier: MIT
"""Reads the pixels of a PNG, as far down as asked."""
import struct
import zlib

CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}


def chunks(data):
    at = 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        yield kind, data[at + 8:at + 8 + length]
        at += 12 + length


def paeth(left, up, corner):
    a, b, c = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
    return left if a <= b and a <= c else up if b <= c else corner


def undo(kind, row, above, step):
    """A row without its filter."""
    if kind == 0:
        return row
    if kind == 2:
        return bytearray((value + up) & 255 for value, up in zip(row, above))
    for i, value in enumerate(row):
        left = row[i - step] if i >= step else 0
        if kind == 1:
            row[i] = (value + left) & 255
        elif kind == 3:
            row[i] = (value + (left + above[i]) // 2) & 255
        else:
            row[i] = (value + paeth(left, above[i], above[i - step] if i >= step else 0)) & 255
    return row


class Png:
    """Rows of 8-bit colours, shown on white."""

    def __init__(self, data, rows=None):
        parts = list(chunks(data))
        self.width, self.height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", dict(parts)[b"IHDR"])
        if depth != 8 or colours not in CHANNELS or interlaced:
            raise ValueError(f"a PNG of another kind: depth {depth}, colours {colours}")
        self.step = CHANNELS[colours]
        raw = zlib.decompress(b"".join(part for kind, part in parts if kind == b"IDAT"))
        length = self.width * self.step
        self.rows, above = [], bytearray(length)
        for y in range(min(self.height, rows or self.height)):
            at = y * (length + 1)
            above = undo(raw[at], bytearray(raw[at + 1:at + 1 + length]), above, self.step)
            self.rows.append(above)

    def pixel(self, x, y):
        """Red, green and blue."""
        values = list(self.rows[y][x * self.step:(x + 1) * self.step])
        colour = values[:3] if self.step > 2 else values[:1] * 3
        opacity = values[-1] / 255 if self.step % 2 == 0 else 1
        return [round(value * opacity + 255 * (1 - opacity)) for value in colour]
