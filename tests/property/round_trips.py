#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What convert writes means the same when it is read again: the same ties, and the same warnings, from every
format. One that holds relations alone does not know who was declared, so that names may look alike in it."""
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENTENTE = os.environ.get("ENTENTE", str(ROOT / ".build/release/entente"))
# What is written, and how; the table as it is for programs too, and the figure that Graphviz draws.
FORMATS = {"json": ["convert"], "ndjson": ["convert"], "csv": ["convert"], "plain.csv": ["convert", "--plain-csv"],
           "graphml": ["convert"], "network.json": ["convert", "-f", "network"], "dot": ["render", "-f", "dot"]}
DRAWN = {"dot"}  # what is drawn has the signs that it is drawn with

UNSURE = {
    "actors": [{"id": "A", "kind": "state"}, {"id": "B", "kind": "state"}, {"id": "war", "kind": "issue"}],
    "vocabulary": [{"word": "outwits", "sign": -1, "weight": 2}],
    "relations": [
        ["A", "loathes", "B"], ["A", "loathes", "war"], ["A", "does not support", "B"], ["B", "does not oppose", "A"],
        ["A", "would help", "B"], ["A", "has no relation with", "war"], ["A", "is sanctioned by", "B"],
        ["A", "demands", "B"], ["B", "demands", "war"], ["A", "outwits", "B"], ["B", "may outwit", "A"],
        {"source": "A", "relation": "helps", "target": "B", "sign": 0},
        {"source": "A", "relation": "helps", "target": "war", "sign": -1},
        {"source": "B", "relation": "frobs", "target": "A", "weight": -2},
        {"source": "B", "relation": "frobs", "target": "war", "sign": 0},
        {"source": "B", "relation": "frobs", "target": "war", "sign": 1, "weight": 0},
        {"source": "B", "relation": "grumbles", "target": "war", "weight": 3, "id": "given"},
    ],
}
TAUGHT = "word,sign,weight,category\nloathes,-,2,hatred\n"


def run(*arguments):
    done = subprocess.run([ENTENTE, *map(str, arguments)], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise SystemExit(f"{arguments}: {done.stderr}")
    return done.stdout


def ties(file, *options):
    network = json.loads(run("convert", file, "-q", "-f", "network", *options))
    names = {actor["id"]: actor["name"] for actor in network["actors"]}
    return sorted((names[tie["source"]], names[tie["target"]], tie["positive"], tie["negative"], tie["neutral"],
                   sorted(tie["words"])) for tie in network["ties"])


def warnings(file):
    found = json.loads(run("validate", file, "--json"))["diagnostics"]
    return Counter((one["code"], one["message"]) for one in found
                   if one["severity"] == "warning" and one["code"] != "look-alike")


def main():
    counts = Counter()

    def judge(name, before, after):
        counts["passed" if before == after else "failed"] += 1
        if before != after:
            print(f"{name}:\n  before {before}\n  after  {after}")

    with tempfile.TemporaryDirectory() as folder:
        unsure = Path(folder, "unsure.json")
        unsure.write_text(json.dumps(UNSURE))
        taught = Path(folder, "words.csv")
        taught.write_text(TAUGHT)
        inputs = [path for path in sorted(ROOT.glob("input/*.json")) if path.name != "schema.json"]
        for file in [unsure, *inputs]:
            for form, written in FORMATS.items():
                again = Path(folder, f"again.{form}")
                command, *options = written
                run(command, file, "-q", *options, "-o", again)
                name = f"{file.name} as {form}"
                mutual = [] if form in ("json", "graphml") or '"directed": false' not in file.read_text() \
                    else ["--undirected"]
                judge(f"{name}: ties", ties(file, *mutual), ties(again, *mutual))
                if form not in DRAWN:
                    judge(f"{name}: warnings", warnings(file), warnings(again))
                if form in ("json", "graphml"):
                    twice = Path(folder, f"twice.{form}")
                    run("convert", again, "-q", "-f", form, "-o", twice)
                    judge(f"{name}: once more", again.read_bytes(), twice.read_bytes())
        judge("a word that is taught later counts", ties(unsure, "--words", taught),
              ties(Path(folder, "again.json"), "--words", taught) if run(
                  "convert", unsure, "-q", "-o", Path(folder, "again.json")) == "" else None)
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return counts["failed"] > 0


if __name__ == "__main__":
    sys.exit(main())
