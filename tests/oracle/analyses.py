#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the analyses with slow twins that know only the definitions, on networks drawn at random.

usage: analyses.py [ENTENTE]    default: $ENTENTE; TWINS=n networks of 0 to 12 actors (default 300), SEED=n

Every twin tries all: splits, partitions, flips, shuffles, resamples. A document that fails is printed whole.
Closes with "N passed, N failed". What is compared with what: tests/oracle/README.md.
"""
import itertools
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import numpy as np

ENTENTE = sys.argv[1] if len(sys.argv) > 1 else os.environ["ENTENTE"]
NETWORKS = int(os.environ.get("TWINS", "300"))
SEED = int(os.environ.get("SEED", "1"))
NAMES = "ABCDEFGHIJKL"
SAME = 1e-9
counts = {"passed": 0, "failed": 0}


class Wrong(Exception):
    pass


def check(what, told, right):
    if isinstance(right, float) or isinstance(told, float):
        both = told is not None and right is not None
        if both and abs(told - right) <= SAME * (1 + abs(right)):
            return
        if told is None and right is None:
            return
    elif told == right:
        return
    raise Wrong(f"{what}: told {told}, right is {right}")


def run(path, *arguments):
    done = subprocess.run([ENTENTE, arguments[0], path, *arguments[1:], "--json"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise Wrong(f"{' '.join(arguments)} ends with {done.returncode}: {done.stderr.decode()}")
    return json.loads(done.stdout)


# -- networks ---------------------------------------------------------------------------------------------------------


def draw(rng):
    """Connected or not, with isolates, directed or not, weighted or not, of one sign or more, or of no tie."""
    n = rng.choice([0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 11, 12])
    actors = list(NAMES[:n])
    groups = [rng.randrange(rng.choice([1, 1, 2, 3])) for _ in actors]
    signs = rng.choice([[1, -1], [1, -1], [1, 1, -1], [-1], [1], [1, -1, 0]])
    density = rng.choice([0.15, 0.3, 0.5, 0.9])
    weights = rng.choice([[1], [1], [1, 2, 3], [0.5, 1.25, 3], [0, 1, 2]])
    both = rng.choice([0, 0, 0.2])
    relations = []
    for a, b in itertools.permutations(range(n), 2):
        if groups[a] != groups[b] or rng.random() > density / 2:
            continue
        for sign in {rng.choice(signs)} | ({1, -1} if rng.random() < both else set()):
            relations.append({"source": actors[a], "relation": "r", "target": actors[b], "sign": sign,
                              "weight": rng.choice(weights)})
    rng.shuffle(relations)
    for i, relation in enumerate(relations):
        relation["id"] = f"r{i + 1}"
    kinds = rng.choice([["state"], ["state"], ["state", "issue"]])
    return {"directed": rng.random() < 0.6,
            "actors": [{"id": a, "name": a, "kind": rng.choice(kinds)} for a in actors], "relations": relations}


class Network:
    """Ties by ordered pair (sorted where there are no directions), and signed pairs of both directions."""

    def __init__(self, document):
        self.document = document
        self.actors = [a["id"] for a in document["actors"]]
        self.kind = {a["id"]: a["kind"] for a in document["actors"]}
        self.ties = defaultdict(lambda: {1: 0.0, -1: 0.0, 0: 0.0})
        for r in document["relations"]:
            if r["weight"] > 0:
                ends = (r["source"], r["target"])
                ends = ends if document["directed"] else tuple(sorted(ends))
                self.ties[ends][r["sign"]] += r["weight"]
        self.pairs = {}
        for (a, b), tie in sorted(self.ties.items()):
            if tie[1] > 0 or tie[-1] > 0:
                pair = self.pairs.setdefault(tuple(sorted((a, b))), {1: 0.0, -1: 0.0, "n": {1: 0, -1: 0}})
                for sign in (1, -1):
                    pair[sign] += tie[sign]
                    pair["n"][sign] += tie[sign] > 0

    def loss(self, pair, together, weighted):
        of = self.pairs[pair] if weighted else self.pairs[pair]["n"]
        return float(of[-1] if together else of[1])

    def total(self, weighted):
        return sum(self.loss(p, True, weighted) + self.loss(p, False, weighted) for p in self.pairs)

    def components(self):
        """Of actors that a positive or negative tie joins: the largest first, then by first actor."""
        above = {a: a for a in self.actors}

        def root(a):
            while above[a] != a:
                a = above[a]
            return a
        for a, b in self.pairs:
            above[max(root(a), root(b))] = min(root(a), root(b))
        groups = defaultdict(list)
        for a in self.actors:
            groups[root(a)].append(a)
        found = [g for g in groups.values() if len(g) > 1]
        return sorted(found, key=lambda g: (-len(g), self.actors.index(g[0])))

    def signed(self, a, b):
        return self.pairs.get(tuple(sorted((a, b))), {1: 0.0, -1: 0.0})


# -- balance ----------------------------------------------------------------------------------------------------------


def splits_of(network, component, weighted):
    """All splits with the first actor on one side, as rows of -1 and 1, and what each loses."""
    n = len(component)
    at = {a: i for i, a in enumerate(component)}
    sides = np.ones((2 ** (n - 1), n), dtype=int)
    for i in range(1, n):
        sides[:, i] = np.where(np.arange(2 ** (n - 1)) >> (i - 1) & 1, -1, 1)
    lost = np.zeros(len(sides))
    for (a, b) in network.pairs:
        if a in at:
            together = sides[:, at[a]] == sides[:, at[b]]
            lost += np.where(together, network.loss((a, b), True, weighted), network.loss((a, b), False, weighted))
    return sides, lost


def best_splits(network, component, weighted):
    sides, lost = splits_of(network, component, weighted)
    least = float(lost.min())
    return least, sides[lost <= least + SAME * (1 + least)]


def fixed_sets(component, best):
    """Classes of actors that stand to each other in one way in all of them."""
    classes = defaultdict(set)
    for i, a in enumerate(component):
        for j, b in enumerate(component):
            product = best[:, i] * best[:, j]
            if (product == product[0]).all():
                classes[a].add(b)
    return {frozenset(c) for c in classes.values()}


def classes_told(actors, key):
    classes = defaultdict(set)
    for actor in actors:
        if actor[key] is not None:
            classes[actor[key]].add(actor["id"])
    return {frozenset(c) for c in classes.values()}


def triangle_kinds(network):
    kinds, unbalanced = Counter(), Counter()
    neighbours = defaultdict(set)
    for a, b in network.pairs:
        neighbours[a].add(b)
        neighbours[b].add(a)
    for a, b, c in itertools.combinations(network.actors, 3):
        if b not in neighbours[a] or c not in neighbours[a] or c not in neighbours[b]:
            continue
        letters = ""
        for x, y in ((a, b), (b, c), (a, c)):
            pair = network.signed(x, y)
            letters += "a" if pair[1] > 0 and pair[-1] > 0 else "p" if pair[1] > 0 else "n"
        kinds["".join(sorted(letters, key="pna".index))] += 1
        if "a" not in letters and letters.count("n") % 2 == 1:
            unbalanced.update((a, b, c))
    return kinds, unbalanced


def twin_balance(network, path, rng):
    weighted = rng.random() < 0.5
    told = run(path, "balance", *(["--weighted"] if weighted else []))
    side = {a["id"]: {"left": -1, "right": 1, "none": 0}[a["side"]] for a in told["actors"]}
    components, index, optima, classes, camps = network.components(), 0.0, 1, set(), 0
    check("components", len(told["components"]), len(components))
    for number, component in enumerate(components, 1):
        least, best = best_splits(network, component, weighted)
        stated = told["components"][number - 1]
        for key, right in (("component", number), ("actors", len(component)), ("lower", least), ("upper", least),
                           ("proved", True), ("optimal_splits", len(best)), ("more_optimal_splits", False)):
            check(f"component {number} {key}", stated[key], right)
        check("of", stated["of"], sum(network.loss(p, t, weighted) for p in network.pairs for t in (True, False)
                                      if p[0] in component))
        check("the told split is one of the best",
              any((row * row[0] == [side[a] * side[component[0]] for a in component]).all() for row in best), True)
        check("the first stands left", side[component[0]], -1)
        index, optima = index + least, optima * len(best)
        classes |= fixed_sets(component, best)
        order = [s for s in (-1, 1) if any(side[a] == s for a in component)]
        for a in told["actors"]:
            if a["id"] in component:
                check("component of " + a["id"], a["component"], number)
                check("camp of " + a["id"], a["camp"], camps + 1 + order.index(side[a["id"]]))
        camps += len(order)
    check("index", told["frustration"]["upper"], index)
    check("proved", told["frustration"]["proved"], True)
    check("optima of the whole", told["frustration"]["optimal_splits"], optima * 2 ** max(0, len(components) - 1))
    check("ties", told["frustration"]["of"], network.total(weighted))
    check("fixed sets", classes_told(told["actors"], "fixed_set"), classes)
    kinds, unbalanced = triangle_kinds(network)
    for kind in ("ppp", "ppn", "pnn", "nnn", "ppa", "pna", "nna", "paa", "naa", "aaa"):
        check(kind, told["triangles"][kind], kinds[kind])
    for a in told["actors"]:
        check("unbalanced of " + a["id"], a["unbalanced_triangles"], unbalanced[a["id"]])
        if all(a["id"] not in c for c in components):
            check("no side", (a["side"], a["camp"], a["component"], a["fixed_set"]), ("none", None, None, None))
    for bond in told["bonds"]:
        pair = bond["a"], bond["b"]
        check("loss", bond["loss"], network.loss(pair, side[pair[0]] == side[pair[1]], weighted))


# -- coalitions -------------------------------------------------------------------------------------------------------


def partitions(items):
    def extend(index, groups):
        if index == len(items):
            yield [list(g) for g in groups]
            return
        for g in groups:
            g.append(items[index])
            yield from extend(index + 1, groups)
            g.pop()
        groups.append([items[index]])
        yield from extend(index + 1, groups)
        groups.pop()
    yield from extend(0, [])


def criterion(network, component, groups, weighted, alpha):
    camp = {a: i for i, g in enumerate(groups) for a in g}
    cost = 0.0
    for a, b in network.pairs:
        if a in camp:
            together = camp[a] == camp[b]
            cost += 2 * (alpha if together else 1 - alpha) * network.loss((a, b), together, weighted)
    return cost


def twin_coalitions(network, path, rng):
    components = network.components()
    if components and len(components[0]) > 7:
        return
    weighted, alpha, camps = rng.random() < 0.3, rng.choice([0.5, 0.5, 0.3]), rng.choice([None, None, 1, 2, 3])
    options = (["--weighted"] if weighted else []) + (["--alpha", str(alpha)] if alpha != 0.5 else [])
    told = run(path, "coalitions", *options, *(["--camps", str(camps)] if camps else []))
    number_of = {a: i + 1 for i, camp in enumerate(told["camps"]) for a in camp}
    whole = 0.0
    check("components", len(told["components"]), len(components))
    for stated, component in zip(told["components"], components):
        costs = [(criterion(network, component, g, weighted, alpha), g) for g in partitions(component)]
        allowed = [(c, g) for c, g in costs if camps is None or len(g) <= camps]
        least = min(c for c, _ in allowed)
        best = [g for c, g in allowed if c <= least + SAME * (1 + least)]
        if camps is None:
            fewest = min(len(g) for g in best)
            best = [g for g in best if len(g) <= fewest]
            check("as few camps as lose the least", len(stated["camps"]), fewest)
        check("criterion", stated["criterion"], least)
        check("proved", stated["proved"], True)
        check("ways", stated["optimal_partitions"], len(best))
        check("all ways counted", stated["more_optimal_partitions"], False)
        mine = [[a for a in component if number_of[a] == n] for n in stated["camps"]]
        check("one of the best", sorted(map(sorted, mine)) in [sorted(map(sorted, g)) for g in best], True)
        where = [{a: i for i, g in enumerate(groups) for a in g} for groups in best]
        always = {frozenset(b for b in component if all(w[a] == w[b] for w in where)) for a in component}
        check("together in all", {frozenset(s) for s in stated["together"]}, always)
        apart = {p for p in network.pairs if p[0] in component and all(w[p[0]] != w[p[1]] for w in where)}
        check("apart in all", {tuple(p) for p in stated["apart"]}, apart)
        whole += least
    check("criterion of the whole", told["criterion"], whole)


# -- mediation, brokerage ---------------------------------------------------------------------------------------------


def net(network, a, b):
    pair = network.signed(a, b)
    return pair[1] - pair[-1]


def twin_mediation(network, path, rng):
    told = run(path, "mediate")
    able = [a for a in network.actors if network.kind[a] not in ("issue", "event")]
    right = {}
    for a, b in itertools.combinations(able, 2):
        if net(network, a, b) < 0:
            right[a, b] = {c: min(net(network, a, c), net(network, b, c)) for c in able
                           if c not in (a, b) and net(network, a, c) > 0 and net(network, b, c) > 0}
    check("hostile pairs", {(q["a"], q["b"]) for q in told["quarrels"]}, set(right))
    for quarrel in told["quarrels"]:
        said = {m["actor"]: m["strength"] for m in quarrel["mediators"]}
        check("mediators", set(said), set(right[quarrel["a"], quarrel["b"]]))
        for actor, strength in said.items():
            check("strength of " + actor, strength, right[quarrel["a"], quarrel["b"]][actor])


def role_of(a, b, c):
    if a == b == c:
        return "coordinator"
    if a == c:
        return "itinerant"
    if b == c:
        return "gatekeeper"
    return "representative" if a == b else "liaison"


def twin_brokerage(network, path, rng):
    layer = rng.choice(["positive", "all", "negative"])
    told = run(path, "brokerage", "--by", "camp", "--layer", layer)
    group = {a["id"]: a["group"] for a in told["actors"]}
    camp = {a["id"]: a["camp"] or 0 for a in run(path, "balance")["actors"]}
    check("groups are the sides of the balance", group, camp)
    keep = {"positive": lambda t: t[1] > 0, "negative": lambda t: t[-1] > 0, "all": lambda t: True}[layer]
    ties = {ends for ends, tie in network.ties.items() if keep(tie)}
    if not network.document["directed"]:
        ties |= {ends[::-1] for ends in ties}
    grouped = [a for a in network.actors if group[a] > 0]
    paths = [(a, b, c) for a, b, c in itertools.permutations(grouped, 3)
             if (a, b) in ties and (b, c) in ties and (a, c) not in ties]
    check("open paths", told["open_paths"], len(paths))
    roles = Counter(role_of(group[a], group[b], group[c]) for a, b, c in paths)
    for role, stated in told["roles"].items():
        check(role, stated["count"], roles[role])
    if not paths or len(grouped) > 6:
        return
    dealt = defaultdict(list)
    for labels in itertools.permutations([group[a] for a in grouped]):
        by = dict(zip(grouped, labels))
        seen = Counter(role_of(by[a], by[b], by[c]) for a, b, c in paths)
        for role in told["roles"]:
            dealt[role].append(seen[role])
    for role, stated in told["roles"].items():
        check(role + " expected", stated["expected"], float(np.mean(dealt[role])))
        check(role + " deviation", stated["deviation"], float(np.std(dealt[role])))


# -- what if, diff ----------------------------------------------------------------------------------------------------


def index_of(network, weighted):
    return sum(best_splits(network, c, weighted)[0] for c in network.components())


def with_pair_turned(document, pair):
    turned = json.loads(json.dumps(document))
    for relation in turned["relations"]:
        if {relation["source"], relation["target"]} == set(pair):
            relation["sign"] = -relation["sign"]
    return turned


def twin_whatif(network, path, rng):
    if len(network.actors) > 9:
        return
    weighted = rng.random() < 0.3
    told = run(path, "whatif", *(["--weighted"] if weighted else []))
    check("index", told["before"]["upper"], index_of(network, weighted))
    check("what balances it loses the index", math.fsum(b["loss"] for b in told["balanced_by_now"]),
          float(told["before"]["upper"]))
    check("flips", {(f["a"], f["b"]) for f in told["flips"]}, set(network.pairs))
    for flip in told["flips"]:
        turned = Network(with_pair_turned(network.document, (flip["a"], flip["b"])))
        check(f"flip {flip['a']} {flip['b']}", flip["frustration"], index_of(turned, weighted))


def standing_classes(networks):
    """Actors in one fixed set before and in one after; of each class who moved, and whether it is half."""
    bests, sets = [], []
    for network in networks:
        sign, classes = {}, {}
        for component in network.components():
            _, best = best_splits(network, component, False)
            for number, one in enumerate(sorted(map(sorted, fixed_sets(component, best)))):
                for a in one:
                    classes[a] = component[0], number
                    sign[a] = best[0][component.index(a)]
        bests.append(sign)
        sets.append(classes)
    together = defaultdict(set)
    for a in sets[0]:
        if a in sets[1]:
            together[sets[0][a], sets[1][a]].add(a)
    moved, parted, classes = set(), set(), set()
    for members in together.values():
        if len(members) < 2:
            continue
        classes.add(frozenset(members))
        turned = {a for a in members if bests[0][a] != bests[1][a]}
        fewer = turned if 2 * len(turned) < len(members) else members - turned
        if 2 * len(turned) == len(members):
            parted |= members
        else:
            moved |= fewer
    return classes, moved, parted


def changed(rng, document):
    after = json.loads(json.dumps(document))
    for relation in after["relations"]:
        if rng.random() < 0.25:
            relation["sign"] = rng.choice([1, -1, 0])
        if rng.random() < 0.15:
            relation["weight"] = rng.choice([1, 2, 2.5])
    after["relations"] = [r for r in after["relations"] if rng.random() < 0.9]
    return after


def twin_diff(network, path, rng):
    after = Network(changed(rng, network.document))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(after.document, file)
        file.flush()
        told = run(path, "diff", file.name)
    none = {1: 0.0, -1: 0.0, 0: 0.0}
    right = {}
    for ends in set(network.ties) | set(after.ties):
        was, now = network.ties.get(ends, none), after.ties.get(ends, none)
        if any(abs(was[s] - now[s]) > SAME * (was[s] + now[s]) for s in (1, -1, 0)):
            right[ends] = was, now
    check("ties that changed", {(t["source"], t["target"]) for t in told["ties"]}, set(right))
    for tie in told["ties"]:
        was, now = right[tie["source"], tie["target"]]
        for key, of in (("before", was), ("after", now)):
            for word, sign in (("positive", 1), ("negative", -1), ("neutral", 0)):
                check(f"{key} {word}", tie[key][word], of[sign])
    for i, of in enumerate((network, after)):
        check("index", told["frustration"][i], index_of(of, False))
    classes, moved, parted = standing_classes((network, after))
    check("classes compared", classes_told(told["actors"], "common_set"), classes)
    check("moved", {a["id"] for a in told["actors"] if a["moved"]}, moved)
    check("parted", {a["id"] for a in told["actors"] if a["parted"]}, parted)


# -- explain ----------------------------------------------------------------------------------------------------------


def without_tie(network, ends):
    rest = Network(network.document)
    del rest.ties[ends]
    rest.pairs = {}
    for (a, b), tie in sorted(rest.ties.items()):
        if tie[1] > 0 or tie[-1] > 0:
            pair = rest.pairs.setdefault(tuple(sorted((a, b))), {1: 0.0, -1: 0.0, "n": {1: 0, -1: 0}})
            for sign in (1, -1):
                pair[sign] += tie[sign]
                pair["n"][sign] += tie[sign] > 0
    return rest


def net_strength(network, actor):
    return sum(t[1] - t[-1] for ends, t in network.ties.items() if actor in ends)


def check_reasons(told, network, score):
    value = score(network)
    check("score", told["score"], float(value))
    left_out = {ends: float(score(without_tie(network, ends))) for ends in network.ties}
    right = {ends: v for ends, v in left_out.items() if abs(v - value) > SAME * (1 + abs(value))}
    check("ties that matter", {(t["source"], t["target"]) for t in told["ties"]}, set(right))
    for tie in told["ties"]:
        check("without it", tie["without"], right[tie["source"], tie["target"]])


def twin_explain(network, path, rng):
    if not network.actors:
        return
    actor = rng.choice(network.actors)
    check_reasons(run(path, "explain", "--actor", actor, "--measure", "net_strength"), network,
                  lambda n: net_strength(n, actor))
    if len(network.actors) <= 8:
        check_reasons(run(path, "explain", "--measure", "frustration"), network, lambda n: index_of(n, False))


# -- null model, measures of the whole --------------------------------------------------------------------------------


def triangle_balance(network):
    kinds, _ = triangle_kinds(network)
    all_of = sum(kinds[k] for k in ("ppp", "ppn", "pnn", "nnn"))
    return (kinds["ppp"] + kinds["pnn"]) / all_of if all_of else None


def line_balance(network):
    ties = network.total(False)
    return 1 - 2 * index_of(network, False) / ties if ties else None


def twin_null(network, path, rng):
    shuffles = 400
    plain = [p for p, pair in network.pairs.items() if not (pair[1] > 0 and pair[-1] > 0)]
    negative = sum(network.pairs[p][-1] > 0 for p in plain)
    if len(network.actors) > 7 or math.comb(len(plain), negative) > 300:
        return
    told = run(path, "balance", "--null", str(shuffles), "--seed", str(rng.randrange(1, 1000)))
    check("pairs", told["null_model"]["pairs"], len(plain))
    check("negative", told["null_model"]["negative"], negative)
    scores = {"triangle_balance": [], "line_balance": []}
    for chosen in itertools.combinations(plain, negative):
        drawn = json.loads(json.dumps(network.document))
        for relation in drawn["relations"]:
            pair = tuple(sorted((relation["source"], relation["target"])))
            if pair in plain and relation["sign"] != 0:
                relation["sign"] = -1 if pair in chosen else 1
        shuffled = Network(drawn)
        scores["triangle_balance"].append(triangle_balance(shuffled))
        scores["line_balance"].append(line_balance(shuffled))
    for stated in told["null_scores"]:
        values = scores.get(stated["measure"])
        if values is None or None in values:
            continue
        allowance = 5 * float(np.std(values)) / math.sqrt(shuffles) + SAME
        if abs(stated["mean"] - float(np.mean(values))) > allowance:
            raise Wrong(f"null {stated['measure']}: mean {stated['mean']}, exact {np.mean(values)}")
        share = float(np.mean([v >= stated["observed"] - SAME for v in values]))
        if abs(stated["at_least"] - share) > 5 * math.sqrt(share * (1 - share) / shuffles) + 2 / shuffles:
            raise Wrong(f"null {stated['measure']}: at least {stated['at_least']}, exact {share}")


def modularity(network, groups):
    camp = {a: i for i, g in enumerate(groups) for a in g}
    value, weight = 0.0, sum(p[1] + p[-1] for p in network.pairs.values())
    for sign in (1, -1):
        strength = Counter()
        for (a, b), pair in network.pairs.items():
            strength[a] += pair[sign]
            strength[b] += pair[sign]
        both = sum(strength.values())
        for a, b in itertools.product(camp, repeat=2):
            if camp[a] == camp[b]:
                chance = strength[a] * strength[b] / both if both else 0
                value += sign * (network.signed(a, b)[sign] * (a != b) - chance)
    return value / (2 * weight)


def polarization(network, tied):
    positive, negative = (sum(p[s] for p in network.pairs.values()) for s in (1, -1))
    if not positive or not negative:
        return None
    best = None
    for mask in range(2 ** (len(tied) - 1)):
        side = {a: mask >> i & 1 for i, a in enumerate(tied)}
        inside = [p for p in itertools.combinations(tied, 2) if side[p[0]] == side[p[1]]]
        across = [p for p in itertools.combinations(tied, 2) if side[p[0]] != side[p[1]]]
        if not inside or not across:
            continue
        off = 0.0
        for pairs, other, sign, total in ((inside, across, 1, positive), (across, inside, -1, negative)):
            off += sum(abs(network.signed(*p)[sign] - total / len(pairs)) for p in pairs)
            off += sum(network.signed(*p)[sign] for p in other)
        best = off if best is None else min(best, off)
    return None if best is None else 1 - best / (2 * (positive + negative))


def twin_measures(network, path, rng):
    tied = [a for a in network.actors if any(a in p for p in network.pairs)]
    if len(tied) > 6:
        return
    told = run(path, "metrics", "--measure", "signed_modularity,polarization,line_balance,frustration")
    said = told["network"]
    check("frustration", said["frustration"], float(index_of(network, False)) if network.actors else None)
    check("line balance", said["line_balance"], line_balance(network))
    best = max((modularity(network, g) for g in partitions(tied)), default=None) if tied else None
    check("signed modularity", said["signed_modularity"], best)
    if len(tied) > 2:
        check("polarization", said["polarization"], polarization(network, tied))


# -- resamples --------------------------------------------------------------------------------------------------------


def strengths(network, drawn):
    sums = Counter()
    for relation in drawn:
        sums[relation["source"]] += relation["weight"]
        sums[relation["target"]] += relation["weight"]
    return sums


def twin_robustness(network, path, rng):
    relations = [r for r in network.document["relations"]]
    if not 1 <= len(relations) <= 4 or any(r["weight"] == 0 for r in relations):
        return
    told = run(path, "robustness", "--measure", "strength", "--seed", str(rng.randrange(1, 1000)))
    draws = told["options"]["replicates"]
    mean, m = Counter(), len(relations)
    for drawn in itertools.product(relations, repeat=m):
        for actor, value in strengths(network, drawn).items():
            mean[actor] += value / m ** m
    for stated in told["estimates"]:
        values = [strengths(network, d)[stated["actor"]] for d in itertools.product(relations, repeat=m)]
        check("score", stated["score"], float(strengths(network, relations)[stated["actor"]]))
        allowance = 5 * float(np.std(values)) / math.sqrt(draws) + SAME
        if abs(stated["mean"] - mean[stated["actor"]]) > allowance:
            raise Wrong(f"mean of {stated['actor']}: {stated['mean']}, exact {mean[stated['actor']]}")


TWINS = [twin_balance, twin_coalitions, twin_mediation, twin_brokerage, twin_whatif, twin_diff, twin_explain,
         twin_null, twin_measures, twin_robustness]


def main():
    rng = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "network.json")
        for number in range(NETWORKS):
            document = draw(rng)
            with open(path, "w", encoding="utf-8") as file:
                json.dump(document, file)
            for twin in TWINS:
                try:
                    twin(Network(document), path, rng)
                    counts["passed"] += 1
                except Wrong as wrong:
                    counts["failed"] += 1
                    print(f"FAILED: {twin.__name__}, seed {SEED}, network {number}: {wrong}\n  {json.dumps(document)}")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(counts["failed"] > 0)


main()
