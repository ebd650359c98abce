# SPDX-License-Identifier: MIT
"""The n-th call of a kind fails: allocations, and what opens, reads, writes, forks and waits.

Whatever fails, the program ends by itself; it says why on one line; what it wrote is whole or not there, the
same as without the fault or told to be another; no file is left beside. A sample, or all with FAULTS=all, or
every fourth of all, from the third on, with FAULTS=3/4. One test a command line and way to fail, named by both
("metrics a.json -f csv -o out: memory once"); ONLY=PATTERN runs those whose names match."""
import concurrent.futures
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import zlib

ENTENTE = os.environ["ENTENTE"]
O = os.environ["O"]
INJECT = os.path.abspath(os.path.join(O, "tests/faults/inject.so"))
PART = os.environ.get("FAULTS", "")
FIRST, EVERY = map(int, ("1/1" if PART == "all" else PART or "0/0").split("/"))
ALL = EVERY > 0
SAMPLE = int(os.environ.get("FAULTS_SAMPLE", "1"))  # points a command line and way to fail
ONLY = re.compile(os.environ.get("ONLY", ""))
SECONDS = 60

DOCUMENT = {
    "title": "T",
    "sources": [{"id": "s", "title": "S"}],
    "actors": [{"id": "a", "name": "Aland", "kind": "state", "aliases": ["AL"]}, {"id": "t", "kind": "issue"}],
    "relations": [
        {"source": "a", "relation": "supports", "target": "b", "date": "2018-03", "evidence": {"source": "s"}},
        ["b", "opposes", "c"], ["c", "supports", "a"], ["a", "opposes", "t"], ["b", "supports", "t"],
        ["c", "opposes", "t"], ["d", "praises", "c"]],
}
OTHER = {"relations": [["a", "opposes", "b"], ["b", "opposes", "c"], ["Aland", "supports", "t"]]}

IN_PLACE = "./out"  # with another name, so that it is written in place
FEW = ["--replicates", "3"]  # one fails as the other does

# Allocations fail once and from then on; other calls once, and where a signal may break them off, so.
WAYS = [("memory", "once"), ("memory", "always"), ("open", "once"), ("read", "once"), ("write", "once"),
        ("write", "short"), ("fsync", "once"), ("close", "once"), ("rename", "once"), ("link", "once"),
        ("fork", "once"), ("fork", "always"), ("pipe", "once"), ("pipe", "always"), ("poll", "once"),
        ("poll", "always"), ("open", "eintr"), ("read", "eintr"), ("write", "eintr"), ("fsync", "eintr"),
        ("close", "eintr"), ("rename", "eintr"), ("poll", "eintr")]


def formats():
    said = subprocess.run([ENTENTE, "list", "formats", "--json"], stdout=subprocess.PIPE, check=True).stdout
    return json.loads(said)["formats"]


def inputs(folder):
    """The document in every format that a network can be written in and read back."""
    for name, content in (("a.json", DOCUMENT), ("b.json", OTHER)):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            json.dump(content, file)
    for suffix in ("csv", "ndjson", "graphml", "dot"):
        command = "render" if suffix == "dot" else "convert"
        subprocess.run([ENTENTE, command, "-q", "a.json", "-o", "a." + suffix], cwd=folder, check=True)
    return ["a.csv", "a.ndjson", "a.graphml", "a.dot"]


def command_lines(folder):
    """Every command and format, to a file; every format that is read, to standard output."""
    lines = []
    for one in formats():
        use, suffix = one["use"].split(), one["suffix"] if "suffix" in one else ""
        if use[0] == "input":
            continue
        asked = {"explain": ["--actor", "a"], "diff": ["b.json"], "brief": FEW, "robustness": FEW}.get(use[0], [])
        use = use + ["5-relations"] if use[-1] == "--slice" else use
        effort = ["--effort", "fast"] if use[0] in ("render", "diff") else []
        lines.append([*use, "a.json", *asked, *effort, "-f", one["name"], "-o", "out"])
    lines += [["convert", "a.json", "-f", "csv", "-o", IN_PLACE]]
    lines += [["convert", name, "-f", "json"] for name in inputs(folder)]
    lines += [["validate", "a.json"], ["validate", "a.json", "--json"], ["list", "measures"], ["help", "render"],
              ["metrics", "a.json", "--measure", "all", "--json"], ["merge", "a.json", "b.json"],
              ["render", "a.json", "-f", "svg", "--view", "matrix"], ["convert", "a.json", "-f", "json", "--json"]]
    return lines


