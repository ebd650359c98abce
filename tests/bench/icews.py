# SPDX-License-Identifier: MIT
"""Figures of unseen data: the strongest actors of a period of ICEWS 2014, drawn and judged for legibility.

Signs and weights follow the intensity column of icews_event_text.tsv (Goldstein values as ICEWS has them):
above 0 positive, below 0 negative, 0 neutral. A line is all events of one source, target and sign; it weighs
the sum of its |intensity|, half a point for each neutral event. The same merged network, as the DOT that we
write, is laid out by Graphviz's engines and judged by the same tool.

usage: icews.py ENTENTE [--periods P…] [--sizes N…] [--engines E…] [--keep DIR] [--judge FILE] [--data DIR]"""
import argparse
import collections
import csv
import json
import os
import subprocess
import sys
import tempfile
import time

ENGINES = ["dot", "neato", "fdp", "sfdp", "twopi", "circo"]
NEVER = ["text_overlap", "label_on_node", "text_overflow", "node_overlap", "clipped"]
RARELY = ["edge_on_node", "edge_on_label"]
NEUTRAL_EVENT = 0.5
SLIDE = 1280
PATIENCE = 120


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("entente")
    parser.add_argument("--periods", nargs="+", default=["2014-03", "2014-07", "2014"])
    parser.add_argument("--sizes", nargs="+", type=int, default=[10, 20, 30, 40])
    parser.add_argument("--engines", nargs="*", default=ENGINES, help="without names: no Graphviz")
    parser.add_argument("--options", default="", help="more options for entente render, as one text")
    parser.add_argument("--keep", help="folder for inputs and figures")
    parser.add_argument("--judge", default="../shared/tools/legibility/legibility.mjs")
    parser.add_argument("--data", default="../shared/data")
    return parser.parse_args()


def read_rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def read_events(folder):
    """Source, event text, target, date and intensity of every event between two actors."""
    rows = read_rows(os.path.join(folder, "icews_event_text.tsv"))
    next(rows)
    intensity = {text.lower(): float(value) for _, text, value in rows}
    for part in ("icews14-a.tsv", "icews14-b.tsv"):
        for source, text, target, date in read_rows(os.path.join(folder, part)):
            if source != target:
                yield source, text.lower(), target, date, intensity[text.lower()]


def merge(events, period):
    """(source, target, sign) → [weight, how often each event text occurs]."""
    lines = collections.defaultdict(lambda: [0, collections.Counter()])
    for source, text, target, date, intensity in events:
        if date.startswith(period):
            line = lines[source, target, (intensity > 0) - (intensity < 0)]
            line[0] += abs(intensity) or NEUTRAL_EVENT
            line[1][text] += 1
    return lines


def strongest(lines, count):
    strength = collections.Counter()
    for (source, target, _), (weight, _) in lines.items():
        strength[source] += weight
        strength[target] += weight
    return set(sorted(strength, key=lambda actor: (-strength[actor], actor))[:count])


def document(lines, period, count):
    chosen = strongest(lines, count)
    relations = [{"source": source, "relation": min(texts, key=lambda text: (-texts[text], text)),
                  "target": target, "sign": sign, "weight": round(weight, 1), "date": period}
                 for (source, target, sign), (weight, texts) in sorted(lines.items())
                 if source in chosen and target in chosen]
    return {"title": f"ICEWS {period}: the {count} strongest actors", "as_of": period,
            "actors": [{"id": actor} for actor in sorted(chosen)], "relations": relations}


def judge(tool, path):
    """Its counts; None when the figure cannot be judged."""
    done = subprocess.run(["node", tool, "--json", "--width", str(SLIDE), path], check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        print(f"{path}: {done.stderr.strip()[-300:]}", file=sys.stderr)
        return None
    return json.loads(done.stdout)


def draw(command):
    """Seconds; None when it failed or took too long."""
    start = time.perf_counter()
    try:
        done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:
        print(f"{' '.join(command)}: {done.stderr.decode()[-300:]}", file=sys.stderr)
        return None
    return time.perf_counter() - start


def judge_engines(options, source, stem):
    """(lines through nodes and labels, crossings, engine) of the engine with the fewest of the first."""
    found = []
    dot = stem + ".dot"
    draw([options.entente, "render", "--quiet", "-f", "dot", source, "-o", dot])
    for engine in options.engines:
        svg = f"{stem}.{engine}.svg"
        counts = judge(options.judge, svg) if draw(["dot", "-K" + engine, "-Tsvg", dot, "-o", svg]) else None
        if counts:
            found.append((sum(counts[name] for name in RARELY), counts["crossings"], engine))
    return min(found, default=None)


def report(options, folder, lines, period, count):
    stem = os.path.join(folder, f"{period}-{count}")
    figure = document(lines, period, count)
    with open(stem + ".json", "w", encoding="utf-8") as file:
        json.dump(figure, file, ensure_ascii=False, indent=1)
    took = draw([options.entente, "render", *options.options.split(), stem + ".json", "-o", stem + ".svg"])
    counts = judge(options.judge, stem + ".svg") if took is not None else None
    start = f"{period:8} {count:3} {len(figure['relations']):5}"
    if counts is None:
        print(start + "  no figure", flush=True)
        return
    numbers = " ".join(f"{counts[name]:>{len(name)}}" for name in NEVER + RARELY)
    best = judge_engines(options, stem + ".json", stem) if options.engines else None
    other = f"  {best[0]:4} {best[1]:6} {best[2]}" if best else ""
    print(f"{start} {counts['edges']:5} {numbers} {counts['crossings']:9} {counts['min_text_px']:8} {took:7.2f}{other}",
          flush=True)


def main():
    options = read_options()
    options.entente = os.path.abspath(options.entente)
    events = list(read_events(options.data))
    best = "  best engine: on nodes and labels, crossings" if options.engines else ""
    print(f"period     N  ties lines {' '.join(NEVER + RARELY)} crossings min_text seconds{best}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or scratch
        os.makedirs(folder, exist_ok=True)
        for period in options.periods:
            lines = merge(events, period)
            for count in options.sizes:
                report(options, folder, lines, period, count)


main()
