# SPDX-License-Identifier: MIT
"""Where librsvg draws the texts of figures, by the fonts that it finds: usage: rsvg_text.py FILE.svg…
Prints a line for each text that sticks out of its node or of the page."""
import sys
import xml.etree.ElementTree as tree

import gi
gi.require_version("Rsvg", "2.0")
from gi.repository import Rsvg  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
SLACK = 1


def faults(path):
    root = tree.parse(path).getroot()
    _, _, width, height = map(float, root.get("viewBox").split())
    frames = {}  # number of a text → that of what it is to lie in
    numbered = [element for element in root.iter() if element.tag in (SVG + "text", SVG + "rect", SVG + "polygon", SVG + "path")]
    for number, element in enumerate(numbered):
        element.set("id", f"part{number}")
    for group in root.iter(SVG + "g"):
        if group.get("class") == "node":
            shape = next(part for part in group if part in numbered)
            frames.update((text.get("id"), shape.get("id")) for text in group.iter(SVG + "text"))
    handle = Rsvg.Handle.new_from_data(tree.tostring(root))
    handle.set_dpi(96)
    page = Rsvg.Rectangle()
    page.x = page.y = 0
    page.width, page.height = width, height

    def sides(name):
        ink = handle.get_geometry_for_layer("#" + name, page)[1]
        return ink.x, ink.y, ink.x + ink.width, ink.y + ink.height

    for text in root.iter(SVG + "text"):
        left, top, right, bottom = sides(text.get("id"))
        frame = sides(frames[text.get("id")]) if text.get("id") in frames else (0, 0, width, height)
        if left < frame[0] - SLACK or top < frame[1] - SLACK or right > frame[2] + SLACK or bottom > frame[3] + SLACK:
            yield f"{text.text!r} from {left:.0f} to {right:.0f}, not within {frame[0]:.0f} to {frame[2]:.0f}"


for one in sys.argv[1:]:
    for fault in faults(one):
        print(fault)
