# SPDX-License-Identifier: MIT
"""What hostile files hold, kind by kind: name, verdict, content and, of an error, LINE:COLUMN.

Verdicts: ok (silent), warn, told (it may warn, of a dense figure for example), reject, limit."""
import gzip
import json


def relation(source="A", verb="supports", target="B", **more):
    return {"source": source, "relation": verb, "target": target, **more}


def document(*relations, **more):
    return json.dumps({**more, "relations": list(relations)}, ensure_ascii=False)


def one(field, raw):
    """A relation with a field as raw JSON."""
    return '{"relations":[{"source":"A","relation":"supports","target":"B","%s":%s}]}' % (field, raw)


def named(name):
    """A relation whose source is a raw JSON text without its quotes."""
    return '{"relations":[{"source":"%s","relation":"supports","target":"B"}]}' % name


PLAIN = json.dumps({"relations": [relation(), relation("B", "opposes", "C", weight=2.5),
                                  relation("C", "meets", "A", date="2018-06-12")]}, indent=1)
ROWS = "source,relation,target,weight,date\n"
LINE = json.dumps(relation()) + "\n"

JSON = {
    "plain": ("ok", PLAIN),
    "blank": ("reject", " \n\t\r", "1:1"),
    "empty": ("reject", "", "1:1"),
    "bom": ("ok", b"\xef\xbb\xbf" + PLAIN.encode()),
    "bom-twice": ("reject", b"\xef\xbb\xbf" * 2 + PLAIN.encode(), "1:1"),
    "utf-16": ("warn", PLAIN.encode("utf-16")),
    "utf-32": ("warn", PLAIN.encode("utf-32")),
    "latin-1": ("reject", document(relation("Agência")).encode("latin-1"), "1:30"),
    "crlf": ("ok", PLAIN.replace("\n", "\r\n")),
    "cr": ("ok", PLAIN.replace("\n", "\r")),
    "cut-in-key": ("reject", '{\n "relations": [\n  {\n   "sou', "4:8"),
    "cut-in-letter": ("reject", '{"relations":[{"source":"Agê'.encode()[:-1], "1:28"),
    "cut-in-number": ("reject", one("weight", "12.5")[:-5], "1:75"),
    "cut-in-escape": ("reject", one("note", r'"x\u0041"')[:-7], "1:75"),
    "cut-after-comma": ("reject", '{"relations":[\n{"source":"A",', "2:15"),
    "cut-before-end": ("reject", PLAIN[:-2], "20:3"),
    "text-after": ("reject", PLAIN + "x", "21:2"),
    "two-documents": ("reject", PLAIN + PLAIN, "21:2"),
    "trailing-comma": ("reject", '{"relations":[{},]}', "1:18"),
    "comment": ("reject", "/* c */" + PLAIN, "1:1"),
    "single-quotes": ("reject", PLAIN.replace('"', "'"), "2:2"),
    "bare-key": ("reject", "{relations:[]}", "1:10"),
    "raw-newline": ("reject", named("A\nB"), "1:26"),
    "raw-tab": ("reject", named("A\tB"), "1:26"),
    "raw-nul": ("reject", named("A\0B"), "1:27"),
    "nul-after": ("reject", PLAIN + "\0", "21:2"),
    "nul-escape": ("reject", named(r"A\u0000B"), "1:34"),
    "nul-in-key": ("reject", r'{"a\u0000b":1,"relations":[]}', "1:11"),
    "bad-escape": ("reject", named(r"A\x41"), "1:28"),
    "lone-surrogate": ("reject", named(r"A\ud800"), "1:33"),
    "surrogates-swapped": ("reject", named(r"\udc00\ud800"), "1:38"),
    "byte-ff": ("reject", named("A#B").encode().replace(b"#", b"\xff"), "1:27"),
    "overlong": ("reject", named("A#B").encode().replace(b"#", b"\xc0\xaf"), "1:27"),
    "cut-sequence": ("reject", named("A#B").encode().replace(b"#", b"\xe2\x82"), "1:27"),
    "cesu": ("reject", named("A#B").encode().replace(b"#", b"\xed\xa0\x80"), "1:27"),
    "above-unicode": ("reject", named("A#B").encode().replace(b"#", b"\xf4\x90\x80\x80"), "1:27"),
    "lone-continuation": ("reject", named("A#B").encode().replace(b"#", b"\x80"), "1:27"),
    "key-twice": ("reject", '{"relations":[],\n"relations":[{"source":"A","relation":"x","target":"B"}]}', "2:11"),
    "key-twice-in-relation": ("reject", '{"relations":[{"source":"A","source":"Z","relation":"x","target":"B"}]}', "1:36"),
    "top-null": ("reject", "null", "1:1"),
    "top-number": ("reject", "3", "1:1"),
    "top-text": ("reject", '"x"', "1:1"),
    "top-true": ("reject", "true", "1:1"),
    "top-empty-object": ("reject", "{}", "1:1"),
    "depth-400": ("warn", '{"x":%s,"relations":[]}' % ("[" * 400 + "]" * 400)),
    "depth-3000": ("limit", '{"x":%s,"relations":[]}' % ("[" * 3000 + "]" * 3000), "1:2053"),
    "depth-30000-open": ("limit", "[" * 30000, "1:2049"),
    "objects-3000-deep": ("limit", '{"a":' * 3000 + "1" + "}" * 3000, "1:10241"),
    "keys-5000": ("warn", "{%s\"relations\":[]}" % "".join(f'"k{i}":0,' for i in range(5000))),
    "png": ("reject", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64), ""),
    "gzip": ("ok", gzip.compress(PLAIN.encode(), mtime=0)),
    "gzip-cut": ("reject", gzip.compress(PLAIN.encode(), mtime=0)[:-12], ""),
    "gzip-of-zeros": ("reject", gzip.compress(bytes(20_000_000), mtime=0), "1:1"),
}

