# SPDX-License-Identifier: MIT
"""Figures keep to what survives in other programs, and can be read: every view, preset and theme.

Of each figure: its frame (well-formed, sizes, title and description), its ids, the constructs it uses, the size
of its type, the contrast of every text (4.5:1) and line (3:1) with what lies behind it, by day and night, how its
texts are turned, and where a pointer finds its lines."""
import concurrent.futures
import json
import math
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from choices import MILLIMETRES, can_show, names, presets, render, say, theme  # noqa: E402
from drawing import RULE, STYLE, SVG, Drawing, along, contrast, distance  # noqa: E402

MAIN = "input/korea-crisis.json"
QUICK = ("--effort", "fast")  # what is judged here does not depend on where things stand
OTHERS = ["input/tribes.json", "input/powers.json", "input/minimal.json", "input/six-parties.json", "tests/support/parley.json"]
PARTS = [("input/powers.json", "--split", "period"), ("input/six-parties.json", "--split", "sign", "--roll-up"),
         ("input/powers.json", "--strip", "line_balance,triangle_balance,polarization"),
         ("input/powers.json", "--before", "1889", "--after", "1907"),
         ("input/six-parties.json", "--roll-up", "--before", "2014-03-01/2014-03-15", "--after", "2014-03-16/2014-03-31")]
TEXT, LINE = 4.5, 3.0
SIGNS = ("POSITIVE", "NEGATIVE", "NEUTRAL", "MIXED")
BORDERS = tuple(f"BLOC_{i}_BORDER" for i in range(1, 7))
POINTED = 8  # px: a pointer finds nothing much thinner

ELEMENTS = {"svg", "title", "desc", "style", "g", "a", "rect", "circle", "ellipse", "line", "polygon", "polyline",
            "path", "text", "tspan"}
NUMBER = r"-?\d+(\.\d+)?"
COLOUR = r"#[0-9A-F]{6}|none"
NAME = r"[A-Za-z_][\w.-]*"
ATTRIBUTES = {
    "id": NAME, "class": r"[a-z][\w-]*( [a-z][\w-]*)*", "lang": r"[a-z]{2}", "role": r"[a-z -]+",
    "width": NUMBER + "(mm)?", "height": NUMBER + "(mm)?", "viewBox": rf"0 0 {NUMBER} {NUMBER}",
    "font-family": None, "font-size": NUMBER, "font-weight": "bold", "text-anchor": "middle|end",
    "fill": COLOUR, "stroke": COLOUR, "stroke-width": NUMBER, "stroke-opacity": "0",
    "stroke-dasharray": rf"{NUMBER}( {NUMBER})+", "stroke-linejoin": "round", "stroke-linecap": "butt|round",
    "points": rf"{NUMBER},{NUMBER}( {NUMBER},{NUMBER})+", "d": r"[MLQCHVZ0-9. -]+", "href": r"(https?|mailto):.*",
    "transform": rf"rotate\({NUMBER} {NUMBER} {NUMBER}\)|translate\({NUMBER} {NUMBER}\)( rotate\({NUMBER}\))?",
    **dict.fromkeys(["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry"], NUMBER),
}
ATTRIBUTES["{http://www.w3.org/1999/xlink}href"] = ATTRIBUTES["href"]


class Figure:
    """A rendered figure and how it was asked for."""

    def __init__(self, path, view, preset, theme_name, *more):
        self.view, self.preset, self.theme = view, preset, theme_name
        self.name = " ".join([os.path.basename(path), view, preset, theme_name, *more])
        self.text = render(path, "--view", view, "--preset", preset, "--theme", theme_name, *more)
        self.root = None
        try:
            self.root = tree.fromstring(self.text)
        except tree.ParseError as error:
            self.text = f"{error}: {self.text[:200]}"

    def ids(self):
        return [element.get("id") for element in self.root.iter() if element.get("id") is not None]

    def prefix(self):
        return self.root.get("id", "").removesuffix("-root")


