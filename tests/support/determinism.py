# SPDX-License-Identifier: MIT
"""The same input gives the same bytes: again, in other locales, time zones and homes, with other fonts and
in permuted order, for every format, layout and theme. One test an output and circumstance."""
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from fonts import machines  # noqa: E402

ENTENTE = os.environ["ENTENTE"]
INPUTS = ["input/korea-crisis.json", "input/tribes.json"]
LOCALES = {"de_DE": "de_DE.UTF-8", "tr_TR": "tr_TR.UTF-8"}
SEEDS = (1, 2, 3)


def answers(arguments, environment=None):
    """What entente writes to standard output."""
    done = subprocess.run([ENTENTE, *arguments], env=environment or os.environ, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.stdout if done.returncode == 0 else b"failed: " + done.stderr


def listed(topic):
    return json.loads(answers(["list", topic, "--json"]))[topic]


def command_lines():
    """Every way to write the same network, without the input."""
    lines = [[*one["use"].split(), "-f", one["name"]] for one in listed("formats") if one["use"] not in ("input", "diff", "explain", "metrics --slice")]
    lines += [["diff", "-f", name, "--undirected", "input/powers.json"] for name in ("text", "json")]
    lines += [["balance", "--null", "50", "--json"], ["triads", "--class", "030T-0P0PP0"], ["mediate", "--by", "bloc"],
              ["metrics", "--slice", "5-relations", "-f", "csv"], ["render", "-f", "svg", "--strip", "line_balance"]]
    for option, topic in (("--layout", "layouts"), ("--theme", "themes"), ("--view", "views"), ("--preset", "presets")):
        lines += [["render", "-f", "svg", option, one["name"]] for one in listed(topic)]
    # the search for places is long, and the same however long it is: once in full
    lines = [line + ["--effort", "fast"] if line[0] == "render" else line for line in lines]
    lines += [["render", "-f", "svg", "--text", "outlines", "--effort", "fast"]]
    return lines + [["render", "-f", "svg"], ["render", "-f", "svg", "--split", "sign", "--effort", "fast"]]


def build_locales(folder):
    for name, whole in LOCALES.items():
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", os.path.join(folder, whole)], check=True)


def circumstances(folder):
    """Names and environments."""
    def plus(**more):
        return {**os.environ, **more}

    build_locales(folder)
    yield "again", plus()
    yield "C locale", plus(LC_ALL="C")
    for name, whole in LOCALES.items():
        yield name, plus(LOCPATH=folder, LC_ALL=whole, LANG=whole)
    for name, machine in machines(folder):
        if machine:
            yield name, machine
    yield "Kiritimati", plus(TZ="Pacific/Kiritimati")
    yield "no home", {name: value for name, value in os.environ.items() if name != "HOME"}


def with_ids(path, folder):
    """A copy in which every relation has its id: one that is made up tells its place, and moves with it."""
    copy = os.path.join(folder, os.path.basename(path))
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for place, relation in enumerate(document["relations"], 1):
        relation.setdefault("id", f"r{place}")
    with open(copy, "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False)
    return copy


def permuted(path, folder):
    for seed in SEEDS:
        copy = os.path.join(folder, f"{seed}-{os.path.basename(path)}")
        subprocess.run([sys.executable, "tests/support/permute.py", str(seed), path, copy], check=True)
        yield f"order {seed}", copy


def judge(line, path, worlds, copies):
    """(circumstance, whether it writes the same, what it wrote instead) of every trial of a command line."""
    expected = answers([*line, path])
    trials = [(name, [*line, path], world) for name, world in worlds]
    trials += [(name, [*line, copy], None) for name, copy in copies]
    for name, arguments, world in trials:
        found = answers(arguments, world)
        yield name, found == expected and not found.startswith(b"failed: "), found[:300]


def requests(folder):
    """(line, path, permuted copies) of everything that is written."""
    for path in (with_ids(path, folder) for path in INPUTS):
        copies = list(permuted(path, folder))
        for line in command_lines():
            if not ("tribes" in path and {"stance", "timeline", "--slice", "--strip"} & set(line)):
                yield line, path, copies  # the tribes have neither issues nor dates


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        worlds = list(circumstances(folder))
        every = list(requests(folder))
        found = pool.map(lambda one: list(judge(one[0], one[1], worlds, one[2])), every)
        for (line, path, _), trials in zip(every, found):
            for name, same, wrote in trials:
                passed, failed = passed + same, failed + (not same)
                if not same:
                    print(f"FAILED: {path}: {' '.join(line)}: {name}: {wrote!r}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