NDJSON = {
    "plain": ("warn", LINE * 2),
    "empty": ("warn", ""),
    "crlf": ("warn", LINE.replace("\n", "\r\n") * 2),
    "bom": ("ok", "\ufeff" + LINE),
    "no-last-newline": ("warn", LINE + LINE.strip()),
    "two-on-a-line": ("reject", LINE.strip() + LINE, "1:55"),
    "number": ("reject", LINE + "3\n", "2:1"),
    "array": ("reject", LINE + "[]\n", "2:1"),
    "null": ("reject", LINE + "null\n", "2:1"),
    "pretty": ("reject", json.dumps(relation(), indent=1) + "\n", "1:2"),
    "comma-at-end": ("reject", LINE.strip() + ",\n" + LINE, "1:55"),
    "line-separator": ("reject", json.dumps(relation("A\u2028B"), ensure_ascii=False) + "\n", "1:12"),
    "bad-byte": ("reject", LINE.encode() + b'{"source":"\xff"}\n', "2:12"),
    "broken-3000": ("reject", "{\n" * 3000, "1:2"),
    "long-line": ("warn", json.dumps(relation(remark="x" * 300_000)) + "\n"),
}

CSV = {
    "plain": ("ok", ROWS + "A,supports,B,,\nB,opposes,C,2.5,\n"),
    "quotes": ("ok", ROWS + '"A ""the"" B",supports,"B, Inc.",1,\n'),
    "crlf": ("ok", ROWS.replace("\n", "\r\n") + "A,supports,B,1,\r\n"),
    "mixed-ends": ("ok", ROWS + "A,supports,B,1,\r\nB,opposes,C,1,\nC,meets,A,1,"),
    "bom": ("ok", "\ufeff" + ROWS + "A,supports,B,1,\n"),
    "utf-16": ("warn", (ROWS + "A,supports,B,1,\n").encode("utf-16")),
    "latin-1": ("warn", (ROWS + "Agência,supports,B,1,\n").encode("latin-1")),
    "nul": ("reject", ROWS + "A\0B,supports,C,1,\n", "2:2"),
    "short-row": ("reject", ROWS + "A,supports\n", "2:1"),
    "long-row": ("reject", ROWS + "A,supports,B,1,2018,x,y\n", "2:1"),
    "blank-lines": ("warn", ROWS + "\nA,supports,B,1,\n\n,,,,\n"),
    "header-only": ("warn", ROWS),
    "header-twice": ("reject", "source,source,relation,target\nA,Z,x,B\n", "1:8"),
    "header-case": ("ok", ROWS.upper() + "A,supports,B,1,\n"),
    "header-blanks": ("ok", ROWS.replace(",", " , ") + "A,supports,B,1,\n"),
    "header-unknown": ("warn", ROWS.replace("\n", ",colour\n") + "A,supports,B,1,,red\n"),
    "header-missing": ("reject", "source,target\nA,B\n", "1:1"),
    "open-quote": ("reject", ROWS + '"A,supports,B,1,\nB,opposes,C,1,\n', "2:1"),
    "open-quote-3000": ("reject", ROWS + '"' + "A,supports,B,1,\n" * 3000, "2:1"),
    "quote-inside": ("warn", ROWS + 'A"x,supports,B,1,\n'),
    "text-after-quote": ("reject", ROWS + '"A"x,supports,B,1,\n', "2:4"),
    "thousands": ("ok", ROWS + "A,supports,B,1.234.567,\n"),
    "thousands-or-decimals": ("reject", ROWS + "A,supports,B,1.234.5,\n", "2:14"),
    "nan": ("warn", ROWS + "A,supports,B,nan,\n"),
    "inf": ("reject", ROWS + "A,supports,B,inf,\n", "2:14"),
    "hexadecimal": ("reject", ROWS + "A,supports,B,0x1p4,\n", "2:14"),
    "letter-after-number": ("reject", ROWS + "A,supports,B,1x,\n", "2:14"),
    "blank-weight": ("ok", ROWS + "A,supports,B, ,\n"),
    "sep-line": ("ok", "sep=;\n" + ROWS.replace(",", ";") + "A;supports;B;1;\n"),
    "tabs": ("warn", ROWS.replace(",", "\t") + "A\tsupports\tB\t1\t\n"),
    "comment": ("reject", "# made by x\n" + ROWS + "A,supports,B,1,\n", "1:1"),
    "markup": ("ok", ROWS + '"</text><script>alert(1)</script>",supports,"x\\",1,\n'),
    "formulas": ("ok", ROWS + "".join(f'"{c}1+1",supports,B,1,\n' for c in "=+-@")),
    "long-cell": ("warn", ROWS + "x" * 70_000 + ",supports,B,1,\n"),
    "columns-9000": ("limit", ",".join(f"c{i}" for i in range(9000)) + "\n", "1:1"),
    "warnings-3000": ("warn", ROWS + "".join(f"A,defenestrates{i},A,1,\n" for i in range(3000))),
}

