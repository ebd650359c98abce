#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares every projection, norm and way to count duplicates with a slow twin that knows only the formulas.

usage: projections.py [ENTENTE]    default: $ENTENTE; on input/*.json and documents drawn at random

The twin keeps a count for every actor, issue and level, and sums over all of them. Closes with "N passed, N failed".
"""
import datetime
import glob
import itertools
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

ENTENTE = sys.argv[1] if len(sys.argv) > 1 else os.environ["ENTENTE"]
PROJECTIONS = ["subtract", "congruence", "conflict", "ignore", "combine"]
NORMS = ["none", "average", "jaccard", "product", "cosine"]
STANCE_NORMS = ["none", "activity", "prominence"]
DUPLICATES = ["all", "document", "day", "week", "month", "year", "range"]
THINGS = {"issue", "event"}
counts = {"passed": 0, "failed": 0}


def answer(*arguments):
    done = subprocess.run([ENTENTE, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def first_day(text):
    """The first day of "2018", "2018-03", "2018-03-08" or a period; None when it is open or not given."""
    start = (text or "").split("/")[0]
    if start in ("", ".."):
        return None
    parts = [int(part) for part in start.split("-")] + [1, 1]
    return datetime.date(*parts[:3])


def period(text):
    """First and last day of a date or of a period; what is open or not given has no end."""
    ends = (text or "..").split("/")
    first, last = first_day(ends[0]) or datetime.date.min, first_day(ends[-1])
    if last is None:
        return first, datetime.date.max
    parts = ends[-1].count("-")
    after = [last.replace(year=last.year + 1), (last + datetime.timedelta(days=31)).replace(day=1),
             last + datetime.timedelta(days=1)][parts]
    return first, after - datetime.timedelta(days=1)


def turned_to(whens):
    """The sign of what was said last, where nothing of one sign was at the time of something of the other; else 0."""
    at_once = any(a[1] <= b[2] and b[1] <= a[2] for a in whens for b in whens if a[0] != b[0])
    return 0 if at_once else max(whens, key=lambda when: when[1])[0]


def bucket(relation, duplicates):
    if duplicates == "document":
        return frozenset(e["source"] for e in relation.get("evidence") or [] if e.get("source")) or None
    if duplicates == "range":
        return "ever"
    day = first_day(relation.get("date"))
    if duplicates == "all" or day is None:
        return None
    return {"day": day, "week": day.isocalendar()[:2], "month": (day.year, day.month), "year": day.year}[duplicates]


def statements(document, duplicates):
    """What is said: (actor, issue, sign, weight), each repetition once; in the order of the document."""
    kind = {actor["id"]: actor.get("kind", "other") for actor in document.get("actors", [])}
    for actor in document.get("actors", []):
        kind.setdefault(actor.get("name", actor["id"]), kind[actor["id"]])
    said = []
    for relation in document["relations"]:
        ends = relation["source"], relation["target"]
        if not document.get("directed", True) and kind.get(ends[0]) in THINGS:
            ends = ends[::-1]
        if kind.get(ends[0]) in THINGS or kind.get(ends[1]) not in THINGS:
            continue
        where = bucket(relation, duplicates)
        said.append((*ends, relation["sign"], relation["weight"], where, period(relation.get("date"))))
    return said


def distinct(places):
    """How often: what has no place each time; sets that share a member are one, whatever their order."""
    times = sum(p is None for p in places)
    merged = []
    for place in (p if isinstance(p, frozenset) else frozenset([p]) for p in places if p is not None):
        touched = [m for m in merged if m & place]
        merged = [m for m in merged if not m & place] + [frozenset().union(place, *touched)]
    return times + len(merged)


def counted(said, by_weight):
    """Counter of (actor, issue, level), and of signs by (actor, issue)."""
    cells, signs, groups = Counter(), defaultdict(Counter), defaultdict(list)
    for actor, issue, sign, weight, where, _ in said:
        groups[actor, issue, sign, sign * weight if by_weight else sign].append(where)
    for (actor, issue, sign, level), places in groups.items():
        times = distinct(places)
        signs[actor, issue][sign] += times
        if by_weight or sign:
            cells[actor, issue, level] += times
    return cells, signs


def raw(cells, reach, a, b):
    """Congruence and conflict: the sums over issues and levels, written out."""
    congruence = conflict = 0.0
    for (i, j, k), x in cells.items():
        for (i2, j2, k2), y in cells.items():
            if i == a and i2 == b and j == j2:
                apart = abs(k - k2) / reach if reach else 0
                congruence += x * y * (1 - apart)
                conflict += x * y * apart
    return congruence, conflict


def projected(congruence, conflict, projection):
    return {"subtract": congruence - conflict, "congruence": congruence, "conflict": conflict,
            "ignore": congruence + conflict,
            "combine": (1 if congruence > 0 else 0) + (2 if conflict > 0 else 0)}[projection]


def divided(value, cells, reach, a, b, projection, norm):
    said = {actor: sum(n for (i, _, _), n in cells.items() if i == actor) for actor in (a, b)}
    if norm == "none":
        return value
    if norm == "average":
        by = (said[a] + said[b]) / 2
    elif norm == "product":
        by = said[a] * said[b]
    elif norm == "jaccard":
        places = {(j, k) for (i, j, k) in cells if i in (a, b)}
        by = 0
        for j, k in places:
            x, y = cells.get((a, j, k), 0), cells.get((b, j, k), 0)
            by += x * (y == 0) + y * (x == 0) + x * y
    else:
        own = "congruence" if projection == "conflict" else projection
        by = math.sqrt(projected(*raw(cells, reach, a, a), own) * projected(*raw(cells, reach, b, b), own))
    return value / by if by > 0 else None


def near(x, y):
    if x is None or y is None:
        return x is y
    return abs(x - y) <= 1e-9 * (1 + abs(y))


def faults_of(path, document, projection, norm, stance_norm, duplicates, by_weight):
    arguments = ["positions", path, "--json", "--projection", projection, "--norm", norm, "--stance-norm", stance_norm,
                 "--duplicates", duplicates, *(["--by-weight"] if by_weight else [])]
    found = answer(*arguments)
    if projection == "combine" and (norm != "none" or stance_norm != "none"):
        return [] if found is None else ["a norm of combine is not refused"]
    if found is None:
        return ["no answer"]
    said = statements(document, duplicates)
    cells, signs = counted(said, by_weight)
    reach = 2 * max((abs(k) for (_, _, k) in cells), default=0) if by_weight else 2
    faults = []
    stances = {(s["actor"], s["issue"]): s for s in found["stances"]}
    if set(stances) != set(signs):
        return [f"stances of {set(stances) ^ set(signs)}"]
    for (actor, issue), by_sign in signs.items():
        taken = {key: sum(n for sign, n in c.items() if sign or by_weight) for key, c in signs.items()}
        value = {"ignore": taken[actor, issue], "combine": (by_sign[1] > 0) + 2 * (by_sign[-1] > 0)}.get(
            projection, by_sign[1] - by_sign[-1])
        share = {"none": 1, "activity": sum(n for (i, _), n in taken.items() if i == actor),
                 "prominence": sum(n for (_, j), n in taken.items() if j == issue)}[stance_norm]
        right = value / share if share else None
        if not near(stances[actor, issue]["value"], right):
            faults.append(f"{actor} on {issue}: {stances[actor, issue]['value']} is not {right}")
    pairs = {(p["a"], p["b"]): p for p in found["agreements"]}
    actors = sorted({i for (i, _, _) in cells})
    for a, b in itertools.combinations(actors, 2):
        shared = {j for (i, j, _) in cells if i == a} & {j for (i, j, _) in cells if i == b}
        pair = pairs.pop((a, b), None) or pairs.pop((b, a), None)
        if bool(pair) != bool(shared):
            faults.append(f"{a}, {b}: share {shared}")
            continue
        if not shared:
            continue
        congruence, conflict = raw(cells, reach, a, b)
        value = divided(projected(congruence, conflict, projection), cells, reach, a, b, projection, norm)
        if not (near(pair["congruence"], congruence) and near(pair["conflict"], conflict)):
            faults.append(f"{a}, {b}: {pair['congruence']}, {pair['conflict']} is not {congruence}, {conflict}")
        if not near(pair["value"], value):
            faults.append(f"{a}, {b}: {pair['value']} is not {value}")
        if {entry["issue"] for entry in pair["issues"]} != shared:
            faults.append(f"{a}, {b}: other issues")
    for issue in found["issues"]:
        sides = Counter()
        for (actor, j), by_sign in signs.items():
            if j == issue["issue"] and (by_sign[1] or by_sign[-1]):
                whens = [(s, *when) for i, k, s, _, _, when in said if (i, k) == (actor, j) and s]
                side = turned_to(whens) if by_sign[1] and by_sign[-1] else 1 if by_sign[1] else -1
                sides[{1: "for", -1: "against", 0: "both"}[side]] += 1
        support, oppose = (sides[s] + sides["both"] / 2 for s in ("for", "against"))
        right = 2 * min(support, oppose) / (support + oppose) if support + oppose else None
        if not near(issue["division"], right):
            faults.append(f"{issue['issue']} is divided by {right}, not {issue['division']}")
    return faults + [f"{pair} share nothing" for pair in pairs]


def drawn(seed):
    pick = random.Random(seed)
    actors = [f"a{i}" for i in range(5)]
    issues = [f"i{i}" for i in range(4)]
    relations = []
    for _ in range(60):
        relation = {"source": pick.choice(actors), "relation": "says", "target": pick.choice(issues + actors[:1]),
                    "sign": pick.choice([-1, 0, 1, 1]), "weight": pick.choice([0.5, 1, 2, 4])}
        if pick.random() < 0.8:
            day = datetime.date(2017, 12, 20) + datetime.timedelta(days=pick.randrange(400))
            relation["date"] = day.isoformat()[:pick.choice([4, 7, 10])]
        if pick.random() < 0.8:
            relation["evidence"] = [{"source": s} for s in pick.sample(["s1", "s2", "s3"], pick.choice([1, 1, 2]))]
        relations.append(relation)
    return {"directed": seed % 2 == 0, "sources": [{"id": s} for s in ("s1", "s2", "s3")],
            "actors": [{"id": a, "kind": "state"} for a in actors] + [{"id": i, "kind": "issue"} for i in issues],
            "relations": [r for r in relations if r["source"] != r["target"]]}


def judge(name, faults):
    counts["failed" if faults else "passed"] += 1
    for fault in faults[:5]:
        print(f"FAILED: {name}: {fault}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = [path for path in sorted(glob.glob("input/*.json")) if path != "input/schema.json"]
        for seed in range(4):
            paths.append(os.path.join(folder, f"drawn-{seed}.json"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                json.dump(drawn(seed), file)
        for path in paths:
            document = answer("convert", path, "-f", "json")
            is_drawn = path.startswith(folder)
            for projection, norm in itertools.product(PROJECTIONS, NORMS):
                for by_weight in (False, True):
                    cases = DUPLICATES if is_drawn and norm in ("none", "jaccard") else DUPLICATES[:2]
                    faults = []
                    for number, duplicates in enumerate(cases):
                        faults += faults_of(path, document, projection, norm, STANCE_NORMS[number % 3], duplicates,
                                            by_weight)
                    judge(f"{os.path.basename(path)} {projection} {norm} {'weight' if by_weight else 'sign'}", faults)
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return counts["failed"] > 0


sys.exit(main())
