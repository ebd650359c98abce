# SPDX-License-Identifier: MIT
"""Hostile input files of every kind, each with what must come of it.

`cases()` gives them one by one; `gathered()` gives a few files that hold all accepted names, addresses, weights and
dates at once, and the networks of unusual shape, for what costs a run per output."""
import json
from collections import namedtuple

from hostile_tables import (ADDRESSES, CSV, DATE, GOOD_ADDRESSES, IMAGES, INJECTED, JSON, MEANING, NAMES, NDJSON, NUMBER,
                            OTHERS, PAIRS, PERIOD, SHAPE, TYPE, cited, document, one, relation)

# place: LINE:COLUMN of the error, or "" where the whole file is meant
Case = namedtuple("Case", "name verdict content place")


def suffixed(kind, table, suffix):
    for name, entry in table.items():
        verdict, content, place = (*entry, "")[:3]
        yield Case(f"{kind}-{name}.{suffix}", verdict, content, place)


def cases():
    """Every file, as a Case with its content in bytes."""
    for case in listed_cases():
        content = case.content.encode("utf-8", "surrogatepass") if isinstance(case.content, str) else case.content
        yield case._replace(content=content)


def listed_cases():
    yield from suffixed("json", JSON, "json")
    yield from suffixed("ndjson", NDJSON, "ndjson")
    yield from suffixed("csv", CSV, "csv")
    yield from suffixed("type", TYPE, "json")
    yield from suffixed("meaning", MEANING, "json")
    yield from suffixed("shape", SHAPE, "json")
    for name, (verdict, raw, *place) in NUMBER.items():
        yield Case(f"number-{name}.json", verdict, one("weight", raw), *(place or [""]))
    for number, (date, verdict) in enumerate(DATE.items()):
        yield Case(f"date-{number}.json", verdict, one("date", json.dumps(date)), "1:71" if verdict == "reject" else "")
    for name, (verdict, fields, place) in PERIOD.items():
        yield Case(f"period-{name}.json", verdict, '{"relations":[%s]}' % json.dumps(relation(**fields)), place)
    for name, (first, second, verdict) in PAIRS.items():
        yield Case(f"pair-{name}.json", verdict, document(relation(first, target="X"), relation(second, "opposes", "X")), "")
    for name, (text, verdict) in NAMES.items():
        yield Case(f"name-{name}.json", verdict, document(relation(text)), "1:27" if verdict == "reject" else "")
    for name, url in ADDRESSES.items():
        yield Case(f"url-{name}.json", "warn", document(cited(url)), "")
    for name, url in GOOD_ADDRESSES.items():
        yield Case(f"url-{name}.json", "ok", document(cited(url)), "")
    for name, image in IMAGES.items():
        yield Case(f"image-{name}.json", "warn", document(relation(), actors=[{"id": "A", "image": image}]), "")
    yield Case("url-title.json", "ok", document(cited("https://e.example/", "</title><script>alert(1)</script>")), "")
    yield Case("url-schema.json", "warn", document(relation(), **{"$schema": "http://t.example/s", "$ref": "file:///etc/passwd"}), "")
    for name, (verdict, content, place) in OTHERS.items():
        yield Case(name, verdict, content, place)


def gathered():
    """The files that every output is written from: (name, verdict, content, "")."""
    def all_of(name, relations, verdict="warn", **more):
        return Case(f"all-{name}.json", verdict, document(*relations, **more).encode(), "")

    accepted = [text for text, verdict in NAMES.values() if verdict != "reject"]
    accepted += [text for first, second, _ in PAIRS.values() for text in (first, second)]
    yield all_of("names", [relation(text, target="Hub") for text in accepted if len(text) < 1000])
    yield all_of("long-names", [relation(text, target="Hub") for text in accepted if len(text) >= 1000])
    half = len(INJECTED) // 2
    for number, names in enumerate((INJECTED[:half], INJECTED[half:])):
        yield all_of(f"injected-{number}", [relation(name, target="Hub", note=name, id=f"i{place} {name}")
                                            for place, name in enumerate(names)],
                     "told", actors=[{"id": name, "bloc": name[:20] or "x", "note": name} for name in names])
    yield all_of("addresses", [relation(f"a{place}", target="Hub", evidence=[{"url": url, "title": url[:40].strip()}])
                               for place, url in enumerate((*ADDRESSES.values(), *GOOD_ADDRESSES.values()))],
                 actors=[{"id": f"a{place}", "image": image} for place, image in enumerate(IMAGES.values())])
    yield all_of("numbers", [json.loads(one("weight", raw.replace("NaN", "null")))["relations"][0] | {"source": f"a{place}"}
                             for place, (verdict, raw, *_) in enumerate(NUMBER.values()) if verdict != "reject"])
    yield all_of("dates", [relation(f"a{place}", verb, "Hub", date=date) for verb in ("supports", "opposes")
                           for place, (date, verdict) in enumerate(DATE.items()) if verdict != "reject"])
    for name, verdict in (("parents-1000-deep", "told"), ("aliases-9000", "ok")):
        yield Case(f"meaning-{name}.json", verdict, MEANING[name][1].encode(), "")
    for case in suffixed("shape", SHAPE, "json"):
        if case.name not in ("shape-hostile-triangle.json", "shape-names-of-graphviz.json"):
            yield case._replace(content=case.content.encode())