NUMBER = {
    "inf": ("reject", "1e999", "1:77"), "minus-inf": ("reject", "-1e999", "1:78"), "nan": ("warn", "NaN"),
    "tiny": ("warn", "1e-999"), "subnormal": ("warn", "5e-324"), "huge": ("warn", "1.7976931348623157e308"),
    "integer-2-63": ("reject", "9223372036854775808", "1:91"), "integer-60-digits": ("reject", "1" + "0" * 60, "1:133"),
    "text": ("warn", '"1.5"'), "true": ("reject", "true", "1:73"), "null": ("ok", "null"),
    "array": ("reject", "[1]", "1:73"), "object": ("reject", "{}", "1:73"), "leading-zero": ("reject", "01", "1:73"),
    "plus": ("reject", "+1", "1:73"), "bare-point": ("reject", ".5", "1:73"), "point-at-end": ("reject", "1.", "1:74"),
    "decimal-comma": ("reject", "1,5", "1:75"), "no-exponent": ("reject", "1e", "1:74"),
    "digits-4000": ("ok", "0." + "3" * 4000), "exponent-zeros": ("ok", "1e" + "0" * 300 + "1"),
    "fullwidth": ("reject", '"１"', "1:73"), "zero": ("warn", "0"), "minus": ("warn", "-2"),
}

DATE = {
    "feb-29-2018": "reject", "2018-02-29": "reject", "1900-02-29": "reject", "2016-02-29": "ok", "2000-02-29": "ok",
    "2018-13-01": "reject", "2018-00-10": "reject", "2018-01-00": "reject", "2018-01-32": "reject", "2018-04-31": "reject",
    "0000-01-01": "reject", "10000-01-01": "reject", "-0044-03-15": "reject", "2018-W05": "warn", "2018-045": "reject",
    "2018-1-5": "warn", "20180105": "warn", "05/01/2018": "reject", "yesterday": "reject", " 2018-01-05 ": "warn",
    "2016-12-31T23:59:60Z": "warn", "2018-01-01T00:30:00+14:00": "ok", "2018-01-01T12:00:00": "ok", "2018": "ok",
    "2018-03": "ok", "\u0662\u0660\u0661\u0668-01-01": "reject", "2018-01-01" + "0" * 4000: "reject", "": "warn",
}

