# SPDX-License-Identifier: MIT
"""Hostile files (support/hostile_files.py) through the build with sanitizers, as an ordinary user.

Each file goes through `validate`, `convert` and one more way to write an answer, another for each file; the files that
gather what is accepted, and the networks of unusual shape, go through every command and format. Judged are: it ends by
itself, without a signal or a sanitizer's report, with the right exit code; messages are few, name file and place and
hold no raw control or bidi character; what fails leaves the old output and nothing else; what succeeds leaves a whole
new one, strict JSON, a safe SVG. One test a run."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import hostile_files
import svg_safe

JUDGED = os.environ["JUDGED"]
OLD = b"OLD\n"
SECONDS = 10  # of work; where others work too, the clock says nothing
PATIENCE = 120  # by the clock: then it waits for something that never comes
NOBODY = 65534
RAW = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
REPORT = re.compile(r"Sanitizer|runtime error:|Assertion|==\d+==")

# suffix: of the output, or None; done: exit codes of accepted files; tells: it may say something of any file
Line = namedtuple("Line", "words suffix done tells", defaults=((0,), False))


def effort(use, name):
    """Options that keep a run short and change nothing of what is judged."""
    if use in ("render", "diff"):
        return ["--effort", "fast"] if name in ("svg", "png", "pdf", "dot") else []
    return {"brief": ["--replicates", "2"], "robustness": ["--replicates", "2", "--measure", "degree"],
            "explain": ["--camp", "1", "--time-limit", "1"], "metrics --slice": ["month", "--measure", "degree,density"],
            **{use: ["--time-limit", "1"] for use in ("balance", "brokerage", "mediate", "whatif")}}.get(use, [])


def lines():
    """Every way to write an answer."""
    listed = subprocess.run([JUDGED, "list", "formats", "--json"], stdout=subprocess.PIPE, check=True).stdout
    yield Line(["convert", "{in}", "--json", "--roll-up"], "json")
    yield Line(["merge", "{in}", "--review"], "csv", (0,), True)
    for one in json.loads(listed)["formats"]:
        use, name = one["use"], one["name"]
        if use in ("input", "merge --review"):
            continue
        inputs = ["{in}", "{in}"] if use == "diff" else ["{in}"]
        unsigned_or_undated = use in ("explain", "metrics --slice")
        tells = unsigned_or_undated or use == "convert" and name in ("csv", "ndjson")
        yield Line([*use.split(), *effort(use, name), *inputs, "-f", name], "json" if name == "network" else name,
                   (0, 2) if unsigned_or_undated else (0,), tells)


def safe_messages(text, raw):
    if REPORT.search(text):
        yield "a sanitizer's report:\n" + text[:3000]
    if RAW.search(text):
        yield "raw control or bidi character in a message"
    if "\ufffd" in text and b"\xef\xbf\xbd" not in raw:
        yield "a message is not UTF-8"
    if text.count("\n") > 60:
        yield f"{text.count(chr(10))} lines of messages"


# What hangs on the machine, not on the file.
OF_FONTS = re.compile(r"^entente: warning: no font on this machine has .*\n?", re.MULTILINE)


def right_messages(case, line, code, text):
    text = OF_FONTS.sub("", text)
    if case.verdict in ("reject", "limit"):
        spot = case.name + '"' if "--json" in line.words else f"{case.name}:{case.place}"
        if spot not in text:
            yield f"no error at {spot}: {text[:200]}"
    elif code == 0 and case.verdict == "warn" and not text and not line.tells:
        yield "no warning"
    elif code == 0 and case.verdict == "ok" and text and not line.tells:
        yield f"a message: {text[:200]}"


def wanted_codes(case, line):
    if case.verdict in ("reject", "limit"):
        return (1,) if line.words[0] == "validate" and case.verdict == "reject" else (3,)
    return line.done


def strict_json(content):
    def refuse(name):
        raise ValueError(name)

    def unique(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a key twice")
        return dict(pairs)

    return json.loads(content.decode(), parse_constant=refuse, object_pairs_hook=unique)


def right_output(folder, output, line, code):
    left = set(os.listdir(folder)) - ({output} if output else set())
    if left:
        yield f"left behind: {sorted(left)}"
    if not output:
        return
    with open(os.path.join(folder, output), "rb") as file:
        content = file.read()
    if (content == OLD) != (code != 0):
        yield "failed but wrote" if code else "wrote nothing"
    elif code == 0 and line.suffix == "json":
        try:
            strict_json(content)
        except ValueError as error:
            yield f"not strict JSON: {error}"
    elif code == 0 and line.suffix == "svg":
        yield from svg_safe.faults(content)


class Runner:
    """Runs the program, each time in a folder of its own."""

    def __init__(self, scratch):
        self.scratch, self.program = scratch, os.path.join(scratch, "entente")
        self.home = os.path.join(scratch, "home")
        shutil.copy(JUDGED, self.program)
        shutil.copy("tests/support/lsan.supp", scratch)
        os.mkdir(self.home)
        self.environment = {"PATH": os.environ["PATH"], "HOME": self.home, "TMPDIR": self.home,
                            "ASAN_OPTIONS": "detect_leaks=1", "UBSAN_OPTIONS": "print_stacktrace=1",
                            "LSAN_OPTIONS": f"suppressions={scratch}/lsan.supp:print_suppressions=0"}

    def path_of(self, case):
        path = os.path.join(self.scratch, case.name)
        if not os.path.exists(path):
            with open(path, "wb") as file:
                file.write(case.content)
        return path

    def folder(self, output):
        """A folder of a run's own, with an old output."""
        folder = tempfile.mkdtemp(dir=self.scratch)
        if output:
            with open(os.path.join(folder, output), "wb") as file:
                file.write(OLD)
        return folder

    def run(self, words, folder):
        limited = ["sh", "-c", f'ulimit -t {SECONDS}; exec "$0" "$@"', self.program, *words]
        return subprocess.run(limited, cwd=folder, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE, check=False)

    def faults(self, case, line):
        """What one run does wrong."""
        output = f"out.{line.suffix}" if line.suffix else None
        folder = self.folder(output)
        words = [self.path_of(case) if word == "{in}" else word for word in line.words]
        try:
            run = self.run(words + (["-o", output] if output else []), folder)
        except subprocess.TimeoutExpired:
            return [f"still running after {PATIENCE} s"]
        found = [] if run.returncode in wanted_codes(case, line) else [f"exit {run.returncode}"]
        text = run.stderr.decode("utf-8", "replace")
        found += [*safe_messages(text, run.stderr), *right_messages(case, line, run.returncode, text),
                  *right_output(folder, output, line, run.returncode)]
        shutil.rmtree(folder)
        return found


def runs():
    """(case, line) of every run."""
    every = list(lines())
    for number, case in enumerate(hostile_files.cases()):
        yield case, Line(["validate", "{in}"], None)
        yield case, Line(["convert", "{in}", "-f", "json"], "json")
        yield case, every[number % len(every)]
    for case in hostile_files.gathered():
        yield from ((case, line) for line in every)


def become_nobody(scratch):
    """Root may read and write everything: then a test of what one may not tells nothing."""
    if os.geteuid() == 0:
        for path in (scratch, *(os.path.join(scratch, name) for name in os.listdir(scratch))):
            os.chown(path, NOBODY, NOBODY)
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def main():
    passed = failed = 0
    every = list(runs())
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        runner = Runner(scratch)
        become_nobody(scratch)
        for (case, line), found in zip(every, pool.map(lambda run: runner.faults(*run), every)):
            passed, failed = passed + (not found), failed + bool(found)
            if found:
                print(f"FAILED: {case.name}: entente {' '.join(line.words)}: {'; '.join(found)}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
