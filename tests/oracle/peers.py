#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares every measure with python-igraph and networkx.

usage: peers.py [ENTENTE [FILE…]]    default: $ENTENTE, and input/*.json plus networks drawn at random

The networks are built anew from the input files, with nothing of ours but the list of relation words.
Prints a line per measure, and closes with "N passed, N failed".
"""
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings
from fractions import Fraction
from pathlib import Path

SLACK = 1e-9
RUNS = [
    {},
    {"layer": "positive"},
    {"layer": "negative"},
    {"distance": "hops"},
    {"unweighted": True},
    {"undirected": True},
    {"layer": "negative", "undirected": True},
]

try:
    import igraph
    import networkx as nx
    import numpy as np
    import scipy.linalg
    import scipy.optimize
except ImportError as missing:
    print(f"skipped: peers ({missing.name} is not installed)")
    print("0 passed, 0 failed, 1 skipped")
    sys.exit(0)


# -- the input, read again ---------------------------------------------------------------------------------------


def folded(name):
    return " ".join(unicodedata.normalize("NFC", name).split())


def phrase(word):
    return " ".join(word.lower().replace("_", " ").replace("-", " ").split())


def sign_of(value):
    named = {"+": 1, "-": -1, "0": 0, "positive": 1, "negative": -1, "neutral": 0, "1": 1, "+1": 1, "-1": -1}
    return named[value.lower()] if isinstance(value, str) else value


def entries(words):
    table = {}
    for word in words:
        forms = word.get("forms") or []
        forms = forms.split("|") if isinstance(forms, str) else forms
        for form in [word["word"], *forms]:
            table.setdefault(phrase(form), (sign_of(word["sign"]), word.get("weight") or 1))
    return table


def read(text, built_in):
    """The actors' ids, and relations as (source, target, sign, weight); whether they are directed; actors' kinds."""
    document = json.loads(text)
    if isinstance(document, list):
        document = {"relations": document}
    words = {**built_in, **entries(document.get("vocabulary") or [])}
    ids = {}
    actors = []
    kinds = {actor["id"]: actor.get("kind") for actor in document.get("actors") or []}
    for actor in document.get("actors") or []:
        actors.append(actor["id"])
        for name in [actor["id"], actor.get("name") or actor["id"], *(actor.get("aliases") or [])]:
            ids.setdefault(folded(name), actor["id"])

    def find(name):
        if folded(name) not in ids:
            ids[folded(name)] = folded(name)
            actors.append(folded(name))
        return ids[folded(name)]

    relations = []
    for given in document["relations"]:
        if isinstance(given, list):
            given = dict(zip(("source", "relation", "target"), given))

        def part(*keys):
            return next((given[key] for key in keys if given.get(key) is not None), None)

        sign, weight = words.get(phrase(part("relation", "predicate")), (0, 1))
        sign = sign_of(part("sign")) if part("sign") is not None else sign
        weight = part("weight") if part("weight") is not None else weight
        sign = -1 if weight < 0 else sign
        relations.append((find(part("source", "subject")), find(part("target", "object")), sign, abs(weight)))
    return sorted(actors), relations, document.get("directed") is not False, kinds


class Peer:
    """One network as both libraries see it: `nx`, `ig` for the layer, `flat` without direction, `P` and `N`."""

    def __init__(self, actors, relations, directed, kinds, layer="all", distance="inverse", unweighted=False, undirected=False):
        self.actors = actors
        self.kinds = [kinds.get(actor) for actor in actors]
        self.n = len(actors)
        self.directed = directed and not undirected
        self.unweighted = unweighted
        self.hops = unweighted or distance == "hops"
        ties = {}
        self.loops = nx.MultiDiGraph()
        self.loops.add_nodes_from(actors)
        for source, target, sign, weight in relations:
            if source == target:
                if weight > 0:
                    self.loops.add_edge(source, target, sign=sign, weight=1 if unweighted else weight)
                continue
            pair = (source, target) if self.directed else tuple(sorted((source, target)))
            ties.setdefault(pair, {1: 0.0, 0: 0.0, -1: 0.0})[sign] += weight
        self.P = self.graph((pair, tie[1]) for pair, tie in ties.items())
        self.N = self.graph((pair, tie[-1]) for pair, tie in ties.items())
        every = self.graph((pair, sum(tie.values())) for pair, tie in ties.items())
        self.nx = {"all": every, "positive": self.P, "negative": self.N}[layer]
        self.flat = nx.Graph()
        self.flat.add_nodes_from(actors)
        for a, b, tie in self.nx.edges(data=True):
            before = self.flat.get_edge_data(a, b, {"weight": 0})["weight"]
            self.flat.add_edge(a, b, weight=1 if unweighted else before + tie["weight"])
        place = {actor: i for i, actor in enumerate(actors)}
        self.net = np.zeros((self.n, self.n))
        for (a, b), tie in ties.items():
            self.net[place[a], place[b]] += tie[1] - tie[-1]
        self.net = self.net + self.net.T
        edges = [(place[a], place[b]) for a, b in self.nx.edges]
        self.ig = igraph.Graph(n=self.n, edges=edges, directed=self.directed)
        self.ig.es["weight"] = [tie["weight"] for _, _, tie in self.nx.edges(data=True)]
        self.ig.es["distance"] = [float(tie["distance"]) for _, _, tie in self.nx.edges(data=True)]
        edges = [(place[a], place[b]) for a, b in self.flat.edges]
        self.ig_flat = igraph.Graph(n=self.n, edges=edges)
        self.ig_flat.es["weight"] = [tie["weight"] for _, _, tie in self.flat.edges(data=True)]

    def graph(self, ties):
        graph = nx.DiGraph() if self.directed else nx.Graph()
        graph.add_nodes_from(self.actors)
        for (a, b), weight in ties:
            if weight > 0:
                weight = 1 if self.unweighted else weight
                # Exact, so that networkx sees equal paths as equal, as igraph does by its tolerance.
                distance = Fraction(1) if self.hops else 1 / Fraction(weight).limit_denominator(10**9)
                graph.add_edge(a, b, weight=weight, distance=distance)
        return graph

    @property
    def reversed(self):
        return self.nx.reverse() if self.directed else self.nx

    def by_actor(self, values):
        """A list in igraph's order, NaN as undefined."""
        return dict(zip(self.actors, values))

    def matrix(self, graph):
        return nx.to_numpy_array(graph, nodelist=self.actors, weight="weight")


# -- the peers -----------------------------------------------------------------------------------------------------


def only(values, keep):
    """Undefined where `keep` does not hold."""
    return {actor: value if keep(actor) else None for actor, value in values.items()}


def over_largest(values):
    largest = max(values.values())
    return {actor: value / largest for actor, value in values.items()}


def leading(p, square):
    """The leading eigenvector of a symmetric matrix, largest entry 1; all undefined when it is not alone."""
    values, vectors = np.linalg.eigh(square)
    top = values[-1]
    gap = top - values[-2] if p.n > 1 else top
    if top <= 0 or gap <= 1e-9 * top:
        return dict.fromkeys(p.actors)
    vector = np.abs(vectors[:, -1])
    return p.by_actor(vector / vector.max())


def is_defined(values):
    return all(value is not None for value in values.values())


def eigenvector(p):
    ours = leading(p, p.matrix(p.flat))
    yield "numpy", ours
    if is_defined(ours):
        yield "igraph", p.by_actor(p.ig_flat.eigenvector_centrality(directed=False, weights="weight"))
        if p.n > 2:
            yield "networkx", over_largest(
                {a: abs(x) for a, x in nx.eigenvector_centrality_numpy(p.flat, weight="weight").items()}
            )


def hits(which):
    def compute(p):
        a = p.matrix(p.nx)
        # The gap is that of singular values; of their squares it is twice as large.
        values = np.linalg.svd(a, compute_uv=False)
        alone = values[0] > 0 and (p.n < 2 or values[0] - values[1] > 1e-9 * values[0])
        mine = leading(p, a @ a.T if which == 0 else a.T @ a) if alone else dict.fromkeys(p.actors)
        yield "numpy", mine
        if is_defined(mine):
            # igraph 0.10.2 calls both actors of a single tie hub and authority the wrong way round.
            score = p.ig.hub_score if which == 0 else p.ig.authority_score
            if p.n > 2:
                yield "igraph", p.by_actor(score(weights="weight"))
            if p.n > 3:
                yield "networkx", over_largest({a: abs(x) for a, x in nx.hits(p.nx, max_iter=1000)[which].items()})

    return compute


def signed(form, way, weight):
    def compute(p):
        def sums(graph):
            view = getattr(graph, f"{way}degree" if p.directed else "degree")
            return dict(view(weight=weight))

        plus, minus = sums(p.P), sums(p.N)
        yield "networkx", {
            a: {
                "positive": plus[a],
                "negative": minus[a],
                "net": plus[a] - minus[a],
                "ratio": plus[a] / (plus[a] + minus[a]) if plus[a] + minus[a] > 0 else None,
            }[form]
            for a in p.actors
        }

    return compute


def degree(mode, weight):
    def compute(p):
        view = getattr(p.nx, {"all": "degree", "in": "in_degree", "out": "out_degree"}[mode] if p.directed else "degree")
        yield "networkx", dict(view(weight=weight))
        yield "igraph", p.by_actor(p.ig.strength(mode=mode, weights="weight") if weight else p.ig.degree(mode=mode))

    return compute


def betweenness(normalized):
    def compute(p):
        if normalized and p.n < 3:
            yield "definition", dict.fromkeys(p.actors)
            return
        yield "networkx", nx.betweenness_centrality(p.nx, weight="distance", normalized=normalized)
        pairs = (p.n - 1) * (p.n - 2) / (1 if p.directed else 2) if normalized else 1
        yield "igraph", p.by_actor(x / pairs for x in p.ig.betweenness(directed=True, weights="distance"))

    return compute


def closeness(mode):
    def compute(p):
        graph = p.reversed if mode == "out" else p.nx
        reached = p.nx.out_degree if mode == "out" and p.directed else p.nx.in_degree if p.directed else p.nx.degree
        values = nx.closeness_centrality(graph, distance="distance", wf_improved=False)
        yield "networkx", only(values, lambda a: reached(a) > 0)
        yield "igraph", p.by_actor(p.ig.closeness(mode=mode, weights="distance", normalized=True))

    return compute


def harmonic(p):
    if p.n < 2:
        yield "definition", dict.fromkeys(p.actors)
        return
    values = nx.harmonic_centrality(p.reversed, distance="distance")
    yield "networkx", {a: x / (p.n - 1) for a, x in values.items()}
    yield "igraph", p.by_actor(p.ig.harmonic_centrality(mode="out", weights="distance", normalized=True))


def lengths(p):
    return {a: nx.single_source_dijkstra_path_length(p.nx, a, weight="distance") for a in p.actors}


def eccentricity(p):
    yield "networkx", {a: max(d.values()) or None for a, d in lengths(p).items()}
    rows = p.ig.distances(weights="distance", mode="out")
    yield "igraph", p.by_actor(max(x for x in row if x < math.inf) or None for row in rows)


def diameter(p):
    yield "networkx", max(max(d.values()) for d in lengths(p).values()) or None
    yield "igraph", p.ig.diameter(directed=True, unconn=True, weights="distance") or None


def mean_distance(p):
    found = [x for a, d in lengths(p).items() for b, x in d.items() if a != b]
    yield "networkx", sum(found) / len(found) if found else None
    yield "igraph", p.ig.average_path_length(directed=True, unconn=True, weights="distance")


def pagerank(p):
    yield "networkx", nx.pagerank(p.nx, alpha=0.85, weight="weight", tol=1e-14, max_iter=10000)
    yield "igraph", p.by_actor(p.ig.pagerank(directed=True, damping=0.85, weights="weight"))


def katz(p):
    strengths = dict((p.nx.in_degree if p.directed else p.nx.degree)(weight="weight"))
    alpha = 0.85 / max(strengths.values()) if max(strengths.values()) > 0 else 0
    yield ("alpha", alpha)
    yield "networkx", nx.katz_centrality(
        p.nx, alpha=alpha, beta=1.0, normalized=False, weight="weight", tol=1e-14, max_iter=10000
    )


def coreness(p):
    yield "networkx", nx.core_number(p.nx)
    yield "igraph", p.by_actor(p.ig.coreness(mode="all"))


def constraint(p):
    # On a directed graph networkx takes an actor without ties out for isolated; it adds both directions anyway.
    yield "networkx", nx.constraint(p.flat, weight="weight")
    yield "igraph", p.by_actor((p.ig_flat if p.unweighted else p.ig).constraint(weights="weight"))


def effective_size(p):
    yield "networkx", nx.effective_size(p.flat, weight="weight")


def local_clustering(p):
    yield "networkx", only(nx.clustering(p.flat), lambda a: p.flat.degree(a) > 1)
    yield "igraph", p.by_actor(p.ig_flat.transitivity_local_undirected(mode="nan"))


def transitivity(p):
    triples = any(d > 1 for _, d in p.flat.degree())
    yield "networkx", nx.transitivity(p.flat) if triples else None
    yield "igraph", p.ig_flat.transitivity_undirected(mode="nan")


def density(p):
    yield "networkx", nx.density(p.nx) if p.n > 1 else None
    yield "igraph", p.ig.density(loops=False)


def reciprocity(p):
    if not p.directed or p.nx.size() == 0:
        yield "definition", None
        return
    yield "networkx", nx.overall_reciprocity(p.nx)
    yield "igraph", p.ig.reciprocity()


def spread(values, largest):
    values = list(values)
    return sum(max(values) - x for x in values) / largest if largest > 0 else None


def centralization_degree(mode):
    def compute(p):
        if p.directed and mode != "all":
            largest = (p.n - 1) ** 2
        else:
            largest = (p.n - 1) * (p.n - 2) * (2 if p.directed else 1)
        for name, values in degree(mode, None)(p):
            yield name, spread(values.values(), largest)

    return compute


def centralization_betweenness(p):
    if p.n < 3:
        yield "definition", None
        return
    yield "networkx", spread(nx.betweenness_centrality(p.nx).values(), p.n - 1)


def centralization_closeness(p):
    whole = nx.is_strongly_connected(p.nx) if p.directed else nx.is_connected(p.nx)
    largest = (p.n - 1) * (1 - 1 / p.n) if p.directed else (p.n - 1) * (p.n - 2) / (2 * p.n - 3) if p.n > 1 else 0
    yield "networkx", spread(nx.closeness_centrality(p.reversed).values(), largest) if whole else None


def components(mode):
    def compute(p):
        graph = p.nx if p.directed else p.flat
        count = {
            (True, "weak"): nx.number_weakly_connected_components,
            (True, "strong"): nx.number_strongly_connected_components,
        }.get((p.directed, mode), nx.number_connected_components)
        yield "networkx", count(graph)
        yield "igraph", len(p.ig.connected_components(mode=mode))

    return compute


def assortativity(p):
    way = {"x": "out", "y": "in"} if p.directed else {}
    ends = list(nx.node_degree_xy(p.nx, **way))
    varied = len({x for x, _ in ends}) > 1 and len({y for _, y in ends}) > 1
    yield "networkx", nx.degree_pearson_correlation_coefficient(p.nx, **way) if varied else None
    if varied:
        yield "igraph", p.ig.assortativity_degree(directed=True)


def positive_share(p):
    plus, minus = p.P.size(weight="weight"), p.N.size(weight="weight")
    yield "networkx", plus / (plus + minus) if plus + minus > 0 else None


def ambivalent_share(p):
    both = sum(p.N.has_edge(a, b) for a, b in p.P.edges)
    every = p.P.size() + p.N.size() - both
    yield "networkx", both / every if every > 0 else None


def presence(p, graph, both_ways):
    """1 where there is a tie."""
    square = (p.matrix(graph) > 0).astype(float)
    return np.maximum(square, square.T) if both_ways else square


def pn_index(way):
    def compute(p):
        flat = way == "all"
        a = presence(p, p.P, flat) - 2 * presence(p, p.N, flat)
        if p.n < 2:
            yield "numpy", dict.fromkeys(p.actors)
            return
        one, half = np.eye(p.n), 2 * p.n - 2
        left, right = {"all": (a / half, np.zeros((p.n, p.n))), "in": (a.T @ a / half**2, a.T / half),
                       "out": (a @ a.T / half**2, a / half)}[way]
        try:
            values = np.linalg.solve(one - left, (one + right) @ np.ones(p.n))
        except np.linalg.LinAlgError:
            values = np.full(p.n, np.inf)
        yield "numpy", p.by_actor(values) if np.abs(values).max() < 1e9 else dict.fromkeys(p.actors)

    return compute


def halves(p):
    """Positive and negative weight of every pair, in both directions; 1 for each that is there, unweighted."""
    if p.unweighted:
        return presence(p, p.P, True), presence(p, p.N, True)
    plus, minus = p.matrix(p.P), p.matrix(p.N)
    return (plus + plus.T, minus + minus.T) if p.directed else (plus, minus)


def signed_eigenvector(p):
    plus, minus = halves(p)
    values, vectors = np.linalg.eigh(plus - minus)
    order = np.argsort(-np.abs(values))
    most, next_one = (np.abs(values[order[:2]]).tolist() + [0])[:2]
    if most <= 0 or most - next_one <= 1e-9 * most:
        yield "numpy", dict.fromkeys(p.actors)
        return
    vector = vectors[:, order[0]] / np.abs(vectors[:, order[0]]).max()
    if abs(vector.sum()) > 1e-9:  # else it is the first actor's sign, which rounding may hide
        yield "numpy", p.by_actor(vector * np.sign(vector.sum()))


def triangles_of(p):
    """Signs and weights of the three pairs of every triangle; sign 0 for both."""
    plus, minus = halves(p)
    united = nx.from_numpy_array(plus + minus)
    for clique in nx.enumerate_all_cliques(united):
        if len(clique) > 3:
            break
        if len(clique) == 3:
            pairs = [(clique[0], clique[1]), (clique[0], clique[2]), (clique[1], clique[2])]
            signs = [int(plus[pair] > 0) - int(minus[pair] > 0) for pair in pairs]
            if 0 not in signs:
                yield signs.count(-1), 1 if p.unweighted else math.prod((plus + minus)[pair] for pair in pairs) ** (1 / 3)


def triangles(negative):
    def compute(p):
        yield "networkx", sum(count == negative for count, _ in triangles_of(p))

    return compute


def triangle_balance(balanced, weighted):
    def compute(p):
        found = [(count, weight if weighted else 1) for count, weight in triangles_of(p)]
        every = sum(weight for _, weight in found)
        yield "networkx", sum(weight for count, weight in found if count in balanced) / every if found else None

    return compute


def walk_balance(weighted):
    def compute(p):
        plus, minus = halves(p)
        if not (plus + minus).any():
            yield "scipy", None
            return
        if weighted and not p.unweighted:
            every = plus + minus
            unit = every.sum() / np.count_nonzero(every)
            own, absolute = (plus - minus) / unit, every / unit
        else:
            own, absolute = np.sign(plus) - np.sign(minus), np.sign(plus + minus)
        yield "scipy", np.trace(scipy.linalg.expm(own)) / np.trace(scipy.linalg.expm(absolute))

    return compute


def losses(p, weighted):
    """What every pair loses on one side together, and on two."""
    if weighted and not p.unweighted:
        plus, minus = halves(p)
    else:
        plus, minus = ((p.matrix(graph) > 0).astype(float) for graph in (p.P, p.N))
        if p.directed:
            plus, minus = plus + plus.T, minus + minus.T
    return [(a, b, minus[a, b], plus[a, b]) for a in range(p.n) for b in range(a) if plus[a, b] + minus[a, b] > 0]


def least_loss(p, pairs):
    """By the integer program over sides y and lost pairs f (Aref, Mason & Wilson's XOR model), with HiGHS."""
    stakes = [(a, b, together, apart) for a, b, together, apart in pairs if together != apart]
    anyway = sum(min(together, apart) for _, _, together, apart in pairs)
    if not stakes:
        return anyway
    rows, low = np.zeros((2 * len(stakes), p.n + len(stakes))), []
    for i, (a, b, together, apart) in enumerate(stakes):
        friends = together < apart
        for k, turn in enumerate((1, -1)):
            rows[2 * i + k, p.n + i] = 1
            rows[2 * i + k, a] = -turn
            rows[2 * i + k, b] = turn if friends else -turn
            low.append(0 if friends else (-1 if turn == 1 else 1))
    cost = [0] * p.n + [abs(together - apart) for _, _, together, apart in stakes]
    done = scipy.optimize.milp(cost, integrality=[1] * p.n + [0] * len(stakes), bounds=scipy.optimize.Bounds(0, 1),
                               constraints=scipy.optimize.LinearConstraint(rows, low, np.inf))
    return anyway + done.fun if done.status == 0 else math.nan


def frustration(weighted, as_share):
    def compute(p):
        pairs = losses(p, weighted)
        least, ties = least_loss(p, pairs), sum(together + apart for _, _, together, apart in pairs)
        if as_share:
            yield "scipy", 1 - 2 * least / ties if ties > 0 else None
        else:
            yield "scipy", least

    return compute


def transitive_balance(p):
    """Of a > b > c with a > c, where none of the three pairs has a tie of both signs."""
    plus, minus = (p.matrix(graph) > 0 for graph in (p.P, p.N))
    sign, mixed = plus.astype(int) - minus.astype(int), plus & minus
    mixed = mixed | mixed.T
    products = [sign[a, b] * sign[b, c] * sign[a, c] for a in range(p.n) for b in range(p.n) for c in range(p.n)
                if len({a, b, c}) == 3 and not (mixed[a, b] or mixed[b, c] or mixed[a, c])]
    every = sum(product != 0 for product in products)
    yield "numpy", sum(product > 0 for product in products) / every if every else None


def tied_halves(p):
    """The halves of the actors with signed ties; each tie counts 1, unweighted."""
    if p.unweighted:
        plus, minus = ((p.matrix(graph) > 0).astype(float) for graph in (p.P, p.N))
        if p.directed:
            plus, minus = plus + plus.T, minus + minus.T
    else:
        plus, minus = halves(p)
    kept = np.flatnonzero((plus + minus).any(axis=1))
    return plus[np.ix_(kept, kept)], minus[np.ix_(kept, kept)]


def polarization(p):
    """Over all splits, where there are few."""
    plus, minus = tied_halves(p)
    n, least = len(plus), math.inf
    if not plus.any() or not minus.any():
        yield "numpy", None
        return
    if n > 11:
        return
    for way in range(1, 2 ** (n - 1)):
        side = np.array([way >> i & 1 for i in range(n)])
        inside = (side[:, None] == side) & ~np.eye(n, dtype=bool)
        between = side[:, None] != side
        friendly = inside * (plus.sum() / inside.sum() if inside.any() else 0)
        hostile = between * (minus.sum() / between.sum())
        least = min(least, abs(plus - friendly).sum() + abs(minus - hostile).sum())
    yield "numpy", 1 - least / (2 * (plus + minus).sum())


def partitions(n):
    """All ways to give n actors camps, each camp numbered when it is first met."""
    ways = [[]]
    for _ in range(n):
        ways = [[*way, camp] for way in ways for camp in range(max(way, default=-1) + 2)]
    return ways


def signed_modularity(p):
    """Over all partitions, where there are few."""
    plus, minus = tied_halves(p)
    if not (plus + minus).any():
        yield "numpy", None
        return
    if len(plus) > 8:
        return
    excess = np.zeros_like(plus)
    for half, turn in ((plus, 1), (minus, -1)):
        if half.any():
            excess += turn * (half - np.outer(half.sum(axis=1), half.sum(axis=1)) / half.sum())
    camps = np.array(partitions(len(plus)))
    together = camps[:, :, None] == camps[:, None, :]
    yield "numpy", (together * excess).sum(axis=(1, 2)).max() / (plus + minus).sum()


def mediation(p):
    """Between opponents, by the weaker of two friendly ties; things do not mediate."""
    net = p.net
    talks = [i for i in range(p.n) if p.kinds[i] not in ("issue", "event")]
    sums = [0.0] * p.n
    for a in talks:
        for b in talks:
            for c in talks:
                if a < b and net[a, b] < 0 and net[a, c] > 0 and net[b, c] > 0:
                    sums[c] += 1 if p.unweighted else min(net[a, c], net[b, c])
    yield "numpy", p.by_actor(sums)


def inner(value):
    def compute(p):
        edges = p.loops.edges
        yield "networkx", {v: sum(value(d) for _, _, d in edges(v, data=True)) for v in p.actors}

    return compute


PEERS = {
    "inner": inner(lambda d: d["sign"] * d["weight"]),
    "inner_strength": inner(lambda d: d["weight"]),
    "mediation": mediation,
    "pn_index": pn_index("all"),
    "pn_in_index": pn_index("in"),
    "pn_out_index": pn_index("out"),
    "signed_eigenvector": signed_eigenvector,
    "triangles_ppp": triangles(0),
    "triangles_ppn": triangles(1),
    "triangles_pnn": triangles(2),
    "triangles_nnn": triangles(3),
    "triangle_balance": triangle_balance((0, 2), False),
    "triangle_balance_general": triangle_balance((0, 2, 3), False),
    "triangle_balance_weighted": triangle_balance((0, 2), True),
    "walk_balance": walk_balance(False),
    "walk_balance_weighted": walk_balance(True),
    "frustration": frustration(False, False),
    "frustration_weighted": frustration(True, False),
    "line_balance": frustration(False, True),
    "transitive_balance": transitive_balance,
    "polarization": polarization,
    "signed_modularity": signed_modularity,
    "betweenness": betweenness(False),
    "betweenness_normalized": betweenness(True),
    "closeness": closeness("out"),
    "in_closeness": closeness("in"),
    "harmonic": harmonic,
    "eccentricity": eccentricity,
    "eigenvector": eigenvector,
    "pagerank": pagerank,
    "hub": hits(0),
    "authority": hits(1),
    "katz": katz,
    "coreness": coreness,
    "constraint": constraint,
    "effective_size": effective_size,
    "local_clustering": local_clustering,
    "density": density,
    "reciprocity": reciprocity,
    "transitivity": transitivity,
    "centralization_degree": centralization_degree("all"),
    "centralization_in_degree": centralization_degree("in"),
    "centralization_out_degree": centralization_degree("out"),
    "centralization_betweenness": centralization_betweenness,
    "centralization_closeness": centralization_closeness,
    "components_weak": components("weak"),
    "components_strong": components("strong"),
    "diameter": diameter,
    "mean_distance": mean_distance,
    "assortativity_degree": assortativity,
    "positive_share": positive_share,
    "ambivalent_share": ambivalent_share,
}
for noun, unit in (("degree", None), ("strength", "weight")):
    for pre, mode in (("", "all"), ("in_", "in"), ("out_", "out")):
        PEERS[f"{pre}{noun}"] = degree(mode, unit)
        for form in ("positive", "negative", "net", "ratio"):
            PEERS[f"{form}_{pre}{noun}"] = signed(form, pre, unit)


# -- comparing -----------------------------------------------------------------------------------------------------


def is_undefined(value):
    return value is None or math.isnan(value)


def near(a, b):
    if is_undefined(a) or is_undefined(b):
        return is_undefined(a) and is_undefined(b)
    return abs(a - b) <= SLACK * (1 + abs(b))


def differences(ours, theirs):
    if not isinstance(theirs, dict):
        ours, theirs = {"the network": ours}, {"the network": theirs}
    if ours.keys() != theirs.keys():
        return [f"actors differ: {sorted(ours.keys() ^ theirs.keys())[:5]}"]
    return [f"{a}: {ours[a]}, not {theirs[a]}" for a in theirs if not near(ours[a], theirs[a])]


class Tally:
    """What was compared, per measure."""

    def __init__(self):
        self.runs, self.peers, self.faults = {}, {}, {}

    def fault(self, measure, where, text):
        self.faults.setdefault(measure, []).append(f"{where}: {text}")

    def compare(self, measure, ours, parameter, peer, where):
        if measure not in PEERS:
            self.fault(measure, where, "no peer knows it")
            return
        self.runs[measure] = self.runs.get(measure, 0) + 1
        for name, theirs in PEERS[measure](peer):
            if name == "alpha":
                if not near(parameter, theirs):
                    self.fault(measure, where, f"alpha is {parameter}, not {theirs}")
                continue
            self.peers.setdefault(measure, {})[name] = True
            for text in differences(ours, theirs):
                self.fault(measure, where, f"{name}: {text}")

    def close(self):
        measures = sorted(set(self.runs) | set(self.faults))
        for measure in measures:
            faults = self.faults.get(measure, [])
            names = ", ".join(sorted(self.peers.get(measure, {})))
            print(f"{'FAILED' if faults else 'ok'}: {measure}: {self.runs.get(measure, 0)} networks with {names}")
            for fault in faults[:5]:
                print(f"    {fault}")
        failed = sum(measure in self.faults for measure in measures)
        print(f"{len(measures) - failed} passed, {failed} failed")
        return 0 if measures and failed == 0 else 1


def ask(*command):
    done = subprocess.run(command, capture_output=True, timeout=600, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()[:400]}")
    return json.loads(done.stdout)


def flags(run):
    return [part for key, value in run.items() for part in ([f"--{key}"] if value is True else [f"--{key}", value])]


def check_file(entente, path, built_in, tally):
    with open(path, encoding="utf-8-sig") as file:
        actors, relations, directed, kinds = read(file.read(), built_in)
    for run in RUNS:
        where = f"{os.path.basename(path)} {' '.join(flags(run))}"
        try:
            answer = ask(entente, "metrics", path, "--json", "--quiet", "-o", "-", *flags(run))
        except (RuntimeError, ValueError) as problem:
            tally.fault("(running entente)", where, str(problem))
            continue
        peer = Peer(actors, relations, directed, kinds, **run)
        ids = [actor["id"] for actor in answer["actors"]]
        if sorted(ids) != actors:
            tally.fault("(actors)", where, f"differ: {sorted(set(ids) ^ set(actors))[:5]}")
            continue
        parameters = {measure["name"]: measure.get("parameter") for measure in answer["measures"]}
        for name in parameters:
            if name in answer["network"]:
                ours = answer["network"][name]
            else:
                ours = {actor["id"]: actor[name] for actor in answer["actors"]}
            parameter = parameters[name]
            if isinstance(parameter, dict):
                parameter = parameter.get("alpha")
            tally.compare(name, ours, parameter, peer, where)


# -- networks that the inputs are not --------------------------------------------------------------------------------


def drawn(seed):
    """A document at random: ties both ways, ambivalent and weightless ones, isolates, loops, aliases, own words."""
    pick = random.Random(seed)
    n = pick.choice([1, 2, 3, 5, 8, 12, 20])
    actors = [{"id": f"a{i:02}", "name": f"Actor {i}", "aliases": [f"nick {i}"]} for i in range(n)]
    names = [pick.choice([a["id"], a["name"], *a["aliases"]]) for a in actors]
    share = pick.choice([0.05, 0.15, 0.4])
    relations = []
    for a in range(n):
        for b in range(n):
            while pick.random() < share:
                relations.append(
                    {
                        "source": names[a],
                        "relation": pick.choice(["adores", "abhors", "notes"]),
                        "target": names[b],
                        **pick.choice([{}, {"sign": pick.choice([-1, 0, 1])}, {"sign": "negative"}]),
                        **pick.choice([{}, {"weight": pick.choice([0, 0.25, 0.3, 1, 2, 7.5])}]),
                    }
                )
    pick.shuffle(relations)
    vocabulary = [
        {"word": "adores", "sign": 1, "weight": 2},
        {"word": "abhors", "sign": "-", "weight": 0.6},
        {"word": "notes", "sign": 0},
    ]
    return {
        "directed": pick.random() < 0.7,
        "actors": actors,
        "vocabulary": vocabulary,
        "relations": relations,
    }


def main(arguments):
    entente = arguments[0] if arguments else os.environ.get("ENTENTE", ".build/release/entente")
    inputs = arguments[1:] or sorted(
        str(path) for path in Path("input").glob("*.json") if not re.search(r"schema", path.name)
    )
    warnings.simplefilter("ignore")
    tally = Tally()
    try:
        built_in = entries(ask(entente, "list", "relations", "--json")["relations"])
    except (OSError, RuntimeError, ValueError) as problem:
        tally.fault("(running entente)", "list relations", str(problem))
        return tally.close()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(12 if not arguments[1:] else 0):
            path = os.path.join(folder, f"drawn-{seed}.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(drawn(seed), file)
            inputs.append(path)
        for path in inputs:
            check_file(entente, path, built_in, tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