PERIOD = {
    "from-after-to": ("reject", {"from": "2019-01-01", "to": "2018-01-01"}, "1:78"),
    "from-month-to-year": ("ok", {"from": "2018-03", "to": "2018"}, ""),
    "to-alone": ("ok", {"to": "2018"}, ""), "one-day": ("ok", {"from": "2018-01-01", "to": "2018-01-01"}, ""),
    "date-and-period": ("warn", {"date": "2018", "from": "2017", "to": "2019"}, ""),
}

TYPE = {
    "no-target": ("reject", '{"relations":[{"source":"A","relation":"x"}]}', "1:15"),
    "no-relation": ("reject", '{"relations":[{"source":"A","target":"B"}]}', "1:15"),
    "id-number": ("ok", document(relation(7))), "id-object": ("ok", document(relation({"id": "A"}))),
    "id-null": ("reject", document(relation(None)), "1:16"), "id-array": ("ok", document(relation(["A"]))),
    "relation-number": ("reject", document(relation(verb=3)), "1:44"),
    "relation-null": ("reject", document(None), "1:16"), "relation-text": ("reject", document("A supports B"), "1:16"),
    "relation-array": ("ok", document(["A", "supports", "B"])), "relation-empty": ("reject", document({}), "1:16"),
    "field-misspelt": ("warn", document(relation(weigth=2))),
    "field-case": ("reject", document({"Source": "A", "Relation": "x", "Target": "B"}), "1:27"),
    "date-number": ("reject", document(relation(date=2018)), "1:79"),
    "evidence-text": ("reject", document(relation(evidence="https://e.example/")), "1:83"),
    "relations-null": ("reject", '{"relations":null}', "1:14"),
    "actor-without-id": ("reject", document(relation(), actors=[{"name": "A"}]), "1:13"),
    "aliases-text": ("reject", document(relation(), actors=[{"id": "A", "aliases": "a"}]), "1:36"),
    "alias-null": ("reject", document(relation(), actors=[{"id": "A", "aliases": [None]}]), "1:37"),
    "alias-empty": ("reject", document(relation(), actors=[{"id": "A", "aliases": [""]}]), "1:37"),
    "actor-twice": ("warn", document(relation(), actors=[{"id": "A"}, {"id": "A", "name": "Z"}])),
    "actor-of-two-kinds": ("reject", document(relation(), actors=[{"id": "A", "kind": "state"},
                                                                  {"id": "A", "kind": "person"}]), "1:63"),
}


def chain(length):
    return [{"id": f"P{i}", "parent": f"P{i + 1}"} for i in range(length)] + [{"id": f"P{length}"}]


def circle(length):
    return [{"id": f"P{i}", "parent": f"P{(i + 1) % length}"} for i in range(length)]


MEANING = {
    "to-itself": ("warn", document(relation(target="A"), relation())),
    "to-itself-by-alias": ("warn", document(relation("USA", target="US"), actors=[{"id": "USA", "aliases": ["US"]}])),
    "three-times": ("warn", document(*[relation()] * 3)),
    "for-and-against": ("ok", document(relation(), relation(verb="opposes"))),
    "sign-conflict": ("warn", document(relation(weight=-2))),
    "unknown-verb": ("warn", document(relation(verb="defenestrates"))),
    "verb-spellings": ("warn", document(relation(verb="Supports"), relation(verb="SUPPORTS "), relation(verb="support"))),
    "alias-circle": ("reject", document(relation(), actors=[{"id": "A", "aliases": ["B"]}, {"id": "B", "aliases": ["A"]}]), "1:51"),
    "alias-of-two": ("reject", document(relation(), actors=[{"id": "A", "aliases": ["D"]}, {"id": "B", "aliases": ["D"]}]), "1:68"),
    "alias-is-id": ("reject", document(relation(), actors=[{"id": "A", "aliases": ["C"]}, {"id": "C"}]), "1:51"),
    "alias-of-itself": ("ok", document(relation(), actors=[{"id": "A", "aliases": ["A", "a"]}])),
    "parent-itself": ("reject", document(relation("P0"), actors=circle(1)), "1:36"),
    "parents-in-circle": ("reject", document(relation("P0"), actors=circle(3)), "1:36"),
    "parent-missing": ("reject", document(relation(), actors=[{"id": "A", "parent": "Nowhere"}]), "1:35"),
    "parents-1000-deep": ("ok", document(relation("P0"), actors=chain(1000))),
    "actor-unused": ("ok", document(relation(), actors=[{"id": "Z"}])),
    "aliases-9000": ("ok", document(relation(), actors=[{"id": "A", "aliases": [f"other{i}" for i in range(9000)]}])),
}

