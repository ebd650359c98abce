# SPDX-License-Identifier: MIT
"""Would the tests notice?  Changes one line at a time, builds, and runs the tests until one fails.

usage: mutate.py [--count N] [--seed N] [--rooms NAME,…] [--into FOLDER]
Works in a copy of the tree. Rooms, files, lines and changes are drawn from the seed, so many from each room as its
share of the code. One line each: killed, survived, unchanged (the same program comes of it), or not built. What
survived is to be read: either a test is missing, or the change is equivalent."""
import argparse
import collections
import concurrent.futures
import glob
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile

BUILT = ".build/mutants"

# (name, what is replaced, by what); $1 and the like as in re
CHANGES = [
    ("boundary", r" < ", " <= "), ("boundary", r" <= ", " < "), ("boundary", r" > ", " >= "), ("boundary", r" >= ", " > "),
    ("negated", r" == ", " != "), ("negated", r" != ", " == "), ("negated", r"\bif \((?!!)(.*)\)( \w|$| \{)", r"if (!(\1))\2"),
    ("logic", r" && ", " || "), ("logic", r" \|\| ", " && "),
    ("arithmetic", r" \+ (?=\w)", " - "), ("arithmetic", r" - (?=\w)", " + "), ("arithmetic", r" \* (?=\w)", " / "),
    ("arithmetic", r" \+= ", " -= "), ("constant", r"\b0\.(\d+)\b", r"0.9\1"), ("constant", r"\b([2-9])\b", r"1\1"),
    ("constant", r"\btrue\b", "false"), ("constant", r"\bfalse\b", "true"), ("order", r"\bfmin\(", "fmax("), ("order", r"\bfmax\(", "fmin("),
    ("removed", r"^( +)(?!return|break|continue|goto|static|const|struct|size_t|double|int|bool|char|for|if|while|else)(\w[^;{}]*\([^;{}]*\);)$", r"\1;"),
]
NEVER = re.compile(r"^\s*(/?\*|#|//)|^(static |struct |enum )|_Static_assert|\"")


def candidates(path):
    """(line number, changed line, change) of everything that may be changed in a file."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for number, line in enumerate(lines):
        if NEVER.search(line) or not line.startswith(" "):
            continue
        for name, pattern, by in CHANGES:
            changed = re.sub(pattern, by, line, count=1)
            if changed != line:
                yield number, changed, name


def draw(rng, count, rooms):
    """(path, line number, changed line, change), no file twice while there are others."""
    files = [path for path in sorted(glob.glob("src/**/*.c", recursive=True)) if path.split("/")[1] in rooms]
    weights = [os.path.getsize(path) for path in files]
    drawn = []
    while files and len(drawn) < count:
        place = rng.choices(range(len(files)), weights)[0]
        found = list(candidates(files[place]))
        if found:
            drawn.append((files[place], *rng.choice(found)))
        del files[place], weights[place]
    return drawn


def quiet(command, seconds, **more):
    """Whether it ends well and in time, of the clock and of the processor; what it started ends with it."""
    process = subprocess.Popen(["sh", "-c", 'ulimit -t 30; exec "$@"', "sh", *command], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, **more)
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()


def objects(paths):
    return [f"{BUILT}/{path[:-2]}.o" for path in paths]


def program(test):
    return f"{BUILT}/{test[:-2]}"


def compiles(paths):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    environment["CFLAGS"] = "-g0 -fvisibility=default"
    return quiet(["make", "-s", f"O={BUILT}", *objects(paths)], 3600, env=environment)


def links(output, *inputs):
    with open(".build/setup-check.mk", encoding="utf-8") as file:
        libraries = re.findall(r"^(?:PKG|TEST)_LIBS *:= (.*)$", file.read(), re.MULTILINE)
    return quiet(["cc", "-pthread", "-o", output, *inputs, f"-Wl,-rpath,{os.path.abspath(BUILT)}", *" ".join(libraries).split()], 300)


def builds(changed, everything):
    """All code is one shared library, below the program and every test: it alone is linked anew."""
    return compiles(changed) and links(f"{BUILT}/code.so", "-shared", "-Wl,-soname,code.so", *objects(everything))


def prepares(everything, tests):
    aids = glob.glob("tests/support/*.c")
    return (compiles(["src/cli/main.c", *tests, *aids]) and builds(everything, everything) and
            links(f"{BUILT}/entente", *objects(["src/cli/main.c"]), f"{BUILT}/code.so") and
            all(links(program(test), *objects([test, *aids]), f"{BUILT}/code.so") for test in tests))


def near(path, tests):
    """Tests by how much of a file's name theirs has: the likeliest to fail come first."""
    words = set(re.split(r"[_/.-]", path)) - {"src", "c"}
    return sorted(tests, key=lambda test: (-len(words & set(re.split(r"[_/.-]", test))), test))


def passes(path, tests):
    """Whether unit and golden tests pass, up to the first few of which one does not."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        ordered = near(path, tests)
        for at in range(0, len(ordered), 8):
            if not all(workers.map(lambda test: quiet([program(test)], 300), ordered[at:at + 8])):
                return False
    cases = near(path, os.listdir("tests/golden"))
    environment = {**os.environ, "ENTENTE": os.path.abspath(f"{BUILT}/entente")}
    return all(quiet(["sh", "tests/support/golden.sh", *cases[at:at + 40]], 600, env=environment) for at in range(0, len(cases), 40))


def contents(paths):
    for path in paths:
        with open(path, "rb") as file:
            yield file.read()


def trial(change, everything, tests):
    path, number, changed, _ = change
    touched = [path, *objects([path]), f"{BUILT}/code.so"]
    before = list(contents(touched))
    lines = before[0].decode().split("\n")
    lines[number] = changed
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        if not builds([path], everything):
            return "not built"
        if list(contents(touched[2:])) == before[2:]:
            return "unchanged"
        return "survived" if passes(path, tests) else "killed"
    finally:
        for name, content in zip(touched, before):  # the source first: what is built of it is newer
            with open(name, "wb") as file:
                file.write(content)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rooms", default=",".join(sorted(os.listdir("src"))))
    parser.add_argument("--into", default=None)
    options = parser.parse_args()
    folder = options.into or tempfile.mkdtemp()
    shutil.copytree(".", os.path.join(folder, "tree"), symlinks=True, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns(".git", "release*", "asan*", "cov*", "debug*", "fuzz*", "log"))
    os.chdir(os.path.join(folder, "tree"))
    tests = sorted(glob.glob("tests/unit/*_test.c"))
    everything = sorted(set(glob.glob("src/**/*.c", recursive=True)) - {"src/cli/main.c"})
    if not prepares(everything, tests) or not passes("", tests):
        sys.exit("mutate.py: the tests fail before anything is changed")
    outcomes = collections.Counter()
    for change in draw(random.Random(options.seed), options.count, options.rooms.split(",")):
        outcome = trial(change, everything, tests)
        outcomes[outcome] += 1
        print(f"{outcome:10} {change[0]}:{change[1] + 1}: {change[3]}: {change[2].strip()}", flush=True)
    print(", ".join(f"{count} {name}" for name, count in sorted(outcomes.items())))
    if not options.into:
        shutil.rmtree(folder)


main()