def judge_frame(figure):
    """Faults of the root element and what stands first in it."""
    root, preset = figure.root, presets()[figure.preset]
    if not figure.text.startswith("<svg "):
        yield f"begins with {figure.text[:20]!r}"
    if any(part in figure.text for part in ("<!--", "<!DOCTYPE", "<?", "<![CDATA[")):
        yield "has a comment, declaration or the like"
    if [child.tag for child in root[:2]] != [SVG + "title", SVG + "desc"] or not all(c.text for c in root[:2]):
        yield "does not begin with title and desc"
    _, _, width, height = map(float, root.get("viewBox").split())
    per_pixel = MILLIMETRES if preset["unit"] == "MM" else 1
    shown = [root.get(name) for name in ("width", "height")]
    if any(length.endswith("mm") != (preset["unit"] == "MM") for length in shown):
        yield f"wrong unit: {shown}"
    shown = [float(length.removesuffix("mm")) / per_pixel for length in shown]
    if abs(shown[0] - preset["width"]) > 1 or (shown[1] > preset["tallest"] + 1 and "--appendix" not in figure.name):
        yield f"{shown[0]:.0f} x {shown[1]:.0f} px, not {preset['width']:.0f} x {preset['tallest']:.0f} at most"
    if abs(shown[0] / shown[1] - width / height) > 0.01:
        yield "viewBox and size differ in shape"


def judge_ids(figure):
    """Faults of ids and of what refers to them."""
    ids, prefix = figure.ids(), figure.prefix()
    if len(ids) != len(set(ids)):
        yield f"the same id twice: {sorted({one for one in ids if ids.count(one) > 1})[:3]}"
    foreign = [one for one in ids if not prefix or not one.startswith(prefix + "-")]
    if foreign:
        yield f"ids without the prefix {prefix!r}: {foreign[:3]}"
    for name in ("aria-labelledby", "aria-describedby", "data-edge"):
        lost = [one for element in figure.root.iter() for one in element.get(name, "").split() if one not in ids]
        if lost:
            yield f"{name} names what is not there: {lost[:3]}"


def judge_constructs(figure):
    """What is not known to survive in Chromium, librsvg, Inkscape, LibreOffice and CairoSVG."""
    for element in figure.root.iter():
        kind = element.tag.removeprefix(SVG)
        if kind not in ELEMENTS:
            yield f"<{kind}>"
        for name, value in element.attrib.items():
            if name.startswith(("aria-", "data-")):
                continue
            if name not in ATTRIBUTES:
                yield f"<{kind} {name}>"
            elif ATTRIBUTES[name] and not re.fullmatch(ATTRIBUTES[name], value):
                yield f'<{kind} {name}="{value}">'
    styles = figure.root.findall(f".//{SVG}style")
    if len(styles) != (figure.theme == "auto"):
        yield f"{len(styles)} style elements in theme {figure.theme}"
    for style in styles:
        if style.attrib or not STYLE.fullmatch(style.text):
            yield "a style of another form than the one that was tried"
        if {rule[0] for rule in RULE.findall(style.text)} != {figure.root.get("id")}:
            yield "a selector that does not begin with the figure's own id"


def judge_type(figure, drawing):
    """Texts below the preset's least size, as shown. A page that is too dense for its preset, which is told, may be
    shown smaller by one step."""
    preset = presets()[figure.preset]
    scale = preset["width"] / drawing.size()[0]
    least = preset["least"] * max(scale, 1 / 1.1)
    small = sorted((mark.size * scale, mark.text) for mark in drawing.marks if mark.text)
    if small and small[0][0] < least - 0.05:
        yield f"{small[0][0]:.1f} px, below {least:.1f}: {small[0][1]!r}"


def is_filled(mark, colours):
    """All of a bloc but the outline, which is a layer of its own that peeps out by a pixel: no ground for anything."""
    return not {mark.fill, mark.stroke} & {colours[name] for name in BORDERS} or mark.is_in("legend")


def is_ground(mark, colours):
    """Lines and their heads run over each other and touch nodes; that is judged elsewhere, as crossings."""
    return not mark.is_in("edge") and is_filled(mark, colours)


def judge_texts(drawing, colours):
    """(ratio, what) of every text."""
    for index, mark in enumerate(drawing.marks):
        for point in mark.text_points() if mark.text else ():
            behind = drawing.behind(index, point, lambda one: is_filled(one, colours))
            yield (contrast(mark.fill, behind) if behind else 0), f"{mark.text!r} {mark.fill} on {behind or 'no page'}"