# two spellings: what must come of them; where they are one actor, silently so
PAIRS = {
    "case": ("France", "FRANCE", "warn"), "two-blanks": ("South Africa", "South  Africa", "ok"),
    "zero-width-space": ("Russia", "Rus\u200bsia", "warn"), "word-joiner": ("Russia", "Rus\u2060sia", "warn"),
    "soft-hyphen": ("Russia", "Rus\u00adsia", "warn"),
    "cyrillic-a": ("Iran", "Ir\u0430n", "warn"), "greek-o": ("Oman", "\u039fman", "warn"),
    "dotless-i": ("Diyarbakir", "Diyarbak\u0131r", "warn"), "sharp-s": ("Straße", "STRASSE", "warn"),
    "final-sigma": ("ΣΑΣ", "σας", "warn"), "ligature": ("Office", "O\ufb03ce", "warn"),
    "roman-numeral": ("Pius XII", "Pius \u216b", "warn"), "hyphens": ("Jean-Luc", "Jean\u2010Luc", "warn"),
    "apostrophes": ("Cote d'Ivoire", "Cote d\u2019Ivoire", "warn"), "tags": ("Iran", "Iran\U000e0041", "warn"),
    "jamo": ("한", "\u1112\u1161\u11ab", "ok"), "arabic-yeh": ("ایران", "ايران", "warn"),
}

NAMES = {
    "bidi-override": ("\u202eevil\u202c Corp", "warn"), "bidi-unbalanced": ("A \u2067\u202b\u202e", "warn"),
    "hebrew-and-latin": ("ישראל (Israel)", "ok"), "many-marks": ("Z" + "\u0301" * 400, "warn"),
    "emoji-joined": ("👨\u200d👩\u200d👧 Family Party", "ok"), "c1-control": ("A\x9b31mB", "reject"),
    "delete": ("A\x7fB", "reject"), "private-use": ("A\ue000", "warn"), "replacement": ("Caf\ufffd", "warn"),
    "mark-alone": ("\u0301", "reject"), "zero-width-alone": ("\u200b\u200c\u200d", "reject"),
    "wide-letter": ("\ufdfd" * 20, "ok"), "mathematical": ("𝕌𝕊𝔸", "warn"), "mojibake": ("AgÃªncia", "ok"),
    "line-separator": ("A\u2028B", "reject"), "noncharacter": ("A\ufffeB", "reject"), "empty": ("", "reject"),
    "blank": ("  ", "reject"), "long-word": ("x" * 16384, "warn"), "long-words": ("word " * 9000 + "end", "warn"),
    "long-wide": ("中" * 9000, "warn"),
    "terminal-colour": ("A\x1b[2J\x1b[31mB", "reject"), "terminal-link": ("A\x1b]8;;http://e.example\x07B", "reject"),
    "return": ("A\rB", "reject"), "backspace": ("A\b\b\bB", "reject"), "bell": ("\x07", "reject"), "tab": ("A\tB", "ok"),
}

# names that mean something to DOT, XML and HTML, spreadsheets, shells, printf, templates and paths
INJECTED = [
    "node", "graph", "digraph", "subgraph", "edge", "strict", "cluster_0", r"\N", r"\G", r"\E\T\H\L", r"a\nb", r"x\l", "x\\", "x\\\\",
    '"', '"];', '}', "{a|b}", "<p>", "<b>x</b>", "a:n", "a->b", "a--b", "//x", "/*x*/", "#x", "%3", "-1", ".5", "1e5", "a;b", '<IMG SRC="/etc/passwd"/>',
    "]]>", "-->", "<!--", "--", "<?xml?>", "<!DOCTYPE x>", "&amp;", "&lt;", "&bogus;", "&#x41;", "&#0;", "'", "</text><script>alert(1)</script>",
    "</title><svg onload=alert(1)>", "' onmouseover='alert(1)", '" onload="alert(1)', "javascript:alert(1)", "url(#x)", "*/}</style>", "@import x",
    "=1+1", "+1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://e.example/")', "$(id)", "`id`", "$HOME", "%s%n", "%x", "{{7*7}}", "${7*7}",
    "__proto__", "constructor", "toString", "../../etc/passwd", "C:\\x", "CON", "null", "true", "NaN", "id", "0", "*", "?", "~", "a,b", "a;b,c", "a\u00a0b", "**x**", "[x](y)", "|x|",
]

