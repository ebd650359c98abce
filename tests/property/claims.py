#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Changes nothing but a convention, and expects every claim to stay, or to be withdrawn.

usage: claims.py [ENTENTE]    default: $ENTENTE; CLAIMS=n networks drawn at random (default 14), SEED=n

A claim is what an answer says of the network; a convention is what the network does not depend on: names, their order,
the order of relations, who is first in a component, parts that nothing joins to it, the unit of weight. Which claims
hold when: tests/property/README.md. Closes with "N passed, N failed".
"""
import itertools
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile

ENTENTE = sys.argv[1] if len(sys.argv) > 1 else os.environ["ENTENTE"]
NETWORKS = int(os.environ.get("CLAIMS", "14"))
SEED = int(os.environ.get("SEED", "1"))
counts = {"passed": 0, "failed": 0}


def answer(path, command, *arguments):
    done = subprocess.run([ENTENTE, command, *([path] if isinstance(path, str) else path), *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command} {arguments}: {done.stderr.decode()}")
    text = done.stdout.decode()
    return json.loads(text) if "--json" in arguments else text


def near(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool):
        return math.isclose(a, b, rel_tol=1e-7, abs_tol=1e-9)
    return a == b


def ends_of(path, source, target):
    """Who comes first in a tie without directions is a convention."""
    is_directed = json.load(open(path, encoding="utf-8"))["directed"]
    return (source, target) if is_directed else (frozenset((source, target)),)


# -- what each command claims: {(kind, actors…): value}; a claim about actors names them by id -----------------------


def claims_balance(path):
    told = answer(path, "balance", "--json")
    claims = {}
    side = {a["id"]: a["side"] for a in told["actors"]}
    members, sets = {}, {}
    for a in told["actors"]:
        if a["component"]:
            members.setdefault(a["component"], set()).add(a["id"])
        if a["fixed_set"]:
            sets.setdefault(a["fixed_set"], set()).add(a["id"])
        claims["triangles of", a["id"]] = a["unbalanced_triangles"]
    for c in told["components"]:
        key = frozenset(members[c["component"]])
        claims["component", key] = (c["lower"], c["upper"], c["proved"], c["of"], c["optimal_splits"],
                                    c["more_optimal_splits"])
    for one in sets.values():
        for a, b in itertools.combinations(sorted(one), 2):
            claims["stand", frozenset((a, b))] = side[a] == side[b]
    fixed = {a["id"]: a["fixed_set"] for a in told["actors"]}
    for bond in told["bonds"]:
        if fixed[bond["a"]] and fixed[bond["a"]] == fixed[bond["b"]]:
            claims["lost", frozenset((bond["a"], bond["b"]))] = bond["loss"]
    return claims


def claims_coalitions(path):
    told = answer(path, "coalitions", "--json")
    claims = {}
    camp = {a: i for i, c in enumerate(told["camps"], 1) for a in c}
    for c in told["components"]:
        actors = frozenset(a for a, n in camp.items() if n in c["camps"])
        claims["camps", actors] = (len(c["camps"]), c["criterion"], c["total"], c["proved"], c["optimal_partitions"],
                                   c["more_optimal_partitions"])
        if c["together"] is not None:
            claims["together", actors] = {frozenset(s) for s in c["together"]}
            claims["apart", actors] = {frozenset(p) for p in c["apart"]}
    return claims


def claims_weighted(path):
    """By weight: what is told of splits and camps has no unit; what is lost is told as a share."""
    told, camps = answer(path, "balance", "--weighted", "--json"), answer(path, "coalitions", "--weighted", "--json")
    side = {a["id"]: (a["side"], a["fixed_set"]) for a in told["actors"]}
    claims = {("stand", frozenset((a, b))): side[a][0] == side[b][0] for a, b in itertools.combinations(sorted(side), 2)
              if side[a][1] and side[a][1] == side[b][1]}
    number = {a: i for i, c in enumerate(camps["camps"], 1) for a in c}
    for c in camps["components"]:
        actors = frozenset(a for a, n in number.items() if n in c["camps"])
        claims["camps", actors] = (len(c["camps"]), c["criterion"] / c["total"], c["proved"], c["optimal_partitions"])
    flips = answer(path, "whatif", "--weighted", "--json")
    total = flips["before"]["of"] or 1
    for f in flips["flips"]:
        claims["flip", frozenset((f["a"], f["b"]))] = f["change"] / total
    return claims


def claims_mediate(path):
    told = answer(path, "mediate", "--json")
    return {("quarrel", frozenset((q["a"], q["b"]))):
            (q["negative"], {(m["actor"], m["strength"]) for m in q["mediators"]}) for q in told["quarrels"]}


def is_only(path):
    told = answer(path, "balance", "--json")
    return all(c["proved"] and c["optimal_splits"] == 1 for c in told["components"])


def claims_brokerage(path):
    """Roles by side are claims only where nobody could stand on the other one."""
    if not is_only(path):
        return {}
    told = answer(path, "brokerage", "--by", "camp", "--json")
    claims = {}
    for p in told["paths"]:
        claims["role", p["from"], p["broker"], p["to"]] = p["role"]
    for b in told["brokers"]:
        claims["broker", b["id"]] = tuple(sorted((r, s["count"]) for r, s in b["roles"].items()))
    return claims


def claims_triads(path):
    told = answer(path, "triads", "--json")
    claims = {("class", c["class"]): c["count"] for c in told["classes"] if not c["class"].startswith(("003", "012", "102"))}
    claims["transitive",] = (told["transitive"]["triples"], told["transitive"]["balanced"])
    return claims


def claims_positions(path):
    told = answer(path, "positions", "--json")
    claims = {("stance", s["actor"], s["issue"]): (s["value"], s["positive"], s["negative"]) for s in told["stances"]}
    for p in told.get("agreements", []):
        claims["agree", frozenset((p["a"], p["b"]))] = p["value"]
    return claims


def claims_whatif(path):
    told = answer(path, "whatif", "--json")
    return {("flip", frozenset((f["a"], f["b"]))): f["change"] for f in told["flips"]}


def claims_without(path):
    """Leaving somebody out: what changes, not who is called left."""
    actors = json.load(open(path, encoding="utf-8"))["actors"]
    first = next((a["id"] for a in actors if a["id"] in ("n0", "m0")), None)
    if first is None:
        return {}
    told = answer(path, "whatif", "--without", first, "--json")
    claims = {("moved", a["id"]): (a["moved"], a["parted"]) for a in told["actors"]}
    claims["index",] = (told["before"]["upper"], told["after"]["upper"])
    return claims


def claims_explain(path):
    told = answer(path, "explain", "--measure", "frustration", "--json")
    return {("matters", *ends_of(path, t["source"], t["target"])): t["without"] - told["score"] for t in told["ties"]}


def claims_metrics(path):
    told = answer(path, "metrics", "--measure",
                  "strength,net_strength,betweenness,harmonic,mediation,positive_degree,negative_degree", "--json")
    return {(key, a["id"]): value for a in told["actors"] for key, value in a.items()
            if key not in ("id", "name", "kind")}


def claims_slices(path):
    if not json.load(open(path, encoding="utf-8"))["relations"]:
        return {}
    told = answer(path, "metrics", "--slice", "year", "--measure", "frustration,triangle_balance", "--json")
    return {("slice", s["name"]): tuple(sorted(s["network"].items())) for s in told["slices"]}


def claims_robustness(path):
    """Shares of resamples are claims within what chance allows; the scores and ranks are exact."""
    told = answer(path, "robustness", "--measure", "strength", "--replicates", "200", "--json")
    return {("score", e["actor"]): (e["score"], e["rank"]) for e in told["estimates"]}


SIDES = re.compile(r"with (\w+): ([^;.]*?)(?:; on the other side: ([^.]*))?\.")


def claims_brief(path):
    """Who is said to stand with whom, or against; what is proved; what the resamples leave open is no claim."""
    told = answer(path, "brief", "--replicates", "100", "--json")
    claims = {}
    for finding in told["findings"]:
        if finding["section"] != "sides":
            continue
        match = re.search(r"leaves ([0-9.]+) of ([0-9.]+) signed ties frustrated", finding["text"])
        if match:
            claims["index",] = match.groups()
        for anchor, beside, opposite in SIDES.findall(finding["text"]):
            names = [re.findall(r"\b[nmp]\d+\b", part) for part in (beside, opposite or "")]
            for sign, group in zip((True, False), names):
                for name in group:
                    claims["stand", frozenset((anchor, name))] = sign
    return claims


def claims_diff(path):
    """A network beside itself with the relations of even number turned."""
    document = json.load(open(path, encoding="utf-8"))
    for relation in document["relations"]:
        if int(relation["id"].split("h")[0][1:]) % 4 == 0:
            relation["sign"] = -relation["sign"]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(document, file)
        file.flush()
        told = answer([path, file.name], "diff", "--json")
    claims = {("tie", *ends_of(path, t["source"], t["target"])): t["change"] for t in told["ties"]}
    claims.update({("moved", a["id"]): (a["moved"], a["parted"]) for a in told["actors"]})
    return claims


LINE = re.compile(r"^- (\w+) (.*) (\w+) \((.*)\)$")


def claims_text(path):
    """The figure in words."""
    claims = {}
    for line in answer(path, "render", "-f", "text").splitlines():
        match = LINE.match(line)
        if match:
            words = match[2] + re.sub(r"weight [0-9.]+", "", match[4])
            key = ("says", *ends_of(path, match[1], match[3]), words)
            claims[key] = claims.get(key, 0) + 1
    return claims


COMMANDS = {name[7:]: value for name, value in list(globals().items()) if name.startswith("claims_")}


# -- conventions ------------------------------------------------------------------------------------------------------


def copy(document):
    return json.loads(json.dumps(document))


def with_names(document, names):
    new = copy(document)
    for a in new["actors"]:
        a["id"] = a["name"] = names[a["id"]]
    for r in new["relations"]:
        r["source"], r["target"] = names[r["source"]], names[r["target"]]
    return new


def relabelled(document, rng):
    """Other names, in another order."""
    ids = [a["id"] for a in document["actors"]]
    numbers = list(range(len(ids)))
    rng.shuffle(numbers)
    names = {old: f"p{number}" for old, number in zip(ids, numbers)}
    return with_names(document, names), names


def reordered(document, rng):
    new = copy(document)
    new["actors"].reverse()
    rng.shuffle(new["relations"])
    return new, None


def first_changed(document, rng):
    """Who was last is first: another actor stands left in each component."""
    ids = [a["id"] for a in document["actors"]]
    names = {old: "p%02d" % (len(ids) - i) for i, old in enumerate(ids)}
    return with_names(document, names), names


def with_more(document, actors, relations):
    new = copy(document)
    new["actors"] = [{"id": a, "name": a, "kind": "state"} for a in actors] + new["actors"]
    for i, (source, sign, target) in enumerate(relations):
        new["relations"].insert(0, {"id": f"r{900 + 4 * i + 1}", "source": source, "target": target, "sign": sign,
                                    "relation": "r", "weight": 1, "date": "2018"})
    return new


def with_isolate(document, rng):
    return with_more(document, ["a0"], []), None


def with_friends(document, rng):
    return with_more(document, ["a0", "a1"], [("a0", 1, "a1")]), None


def with_foes(document, rng):
    return with_more(document, ["a0", "a1"], [("a0", -1, "a1")]), None


def with_larger_component(document, rng):
    """The component that was the largest is the second."""
    actors = [f"a{i:02d}" for i in range(14)]
    return with_more(document, actors, [(a, 1, b) for a, b in zip(actors, actors[1:])]), None


def halved(document, rng):
    """Each relation said twice, with half its weight."""
    new = copy(document)
    new["relations"] = []
    for r in document["relations"]:
        for part in ("", "h"):
            half = dict(r, id=r["id"] + part, weight=r["weight"] / 2)
            new["relations"].append(half)
    return new, None


def doubled(document, rng):
    """Another unit of weight."""
    new = copy(document)
    for r in new["relations"]:
        r["weight"] *= 1024
    return new, None


def tiny(document, rng):
    """A unit so large that all weights are small."""
    new = copy(document)
    for r in new["relations"]:
        r["weight"] *= 2.0 ** -33
    return new, None


def reversed_ties(document, rng):
    new = copy(document)
    for r in new["relations"]:
        r["source"], r["target"] = r["target"], r["source"]
    return new, None


def with_neutral(document, rng):
    ids = [a["id"] for a in document["actors"]]
    if len(ids) < 2:
        return document, None
    a, b = rng.sample(ids, 2)
    new = copy(document)
    new["relations"].append({"id": "r901", "source": a, "target": b, "sign": 0, "relation": "r", "weight": 1,
                             "date": "2018"})
    return new, None


def with_nothing(document, rng):
    """A relation that weighs nothing."""
    ids = [a["id"] for a in document["actors"]]
    a, b = rng.sample(ids, 2)
    new = copy(document)
    new["relations"].append({"id": "r901", "source": a, "target": b, "sign": rng.choice([1, -1]), "relation": "r",
                             "weight": 0, "date": "2018"})
    return new, None


ALL = set(COMMANDS)
SIGNED = {"balance", "coalitions", "mediate", "brokerage", "whatif", "triads"}
ALONE = ALL - {"brief", "weighted"} - {"metrics", "triads", "slices", "robustness"}
CONVENTIONS = [
    (relabelled, ALL), (reordered, ALL), (first_changed, ALL),
    (with_isolate, ALL - {"robustness"}),
    (with_friends, ALONE), (with_foes, ALONE), (with_larger_component, ALONE),
    (halved, ALL - {"positions", "text", "robustness", "brief", "diff"}),
    (doubled, SIGNED - {"mediate"} | {"text", "diff", "explain", "weighted"}),
    (tiny, SIGNED - {"mediate"} | {"diff", "explain", "weighted"}),
    (reversed_ties, {"balance", "weighted", "coalitions", "mediate", "whatif"}),
    (with_neutral, SIGNED - {"triads"}),
    (with_nothing, ALL - {"without", "slices"}),
]
# Scores whose scale or claim is of the whole network, which another part changes.
OF_WHOLE = {"index", "transitive", "class", "slice", "harmonic"}


def renamed(value, names):
    if names is None:
        return value
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, (frozenset, set)):
        return type(value)(renamed(v, names) for v in value)
    if isinstance(value, tuple):
        return tuple(renamed(v, names) for v in value)
    return value


def actors_in(key):
    found = set()
    for part in key[1:]:
        found |= set(part) if isinstance(part, frozenset) else {part}
    return found


def same(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    if isinstance(a, set) and isinstance(b, set):
        return {repr_of(v) for v in a} == {repr_of(v) for v in b}
    return near(a, b)


def repr_of(value):
    if isinstance(value, float):
        return f"{value:.9g}"
    if isinstance(value, frozenset):
        return tuple(sorted(map(str, value)))
    if isinstance(value, tuple):
        return tuple(repr_of(v) for v in value)
    return value


def compare(command, before, after, names, is_larger):
    """Every claim is made again. Of a brief, whose replicates are others, none is made the other way round."""
    wanted = {renamed(k, names): renamed(v, names) for k, v in before.items()}
    new = {"a0", "a1"} | {f"a{i:02d}" for i in range(14)}
    for key, value in wanted.items():
        if is_larger and key[0] in OF_WHOLE:
            continue
        if command == "brief" and key not in after:
            continue
        if key not in after:
            return f"{key} = {value} is not said any more"
        if not same(value, after[key]):
            return f"{key}: {value} became {after[key]}"
    for key in after:
        if key not in wanted and command != "brief" and not actors_in(key) & new and key[0] not in OF_WHOLE:
            return f"{key} = {after[key]} is said only now"
    return None


# -- networks ---------------------------------------------------------------------------------------------------------


def draw(rng):
    n = rng.randint(2, 10)
    groups = [rng.randrange(rng.choice([1, 2, 3])) for _ in range(n)]
    actors = [{"id": f"n{i}", "name": f"n{i}", "kind": "issue" if rng.random() < 0.15 else "state"} for i in range(n)]
    signs = rng.choice([[1, -1], [1, -1], [1, 1, -1], [-1]])
    relations = []
    for a, b in itertools.permutations(range(n), 2):
        if groups[a] == groups[b] and rng.random() < 0.25:
            relations.append({"source": f"n{a}", "target": f"n{b}", "sign": rng.choice(signs), "relation": "r",
                              "weight": rng.choice([1, 1, 2, 3]), "date": rng.choice(["2018", "2018-03", "2019"])})
    for i, r in enumerate(relations):
        r["id"] = f"r{i + 1}"
    return {"directed": rng.random() < 0.7, "actors": actors, "relations": relations}


def fixed_documents():
    """The networks in which conventions were told as findings."""
    for ties in ("A+B C+D C-E", "A+B B+C A+C D+E E+F D+F A-D B-E C-F G+A G+D", "A-B D-B C+A C+B", "A+B B-A", "A-B B-C A-C",
                 "A+C C+B B-C"):
        pairs = [(t[0], 1 if t[1] == "+" else -1, t[2]) for t in ties.split()]
        ids = sorted({x for a, _, b in pairs for x in (a, b)})
        name = {x: f"n{i}" for i, x in enumerate(ids)}
        yield {"directed": True, "actors": [{"id": name[x], "name": name[x], "kind": "state"} for x in ids],
               "relations": [{"id": f"r{i + 1}", "source": name[a], "target": name[b], "sign": s, "relation": "r",
                              "weight": 1, "date": "2018"} for i, (a, s, b) in enumerate(pairs)]}


# -- sentences that are counted again ---------------------------------------------------------------------------------


TO_ONE = re.compile(r"^(?P<bloc>\w+)(?: \(.*?\))?: (?:(?P<most>\d+) of \d+ are (?:on )?"
                    r"(?P<stand>for|against|friendly|hostile)(?: to| terms with)? (?P<whom>\w+)"
                    r"|(?P<who>\w+) is (?P<stands>friendly|hostile) to (?P<members>\d+) of \d+)"
                    r"(?:, (?P<fewer>\d+) (?:for|against|friendly|hostile))?(?:, (?P<both>\d+) both)?\.$")
PAIRS = re.compile(r"^(?P<bloc>\w+)(?: \(.*?\))?(?: and (?P<other>\w+)(?: \(.*?\))?|, among themselves): (?P<all>\d+) pairs?"
                   r"(?:, (?P<hostile>\d+) hostile)?(?:, (?P<friendly>\d+) friendly)?"
                   r"(?:, (?P<both>\d+) as friendly as hostile)?\.$")


def with_blocs(document, rng):
    new = copy(document)
    for a in new["actors"]:
        a["bloc"] = "" if a["kind"] == "issue" else rng.choice(["east", "west"])
    return new


def weights_between(document):
    """Of each pair what is for and what is against, both ways together."""
    pairs = {}
    for r in document["relations"]:
        pair = pairs.setdefault(frozenset((r["source"], r["target"])), [0, 0])
        if r["sign"] != 0:
            pair[r["sign"] < 0] += r["weight"]
    return {pair: weights for pair, weights in pairs.items() if any(weights)}


def stands_of(weights, is_issue):
    positive, negative = weights
    if positive == negative or (is_issue and positive and negative):
        return "both"
    return "friendly" if positive > negative else "hostile"


def told_of_one(one):
    most = {"for": "friendly", "against": "hostile"}.get(one["stand"], one["stand"]) or one["stands"]
    fewer = "hostile" if most == "friendly" else "friendly"
    return {most: int(one["most"] or one["members"]), fewer: int(one["fewer"] or 0), "both": int(one["both"] or 0)}


def wrong_of_blocs(document, text):
    bloc = {a["id"]: a["bloc"] for a in document["actors"]}
    issues = {a["id"] for a in document["actors"] if a["kind"] == "issue"}
    one, several = TO_ONE.match(text), PAIRS.match(text)
    if not one and not several:
        return f"not understood: {text}"
    found = {"friendly": 0, "hostile": 0, "both": 0}
    outsider = one and (one["whom"] or one["who"])
    for pair, weights in weights_between(document).items():
        if one and outsider in pair:
            (member,) = pair - {outsider}
            counts_here = bloc[member] == one["bloc"]
        else:
            counts_here = several and not pair & issues and sorted(bloc[a] for a in pair) == sorted(
                (several["bloc"], several["other"] or several["bloc"]))
        if counts_here:
            found[stands_of(weights, outsider in issues)] += 1
    told = told_of_one(one) if one else {key: int(several[key] or 0) for key in found}
    if several and sum(told.values()) != int(several["all"]):
        return f"the pairs do not add up: {text}"
    return None if told == found else f"{text} But: {found}"


def wrong_of_mediators(path, text):
    """Whether anybody is on good terms with both ends of a hostile pair hangs on no replicate."""
    quarrels = answer(path, "mediate", "--json")["quarrels"]
    mediated = sum(bool(q["mediators"]) for q in quarrels)
    told = re.match(r"(Nobody|Somebody) is on good terms with both ends of (?:(\d+) of )?", text)
    if not told or (told[1] == "Nobody") == (mediated == 0) and int(told[2] or mediated) == mediated:
        return None
    return f"{text} But: {mediated}"


def check_sentences(path, document, number):
    json.dump(document, open(path, "w", encoding="utf-8"))
    for finding in answer(path, "brief", "--replicates", "20", "--json")["findings"]:
        if finding["section"] not in ("blocs", "mediators"):
            continue
        is_bloc = finding["section"] == "blocs"
        wrong = wrong_of_blocs(document, finding["text"]) if is_bloc else wrong_of_mediators(path, finding["text"])
        counts["failed" if wrong else "passed"] += 1
        if wrong:
            print(f"FAILED: {finding['section']}, network {number}: {wrong}\n  {json.dumps(document)}")


def main():
    rng = random.Random(SEED)
    documents = list(fixed_documents()) + [draw(rng) for _ in range(NETWORKS)]
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("before.json", "after.json")]
        for number, document in enumerate(documents):
            json.dump(document, open(paths[0], "w", encoding="utf-8"))
            check_sentences(paths[1], with_blocs(document, rng), number)
            before = {command: claims(paths[0]) for command, claims in COMMANDS.items()}
            for change, applies in CONVENTIONS:
                changed, names = change(document, rng)
                json.dump(changed, open(paths[1], "w", encoding="utf-8"))
                for command in sorted(applies):
                    if command == "without" and names is not None:
                        continue
                    wrong = compare(command, before[command], COMMANDS[command](paths[1]), names,
                                    change.__name__.startswith("with_"))
                    counts["failed" if wrong else "passed"] += 1
                    if wrong:
                        print(f"FAILED: {command}, {change.__name__}, network {number}: {wrong}\n  {json.dumps(document)}")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(counts["failed"] > 0)


main()