def judge_lines(drawing, colours):
    """(ratio, what) of every stroke, and of every area in the colour of a sign or of a bloc's outline. The grid is no
    line that tells."""
    told = {colours[name] for name in SIGNS + BORDERS}
    for index, mark in enumerate(drawing.marks):
        stroke, fill = "none" if mark.is_wide() else mark.stroke, mark.fill if mark.fill in told else "none"
        for colour in {stroke, fill} - {"none", colours["GRID"]}:
            if mark.text:
                continue
            for point in along(mark.lines, 12):
                behind = drawing.behind(index, point, lambda one: is_ground(one, colours))
                ratio = contrast(colour, behind) if behind else 0
                yield ratio, f"<{mark.kind}> {colour} on {behind or 'no page'} at {point[0]:.0f} {point[1]:.0f}"


def judge_contrast(figure):
    """Texts and lines that do not stand out enough, the worst first."""
    for night in (False, True)[:1 + (figure.theme == "auto")]:
        drawing = Drawing(figure.text, night)
        colours = theme("dark" if night else figure.theme)
        for found, least in ((judge_texts(drawing, colours), TEXT), (judge_lines(drawing, colours), LINE)):
            for ratio, what in sorted({one for one in found if one[0] < least})[:3]:
                yield f"{ratio:.2f}:1 instead of {least}:1{' by night' if night else ''}: {what}"


def judge_turned(drawing, compares):
    """Words at lines that stand on their heads: what reads from bottom to top turns by no more than a quarter. Signs on
    badges stay upright, for a turned minus is none; badges that compare have arrows instead."""
    for mark in drawing.marks:
        if mark.text and mark.is_in("edge-label"):
            (ax, ay), _, (bx, by) = mark.text_points()
            angle = math.degrees(math.atan2(by - ay, bx - ax))
            if not -90.1 <= angle < 90:
                yield f"{mark.text!r} is turned by {angle:.0f} degrees"
        if mark.kind == "path" and mark.is_in("edge-label") and not compares:
            left, top, right, bottom = mark.box
            if min(right - left, bottom - top) > 0.3:
                yield f"a sign at {left:.0f} {top:.0f} is not upright"
    seen = {mark.element: mark for mark in drawing.marks}
    for label in drawing.root.iter(SVG + "g"):
        strokes = [seen[path] for path in label.iter(SVG + "path") if path in seen]
        if label.get("class") == "edge-label" and len(strokes) == 1 and not compares:
            left, top, right, bottom = strokes[0].box
            if bottom - top > right - left:
                yield f"a minus at {left:.0f} {top:.0f} is upright as a bar"


def gaps_between(lines):
    """The middles of the gaps of a line that is in parts."""
    return [tuple((a + b) / 2 for a, b in zip(one[-1], other[0])) for one, other in zip(lines, lines[1:])]


ROUND = 4  # px round a badge that its label keeps free, and lines round that


def is_at_words(drawing, point, but_of):
    """Whether words of a line other than `but_of` stand there, or the badge beside them."""
    labels = (label for label in drawing.root.iter(SVG + "g") if label.get("data-edge") not in (None, but_of))
    parts = {part for label in labels if label.find(".//" + SVG + "text") is not None for part in label.iter()}
    for mark in (mark for mark in drawing.marks if mark.element in parts):
        if mark.text and distance(point, [list(mark.text_points())]) < mark.size + 0.2 * mark.size * len(mark.text):
            return True
        if mark.kind == "circle" and math.dist(point, mark.middle()) <= math.sqrt(2) * ((mark.box[2] - mark.box[0]) / 2 + ROUND):
            return True
    return False