class Run:
    """One run of a command line in a folder of its own, with or without a fault."""

    def __init__(self, folder, line, fault=None, counts=None, more=None):
        environment = {**os.environ, "LD_PRELOAD": INJECT, "LC_ALL": "C", **(more or {})}
        if fault:
            environment["INJECT"] = fault
        if counts:
            environment["INJECT_COUNTS"] = counts
        with tempfile.TemporaryDirectory(dir=folder) as place:
            for name in os.listdir(folder):
                if os.path.isfile(os.path.join(folder, name)) and name[0] in "ab":
                    os.link(os.path.join(folder, name), os.path.join(place, name))
            with open(os.path.join(place, "out"), "wb") as file:
                file.write(b"old")
            if line[-1] == IN_PLACE:
                os.link(os.path.join(place, "out"), os.path.join(place, "another name"))
            before = set(os.listdir(place))
            try:
                done = subprocess.run([ENTENTE, *line], cwd=place, env=environment, stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
                self.code, self.said, self.told = done.returncode, done.stdout, done.stderr.decode(errors="replace")
            except subprocess.TimeoutExpired:
                self.code, self.said, self.told = "hangs", b"", ""
            self.left = sorted(set(os.listdir(place)) - before)
            with open(os.path.join(place, "out"), "rb") as file:
                self.wrote = file.read()

    def errors(self):
        lines = self.told.splitlines()
        return [line for line in lines if "error" in line]


def blame(kind, mode, run, whole):
    """What is wrong with a run under a fault; "" when nothing is."""
    if run.code == "hangs" or run.code < 0:
        return f"ends by {run.code}"
    if run.left:
        return f"leaves {run.left}"
    if run.code == whole.code:
        same = run.said == whole.said and run.wrote == whole.wrote
        return "" if same or "warning" in run.told else "another output, and not a word"
    if mode in ("eintr", "short") or (mode == "once" and kind in ("fork", "pipe", "poll")):
        return f"exit {run.code}: what was broken off or fails once is not done again"
    if run.wrote not in (b"old", whole.wrote):
        return "a half-written file"
    if run.wrote == whole.wrote != b"old" and kind != "fsync":  # in place there is no way back from that
        return f"exit {run.code} though the file is there"
    if len(run.errors()) != 1:
        return f"exit {run.code}, and {len(run.errors())} lines say why"
    if kind == "memory" and (run.code != 70 or "out of memory" not in run.told):
        return f"exit {run.code}: {run.told.strip()[-120:]}"
    if run.code not in (3, 4, 70):
        return f"exit {run.code}: {run.told.strip()[-120:]}"
    return ""


def points(count, kind, mode, line):
    """Which calls fail: all, or some, others for each line. In children memory goes on being counted."""
    if count == 0:
        return []
    last = count + count // 5 if kind == "memory" else count
    if ALL:
        return range(FIRST, last + 1, EVERY)
    if line[-1] == IN_PLACE and kind != "memory":
        return range(1, last + 1)
    step = max(1, last // SAMPLE)
    first = zlib.crc32(f"{line} {kind} {mode}".encode()) % step
    return range(1 + first, last + 1, step)


def hangs_on_the_clock(folder):
    """The command lines that say something else when time flies: a slower machine would, too."""
    chance = random.Random(1)
    with open(os.path.join(folder, "b.csv"), "w", encoding="utf-8") as file:
        file.write("source,relation,target\n")
        for _ in range(90):
            source, target = chance.sample(range(26), 2)
            file.write(f"A{source},{chance.choice(['supports', 'opposes'])},A{target}\n")
    for line in (["whatif"], ["balance"], ["coalitions"], ["metrics", "--measure", "frustration,line_balance"],
                 ["render", "--effort", "fast", "-f", "svg"], ["brief", *FEW]):
        line = [line[0], "b.csv", *line[1:]]
        calm, hurried = Run(folder, line), Run(folder, line, more={"INJECT_CLOCK": "1"})
        same = (calm.code, calm.said, calm.told) == (hurried.code, hurried.said, hurried.told)
        yield line, "" if same and calm.code == 0 else "hangs on the clock"


def read_counts(path):
    with open(path, encoding="utf-8") as file:
        return {name: int(count) for name, count in (line.split() for line in file)}


def main():
    passed = failed = tried = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for line in command_lines(folder):
            counts = os.path.join(folder, "counts")
            whole = Run(folder, line, counts=counts)
            calls = read_counts(counts)
            for kind, mode in WAYS:
                is_asked = ONLY.search(f"{' '.join(line)}: {kind} {mode}")
                # What draws pictures opens fonts, and gives up when that is broken off.
                is_ours = (kind, mode) != ("open", "eintr") or not {"png", "pdf"} & set(line)
                chosen = points(calls[kind], kind, mode, line) if is_asked and is_ours else []
                if not chosen:
                    continue
                runs = pool.map(lambda n, k=kind, m=mode, a=line: Run(folder, a, f"{k}:{n}:{m}"), chosen)
                faults = [(n, blame(kind, mode, run, whole)) for n, run in zip(chosen, runs)]
                wrong = [(n, why) for n, why in faults if why]
                tried += len(chosen)
                passed, failed = passed + (not wrong), failed + bool(wrong)
                for n, why in wrong[:3 if not ALL else 20]:
                    print(f"FAILED: {' '.join(line)}: {kind}:{n}:{mode}: {why}", flush=True)
        for line, why in hangs_on_the_clock(folder) if ONLY.search("clock") else []:
            passed, failed = passed + (not why), failed + bool(why)
            if why:
                print(f"FAILED: {' '.join(line)}: {why}", flush=True)
    print(f"{tried} points")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
