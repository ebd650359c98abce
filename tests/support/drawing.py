# SPDX-License-Identifier: MIT
"""A figure as it is painted: its shapes and texts in drawing order with their colours, by day or by night."""
import math
import re
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
RULE = re.compile(r'#([\w.-]+) \[class~="([\w-]+)"\]\{(fill|stroke):(#[0-9A-F]{6})\}')
STYLE = re.compile(r"@media \(prefers-color-scheme:dark\)\{(?:" + RULE.pattern + r")+\}")
INHERITED = ("fill", "stroke", "stroke-width", "font-size", "text-anchor")
WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
MIDDLE_OF_LETTERS = 0.35
AREA = 9  # strokes from this width on are areas: no line is as wide


def numbers(text):
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]


def pairs(values):
    return list(zip(values[::2], values[1::2]))


def channels(colour):
    return [int(colour[at:at + 2], 16) for at in (1, 3, 5)]


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (n / 255 for n in channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """By WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def bend(start, control, end, steps=24):
    for step in range(1, steps + 1):
        t = step / steps
        yield tuple((1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c for a, b, c in zip(start, control, end))


def bend_twice(start, one, two, end, steps=24):
    for step in range(1, steps + 1):
        t = step / steps
        yield tuple((1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d
                    for a, b, c, d in zip(start, one, two, end))


def flatten(path):
    """The lines of a path of absolute M, L, H, V, Q, C and Z, each as points."""
    lines = []
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        values = numbers(rest)
        points = pairs(values)
        if command == "M":
            lines.append([points[0]])
            lines[-1] += points[1:]
        elif command == "L":
            lines[-1] += points
        elif command == "H":
            lines[-1] += [(x, lines[-1][-1][1]) for x in values]
        elif command == "V":
            lines[-1] += [(lines[-1][-1][0], y) for y in values]
        elif command == "Q":
            for control, end in zip(points[::2], points[1::2]):
                lines[-1] += bend(lines[-1][-1], control, end)
        elif command == "C":
            for one, two, end in zip(points[::3], points[1::3], points[2::3]):
                lines[-1] += bend_twice(lines[-1][-1], one, two, end)
        elif command == "Z":
            lines[-1].append(lines[-1][0])
        else:
            raise ValueError(f"path command {command}")
    return lines


def rounded(x, y, width, height, radius):
    """Corners of a rectangle, or a few points of each where they are round."""
    radius = min(radius, width / 2, height / 2)
    turns = [0, 30, 60, 90] if radius > 0 else [0]
    centres = [(x + width - radius, y + radius, -90), (x + width - radius, y + height - radius, 0),
               (x + radius, y + height - radius, 90), (x + radius, y + radius, 180)]
    return [(cx + radius * math.cos(math.radians(at + turn)), cy + radius * math.sin(math.radians(at + turn)))
            for cx, cy, at in centres for turn in turns]


def lines_of(element):
    """What an element outlines, as lists of points, closed ones with the first point again at the end."""
    def value(name):
        return float(element.get(name, "0"))

    kind = element.tag.removeprefix(SVG)
    if kind == "rect":
        outline = rounded(value("x"), value("y"), value("width"), value("height"), value("rx"))
    elif kind in ("circle", "ellipse"):
        across, down = value("r") or value("rx"), value("r") or value("ry")
        outline = [(value("cx") + across * math.cos(math.radians(a)), value("cy") + down * math.sin(math.radians(a)))
                   for a in range(0, 360, 15)]
    elif kind == "polygon":
        outline = pairs(numbers(element.get("points")))
    elif kind == "polyline":
        return [pairs(numbers(element.get("points")))]
    elif kind == "line":
        return [[(value("x1"), value("y1")), (value("x2"), value("y2"))]]
    else:
        return flatten(element.get("d"))
    return [outline + outline[:1]]


def along(lines, step):
    """Points of lines, about `step` apart, the ends among them."""
    for line in lines:
        for (ax, ay), (bx, by) in zip(line, line[1:]):
            count = max(1, math.ceil(math.hypot(bx - ax, by - ay) / step))
            for i in range(count):
                yield ax + (bx - ax) * i / count, ay + (by - ay) * i / count
        yield line[-1]


def is_inside(point, lines):
    (x, y), inside = point, False
    for line in lines:
        for (ax, ay), (bx, by) in zip(line, line[1:] + line[:1]):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                inside = not inside
    return inside


def distance(point, lines):
    """From a point to lines."""
    best = math.inf
    for line in lines:
        for (ax, ay), (bx, by) in zip(line, line[1:]):
            dx, dy = bx - ax, by - ay
            t = ((point[0] - ax) * dx + (point[1] - ay) * dy) / ((dx * dx + dy * dy) or 1)
            t = min(1, max(0, t))
            best = min(best, math.hypot(point[0] - ax - t * dx, point[1] - ay - t * dy))
    return best


def turned(angle, x=0.0, y=0.0):
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return lambda point: (x + cos * (point[0] - x) - sin * (point[1] - y), y + sin * (point[0] - x) + cos * (point[1] - y))


def moved(text):
    """What a transform does to a point: its steps, the last one first."""
    steps = []
    for name, values in re.findall(r"(\w+)\(([^)]*)\)", text or ""):
        if name == "rotate":
            steps.insert(0, turned(*numbers(values)))
        elif name == "translate":
            steps.insert(0, lambda point, by=numbers(values): (point[0] + by[0], point[1] + by[1]))
        else:
            raise ValueError(f"transform {text}")
    return steps


class Mark:
    """A shape or a text, its paint resolved, where its transforms put it."""

    def __init__(self, element, paint, groups, moves):
        self.element, self.groups = element, groups
        self.moves = [*moved(element.get("transform")), *moves]
        self.kind = element.tag.removeprefix(SVG)
        self.fill, self.stroke = paint.get("fill", "#000000"), paint.get("stroke", "none")
        self.width, self.size = float(paint.get("stroke-width", "1")), float(paint.get("font-size", "16"))
        self.anchor = paint.get("text-anchor", "start")
        self.text = "".join(element.itertext()) if self.kind == "text" else ""
        self.is_seen = self.fill != "none" or float(element.get("stroke-opacity", "1")) > 0
        self.lines = [] if self.text else [[self.move(point) for point in line] for line in lines_of(element)]
        points = [point for line in self.lines for point in line]
        self.box = tuple(f(p[at] for p in points) for f in (min, max) for at in (0, 1)) if points else None

    def move(self, point):
        for move in self.moves:
            point = move(point)
        return point

    def middle(self):
        return ((self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2)

    def is_wide(self):
        """A stroke that is an area: what stands on it has it for a ground."""
        return self.stroke != "none" and self.width >= AREA

    def covers(self, point):
        if self.fill == "none" or self.box is None:
            return False
        left, top, right, bottom = self.box
        return left <= point[0] <= right and top <= point[1] <= bottom and is_inside(point, self.lines)

    def ground(self, point):
        """The colour that it gives to a point; None where it leaves what is below."""
        if self.is_wide() and distance(point, self.lines) <= self.width / 2:
            return self.stroke
        return self.fill if self.covers(point) else None

    def is_in(self, group):
        return group in self.groups

    def text_points(self):
        """A few points of the middle line of a text, well within it whatever the font."""
        x, y = (float(self.element.get(name, "0")) for name in "xy")
        width = self.size * sum(1 if WIDE.match(letter) else 0.45 for letter in self.text)
        start = {"start": 0.0, "middle": -0.5, "end": -1.0}[self.anchor] * width
        up = MIDDLE_OF_LETTERS * self.size
        for part in (0.1, 0.5, 0.9):
            yield self.move((x + start + part * width, y - up))


class Drawing:
    """One figure in one light."""

    def __init__(self, text, night=False):
        self.root = tree.fromstring(text)
        style = self.root.find(SVG + "style")
        rules = RULE.findall(style.text) if night and style is not None else []
        self.rules = {(name, prop): colour for _, name, prop, colour in rules}
        self.marks, self.unseen = [], []
        self.collect(self.root, {}, (), ())

    def collect(self, element, paint, groups, moves):
        paint = {**paint, **{name: element.get(name) for name in INHERITED if element.get(name) is not None}}
        names = element.get("class", "").split()
        for (name, prop), colour in self.rules.items():
            if name in names:
                paint[prop] = colour
        kind = element.tag.removeprefix(SVG)
        if kind in ("svg", "g", "a"):
            for child in element:
                self.collect(child, paint, groups + tuple(names), (*moved(element.get("transform")), *moves))
        elif kind not in ("title", "desc", "style"):
            mark = Mark(element, paint, groups, moves)
            (self.marks if mark.is_seen else self.unseen).append(mark)

    def size(self):
        return numbers(self.root.get("viewBox"))[2:]

    def behind(self, index, point, is_seen=lambda mark: True):
        """The colour of the topmost area below mark `index`; None for a page without one."""
        for mark in reversed(self.marks[:index]):
            colour = mark.ground(point) if is_seen(mark) else None
            if colour:
                return colour
        return None