def judge_pointed(drawing):
    """Every line of a network has, below all that is seen of it, one unseen path as long as it and wide enough to be pointed at. Only
    where it passes behind the words of others it has gaps."""
    unseen = {mark.element: mark for mark in drawing.unseen}
    seen = {mark.element: mark for mark in drawing.marks}
    for edge in [element for element in drawing.root.iter(SVG + "g") if element.get("class") == "edge" and element.get("id")]:
        paths = list(edge.iter(SVG + "path"))
        targets = [unseen[path] for path in paths if path in unseen]
        if len(targets) != 1 or paths[0] not in unseen or targets[0].width < POINTED:
            yield f"{edge.get('id')} has no one path to be pointed at"
            continue
        whole, reach = targets[0].lines, targets[0].width / 2
        strokes = [line for path in paths if path in seen for line in seen[path].lines]
        ends = [point for line in strokes for point in (line[0], line[-1])]
        if not strokes or any(distance(point, whole) > reach for point in along(strokes, 12)):
            yield f"{edge.get('id')} is seen where it cannot be pointed at"
        elif any(min(math.dist(end, one) for one in ends) > reach for end in (whole[0][0], whole[-1][-1])):
            yield f"{edge.get('id')} can be pointed at where it is not"
        elif not all(is_at_words(drawing, point, edge.get("id")) for point in gaps_between(whole)):
            yield f"{edge.get('id')} has gaps where no words are"


def judge(figure):
    """(aspect, faults) of a figure. What is measured needs sizes and colours that can be read."""
    if figure.root is None:
        return [("well-formed", [figure.text])]
    found = [("well-formed", []), ("ids", list(judge_ids(figure))), ("constructs", list(judge_constructs(figure)))]
    if found[-1][1]:
        return found
    drawing = Drawing(figure.text)
    return found + [("frame", list(judge_frame(figure))), ("type", list(judge_type(figure, drawing))),
                    ("turned texts", list(judge_turned(drawing, "--before" in figure.name))), ("pointers", list(judge_pointed(drawing))),
                    ("contrast", list(judge_contrast(figure)))]


def judge_together(figures):
    """Ids that two figures of one page would share: (names, ids)."""
    seen = {}
    for figure in figures:
        for one in set(figure.ids()):
            if one in seen:
                yield f"{seen[one]} and {figure.name}", [one]
                break
            seen[one] = figure.name


def write_blocs(folder):
    """Eight blocs, more than there are colours, with ties of every sign inside and between them."""
    actors = [{"id": f"actor {i}", "bloc": f"bloc {i % 8}"} for i in range(24)]
    relations = [[f"actor {i}", ("supports", "opposes", "meets")[(i + step) % 3], f"actor {(i + step) % 24}"]
                 for i in range(24) for step in (1, 8)]
    path = os.path.join(folder, "blocs.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"actors": actors, "relations": relations}, file)
    return path


def requests(blocs):
    """Arguments of every figure."""
    for view in names("views"):
        for preset in presets():
            for theme_name in names("themes"):
                yield MAIN, view, preset, theme_name, *QUICK
        for path in [*OTHERS, blocs]:
            if not can_show(view, path):
                continue
            for theme_name in names("themes"):
                yield path, view, "slide", theme_name, *QUICK
    for path, *options in PARTS:
        for preset in presets():
            yield path, names("views")[0], preset, "auto", *options, *QUICK
    yield MAIN, names("views")[0], "a4", "light", "--appendix", *QUICK
    for layout in names("layouts"):
        yield MAIN, names("views")[0], "slide", "auto", "--layout", layout, *QUICK
    for prefix in ("first", "second"):
        yield MAIN, names("views")[0], "slide", "auto", "--id-prefix", prefix, *QUICK


def main():
    tally = {"passed": 0, "failed": 0}

    def count(name, faults):
        tally["failed" if faults else "passed"] += 1
        for fault in list(dict.fromkeys(faults))[:5]:
            print(f"FAILED: {name}: {fault}")

    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        blocs = write_blocs(folder)
        figures = list(pool.map(lambda request: Figure(*request), requests(blocs)))
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for figure, found in zip(figures, pool.map(judge, figures, chunksize=4)):
            for aspect, faults in found:
                count(f"{figure.name}: {aspect}", faults)
    whole = [figure for figure in figures if figure.root is not None]
    different = list({figure.text: figure for figure in whole}.values())
    shared = list(judge_together(different))
    for name, ids in shared:
        count(f"{name}: ids of figures in one page", [f"both have {ids[0]}"])
    if not shared:
        count("ids of figures in one page", [])
    return say(tally)


if __name__ == "__main__":
    sys.exit(main())
