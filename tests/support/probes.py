# SPDX-License-Identifier: MIT
"""Points of a figure whose colour is known, and whether a picture of it has them."""
import math

from drawing import Drawing, along, distance
from png import Png

NEAR = 12
ROOM = 4
INSIDE = 5


def is_covered(drawing, index, point):
    """Whether something above a mark is at or near a point."""
    for mark in drawing.marks[index + 1:]:
        if mark.text:
            (ax, ay), _, (bx, by) = mark.text_points()
            longer = len(mark.text) * mark.size * 0.1 / (math.hypot(bx - ax, by - ay) or 1)
            dx, dy = longer * (bx - ax), longer * (by - ay)
            near = distance(point, [[(ax - dx, ay - dy), (bx + dx, by + dy)]]) < mark.size / 2
        else:
            left, top, right, bottom = mark.box
            near = left - ROOM < point[0] < right + ROOM and top - ROOM < point[1] < bottom + ROOM and \
                (mark.covers(point) or distance(point, mark.lines) < ROOM + mark.width / 2)
        if near:
            return True
    return False


def first_clear(drawing, index, points):
    return next((point for point in points if not is_covered(drawing, index, point)), None)


def node_point(drawing, index):
    """Within a node, between its border and its name."""
    mark = drawing.marks[index]
    if mark.text or mark.fill == "none" or not mark.is_in("node"):
        return None
    left, top, right, bottom = mark.box
    across, down = (left + right) / 2, (top + bottom) / 2
    edges = [(left + INSIDE, down), (across, top + INSIDE), (across, bottom - INSIDE), (left + INSIDE, top + INSIDE)]
    return first_clear(drawing, index, [point for point in edges if mark.covers(point)])


def line_point(drawing, index, colour):
    """On a solid line of a colour, wide enough to be seen unmixed."""
    mark = drawing.marks[index]
    solid = mark.kind == "path" and mark.is_in("edge") and mark.stroke == colour and mark.element.get("stroke-dasharray") is None
    within = [point for line in mark.lines for point in list(along([line], 8))[2:-2]]
    return first_clear(drawing, index, within) if solid and mark.width >= 2.4 else None


def probes(figure, colours, night):
    """(what, point, colour): the page's corner, nodes, positive lines."""
    drawing = Drawing(figure, night)
    yield "background", (3, 3), drawing.behind(len(drawing.marks), (3, 3))
    found = {"node": 0, "line": 0}
    for index, mark in enumerate(drawing.marks):
        for what, point, colour in (("node", node_point(drawing, index), mark.fill),
                                    ("line", line_point(drawing, index, colours["POSITIVE"]), mark.stroke)):
            if point and found[what] < 3:
                found[what] += 1
                yield what, point, colour
    for what, count in found.items():
        if count == 0:
            raise ValueError(f"the figure has no {what} to probe")


def look(picture, figure, wanted):
    """What a PNG shows otherwise than wanted."""
    width = Drawing(figure).size()[0]
    scale = Png(picture, 1).width / width
    image = Png(picture, math.ceil(max(point[1] for _, point, _ in wanted) * scale) + 2)
    for what, point, colour in wanted:
        x, y = (int(value * scale) for value in point)
        seen = [image.pixel(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        expected = [int(colour[at:at + 2], 16) for at in (1, 3, 5)]
        if min(max(abs(a - b) for a, b in zip(one, expected)) for one in seen) > NEAR:
            yield f"{what} at {x} {y} is {seen[4]}, not {expected}"
