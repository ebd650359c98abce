# SPDX-License-Identifier: MIT
"""Whether an SVG holds nothing but shapes, texts and links to safe places: what is not listed here is refused."""
import re
from xml.parsers import expat

SVG, XLINK, XML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
ELEMENTS = set("svg g defs title desc metadata path line polyline polygon rect circle ellipse text tspan a marker linearGradient "
               "stop clipPath pattern symbol style".split())
ATTRIBUTES = set("""id class role lang tabindex version width height viewBox preserveAspectRatio transform d x y dx dy x1 y1 x2 y2
    cx cy r rx ry points fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit opacity color font-family font-size font-weight font-style text-anchor
    dominant-baseline letter-spacing textLength lengthAdjust paint-order marker-start marker-mid marker-end markerWidth
    markerHeight markerUnits orient refX refY clip-path clip-rule gradientUnits gradientTransform offset stop-color
    stop-opacity patternUnits patternTransform patternContentUnits href target rel direction unicode-bidi overflow
    visibility display shape-rendering text-rendering focusable""".split())
NUMERIC = set("d points transform x y x1 y1 x2 y2 cx cy r rx ry width height viewBox font-size stroke-width".split())
RAW = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")
NOT_FINITE = re.compile(r"(?i)(?<![\w-])-?(nan|inf|infinity)(?![\w-])")
ACTIVE_STYLE = re.compile(r"(?i)@import|expression\s*\(|behavior\s*:|-moz-binding|javascript:|url\s*\(|\\|<")
LINK = re.compile(r"(https?://[^/]|mailto:|#)")
OWN_PLACE = re.compile(r"\s*['\"]?#[\w.-]+['\"]?\s*$")


class Judge:
    def __init__(self):
        self.faults, self.ids, self.open = [], set(), []

    def attribute(self, element, space, name, value):
        if RAW.search(value):
            self.faults.append(f"raw control or bidi character in {name}")
        if not (name in ATTRIBUTES and not space or name.startswith(("data-", "aria-")) and not space
                or space == XLINK and name in ("href", "title") or space == XML and name in ("lang", "space")):
            self.faults.append(f"attribute {name} on <{element}>")
        if name == "href":
            address = re.sub("[\0-\x20]", "", value).lower()
            if not LINK.match(address) or element != "a" and not address.startswith("#"):
                self.faults.append(f"<{element}> links to {value[:80]!r}")
        elif any(not OWN_PLACE.match(place) for place in re.findall(r"(?i)url\s*\(([^)]*)\)?", value)) and not name.startswith(("data-", "aria-")):
            self.faults.append(f"url() in {name}")
        if name == "id" and value in self.ids:
            self.faults.append(f"id {value[:40]!r} twice")
        self.ids |= {value} if name == "id" else set()
        if name in NUMERIC and NOT_FINITE.search(value):
            self.faults.append(f"{name} is not finite")

    def start(self, element, attributes):
        space, _, name = element.rpartition("\n")
        self.open.append(name)
        if space != SVG or name not in ELEMENTS:
            self.faults.append(f"element <{name}>")
        for key, value in attributes.items():
            space, _, attribute = key.rpartition("\n")
            self.attribute(name, space, attribute, value)

    def end(self, _):
        self.open.pop()

    def text(self, text):
        if RAW.search(text):
            self.faults.append(f"raw control or bidi character in <{self.open[-1]}>")
        if self.open[-1] == "style" and ACTIVE_STYLE.search(text):
            self.faults.append("active style")

    def refuse(self, what):
        return lambda *_: self.faults.append(what)


def faults(content):
    """What is unsafe in an SVG given as bytes."""
    judge, parser = Judge(), expat.ParserCreate(namespace_separator="\n")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = judge.start, judge.end, judge.text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = judge.refuse("a document type")
    parser.ProcessingInstructionHandler = judge.refuse("a processing instruction")
    parser.CommentHandler = judge.refuse("a comment")
    parser.StartCdataSectionHandler = judge.refuse("a CDATA section")
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        judge.faults.append(f"not well-formed: {error}")
    return judge.faults
