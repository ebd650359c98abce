#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a filter leaves out leaves no trace: a document names a source, an actor, a word and notes that hold
"zq"; filters that leave them out, times every command and format, and no output may hold it."""
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENTENTE = os.environ.get("ENTENTE", str(ROOT / ".build/release/entente"))

SOURCES = [{"id": "post", "title": "The Post"}, {"id": "times", "title": "The Times"},
           {"id": "cable-zq", "title": "Zq Cable", "author": "Zq Author", "publisher": "Zq Office"}]
ACTORS = [{"id": "US", "kind": "state", "bloc": "west"}, {"id": "UK", "kind": "state", "bloc": "west"},
          {"id": "China", "kind": "state", "bloc": "east"}, {"id": "Xi", "kind": "person", "parent": "China"},
          {"id": "talks", "kind": "issue"}, {"id": "drills", "kind": "issue"},
          {"id": "zqagent", "name": "Zq Agent", "kind": "person", "aliases": ["Zq Fox"], "bloc": "zqbloc",
           "role": "zqrole", "note": "zqnote"},
          {"id": "zqorgan", "kind": "organisation"}]
WORDS = [{"word": "zqoutwits", "sign": -1, "forms": ["zqoutwitted"]}, {"word": "woos", "sign": 1}]


def relation(source, word, target, **more):
    return {"source": source, "relation": word, "target": target, **more}


SHOWN = [
    relation("US", "supports", "talks", date="2018-03", weight=2, evidence={"source": "post"}),
    relation("China", "supports", "talks", date="2018-03-02", weight=2, evidence={"source": "post"}),
    relation("US", "supports", "UK", date="2018-03-04", weight=2, evidence={"source": "post"}),
    relation("UK", "supports", "US", date="2018-03-05", weight=2, evidence={"source": "post"}),
    relation("Xi", "woos", "UK", date="2018-04", weight=2, evidence={"source": "post"}),
    relation("China", "praises", "UK", date="2018-05", weight=2, evidence={"source": "post"}),
    relation("UK", "supports", "drills", date="2018-06", weight=2, evidence={"source": "times"}),
]
SECRET = [
    relation("zqagent", "zqoutwits", "US", id="zqid", weight=0.01, note="zqwhy",
             evidence={"source": "cable-zq", "locator": "zq 3", "note": "zqquote", "speaker": "Zq Fox",
                       "url": "https://zq.example/", "title": "Zq page"}),
    relation("China", "opposes", "zqagent", weight=0.01, evidence={"source": "cable-zq"}),
]
# Said by a source that is asked for and by one that is not.
BOTH = [relation("US", "praises", "China", date="2018-03-06", weight=2,
                 evidence=[{"source": "cable-zq", "note": "zqquote"}, {"source": "post"}])]

FILTERS = [
    "--sign +", "--sign + --sign 0", "--from 2018", "--to 2018", "--from 2018 --to 2018", "--from 2018-03 --to 2018-04",
    "--min-weight 1", "--actor UK,talks", "--issue talks", "--issue talks,drills", "--kind state",
    "--kind state,issue", "--bloc west", "--among US,UK,China,talks", "--without zqagent,zqorgan",
    "--among US,UK --from 2018", "--ego UK", "--ego UK:1 --sign +", "--roll-up --sign +", "--roll-up --from 2018",
    "--corroborate --from 2018", "--dedup month --from 2018", "--merge sum --sign +",
    "--coarse-dates first --from 2018", "--coarse-dates out --to 2018-03-31", "--undirected --sign +",
    "--undirected --reciprocal once --from 2018", "--isolates drop --sign +", "--kind state --sign +",
    "--bloc west --roll-up", "--issue talks --sign + --from 2018-03",
]
FILTERS_BY_SOURCE = ["--source post", "--source post --source times", "--source post --roll-up",
                     "--source post --corroborate", "--source post --from 2018 --sign +"]

# A command and its formats; FILE and FILTER stand for what they say.
COMMANDS = [
    ("convert FILE FILTER", ["json", "ndjson", "csv", "graphml", "network"]),
    ("convert FILE FILTER --plain-csv", ["csv"]),
    ("convert FILE FILTER --agreement", ["json", "csv"]),
    ("render FILE FILTER --effort fast --appendix", ["svg", "dot", "text", "pdf"]),
    ("render FILE FILTER --effort fast --evidence-links --strip line_balance", ["svg"]),
    ("render FILE FILTER --view matrix --appendix", ["svg"]),
    ("render FILE FILTER --view stance", ["svg", "text"]),
    ("render FILE FILTER --view timeline", ["svg"]),
    ("render FILE FILTER --view landscape", ["svg", "text"]),
    ("render FILE FILTER --view portrait --actor UK", ["svg", "text"]),
    ("render FILE FILTER --view agreement", ["svg", "text"]),
    ("metrics FILE FILTER", ["table", "json", "csv"]),
    ("metrics FILE FILTER --slice year", ["table", "json", "csv"]),
    ("balance FILE FILTER", ["text", "json"]),
    ("coalitions FILE FILTER", ["text", "json"]),
    ("triads FILE FILTER", ["text", "json"]),
    ("mediate FILE FILTER", ["text", "json"]),
    ("brokerage FILE FILTER", ["text", "json"]),
    ("positions FILE FILTER", ["text", "json"]),
    ("robustness FILE FILTER --replicates 20", ["text", "json"]),
    ("brief FILE FILTER --replicates 20", ["markdown", "text", "json"]),
    ("brief FILE FILTER --replicates 20 --appendix", ["markdown", "text", "json"]),
    ("explain FILE FILTER UK US", ["text", "json"]),
    ("explain FILE FILTER --measure strength UK", ["text", "json"]),
    ("whatif FILE FILTER", ["text", "json"]),
    ("diff FILE FILE FILTER", ["text", "json", "svg"]),
]


def jobs(folder):
    for name, relations, filters in [("plain", SHOWN + SECRET, FILTERS),
                                     ("shared", SHOWN + SECRET + BOTH, FILTERS_BY_SOURCE)]:
        file = folder / f"{name}.json"
        file.write_text(json.dumps({"title": "Talks", "note": "zqhead", "sources": SOURCES, "actors": ACTORS,
                                    "vocabulary": WORDS, "relations": relations}))
        for chosen, (command, formats) in itertools.product(filters, COMMANDS):
            if ("explain" in command or "portrait" in command) and "--actor" in chosen:
                continue  # of whom it is
            for form in formats:
                words = command.replace("FILTER", chosen).replace("FILE", str(file)).split()
                yield f"{command.split()[0]} {chosen} -f {form}", [ENTENTE, *words, "-q", "-f", form]


def without_streams(data):
    """What a PDF says of itself; the drawing in it is the SVG's, packed."""
    return re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)


def run(job):
    name, command = job
    done = subprocess.run(command, capture_output=True, timeout=300)
    out = without_streams(done.stdout) if done.stdout.startswith(b"%PDF") else done.stdout
    return name, done.returncode, out.lower(), done.stderr.decode(errors="replace")


def judge(result):
    name, code, out, err = result
    if b"zq" in out:
        at = out.index(b"zq")
        return "failed", f"{name}: a trace: …{out[max(0, at - 60):at + 40]!r}"
    if code != 0 and "would be empty" not in err and "nothing" not in err and "no " not in err:
        return "failed", f"{name}: exit {code}: {err.strip()[:200]}"
    return ("passed" if code == 0 else "empty"), ""


def main():
    counts = {"passed": 0, "failed": 0, "empty": 0}
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        todo = list(jobs(Path(folder)))
        for verdict, message in map(judge, pool.map(run, todo)):
            counts[verdict] += 1
            if message and counts["failed"] <= 30:
                print(message)
    # Most of them must have something to say, else nothing was tried.
    if counts["empty"] * 5 > counts["passed"]:
        print(f"{counts['empty']} outputs are empty")
        counts["failed"] += 1
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return counts["failed"] > 0


if __name__ == "__main__":
    sys.exit(main())