ADDRESSES = {
    "javascript": "javascript:alert(1)", "javascript-case": "JaVaScRiPt:alert(1)", "javascript-blank": " \tjavascript:alert(1)",
    "javascript-tab": "java\tscript:alert(1)", "javascript-entity": "javascript&colon;alert(1)", "vbscript": "vbscript:msgbox(1)",
    "data-html": "data:text/html,<script>alert(1)</script>", "data-svg": "data:image/svg+xml,<svg onload=alert(1)>",
    "blob": "blob:https://e.example/1", "file": "file:///etc/passwd", "no-scheme": "//e.example/x", "relative": "../x.html",
    "share": "\\\\e.example\\share", "quote": 'https://e.example/"><script>alert(1)</script>', "blank": "https://e.example/a b",
    "user": "https://real.example@evil.example/", "port": "https://e.example:99999/", "scheme-alone": "https:",
    "long": "https://e.example/" + "a" * 20000,
}
GOOD_ADDRESSES = {"mail": "mailto:a@e.example?subject=x&body=y", "plain": "https://e.example/?a=1&b=2#c"}
IMAGES = {"file": "file:///etc/passwd", "path": "/etc/passwd", "http": "http://tracker.example/p.png", "dots": "../../../../etc/hostname"}


def cited(url, title="t"):
    return relation(evidence=[{"url": url, "title": title}])


def each(size, verb="meets"):
    """All pairs of so many actors."""
    return [relation(f"n{i:02}", verb, f"n{j:02}") for i in range(size) for j in range(i + 1, size)]


SHAPE = {
    "nothing": ("warn", document()), "one-actor": ("ok", document(actors=[{"id": "A"}])),
    "one-loop": ("warn", document(relation(target="A"))), "one-relation": ("ok", document(relation())),
    "hostile-triangle": ("ok", document(*each(3, "opposes"))), "hostile-six": ("ok", document(*each(6, "opposes"))),
    "parallel-80": ("ok", document(*[relation(verb=verb, weight=w) for w in range(1, 41) for verb in ("supports", "opposes")])),
    "two-equal-parts": ("ok", document(relation(), relation("B", target="A"), relation("C", target="D"), relation("D", target="C"))),
    "clique-24": ("ok", document(*each(24))),
    "zero-weights": ("warn", document(relation(weight=0), relation("B", target="C", weight=0))),
    "sum-overflow": ("warn", document(relation(weight=1e308), relation(target="C", weight=1e308))),
    "names-of-graphviz": ("ok", document(relation(), actors=[{"id": i} for i in ("cluster_0", "graph0", "node1", "A", "B")])),
    "chain-100": ("told", document(*[relation(f"n{i:03}", "meets", f"n{i + 1:03}") for i in range(100)])),
    "star-100": ("told", document(*[relation("hub", "meets", f"leaf{i:03}") for i in range(100)])),
}

GRAPHML = '<graphml xmlns="http://graphml.graphdrafting.org/xmlns"><graph edgedefault="directed"><node id="A"/><node id="B"/>%s</graph></graphml>'
BOMB = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i + 1} '{f'&a{i};' * 10}'>" for i in range(9)) + "]>"
OTHERS = {
    "bomb.graphml": ("reject", BOMB + GRAPHML % "&a9;", "1:30"),
    "outside-entity.graphml": ("reject", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + GRAPHML % "<desc>&e;</desc>", "1:52"),
    "cut.graphml": ("reject", (GRAPHML % "")[:-12], "1:121"),
    "no-node.graphml": ("reject", GRAPHML % '<edge source="A" target="Z"/>', "1:142"),
    "cut.gexf": ("reject", "<gexf><graph><nodes><node id='a'", "1:33"),
    "cut.gml": ("reject", 'graph [ node [ id 1 label "A', "1:1"),
    "cut.dot": ("reject", 'digraph { a -> b [label="x', "1:1"),
    "cut.net": ("reject", "*Vertices 3\n1 \"A\n*Arcs\n1 9\n", "4:3"),
    "cut.ttl": ("reject", "<http://e.example/a> <http://e.example/p> ", "1"),
    "not-a-workbook.xlsx": ("reject", b"PK\x03\x04" + bytes(200), ""),
    "not-a-database.dna": ("reject", b"SQLite format 3\0" + bytes(200), ""),
    "half-a-line.txt": ("reject", "A -> supports\n", "1:1"),
}
