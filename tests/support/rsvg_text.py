# SPDX-License-Identifier: MIT
"""Where librsvg draws the texts of figures, by the fonts that it finds: usage: rsvg_text.py FILE.svg…
Prints a line for each text that sticks out of its node or of the page."""
import math
import re
import sys
import xml.etree.ElementTree as tree

import gi
gi.require_version("Rsvg", "2.0")
from gi.repository import Rsvg  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
SLACK = 1


TURN = re.compile(r"translate\((\S+) (\S+)\) rotate\((\S+)\)")


def turned(sides, turn):
    """The upright rectangle round one that is turned: librsvg tells the ink of turned texts as if they lay flat."""
    x, y, angle = turn
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    corners = [(x + cosine * a - sine * b, y + sine * a + cosine * b) for a in sides[::2] for b in sides[1::2]]
    return (min(a for a, _ in corners), min(b for _, b in corners), max(a for a, _ in corners), max(b for _, b in corners))


def faults(path):
    root = tree.parse(path).getroot()
    _, _, width, height = map(float, root.get("viewBox").split())
    turns = {}   # number of a text → how its group is turned
    frames = {}  # number of a text → that of what it is to lie in
    numbered = [element for element in root.iter() if element.tag in (SVG + "text", SVG + "rect", SVG + "polygon", SVG + "path")]
    for number, element in enumerate(numbered):
        element.set("id", f"part{number}")
    for group in root.iter(SVG + "g"):
        if group.get("class") == "node":
            shape = next(part for part in group if part in numbered)
            frames.update((text.get("id"), shape.get("id")) for text in group.iter(SVG + "text"))
    for group in root.iter(SVG + "g"):
        turn = TURN.fullmatch(group.get("transform", ""))
        if turn:
            del group.attrib["transform"]
            turns.update((text.get("id"), tuple(map(float, turn.groups()))) for text in group.iter(SVG + "text"))
    handle = Rsvg.Handle.new_from_data(tree.tostring(root))
    handle.set_dpi(96)
    page = Rsvg.Rectangle()
    page.x = page.y = 0
    page.width, page.height = width, height

    def sides(name):
        ink = handle.get_geometry_for_layer("#" + name, page)[1]
        return ink.x, ink.y, ink.x + ink.width, ink.y + ink.height

    for text in root.iter(SVG + "text"):
        name = text.get("id")
        left, top, right, bottom = turned(sides(name), turns[name]) if name in turns else sides(name)
        frame = sides(frames[text.get("id")]) if text.get("id") in frames else (0, 0, width, height)
        if left < frame[0] - SLACK or top < frame[1] - SLACK or right > frame[2] + SLACK or bottom > frame[3] + SLACK:
            yield f"{text.text!r} from {left:.0f} to {right:.0f}, not within {frame[0]:.0f} to {frame[2]:.0f}"


for one in sys.argv[1:]:
    for fault in faults(one):
        print(fault)
