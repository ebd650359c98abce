# SPDX-License-Identifier: MIT
"""How long proving the frustration index takes: signed networks of the sizes that alliances have, and dense
random signs, which no program proves in time.

usage: frustration.py ENTENTE"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time

# name, actors, ties, camps, share of ties against them, ties prefer those with many
NETWORKS = [
    ("two camps", 150, 1250, 2, 0.04, False),
    ("two camps, hubs", 150, 1250, 2, 0.04, True),
    ("three camps", 150, 1250, 3, 0.03, True),
    ("sparse", 460, 1700, 2, 0.08, False),
    ("sparse, hubs", 460, 1700, 2, 0.08, True),
    ("random signs", 60, 1770, 1, 0.5, False),
]
SEEDS = (1, 2, 3)


def draw(actors, ties, camps, against, hubs, seed):
    pick = random.Random(seed)
    camp = [pick.randrange(camps) for _ in range(actors)]
    met, degree = set(), [1] * actors
    while len(met) < ties:
        pair = tuple(sorted(pick.choices(range(actors), degree if hubs else None, k=2)))
        if pair[0] == pair[1] or pair in met:
            continue
        met.add(pair)
        for end in pair:
            degree[end] += 1
    signs = [(1 if camp[a] == camp[b] else -1) * (-1 if pick.random() < against else 1) for a, b in sorted(met)]
    relations = [{"source": f"a{a}", "relation": "ties", "target": f"a{b}", "sign": sign, "weight": 1}
                 for (a, b), sign in zip(sorted(met), signs)]
    return {"directed": False, "relations": relations}


def main():
    entente = sys.argv[1]
    print(f"{'network':<16} {'actors':>6} {'ties':>5}  index or bounds, seconds; one per seed")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "network.json")
        for name, actors, ties, camps, against, hubs in NETWORKS:
            told = []
            for seed in SEEDS:
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(draw(actors, ties, camps, against, hubs, seed), file)
                start = time.perf_counter()
                done = subprocess.run([entente, "balance", "--quiet", "--json", path], check=True, stdout=subprocess.PIPE)
                took = time.perf_counter() - start
                found = json.loads(done.stdout)["frustration"]
                index = f"{found['upper']:.0f}" if found["proved"] else f"{found['lower']:.0f}-{found['upper']:.0f}"
                told.append(f"{index} {took:.2f}")
            print(f"{name:<16} {actors:>6} {ties:>5}  {';  '.join(told)}")


main()
