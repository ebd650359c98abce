# SPDX-License-Identifier: MIT
"""Our render, with little effort, beside Graphviz's own drawing of the DOT that we write: wall clock, medians of
20, side by side; and what the usual effort takes.
usage: render.py ENTENTE [INPUT…]      (default: every input)"""
import glob
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 20


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    entente = os.path.abspath(sys.argv[1])
    inputs = sys.argv[2:] or [path for path in sorted(glob.glob("input/*.json")) if path != "input/schema.json"]
    print(f"{'input':28} {'entente render':>15} {'dot -Tsvg':>12} {'ratio':>7} {'usual effort':>14}   medians of {ROUNDS}")
    with tempfile.TemporaryDirectory() as folder:
        for path in inputs:
            dot, svg = os.path.join(folder, "a.dot"), os.path.join(folder, "a.svg")
            subprocess.run([entente, "render", "--quiet", path, "-o", dot], check=True)
            ours, theirs = [], []
            for _ in range(ROUNDS):
                ours.append(seconds([entente, "render", "--quiet", "--effort", "fast", path, "-o", svg]))
                theirs.append(seconds(["dot", "-Tsvg", dot, "-o", svg + ".dot"]))
            usual = statistics.median(seconds([entente, "render", "--quiet", path, "-o", svg]) for _ in range(3))
            mine, other = statistics.median(ours), statistics.median(theirs)
            print(f"{path:28} {1e3 * mine:12.1f} ms {1e3 * other:9.1f} ms {mine / other:7.2f} {1e3 * usual:11.1f} ms")


main()
